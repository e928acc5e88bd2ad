// SPDX-License-Identifier: MIT
#include "ui/parts/linkbutton.h"

#include "ui/look/painting.h"

#include <QPainter>
#include <QStyleOption>

namespace jingtai {

namespace {

constexpr int s_room = 2;

} // namespace

LinkButton::LinkButton(QWidget *parent)
    : QPushButton(parent)
{
    setAutoDefault(false);
    setFlat(true);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize LinkButton::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 1 + 2 * s_room,
            fontMetrics().height() + 2 * s_room};
}

QSize LinkButton::minimumSizeHint() const
{
    return sizeHint();
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool isHot = isEnabled() && underMouse();
    QFont words = font();
    words.setUnderline(isHot);
    painter.setFont(words);
    painter.setPen(isEnabled()
                       ? roleColor(palette(), isHot || isDown() ? Role::AccentHover : Role::Accent)
                       : palette().color(QPalette::Disabled, QPalette::ButtonText));
    painter.drawText(rect().adjusted(s_room, 0, -s_room, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     text());
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        paintFocusRing(&painter, rect(), palette(), metrics::s_controlRadius);
}

} // namespace jingtai
