// SPDX-License-Identifier: MIT
#include "ui/parts/emptyhint.h"

#include "ui/look/painting.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace jingtai {

namespace {

constexpr int s_sideMargin = 24;
constexpr int s_margin = 16;

} // namespace

EmptyHint::EmptyHint(QWidget *host)
    : QWidget(host)
    , m_host(host)
    , m_heading(new QLabel)
    , m_sentence(new QLabel)
    , m_buttons(new QHBoxLayout)
{
    // The host's font is that of its text.
    setFont(QApplication::font());
    m_heading->setAlignment(Qt::AlignCenter);
    m_heading->setWordWrap(true);
    m_heading->setFont(headingFont(font()));
    m_sentence->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_sentence->setWordWrap(true);
    m_sentence->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(6);
    layout->addStretch(2);
    layout->addWidget(m_heading);
    layout->addWidget(m_sentence);
    layout->addSpacing(8);
    m_buttons->setSpacing(10);
    m_buttons->addStretch();
    m_buttons->addStretch();
    layout->addLayout(m_buttons);
    layout->addStretch(3);
    host->installEventFilter(this);
}

void EmptyHint::setWords(const QString &heading, const QString &sentence)
{
    m_heading->setText(heading);
    m_sentence->setText(sentence);
    if (isVisible())
        place();
}

void EmptyHint::addButton(QWidget *button)
{
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    if (isVisible())
        place();
}

bool EmptyHint::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

void EmptyHint::showEvent(QShowEvent *event)
{
    place();
    QWidget::showEvent(event);
}

void EmptyHint::mousePressEvent(QMouseEvent *event)
{
    m_host->setFocus(Qt::MouseFocusReason);
    QWidget::mousePressEvent(event);
}

int EmptyHint::neededHeight() const
{
    return layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width())
                                         : layout()->totalMinimumSize().height();
}

void EmptyHint::balance(QLabel *label) const
{
    const int room = std::max(0, width() - 2 * s_sideMargin);
    const int beside = (room - balancedWidth(label->fontMetrics(), label->text(), room)) / 2;
    label->setContentsMargins(beside, 0, beside, 0);
}

void EmptyHint::place()
{
    setGeometry(m_host->rect());
    // Where it is too small for all, the sentence goes first, half a line helps nobody; the edges
    // last.
    layout()->setContentsMargins(s_sideMargin, s_margin, s_sideMargin, s_margin);
    m_heading->setVisible(!m_heading->text().isEmpty());
    m_sentence->setVisible(true);
    balance(m_heading);
    balance(m_sentence);
    for (QLabel *label : {m_sentence, m_heading}) {
        layout()->activate();
        if (neededHeight() > height())
            label->hide();
    }
    layout()->activate();
    const int lacking = std::max(0, neededHeight() - height());
    const int margin = std::max(0, s_margin - (lacking + 1) / 2);
    layout()->setContentsMargins(s_sideMargin, margin, s_sideMargin, margin);
}

} // namespace jingtai
