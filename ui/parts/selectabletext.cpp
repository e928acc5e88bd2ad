// SPDX-License-Identifier: MIT
#include "ui/parts/selectabletext.h"

#include "ui/look/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QEvent>
#include <QTextBlockFormat>
#include <QTextCursor>

#include <algorithm>
#include <cmath>

namespace jingtai {

SelectableText::SelectableText(QWidget *parent)
    : QTextBrowser(parent)
{
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    // By the mouse alone: a stop of the Tab key at each fact would be in the way.
    setFocusPolicy(Qt::ClickFocus);
    setContextMenuPolicy(Qt::DefaultContextMenu);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &SelectableText::fit);
}

void SelectableText::setWords(const QString &text, const QString &link)
{
    if (text == m_text && link == m_link)
        return;
    m_text = text;
    m_link = link;
    if (link.isEmpty()) {
        setPlainText(text);
    } else {
        setHtml(QStringLiteral("<a href=\"%1\" style=\"text-decoration:none\">%2</a>")
                    .arg(link.toHtmlEscaped(), text.toHtmlEscaped()));
    }
    setLineHeight();
    fit();
}

void SelectableText::setFixedFace(bool fixed)
{
    setFont(fixed ? fixedFont(QApplication::font()) : QApplication::font());
}

QSize SelectableText::sizeHint() const
{
    return {160, height()};
}

QSize SelectableText::minimumSizeHint() const
{
    return {60, fontMetrics().height()};
}

void SelectableText::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    // The colour of a link is kept in the document.
    if (event->type() == QEvent::PaletteChange && !m_link.isEmpty()) {
        const QString link = m_link;
        m_link.clear();
        setWords(m_text, link);
    }
}

void SelectableText::setLineHeight()
{
    QTextBlockFormat format;
    format.setLineHeight(lineHeight(QApplication::font()), QTextBlockFormat::MinimumHeight);
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    cursor.mergeBlockFormat(format);
}

void SelectableText::fit()
{
    setFixedHeight(std::max(fontMetrics().height(), int(std::ceil(document()->size().height()))));
}

} // namespace jingtai
