// SPDX-License-Identifier: MIT
#include "ui/settings/preferencemenus.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>

#include <array>

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
const QString s_interval = QStringLiteral("interval");
const QString s_deadline = QStringLiteral("deadline");
constexpr std::array s_intervals = {0, 5, 15, 30, 60};
constexpr std::array s_deadlines = {4, 8, 15, 30};

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

QString intervalText(int minutes)
{
    if (minutes == 0) {
        //: Checks that begin by themselves
        return PreferenceMenus::tr("Never", "checks");
    }
    return PreferenceMenus::tr("Every %n min", "", minutes);
}

QString deadlineText(int seconds)
{
    return PreferenceMenus::tr("%n s", "seconds", seconds);
}

void fillIntervalMenu(QMenu *menu, Preferences &preferences)
{
    auto *group = new QActionGroup(menu);
    for (const int minutes : s_intervals) {
        QAction *action = add(menu, group, s_interval, minutes, intervalText(minutes));
        action->setObjectName(QStringLiteral("interval-%1").arg(minutes));
        const auto show = [action, minutes, &preferences] {
            action->setChecked(preferences.checkInterval() == minutes);
        };
        show();
        QObject::connect(&preferences, &Preferences::checkIntervalChanged, action, show);
        QObject::connect(action, &QAction::triggered, &preferences,
                         [&preferences, minutes] { preferences.setCheckInterval(minutes); });
    }
}

void fillDeadlineMenu(QMenu *menu, Preferences &preferences)
{
    auto *group = new QActionGroup(menu);
    for (const int seconds : s_deadlines) {
        QAction *action = add(menu, group, s_deadline, seconds, deadlineText(seconds));
        action->setObjectName(QStringLiteral("deadline-%1").arg(seconds));
        const auto show = [action, seconds, &preferences] {
            action->setChecked(preferences.checkDeadline() == seconds);
        };
        show();
        QObject::connect(&preferences, &Preferences::checkDeadlineChanged, action, show);
        QObject::connect(action, &QAction::triggered, &preferences,
                         [&preferences, seconds] { preferences.setCheckDeadline(seconds); });
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
        else if (action->property(s_kind).toString() == s_interval)
            action->setText(intervalText(value));
        else if (action->property(s_kind).toString() == s_deadline)
            action->setText(deadlineText(value));
    }
}

} // namespace jingtai
