// SPDX-License-Identifier: MIT
#include "ui/parts/codeeditor.h"

#include "app/model/conversion/showntext.h"
#include "ui/look/painting.h"
#include "ui/parts/foreignclipboard.h"

#include <QEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>
#include <iterator>
#include <utility>

namespace jingtai {

namespace {

constexpr qreal s_tintPadding = 1;
constexpr qreal s_tintRadius = 3;
constexpr int s_revealRoom = 24;
/// More would only be seen on a line of endless length, which they would slow down.
constexpr int s_maxColoured = 1000;

} // namespace

CodeEditor::CodeEditor(QWidget *parent)
    : FixedTextEdit(parent)
{
    setViewportMargins(14, 12, 6, 6);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &CodeEditor::showVisibleTints);
    connect(document(), &QTextDocument::contentsChange, this, &CodeEditor::moveTints);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &CodeEditor::pointRow);
}

void CodeEditor::setTints(std::vector<TintedSpan> tints)
{
    m_tints = std::move(tints);
    showVisibleTints();
    viewport()->update();
}

void CodeEditor::setCurrentRow(int row)
{
    if (row == m_row)
        return;
    m_row = row;
    viewport()->update();
}

void CodeEditor::reveal(int row)
{
    const auto span = std::find_if(m_tints.begin(), m_tints.end(),
                                   [row](const TintedSpan &tint) { return tint.row == row; });
    const QTextBlock block
        = span == m_tints.end() ? QTextBlock() : document()->findBlock(span->start);
    if (!block.isValid())
        return;
    const int line = block.blockNumber();
    const int first = firstVisibleBlock().blockNumber();
    const int last = cursorForPosition({0, viewport()->height()}).blockNumber();
    if (line < first || line >= last)
        verticalScrollBar()->setValue(std::max(0, line - (last - first) / 3));

    QTextCursor cursor(document());
    cursor.setPosition(span->start);
    const int left = cursorRect(cursor).left();
    cursor.setPosition(std::min(span->start + span->length, block.position() + block.length() - 1));
    const int right = cursorRect(cursor).right();
    // The begin of a name that is wider than the room for it says more than its end.
    int by = std::max(0, right + s_revealRoom - viewport()->width());
    by = std::min(by, left - s_revealRoom);
    const int width = viewport()->width();
    if (left < 0 || (right > width && left > width / 2))
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + by);
}

void CodeEditor::aboutToUpdate()
{
    // Positions of the old tints mean nothing in the new text.
    m_tints.clear();
    setExtraSelections({});
}

void CodeEditor::insertFromMimeData(const QMimeData *source)
{
    if (isReadOnly())
        return;
    const bool replaces = textCursor().selectionEnd() - textCursor().selectionStart() + 1
                          == document()->characterCount();
    if (replaces && m_paste && isForeignClipboard(source) && m_paste())
        return;
    const QString text = source->text();
    if (text.isEmpty())
        return;
    if (replaces)
        Q_EMIT aboutToBeReplaced();
    if (replaces && isTooLargeToEdit(text)) {
        Q_EMIT largeTextPasted(text);
        return;
    }
    if (qint64(text.size()) + document()->characterCount() > qint64(256) * 1024) {
        QString whole = exactText();
        const QTextCursor cursor = textCursor();
        whole.replace(cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart(),
                      text);
        if (isTooLargeToEdit(whole)) {
            Q_EMIT largeTextPasted(whole);
            return;
        }
    }
    FixedTextEdit::insertFromMimeData(source);
}

bool CodeEditor::canInsertFromMimeData(const QMimeData *source) const
{
    // A menu that asks whether there is something to paste is not to wait for it.
    if (isForeignClipboard(source))
        return !isReadOnly();
    // Files are for the window, which opens them.
    return !source->hasUrls() && FixedTextEdit::canInsertFromMimeData(source);
}

std::vector<TintedSpan> CodeEditor::visibleTints() const
{
    if (m_tints.empty())
        return {};
    QTextBlock block = firstVisibleBlock();
    const int from = block.position();
    const int to = cursorForPosition(QPoint(0, viewport()->height())).block().position()
                   + cursorForPosition(QPoint(0, viewport()->height())).block().length();
    const auto first = std::lower_bound(
        m_tints.begin(), m_tints.end(), from,
        [](const TintedSpan &span, int position) { return span.start < position; });
    const auto last
        = std::lower_bound(first, m_tints.end(), to, [](const TintedSpan &span, int position) {
              return span.start < position;
          });
    return {first, last};
}

void CodeEditor::showVisibleTints()
{
    QList<QTextEdit::ExtraSelection> selections;
    for (const TintedSpan &tint : visibleTints()) {
        if (selections.size() == s_maxColoured)
            break;
        if (!tint.converted)
            continue;
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(document());
        selection.cursor.setPosition(std::min(tint.start, document()->characterCount() - 1));
        selection.cursor.setPosition(
            std::min(tint.start + tint.length, document()->characterCount() - 1),
            QTextCursor::KeepAnchor);
        selection.format.setForeground(roleColor(palette(), Role::Good));
        selections.append(selection);
    }
    setExtraSelections(selections);
}

void CodeEditor::paintEvent(QPaintEvent *event)
{
    const std::vector<TintedSpan> tints = visibleTints();
    if (!tints.empty()) {
        QPainter painter(viewport());
        for (const TintedSpan &span : tints)
            paintTint(&painter, span);
    }
    FixedTextEdit::paintEvent(event);
}

void CodeEditor::paintTint(QPainter *painter, const TintedSpan &span) const
{
    const bool isCurrent = span.row == m_row;
    if (!span.converted && !m_marksAll && !isCurrent)
        return;
    const QTextBlock block = document()->findBlock(span.start);
    if (!block.isValid() || block.layout()->lineCount() == 0)
        return;
    const QTextLine line = block.layout()->lineAt(0);
    const QPointF origin = blockBoundingGeometry(block).translated(contentOffset()).topLeft();
    const qreal left = line.cursorToX(span.start - block.position());
    const qreal right = line.cursorToX(span.start - block.position() + span.length);
    const QRectF rect(origin.x() + left - s_tintPadding, origin.y() - 1,
                      right - left + 2 * s_tintPadding, line.height() + 2);
    QColor fill = roleColor(palette(), span.converted ? Role::GoodTint : Role::AccentTint);
    if (!span.converted && !m_marksAll)
        fill = {};
    QColor edge;
    if (isCurrent)
        edge = roleColor(palette(), Role::Accent);
    else if (fill.isValid() && isHighContrast(palette()))
        edge = roleColor(palette(), span.converted ? Role::Good : Role::QuietText);
    paintBox(painter, rect, fill, edge, s_tintRadius);
}

void CodeEditor::moveTints(int position, int removed, int added)
{
    if (m_tints.empty())
        return;
    std::vector<TintedSpan> moved;
    moved.reserve(m_tints.size());
    for (TintedSpan span : m_tints) {
        if (span.start >= position + removed)
            span.start += added - removed;
        else if (span.start + span.length > position)
            continue;
        moved.push_back(span);
    }
    m_tints = std::move(moved);
    // The colours of the text move with it by themselves.
    viewport()->update();
}

void CodeEditor::pointRow()
{
    if (!hasFocus() || m_tints.empty())
        return;
    const int position = textCursor().position();
    auto after = std::upper_bound(m_tints.begin(), m_tints.end(), position,
                                  [](int at, const TintedSpan &span) { return at < span.start; });
    if (after == m_tints.begin())
        return;
    const TintedSpan &span = *std::prev(after);
    if (position <= span.start + span.length)
        Q_EMIT rowPointed(span.row);
}

void CodeEditor::changeEvent(QEvent *event)
{
    FixedTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showVisibleTints();
}

void CodeEditor::resizeEvent(QResizeEvent *event)
{
    FixedTextEdit::resizeEvent(event);
    showVisibleTints();
}

} // namespace jingtai
