// SPDX-License-Identifier: MIT
#pragma once

#include <QMainWindow>
#include <QPointer>

#include <functional>

class QDropEvent;
class QVBoxLayout;

namespace jingtai {

class Banner;
class ClipboardNotice;
class ClipboardWatch;
class ConversionCheck;
class ConversionState;
class ConvertPage;
class DaemonState;
class DockerPage;
class ElidedLabel;
class MirrorLibrary;
class MirrorsPage;
class Notifications;
class PageStack;
class Preferences;
class ProgressLine;
class Prompts;
class SettingsPage;
class Sidebar;
class StatusMonitor;
class TrayIcon;
class Welcome;

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

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    enum Page { Mirrors, Convert, Docker, PageCount };

    struct Actions;

    void makeMenus();
    void retranslate();
    void showPage(int page);
    /// Made when it is first wanted: nothing is asked of Docker before.
    DockerPage *docker();
    /// What stands for a page in the stack; null where it is not made yet.
    QWidget *widgetOf(int page) const;
    /// The same, and the keyboard with it.
    void goToPage(int page);
    /// Opens what is dropped; false where nothing in it can be.
    bool take(const QDropEvent &event);
    void changePane(bool forward);
    /// The next text, list or table that can have the keyboard; null where there is none.
    QWidget *nextPane(QWidget *from, bool forward) const;
    /// What can be done at the moment, on the page that is shown.
    void showActions();
    void showStatus();
    /// How many mirrors are usable, beside the name of their page.
    void showBadge();
    void followChecks();
    void showSettings();
    /// Of the page that is seen; at its keys if wanted.
    void showGuide(bool keys);
    void showAbout();
    /// Closes the window for good, where it would stay in the tray otherwise.
    void quit();
    /// What is kept between starts.
    void keepState();
    /// Makes what offers the clipboard, once that is wanted.
    void followClipboard();
    void showWelcome();
    /// The person goes on without it.
    void endWelcome();
    void restore();
    /// Moves and shrinks a window that stood on a screen which is no more.
    void bringOntoScreen();

    MirrorLibrary &m_library;
    StatusMonitor &m_monitor;
    ConversionState &m_conversion;
    DaemonProvider m_daemon;
    Preferences &m_preferences;
    DesktopParts m_desktop;
    Prompts &m_prompts;
    Sidebar *m_sidebar;
    PageStack *m_stack;
    MirrorsPage *m_mirrors;
    ConvertPage *m_convert;
    DockerPage *m_docker = nullptr;
    SettingsPage *m_settings = nullptr;
    QPointer<Welcome> m_welcome;
    bool m_isWelcomeDue = false;
    Banner *m_banner;
    QVBoxLayout *m_notices;
    ClipboardNotice *m_clipboard = nullptr;
    ProgressLine *m_progress;
    ElidedLabel *m_status;
    TrayIcon *m_tray;
    Actions *m_actions;
    /// The person gives up what is not applied.
    bool m_mayClose = false;
    bool m_isQuitting = false;
};

} // namespace jingtai
