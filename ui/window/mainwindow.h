// SPDX-License-Identifier: MIT
#pragma once

#include <QMainWindow>

#include <functional>

namespace jingtai {

class ClipboardWatch;
class CommandActions;
class ConversionCheck;
class ConversionState;
class ConvertPage;
class DaemonState;
class DockerPage;
class MirrorLibrary;
class MirrorsPage;
class Notifications;
class PageStack;
class Preferences;
class Prompts;
class SettingsPage;
class ShortcutSettings;
class Sidebar;
class StatusMonitor;
class TrayIcon;
class WindowActions;
class WindowNotices;
class WindowStatus;

/// Makes the state of the page Docker; asked once, when that page is first wanted.
using DaemonProvider = std::function<DaemonState &()>;

/// What the window has to do with the desktop around it. Borrowed.
struct DesktopParts
{
    Notifications &notifications;
    ClipboardWatch &clipboard;
};

/// The frame: sidebar, pages, menus, status bar.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// All borrowed.
    MainWindow(MirrorLibrary &library, StatusMonitor &monitor, ConversionState &conversion,
               ConversionCheck &check, const DaemonProvider &daemon, Preferences &preferences,
               DesktopParts desktop, Prompts &prompts, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// A sentence about something that went wrong.
    void say(const QString &problem);
    /// Files named on the command line or dropped: the first is opened, the others are spoken of.
    void openFiles(const QStringList &paths);
    /// The same for files by their addresses. One on another computer is told off; false where
    /// nothing was opened.
    bool openUrls(const QList<QUrl> &urls);
    /// Says what the program is for, once the window has been painted, and never again.
    void welcome();
    /// The icon in the desktop's tray, where the person wants one; once the window is shown.
    void startTray();
    /// The row of that mirror.
    void showMirror(const QString &id);
    /// Out of the background, and of the bar that it was minimised to.
    void comeToFront();

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    enum Page { Mirrors, Convert, Docker, PageCount };

    void connectActions();
    void retranslate();
    void showPage(int page);
    /// The pages, each made when it is first wanted: the first picture can do without the others,
    /// and nothing is asked of Docker before.
    MirrorsPage *mirrors();
    ConvertPage *convert();
    DockerPage *docker();
    /// A page that is not made is not shown.
    bool isShown(const QWidget *page) const;
    /// What stands for a page in the stack.
    QWidget *widgetOf(int page);
    /// The same, and the keyboard with it.
    void goToPage(int page);
    void changePane(bool forward);
    /// To where one types what is looked for, on the page that is shown or that of the mirrors.
    void find();
    /// What can be done at the moment, on the page that is shown.
    void showActions();
    void showStatus();
    /// How many mirrors are usable, beside the name of their page.
    void showBadge();
    void showSettings();
    /// Of the page that is seen; at its keys if wanted.
    void showGuide(bool keys);
    void showAbout();
    /// Closes the window for good, where it would stay in the tray otherwise.
    void quit();
    /// What is kept between starts.
    void keepState();
    void connectNotices();

    MirrorLibrary &m_library;
    StatusMonitor &m_monitor;
    ConversionState &m_conversion;
    ConversionCheck &m_check;
    DaemonProvider m_daemon;
    Preferences &m_preferences;
    DesktopParts m_desktop;
    Prompts &m_prompts;
    ShortcutSettings *m_shortcuts;
    CommandActions *m_commands;
    Sidebar *m_sidebar;
    PageStack *m_stack;
    MirrorsPage *m_mirrors = nullptr;
    ConvertPage *m_convert = nullptr;
    DockerPage *m_docker = nullptr;
    SettingsPage *m_settings = nullptr;
    WindowNotices *m_notices;
    WindowStatus *m_status = nullptr;
    TrayIcon *m_tray;
    WindowActions *m_actions = nullptr;
    /// The person gives up what is not applied.
    bool m_mayClose = false;
    bool m_isQuitting = false;
};

} // namespace jingtai
