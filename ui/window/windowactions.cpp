// SPDX-License-Identifier: MIT
#include "ui/window/windowactions.h"

#include "ui/look/icons.h"
#include "ui/parts/commandactions.h"
#include "ui/parts/editactions.h"
#include "ui/settings/preferencemenus.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace jingtai {

WindowActions::WindowActions(CommandActions &commands, Preferences &preferences,
                             QMainWindow *window)
    : QObject(window)
{
    const auto menu = [window] { return window->menuBar()->addMenu(QString()); };
    const auto add = [&commands](QMenu *to, Command command, const QIcon &icon = {}) {
        QAction *action = commands.make(command, icon, to);
        to->addAction(action);
        return action;
    };
    const auto icon = [](Icon each) { return themedIcon(each, Role::QuietText); };
    m_file = menu();
    open = add(m_file, Command::Open, icon(Icon::Open));
    save = add(m_file, Command::Save, icon(Icon::Save));
    m_file->addSeparator();
    quit = add(m_file, Command::Quit, icon(Icon::Quit));

    m_edit = menu();
    edits = new EditActions(m_edit, window);
    m_edit->addSeparator();
    copyConverted = add(m_edit, Command::CopyConverted, icon(Icon::Copy));
    m_edit->addSeparator();
    find = add(m_edit, Command::Find, icon(Icon::Search));

    m_view = menu();
    mirrors = add(m_view, Command::Mirrors, icon(Icon::Mirrors));
    convert = add(m_view, Command::Convert, icon(Icon::Convert));
    docker = add(m_view, Command::Docker, icon(Icon::Sliders));
    m_view->addSeparator();
    nextPane = add(m_view, Command::NextPane);
    previousPane = add(m_view, Command::PreviousPane);

    mirrorsMenu = menu();
    dockerMenu = menu();

    m_settings = menu();
    m_language = m_settings->addMenu(QString());
    fillLanguageMenu(m_language, preferences);
    m_theme = m_settings->addMenu(QString());
    fillThemeMenu(m_theme, preferences);
    m_settings->addSeparator();
    settings = add(m_settings, Command::Settings, icon(Icon::Settings));

    m_help = menu();
    guide = add(m_help, Command::Guide, icon(Icon::Help));
    keys = add(m_help, Command::Keys, icon(Icon::Keyboard));
    m_help->addSeparator();
    about = add(m_help, Command::About, icon(Icon::About));
    retranslate();
}

void WindowActions::retranslate()
{
    m_file->setTitle(menuTextOf(CommandMenu::File));
    m_edit->setTitle(menuTextOf(CommandMenu::Edit));
    m_view->setTitle(menuTextOf(CommandMenu::View));
    mirrorsMenu->setTitle(menuTextOf(CommandMenu::Mirrors));
    dockerMenu->setTitle(menuTextOf(CommandMenu::Docker));
    m_settings->setTitle(menuTextOf(CommandMenu::Settings));
    m_help->setTitle(menuTextOf(CommandMenu::Help));
    m_language->setTitle(tr("&Language"));
    m_theme->setTitle(tr("&Theme"));
    retranslatePreferenceMenu(m_language);
    retranslatePreferenceMenu(m_theme);
    edits->retranslate();
}

} // namespace jingtai
