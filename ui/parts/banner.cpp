// SPDX-License-Identifier: MIT
#include "ui/parts/banner.h"

#include "ui/look/painting.h"
#include "ui/parts/announcement.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace jingtai {

namespace {

// The distance to the menu is the banner's own: a layout would keep it while nothing is shown.
constexpr int s_above = 12;
constexpr int s_textMargin = 3;

} // namespace

Banner::Banner(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel)
    , m_close(new QPushButton)
{
    m_text->setObjectName(QStringLiteral("bannerText"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // Its first line stands beside the middle of the button.
    m_text->setContentsMargins(0, s_textMargin, 0, s_textMargin);
    m_close->setObjectName(QStringLiteral("bannerClose"));
    m_close->setFlat(true);
    m_close->setAutoDefault(false);
    m_close->setIcon(themedIcon(Icon::Close, Role::QuietText));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(40, s_above + 8, 8, 8);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_close, &QPushButton::clicked, this, &Banner::clear);
    retranslate();
    hide();
}

void Banner::say(const QString &sentence)
{
    if (m_sentences.contains(sentence))
        return;
    setSentences(m_sentences + QStringList(sentence));
    announce(this, sentence);
}

void Banner::clear()
{
    setSentences({});
}

void Banner::takeBack(const QString &sentence)
{
    QStringList rest = m_sentences;
    if (rest.removeAll(sentence) > 0)
        setSentences(rest);
}

void Banner::setSentences(const QStringList &sentences)
{
    m_sentences = sentences;
    m_text->setText(sentences.join(u'\n'));
    setAccessibleName(m_text->text());
    setVisible(!sentences.isEmpty());
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor bad = roleColor(palette(), Role::Bad);
    QColor line = bad;
    line.setAlphaF(0.35F);
    paintBox(&painter, rect().adjusted(0, s_above, 0, 0), roleColor(palette(), Role::BadTint), line,
             metrics::s_cardRadius);
    // Beside the first line; a single line is centred in its label.
    const int lineHeight = fontMetrics().height();
    const int top = m_text->height() < 2 * lineHeight
                        ? m_text->geometry().center().y() - lineHeight / 2
                        : m_text->y() + s_textMargin;
    painter.drawPixmap(14, top + (lineHeight - metrics::s_icon) / 2 + 1,
                       iconPixmap(Icon::CrossSquare, bad, metrics::s_icon, devicePixelRatioF()));
}

void Banner::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void Banner::retranslate()
{
    m_close->setAccessibleName(tr("Close message"));
    m_close->setToolTip(tr("Close message"));
}

} // namespace jingtai
