// SPDX-License-Identifier: MIT
#include "ui/window/panes.h"

#include <QAbstractScrollArea>

namespace jingtai {

QWidget *nextPane(QWidget *from, bool forward)
{
    QWidget *widget = from;
    do {
        widget = forward ? widget->nextInFocusChain() : widget->previousInFocusChain();
        if (qobject_cast<QAbstractScrollArea *>(widget) != nullptr
            && widget->isVisibleTo(from->window()) && widget->isEnabled()
            && (widget->focusPolicy() & Qt::TabFocus) != 0)
            return widget;
    } while (widget != from);
    return nullptr;
}

} // namespace jingtai
