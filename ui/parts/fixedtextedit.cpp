// SPDX-License-Identifier: MIT
#include "ui/parts/fixedtextedit.h"

#include "ui/look/theme.h"

#include <QApplication>
#include <QPlainTextDocumentLayout>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace jingtai {

namespace {

constexpr double s_leading = 0.3;

/// QPlainTextEdit ignores line heights; room below each line comes by the height of its block.
class SpacedLayout final : public QPlainTextDocumentLayout
{
public:
    using QPlainTextDocumentLayout::QPlainTextDocumentLayout;

    QRectF blockBoundingRect(const QTextBlock &block) const override
    {
        QRectF rect = QPlainTextDocumentLayout::blockBoundingRect(block);
        if (block.isValid() && block.isVisible())
            rect.setHeight(std::ceil(rect.height() * (1 + s_leading)));
        return rect;
    }
};

} // namespace

FixedTextEdit::FixedTextEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
    document()->setDocumentLayout(new SpacedLayout(document()));
    // Undo would give the margin back.
    setUndoRedoEnabled(false);
    document()->setDocumentMargin(0);
    setUndoRedoEnabled(true);
    setLineWrapMode(NoWrap);
    setFrameShape(NoFrame);
    setTabChangesFocus(true);
    setFont(fixedFont(QApplication::font()));
    setTabStopDistance(4 * QFontMetricsF(font()).horizontalAdvance(QLatin1Char(' ')));
    viewport()->setAutoFillBackground(false);
}

void FixedTextEdit::updateText(const QString &text)
{
    const QString old = exactText();
    if (old == text)
        return;
    qsizetype same = 0;
    const qsizetype shorter = std::min(old.size(), text.size());
    while (same < shorter && old.at(same) == text.at(same))
        ++same;
    qsizetype tail = 0;
    while (tail < shorter - same
           && old.at(old.size() - 1 - tail) == text.at(text.size() - 1 - tail))
        ++tail;
    aboutToUpdate();
    const int across = horizontalScrollBar()->value();
    const int down = verticalScrollBar()->value();
    QTextCursor cursor(document());
    cursor.setPosition(int(same));
    cursor.setPosition(int(old.size() - tail), QTextCursor::KeepAnchor);
    cursor.insertText(text.mid(same, text.size() - tail - same));
    horizontalScrollBar()->setValue(across);
    verticalScrollBar()->setValue(down);
}

void FixedTextEdit::replaceText(const QString &text)
{
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
    moveCursor(QTextCursor::Start);
}

int FixedTextEdit::linePitch() const
{
    return int(std::ceil(fontMetrics().lineSpacing() * (1 + s_leading)));
}

QSize FixedTextEdit::wholeSize() const
{
    qreal width = 0;
    qreal height = 0;
    // Lines with letters of another face are of another height.
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        height += std::max<qreal>(blockBoundingRect(block).height(), linePitch());
        const QTextLayout *layout = block.layout();
        if (layout->lineCount() > 0)
            width = std::max(width, layout->lineAt(0).naturalTextWidth());
    }
    const QMargins margins = viewportMargins();
    // Behind the longest line the cursor has its place.
    return {int(std::ceil(width)) + cursorWidth() + 1 + margins.left() + margins.right(),
            int(std::ceil(height)) + margins.top() + margins.bottom()};
}

QString FixedTextEdit::exactText() const
{
    QString text = document()->toRawText();
    text.replace(QChar::ParagraphSeparator, QLatin1Char('\n'));
    return text;
}

} // namespace jingtai
