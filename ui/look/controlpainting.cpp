// SPDX-License-Identifier: MIT
#include "ui/look/controlpainting.h"

#include "ui/look/painting.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

#include <algorithm>

namespace jingtai {

namespace {

constexpr int s_scrollHandleMargin = 3;

bool has(const QStyleOption *option, QStyle::StateFlag flag)
{
    return option->state.testFlag(flag);
}

bool keyboardFocus(const QStyleOption *option)
{
    return has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange);
}

QColor buttonTextColor(const QStyleOptionButton *option)
{
    const QPalette &palette = option->palette;
    if (!has(option, QStyle::State_Enabled))
        return palette.color(QPalette::Disabled, QPalette::ButtonText);
    if (option->features.testFlag(QStyleOptionButton::Flat)) {
        return roleColor(palette,
                         has(option, QStyle::State_MouseOver) ? Role::Accent : Role::QuietText);
    }
    if (option->features.testFlag(QStyleOptionButton::DefaultButton))
        return roleColor(palette, Role::OnAccent);
    return roleColor(palette, Role::Text);
}

/// The ring in place of the line, what is on inside of it.
void paintFocusedIndicator(QPainter *painter, const QRectF &rect, const QPalette &palette,
                           qreal radius, bool on)
{
    constexpr int inset = metrics::s_focusWidth + 2;
    paintBox(painter, rect, roleColor(palette, Role::Card), {}, radius);
    paintFocusRing(painter, rect, palette, radius);
    if (on)
        paintBox(painter, rect.adjusted(inset, inset, -inset, -inset),
                 roleColor(palette, Role::Accent), {}, std::max(radius - inset, 1.0));
}

} // namespace

void paintField(QPainter *painter, const QStyleOption *option, const QWidget *widget)
{
    const QPalette &palette = option->palette;
    const bool enabled = has(option, QStyle::State_Enabled);
    // Set by forms; words under the field say what is wrong.
    const bool wrong = enabled && widget != nullptr && widget->property("wrong").toBool();
    const bool hovered = enabled && has(option, QStyle::State_MouseOver);
    const QColor line = roleColor(palette, wrong     ? Role::Bad
                                           : hovered ? Role::StrongLine
                                                     : Role::Line);
    paintBox(painter, option->rect, roleColor(palette, enabled ? Role::Card : Role::Window), line,
             metrics::s_controlRadius);
    if (has(option, QStyle::State_HasFocus))
        paintFocusRing(painter, option->rect, palette, metrics::s_controlRadius);
}

void paintButton(QPainter *painter, const QStyleOptionButton *option)
{
    const QPalette &palette = option->palette;
    const QRectF rect = option->rect;
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool hovered = enabled && has(option, QStyle::State_MouseOver);
    const bool pressed
        = enabled && (has(option, QStyle::State_Sunken) || has(option, QStyle::State_On));
    const qreal radius = metrics::s_controlRadius;
    if (option->features.testFlag(QStyleOptionButton::Flat)) {
        if (hovered || pressed)
            paintBox(painter, rect, roleColor(palette, pressed ? Role::Line : Role::AccentTint), {},
                     radius);
    } else if (option->features.testFlag(QStyleOptionButton::DefaultButton) && enabled) {
        paintBox(painter, rect,
                 roleColor(palette, hovered || pressed ? Role::AccentHover : Role::Accent), {},
                 radius);
    } else {
        const QColor fill = pressed   ? roleColor(palette, Role::AccentTint)
                            : enabled ? roleColor(palette, Role::Card)
                                      : roleColor(palette, Role::Window);
        paintBox(painter, rect, fill, roleColor(palette, hovered ? Role::StrongLine : Role::Line),
                 radius);
    }
    if (keyboardFocus(option)) {
        // On the filled button a ring in the accent would not be seen: it stands off by a gap.
        if (option->features.testFlag(QStyleOptionButton::DefaultButton) && enabled) {
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(QPen(roleColor(palette, Role::OnAccent), 1.5));
            painter->drawRoundedRect(rect.adjusted(3, 3, -3, -3), radius - 2, radius - 2);
            painter->restore();
        } else {
            paintFocusRing(painter, rect, palette, radius);
        }
    }
}

void paintButtonLabel(QPainter *painter, const QStyleOptionButton *option)
{
    const QColor color = buttonTextColor(option);
    QRect rect = option->rect;
    const int flags = Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic
                      | (has(option, QStyle::State_KeyboardFocusChange) ? 0 : Qt::TextHideMnemonic);
    const int textWidth = option->fontMetrics.size(Qt::TextShowMnemonic, option->text).width();
    const bool hasIcon = !option->icon.isNull();
    const int iconWidth = hasIcon ? option->iconSize.width() + (option->text.isEmpty() ? 0 : 6) : 0;
    int x = rect.left() + (rect.width() - textWidth - iconWidth) / 2;
    if (hasIcon) {
        const QIcon::Mode mode
            = has(option, QStyle::State_Enabled) ? QIcon::Normal : QIcon::Disabled;
        option->icon.paint(painter,
                           QRect(QPoint(x, rect.center().y() - option->iconSize.height() / 2 + 1),
                                 option->iconSize),
                           Qt::AlignCenter, mode);
        x += iconWidth;
    }
    painter->save();
    painter->setPen(color);
    rect.setLeft(x);
    painter->drawText(rect, flags, option->text);
    painter->restore();
}

void paintMenuItem(QPainter *painter, const QStyleOptionMenuItem *option)
{
    const QPalette &palette = option->palette;
    if (option->menuItemType == QStyleOptionMenuItem::Separator) {
        const QRect line
            = option->rect.adjusted(metrics::s_menuPadding, 0, -metrics::s_menuPadding, 0);
        if (option->text.isEmpty()) {
            paintEdge(painter, QRect(line.left(), line.center().y(), line.width(), 1), Qt::TopEdge,
                      roleColor(palette, Role::Line));
            return;
        }
        painter->save();
        painter->setFont(strongFont(smallFont(option->font)));
        painter->setPen(roleColor(palette, Role::QuietText));
        painter->drawText(line.adjusted(metrics::s_menuCheckWidth, 4, 0, 0),
                          Qt::AlignVCenter | Qt::AlignLeft, option->text);
        painter->restore();
        return;
    }
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool selected = enabled && has(option, QStyle::State_Selected);
    QRect rect = option->rect.adjusted(4, 0, -4, 0);
    if (selected)
        paintBox(painter, rect, roleColor(palette, Role::AccentTint), {}, metrics::s_controlRadius);
    rect.adjust(metrics::s_menuPadding - 4, 0, -metrics::s_menuPadding + 4, 0);
    const QColor color = enabled ? roleColor(palette, Role::Text)
                                 : palette.color(QPalette::Disabled, QPalette::WindowText);

    const QRect mark(rect.left(), rect.center().y() - metrics::s_icon / 2 + 1, metrics::s_icon,
                     metrics::s_icon);
    const qreal ratio = painter->device()->devicePixelRatioF();
    if (option->checkType != QStyleOptionMenuItem::NotCheckable && option->checked) {
        painter->drawPixmap(
            mark.topLeft(),
            iconPixmap(Icon::Check, roleColor(palette, Role::Accent), metrics::s_icon, ratio));
    } else if (!option->icon.isNull()) {
        option->icon.paint(painter, mark, Qt::AlignCenter,
                           enabled ? QIcon::Normal : QIcon::Disabled);
    }
    rect.setLeft(rect.left() + metrics::s_menuCheckWidth);
    const auto tab = option->text.indexOf(QLatin1Char('\t'));
    painter->save();
    painter->setFont(option->font);
    painter->setPen(color);
    painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic,
                      option->text.left(tab < 0 ? option->text.size() : tab));
    if (option->menuItemType == QStyleOptionMenuItem::SubMenu) {
        painter->translate(rect.right() - 6, rect.center().y() + 1);
        painter->rotate(-90);
        painter->drawPixmap(
            -6, -6, iconPixmap(Icon::ChevronDown, roleColor(palette, Role::QuietText), 12, ratio));
    } else if (tab >= 0) {
        painter->setPen(enabled ? roleColor(palette, Role::QuietText) : color);
        painter->drawText(rect, Qt::AlignVCenter | Qt::AlignRight, option->text.mid(tab + 1));
    }
    painter->restore();
}

void paintMenuScroller(QPainter *painter, const QStyleOption *option)
{
    constexpr int size = 12;
    painter->save();
    painter->fillRect(option->rect, roleColor(option->palette, Role::Card));
    painter->translate(QRectF(option->rect).center());
    if (!has(option, QStyle::State_DownArrow))
        painter->rotate(180);
    painter->drawPixmap(QPointF(-size / 2.0, -size / 2.0),
                        iconPixmap(Icon::ChevronDown, roleColor(option->palette, Role::QuietText),
                                   size, painter->device()->devicePixelRatioF()));
    painter->restore();
}

void paintScrollBar(QPainter *painter, const QStyleOptionSlider *option, const QRect &handle)
{
    if (option->minimum == option->maximum)
        return;
    const QPalette &palette = option->palette;
    const bool active = has(option, QStyle::State_MouseOver)
                        || (option->activeSubControls & QStyle::SC_ScrollBarSlider
                            && has(option, QStyle::State_Sunken));
    QRectF rect = handle;
    const qreal margin = s_scrollHandleMargin;
    rect.adjust(margin, margin, -margin, -margin);
    const QColor color = roleColor(palette, active ? Role::QuietText : Role::StrongLine);
    paintBox(painter, rect, color, {}, std::min(rect.width(), rect.height()) / 2);
}

void paintIndicator(QPainter *painter, const QStyleOption *option, bool round)
{
    const QPalette &palette = option->palette;
    const bool on = has(option, QStyle::State_On);
    const bool enabled = has(option, QStyle::State_Enabled);
    const QColor accent
        = enabled ? roleColor(palette, Role::Accent) : roleColor(palette, Role::StrongLine);
    const qreal radius = round ? option->rect.height() / 2.0 : 4;
    if (keyboardFocus(option)) {
        paintFocusedIndicator(painter, option->rect, palette, radius, on);
        return;
    }
    const bool filled = on && !round;
    paintBox(painter, option->rect, filled ? accent : roleColor(palette, Role::Card),
             on ? accent : roleColor(palette, Role::StrongLine), radius);
    if (on && round) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(accent);
        painter->drawEllipse(QRectF(option->rect).adjusted(4, 4, -4, -4));
        painter->restore();
    } else if (on) {
        painter->drawPixmap(option->rect.topLeft() + QPoint(2, 2),
                            iconPixmap(Icon::Check, roleColor(palette, Role::OnAccent), 12,
                                       painter->device()->devicePixelRatioF()));
    }
}

} // namespace jingtai
