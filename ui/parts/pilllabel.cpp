// SPDX-License-Identifier: MIT
#include "ui/parts/pilllabel.h"

#include <QPainter>

#include <algorithm>

namespace jingtai {

namespace {

constexpr int s_height = 21;

} // namespace

PillLabel::PillLabel(QWidget *parent)
    : QLabel(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void PillLabel::setVerdict(PillShape shape, const QString &text)
{
    m_shape = shape;
    // The text is what a screen reader says.
    setText(text);
    updateGeometry();
    update();
}

QSize PillLabel::sizeHint() const
{
    return {pillWidth(font(), m_shape, text()), std::max(s_height, fontMetrics().height() + 4)};
}

QSize PillLabel::minimumSizeHint() const
{
    return sizeHint();
}

void PillLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintPill(&painter, rect(), palette(), font(), m_shape, text());
}

} // namespace jingtai
