// SPDX-License-Identifier: MIT
#include "app/services/catalogstore.h"
#include "tests/ui/daemontest.h"
#include "tests/ui/playeddaemonservice.h"
#include "ui/choicebutton.h"
#include "ui/commandactions.h"
#include "ui/daemonjsonview.h"
#include "ui/daemonproblemsview.h"
#include "ui/differenceview.h"
#include "ui/dockerpage.h"
#include "ui/enginecard.h"
#include "ui/fixedtextedit.h"
#include "ui/jsoneditor.h"
#include "ui/keytext.h"
#include "ui/pilllabel.h"
#include "ui/registrymirrorsview.h"
#include "ui/segmentedcontrol.h"
#include "ui/style.h"
#include "ui/theme.h"

#include "app/model/daemonproblemsmodel.h"
#include "app/model/daemonstate.h"
#include "app/model/preferences.h"
#include "app/model/shortcutsettings.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <tuple>

using namespace jingtai;

namespace {

const QByteArray s_good = "{\n  \"registry-mirrors\": [\"https://docker.m.daocloud.io\"]\n}\n";
const QByteArray s_sample = "{\n  \"registry-mirrors\": [\"https://f1361db2.m.daocloud.io\"],\n}\n";

} // namespace

class TstDockerPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void showsFileAndEngine();
    void viewsAreInStep();
    void applyWritesAndConfirms();
    void applyTakesWhatIsTyped();
    void applyWithAnUnfinishedRow();
    void applyIsRefusedForAProblem();
    void applyIsShownWhileItGoesOn();
    void applyIsCancelled();
    void aTestPullIsCancelled();
    void previewSaysWhatHappens();
    void aRestartIsSeenFirst();
    void theEnginesWordsAreShown();
    void commandsAreCopied();
    void retryAfterTheQuestionWasDismissed();
    void aTestPullIsOffered();
    void revertAndUndo();
    void theSampleIsRepaired();
    void problemsNeedNoScrolling();
    void problemsLeaveTheRoomToTheFile();
    void actionsAreWhereThereIsRoom();
    void fixMendsOne();
    void keysGoFromProblemToProblem();
    void aBackupIsRestored();
    void aChangeMeanwhileIsCompared();
    void mirrorsAreAddedFromTheList();
    void aMirrorOfThePageMirrors();
    void aSettingIsFound();
    void anotherFileIsOpened();
    void aLossIsAskedFor();
    void aDialogGoesWithItsFile_data();
    void aDialogGoesWithItsFile();
    void anotherFileWaitsForTheChange();
    void anAbsentFileIsMade();
    void anUnreadableFileSaysWhy();
    void theEngineIsStopped();
    void aVersionIsChosen();
    void theEngineCardBreaksByItsWords();
    void theLanguageIsSwitched();
    void theViewIsKept();

private:
    void startPage();
    void load(const QByteArray &text);
    template <typename T>
    T *find(const char *name)
    {
        QWidget *root = QApplication::activeModalWidget();
        const auto all
            = (root != nullptr ? root : m_page.get())->findChildren<T *>(QLatin1String(name));
        for (T *each : all) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    bool click(const char *name)
    {
        auto *button = find<QPushButton>(name);
        if (button == nullptr || !button->isEnabled()) {
            qWarning("%s cannot be clicked", name);
            return false;
        }
        QTest::mouseClick(button, Qt::LeftButton);
        QCoreApplication::processEvents();
        return true;
    }
    bool trigger(const char *name)
    {
        auto *action = m_page->findChild<QAction *>(QLatin1String(name));
        if (action == nullptr || !action->isEnabled()) {
            qWarning("%s cannot be triggered", name);
            return false;
        }
        action->trigger();
        QCoreApplication::processEvents();
        return true;
    }
    QString said(const char *name)
    {
        auto *label = find<QLabel>(name);
        return label != nullptr ? label->text() : QString();
    }
    JsonEditor *json() { return m_page->findChild<JsonEditor *>(QStringLiteral("json")); }
    RegistryMirrorsModel &mirrors() { return m_daemon->mirrors(); }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<JsonStore> m_settings;
    std::unique_ptr<JsonStore> m_state;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<ShortcutSettings> m_shortcuts;
    std::unique_ptr<CommandActions> m_commands;
    std::unique_ptr<MirrorLibrary> m_library;
    std::unique_ptr<PlayedDaemonService> m_service;
    std::unique_ptr<DaemonState> m_daemon;
    Languages m_languages;
    ReadyPrompts m_prompts;
    std::unique_ptr<DockerPage> m_page;
};

void TstDockerPage::initTestCase()
{
    QApplication::setStyle(new Style);
    QApplication::setPalette(paletteFor({}));
    QApplication::setFont(applicationFont(QApplication::font()));
}

void TstDockerPage::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_languages.use(QStringLiteral("en"));
    m_prompts = {};
    m_settings
        = std::make_unique<JsonStore>(m_directory->filePath(QStringLiteral("settings.json")));
    m_settings->load();
    m_state = std::make_unique<JsonStore>(m_directory->filePath(QStringLiteral("state.json")));
    m_state->load();
    m_preferences = std::make_unique<Preferences>(*m_settings, *m_state);
    m_shortcuts = std::make_unique<ShortcutSettings>(*m_preferences, keyText());
    m_commands = std::make_unique<CommandActions>(*m_shortcuts);
    m_library = std::make_unique<MirrorLibrary>(
        builtInCatalog(), *m_settings, m_directory->filePath(QStringLiteral("mirrors.json")));
    QCOMPARE(m_library->load(), QString());
    m_service = std::make_unique<PlayedDaemonService>(
        m_directory->filePath(QStringLiteral("daemon.json")));
}

void TstDockerPage::cleanup()
{
    for (QWidget *dialog : QApplication::topLevelWidgets()) {
        if (qobject_cast<QDialog *>(dialog) != nullptr)
            delete dialog;
    }
    m_page.reset();
    m_daemon.reset();
    m_service.reset();
    m_library.reset();
    m_commands.reset();
    m_shortcuts.reset();
    m_preferences.reset();
    m_state.reset();
    m_settings.reset();
}

void TstDockerPage::startPage()
{
    m_daemon = std::make_unique<DaemonState>(*m_service, *m_library, *m_settings);
    m_page = std::make_unique<DockerPage>(*m_daemon, *m_preferences, *m_commands, m_prompts);
    m_page->resize(1096, 740);
    m_page->show();
    QCOMPARE(said("engineInForce"), QStringLiteral("Looking for Docker…"));
    QVERIFY(find<PillLabel>("engineState") == nullptr);
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    QTRY_VERIFY(!m_daemon->isBusy() && !m_daemon->isAsking());
}

void TstDockerPage::load(const QByteArray &text)
{
    m_service->write(text);
    startPage();
    QTRY_COMPARE(m_daemon->phase(), DaemonState::Phase::Ready);
}

void TstDockerPage::showsFileAndEngine()
{
    load(s_good);
    auto *choice = find<ChoiceButton>("configurationFile");
    QVERIFY(choice->accessibleName().startsWith(QLatin1String("Configuration file: ")));
    QVERIFY(choice->accessibleName().contains(m_daemon->path()));
    QCOMPARE(said("engineState"), m_daemon->engineNote().text);
    QCOMPARE(find<PillLabel>("engineState")->shape(), PillShape::Good);
    QVERIFY(said("engineVersion").contains(QLatin1String("27.5.1")));
    QCOMPARE(said("engineInForce"), m_daemon->inForceText());
    QCOMPARE(said("applyOutlook"), m_daemon->heading());
    QVERIFY(find<QPushButton>("apply")->isDefault());
    QVERIFY(find<QWidget>("problemsCard") == nullptr);
}

void TstDockerPage::viewsAreInStep()
{
    load(s_good);
    auto *views = find<SegmentedControl>("views");
    QCOMPARE(views->tabText(0), QStringLiteral("Form"));
    QCOMPARE(views->tabText(1), QStringLiteral("JSON"));
    find<QLineEdit>("setting.data-root.Field")->setText(QStringLiteral("/data/docker"));
    views->setCurrentIndex(1);
    // What was typed is there.
    QVERIFY(json()->isVisible());
    QVERIFY(json()->exactText().contains(QLatin1String("\"data-root\": \"/data/docker\"")));
    json()->updateText(QString::fromUtf8(s_good));
    views->setCurrentIndex(0);
    QCOMPARE(find<QLineEdit>("setting.data-root.Field")->text(), QString());
    // Broken text: the form says why it cannot be used.
    views->setCurrentIndex(1);
    json()->updateText(QString::fromUtf8(s_sample));
    views->setCurrentIndex(0);
    QCOMPARE(said("noticeSentence"), m_daemon->form().readOnlyReason());
    QVERIFY(find<QLineEdit>("setting.data-root.Field")->isReadOnly());
    QVERIFY(click("noticeAction"));
    QVERIFY(json()->isVisible());
}

void TstDockerPage::applyWritesAndConfirms()
{
    load(s_good);
    mirrors().add({QStringLiteral("https://docker.1ms.run")});
    QVERIFY(said("applyOutlook").contains(QLatin1String("reload")));
    QVERIFY(click("apply"));
    QTRY_COMPARE(m_daemon->phase(), DaemonState::Phase::Ready);
    QVERIFY(m_service->written().contains("docker.1ms.run"));
    QTRY_COMPARE(said("noticeTitle"), m_daemon->notice().title);
    QVERIFY(!m_daemon->isDirty());
    QVERIFY(said("engineInForce").contains(QLatin1String("docker.1ms.run")));
    QTRY_VERIFY(m_page->status().startsWith(QLatin1String("Last backup 20")));
    QVERIFY(click("noticeDismiss"));
    QCOMPARE(said("noticeTitle"), QString());
}

void TstDockerPage::applyTakesWhatIsTyped()
{
    load(s_good);
    // At once, without a pause and without leaving the field.
    auto *field = find<QLineEdit>("setting.max-concurrent-downloads.Field");
    field->setFocus();
    field->setText(QStringLiteral("8"));
    QVERIFY(trigger("actionApply"));
    QTRY_VERIFY(m_service->written().contains("\"max-concurrent-downloads\": 8"));
}

void TstDockerPage::applyWithAnUnfinishedRow()
{
    load(s_good);
    QVERIFY(click("addAddress"));
    QVERIFY(click("apply"));
    QVERIFY(m_service->wishes.empty());
    QCOMPARE(m_service->written(), s_good);
    QVERIFY(!said("noticeSentence").isEmpty());
    // The row waits to be filled in.
    auto *table = find<RegistryMirrorsView>("registryMirrors");
    auto *editor = table->findChild<QLineEdit *>(QStringLiteral("mirrorAddress"));
    QVERIFY(editor != nullptr && editor->hasFocus());
    editor->setText(QStringLiteral("https://docker.1ms.run"));
    QVERIFY(click("apply"));
    QTRY_VERIFY(m_service->written().contains("docker.1ms.run"));
}

void TstDockerPage::applyIsRefusedForAProblem()
{
    load(s_good);
    auto *field = find<QLineEdit>("setting.max-concurrent-downloads.Field");
    field->setText(QStringLiteral("-2"));
    QVERIFY(click("apply"));
    QVERIFY(m_service->wishes.empty());
    QCOMPARE(said("noticeSentence"), m_daemon->applyObstacle());
    QVERIFY(field->hasFocus());
    // It is not said any longer once something has changed.
    field->setText(QStringLiteral("2"));
    trigger("actionSwitchView");
    QCOMPARE(said("noticeSentence"), QString());
}

void TstDockerPage::applyIsShownWhileItGoesOn()
{
    load(s_good);
    mirrors().add({QStringLiteral("https://docker.1ms.run")});
    m_service->isHeld = true;
    QVERIFY(click("apply"));
    QTRY_COMPARE(m_daemon->phase(), DaemonState::Phase::Applying);
    QVERIFY(!said("noticeTitle").isEmpty());
    QVERIFY(!find<QPushButton>("apply")->isEnabled());
    QVERIFY(!find<QLineEdit>("setting.data-root.Field")->isEnabled());
    m_service->isHeld = false;
    QTRY_COMPARE(m_daemon->phase(), DaemonState::Phase::Ready);
    QVERIFY(find<QLineEdit>("setting.data-root.Field")->isEnabled());
}

void TstDockerPage::applyIsCancelled()
{
    load(s_good);
    mirrors().add({QStringLiteral("https://docker.1ms.run")});
    m_service->isHeld = true;
    QVERIFY(click("apply"));
    QTRY_COMPARE(m_daemon->phase(), DaemonState::Phase::Applying);
    QVERIFY(click("noticeCancel"));
    QTRY_COMPARE(m_daemon->phase(), DaemonState::Phase::Ready);
    QVERIFY(find<QPushButton>("noticeCancel") == nullptr);
    QCOMPARE(m_service->written(), s_good);
    QVERIFY(m_daemon->isDirty());
    QVERIFY(find<QPushButton>("apply")->isEnabled());
    // It has not begun to write: the same button tries again.
    m_service->isHeld = false;
    QVERIFY(click("noticeAction"));
    QTRY_VERIFY(m_service->written().contains("docker.1ms.run"));
}

void TstDockerPage::aTestPullIsCancelled()
{
    load(s_good);
    m_service->isHeld = true;
    QVERIFY(trigger("actionTestPull"));
    QCOMPARE(said("noticeTitle"), QStringLiteral("Test pull"));
    QVERIFY(!m_page->findChild<QAction *>(QStringLiteral("actionTestPull"))->isEnabled());
    QVERIFY(click("noticeCancel"));
    QTRY_VERIFY(!m_daemon->isPulling());
    QCOMPARE(said("noticeTitle"), QString());
    QVERIFY(m_page->findChild<QAction *>(QStringLiteral("actionTestPull"))->isEnabled());
    QCOMPARE(m_daemon->phase(), DaemonState::Phase::Ready);
}

void TstDockerPage::previewSaysWhatHappens()
{
    load(s_good);
    QVERIFY(!find<QPushButton>("previewChanges")->isEnabled());
    mirrors().add({QStringLiteral("https://docker.1ms.run")});
    QVERIFY(click("previewChanges"));
    auto *difference = find<DifferenceView>("difference");
    QVERIFY(difference != nullptr);
    QStringList lines;
    for (int row = 0; row < difference->model()->rowCount(); ++row)
        lines.append(difference->model()->index(row, 0).data(Qt::AccessibleTextRole).toString());
    QVERIFY(lines.join(QLatin1Char('\n')).contains(QLatin1String("Added, line ")));
    QVERIFY(find<QLabel>("sentence") != nullptr);
    QVERIFY(click("copyDifference"));
    QVERIFY(QApplication::clipboard()->text().contains(QLatin1String("docker.1ms.run")));
    QVERIFY(click("savePreview"));
    QTRY_VERIFY(m_service->written().contains("docker.1ms.run"));
}

void TstDockerPage::aRestartIsSeenFirst()
{
    load(s_good);
    find<QLineEdit>("setting.data-root.Field")->setText(QStringLiteral("/data"));
    QVERIFY(click("apply"));
    // Nothing is done before the person has seen what it means.
    QVERIFY(m_service->wishes.empty());
    QVERIFY(find<QPushButton>("applyWithoutRestart") != nullptr);
    QVERIFY(click("savePreview"));
    QTRY_COMPARE(m_service->wishes.size(), std::size_t(1));
    QVERIFY(m_service->wishes.front().mayRestart);
}

void TstDockerPage::theEnginesWordsAreShown()
{
    load(s_good);
    mirrors().add({QStringLiteral("https://docker.1ms.run")});
    DaemonOutcome refused;
    refused.error.kind = DaemonApplyError::Kind::NotTaken;
    refused.error.way = DaemonApplyError::Way::Back;
    refused.error.words = "level=error msg=\"unable to configure the Docker daemon\"";
    m_service->outcome = refused;
    QVERIFY(click("apply"));
    QTRY_VERIFY(find<QPlainTextEdit>("noticeDetails") != nullptr);
    QVERIFY(find<QPlainTextEdit>("noticeDetails")
                ->toPlainText()
                .contains(QLatin1String("unable to configure")));
    QCOMPARE(said("noticeSentence"), m_daemon->notice().sentence);
    QVERIFY(m_daemon->isDirty());
}

void TstDockerPage::commandsAreCopied()
{
    load(s_good);
    mirrors().add({QStringLiteral("https://docker.1ms.run")});
    DaemonOutcome byHand;
    byHand.kind = DaemonOutcome::Kind::Commands;
    byHand.commands
        = {"sudo install -m 644 /tmp/x /etc/docker/daemon.json", "sudo systemctl reload docker"};
    m_service->outcome = byHand;
    QVERIFY(click("apply"));
    QTRY_VERIFY(find<FixedTextEdit>("noticeCommands") != nullptr);
    // In lines that are told apart, all of them in sight.
    const auto *commands = find<FixedTextEdit>("noticeCommands");
    QTextCursor second(commands->document());
    const int first = commands->cursorRect(second).top();
    second.movePosition(QTextCursor::NextBlock);
    QCOMPARE(commands->cursorRect(second).top() - first, commands->linePitch());
    QVERIFY(4 * commands->linePitch() >= 5 * commands->fontMetrics().lineSpacing());
    QCOMPARE(commands->verticalScrollBar()->maximum(), 0);
    QVERIFY(click("noticeCopy"));
    QCOMPARE(QApplication::clipboard()->text(),
             QStringLiteral("sudo install -m 644 /tmp/x /etc/docker/daemon.json\n"
                            "sudo systemctl reload docker\n"));
}

void TstDockerPage::retryAfterTheQuestionWasDismissed()
{
    load(s_good);
    mirrors().add({QStringLiteral("https://docker.1ms.run")});
    DaemonOutcome dismissed;
    dismissed.kind = DaemonOutcome::Kind::NoHelper;
    dismissed.helper = HelperProblem::Dismissed;
    m_service->outcome = dismissed;
    QVERIFY(click("apply"));
    QTRY_VERIFY(!said("noticeTitle").isEmpty() && m_daemon->phase() == DaemonState::Phase::Ready);
    QCOMPARE(m_service->written(), s_good);
    QCOMPARE(m_daemon->notice().action, DaemonNotice::Action::Retry);
    m_service->outcome.reset();
    QVERIFY(click("noticeAction"));
    QTRY_VERIFY(m_service->written().contains("docker.1ms.run"));
}

void TstDockerPage::aTestPullIsOffered()
{
    load(s_good);
    mirrors().add({QStringLiteral("https://docker.1ms.run")});
    QVERIFY(click("apply"));
    QTRY_COMPARE(m_daemon->notice().action, DaemonNotice::Action::TestPull);
    QCOMPARE(m_service->pulls, 0);
    QVERIFY(click("noticeAction"));
    QTRY_VERIFY(!m_daemon->isPulling());
    QCOMPARE(m_service->pulls, 1);
    QCOMPARE(said("noticeSentence"), m_daemon->notice().sentence);
}

void TstDockerPage::revertAndUndo()
{
    load(s_good);
    QVERIFY(!find<QPushButton>("revert")->isEnabled());
    mirrors().add({QStringLiteral("https://docker.1ms.run")});
    QVERIFY(click("revert"));
    QVERIFY(!m_daemon->isDirty());
    const PageEdits edits = m_page->edits();
    QVERIFY(edits.undo.can());
    edits.undo.go();
    QVERIFY(m_daemon->isDirty());
    QVERIFY(!edits.undo.text().isEmpty());
    edits.redo.go();
    QVERIFY(!m_daemon->isDirty());
}

void TstDockerPage::theSampleIsRepaired()
{
    load(s_sample);
    QVERIFY(find<QWidget>("problemsCard") != nullptr);
    QVERIFY(click("repair"));
    auto *difference = find<DifferenceView>("difference");
    QVERIFY(difference != nullptr);
    QVERIFY(find<QLabel>("sentence")->text().contains(QLatin1String("comma")));
    // Nothing is changed by looking.
    QCOMPARE(QByteArray::fromStdString(m_daemon->document().text()), s_sample);
    QVERIFY(click("saveRepair"));
    QVERIFY(m_daemon->document().json().isValid());
    QVERIFY(find<QWidget>("problemsCard") == nullptr);
    QCOMPARE(m_service->written(), s_sample);
    QVERIFY(click("apply"));
    QTRY_VERIFY(!m_service->written().contains("],"));
}

void TstDockerPage::problemsNeedNoScrolling()
{
    load(s_sample);
    // What a window of 900 by 600 leaves for the page, which scrolls where its least is more.
    constexpr int s_width = 716;
    constexpr int s_height = 539;
    m_page->resize(s_width, s_height);
    for (const int view : {0, 1}) {
        find<QTabBar>("views")->setCurrentIndex(view);
        QCoreApplication::processEvents();
        QCOMPARE(find<QWidget>("formReadOnly") != nullptr, view == 0);
        const int least = m_page->layout()->minimumHeightForWidth(s_width);
        QVERIFY2(least <= s_height, qPrintable(QString::number(least)));
    }
}

void TstDockerPage::problemsLeaveTheRoomToTheFile()
{
    load("{\"registry-mirrors\": [\"a.cn\", \"b.cn\", \"c.cn\", \"d.cn\", \"e.cn\"]}");
    DaemonProblemsModel &problems = m_daemon->problems();
    QVERIFY(problems.rowCount() >= 5);
    const auto *table = find<DaemonProblemsView>("problems");
    const int row = table->verticalHeader()->defaultSectionSize();
    for (const auto &[size, least, most] :
         {std::tuple(QSize(716, 543), 2, 3), std::tuple(QSize(1416, 943), 3, 4)}) {
        m_page->resize(size);
        QCoreApplication::processEvents();
        QTRY_VERIFY2(table->height() >= least * row && table->height() <= most * row,
                     qPrintable(QString::number(table->height())));
        QTRY_VERIFY(find<QWidget>("daemonForm")->height()
                    > find<QWidget>("problemsCard")->height());
    }
    // No higher than what is in it.
    for (int last = problems.rowCount(); last > 1; --last) {
        problems.fix(0);
        QTRY_COMPARE(problems.rowCount(), last - 1);
    }
    QTRY_COMPARE(table->height(), table->rowHeight(0));
}

void TstDockerPage::actionsAreWhereThereIsRoom()
{
    load(s_good);
    mirrors().add({QStringLiteral("https://docker.1ms.run")});
    const auto lineOf = [this](const char *name) {
        const auto *widget = find<QWidget>(name);
        return widget->mapTo(m_page.get(), widget->rect().center()).y();
    };
    // Wide, then as a window of 900 by 600 has it, then wide again.
    for (const int width : {1096, 716, 1096}) {
        m_page->resize(width, 700);
        QCoreApplication::processEvents();
        const bool isWide = width > 1000;
        QCOMPARE(lineOf("apply"), lineOf("configurationFile"));
        QVERIFY(find<QWidget>("apply")->mapTo(m_page.get(), QPoint()).x() > width / 2);
        for (const char *name : {"revert", "restoreBackup", "previewChanges"})
            QCOMPARE(lineOf(name), lineOf(isWide ? "apply" : "views"));
        // The tab key goes along the lines.
        QString visited;
        find<QWidget>("configurationFile")->setFocus();
        for (int i = 0; i < 6; ++i) {
            QTest::keyClick(m_page->focusWidget(), Qt::Key_Tab);
            visited += m_page->focusWidget()->objectName() + QLatin1Char(' ');
        }
        const QString wanted
            = QLatin1String(isWide ? "revert previewChanges apply views findSetting "
                                   : "apply views findSetting revert previewChanges ");
        QVERIFY2(visited.startsWith(wanted), qPrintable(visited));
    }
    // What the keyboard is in stays so where it goes.
    find<QWidget>("previewChanges")->setFocus();
    m_page->resize(716, 700);
    QCoreApplication::processEvents();
    QCOMPARE(m_page->focusWidget(), find<QWidget>("previewChanges"));
}

void TstDockerPage::fixMendsOne()
{
    load(s_sample);
    QTRY_VERIFY(find<QPushButton>("fixProblem") != nullptr);
    QVERIFY(click("fixProblem"));
    QVERIFY(m_daemon->document().json().isValid());
}

void TstDockerPage::keysGoFromProblemToProblem()
{
    load("{\n  \"max-concurrent-downloads\": -1,\n  \"mtu\": -1\n}\n");
    QTest::keyClick(m_page.get(), Qt::Key_F8);
    QVERIFY(find<QLineEdit>("setting.max-concurrent-downloads.Field")->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F8);
    QVERIFY(find<QLineEdit>("setting.mtu.Field")->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F8, Qt::ShiftModifier);
    QVERIFY(find<QLineEdit>("setting.max-concurrent-downloads.Field")->hasFocus());
    QVERIFY(trigger("actionSwitchView"));
    json()->moveCursor(QTextCursor::Start);
    QTest::keyClick(json(), Qt::Key_F8);
    QCOMPARE(json()->textCursor().blockNumber(), 1);
}

void TstDockerPage::aBackupIsRestored()
{
    load(s_good);
    QVERIFY(!find<QPushButton>("restoreBackup")->isEnabled());
    mirrors().add({QStringLiteral("https://docker.1ms.run")});
    QVERIFY(click("apply"));
    QTRY_VERIFY(find<QPushButton>("restoreBackup")->isEnabled());
    QVERIFY(click("restoreBackup"));
    auto *list = find<QListWidget>("backups");
    QVERIFY(list != nullptr);
    QCOMPARE(list->count(), 1);
    QVERIFY(!list->item(0)->text().isEmpty());
    QTRY_VERIFY(find<DifferenceView>("difference")->model()->rowCount() > 0);
    QTRY_VERIFY(find<QPushButton>("saveBackups")->isEnabled());
    QVERIFY(click("saveBackups"));
    QCOMPARE(QByteArray::fromStdString(m_daemon->document().text()), s_good);
    QVERIFY(m_daemon->isDirty());
    QVERIFY(m_service->written().contains("docker.1ms.run"));
}

void TstDockerPage::aChangeMeanwhileIsCompared()
{
    load(s_good);
    mirrors().add({QStringLiteral("https://docker.1ms.run")});
    m_service->write("{\n  \"registry-mirrors\": [\"https://docker.m.daocloud.io\"],\n"
                     "  \"debug\": true\n}\n");
    QVERIFY(click("apply"));
    QTRY_COMPARE(m_daemon->notice().action, DaemonNotice::Action::Conflict);
    QVERIFY(!m_service->written().contains("docker.1ms.run"));
    QVERIFY(click("noticeAction"));
    QVERIFY(find<DifferenceView>("theirs")->model()->rowCount() > 0);
    QVERIFY(find<DifferenceView>("mine")->model()->rowCount() > 0);
    QVERIFY(find<QPushButton>("takeTheirs") != nullptr && find<QPushButton>("keepMine") != nullptr);
    QVERIFY(click("saveConflict"));
    QVERIFY(click("apply"));
    QTRY_VERIFY(m_service->written().contains("docker.1ms.run"));
    QVERIFY(m_service->written().contains("debug"));
}

void TstDockerPage::mirrorsAreAddedFromTheList()
{
    load("{}");
    QVERIFY(click("addFromList"));
    auto *list = find<QListWidget>("pickerList");
    QVERIFY(list != nullptr && list->count() > 3);
    QVERIFY(!find<QPushButton>("savePicker")->isEnabled());
    list->setFocus();
    list->setCurrentRow(0);
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(list->item(0)->checkState(), Qt::Checked);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->visualItemRect(list->item(1)).center());
    QCOMPARE(list->item(1)->checkState(), Qt::Checked);
    find<QLineEdit>("pickerFilter")->setText(QStringLiteral("no such mirror"));
    QVERIFY(list->item(0)->isHidden());
    QVERIFY(click("savePicker"));
    QCOMPARE(mirrors().rowCount(), 2);
    QCOMPARE(find<RegistryMirrorsView>("registryMirrors")->currentRow(), 0);
}

void TstDockerPage::aMirrorOfThePageMirrors()
{
    load("{}");
    const auto &all = m_library->catalog()->mirrors();
    const auto good = std::find_if(all.begin(), all.end(),
                                   [](const Mirror &each) { return each.daemonMirror; });
    const auto bad = std::find_if(all.begin(), all.end(),
                                  [](const Mirror &each) { return !each.daemonMirror; });
    QVERIFY(good != all.end() && bad != all.end());
    m_page->addMirror(QString::fromStdString(good->id));
    QCOMPARE(mirrors().rowCount(), 1);
    m_page->addMirror(QString::fromStdString(bad->id));
    QCOMPARE(mirrors().rowCount(), 1);
    QVERIFY(!said("noticeSentence").isEmpty());
}

void TstDockerPage::aSettingIsFound()
{
    load("{}");
    QVERIFY(trigger("actionSwitchView"));
    m_page->focusFind();
    auto *field = find<QLineEdit>("findSetting");
    QVERIFY(field != nullptr && field->hasFocus());
    QCOMPARE(field->accessibleName(), QStringLiteral("Find a setting"));
    QTest::keyClicks(field, QStringLiteral("mtu"));
    QVERIFY(find<QLineEdit>("setting.mtu.Field") != nullptr);
    QVERIFY(find<QLineEdit>("setting.data-root.Field") == nullptr);
}

void TstDockerPage::anotherFileIsOpened()
{
    load(s_good);
    const QString other = m_directory->filePath(QStringLiteral("other.json"));
    QFile file(other);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"mtu\": 1400}");
    file.close();
    QVERIFY(trigger("actionOpenDaemonFile"));
    QVERIFY(!find<QPushButton>("saveDaemonFile")->isEnabled());
    m_prompts.open = other;
    QVERIFY(click("browseDaemonFile"));
    QCOMPARE(find<QLineEdit>("daemonFile")->text(), other);
    QVERIFY(click("saveDaemonFile"));
    QTRY_COMPARE(m_daemon->path(), other);
    QTRY_VERIFY(find<QLineEdit>("setting.mtu.Field") != nullptr);
    // And back by the choice.
    auto *choice = find<ChoiceButton>("configurationFile");
    Q_EMIT choice->choices()->aboutToShow();
    QVERIFY(choice->choices()->actions().size() >= 3);
    choice->choices()->actions().constFirst()->trigger();
    QTRY_VERIFY(m_daemon->path().endsWith(QLatin1String("daemon.json")));
}

void TstDockerPage::aLossIsAskedFor()
{
    load(s_good);
    mirrors().add({QStringLiteral("https://docker.1ms.run")});
    QVERIFY(!m_page->lossSentence().isEmpty());
    const QString other = m_directory->filePath(QStringLiteral("other.json"));
    m_page->openFile(other);
    QVERIFY(find<QPushButton>("keepEditing") != nullptr);
    QVERIFY(click("keepEditing"));
    QVERIFY(m_daemon->path() != other);
    QVERIFY(m_daemon->isDirty());
    m_page->openFile(other);
    QVERIFY(click("discardChanges"));
    QTRY_COMPARE(m_daemon->path(), other);
    QTRY_VERIFY(!m_daemon->isBusy());
    QCOMPARE(m_page->lossSentence(), QString());
}

void TstDockerPage::aDialogGoesWithItsFile_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("button");
    QTest::addColumn<QByteArray>("save");
    QTest::newRow("repair") << s_sample << QByteArray("repair") << QByteArray("saveRepair");
    QTest::newRow("list") << s_good << QByteArray("addFromList") << QByteArray("savePicker");
    QTest::newRow("preview") << s_good << QByteArray("previewChanges") << QByteArray("savePreview");
    QTest::newRow("backups") << s_good << QByteArray("restoreBackup") << QByteArray("saveBackups");
}

void TstDockerPage::aDialogGoesWithItsFile()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, button);
    QFETCH(QByteArray, save);
    load(text);
    if (button != "repair") {
        mirrors().add({QStringLiteral("https://docker.1ms.run")});
        QVERIFY(click("apply"));
        QTRY_VERIFY(find<QPushButton>("restoreBackup")->isEnabled());
        m_daemon->form().setNumber(m_daemon->form().rowOfPointer(QStringLiteral("/mtu")), 1400);
    }
    QVERIFY(click(button.constData()));
    QVERIFY(find<QPushButton>(save.constData()) != nullptr);
    // As a second start of the program does.
    m_daemon->openFile(m_directory->filePath(QStringLiteral("other.json")));
    QTRY_VERIFY(!m_daemon->isBusy());
    QVERIFY(QApplication::activeModalWidget() == nullptr);
    QVERIFY(find<QPushButton>(save.constData()) == nullptr);
    QVERIFY(!m_daemon->isDirty());
}

void TstDockerPage::anotherFileWaitsForTheChange()
{
    load(s_good);
    mirrors().add({QStringLiteral("https://docker.1ms.run")});
    m_service->isHeld = true;
    QVERIFY(click("apply"));
    QTRY_COMPARE(m_daemon->phase(), DaemonState::Phase::Applying);
    const QString other = m_directory->filePath(QStringLiteral("other.json"));
    m_page->openFile(other);
    QVERIFY(m_daemon->path() != other);
    m_service->isHeld = false;
    // Nothing of it is lost, so that nothing is asked.
    QTRY_COMPARE(m_daemon->path(), other);
    QVERIFY(find<QPushButton>("keepEditing") == nullptr);
    QVERIFY(m_service->written().contains("docker.1ms.run"));
}

void TstDockerPage::anAbsentFileIsMade()
{
    startPage();
    QTRY_COMPARE(m_daemon->phase(), DaemonState::Phase::Ready);
    QVERIFY(said("engineRemark").contains(QLatin1String("does not exist yet")));
    mirrors().add({QStringLiteral("https://docker.1ms.run")});
    QVERIFY(click("apply"));
    QTRY_VERIFY(m_service->written().contains("docker.1ms.run"));
    QTRY_VERIFY(!said("engineRemark").contains(QLatin1String("does not exist yet")));
}

void TstDockerPage::anUnreadableFileSaysWhy()
{
    m_service->write(QByteArray((1 << 20) + 1, 'x'));
    startPage();
    QTRY_COMPARE(m_daemon->phase(), DaemonState::Phase::Unreadable);
    QVERIFY(!m_daemon->loadProblem().isEmpty());
    const auto labels = m_page->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [this](const QLabel *each) {
        return each->isVisible() && each->text() == m_daemon->loadProblem();
    }));
    QVERIFY(!find<QPushButton>("apply")->isEnabled());
    QVERIFY(click("openAnother"));
    QVERIFY(find<QLineEdit>("daemonFile") != nullptr);
}

void TstDockerPage::theEngineIsStopped()
{
    m_service->facts.status = EngineStatus::Stopped;
    m_service->facts.inForce.reset();
    load(s_good);
    QVERIFY(find<PillLabel>("engineState")->shape() != PillShape::Good);
    QVERIFY(said("engineRemark").contains(m_daemon->engineSentence()));
    m_service->facts.status = EngineStatus::Running;
    m_service->facts.inForce = EngineState{};
    auto *again = find<QPushButton>("engineAction");
    QVERIFY(again != nullptr);
    QTest::mouseClick(again, Qt::LeftButton);
    QTRY_COMPARE(find<PillLabel>("engineState")->shape(), PillShape::Good);
    QVERIFY(find<QPushButton>("engineAction") == nullptr);
}

void TstDockerPage::aVersionIsChosen()
{
    load(s_good);
    QVERIFY(find<ChoiceButton>("checkedVersion") == nullptr);
    m_page.reset();
    m_daemon.reset();
    m_service->facts.status = EngineStatus::Absent;
    m_service->facts.inForce.reset();
    m_service->facts.version.reset();
    startPage();
    auto *choice = find<ChoiceButton>("checkedVersion");
    QVERIFY(choice != nullptr);
    Q_EMIT choice->choices()->aboutToShow();
    choice->choices()->actions().constFirst()->trigger();
    QCOMPARE(m_daemon->checkedVersion(), m_daemon->engineVersions().front());
    QVERIFY(choice->accessibleName().contains(
        QString::fromStdString(m_daemon->checkedVersion().text())));
}

void TstDockerPage::theEngineCardBreaksByItsWords()
{
    EngineCard card;
    card.setState(PillShape::Good, QStringLiteral("Running"));
    card.setVersion(QStringLiteral("Docker Engine 27.5.1"));
    card.setInForce(QStringLiteral("In force: https://docker.m.daocloud.io/"));
    card.resize(660, 80);
    card.show();
    const auto *outlook = card.findChild<QLabel *>(QStringLiteral("applyOutlook"));
    const auto *state = card.findChild<QWidget *>(QStringLiteral("engineState"));
    // Whatever was said before, and however it stood.
    for (int changes = 2; changes < 6; ++changes) {
        card.setOutlook(
            QStringLiteral("%1 changes, a reload is enough, containers keep running").arg(changes));
        card.layout()->activate();
        QVERIFY2(outlook->y() > state->geometry().bottom(), qPrintable(outlook->text()));
    }
    card.setOutlook(QStringLiteral("No changes"));
    card.layout()->activate();
    QVERIFY(outlook->y() <= state->geometry().bottom());
}

void TstDockerPage::theLanguageIsSwitched()
{
    load(s_sample);
    m_languages.use(QStringLiteral("zh_CN"));
    QCoreApplication::processEvents();
    QCOMPARE(find<QPushButton>("apply")->text(), QStringLiteral("应用"));
    QCOMPARE(find<SegmentedControl>("views")->tabText(0), QStringLiteral("表单"));
    const DaemonProblemsModel &problems = m_daemon->problems();
    QVERIFY(problems.index(0, DaemonProblemsModel::Sentence)
                .data()
                .toString()
                .contains(QStringLiteral("逗号")));
    QVERIFY(said("pageTitle") == QLatin1String("Docker"));
    m_languages.use(QStringLiteral("en"));
    QCoreApplication::processEvents();
    QCOMPARE(find<QPushButton>("apply")->text(), QStringLiteral("Apply"));
}

void TstDockerPage::theViewIsKept()
{
    load(s_good);
    QVERIFY(trigger("actionSwitchView"));
    m_page.reset();
    m_daemon.reset();
    startPage();
    QTRY_VERIFY(json()->isVisible());
}

QTEST_MAIN(TstDockerPage)
#include "tst_dockerpage.moc"
