// SPDX-License-Identifier: MIT
#include "ui/mainwindow.h"

#include "app/model/conversionstate.h"
#include "app/model/preferences.h"
#include "ui/aboutdialog.h"
#include "ui/banner.h"
#include "ui/convertpage.h"
#include "ui/icons.h"
#include "ui/mirrorspage.h"
#include "ui/preferencemenus.h"
#include "ui/settingspage.h"
#include "ui/sidebar.h"
#include "ui/theme.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMenuBar>
#include <QMimeData>
#include <QStackedWidget>
#include <QStatusBar>
#include <QUrl>
#include <QVBoxLayout>

namespace jingtai {

namespace {

const QString s_mirrorsKey = QStringLiteral("mirrors");
const QString s_convertKey = QStringLiteral("convert");

} // namespace

struct MainWindow::Actions : QObject
{
    using QObject::QObject;

    QMenu *file = nullptr;
    QMenu *edit = nullptr;
    QMenu *view = nullptr;
    QMenu *settings = nullptr;
    QMenu *language = nullptr;
    QMenu *theme = nullptr;
    QMenu *help = nullptr;
    QAction *open = nullptr;
    QAction *save = nullptr;
    QAction *quit = nullptr;
    QAction *undo = nullptr;
    QAction *redo = nullptr;
    QAction *cut = nullptr;
    QAction *copy = nullptr;
    QAction *paste = nullptr;
    QAction *copyConverted = nullptr;
    QMenu *mirrorsMenu = nullptr;
    QAction *mirrors = nullptr;
    QAction *convert = nullptr;
    QAction *find = nullptr;
    QAction *settingsPage = nullptr;
    QAction *about = nullptr;
};

MainWindow::MainWindow(MirrorLibrary &library, ConversionState &conversion,
                       Preferences &preferences, Prompts &prompts, QWidget *parent)
    : QMainWindow(parent)
    , m_conversion(conversion)
    , m_preferences(preferences)
    , m_sidebar(new Sidebar)
    , m_stack(new QStackedWidget)
    , m_mirrors(new MirrorsPage(library, preferences, prompts))
    , m_convert(new ConvertPage(conversion, prompts))
    , m_banner(new Banner)
    , m_status(new QLabel)
    , m_actions(new Actions(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(programIcon());
    setAcceptDrops(true);
    m_stack->addWidget(m_mirrors);
    m_stack->addWidget(m_convert);
    m_sidebar->addPage(Icon::Mirrors);
    m_sidebar->addPage(Icon::Convert);

    auto *bannerLayout = new QVBoxLayout;
    bannerLayout->setContentsMargins(metrics::s_pageMargin, 0, metrics::s_pageMargin, 0);
    bannerLayout->addWidget(m_banner);
    auto *pages = new QVBoxLayout;
    pages->setSpacing(0);
    pages->addLayout(bannerLayout);
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
    // A long path must not widen the window.
    m_status->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_status, 1);
    statusBar()->setMinimumHeight(28);

    makeMenus();
    connect(m_sidebar, &Sidebar::pageChosen, this, &MainWindow::showPage);
    connect(m_sidebar, &Sidebar::settingsChosen, this, &MainWindow::showSettings);
    connect(m_mirrors, &MirrorsPage::statusChanged, this, &MainWindow::showStatus);
    connect(m_mirrors, &MirrorsPage::problem, this, &MainWindow::say);
    connect(m_mirrors, &MirrorsPage::useForConversion, this, [this](const QString &id) {
        m_conversion.setMirror(id);
        showPage(Convert);
    });
    connect(m_convert, &ConvertPage::statusChanged, this, &MainWindow::showStatus);
    connect(&m_conversion, &ConversionState::problem, this, &MainWindow::say);
    connect(&m_conversion, &ConversionState::changed, this, [this] {
        m_actions->copyConverted->setEnabled(m_convert->hasOutput());
        m_actions->save->setEnabled(m_convert->hasOutput());
    });
    // What was wrong with the last text says nothing about the next.
    connect(&m_conversion, &ConversionState::inputLoaded, m_banner, &Banner::clear);
    retranslate();
    restore();
    showPage(m_preferences.page() == s_mirrorsKey ? Mirrors : Convert);
}

void MainWindow::say(const QString &problem)
{
    m_banner->say(problem);
}

void MainWindow::openFiles(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    showPage(Convert);
    m_convert->open(paths.constFirst());
    if (paths.size() > 1) {
        //: %1 name of the file that was opened; %n files were not
        say(tr("One text is converted at a time: “%1” was opened, %n other file(s) not.", "",
               int(paths.size() - 1))
                .arg(QFileInfo(paths.constFirst()).fileName()));
    }
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_preferences.setWindowGeometry(saveGeometry());
    m_preferences.setSplitterState(m_convert->splitterState());
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasText())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    QStringList paths;
    const auto urls = event->mimeData()->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    event->acceptProposedAction();
    if (!paths.isEmpty()) {
        openFiles(paths);
        return;
    }
    showPage(Convert);
    m_convert->takeText(event->mimeData()->text());
}

void MainWindow::makeMenus()
{
    Actions &a = *m_actions;
    const auto add = [this](QMenu *menu, Icon icon, const QString &name) {
        QAction *action = menu->addAction(themedIcon(icon, Role::QuietText), QString());
        action->setObjectName(name);
        return action;
    };
    a.file = menuBar()->addMenu(QString());
    a.open = add(a.file, Icon::Open, QStringLiteral("actionOpen"));
    a.open->setShortcut(QKeySequence::Open);
    a.save = add(a.file, Icon::Save, QStringLiteral("actionSave"));
    a.save->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_S));
    a.save->setEnabled(false);
    a.file->addSeparator();
    a.quit = add(a.file, Icon::Quit, QStringLiteral("actionQuit"));
    a.quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
    connect(a.open, &QAction::triggered, m_convert, &ConvertPage::openFile);
    connect(a.save, &QAction::triggered, m_convert, &ConvertPage::saveAs);
    connect(a.quit, &QAction::triggered, this, &QWidget::close);

    a.edit = menuBar()->addMenu(QString());
    a.undo = add(a.edit, Icon::Undo, QStringLiteral("actionUndo"));
    a.undo->setShortcut(QKeySequence::Undo);
    a.redo = add(a.edit, Icon::Redo, QStringLiteral("actionRedo"));
    a.redo->setShortcut(QKeySequence::Redo);
    a.edit->addSeparator();
    a.cut = add(a.edit, Icon::Cut, QStringLiteral("actionCut"));
    a.cut->setShortcut(QKeySequence::Cut);
    a.copy = add(a.edit, Icon::Copy, QStringLiteral("actionCopy"));
    a.copy->setShortcut(QKeySequence::Copy);
    a.paste = add(a.edit, Icon::Paste, QStringLiteral("actionPaste"));
    a.paste->setShortcut(QKeySequence::Paste);
    a.edit->addSeparator();
    a.copyConverted = add(a.edit, Icon::Copy, QStringLiteral("actionCopyConverted"));
    a.copyConverted->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    a.copyConverted->setEnabled(false);
    connect(a.undo, &QAction::triggered, this, [this] { edit("undo"); });
    connect(a.redo, &QAction::triggered, this, [this] { edit("redo"); });
    connect(a.cut, &QAction::triggered, this, [this] { edit("cut"); });
    connect(a.copy, &QAction::triggered, this, [this] { edit("copy"); });
    connect(a.paste, &QAction::triggered, this, [this] { edit("paste"); });
    connect(a.copyConverted, &QAction::triggered, m_convert, &ConvertPage::copyOutput);

    a.edit->addSeparator();
    a.find = add(a.edit, Icon::Search, QStringLiteral("actionFind"));
    a.find->setShortcut(QKeySequence::Find);
    connect(a.find, &QAction::triggered, this, [this] {
        showPage(Mirrors);
        m_mirrors->focusFilter();
    });

    a.view = menuBar()->addMenu(QString());
    a.mirrors = add(a.view, Icon::Mirrors, QStringLiteral("actionMirrors"));
    a.mirrors->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_1));
    connect(a.mirrors, &QAction::triggered, this, [this] { showPage(Mirrors); });
    a.convert = add(a.view, Icon::Convert, QStringLiteral("actionConvert"));
    a.convert->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_2));
    connect(a.convert, &QAction::triggered, this, [this] { showPage(Convert); });

    a.mirrorsMenu = menuBar()->addMenu(QString());
    m_mirrors->addActionsTo(a.mirrorsMenu);

    a.settings = menuBar()->addMenu(QString());
    a.language = a.settings->addMenu(QString());
    fillLanguageMenu(a.language, m_preferences);
    a.theme = a.settings->addMenu(QString());
    fillThemeMenu(a.theme, m_preferences);
    a.settings->addSeparator();
    a.settingsPage = add(a.settings, Icon::Settings, QStringLiteral("actionSettings"));
    connect(a.settingsPage, &QAction::triggered, this, &MainWindow::showSettings);

    a.help = menuBar()->addMenu(QString());
    a.about = add(a.help, Icon::About, QStringLiteral("actionAbout"));
    connect(a.about, &QAction::triggered, this, &MainWindow::showAbout);
}

void MainWindow::retranslate()
{
    Actions &a = *m_actions;
    setWindowTitle(tr("Jingtai"));
    m_sidebar->setPageName(Mirrors, tr("Mirrors"));
    m_sidebar->setPageName(Convert, tr("Convert"));
    a.file->setTitle(tr("&File"));
    a.open->setText(tr("&Open…"));
    a.save->setText(tr("&Save as…"));
    a.quit->setText(tr("&Quit"));
    a.edit->setTitle(tr("&Edit"));
    a.undo->setText(tr("&Undo"));
    a.redo->setText(tr("&Redo"));
    a.cut->setText(tr("Cu&t"));
    a.copy->setText(tr("&Copy"));
    a.paste->setText(tr("&Paste"));
    a.copyConverted->setText(tr("Copy con&verted text"));
    a.find->setText(tr("&Find mirror…"));
    a.view->setTitle(tr("&View"));
    a.mirrors->setText(tr("&Mirrors"));
    a.convert->setText(tr("&Convert"));
    a.mirrorsMenu->setTitle(tr("&Mirrors"));
    a.settings->setTitle(tr("&Settings"));
    a.language->setTitle(tr("&Language"));
    a.theme->setTitle(tr("&Theme"));
    a.settingsPage->setText(tr("&All settings"));
    a.help->setTitle(tr("&Help"));
    a.about->setText(tr("&About Jingtai"));
    menuBar()->setAccessibleName(tr("Menu"));
    statusBar()->setAccessibleName(tr("Status"));
    retranslatePreferenceMenu(a.language);
    retranslatePreferenceMenu(a.theme);
    showStatus();
}

void MainWindow::showPage(int page)
{
    if (page < 0 || page >= PageCount)
        return;
    m_stack->setCurrentIndex(page);
    m_sidebar->setCurrentPage(page);
    m_preferences.setPage(page == Mirrors ? s_mirrorsKey : s_convertKey);
    showStatus();
}

void MainWindow::showStatus()
{
    if (m_stack->currentWidget() == m_mirrors)
        m_status->setText(m_mirrors->status());
    else if (m_stack->currentWidget() == m_convert)
        m_status->setText(m_convert->status());
    else
        m_status->clear();
}

void MainWindow::showSettings()
{
    if (m_settings == nullptr) {
        m_settings = new SettingsPage(m_preferences);
        m_stack->addWidget(m_settings);
    }
    m_stack->setCurrentWidget(m_settings);
    m_sidebar->setCurrentPage(-1);
    showStatus();
}

void MainWindow::showAbout()
{
    auto *about = new AboutDialog(QString::fromStdString(m_conversion.catalog().updated()), this);
    about->setAttribute(Qt::WA_DeleteOnClose);
    about->open();
}

void MainWindow::edit(const char *slot)
{
    QWidget *focused = QApplication::focusWidget();
    if (focused == nullptr
        || focused->metaObject()->indexOfMethod((QByteArray(slot) + "()").constData()) < 0)
        return;
    QMetaObject::invokeMethod(focused, slot);
}

void MainWindow::restore()
{
    resize(1280, 800);
    const QByteArray geometry = m_preferences.windowGeometry();
    if (!geometry.isEmpty())
        restoreGeometry(geometry);
    const QByteArray splitter = m_preferences.splitterState();
    if (!splitter.isEmpty())
        m_convert->restoreSplitter(splitter);
}

} // namespace jingtai
