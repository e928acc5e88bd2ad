// SPDX-License-Identifier: MIT
#include "ui/window/mainwindow.h"

#include "app/model/checks/statusmonitor.h"
#include "app/model/conversion/conversionlinks.h"
#include "app/model/conversion/conversionstate.h"
#include "app/model/filewording.h"
#include "app/model/mirrors/mirrorlibrary.h"
#include "app/model/settings/preferences.h"
#include "app/model/settings/shortcutsettings.h"
#include "ui/convert/convertpage.h"
#include "ui/docker/dockerpage.h"
#include "ui/look/icons.h"
#include "ui/mirrors/mirrorspage.h"
#include "ui/parts/codeeditor.h"
#include "ui/parts/commandactions.h"
#include "ui/parts/firstpaint.h"
#include "ui/parts/lossdialog.h"
#include "ui/settings/keytext.h"
#include "ui/settings/settingspage.h"
#include "ui/window/aboutdialog.h"
#include "ui/window/guidewindow.h"
#include "ui/window/pageedits.h"
#include "ui/window/pagestack.h"
#include "ui/window/panes.h"
#include "ui/window/sidebar.h"
#include "ui/window/trayicon.h"
#include "ui/window/windowactions.h"
#include "ui/window/windowdrop.h"
#include "ui/window/windownotices.h"
#include "ui/window/windowplace.h"
#include "ui/window/windowstatus.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QMenuBar>
#include <QStatusBar>
#include <QVBoxLayout>

#include <algorithm>

namespace jingtai {

namespace {

const QString s_mirrorsKey = QStringLiteral("mirrors");
const QString s_convertKey = QStringLiteral("convert");
const QString s_dockerKey = QStringLiteral("docker");
const QString s_daemonFile = QStringLiteral("daemon.json");

} // namespace

MainWindow::MainWindow(MirrorLibrary &library, StatusMonitor &monitor, ConversionState &conversion,
                       ConversionCheck &check, const DaemonProvider &daemon,
                       Preferences &preferences, DesktopParts desktop, Prompts &prompts,
                       QWidget *parent)
    : QMainWindow(parent)
    , m_library(library)
    , m_monitor(monitor)
    , m_conversion(conversion)
    , m_check(check)
    , m_daemon(daemon)
    , m_preferences(preferences)
    , m_desktop(desktop)
    , m_prompts(prompts)
    , m_shortcuts(new ShortcutSettings(preferences, keyText(), this))
    , m_commands(new CommandActions(*m_shortcuts, this))
    , m_sidebar(new Sidebar)
    , m_stack(new PageStack)
    , m_notices(new WindowNotices(preferences, desktop.clipboard))
    , m_tray(new TrayIcon(preferences, monitor, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    m_sidebar->addPage(Icon::Mirrors);
    m_sidebar->addPage(Icon::Convert);
    m_sidebar->addPage(Icon::Sliders);

    auto *pages = new QVBoxLayout;
    pages->setSpacing(0);
    pages->addWidget(m_notices);
    pages->addWidget(m_stack, 1);
    auto *central = new QWidget;
    auto *layout = new QHBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_sidebar);
    layout->addLayout(pages, 1);
    setCentralWidget(central);

    m_status = new WindowStatus(monitor, statusBar());
    // The menus behind what is in the window: so a screen reader goes.
    m_actions = new WindowActions(*m_commands, preferences, this);
    connectActions();
    connect(m_sidebar, &Sidebar::pageChosen, this, &MainWindow::showPage);
    connect(m_sidebar, &Sidebar::settingsChosen, this, &MainWindow::showSettings);
    connect(&m_conversion, &ConversionState::problem, m_notices, &WindowNotices::sayOfText);
    connect(&m_library, &MirrorLibrary::changed, this, &MainWindow::showActions);
    connect(m_tray, &TrayIcon::openWanted, this, &MainWindow::comeToFront);
    connect(m_tray, &TrayIcon::checkWanted, &m_monitor, &StatusMonitor::checkAll);
    connect(m_tray, &TrayIcon::quitWanted, this, &MainWindow::quit);
    new WindowDrop([this](const QList<QUrl> &urls) { return openUrls(urls); },
                   [this](const QString &text) {
                       showPage(Convert);
                       m_convert->takeText(text);
                   },
                   this);
    connect(&m_conversion, &ConversionState::inputLoaded, m_notices, &WindowNotices::forgetText);
    linkConversion(m_conversion, m_monitor, m_preferences);
    connect(&m_monitor, &StatusMonitor::roundStarted, this, &MainWindow::showStatus);
    connect(&m_monitor, &StatusMonitor::roundFinished, this, &MainWindow::showBadge);
    connect(&m_monitor, &StatusMonitor::statusChanged, this, &MainWindow::showBadge);
    connectNotices();
    retranslate();
    placeWindow(this, m_preferences.windowGeometry());
    const QString page = m_preferences.page();
    const bool isFirst = page.isEmpty() && m_preferences.isFirstStart();
    showPage(page == s_mirrorsKey || isFirst ? Mirrors : page == s_dockerKey ? Docker : Convert);
}

MainWindow::~MainWindow()
{
    // Whatever has the keyboard hands over what is typed in it while all who hear of that are
    // there.
    hide();
    // They follow the focus, which goes on while the pages that they would ask are taken down.
    delete m_actions->edits;
}

void MainWindow::say(const QString &problem)
{
    m_notices->say(problem);
}

void MainWindow::openFiles(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    m_notices->endWelcome();
    const auto daemon = std::find_if(paths.begin(), paths.end(), [](const QString &path) {
        return QFileInfo(path).fileName() == s_daemonFile;
    });
    if (daemon != paths.end()) {
        showPage(Docker);
        docker()->openFile(QFileInfo(*daemon).absoluteFilePath());
        return;
    }
    showPage(Convert);
    m_convert->open(paths.constFirst());
    if (paths.size() > 1) {
        //: %1 name of the file that was opened; %n files were not
        say(tr("One text is converted at a time: “%1” was opened, %n other file(s) not.", "",
               int(paths.size() - 1))
                .arg(QFileInfo(paths.constFirst()).fileName()));
    }
}

bool MainWindow::openUrls(const QList<QUrl> &urls)
{
    QStringList paths;
    QStringList remote;
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
        else
            remote.append(url.toDisplayString());
    }
    openFiles(paths);
    if (!remote.isEmpty())
        say(wordingOfRemoteFile(remote.constFirst()));
    return !paths.isEmpty();
}

void MainWindow::startTray()
{
    m_tray->start();
}

void MainWindow::showMirror(const QString &id)
{
    goToPage(Mirrors);
    mirrors()->choose(id);
}

void MainWindow::comeToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (windowIcon().isNull())
        afterFirstPaint(this, this, [this] { setWindowIcon(programIcon()); });
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        // Before the pages, whose buttons go by their actions.
        m_commands->retranslate();
        retranslate();
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_isQuitting && m_tray->isShown()) {
        event->ignore();
        keepState();
        // What stands beside the window goes with it.
        for (QDialog *dialog : findChildren<QDialog *>()) {
            if (dialog->isWindow() && !dialog->isModal())
                dialog->close();
        }
        hide();
        m_tray->tellOfClosing();
        return;
    }
    const QString loss = m_docker != nullptr && !m_mayClose ? m_docker->lossSentence() : QString();
    if (!loss.isEmpty()) {
        event->ignore();
        if (isHidden())
            comeToFront();
        auto *question = new LossDialog(loss, this);
        connect(question, &QDialog::accepted, this, [this] {
            m_mayClose = true;
            close();
        });
        connect(question, &QDialog::rejected, this, [this] { m_isQuitting = false; });
        question->open();
        return;
    }
    keepState();
    QMainWindow::closeEvent(event);
    // With an icon in the tray the last window may go without an end.
    if (!QApplication::quitOnLastWindowClosed())
        QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
}

void MainWindow::keepState()
{
    m_preferences.setWindowGeometry(saveGeometry());
    if (m_convert == nullptr)
        return;
    m_preferences.setSplitterState(m_convert->splitterState());
    m_convert->keepState();
}

void MainWindow::quit()
{
    // It asks already.
    if (findChild<LossDialog *>() != nullptr)
        return;
    m_isQuitting = true;
    close();
}

void MainWindow::connectActions()
{
    const WindowActions &a = *m_actions;
    connect(a.open, &QAction::triggered, this, [this] {
        if (convert()->openFile())
            showPage(Convert);
    });
    connect(a.save, &QAction::triggered, this, [this] { convert()->saveAs(); });
    connect(a.quit, &QAction::triggered, this, &MainWindow::quit);
    connect(a.copyConverted, &QAction::triggered, this, [this] { convert()->copyOutput(); });
    connect(a.find, &QAction::triggered, this, &MainWindow::find);
    connect(a.mirrors, &QAction::triggered, this, [this] { goToPage(Mirrors); });
    connect(a.convert, &QAction::triggered, this, [this] { goToPage(Convert); });
    connect(a.docker, &QAction::triggered, this, [this] { goToPage(Docker); });
    connect(a.nextPane, &QAction::triggered, this, [this] { changePane(true); });
    connect(a.previousPane, &QAction::triggered, this, [this] { changePane(false); });
    connect(a.settings, &QAction::triggered, this, &MainWindow::showSettings);
    connect(a.guide, &QAction::triggered, this, [this] { showGuide(false); });
    connect(a.keys, &QAction::triggered, this, [this] { showGuide(true); });
    connect(a.about, &QAction::triggered, this, &MainWindow::showAbout);
}

void MainWindow::find()
{
    if (isShown(m_docker)) {
        m_docker->focusFind();
        return;
    }
    if (m_settings != nullptr && m_settings->canFind()) {
        m_settings->focusFind();
        return;
    }
    showPage(Mirrors);
    mirrors()->focusFilter();
}

void MainWindow::retranslate()
{
    setWindowTitle(tr("Jingtai"));
    m_sidebar->setPageName(Mirrors, tr("Mirrors"));
    m_sidebar->setPageName(Convert, tr("Convert"));
    m_sidebar->setPageName(Docker, tr("Docker"));
    m_actions->retranslate();
    menuBar()->setAccessibleName(tr("Menu"));
    m_status->setName(tr("Status"));
    m_tray->retranslate();
    showActions();
    showStatus();
    showBadge();
}

void MainWindow::showPage(int page)
{
    if (page < 0 || page >= PageCount)
        return;
    m_notices->endWelcome();
    m_stack->setCurrentPage(widgetOf(page));
    m_sidebar->setCurrentPage(page);
    m_preferences.setPage(page == Mirrors  ? s_mirrorsKey
                          : page == Docker ? s_dockerKey
                                           : s_convertKey);
    showActions();
    showStatus();
}

QWidget *MainWindow::widgetOf(int page)
{
    switch (Page(page)) {
    case Mirrors:
        return mirrors();
    case Convert:
        return convert();
    case Docker:
        return docker();
    case PageCount:
        break;
    }
    return nullptr;
}

bool MainWindow::isShown(const QWidget *page) const
{
    return page != nullptr && m_stack->currentPage() == page;
}

MirrorsPage *MainWindow::mirrors()
{
    if (m_mirrors != nullptr)
        return m_mirrors;
    m_mirrors = new MirrorsPage(m_library, m_monitor, m_preferences, *m_commands, m_prompts);
    m_stack->addPage(m_mirrors);
    m_mirrors->addActionsTo(m_actions->mirrorsMenu);
    connect(m_mirrors, &MirrorsPage::statusChanged, this, &MainWindow::showStatus);
    connect(m_mirrors, &MirrorsPage::problem, this, &MainWindow::say);
    connect(m_mirrors, &MirrorsPage::useForConversion, this, [this](const QString &id) {
        m_conversion.setMirror(id);
        goToPage(Convert);
    });
    connect(m_mirrors, &MirrorsPage::addToDaemon, this, [this](const QString &id) {
        goToPage(Docker);
        m_docker->addMirror(id);
    });
    return m_mirrors;
}

ConvertPage *MainWindow::convert()
{
    if (m_convert != nullptr)
        return m_convert;
    m_convert = new ConvertPage(m_conversion, m_check, m_preferences, m_prompts);
    m_stack->addPage(m_convert);
    const QByteArray splitter = m_preferences.splitterState();
    if (!splitter.isEmpty())
        m_convert->restoreSplitter(splitter);
    const QTextDocument *text = m_convert->input()->document();
    connect(m_convert, &ConvertPage::statusChanged, this, &MainWindow::showStatus);
    // Behind the page, which says what can be done.
    connect(&m_conversion, &ConversionState::changed, this, &MainWindow::showActions);
    connect(text, &QTextDocument::undoAvailable, this, &MainWindow::showActions);
    connect(text, &QTextDocument::redoAvailable, this, &MainWindow::showActions);
    return m_convert;
}

DockerPage *MainWindow::docker()
{
    if (m_docker != nullptr)
        return m_docker;
    m_docker = new DockerPage(m_daemon(), m_preferences, *m_commands, m_prompts);
    m_stack->addPage(m_docker);
    m_docker->addActionsTo(m_actions->dockerMenu);
    connect(m_docker, &DockerPage::statusChanged, this, &MainWindow::showStatus);
    connect(m_docker, &DockerPage::editsChanged, this, [this] {
        if (isShown(m_docker))
            m_actions->edits->refresh();
    });
    connect(m_docker, &DockerPage::useForConversion, this, [this](const QString &id) {
        m_conversion.setMirror(id);
        goToPage(Convert);
    });
    return m_docker;
}

void MainWindow::goToPage(int page)
{
    showPage(page);
    QWidget *shown = m_stack->currentPage();
    QWidget *last = shown->focusWidget();
    if (last == nullptr || !last->isVisibleTo(this) || !last->isEnabled())
        last = nextPane(shown, true);
    if (last != nullptr && shown->isAncestorOf(last))
        last->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::changePane(bool forward)
{
    if (QWidget *pane = nextPane(focusWidget() != nullptr ? focusWidget() : this, forward))
        pane->setFocus(forward ? Qt::TabFocusReason : Qt::BacktabFocusReason);
}

void MainWindow::showActions()
{
    const WindowActions &a = *m_actions;
    const bool convert = isShown(m_convert);
    const bool output = convert && m_convert->hasOutput();
    a.save->setEnabled(output);
    a.copyConverted->setEnabled(output);
    // Nothing is done to mirrors that are out of sight.
    const bool mirrors = isShown(m_mirrors);
    a.mirrorsMenu->menuAction()->setEnabled(mirrors);
    const bool docker = isShown(m_docker);
    a.dockerMenu->menuAction()->setEnabled(docker);
    a.find->setText(docker                                           ? tr("&Find setting…")
                    : m_settings != nullptr && m_settings->canFind() ? tr("&Find command…")
                                                                     : tr("&Find mirror…"));
    a.edits->setPage(convert   ? editsOf(*m_convert)
                     : docker  ? m_docker->edits()
                     : mirrors ? editsOf(m_library)
                               : PageEdits());
}

void MainWindow::showStatus()
{
    m_status->show(isShown(m_mirrors)   ? m_mirrors->status()
                   : isShown(m_convert) ? m_convert->status()
                   : isShown(m_docker)  ? m_docker->status()
                                        : QString());
}

void MainWindow::showBadge()
{
    if (m_monitor.lastCheckTime() == 0) {
        m_sidebar->setBadge(Mirrors, {}, {});
        return;
    }
    const int usable = m_monitor.usableMirrors();
    const int all = m_monitor.countedMirrors();
    //: Beside the name of a page: %1 usable mirrors of %2
    m_sidebar->setBadge(Mirrors, tr("%1 / %2").arg(usable).arg(all),
                        tr("%1 of %n mirror(s) usable", "", all).arg(usable));
}

void MainWindow::showSettings()
{
    m_notices->endWelcome();
    if (m_settings == nullptr) {
        m_settings = new SettingsPage(m_preferences, m_desktop.notifications, *m_shortcuts);
        m_stack->addPage(m_settings);
        connect(m_settings, &SettingsPage::viewChanged, this, &MainWindow::showActions);
    }
    m_stack->setCurrentPage(m_settings);
    m_sidebar->setCurrentPage(-1);
    showActions();
    showStatus();
}

void MainWindow::showGuide(bool keys)
{
    GuideWindow::open(isShown(m_mirrors)  ? GuideWindow::Topic::Mirrors
                      : isShown(m_docker) ? GuideWindow::Topic::Docker
                                          : GuideWindow::Topic::Convert,
                      keys, *m_shortcuts, this);
}

void MainWindow::showAbout()
{
    auto *about = new AboutDialog(m_conversion.catalog().updated(), this);
    about->setAttribute(Qt::WA_DeleteOnClose);
    about->open();
}

void MainWindow::welcome()
{
    m_notices->welcome();
}

void MainWindow::connectNotices()
{
    connect(m_notices, &WindowNotices::convertWanted, this, [this](const QString &text) {
        goToPage(Convert);
        m_convert->takeText(text);
    });
    connect(m_notices, &WindowNotices::welcomeSkipped, this, [this] { goToPage(Mirrors); });
    connect(m_notices, &WindowNotices::checkWanted, this, [this] {
        goToPage(Mirrors);
        // One has begun by itself, where nothing is against it.
        if (!m_monitor.isChecking() && m_monitor.lastCheckTime() == 0)
            m_monitor.checkAll();
    });
}

} // namespace jingtai
