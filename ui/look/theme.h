// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QFont>
#include <QLocale>
#include <QPalette>

#include <cstdint>
#include <optional>

namespace jingtai {

enum class Scheme : std::uint8_t { Light, Dark };

/// What a colour is for. The only names that colours have outside of theme.cpp.
enum class Role : std::uint8_t {
    Window,
    Sidebar,
    Card,
    Field,
    Line,
    StrongLine,
    Text,
    QuietText,
    Accent,
    AccentHover,
    AccentTint,
    OnAccent,
    Good,
    GoodTint,
    Caution,
    CautionTint,
    Bad,
    BadTint,
};

/// Scheme and what the desktop asks for beside it.
struct Look
{
    Scheme scheme = Scheme::Light;
    /// The desktop's own accent; wins over ours where it is set, as far as it can be read.
    std::optional<QColor> accent;
    bool highContrast = false;
    bool operator==(const Look &) const = default;
};

/// Every role of the look is in the palette or can be told from it, so that a widget needs nothing
/// but its palette.
QPalette paletteFor(const Look &look);
Scheme schemeOf(const QPalette &palette);
QColor roleColor(const QPalette &palette, Role role);
/// Whether lines are as strong as text: then no shape is told by a tint alone.
bool isHighContrast(const QPalette &palette);

/// The contrast of two opaque colours as WCAG 2 counts it, 1 to 21.
double contrast(const QColor &a, const QColor &b);

/// The desktop's font, with a Chinese face beside it; where no desktop names one, a face of ours
/// that is right for the signs of the locale's language.
QFont applicationFont(const QFont &desktopFont, const QLocale &locale = QLocale());
QFont titleFont(const QFont &base);
QFont headingFont(const QFont &base);
QFont smallFont(const QFont &base);
QFont strongFont(const QFont &base);
/// The desktop's fixed face at the small size: addresses, names, JSON.
QFont fixedFont(const QFont &base);

/// A distance of lines that Latin and Chinese letters both fit into.
int lineHeight(const QFont &font);

/// Lengths in device-independent pixels, on a grid of 4.
namespace metrics {
inline constexpr int s_sidebarWidth = 184;
inline constexpr int s_pageMargin = 24;
inline constexpr int s_pageTop = 20;
inline constexpr int s_gap = 8;
inline constexpr int s_cardGap = 14;
inline constexpr int s_cardRadius = 8;
inline constexpr int s_controlRadius = 5;
inline constexpr int s_controlHeight = 33;
inline constexpr int s_rowHeight = 41;
inline constexpr int s_headerHeight = 37;
inline constexpr int s_icon = 16;
inline constexpr int s_focusWidth = 2;
} // namespace metrics

} // namespace jingtai
