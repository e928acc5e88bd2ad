// SPDX-License-Identifier: MIT
#include "ui/preferencemenus.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>

namespace jingtai {

namespace {

struct PreferenceMenus
{
    Q_DECLARE_TR_FUNCTIONS(PreferenceMenus)
};

/// What an action chooses, to word it anew.
constexpr const char *s_kind = "preferenceKind";

QAction *add(QMenu *menu, QActionGroup *group, const QString &kind, int value, const QString &text)
{
    QAction *action = menu->addAction(text);
    action->setCheckable(true);
    action->setData(value);
    action->setProperty(s_kind, kind);
    group->addAction(action);
    return action;
}

const QString s_language = QStringLiteral("language");
const QString s_theme = QStringLiteral("theme");

} // namespace

QString languageText(LanguageChoice language)
{
    switch (language) {
    case LanguageChoice::System:
        //: The language of the system
        return PreferenceMenus::tr("System", "language");
    case LanguageChoice::English:
        return QStringLiteral("English");
    case LanguageChoice::Chinese:
        return QStringLiteral("简体中文");
    }
    return {};
}

QString themeText(ThemeChoice theme)
{
    switch (theme) {
    case ThemeChoice::System:
        //: Light or dark as the desktop is
        return PreferenceMenus::tr("System", "theme");
    case ThemeChoice::Light:
        return PreferenceMenus::tr("Light");
    case ThemeChoice::Dark:
        return PreferenceMenus::tr("Dark");
    }
    return {};
}

namespace {

/// The same words as entries of a menu.
QString menuText(LanguageChoice language)
{
    switch (language) {
    case LanguageChoice::System:
        //: The language of the system
        return PreferenceMenus::tr("&System", "language");
    case LanguageChoice::English:
        return QStringLiteral("&English");
    case LanguageChoice::Chinese:
        return languageText(language);
    }
    return {};
}

QString menuText(ThemeChoice theme)
{
    switch (theme) {
    case ThemeChoice::System:
        //: Light or dark as the desktop is
        return PreferenceMenus::tr("&System", "theme");
    case ThemeChoice::Light:
        return PreferenceMenus::tr("&Light");
    case ThemeChoice::Dark:
        return PreferenceMenus::tr("&Dark");
    }
    return {};
}

} // namespace

void fillLanguageMenu(QMenu *menu, Preferences &preferences)
{
    auto *group = new QActionGroup(menu);
    for (const auto language :
         {LanguageChoice::System, LanguageChoice::English, LanguageChoice::Chinese}) {
        QAction *action = add(menu, group, s_language, int(language), menuText(language));
        const auto show = [action, language, &preferences] {
            action->setChecked(preferences.language() == language);
        };
        show();
        QObject::connect(&preferences, &Preferences::languageChanged, action, show);
        QObject::connect(action, &QAction::triggered, &preferences,
                         [&preferences, language] { preferences.setLanguage(language); });
    }
}

void fillThemeMenu(QMenu *menu, Preferences &preferences)
{
    auto *group = new QActionGroup(menu);
    for (const auto theme : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark}) {
        QAction *action = add(menu, group, s_theme, int(theme), menuText(theme));
        const auto show
            = [action, theme, &preferences] { action->setChecked(preferences.theme() == theme); };
        show();
        QObject::connect(&preferences, &Preferences::themeChanged, action, show);
        QObject::connect(action, &QAction::triggered, &preferences,
                         [&preferences, theme] { preferences.setTheme(theme); });
    }
}

void retranslatePreferenceMenu(QMenu *menu)
{
    const auto actions = menu->actions();
    for (QAction *action : actions) {
        const int value = action->data().toInt();
        if (action->property(s_kind).toString() == s_language)
            action->setText(menuText(LanguageChoice(value)));
        else if (action->property(s_kind).toString() == s_theme)
            action->setText(menuText(ThemeChoice(value)));
    }
}

} // namespace jingtai
