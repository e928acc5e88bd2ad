// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <memory>

class QAction;
class QMenu;
class QSystemTrayIcon;

namespace jingtai {

class Preferences;
class StatusMonitor;

/// The program's icon in the desktop's tray: there while the person wants it and the desktop has a
/// tray. Nothing of it is made otherwise.
class TrayIcon final : public QObject
{
    Q_OBJECT

public:
    /// Borrowed, both. `window` gives the icon its parent.
    TrayIcon(Preferences &preferences, const StatusMonitor &monitor, QWidget *window);
    ~TrayIcon() override;

    /// Whether the desktop has a tray; asks it.
    static bool isPossible();
    /// From now on; the desktop is asked where an icon is wanted.
    void start();
    /// Whether it is there, so that a closed window can be had back.
    bool isShown();
    /// Says where the window went, unless that was said before.
    void tellOfClosing();
    void retranslate();

Q_SIGNALS:
    void openWanted();
    void checkWanted();
    void quitWanted();

private:
    void follow();
    void make();
    void showState();

    Preferences &m_preferences;
    const StatusMonitor &m_monitor;
    bool m_isStarted = false;
    std::unique_ptr<QMenu> m_menu;
    QAction *m_open = nullptr;
    QAction *m_check = nullptr;
    QAction *m_quit = nullptr;
    QSystemTrayIcon *m_icon = nullptr;
};

} // namespace jingtai
