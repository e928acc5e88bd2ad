// SPDX-License-Identifier: MIT
#include "ui/look/icons.h"
#include "ui/look/theme.h"

#include <QFontMetricsF>
#include <QTest>

#include <algorithm>
#include <cstdlib>

using namespace jingtai;

namespace {

constexpr double s_readable = 4.5;

QColor color(const Look &look, Role role)
{
    return roleColor(paletteFor(look), role);
}

/// What a text of this role stands on somewhere; empty for a role in which nothing is written.
std::vector<Role> groundsOf(Role text)
{
    switch (text) {
    case Role::Text:
        // A pill stands on a chosen row, a banner on its tint.
        return {Role::Window,     Role::Sidebar,  Role::Card,        Role::Field,
                Role::AccentTint, Role::GoodTint, Role::CautionTint, Role::BadTint};
    case Role::QuietText:
    case Role::Accent:
        return {Role::Window, Role::Sidebar, Role::Card, Role::Field, Role::AccentTint};
    case Role::OnAccent:
        return {Role::Accent, Role::AccentHover};
    case Role::Good:
        return {Role::GoodTint, Role::Card, Role::Field, Role::Window};
    case Role::Caution:
        return {Role::CautionTint, Role::Card, Role::Field, Role::Window};
    case Role::Bad:
        return {Role::BadTint, Role::Card, Role::Field, Role::Window};
    case Role::AccentHover:
    case Role::AccentTint:
    case Role::BadTint:
    case Role::Card:
    case Role::CautionTint:
    case Role::Field:
    case Role::GoodTint:
    case Role::Line:
    case Role::Sidebar:
    case Role::StrongLine:
    case Role::Window:
        return {};
    }
    return {};
}

/// The share of an image that is painted.
double painted(const QImage &image)
{
    double sum = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            sum += image.pixelColor(x, y).alphaF();
    }
    return sum / image.width() / image.height();
}

constexpr Role s_lastRole = Role::BadTint;

} // namespace

class TstTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsReadable_data();
    void textIsReadable();
    void rolesAreThoseOfTheLook();
    void accentOfTheDesktopWins();
    void schemeIsTold();
    void everyIconIsDrawn_data();
    void everyIconIsDrawn();
    void signsAreThoseOfTheLanguage();
};

void TstTheme::textIsReadable_data()
{
    QTest::addColumn<int>("scheme");
    QTest::addColumn<bool>("highContrast");
    QTest::addColumn<QColor>("accent");
    // No accent, those of GNOME and KDE, and the worst that there can be.
    const QRgb accents[] = {0,          0xff3584e4, 0xff2190a4, 0xff3a944a, 0xffc88800, 0xffed5b00,
                            0xffe62d42, 0xffd56199, 0xff9141ac, 0xff6f8396, 0xff3daee9, 0xff926ee4,
                            0xffffff00, 0xffffffff, 0xff000000, 0xff808080, 0xff0000ff, 0xff00ff00};
    for (const QRgb accent : accents) {
        for (const bool highContrast : {false, true}) {
            const QColor color = accent == 0 ? QColor() : QColor::fromRgb(accent);
            const QByteArray suffix = (accent == 0 ? QString() : u' ' + color.name()).toLatin1()
                                      + (highContrast ? ", high contrast" : "");
            QTest::addRow("light%s", suffix.constData())
                << int(Scheme::Light) << highContrast << color;
            QTest::addRow("dark%s", suffix.constData())
                << int(Scheme::Dark) << highContrast << color;
        }
    }
}

void TstTheme::textIsReadable()
{
    QFETCH(int, scheme);
    QFETCH(bool, highContrast);
    QFETCH(QColor, accent);
    const Look look{Scheme(scheme), accent.isValid() ? std::optional(accent) : std::nullopt,
                    highContrast};
    const auto compare = [](const QColor &text, const QColor &ground, const QString &what) {
        const double value = contrast(text, ground);
        QVERIFY2(value >= s_readable, qPrintable(QStringLiteral("%1: %2 (%3 on %4)")
                                                     .arg(what)
                                                     .arg(value)
                                                     .arg(text.name(), ground.name())));
    };
    for (int text = 0; text <= int(s_lastRole); ++text) {
        for (const Role ground : groundsOf(Role(text)))
            compare(color(look, Role(text)), color(look, ground),
                    QStringLiteral("role %1 on %2").arg(text).arg(int(ground)));
    }
    // What the controls of Qt write by the palette alone.
    const QPalette palette = paletteFor(look);
    using Pair = std::pair<QPalette::ColorRole, QPalette::ColorRole>;
    for (const auto &[text, ground] :
         {Pair{QPalette::WindowText, QPalette::Window}, Pair{QPalette::Text, QPalette::Base},
          Pair{QPalette::Text, QPalette::AlternateBase},
          Pair{QPalette::ButtonText, QPalette::Button},
          Pair{QPalette::HighlightedText, QPalette::Highlight},
          Pair{QPalette::ToolTipText, QPalette::ToolTipBase},
          Pair{QPalette::PlaceholderText, QPalette::Base}, Pair{QPalette::Link, QPalette::Base},
          Pair{QPalette::Link, QPalette::Window}, Pair{QPalette::LinkVisited, QPalette::Base}}) {
        for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive})
            compare(palette.color(group, text), palette.color(group, ground),
                    QStringLiteral("palette %1 on %2").arg(int(text)).arg(int(ground)));
    }
}

void TstTheme::rolesAreThoseOfTheLook()
{
    const Look light;
    const Look dark{Scheme::Dark, {}, false};
    QCOMPARE(color(light, Role::Window).name(), QStringLiteral("#f6f7f9"));
    QCOMPARE(color(dark, Role::Window).name(), QStringLiteral("#1b1e24"));
    QCOMPARE(color(light, Role::Sidebar).name(), QStringLiteral("#eceef2"));
    QCOMPARE(color(dark, Role::Card).name(), QStringLiteral("#22262e"));
    QCOMPARE(color(light, Role::Line).name(), QStringLiteral("#e3e6eb"));
    QCOMPARE(color(light, Role::Accent).name(), QStringLiteral("#2563c9"));
    QCOMPARE(color(dark, Role::AccentTint).name(), QStringLiteral("#243350"));
    QCOMPARE(color(dark, Role::Bad).name(), QStringLiteral("#ff8a80"));
}

void TstTheme::accentOfTheDesktopWins()
{
    // One that can be read is taken as it is, another in its own hue.
    const Look readable{Scheme::Light, QColor(0x1a, 0x5f, 0xb4), false};
    QCOMPARE(color(readable, Role::Accent), *readable.accent);
    for (const QRgb accent : {0xffe66100U, 0xff26a269U, 0xff3584e4U}) {
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
            const QColor wanted = QColor::fromRgb(accent);
            const QColor taken = color({scheme, wanted, false}, Role::Accent);
            const int turn = std::abs(taken.hslHue() - wanted.hslHue());
            QVERIFY2(std::min(turn, 360 - turn) < 20, qPrintable(taken.name()));
        }
    }
}

void TstTheme::schemeIsTold()
{
    QCOMPARE(schemeOf(paletteFor({Scheme::Light, {}, false})), Scheme::Light);
    QCOMPARE(schemeOf(paletteFor({Scheme::Dark, {}, true})), Scheme::Dark);
}

void TstTheme::everyIconIsDrawn_data()
{
    QTest::addColumn<double>("ratio");
    for (const double ratio : {1.0, 1.25, 1.5, 2.0})
        QTest::addRow("%g", ratio) << ratio;
}

void TstTheme::everyIconIsDrawn()
{
    QFETCH(const double, ratio);
    constexpr int size = 16;
    const int side = qRound(size * ratio);
    for (int i = 0; i <= int(Icon::Warning); ++i) {
        const QPixmap pixmap = iconPixmap(Icon(i), Qt::red, size, ratio);
        QCOMPARE(pixmap.deviceIndependentSize(), QSizeF(size, size));
        const QImage image = pixmap.toImage();
        QCOMPARE(image.size(), QSize(side, side));
        // As much of it as where there is room for all.
        const double share = painted(image);
        const double whole = painted(iconPixmap(Icon(i), Qt::red, size * 8, 1.0).toImage());
        QVERIFY2(share > 0.02 && std::abs(share / whole - 1) < 0.1,
                 qPrintable(QStringLiteral("%1: %2, not %3").arg(i).arg(share).arg(whole)));
    }
    QVERIFY(!programIcon().pixmap(QSize(64, 64), ratio).isNull());
}

void TstTheme::signsAreThoseOfTheLanguage()
{
    // A desktop without a font of its own: a Chinese face alone would set “English” wide apart.
    const QFont none(QStringLiteral("Sans Serif"), 10);
    const auto width = [](const QFont &font, const QString &text) {
        return QFontMetricsF(font).horizontalAdvance(text);
    };
    const QFont english = applicationFont(none, QLocale(QStringLiteral("en")));
    for (const char *mark : {"“", "”", "’", "·"})
        QVERIFY2(width(english, QString::fromUtf8(mark)) < width(english, QStringLiteral("镜")),
                 mark);
    QVERIFY(width(english, QStringLiteral("“")) < width(english, QStringLiteral("镜")) * 0.6);
    const QFont chinese = applicationFont(none, QLocale(QStringLiteral("zh_CN")));
    QCOMPARE(chinese.families().filter(QStringLiteral(" KR")), QStringList());
    // The desktop's own font is the first in any language.
    for (const char *locale : {"en", "zh_CN"}) {
        const QFont own = applicationFont(QFont(QStringLiteral("DejaVu Sans"), 11),
                                          QLocale(QLatin1String(locale)));
        QCOMPARE(own.families().constFirst(), QStringLiteral("DejaVu Sans"));
        QCOMPARE(own.pointSizeF(), 11.0);
    }
}

QTEST_MAIN(TstTheme)
#include "tst_theme.moc"
