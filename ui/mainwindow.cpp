// SPDX-License-Identifier: MIT
#include "ui/mainwindow.h"

#include "app/model/conversionhistory.h"
#include "app/model/conversionstate.h"
#include "app/model/filewording.h"
#include "app/model/mirrorlibrary.h"
#include "app/model/preferences.h"
#include "app/model/statusmonitor.h"
#include "ui/aboutdialog.h"
#include "ui/banner.h"
#include "ui/clipboardnotice.h"
#include "ui/codeeditor.h"
#include "ui/convertpage.h"
#include "ui/dockerpage.h"
#include "ui/editactions.h"
#include "ui/elidedlabel.h"
#include "ui/guidewindow.h"
#include "ui/icons.h"
#include "ui/lossdialog.h"
#include "ui/mirrorspage.h"
#include "ui/pagestack.h"
#include "ui/preferencemenus.h"
#include "ui/progressline.h"
#include "ui/settingspage.h"
#include "ui/sidebar.h"
#include "ui/theme.h"
#include "ui/trayicon.h"
#include "ui/welcome.h"

#include <QAbstractScrollArea>
#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QScreen>
#include <QStatusBar>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>
#include <QWindow>

#include <algorithm>

namespace jingtai {

namespace {

const QString s_mirrorsKey = QStringLiteral("mirrors");
const QString s_convertKey = QStringLiteral("convert");
const QString s_dockerKey = QStringLiteral("docker");
const QString s_daemonFile = QStringLiteral("daemon.json");
constexpr QSize s_firstSize(1280, 800);
constexpr int s_statusHeight = 28;

} // namespace

struct MainWindow::Actions : QObject
{
    using QObject::QObject;

    QMenu *file = nullptr;
    QMenu *edit = nullptr;
    EditActions *edits = nullptr;
    QMenu *view = nullptr;
    QMenu *settings = nullptr;
    QMenu *language = nullptr;
    QMenu *theme = nullptr;
    QMenu *help = nullptr;
    QAction *open = nullptr;
    QAction *save = nullptr;
    QAction *quit = nullptr;
    QAction *copyConverted = nullptr;
    QMenu *mirrorsMenu = nullptr;
    QAction *mirrors = nullptr;
    QAction *convert = nullptr;
    QAction *docker = nullptr;
    QMenu *dockerMenu = nullptr;
    QAction *nextPane = nullptr;
    QAction *previousPane = nullptr;
    QAction *find = nullptr;
    QAction *settingsPage = nullptr;
    QAction *guide = nullptr;
    QAction *keys = nullptr;
    QAction *about = nullptr;
};

MainWindow::MainWindow(MirrorLibrary &library, StatusMonitor &monitor, ConversionState &conversion,
                       ConversionCheck &check, const DaemonProvider &daemon,
                       Preferences &preferences, DesktopParts desktop, Prompts &prompts,
                       QWidget *parent)
    : QMainWindow(parent)
    , m_library(library)
    , m_monitor(monitor)
    , m_conversion(conversion)
    , m_daemon(daemon)
    , m_preferences(preferences)
    , m_desktop(desktop)
    , m_prompts(prompts)
    , m_sidebar(new Sidebar)
    , m_stack(new PageStack)
    , m_mirrors(new MirrorsPage(library, monitor, preferences, prompts))
    , m_convert(new ConvertPage(conversion, check, preferences, prompts))
    , m_banner(new Banner)
    , m_notices(new QVBoxLayout)
    , m_progress(new ProgressLine)
    , m_status(new ElidedLabel)
    , m_tray(new TrayIcon(preferences, monitor, this))
    , m_actions(new Actions(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(programIcon());
    setAcceptDrops(true);
    m_stack->addPage(m_mirrors);
    m_stack->addPage(m_convert);
    m_sidebar->addPage(Icon::Mirrors);
    m_sidebar->addPage(Icon::Convert);
    m_sidebar->addPage(Icon::Sliders);

    m_notices->setContentsMargins(metrics::s_pageMargin, 0, metrics::s_pageMargin, 0);
    m_notices->setSpacing(0);
    m_notices->addWidget(m_banner);
    auto *pages = new QVBoxLayout;
    pages->setSpacing(0);
    pages->addLayout(m_notices);
    pages->addWidget(m_stack, 1);
    auto *central = new QWidget;
    auto *layout = new QHBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_sidebar);
    layout->addLayout(pages, 1);
    setCentralWidget(central);

    m_status->setObjectName(QStringLiteral("status"));
    m_status->setForegroundRole(QPalette::PlaceholderText);
    m_status->setFont(smallFont(font()));
    m_status->setContentsMargins(12, 0, 12, 0);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_progress);
    statusBar()->addWidget(m_status, 1);
    m_progress->hide();

    makeMenus();
    connect(m_sidebar, &Sidebar::pageChosen, this, &MainWindow::showPage);
    connect(m_sidebar, &Sidebar::settingsChosen, this, &MainWindow::showSettings);
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
    connect(m_convert, &ConvertPage::statusChanged, this, &MainWindow::showStatus);
    connect(&m_conversion, &ConversionState::problem, this, &MainWindow::say);
    connect(&m_conversion, &ConversionState::changed, this, &MainWindow::showActions);
    connect(m_convert->input()->document(), &QTextDocument::undoAvailable, this,
            &MainWindow::showActions);
    connect(m_convert->input()->document(), &QTextDocument::redoAvailable, this,
            &MainWindow::showActions);
    connect(&m_library, &MirrorLibrary::changed, this, &MainWindow::showActions);
    connect(m_tray, &TrayIcon::openWanted, this, &MainWindow::comeToFront);
    connect(m_tray, &TrayIcon::checkWanted, &m_monitor, &StatusMonitor::checkAll);
    connect(m_tray, &TrayIcon::quitWanted, this, &MainWindow::quit);
    // A file dropped over a text would be put in by its name, were the text asked first.
    qApp->installEventFilter(this);
    m_conversion.restoreChoice(m_preferences.conversionChoice());
    connect(&m_conversion, &ConversionState::chosen, this,
            [this] { m_preferences.setConversionChoice(m_conversion.keptChoice()); });
    if (ConversionHistory *history = m_conversion.history()) {
        const auto follow = [this, history] { history->setEnabled(m_preferences.keepHistory()); };
        connect(&m_preferences, &Preferences::keepHistoryChanged, this, follow);
        follow();
    }
    // What was wrong with the last text says nothing about the next.
    connect(&m_conversion, &ConversionState::inputLoaded, m_banner, &Banner::clear);
    followChecks();
    connect(&m_preferences, &Preferences::watchesClipboardChanged, this,
            &MainWindow::followClipboard);
    followClipboard();
    retranslate();
    restore();
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
    m_banner->say(problem);
}

void MainWindow::openFiles(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    endWelcome();
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
    m_mirrors->choose(id);
}

void MainWindow::comeToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
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

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasText())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    if (take(*event))
        event->acceptProposedAction();
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (m_isWelcomeDue && type == QEvent::Expose && watched == windowHandle())
        welcome();
    if (type != QEvent::DragEnter && type != QEvent::DragMove && type != QEvent::Drop)
        return false;
    const auto *widget = qobject_cast<QWidget *>(watched);
    auto *drop = static_cast<QDropEvent *>(event);
    if (widget == nullptr || widget == this || widget->window() != this
        || !drop->mimeData()->hasUrls())
        return false;
    if (type != QEvent::Drop || take(*drop))
        drop->acceptProposedAction();
    return true;
}

bool MainWindow::take(const QDropEvent &event)
{
    if (const auto urls = event.mimeData()->urls(); !urls.isEmpty())
        return openUrls(urls);
    const QString text = event.mimeData()->text();
    if (text.isEmpty())
        return false;
    showPage(Convert);
    m_convert->takeText(text);
    return true;
}

void MainWindow::makeMenus()
{
    Actions &a = *m_actions;
    const auto add = [](QMenu *menu, Icon icon, const QString &name) {
        QAction *action = menu->addAction(themedIcon(icon, Role::QuietText), QString());
        action->setObjectName(name);
        return action;
    };
    a.file = menuBar()->addMenu(QString());
    a.open = add(a.file, Icon::Open, QStringLiteral("actionOpen"));
    a.open->setShortcut(QKeySequence::Open);
    a.save = add(a.file, Icon::Save, QStringLiteral("actionSave"));
    a.save->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_S));
    a.file->addSeparator();
    a.quit = add(a.file, Icon::Quit, QStringLiteral("actionQuit"));
    a.quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
    connect(a.open, &QAction::triggered, this, [this] {
        if (m_convert->openFile())
            showPage(Convert);
    });
    connect(a.save, &QAction::triggered, m_convert, &ConvertPage::saveAs);
    connect(a.quit, &QAction::triggered, this, &MainWindow::quit);

    a.edit = menuBar()->addMenu(QString());
    a.edits = new EditActions(a.edit, this);
    a.edit->addSeparator();
    a.copyConverted = add(a.edit, Icon::Copy, QStringLiteral("actionCopyConverted"));
    a.copyConverted->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    connect(a.copyConverted, &QAction::triggered, m_convert, &ConvertPage::copyOutput);

    a.edit->addSeparator();
    a.find = add(a.edit, Icon::Search, QStringLiteral("actionFind"));
    a.find->setShortcut(QKeySequence::Find);
    connect(a.find, &QAction::triggered, this, [this] {
        if (m_docker != nullptr && m_stack->currentPage() == m_docker) {
            m_docker->focusFind();
            return;
        }
        showPage(Mirrors);
        m_mirrors->focusFilter();
    });

    a.view = menuBar()->addMenu(QString());
    a.mirrors = add(a.view, Icon::Mirrors, QStringLiteral("actionMirrors"));
    a.mirrors->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_1));
    connect(a.mirrors, &QAction::triggered, this, [this] { goToPage(Mirrors); });
    a.convert = add(a.view, Icon::Convert, QStringLiteral("actionConvert"));
    a.convert->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_2));
    connect(a.convert, &QAction::triggered, this, [this] { goToPage(Convert); });
    a.docker = add(a.view, Icon::Sliders, QStringLiteral("actionDocker"));
    a.docker->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_3));
    connect(a.docker, &QAction::triggered, this, [this] { goToPage(Docker); });
    a.view->addSeparator();
    a.nextPane = a.view->addAction(QString());
    a.nextPane->setObjectName(QStringLiteral("actionNextPane"));
    a.nextPane->setShortcut(QKeySequence(Qt::Key_F6));
    connect(a.nextPane, &QAction::triggered, this, [this] { changePane(true); });
    a.previousPane = a.view->addAction(QString());
    a.previousPane->setObjectName(QStringLiteral("actionPreviousPane"));
    a.previousPane->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F6));
    connect(a.previousPane, &QAction::triggered, this, [this] { changePane(false); });

    a.mirrorsMenu = menuBar()->addMenu(QString());
    m_mirrors->addActionsTo(a.mirrorsMenu);

    a.dockerMenu = menuBar()->addMenu(QString());

    a.settings = menuBar()->addMenu(QString());
    a.language = a.settings->addMenu(QString());
    fillLanguageMenu(a.language, m_preferences);
    a.theme = a.settings->addMenu(QString());
    fillThemeMenu(a.theme, m_preferences);
    a.settings->addSeparator();
    a.settingsPage = add(a.settings, Icon::Settings, QStringLiteral("actionSettings"));
    a.settingsPage->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Comma));
    connect(a.settingsPage, &QAction::triggered, this, &MainWindow::showSettings);

    a.help = menuBar()->addMenu(QString());
    a.guide = add(a.help, Icon::Help, QStringLiteral("actionGuide"));
    a.guide->setShortcut(QKeySequence(Qt::Key_F1));
    connect(a.guide, &QAction::triggered, this, [this] { showGuide(false); });
    a.keys = add(a.help, Icon::Keyboard, QStringLiteral("actionKeys"));
    a.keys->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Slash));
    connect(a.keys, &QAction::triggered, this, [this] { showGuide(true); });
    a.help->addSeparator();
    a.about = add(a.help, Icon::About, QStringLiteral("actionAbout"));
    connect(a.about, &QAction::triggered, this, &MainWindow::showAbout);
}

void MainWindow::retranslate()
{
    Actions &a = *m_actions;
    setWindowTitle(tr("Jingtai"));
    m_sidebar->setPageName(Mirrors, tr("Mirrors"));
    m_sidebar->setPageName(Convert, tr("Convert"));
    m_sidebar->setPageName(Docker, tr("Docker"));
    a.file->setTitle(tr("&File"));
    a.open->setText(tr("&Open…"));
    a.save->setText(tr("&Save as…"));
    a.quit->setText(tr("&Quit"));
    a.edit->setTitle(tr("&Edit"));
    a.edits->retranslate();
    a.copyConverted->setText(tr("Copy con&verted text"));
    a.view->setTitle(tr("&View"));
    a.mirrors->setText(tr("&Mirrors"));
    a.convert->setText(tr("&Convert"));
    a.docker->setText(tr("&Docker"));
    a.dockerMenu->setTitle(tr("&Docker"));
    //: A part of the window, such as a text or a table
    a.nextPane->setText(tr("&Next pane"));
    a.previousPane->setText(tr("&Previous pane"));
    a.mirrorsMenu->setTitle(tr("&Mirrors"));
    a.settings->setTitle(tr("&Settings"));
    a.language->setTitle(tr("&Language"));
    a.theme->setTitle(tr("&Theme"));
    a.settingsPage->setText(tr("&All settings"));
    a.help->setTitle(tr("&Help"));
    a.guide->setText(tr("&User guide"));
    a.keys->setText(tr("&Keyboard shortcuts"));
    a.about->setText(tr("&About Jingtai"));
    menuBar()->setAccessibleName(tr("Menu"));
    statusBar()->setAccessibleName(tr("Status"));
    retranslatePreferenceMenu(a.language);
    retranslatePreferenceMenu(a.theme);
    m_tray->retranslate();
    showActions();
    showStatus();
    showBadge();
}

void MainWindow::showPage(int page)
{
    if (page < 0 || page >= PageCount)
        return;
    endWelcome();
    if (page == Docker)
        docker();
    m_stack->setCurrentPage(widgetOf(page));
    m_sidebar->setCurrentPage(page);
    m_preferences.setPage(page == Mirrors  ? s_mirrorsKey
                          : page == Docker ? s_dockerKey
                                           : s_convertKey);
    showActions();
    showStatus();
}

QWidget *MainWindow::widgetOf(int page) const
{
    switch (Page(page)) {
    case Mirrors:
        return m_mirrors;
    case Convert:
        return m_convert;
    case Docker:
        return m_docker;
    case PageCount:
        break;
    }
    return nullptr;
}

DockerPage *MainWindow::docker()
{
    if (m_docker != nullptr)
        return m_docker;
    m_docker = new DockerPage(m_daemon(), m_preferences, m_prompts);
    m_stack->addPage(m_docker);
    m_docker->addActionsTo(m_actions->dockerMenu);
    connect(m_docker, &DockerPage::statusChanged, this, &MainWindow::showStatus);
    connect(m_docker, &DockerPage::editsChanged, this, [this] {
        if (m_stack->currentPage() == m_docker)
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

QWidget *MainWindow::nextPane(QWidget *from, bool forward) const
{
    QWidget *widget = from;
    do {
        widget = forward ? widget->nextInFocusChain() : widget->previousInFocusChain();
        if (qobject_cast<QAbstractScrollArea *>(widget) != nullptr && widget->isVisibleTo(this)
            && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) != 0)
            return widget;
    } while (widget != from);
    return nullptr;
}

void MainWindow::showActions()
{
    Actions &a = *m_actions;
    const bool convert = m_stack->currentPage() == m_convert;
    const bool output = convert && m_convert->hasOutput();
    a.save->setEnabled(output);
    a.copyConverted->setEnabled(output);
    // Nothing is done to mirrors that are out of sight.
    a.mirrorsMenu->menuAction()->setEnabled(m_stack->currentPage() == m_mirrors);
    const bool docker = m_docker != nullptr && m_stack->currentPage() == m_docker;
    a.dockerMenu->menuAction()->setEnabled(docker);
    a.find->setText(docker ? tr("&Find setting…") : tr("&Find mirror…"));
    PageEdits edits;
    if (convert) {
        CodeEditor *input = m_convert->input();
        const auto can = [input](bool (QTextDocument::*available)() const) {
            return [input, available] {
                return !input->isReadOnly() && (input->document()->*available)();
            };
        };
        edits.undo = {can(&QTextDocument::isUndoAvailable), {}, [input] { input->undo(); }};
        edits.redo = {can(&QTextDocument::isRedoAvailable), {}, [input] { input->redo(); }};
        edits.paste = [this] { m_convert->paste(); };
    } else if (m_stack->currentPage() == m_mirrors) {
        MirrorLibrary &library = m_library;
        edits.undo = {[&library] { return library.canUndo(); },
                      [&library] { return library.undoText(); }, [&library] { library.undo(); }};
        edits.redo = {[&library] { return library.canRedo(); },
                      [&library] { return library.redoText(); }, [&library] { library.redo(); }};
    } else if (docker) {
        edits = m_docker->edits();
    }
    a.edits->setPage(std::move(edits));
}

void MainWindow::showStatus()
{
    if (m_stack->currentPage() == m_mirrors)
        m_status->setText(m_mirrors->status());
    else if (m_stack->currentPage() == m_convert)
        m_status->setText(m_convert->status());
    else if (m_docker != nullptr && m_stack->currentPage() == m_docker)
        m_status->setText(m_docker->status());
    else
        m_status->clear();
    // A face for Chinese is higher than the one for Latin letters.
    statusBar()->setMinimumHeight(std::max(
        {s_statusHeight, statusBar()->minimumHeight(), m_status->sizeHint().height() + 6}));
}

void MainWindow::followChecks()
{
    connect(&m_monitor, &StatusMonitor::roundStarted, this, [this] {
        m_progress->setProgress(m_monitor.done(), m_monitor.total());
        m_progress->show();
        showStatus();
    });
    connect(&m_monitor, &StatusMonitor::progressed, m_progress, &ProgressLine::setProgress);
    const auto handOver = [this] {
        m_conversion.setMeasurements(m_monitor.measurements(), m_monitor.lastCheckTime());
    };
    connect(&m_monitor, &StatusMonitor::roundFinished, this, [this, handOver] {
        m_progress->hide();
        handOver();
        showBadge();
    });
    connect(&m_monitor, &StatusMonitor::statusChanged, this, [this, handOver] {
        // What was kept from before; what a round finds is handed over at its end.
        if (!m_monitor.isChecking())
            handOver();
        showBadge();
    });
    handOver();
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
    endWelcome();
    if (m_settings == nullptr) {
        m_settings = new SettingsPage(m_preferences, m_desktop.notifications);
        m_stack->addPage(m_settings);
    }
    m_stack->setCurrentPage(m_settings);
    m_sidebar->setCurrentPage(-1);
    showActions();
    showStatus();
}

void MainWindow::showGuide(bool keys)
{
    auto *guide = findChild<GuideWindow *>(QString(), Qt::FindDirectChildrenOnly);
    if (guide == nullptr)
        guide = new GuideWindow(this);
    const QWidget *page = m_stack->currentPage();
    const auto topic = page == m_mirrors                         ? GuideWindow::Topic::Mirrors
                       : m_docker != nullptr && page == m_docker ? GuideWindow::Topic::Docker
                                                                 : GuideWindow::Topic::Convert;
    if (keys)
        guide->showKeys(topic);
    else
        guide->showTopic(topic);
}

void MainWindow::showAbout()
{
    auto *about = new AboutDialog(m_conversion.catalog().updated(), this);
    about->setAttribute(Qt::WA_DeleteOnClose);
    about->open();
}

void MainWindow::welcome()
{
    m_isWelcomeDue = true;
    // Behind the painting that comes with the exposure.
    if (windowHandle()->isExposed())
        QTimer::singleShot(0, this, &MainWindow::showWelcome);
}

void MainWindow::followClipboard()
{
    if (m_clipboard != nullptr || !m_preferences.watchesClipboard())
        return;
    m_clipboard = new ClipboardNotice(m_desktop.clipboard);
    m_notices->addWidget(m_clipboard);
    // Made after the pages, it stands before them.
    QWidget *before = m_banner->findChild<QPushButton *>();
    for (QWidget *each : m_clipboard->findChildren<QWidget *>()) {
        if ((each->focusPolicy() & Qt::TabFocus) != 0) {
            setTabOrder(before, each);
            before = each;
        }
    }
    connect(m_clipboard, &ClipboardNotice::convertWanted, this, [this](const QString &text) {
        goToPage(Convert);
        m_convert->takeText(text);
    });
}

void MainWindow::showWelcome()
{
    if (!m_isWelcomeDue || !m_preferences.isFirstStart())
        return;
    m_isWelcomeDue = false;
    m_preferences.setWelcomed();
    m_welcome = new Welcome(m_preferences, centralWidget());
    connect(m_welcome, &Welcome::skipped, this, [this] { goToPage(Mirrors); });
    connect(m_welcome, &Welcome::started, this, [this] {
        goToPage(Mirrors);
        // One has begun by itself, where nothing is against it.
        if (!m_monitor.isChecking() && m_monitor.lastCheckTime() == 0)
            m_monitor.checkAll();
    });
}

void MainWindow::endWelcome()
{
    m_isWelcomeDue = false;
    if (m_welcome != nullptr)
        m_welcome->leave();
}

void MainWindow::restore()
{
    resize(s_firstSize.boundedTo(screen()->availableSize()));
    const QByteArray geometry = m_preferences.windowGeometry();
    if (!geometry.isEmpty())
        restoreGeometry(geometry);
    bringOntoScreen();
    const QByteArray splitter = m_preferences.splitterState();
    if (!splitter.isEmpty())
        m_convert->restoreSplitter(splitter);
}

void MainWindow::bringOntoScreen()
{
    if ((windowState() & (Qt::WindowMaximized | Qt::WindowFullScreen)) != 0)
        return;
    const QRect wanted = geometry();
    const QScreen *target = QGuiApplication::screenAt(wanted.center());
    const QRect available
        = (target != nullptr ? target : QGuiApplication::primaryScreen())->availableGeometry();
    QRect fitting(wanted.topLeft(), wanted.size().boundedTo(available.size()));
    if (target != nullptr && fitting == wanted && wanted.top() >= available.top())
        return;
    fitting.moveLeft(
        std::clamp(fitting.left(), available.left(), available.right() + 1 - fitting.width()));
    fitting.moveTop(
        std::clamp(fitting.top(), available.top(), available.bottom() + 1 - fitting.height()));
    setGeometry(fitting);
}

} // namespace jingtai
