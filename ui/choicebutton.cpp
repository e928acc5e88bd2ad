// SPDX-License-Identifier: MIT
#include "ui/choicebutton.h"

#include "ui/icons.h"

#include <QStyleOptionButton>
#include <QStylePainter>

#include <algorithm>

namespace jingtai {

namespace {

constexpr int s_padding = 12;
constexpr int s_arrow = 10;
constexpr int s_arrowGap = 6;
constexpr int s_maxValue = 190;

} // namespace

ChoiceButton::ChoiceButton(QWidget *parent)
    : QPushButton(parent)
{
    setAutoDefault(false);
}

void ChoiceButton::setChoice(const QString &what, const QString &value)
{
    m_what = what;
    m_value = value;
    //: %1 what is chosen ("Convert with"), %2 the choice ("Automatic")
    const QString text = tr("%1: %2").arg(what, value);
    setText(text);
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize ChoiceButton::sizeHint() const
{
    const int what = fontMetrics().horizontalAdvance(tr("%1: %2").arg(m_what, QString()));
    const int value = QFontMetrics(strongFont(font())).horizontalAdvance(m_value);
    return {what + std::min(value, s_maxValue) + 2 * s_padding + s_arrow + s_arrowGap + 2,
            std::max(metrics::s_controlHeight, fontMetrics().height() + 12)};
}

QSize ChoiceButton::minimumSizeHint() const
{
    return sizeHint();
}

void ChoiceButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    painter.drawControl(QStyle::CE_PushButtonBevel, option);

    QRect rect = this->rect().adjusted(s_padding, 0, -s_padding - s_arrow - s_arrowGap, 0);
    const QColor color = isEnabled() ? roleColor(palette(), Role::Text)
                                     : palette().color(QPalette::Disabled, QPalette::ButtonText);
    painter.setPen(color);
    const QString what = tr("%1: %2").arg(m_what, QString());
    painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeft, what);
    rect.setLeft(rect.left() + fontMetrics().horizontalAdvance(what));
    const QFont strong = strongFont(font());
    painter.setFont(strong);
    painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetrics(strong).elidedText(m_value, Qt::ElideRight, rect.width() + 1));
    painter.drawPixmap(width() - s_padding - s_arrow, (height() - s_arrow) / 2 + 1,
                       iconPixmap(Icon::ChevronDown, color, s_arrow, devicePixelRatioF()));
}

} // namespace jingtai
