// SPDX-License-Identifier: MIT
#include "app/dresser.h"

#include "app/model/settings/preferences.h"
#include "app/services/appearance.h"
#include "ui/look/style.h"

#include <QApplication>

namespace jingtai {

Dresser::Dresser(QApplication &application, Preferences &preferences, AppearanceWatch &watch)
    : m_preferences(preferences)
    , m_watch(watch)
{
    QApplication::setStyle(new Style);
    const QFont desktopFont = QApplication::font();
    QApplication::setFont(applicationFont(desktopFont));
    QObject::connect(&preferences, &Preferences::languageChanged, &application,
                     [desktopFont] { QApplication::setFont(applicationFont(desktopFont)); });
    dress();
    QObject::connect(&preferences, &Preferences::themeChanged, &application, [this] { dress(); });
    QObject::connect(&watch, &AppearanceWatch::changed, &application, [this] {
        m_heard = true;
        m_preferences.setDesktopWasDark(m_watch.appearance().scheme == Appearance::Scheme::Dark);
        dress();
    });
}

void Dresser::dress()
{
    const Appearance &desktop = m_watch.appearance();
    Look look;
    const bool dark
        = m_heard ? desktop.scheme == Appearance::Scheme::Dark : m_preferences.desktopWasDark();
    switch (m_preferences.theme()) {
    case ThemeChoice::System:
        look.scheme = dark ? Scheme::Dark : Scheme::Light;
        break;
    case ThemeChoice::Light:
        look.scheme = Scheme::Light;
        break;
    case ThemeChoice::Dark:
        look.scheme = Scheme::Dark;
        break;
    }
    if (desktop.accent)
        look.accent = QColor::fromRgb(*desktop.accent);
    look.highContrast = desktop.highContrast;
    if (m_look == look)
        return;
    m_look = look;
    QApplication::setPalette(paletteFor(look));
}

} // namespace jingtai
