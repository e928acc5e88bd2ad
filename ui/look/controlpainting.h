// SPDX-License-Identifier: MIT
#pragma once

class QPainter;
class QRect;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionMenuItem;
class QStyleOptionSlider;
class QWidget;

namespace jingtai {

namespace metrics {

/// Of menus, in device-independent pixels: at both sides of an entry, and for its mark.
constexpr int s_menuPadding = 10;
constexpr int s_menuCheckWidth = 24;

} // namespace metrics

/// How Style paints controls, by their options and the palette in these.

/// The box of a line edit; in the colour of what is wrong where the widget's property "wrong" is
/// set.
void paintField(QPainter *painter, const QStyleOption *option, const QWidget *widget);
void paintButton(QPainter *painter, const QStyleOptionButton *option);
void paintButtonLabel(QPainter *painter, const QStyleOptionButton *option);
void paintMenuItem(QPainter *painter, const QStyleOptionMenuItem *option);
/// The arrow above or below a menu that is higher than the screen.
void paintMenuScroller(QPainter *painter, const QStyleOption *option);
void paintScrollBar(QPainter *painter, const QStyleOptionSlider *option, const QRect &handle);
/// Of a check box, or a round one of a radio button.
void paintIndicator(QPainter *painter, const QStyleOption *option, bool round);

} // namespace jingtai
