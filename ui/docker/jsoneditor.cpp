// SPDX-License-Identifier: MIT
#include "ui/docker/jsoneditor.h"

#include "ui/parts/tooltip.h"

#include <QAccessible>
#include <QEvent>
#include <QHelpEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>

namespace jingtai {

namespace {

/// A longer line is laid out anew by each letter: colours would slow it down.
constexpr int s_maxColoredLine = 20000;
constexpr int s_maxMarks = 1000;
constexpr std::size_t s_maxKept = 400;
/// How far the partner of a bracket is looked for.
constexpr int s_bracketLines = 5000;
constexpr int s_icon = 12;
constexpr int s_marginGap = 8;
constexpr int s_indent = 2;

bool isOpener(QChar bracket)
{
    return bracket == u'{' || bracket == u'[';
}

} // namespace

/// The numbers of the lines, and signs at those with marks.
class JsonEditor::Margin final : public QWidget
{
public:
    explicit Margin(JsonEditor *editor)
        : QWidget(editor)
        , m_editor(*editor)
    {
        setObjectName(QStringLiteral("jsonMargin"));
        setFocusPolicy(Qt::NoFocus);
    }

    QSize sizeHint() const override
    {
        const int digits
            = std::max(2, int(QString::number(m_editor.document()->blockCount()).size()));
        return {s_marginGap + s_icon + s_marginGap / 2
                    + digits * m_editor.fontMetrics().horizontalAdvance(QLatin1Char('0'))
                    + s_marginGap,
                0};
    }

protected:
    void paintEvent(QPaintEvent *event) override { m_editor.paintMargin(event); }
    void wheelEvent(QWheelEvent *event) override
    {
        QCoreApplication::sendEvent(m_editor.viewport(), event);
    }
    void mousePressEvent(QMouseEvent *event) override
    {
        QTextCursor cursor = m_editor.cursorForPosition({0, int(event->position().y())});
        cursor.movePosition(QTextCursor::StartOfBlock);
        const int line = cursor.blockNumber();
        const auto mark = std::find_if(
            m_editor.m_marks.begin(), m_editor.m_marks.end(), [&](const TextMark &each) {
                return m_editor.document()->findBlock(each.start).blockNumber() == line;
            });
        m_editor.setFocus(Qt::MouseFocusReason);
        if (mark == m_editor.m_marks.end())
            m_editor.setTextCursor(cursor);
        else
            m_editor.goToMark(int(mark - m_editor.m_marks.begin()));
    }
    bool event(QEvent *event) override
    {
        if (event->type() != QEvent::ToolTip)
            return QWidget::event(event);
        const auto *help = static_cast<QHelpEvent *>(event);
        const QTextBlock block = m_editor.cursorForPosition({0, help->pos().y()}).block();
        const QString sentences
            = m_editor.sentencesAt(block.position(), block.position() + block.length());
        if (sentences.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), toolTipOf(sentences), this);
        return true;
    }

private:
    JsonEditor &m_editor;
};

JsonEditor::JsonEditor(QWidget *parent)
    : FixedTextEdit(parent)
    , m_margin(new Margin(this))
{
    setUndoRedoEnabled(false);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int by) {
        if (by != 0)
            m_margin->scroll(0, by);
        else
            m_margin->update(0, rect.y(), m_margin->width(), rect.height());
    });
    connect(this, &QPlainTextEdit::blockCountChanged, this, &JsonEditor::placeMargin);
    connect(document(), &QTextDocument::contentsChange, this, &JsonEditor::moveMarks);
    connect(this, &QPlainTextEdit::textChanged, this, &JsonEditor::showColors);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &JsonEditor::showColors);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        showColors();
        describePlace();
        viewport()->update();
        m_margin->update();
    });
    placeMargin();
}

JsonEditor::~JsonEditor() = default;

void JsonEditor::setMarks(std::vector<TextMark> marks)
{
    m_marks = std::move(marks);
    showColors();
    describePlace();
    m_margin->update();
}

void JsonEditor::goToMark(int mark)
{
    if (mark < 0 || mark >= int(m_marks.size()))
        return;
    QTextCursor cursor(document());
    cursor.setPosition(
        std::min(m_marks[std::size_t(mark)].start, document()->characterCount() - 1));
    setTextCursor(cursor);
    centerCursor();
    ensureCursorVisible();
}

bool JsonEditor::goToNextMark(bool forward)
{
    if (m_marks.empty())
        return false;
    const int position = textCursor().position();
    int next = -1;
    for (int i = 0; i < int(m_marks.size()); ++i) {
        const int start = m_marks[std::size_t(i)].start;
        if (forward && start > position) {
            next = i;
            break;
        }
        if (!forward && start < position)
            next = i;
    }
    if (next < 0)
        next = forward ? 0 : int(m_marks.size()) - 1;
    goToMark(next);
    return true;
}

void JsonEditor::placeMargin()
{
    const int width = m_margin->sizeHint().width();
    setViewportMargins(width + 2, 12, 6, 6);
    const QRect area = viewport()->geometry();
    m_margin->setGeometry(1, area.top(), width, area.height());
}

void JsonEditor::resizeEvent(QResizeEvent *event)
{
    FixedTextEdit::resizeEvent(event);
    placeMargin();
    showColors();
}

void JsonEditor::changeEvent(QEvent *event)
{
    FixedTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showColors();
    if (event->type() == QEvent::FontChange)
        placeMargin();
}

void JsonEditor::paintEvent(QPaintEvent *event)
{
    if (hasFocus() && !isReadOnly()) {
        const QTextBlock block = textCursor().block();
        QRectF band = blockBoundingGeometry(block).translated(contentOffset());
        // The room for the distance of lines is below the text.
        const qreal above = block.layout()->lineCount() > 0
                                ? (band.height() - block.layout()->lineAt(0).height()) / 2
                                : 0;
        band.setLeft(0);
        band.setWidth(viewport()->width());
        QPainter(viewport())
            .fillRect(band.translated(0, -above), roleColor(palette(), Role::Window));
    }
    FixedTextEdit::paintEvent(event);
}

void JsonEditor::paintMargin(QPaintEvent *event)
{
    QPainter painter(m_margin);
    painter.setFont(font());
    const int current = textCursor().blockNumber();
    QTextBlock block = firstVisibleBlock();
    auto mark = std::lower_bound(
        m_marks.begin(), m_marks.end(), block.position(),
        [](const TextMark &each, int position) { return each.start < position; });
    qreal top = blockBoundingGeometry(block).translated(contentOffset()).top();
    for (; block.isValid() && top <= event->rect().bottom(); block = block.next()) {
        const int end = block.position() + block.length();
        const TextMark *worst = nullptr;
        for (; mark != m_marks.end() && mark->start < end; ++mark) {
            if (worst == nullptr || mark->shape > worst->shape)
                worst = &*mark;
        }
        const int height = fontMetrics().height();
        const bool isCurrent = block.blockNumber() == current;
        painter.setPen(roleColor(palette(), isCurrent ? Role::Text : Role::QuietText));
        painter.drawText(QRectF(0, top, m_margin->width() - s_marginGap, height),
                         Qt::AlignRight | Qt::AlignTop, QString::number(block.blockNumber() + 1));
        if (worst != nullptr) {
            painter.drawPixmap(QPointF(s_marginGap, top + (height - s_icon) / 2.0),
                               iconPixmap(iconOf(worst->shape),
                                          roleColor(palette(), roleOf(worst->shape)), s_icon,
                                          devicePixelRatioF()));
        }
        top += blockBoundingRect(block).height();
    }
}

void JsonEditor::moveMarks(int position, int removed, int added)
{
    m_spans.clear();
    std::vector<TextMark> moved;
    moved.reserve(m_marks.size());
    for (TextMark &mark : m_marks) {
        if (mark.start >= position + removed)
            mark.start += added - removed;
        else if (mark.start + mark.length > position)
            continue;
        moved.push_back(std::move(mark));
    }
    m_marks = std::move(moved);
}

QTextBlock JsonEditor::firstBelow() const
{
    QTextBlock block = firstVisibleBlock();
    qreal top = blockBoundingGeometry(block).translated(contentOffset()).top();
    while (block.isValid() && top <= viewport()->height()) {
        top += blockBoundingRect(block).height();
        block = block.next();
    }
    return block;
}

const std::vector<JsonSpan> &JsonEditor::spansOf(const QTextBlock &block)
{
    const auto found = m_spans.find(block.blockNumber());
    if (found != m_spans.end())
        return found->second;
    return m_spans.emplace(block.blockNumber(), jsonSpans(block.text())).first->second;
}

void JsonEditor::showColors()
{
    if (m_spans.size() > s_maxKept)
        m_spans.clear();
    colorLines();
    QList<QTextEdit::ExtraSelection> selections;
    addMarks(selections);
    addBrackets(selections);
    setExtraSelections(selections);
}

void JsonEditor::addRange(QList<QTextEdit::ExtraSelection> &selections, int start, int length,
                          const QTextCharFormat &format) const
{
    const int last = document()->characterCount() - 1;
    QTextEdit::ExtraSelection selection;
    selection.cursor = QTextCursor(document());
    selection.cursor.setPosition(std::min(start, last));
    selection.cursor.setPosition(std::min(start + length, last), QTextCursor::KeepAnchor);
    selection.format = format;
    selections.append(selection);
}

void JsonEditor::colorLines()
{
    // Not as selections of the editor, which Qt draws wrong where they touch each other.
    const QTextBlock end = firstBelow();
    for (QTextBlock block = firstVisibleBlock(); block.isValid() && block != end;
         block = block.next()) {
        if (block.length() > s_maxColoredLine)
            continue;
        QList<QTextLayout::FormatRange> formats;
        for (const JsonSpan &span : spansOf(block)) {
            QTextLayout::FormatRange range;
            range.start = span.start;
            range.length = span.length;
            range.format.setForeground(roleColor(palette(), roleOf(span.kind)));
            formats.append(range);
        }
        if (block.layout()->formats() == formats)
            continue;
        block.layout()->setFormats(formats);
        document()->markContentsDirty(block.position(), block.length());
    }
}

void JsonEditor::addMarks(QList<QTextEdit::ExtraSelection> &selections) const
{
    const QTextBlock below = firstBelow();
    const int from = firstVisibleBlock().position();
    const int to = below.isValid() ? below.position() : document()->characterCount();
    for (const TextMark &mark : m_marks) {
        if (mark.start + mark.length < from || mark.start > to)
            continue;
        if (selections.size() >= s_maxMarks)
            return;
        QTextCharFormat format;
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(roleColor(palette(), roleOf(mark.shape)));
        int start = mark.start;
        // A place is shown at the character behind it, at the end of a line at the one before.
        const QTextBlock block = document()->findBlock(start);
        if (mark.length == 0 && start > block.position()
            && start >= block.position() + block.length() - 1)
            --start;
        addRange(selections, start, std::max(1, mark.length), format);
    }
}

std::vector<JsonEditor::Bracket> JsonEditor::bracketsOf(const QTextBlock &block)
{
    std::vector<Bracket> brackets;
    for (const JsonSpan &span : spansOf(block)) {
        if (!span.bracket.isNull())
            brackets.push_back({block.position() + span.start, span.bracket});
    }
    return brackets;
}

std::vector<JsonEditor::Bracket> JsonEditor::bracketPair()
{
    const QTextCursor cursor = textCursor();
    if (cursor.hasSelection() || !hasFocus())
        return {};
    // The one behind the cursor comes before the one in front of it.
    for (const int position : {cursor.position(), cursor.position() - 1}) {
        for (const Bracket &bracket : bracketsOf(cursor.block())) {
            if (bracket.position != position)
                continue;
            const int partner = partnerOf(bracket);
            if (partner >= 0)
                return {bracket, {partner, bracket.bracket}};
        }
    }
    return {};
}

int JsonEditor::partnerOf(const Bracket &bracket)
{
    const bool forward = isOpener(bracket.bracket);
    int depth = 0;
    QTextBlock block = document()->findBlock(bracket.position);
    for (int lines = 0; block.isValid() && lines < s_bracketLines; ++lines) {
        std::vector<Bracket> brackets = bracketsOf(block);
        if (!forward)
            std::reverse(brackets.begin(), brackets.end());
        for (const Bracket &each : brackets) {
            if (forward ? each.position < bracket.position : each.position > bracket.position)
                continue;
            depth += isOpener(each.bracket) == forward ? 1 : -1;
            if (depth == 0)
                return each.position;
        }
        block = forward ? block.next() : block.previous();
    }
    return -1;
}

void JsonEditor::addBrackets(QList<QTextEdit::ExtraSelection> &selections)
{
    QTextCharFormat format;
    format.setBackground(roleColor(palette(), Role::AccentTint));
    format.setForeground(roleColor(palette(), Role::Accent));
    for (const Bracket &bracket : bracketPair())
        addRange(selections, bracket.position, 1, format);
}

QString JsonEditor::sentencesAt(int from, int to) const
{
    QStringList sentences;
    for (const TextMark &mark : m_marks) {
        if (mark.start < to && mark.start + std::max(1, mark.length) > from)
            sentences.append(mark.sentence);
    }
    sentences.removeDuplicates();
    return sentences.join(QLatin1Char('\n'));
}

void JsonEditor::describePlace()
{
    const QTextBlock block = textCursor().block();
    const QString sentences = sentencesAt(block.position(), block.position() + block.length());
    if (accessibleDescription() != sentences)
        setAccessibleDescription(sentences);
    const int position = textCursor().position();
    for (std::size_t i = 0; i < m_marks.size(); ++i) {
        if (hasFocus() && m_marks[i].start <= position
            && position <= m_marks[i].start + m_marks[i].length) {
            Q_EMIT markReached(int(i));
            return;
        }
    }
}

bool JsonEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return false;
        }
    }
    return FixedTextEdit::event(event);
}

void JsonEditor::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && event->modifiers() == Qt::NoModifier && !isReadOnly()) {
        startLine();
        return;
    }
    FixedTextEdit::keyPressEvent(event);
}

void JsonEditor::startLine()
{
    QTextCursor cursor = textCursor();
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    const auto letter = std::find_if(before.begin(), before.end(),
                                     [](QChar c) { return c != u' ' && c != u'\t'; });
    QString indent = before.left(letter - before.begin());
    const QString trimmed = before.trimmed();
    if (!trimmed.isEmpty() && isOpener(trimmed.back()))
        indent += QString(s_indent, QLatin1Char(' '));
    cursor.insertText(QLatin1Char('\n') + indent);
    setTextCursor(cursor);
    ensureCursorVisible();
}

bool JsonEditor::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return FixedTextEdit::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int position = cursorForPosition(help->pos()).position();
    const QString sentences = sentencesAt(position, position + 1);
    if (sentences.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), toolTipOf(sentences), viewport());
    return true;
}

bool JsonEditor::canInsertFromMimeData(const QMimeData *source) const
{
    // Files are for the window, which opens them.
    return !source->hasUrls() && FixedTextEdit::canInsertFromMimeData(source);
}

} // namespace jingtai
