// SPDX-License-Identifier: MIT
#include "ui/card.h"

#include "ui/painting.h"

#include <QEvent>
#include <QPainter>

namespace jingtai {

Card::Card(Role fill, QWidget *parent)
    : QWidget(parent)
    , m_fill(fill)
{}

void Card::watchFocus(QWidget *widget)
{
    m_watched = widget;
    widget->installEventFilter(this);
}

void Card::setFill(Role fill)
{
    m_fill = fill;
    update();
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(&painter, rect(), roleColor(palette(), m_fill), roleColor(palette(), Role::Line),
             metrics::s_cardRadius);
    if (m_watched != nullptr && m_watched->hasFocus())
        paintFocusRing(&painter, rect(), palette(), metrics::s_cardRadius);
}

bool Card::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::eventFilter(watched, event);
}

Divider::Divider(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(1);
}

void Divider::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), roleColor(palette(), Role::Line));
}

} // namespace jingtai
