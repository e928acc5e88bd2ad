// SPDX-License-Identifier: MIT
#include "ui/look/theme.h"

#include <QFontDatabase>
#include <QFontInfo>

#include <algorithm>
#include <cmath>

namespace jingtai {

namespace {

struct RolePair
{
    Role role;
    QRgb light;
    QRgb dark;
};

constexpr RolePair s_roles[] = {
    {Role::Window, 0xfff6f7f9, 0xff1b1e24},     {Role::Sidebar, 0xffeceef2, 0xff16181d},
    {Role::Card, 0xffffffff, 0xff22262e},       {Role::Field, 0xfff9fafb, 0xff1e2229},
    {Role::Line, 0xffe3e6eb, 0xff333945},       {Role::StrongLine, 0xffc3c9d3, 0xff4a5261},
    {Role::Text, 0xff1c2330, 0xffe6e9ef},       {Role::QuietText, 0xff566074, 0xff9aa4b5},
    {Role::Accent, 0xff2563c9, 0xff6ea8fe},     {Role::AccentHover, 0xff1f56b0, 0xff8bb9ff},
    {Role::AccentTint, 0xffe4edfb, 0xff243350}, {Role::OnAccent, 0xffffffff, 0xff101826},
    {Role::Good, 0xff126a3c, 0xff5dcf94},       {Role::GoodTint, 0xffe3f4ea, 0xff1d3a2b},
    {Role::Caution, 0xff9a6200, 0xffe9b44c},    {Role::CautionTint, 0xfffdf1da, 0xff3d3119},
    {Role::Bad, 0xffb3261e, 0xffff8a80},        {Role::BadTint, 0xfffce8e6, 0xff432323},
};

/// The least contrast of a text, WCAG 2 level AA.
constexpr double s_readable = 4.5;
constexpr double s_titleScale = 1.45;
constexpr double s_headingScale = 1.12;
constexpr double s_smallScale = 0.92;
constexpr double s_lineScale = 1.45;

QColor tableColor(Role role, Scheme scheme)
{
    const auto *entry = std::find_if(std::begin(s_roles), std::end(s_roles),
                                     [role](const RolePair &pair) { return pair.role == role; });
    return QColor::fromRgb(scheme == Scheme::Light ? entry->light : entry->dark);
}

QColor mixed(const QColor &a, const QColor &b, double shareOfB)
{
    const auto channel
        = [shareOfB](int x, int y) { return int(std::lround(x + (y - x) * shareOfB)); };
    return {channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue())};
}

/// Where the palette keeps a role; those without a place come from the table by scheme.
std::optional<QPalette::ColorRole> placeOf(Role role)
{
    switch (role) {
    case Role::Window:
        return QPalette::Window;
    case Role::Sidebar:
        return QPalette::AlternateBase;
    case Role::Card:
        return QPalette::Base;
    case Role::Field:
        return QPalette::Midlight;
    case Role::Line:
        return QPalette::Mid;
    case Role::StrongLine:
        return QPalette::Dark;
    case Role::Text:
        return QPalette::WindowText;
    case Role::QuietText:
        return QPalette::PlaceholderText;
    case Role::Accent:
        return QPalette::Link;
    case Role::AccentHover:
        return QPalette::LinkVisited;
    case Role::AccentTint:
        return QPalette::Light;
    case Role::OnAccent:
        return QPalette::BrightText;
    case Role::Good:
    case Role::GoodTint:
    case Role::Caution:
    case Role::CautionTint:
    case Role::Bad:
    case Role::BadTint:
        return std::nullopt;
    }
    return std::nullopt;
}

/// Words are written in the accent and on it: one that is too near to the grounds is moved towards
/// the colour of the text until it can be read on each of them.
QColor readableAccent(const QColor &accent, Scheme scheme)
{
    constexpr int s_steps = 20;
    constexpr Role s_grounds[]
        = {Role::Window, Role::Sidebar, Role::Card, Role::Field, Role::OnAccent};
    QColor moved = accent;
    for (int step = 1; step <= s_steps; ++step) {
        // A tint that is seen at all.
        const QColor tint
            = mixed(tableColor(Role::Card, scheme), moved, scheme == Scheme::Light ? 0.08 : 0.14);
        if (contrast(moved, tint) >= s_readable
            && std::all_of(std::begin(s_grounds), std::end(s_grounds), [&](Role ground) {
                   return contrast(moved, tableColor(ground, scheme)) >= s_readable;
               }))
            break;
        moved = mixed(accent, tableColor(Role::Text, scheme), double(step) / s_steps);
    }
    return moved;
}

/// So much of the accent on the card, or as much of it as what is written on it allows.
QColor tintOf(const QColor &card, const QColor &accent, int percent,
              std::initializer_list<QColor> inks)
{
    QColor tint = card;
    for (; percent > 0; --percent) {
        tint = mixed(card, accent, percent / 100.0);
        if (std::ranges::all_of(
                inks, [&](const QColor &ink) { return contrast(tint, ink) >= s_readable; }))
            break;
    }
    return tint;
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(double(color.redF())) + 0.7152 * linear(double(color.greenF()))
           + 0.0722 * linear(double(color.blueF()));
}

QFont scaled(QFont font, double factor)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(std::max(1, int(std::lround(font.pixelSize() * factor))));
    return font;
}

bool isGeneric(const QString &family)
{
    return family.isEmpty() || family.compare(QLatin1String("Sans Serif"), Qt::CaseInsensitive) == 0
           || family.compare(QLatin1String("Sans"), Qt::CaseInsensitive) == 0;
}

} // namespace

QPalette paletteFor(const Look &look)
{
    const std::optional<QColor> accent
        = look.accent ? std::optional(readableAccent(*look.accent, look.scheme)) : std::nullopt;
    const auto color = [&look, &accent](Role role) {
        if (look.highContrast) {
            if (role == Role::QuietText || role == Role::Line || role == Role::StrongLine)
                return tableColor(Role::Text, look.scheme);
        }
        if (accent) {
            if (role == Role::Accent)
                return *accent;
            if (role == Role::AccentHover)
                return mixed(*accent, tableColor(Role::Text, look.scheme), 0.15);
            if (role == Role::AccentTint)
                return tintOf(tableColor(Role::Card, look.scheme), *accent,
                              look.scheme == Scheme::Light ? 12 : 25,
                              {tableColor(Role::QuietText, look.scheme), *accent});
            if (role == Role::OnAccent)
                return tableColor(Role::OnAccent, look.scheme);
        }
        return tableColor(role, look.scheme);
    };

    QPalette palette(color(Role::Text), color(Role::Card), color(Role::Card),
                     color(Role::StrongLine), color(Role::Line), color(Role::Text),
                     color(Role::OnAccent), color(Role::Card), color(Role::Window));
    for (const RolePair &pair : s_roles) {
        if (const auto place = placeOf(pair.role))
            palette.setColor(QPalette::All, *place, color(pair.role));
    }
    palette.setColor(QPalette::All, QPalette::Button, color(Role::Card));
    palette.setColor(QPalette::All, QPalette::Shadow, color(Role::StrongLine));
    // Of chosen text, which lies beside letters without a tint: stronger than that of rows.
    palette.setColor(QPalette::All, QPalette::Highlight,
                     tintOf(color(Role::Card), color(Role::Accent),
                            look.scheme == Scheme::Light ? 28 : 35, {color(Role::Text)}));
    palette.setColor(QPalette::All, QPalette::HighlightedText, color(Role::Text));
    palette.setColor(QPalette::All, QPalette::ToolTipBase, color(Role::Card));
    palette.setColor(QPalette::All, QPalette::ToolTipText, color(Role::Text));
    const QColor faint = mixed(color(Role::QuietText), color(Role::Window), 0.45);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faint);
    return palette;
}

Scheme schemeOf(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() < 128 ? Scheme::Dark
                                                                               : Scheme::Light;
}

QColor roleColor(const QPalette &palette, Role role)
{
    if (const auto place = placeOf(role))
        return palette.color(QPalette::Active, *place);
    return tableColor(role, schemeOf(palette));
}

bool isHighContrast(const QPalette &palette)
{
    return roleColor(palette, Role::Line) == roleColor(palette, Role::Text);
}

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QFont applicationFont(const QFont &desktopFont, const QLocale &locale)
{
    QFont font = desktopFont;
    QStringList families = font.families();
    // Without a desktop Qt falls back on a generic family at 9 pt, smaller than any desktop's.
    if (families.isEmpty() || isGeneric(families.constFirst())) {
        families = {QStringLiteral("Inter"), QStringLiteral("Cantarell"),
                    QStringLiteral("Noto Sans"), QStringLiteral("Sans Serif")};
        font.setPointSizeF(std::max(font.pointSizeF(), 9.75));
        // Its Latin letters are those of the Chinese face, its quotation marks as wide as Latin
        // ones are.
        if (locale.language() != QLocale::Chinese)
            families.append(QStringLiteral("Noto Sans CJK KR"));
    }
    for (const QString &face :
         {QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"),
          QStringLiteral("WenQuanYi Micro Hei")}) {
        if (!families.contains(face))
            families.append(face);
    }
    font.setFamilies(families);
    return font;
}

QFont titleFont(const QFont &base)
{
    QFont font = scaled(base, s_titleScale);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont headingFont(const QFont &base)
{
    QFont font = scaled(base, s_headingScale);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont smallFont(const QFont &base)
{
    return scaled(base, s_smallScale);
}

QFont strongFont(const QFont &base)
{
    QFont font = base;
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont fixedFont(const QFont &base)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    QStringList families = font.families();
    // The generic family may come out as a face for Chinese, whose lines are twice as high.
    if (families.isEmpty()
        || families.constFirst().startsWith(QLatin1String("mono"), Qt::CaseInsensitive))
        families = {QStringLiteral("DejaVu Sans Mono"), QStringLiteral("Noto Sans Mono"),
                    QStringLiteral("Liberation Mono"), QStringLiteral("monospace")};
    families.append(QStringLiteral("Noto Sans Mono CJK SC"));
    font.setFamilies(families);
    font.setStyleHint(QFont::Monospace);
    if (base.pointSizeF() > 0)
        font.setPointSizeF(base.pointSizeF() * s_smallScale);
    else
        font.setPixelSize(std::max(1, int(std::lround(base.pixelSize() * s_smallScale))));
    return font;
}

int lineHeight(const QFont &font)
{
    return int(std::lround(QFontInfo(font).pixelSize() * s_lineScale));
}

} // namespace jingtai
