// SPDX-License-Identifier: MIT
#include "ui/icons.h"
#include "ui/theme.h"

#include <QTest>

using namespace jingtai;

namespace {

constexpr double s_readable = 4.5;

QColor color(const Look &look, Role role)
{
    return roleColor(paletteFor(look), role);
}

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
    void everyIconIsDrawn();
};

void TstTheme::textIsReadable_data()
{
    QTest::addColumn<int>("scheme");
    QTest::addColumn<bool>("highContrast");
    for (const bool highContrast : {false, true}) {
        const char *suffix = highContrast ? ", high contrast" : "";
        QTest::addRow("light%s", suffix) << int(Scheme::Light) << highContrast;
        QTest::addRow("dark%s", suffix) << int(Scheme::Dark) << highContrast;
    }
}

void TstTheme::textIsReadable()
{
    QFETCH(int, scheme);
    QFETCH(bool, highContrast);
    const Look look{Scheme(scheme), {}, highContrast};
    const std::pair<Role, std::vector<Role>> texts[] = {
        {Role::Text, {Role::Window, Role::Sidebar, Role::Card, Role::Field, Role::AccentTint}},
        {Role::QuietText, {Role::Window, Role::Sidebar, Role::Card, Role::Field, Role::AccentTint}},
        {Role::Accent, {Role::Window, Role::Sidebar, Role::Card, Role::AccentTint}},
        {Role::OnAccent, {Role::Accent, Role::AccentHover}},
        {Role::Good, {Role::GoodTint, Role::Field}},
        {Role::Caution, {Role::CautionTint}},
        {Role::Bad, {Role::BadTint}},
        {Role::Text, {Role::BadTint}},
    };
    for (const auto &[text, grounds] : texts) {
        for (const Role ground : grounds) {
            const double value = contrast(color(look, text), color(look, ground));
            QVERIFY2(value >= s_readable, qPrintable(QStringLiteral("role %1 on %2: %3")
                                                         .arg(int(text))
                                                         .arg(int(ground))
                                                         .arg(value)));
        }
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
    for (const QRgb accent : {0xffe66100U, 0xfff8e45cU, 0xff26a269U, 0xff3d3846U}) {
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
            const Look look{scheme, QColor::fromRgb(accent), false};
            QCOMPARE(color(look, Role::Accent), QColor::fromRgb(accent));
            QVERIFY(contrast(color(look, Role::OnAccent), color(look, Role::Accent)) >= 3.0);
        }
    }
}

void TstTheme::schemeIsTold()
{
    QCOMPARE(schemeOf(paletteFor({Scheme::Light, {}, false})), Scheme::Light);
    QCOMPARE(schemeOf(paletteFor({Scheme::Dark, {}, true})), Scheme::Dark);
}

void TstTheme::everyIconIsDrawn()
{
    for (int i = 0; i <= int(Icon::Warning); ++i) {
        const QImage image = iconPixmap(Icon(i), Qt::red, 16, 2.0).toImage();
        QCOMPARE(image.size(), QSize(32, 32));
        int painted = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                painted += image.pixelColor(x, y).alpha() > 128 ? 1 : 0;
        }
        QVERIFY2(painted > 20, qPrintable(QString::number(i)));
    }
    QVERIFY(!programIcon().pixmap(64, 64).isNull());
}

QTEST_MAIN(TstTheme)
#include "tst_theme.moc"
