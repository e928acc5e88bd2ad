// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QAction;
class QMainWindow;
class QMenu;

namespace jingtai {

class CommandActions;
class EditActions;
class Preferences;

/// The menus of the window, and its own actions in them. They do nothing themselves.
class WindowActions final : public QObject
{
    Q_OBJECT

public:
    /// Borrowed. The menus of pages are empty.
    WindowActions(CommandActions &commands, Preferences &preferences, QMainWindow *window);

    void retranslate();

    QMenu *mirrorsMenu = nullptr;
    QMenu *dockerMenu = nullptr;
    EditActions *edits = nullptr;
    QAction *open = nullptr;
    QAction *save = nullptr;
    QAction *quit = nullptr;
    QAction *copyConverted = nullptr;
    /// Its text is that of what it finds where the person is.
    QAction *find = nullptr;
    QAction *mirrors = nullptr;
    QAction *convert = nullptr;
    QAction *docker = nullptr;
    QAction *nextPane = nullptr;
    QAction *previousPane = nullptr;
    QAction *settings = nullptr;
    QAction *guide = nullptr;
    QAction *keys = nullptr;
    QAction *about = nullptr;

private:
    QMenu *m_file = nullptr;
    QMenu *m_edit = nullptr;
    QMenu *m_view = nullptr;
    QMenu *m_settings = nullptr;
    QMenu *m_language = nullptr;
    QMenu *m_theme = nullptr;
    QMenu *m_help = nullptr;
};

} // namespace jingtai
