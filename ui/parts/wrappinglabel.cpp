// SPDX-License-Identifier: MIT
#include "ui/parts/wrappinglabel.h"

#include <QResizeEvent>

#include <algorithm>

namespace jingtai {

WrappingLabel::WrappingLabel(QWidget *parent)
    : QLabel(parent)
{
    setWordWrap(true);
}

QSize WrappingLabel::minimumSizeHint() const
{
    const QSize hint = QLabel::minimumSizeHint();
    return {hint.width(), std::max(hint.height(), heightForWidth(width()))};
}

void WrappingLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        updateGeometry();
}

} // namespace jingtai
