// SPDX-License-Identifier: MIT
#include "app/model/daemon/daemonstate.h"

#include "app/model/mirrors/mirrorlibrary.h"
#include "app/services/catalogstore.h"
#include "app/services/jsonstore.h"
#include "tests/model/daemonparts.h"
#include "tests/model/fakedaemonservice.h"

#include <QDateTime>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace jingtai;

namespace {

const std::string s_file = "/etc/docker/daemon.json";

} // namespace

/// The page Docker without its widgets: a change on its way into force and back.
class TstDaemonState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void readsTheEnginesFile();
    void anAbsentFileCanBeMade();
    void aFileThatCannotBeReadIsNotReplaced();
    void engineStatesAreSaid_data();
    void engineStatesAreSaid();
    void sayWhatAChangeBrings();
    void appliesAndConfirms();
    void obstaclesAreSaid();
    void theEnginesOwnCheckCounts();
    void aNewerEngineMayKnowMore();
    void outcomesAreSaid_data();
    void outcomesAreSaid();
    void passwordsAreMasked();
    void foreignChangesAreAConflict();
    void aChangeDuringAReadIsSeen();
    void joinsBothChanges();
    void aChangedFileIsTakenOverWhereNothingWasEdited();
    void backupsComeBack();
    void switchedOffMirrorsAreRemembered();
    void openedFilesAreRemembered();
    void aFileCanBeOpenedBeforeTheEnginesAreKnown();
    void aFileCanBeOpenedFirstOfAll();
    void nothingOfOneFileGoesIntoAnother();
    void lossIsSaid();
    void theArticlesSampleIsRepairedAndApplied();
    void pullsATestImage();

private:
    bool waitUntilReady()
    {
        return QTest::qWaitFor([this] {
            return !m_state->isBusy() && !m_state->isAsking()
                   && m_state->phase() != DaemonState::Phase::Idle;
        });
    }
    bool start()
    {
        m_state->start();
        return waitUntilReady();
    }
    void make()
    {
        m_state.reset();
        m_state = std::make_unique<DaemonState>(*m_service, *m_library, *m_settings);
    }
    void setNumber(const char *id, qint64 number)
    {
        m_state->form().setNumber(m_state->form().rowOfPointer(u'/' + QString::fromUtf8(id)),
                                  number);
    }
    const std::string &written() const { return m_service->wishes.back().after; }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<JsonStore> m_settings;
    std::unique_ptr<MirrorLibrary> m_library;
    std::unique_ptr<FakeDaemonService> m_service;
    std::unique_ptr<DaemonState> m_state;
};

void TstDaemonState::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_settings
        = std::make_unique<JsonStore>(m_directory->filePath(QStringLiteral("settings.json")));
    m_library = std::make_unique<MirrorLibrary>(builtInCatalog(), *m_settings);
    m_service = std::make_unique<FakeDaemonService>();
    m_service->files[s_file] = "{\n  \"debug\": true\n}\n";
    make();
}

void TstDaemonState::cleanup()
{
    m_state.reset();
    m_library.reset();
    m_settings.reset();
}

void TstDaemonState::readsTheEnginesFile()
{
    m_service->engines.front().inForce->mirrors = {"https://a.example/"};
    QVERIFY(m_state->phase() == DaemonState::Phase::Idle);
    QVERIFY(!m_state->canApply());
    QVERIFY(start());
    QVERIFY(m_state->phase() == DaemonState::Phase::Ready);
    QCOMPARE(m_state->target(), QStringLiteral("package"));
    QCOMPARE(m_state->targetText(), QStringLiteral("This machine — /etc/docker/daemon.json"));
    QCOMPARE(m_state->document().text(), m_service->files[s_file]);
    QCOMPARE(m_state->engineNote().text, QStringLiteral("Running"));
    QCOMPARE(m_state->engineName(), QStringLiteral("Docker Engine 28.3.0"));
    QVERIFY(m_state->isVersionKnown());
    QVERIFY(m_state->checkedVersion() == EngineVersion({28, 3, 0}));
    QCOMPARE(m_state->inForceText(), QStringLiteral("In force: a.example"));
    QCOMPARE(m_state->heading(), QStringLiteral("No changes"));
    QVERIFY(m_state->notice().isNone());
}

void TstDaemonState::anAbsentFileCanBeMade()
{
    m_service->files.clear();
    QVERIFY(start());
    QVERIFY(m_state->phase() == DaemonState::Phase::Ready);
    setNumber("mtu", 1400);
    QVERIFY(m_state->canApply());
    m_state->apply();
    QVERIFY(waitUntilReady());
    QCOMPARE(written(), std::string("{\n  \"mtu\": 1400\n}\n"));
    QVERIFY(!m_service->wishes.back().before.exists);
}

void TstDaemonState::aFileThatCannotBeReadIsNotReplaced()
{
    FileError error;
    error.kind = FileErrorKind::TooLarge;
    error.path = s_file;
    m_service->readError = error;
    QVERIFY(start());
    QVERIFY(m_state->phase() == DaemonState::Phase::Unreadable);
    QVERIFY(!m_state->loadProblem().isEmpty());
    QVERIFY(!m_state->canApply());
    m_service->readError.reset();
    m_state->refresh();
    QVERIFY(waitUntilReady());
    QVERIFY(m_state->phase() == DaemonState::Phase::Ready);
    QVERIFY(m_state->loadProblem().isEmpty());
}

void TstDaemonState::engineStatesAreSaid_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("hasSentence");
    QTest::newRow("running") << int(EngineStatus::Running) << false;
    QTest::newRow("stopped") << int(EngineStatus::Stopped) << true;
    QTest::newRow("absent") << int(EngineStatus::Absent) << true;
    QTest::newRow("not permitted") << int(EngineStatus::NotPermitted) << true;
    QTest::newRow("not answering") << int(EngineStatus::NotAnswering) << true;
}

void TstDaemonState::engineStatesAreSaid()
{
    QFETCH(int, status);
    QFETCH(bool, hasSentence);
    EngineFacts &engine = m_service->engines.front();
    engine.status = EngineStatus(status);
    if (engine.status != EngineStatus::Running) {
        engine.inForce.reset();
        engine.version.reset();
        engine.error = EngineError{EngineErrorKind::NotPermitted, 0, "/run/docker.sock", {}};
    }
    QVERIFY(start());
    QVERIFY(!m_state->engineNote().text.isEmpty());
    QCOMPARE(!m_state->engineSentence().isEmpty(), hasSentence);
    QCOMPARE(m_state->inForce().has_value(), !hasSentence);
    QCOMPARE(m_state->isVersionKnown(), !hasSentence);
    setNumber("mtu", 1400);
    QVERIFY(m_state->canApply());
    m_state->chooseVersion(EngineVersion{20, 10, 0});
    QCOMPARE(m_state->checkedVersion() == EngineVersion({20, 10, 0}), hasSentence);
}

void TstDaemonState::sayWhatAChangeBrings()
{
    QVERIFY(start());
    m_state->mirrors().add({QStringLiteral("https://a.example")});
    QVERIFY(m_state->heading().contains(QLatin1String("a reload is enough")));
    QVERIFY(!m_state->needsRestart());
    DaemonPreview preview = m_state->preview();
    QCOMPARE(preview.added, 4);
    QCOMPARE(preview.removed, 1);
    QVERIFY(preview.change.keys == std::vector<std::string>{"registry-mirrors"});
    m_service->engines.front().inForce->runningContainers = 2;
    m_state->refresh();
    QVERIFY(waitUntilReady());
    setNumber("mtu", 1400);
    QVERIFY(m_state->needsRestart());
    QVERIFY(m_state->heading().contains(QLatin1String("stops containers")));
    m_service->engines.front().inForce->isLiveRestoring = true;
    m_state->refresh();
    QVERIFY(waitUntilReady());
    QVERIFY(!m_state->heading().contains(QLatin1String("stops containers")));
    m_state->revert();
    QCOMPARE(m_state->heading(), QStringLiteral("No changes"));
    QVERIFY(m_state->preview().isNone());
    m_state->document().undo();
    QVERIFY(m_state->isDirty());
}

void TstDaemonState::appliesAndConfirms()
{
    QVERIFY(start());
    m_state->mirrors().add({QStringLiteral("https://a.example")});
    const int asked = m_service->asked;
    m_state->apply();
    QVERIFY(m_state->phase() == DaemonState::Phase::Applying);
    QVERIFY(!m_state->applyText().isEmpty());
    QVERIFY(!m_state->lossSentence().isEmpty());
    QVERIFY(waitUntilReady());
    QCOMPARE(m_service->wishes.size(), std::size_t(1));
    QCOMPARE(m_service->wishes.back().before.bytes, std::string("{\n  \"debug\": true\n}\n"));
    QVERIFY(!m_service->wishes.back().mayRestart);
    QVERIFY(!m_state->isDirty());
    QVERIFY(m_state->notice().severity == Severity::Good);
    QVERIFY(m_state->notice().action == DaemonNotice::Action::TestPull);
    QVERIFY(m_service->asked > asked);
    QVERIFY(m_state->document().canUndo());
    m_state->dismissNotice();
    QVERIFY(m_state->notice().isNone());
}

void TstDaemonState::obstaclesAreSaid()
{
    QVERIFY(start());
    m_state->apply();
    QVERIFY(!m_state->notice().isNone());
    m_state->mirrors().add({QStringLiteral("https://a.example")});
    m_state->mirrors().beginRow();
    QVERIFY(m_state->applyObstacle().contains(QLatin1String("no address")));
    m_state->apply();
    QVERIFY(m_service->wishes.empty());
    QVERIFY(m_state->notice().sentence.contains(QLatin1String("no address")));
    QVERIFY(m_state->mirrors().hasUnfinishedRow());
    m_state->revert();
    QVERIFY(!m_state->mirrors().hasUnfinishedRow());
    QCOMPARE(m_state->mirrors().rowCount(), 0);
    m_state->mirrors().add({QStringLiteral("https://a.example")});
    m_state->mirrors().beginRow();
    m_state->mirrors().setAddress(1, QStringLiteral("b.example"));
    QVERIFY(!m_state->canApply());
    m_state->problems().fixAll();
    QVERIFY(m_state->canApply());
    m_state->apply();
    QVERIFY(m_state->notice().isNone());
    QVERIFY(waitUntilReady());
    QVERIFY(written().find("https://b.example") != std::string::npos);
}

void TstDaemonState::theEnginesOwnCheckCounts()
{
    m_service->engines.front().hasValidate = true;
    m_service->validation
        = EngineValidation{true, false, "merge: http://u:secret@proxy is wrong\nsecond line"};
    QVERIFY(start());
    setNumber("mtu", 1400);
    m_state->apply();
    QVERIFY(waitUntilReady());
    QVERIFY(m_service->wishes.empty());
    QVERIFY(m_state->notice().details.contains(QLatin1String("second line")));
    QVERIFY(!m_state->notice().details.contains(QLatin1String("secret")));
    QVERIFY(m_state->isDirty());
    m_service->validation->isAccepted = true;
    m_state->apply(true);
    QVERIFY(waitUntilReady());
    QCOMPARE(m_service->wishes.size(), std::size_t(1));
    QVERIFY(m_service->wishes.back().mayRestart);
}

void TstDaemonState::aNewerEngineMayKnowMore()
{
    m_service->engines.front().hasValidate = true;
    m_service->validation = EngineValidation{true, true, {}};
    m_service->files[s_file] = R"({"brand-new": true})";
    QVERIFY(start());
    setNumber("mtu", 1400);
    QVERIFY(!m_state->canApply());
    m_service->engines.front().version = EngineVersion{99, 0, 0};
    make();
    QVERIFY(start());
    QCOMPARE(m_state->problems().count(DaemonSeverity::Advice), 1);
    setNumber("mtu", 1400);
    m_state->apply(true);
    QVERIFY(waitUntilReady());
    QVERIFY(written().find("brand-new") != std::string::npos);
}

void TstDaemonState::outcomesAreSaid_data()
{
    QTest::addColumn<int>("number");
    for (int i = 0; i < 15; ++i)
        QTest::addRow("%d", i) << i;
}

void TstDaemonState::outcomesAreSaid()
{
    QFETCH(int, number);
    using Way = DaemonApplyError::Way;
    DaemonOutcome &outcome = m_service->outcome;
    static constexpr HelperProblem s_helper[]
        = {HelperProblem::NotInstalled, HelperProblem::NotTrusted,    HelperProblem::NoPolkit,
           HelperProblem::Dismissed,    HelperProblem::NotAuthorized, HelperProblem::NoAgent,
           HelperProblem::Broken};
    static constexpr Way s_ways[]
        = {Way::Untouched, Way::Back, Way::NeedsRestart, Way::Down, Way::Stuck};
    if (number < 7) {
        outcome.kind = DaemonOutcome::Kind::NoHelper;
        outcome.helper = s_helper[number];
        outcome.commands = {"sudo true"};
    } else if (number < 12) {
        outcome.kind = DaemonOutcome::Kind::Failed;
        outcome.error.kind = DaemonApplyError::Kind::NotTaken;
        outcome.error.way = s_ways[number - 7];
        outcome.error.words = "unable to configure";
    } else {
        outcome.kind = number == 12   ? DaemonOutcome::Kind::Commands
                       : number == 13 ? DaemonOutcome::Kind::Said
                                      : DaemonOutcome::Kind::Applied;
        outcome.commands = {"sudo true"};
        outcome.applied.needRestart = {"mtu"};
    }
    QVERIFY(start());
    setNumber("mtu", 1400);
    QSignalSpy told(m_state.get(), &DaemonState::noticeChanged);
    m_state->apply();
    QVERIFY(waitUntilReady());
    const DaemonNotice &notice = m_state->notice();
    QCOMPARE(told.count(), 1);
    QVERIFY(!notice.title.isEmpty());
    QVERIFY(!notice.sentence.isEmpty());
    const bool isSaved = number >= 13;
    QCOMPARE(m_state->isDirty(), !isSaved);
    if (number < 12 && number >= 7)
        QVERIFY(notice.details.contains(QLatin1String("unable to configure")));
    if (number == 3)
        QVERIFY(notice.commands.isEmpty() && notice.action == DaemonNotice::Action::Retry);
    if (number == 9 || number == 14)
        QCOMPARE(notice.commands,
                 QStringList{QStringLiteral("sudo systemctl restart docker.service")});
    QVERIFY(m_state->phase() == DaemonState::Phase::Ready);
}

void TstDaemonState::passwordsAreMasked()
{
    m_service->files[s_file] = "{\"proxies\": {\"http-proxy\": \"http://me:secret@proxy:3128\"}}";
    QVERIFY(start());
    setNumber("mtu", 1400);
    const QString text = m_state->preview().plainText();
    QVERIFY(text.contains(QLatin1String("proxy:3128")));
    QVERIFY(!text.contains(QLatin1String("secret")));
}

void TstDaemonState::foreignChangesAreAConflict()
{
    QVERIFY(start());
    setNumber("mtu", 1400);
    m_service->files[s_file] = "{\n  \"debug\": false\n}\n";
    m_state->refresh();
    QVERIFY(waitUntilReady());
    QTRY_VERIFY(m_state->conflict().has_value());
    QVERIFY(m_state->conflict()->canJoin);
    QVERIFY(m_state->conflict()->clashes.isEmpty());
    QVERIFY(!m_state->canApply());
    QVERIFY(m_state->notice().action == DaemonNotice::Action::Conflict);
    // Once is enough.
    m_state->dismissNotice();
    m_state->refresh();
    QVERIFY(waitUntilReady());
    QVERIFY(m_state->notice().isNone());
    m_state->keepMine();
    QVERIFY(!m_state->conflict());
    QVERIFY(m_state->canApply());
    QCOMPARE(m_state->document().text(),
             std::string("{\n  \"debug\": true,\n  \"mtu\": 1400\n}\n"));
    QCOMPARE(m_state->preview().change.keys, (std::vector<std::string>{"debug", "mtu"}));

    m_service->files[s_file] = "{\n  \"mtu\": 1300\n}\n";
    m_state->refresh();
    QVERIFY(waitUntilReady());
    QTRY_VERIFY(m_state->conflict().has_value());
    QVERIFY(!m_state->conflict()->clashes.isEmpty());
    QVERIFY(m_state->notice().action == DaemonNotice::Action::Conflict);
    m_state->takeTheirs();
    QVERIFY(m_state->notice().isNone());
    QVERIFY(!m_state->isDirty());
    m_state->document().undo();
    QVERIFY(m_state->isDirty());
}

void TstDaemonState::aChangeDuringAReadIsSeen()
{
    QVERIFY(start());
    setNumber("mtu", 1400);
    m_state->refresh();
    m_service->files[s_file] = "{\n  \"mtu\": 1300\n}\n";
    m_state->refresh();
    QTRY_VERIFY(m_state->conflict().has_value());
}

void TstDaemonState::joinsBothChanges()
{
    QVERIFY(start());
    setNumber("mtu", 1400);
    DaemonOutcome &outcome = m_service->outcome;
    outcome.kind = DaemonOutcome::Kind::Failed;
    outcome.error.kind = DaemonApplyError::Kind::Changed;
    outcome.error.way = DaemonApplyError::Way::Untouched;
    outcome.error.now = FileSnapshot{};
    outcome.error.now->exists = true;
    outcome.error.now->bytes = "{\n  \"debug\": true,\n  \"ipv6\": true\n}\n";
    m_service->files[s_file] = outcome.error.now->bytes;
    m_state->apply();
    QVERIFY(waitUntilReady());
    QVERIFY(m_state->notice().action == DaemonNotice::Action::Conflict);
    QVERIFY(m_state->conflict().has_value());
    m_state->join();
    QVERIFY(!m_state->conflict());
    QCOMPARE(m_state->document().text(),
             std::string("{\n  \"debug\": true,\n  \"ipv6\": true,\n  \"mtu\": 1400\n}\n"));
    QCOMPARE(m_state->preview().change.keys, std::vector<std::string>{"mtu"});
    outcome.kind = DaemonOutcome::Kind::Applied;
    m_state->apply();
    QVERIFY(waitUntilReady());
    QCOMPARE(m_service->wishes.back().before.bytes, outcome.error.now->bytes);
}

void TstDaemonState::aChangedFileIsTakenOverWhereNothingWasEdited()
{
    QVERIFY(start());
    m_service->files[s_file] = "{}";
    m_state->refresh();
    QVERIFY(waitUntilReady());
    QTRY_COMPARE(m_state->document().text(), std::string("{}"));
    QVERIFY(!m_state->conflict());
    QVERIFY(!m_state->isDirty());
}

void TstDaemonState::backupsComeBack()
{
    const std::string backup = s_file + ".20261127T040506Z.bak";
    m_service->backups = {{backup, 1795752306, 2}};
    m_service->files[backup] = "{}";
    QVERIFY(start());
    QCOMPARE(m_state->backups().size(), std::size_t(1));
    const QDateTime made = QDateTime::fromSecsSinceEpoch(1795752306);
    QCOMPARE(m_state->backups().front().title, made.toString(QStringLiteral("yyyy-MM-dd HH:mm")));
    QSignalSpy read(m_state.get(), &DaemonState::backupRead);
    m_state->readBackup(QString::fromStdString(backup));
    QVERIFY(read.wait());
    QCOMPARE(read.front().at(1).toString(), QString());
    QVERIFY(!m_state->isDirty());
    m_state->takeBackup();
    QCOMPARE(m_state->document().text(), std::string("{}"));
    QVERIFY(m_state->canApply());
    m_state->document().undo();
    QVERIFY(!m_state->isDirty());
    m_service->files.erase(backup);
    m_state->readBackup(QString::fromStdString(backup));
    QVERIFY(read.wait());
    QVERIFY(!read.back().at(1).toString().isEmpty());
}

void TstDaemonState::switchedOffMirrorsAreRemembered()
{
    QVERIFY(start());
    m_state->mirrors().add(
        {QStringLiteral("https://a.example"), QStringLiteral("https://b.example")});
    m_state->mirrors().setOn(0, false);
    m_state->apply();
    QVERIFY(waitUntilReady());
    make();
    QVERIFY(start());
    QCOMPARE(m_state->mirrors().rowCount(), 2);
    QVERIFY(!m_state->mirrors().isOn(0));
    QVERIFY(!m_state->isDirty());
    m_state->mirrors().setOn(0, true);
    QVERIFY(m_state->isDirty());
}

void TstDaemonState::openedFilesAreRemembered()
{
    QVERIFY(start());
    m_service->files["/tmp/x/daemon.json"] = "{\"ipv6\": true}";
    m_state->openFile(QStringLiteral("/tmp/x/daemon.json"), QStringLiteral("/tmp/x/sock"),
                      QStringLiteral("/tmp/x/pid"));
    QVERIFY(waitUntilReady());
    QCOMPARE(m_state->document().text(), std::string("{\"ipv6\": true}"));
    QCOMPARE(m_state->targets().size(), std::size_t(2));
    make();
    QVERIFY(start());
    QCOMPARE(m_state->path(), QStringLiteral("/tmp/x/daemon.json"));
    QCOMPARE(m_state->document().text(), std::string("{\"ipv6\": true}"));
    m_state->selectTarget(QStringLiteral("package"));
    QVERIFY(waitUntilReady());
    QCOMPARE(m_state->document().text(), m_service->files[s_file]);
}

void TstDaemonState::aFileCanBeOpenedBeforeTheEnginesAreKnown()
{
    QVERIFY(start());
    m_service->files["/tmp/x/daemon.json"] = "{}";
    m_service->files["/tmp/y/daemon.json"] = "{\"ipv6\": true}";
    m_state->openFile(QStringLiteral("/tmp/x/daemon.json"));
    QVERIFY(waitUntilReady());
    std::promise<void> known;
    m_service->surveyGate = known.get_future().share();
    make();
    m_state->start();
    m_state->openFile(QStringLiteral("/tmp/y/daemon.json"));
    const bool isReady
        = QTest::qWaitFor([this] { return m_state->phase() == DaemonState::Phase::Ready; });
    if (isReady)
        setNumber("mtu", 1400);
    known.set_value();
    QVERIFY(isReady);
    const std::string edited = m_state->document().text();
    QVERIFY(waitUntilReady());
    // Neither what was edited is lost, nor any of the files.
    QCOMPARE(m_state->document().text(), edited);
    QVERIFY(m_state->isDirty());
    QStringList ids;
    for (const EngineTarget &target : m_state->targets())
        ids << target.id;
    QCOMPARE(ids, QStringList({QStringLiteral("package"), QStringLiteral("file:/tmp/x/daemon.json"),
                               QStringLiteral("file:/tmp/y/daemon.json")}));
}

void TstDaemonState::aFileCanBeOpenedFirstOfAll()
{
    m_service->files["/tmp/x/daemon.json"] = "{}";
    m_state->openFile(QStringLiteral("/tmp/x/daemon.json"));
    QVERIFY(waitUntilReady());
    QCOMPARE(m_state->path(), QStringLiteral("/tmp/x/daemon.json"));
    m_state->start();
    QVERIFY(waitUntilReady());
    QCOMPARE(m_state->targets().size(), std::size_t(2));
    QCOMPARE(m_state->path(), QStringLiteral("/tmp/x/daemon.json"));
}

void TstDaemonState::nothingOfOneFileGoesIntoAnother()
{
    const std::string backup = s_file + ".20261127T040506Z.bak";
    m_service->backups = {{backup, 1795752306, 2}};
    m_service->files[backup] = "{}";
    QVERIFY(start());
    QSignalSpy read(m_state.get(), &DaemonState::backupRead);
    m_state->readBackup(QString::fromStdString(backup));
    QVERIFY(read.wait());
    setNumber("mtu", 1400);
    m_service->files[s_file] = "{\"ipv6\": true}";
    m_state->refresh();
    QVERIFY(waitUntilReady());
    QTRY_VERIFY(m_state->conflict());
    m_service->files["/tmp/x/daemon.json"] = "{\"debug\": false}";
    m_state->openFile(QStringLiteral("/tmp/x/daemon.json"));
    QVERIFY(!m_state->conflict());
    QVERIFY(waitUntilReady());
    m_state->takeBackup();
    m_state->takeTheirs();
    QCOMPARE(m_state->document().text(), std::string("{\"debug\": false}"));
}

void TstDaemonState::lossIsSaid()
{
    QCOMPARE(m_state->lossSentence(), QString());
    QVERIFY(start());
    QCOMPARE(m_state->lossSentence(), QString());
    m_state->mirrors().beginRow();
    QCOMPARE(m_state->lossSentence(), QString());
    setNumber("mtu", 1400);
    QVERIFY(m_state->lossSentence().contains(QLatin1String("/etc/docker/daemon.json")));
    m_state->document().undo();
    QCOMPARE(m_state->lossSentence(), QString());
}

void TstDaemonState::theArticlesSampleIsRepairedAndApplied()
{
    m_service->files[s_file] = s_articleSample;
    QVERIFY(start());
    QVERIFY(m_state->problems().isStopped());
    QVERIFY(!m_state->form().readOnlyReason().isEmpty());
    m_state->problems().fixAll();
    QVERIFY(m_state->canApply());
    m_state->apply();
    QVERIFY(waitUntilReady());
    QCOMPARE(written(),
             std::string("{\n  \"registry-mirrors\": [\"https://f1361db2.m.daocloud.io\"]\n}\n"));
}

void TstDaemonState::pullsATestImage()
{
    QVERIFY(start());
    m_service->pull.milliseconds = 1500;
    m_state->testPull();
    QVERIFY(m_state->isPulling());
    QTRY_VERIFY(!m_state->isPulling());
    QVERIFY(m_state->notice().severity == Severity::Good);
    m_service->pull.error = EngineError{EngineErrorKind::Refused, 0, {}, "no such image"};
    m_state->testPull();
    QTRY_VERIFY(!m_state->isPulling());
    QVERIFY(m_state->notice().severity == Severity::Bad);
    QVERIFY(m_state->notice().sentence.contains(QLatin1String("no such image")));
}

QTEST_GUILESS_MAIN(TstDaemonState)
#include "tst_daemonstate.moc"
