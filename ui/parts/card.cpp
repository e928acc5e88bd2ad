// SPDX-License-Identifier: MIT
#include "ui/parts/card.h"

#include "ui/look/painting.h"

#include <QEvent>
#include <QPainter>

namespace jingtai {

/// Over what is in the card, which may reach its line.
class Card::Ring final : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintFocusRing(&painter, rect(), palette(), metrics::s_cardRadius);
    }
};

Card::Card(Role fill, QWidget *parent)
    : QWidget(parent)
    , m_fill(fill)
{}

void Card::watchFocus(QWidget *widget)
{
    widget->installEventFilter(this);
    m_ring = new Ring(this);
    m_ring->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_ring->setGeometry(rect());
    m_ring->setVisible(widget->hasFocus());
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
}

void Card::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_ring != nullptr)
        m_ring->setGeometry(rect());
}

bool Card::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        m_ring->setVisible(event->type() == QEvent::FocusIn);
        m_ring->raise();
    }
    return QWidget::eventFilter(watched, event);
}

Divider::Divider(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(1);
}

void Divider::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintEdge(&painter, rect(), Qt::TopEdge, roleColor(palette(), Role::Line));
}

} // namespace jingtai
