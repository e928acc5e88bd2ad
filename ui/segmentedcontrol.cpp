// SPDX-License-Identifier: MIT
#include "ui/segmentedcontrol.h"

#include "ui/painting.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace jingtai {

namespace {

constexpr int s_padding = 16;

} // namespace

SegmentedControl::SegmentedControl(QWidget *parent)
    : QTabBar(parent)
{
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(false);
    setElideMode(Qt::ElideNone);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize SegmentedControl::tabSizeHint(int index) const
{
    // As wide as it is when it is chosen: nothing moves.
    return {QFontMetrics(strongFont(font())).horizontalAdvance(tabText(index)) + 2 * s_padding,
            std::max(metrics::s_controlHeight, fontMetrics().height() + 12)};
}

QSize SegmentedControl::minimumTabSizeHint(int index) const
{
    return tabSizeHint(index);
}

QSize SegmentedControl::sizeHint() const
{
    QSize size;
    for (int i = 0; i < count(); ++i) {
        const QSize tab = tabSizeHint(i);
        size = {size.width() + tab.width(), std::max(size.height(), tab.height())};
    }
    return size;
}

QSize SegmentedControl::minimumSizeHint() const
{
    return sizeHint();
}

void SegmentedControl::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBox(&painter, rect(), roleColor(palette(), Role::Card), roleColor(palette(), Role::Line),
             metrics::s_controlRadius);
    const QPoint pointer = mapFromGlobal(QCursor::pos());
    QPainterPath inside;
    inside.addRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metrics::s_controlRadius - 1,
                          metrics::s_controlRadius - 1);
    for (int i = 0; i < count(); ++i) {
        const QRect tab = tabRect(i);
        const bool isChosen = i == currentIndex();
        painter.save();
        painter.setClipPath(inside);
        if (isChosen)
            painter.fillRect(tab, roleColor(palette(), Role::AccentTint));
        else if (underMouse() && tab.contains(pointer))
            painter.fillRect(tab, roleColor(palette(), Role::Field));
        if (i > 0)
            painter.fillRect(QRect(tab.left(), tab.top(), 1, tab.height()),
                             roleColor(palette(), Role::Line));
        painter.restore();
        painter.setFont(isChosen ? strongFont(font()) : font());
        painter.setPen(!isTabEnabled(i)
                           ? palette().color(QPalette::Disabled, QPalette::WindowText)
                           : roleColor(palette(), isChosen ? Role::Accent : Role::Text));
        painter.drawText(tab, Qt::AlignCenter, tabText(i));
    }
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        paintFocusRing(&painter, tabRect(currentIndex()), palette(), metrics::s_controlRadius);
}

} // namespace jingtai
