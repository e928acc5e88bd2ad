// SPDX-License-Identifier: MIT
#include "ui/scrollarea.h"

#include <QApplication>

namespace jingtai {

namespace {

constexpr int s_focusRoom = 24;

} // namespace

ScrollArea::ScrollArea(QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::NoFocus);
    // The scroll area itself looks at the cursor of a text alone.
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget *, QWidget *field) { showFocus(field); });
}

void ScrollArea::showFocus(const QWidget *field)
{
    if (field == nullptr || widget() == nullptr || !widget()->isAncestorOf(field))
        return;
    // The top wins where it is higher than there is room for.
    for (const QPoint corner : {field->rect().bottomLeft(), QPoint()}) {
        const QPoint place = field->mapTo(widget(), corner);
        ensureVisible(0, place.y(), 0, s_focusRoom);
    }
}

} // namespace jingtai
