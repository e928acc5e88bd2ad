// SPDX-License-Identifier: MIT
#include "app/model/checks/statusmonitor.h"

#include "app/model/checks/checkhistory.h"
#include "app/model/checks/statuswording.h"
#include "app/model/mirrors/mirrorlibrary.h"
#include "app/services/catalogstore.h"
#include "app/services/jsonstore.h"
#include "tests/model/fakeprober.h"

#include <QDateTime>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cstdint>
#include <limits>
#include <memory>

using namespace jingtai;

namespace {

constexpr int s_wait = 20000;
const QString s_dao = QStringLiteral("dao");
const QString s_any = QStringLiteral("any");
const QString s_hub = QStringLiteral("direct:docker.io");

} // namespace

class TstStatusMonitor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void roundAsksAllButClosedAndSwitchedOff();
    void closedIsAskedByHand();
    void missingValueIsNotAsked();
    void answersReachTheViewsOncePerFrame();
    void countsWhatIsUsable();
    void roundEndsAfterTheLastAnswer();
    void nothingIsFoundAfterStop();
    void lateAnswersAreDropped();
    void checkedAgainWhileWaitingCountsOnce();
    void anotherAddressIsAnotherMirror();
    void ownCatalogMayNameAnyAddress();
    void limitIsRespectedUntilItsEnd();
    void limitOfTheHostIsNoCheck();
    void measurementsAreForTheChoice();
    void speedStaysUntilItIsMeasuredAgain();
    void historyIsBounded();
    void historyComesBack();
    void historyOfAnotherListIsKept();
    void oldChecksAreNoMeasurements();
    void clockThatIsSetBack();
    void limitByAClockThatWasAhead();
    void damagedHistoryCostsItselfOnly_data();
    void damagedHistoryCostsItselfOnly();
    void hostileHistoryIsSifted();
    void firstRoundBeginsByItself();
    void nothingBeginsWhereItIsSwitchedOff();
    void heldRoundBeginsWhenLetGo();
    void destroyedMonitorLeavesNothingWaiting();

private:
    QString historyPath() const { return m_directory->filePath(QStringLiteral("checks.json")); }
    void start();
    void finishRound(const ProbeReport &report);
    void writeHistory(const QByteArray &bytes) const;

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<JsonStore> m_settings;
    std::unique_ptr<MirrorLibrary> m_library;
    std::unique_ptr<JsonStore> m_store;
    std::unique_ptr<CheckHistory> m_history;
    std::unique_ptr<FakeProber> m_prober;
    std::unique_ptr<StatusMonitor> m_monitor;
};

void TstStatusMonitor::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    start();
}

void TstStatusMonitor::cleanup()
{
    m_monitor.reset();
    m_history.reset();
    m_store.reset();
    m_library.reset();
    m_settings.reset();
    m_directory.reset();
}

void TstStatusMonitor::start()
{
    m_monitor.reset();
    m_prober = std::make_unique<FakeProber>();
    m_history.reset();
    m_store = std::make_unique<JsonStore>(historyPath(), nullptr, CheckHistory::s_maxBytes);
    m_history = std::make_unique<CheckHistory>(*m_store);
    auto catalog = loadCatalog(QStringLiteral(JINGTAI_TEST_DATA "/catalog-monitor.json"));
    QVERIFY(catalog.has_value());
    m_library.reset();
    m_settings = std::make_unique<JsonStore>(m_directory->filePath(QStringLiteral("s.json")));
    m_library = std::make_unique<MirrorLibrary>(std::move(*catalog), *m_settings);
    m_monitor = std::make_unique<StatusMonitor>(*m_library, *m_prober, m_history.get());
    m_monitor->loadHistory();
}

void TstStatusMonitor::finishRound(const ProbeReport &report)
{
    QSignalSpy finished(m_monitor.get(), &StatusMonitor::roundFinished);
    m_monitor->checkAll();
    m_prober->answerAll(report);
    QVERIFY(finished.wait(s_wait));
}

void TstStatusMonitor::writeHistory(const QByteArray &bytes) const
{
    QFile file(historyPath());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void TstStatusMonitor::roundAsksAllButClosedAndSwitchedOff()
{
    m_library->setEnabled({QStringLiteral("own")}, false);
    QSignalSpy started(m_monitor.get(), &StatusMonitor::roundStarted);
    m_monitor->checkAll();
    QCOMPARE(started.count(), 1);
    QVERIFY(m_prober->asks("dao"));
    QVERIFY(m_prober->asks("any"));
    QVERIFY(m_prober->asks("ce"));
    // Registries themselves, where something can be asked for.
    QVERIFY(m_prober->asks("docker.io"));
    QVERIFY(!m_prober->asks("quay.io"));
    QVERIFY(!m_prober->asks("qiniu"));
    QVERIFY(!m_prober->asks("own"));
    QCOMPARE(m_prober->jobs().size(), 4);
    QCOMPARE(m_monitor->total(), 4);
    for (const FakeProber::Job &job : m_prober->jobs())
        QCOMPARE(job.level, ProbeLevel::Image);
    // One round at a time.
    m_monitor->checkAll();
    QCOMPARE(started.count(), 1);
    QCOMPARE(m_prober->jobs().size(), 4);
}

void TstStatusMonitor::closedIsAskedByHand()
{
    m_monitor->check({QStringLiteral("qiniu"), QStringLiteral("unknown")});
    QCOMPARE(m_prober->jobs().size(), 1);
    QVERIFY(m_prober->asks("qiniu"));
}

void TstStatusMonitor::missingValueIsNotAsked()
{
    const QString id = QStringLiteral("code");
    m_monitor->check({id});
    QVERIFY(m_prober->jobs().isEmpty());
    QVERIFY(!m_monitor->isChecking());
    m_library->setParameter(id, QStringLiteral("user_code"), QStringLiteral("abcd1234"));
    m_monitor->check({id});
    QCOMPARE(m_prober->jobs().size(), 1);
    QCOMPARE(QString::fromStdString(m_prober->jobs().first().subject.endpoint),
             QStringLiteral("https://abcd1234.mirror.example.com"));
}

void TstStatusMonitor::answersReachTheViewsOncePerFrame()
{
    QSignalSpy changed(m_monitor.get(), &StatusMonitor::statusChanged);
    QSignalSpy progressed(m_monitor.get(), &StatusMonitor::progressed);
    m_monitor->checkAll();
    m_prober->begin("dao");
    m_prober->begin("any");
    m_prober->answer("dao", goodReport(84));
    QCOMPARE(changed.count(), 0);
    QCOMPARE(m_monitor->status(s_any).activity, MirrorStatus::Activity::Checking);
    QCOMPARE(m_monitor->status(s_hub).activity, MirrorStatus::Activity::Waiting);
    QCOMPARE(m_monitor->status(s_dao).activity, MirrorStatus::Activity::None);
    QVERIFY(changed.wait(s_wait));
    QCOMPARE(changed.count(), 1);
    const QStringList ids = changed.first().first().toStringList();
    QCOMPARE(ids.size(), m_monitor->total());
    QVERIFY(ids.contains(s_dao) && ids.contains(s_hub));
    QCOMPARE(progressed.count(), 1);
    QCOMPARE(progressed.first(), (QList<QVariant>{1, m_monitor->total()}));
    QVERIFY(m_monitor->isChecking());

    m_prober->answer("any", goodReport(90));
    QVERIFY(changed.wait(s_wait));
    QCOMPARE(changed.last().first().toStringList(), QStringList{s_any});
}

void TstStatusMonitor::countsWhatIsUsable()
{
    // All but the closed one; the one that wants a code counts as not usable.
    QCOMPARE(m_monitor->countedMirrors(), 5);
    QCOMPARE(m_monitor->usableMirrors(), 0);
    finishRound(goodReport(50));
    QCOMPARE(m_monitor->usableMirrors(), 4);
    QSignalSpy changed(m_monitor.get(), &StatusMonitor::statusChanged);
    m_library->setEnabled({s_dao}, false);
    QVERIFY(changed.wait(s_wait));
    QCOMPARE(m_monitor->countedMirrors(), 4);
    QCOMPARE(m_monitor->usableMirrors(), 3);
}

void TstStatusMonitor::roundEndsAfterTheLastAnswer()
{
    QSignalSpy finished(m_monitor.get(), &StatusMonitor::roundFinished);
    bool wasToldBefore = false;
    QObject::connect(m_monitor.get(), &StatusMonitor::roundFinished, this,
                     [&] { wasToldBefore = m_monitor->status(s_dao).isUsable(); });
    m_monitor->checkAll();
    m_prober->answer("dao", goodReport(84));
    m_prober->answerAll(badReport(ProbeVerdict::TimedOut, ProbeFault::Deadline));
    QVERIFY(finished.wait(s_wait));
    QVERIFY(wasToldBefore);
    QVERIFY(!m_monitor->isChecking());
    const auto summary = finished.first().first().value<RoundSummary>();
    QCOMPARE(summary.checked, 4);
    QCOMPARE(summary.usable, 1);
    QVERIFY(summary.isByHand);
    QVERIFY(!summary.isStopped);
}

void TstStatusMonitor::nothingIsFoundAfterStop()
{
    QSignalSpy finished(m_monitor.get(), &StatusMonitor::roundFinished);
    m_monitor->checkAll();
    m_prober->answer("dao", goodReport(84));
    const QList<Prober::Ticket> waiting = m_prober->jobs().keys();
    m_monitor->stop();
    QCOMPARE(finished.count(), 1);
    QVERIFY(finished.first().first().value<RoundSummary>().isStopped);
    QVERIFY(!m_monitor->isChecking());
    QVERIFY(m_prober->jobs().isEmpty());
    QCOMPARE(m_prober->cancelled().size(), waiting.size());
    QVERIFY(m_monitor->status(s_dao).isUsable());

    QSignalSpy changed(m_monitor.get(), &StatusMonitor::statusChanged);
    for (const Prober::Ticket ticket : waiting)
        m_prober->answerLate(ticket, goodReport(1));
    QVERIFY(!m_monitor->status(s_any).isUsable());
    QCOMPARE(m_monitor->status(s_any).activity, MirrorStatus::Activity::None);
    // Whatever had been told would be told within a frame.
    m_monitor->check({s_any});
    QVERIFY(changed.wait(s_wait));
    QCOMPARE(changed.first().first().toStringList(), QStringList{s_any});
}

void TstStatusMonitor::lateAnswersAreDropped()
{
    m_monitor->check({s_dao});
    const Prober::Ticket former = m_prober->ticketOf("dao");
    m_monitor->check({s_dao}, ProbeLevel::Speed);
    QCOMPARE(m_prober->cancelled(), QList<Prober::Ticket>{former});
    m_prober->answerLate(former, badReport(ProbeVerdict::ServerError));
    QVERIFY(!m_monitor->status(s_dao).last());
    QVERIFY(m_monitor->isChecking());
    m_prober->answer("dao", goodReport(84));
    QVERIFY(m_monitor->status(s_dao).isUsable());
}

void TstStatusMonitor::checkedAgainWhileWaitingCountsOnce()
{
    QSignalSpy finished(m_monitor.get(), &StatusMonitor::roundFinished);
    m_monitor->checkAll();
    const int total = m_monitor->total();
    m_monitor->check({s_dao});
    QCOMPARE(m_monitor->total(), total);
    m_prober->answer("dao", goodReport(84));
    m_monitor->check({s_dao});
    QCOMPARE(m_monitor->total(), total + 1);
    m_prober->answerAll(goodReport(1));
    QVERIFY(finished.wait(s_wait));
}

void TstStatusMonitor::anotherAddressIsAnotherMirror()
{
    finishRound(goodReport(84));
    QVERIFY(m_monitor->status(s_dao).isUsable());
    m_monitor->check({s_dao});
    const Prober::Ticket former = m_prober->ticketOf("dao");
    Mirror moved = *m_library->catalog()->mirror("dao");
    moved.endpoint = "https://elsewhere.example.com";
    QSignalSpy changed(m_monitor.get(), &StatusMonitor::statusChanged);
    m_library->replace(s_dao, moved);
    QVERIFY(!m_monitor->status(s_dao).last());
    QCOMPARE(m_prober->cancelled(), QList<Prober::Ticket>{former});
    // Others keep what is known of them.
    QVERIFY(m_monitor->status(s_any).isUsable());
    QTRY_VERIFY_WITH_TIMEOUT(!m_monitor->isChecking(), s_wait);
    QVERIFY(changed.last().first().toStringList().contains(s_dao));
}

void TstStatusMonitor::ownCatalogMayNameAnyAddress()
{
    m_monitor->check({s_dao});
    QCOMPARE(m_prober->jobs().last().subject.addressRule, AddressRule::PublicOnly);
    m_monitor->setOwnCatalog(true);
    m_monitor->check({s_dao});
    QCOMPARE(m_prober->jobs().last().subject.addressRule, AddressRule::Any);
}

void TstStatusMonitor::limitIsRespectedUntilItsEnd()
{
    ProbeReport limited = badReport(ProbeVerdict::Limited, ProbeFault::Status);
    limited.retryAfter = 600;
    m_monitor->check({s_dao});
    m_prober->answer("dao", limited);
    const CheckRecord last = *m_monitor->status(s_dao).last();
    QCOMPARE(last.limitedUntil.value_or(0), last.time + 600);
    QTRY_VERIFY_WITH_TIMEOUT(!m_monitor->isChecking(), s_wait);

    QSignalSpy finished(m_monitor.get(), &StatusMonitor::roundFinished);
    m_monitor->checkAll();
    QVERIFY(!m_prober->asks("dao"));
    m_monitor->check({s_dao});
    QVERIFY(!m_prober->asks("dao"));
    m_prober->answerAll(goodReport(1));
    QVERIFY(finished.wait(s_wait));

    // Neither after the next start.
    start();
    m_monitor->check({s_dao});
    QVERIFY(!m_prober->asks("dao"));

    limited.retryAfter = std::numeric_limits<std::int64_t>::max();
    m_monitor->check({s_any});
    m_prober->answer("any", limited);
    QVERIFY(*m_monitor->status(s_any).last()->limitedUntil
            <= m_monitor->status(s_any).last()->time + qint64{24} * 60 * 60);
}

void TstStatusMonitor::limitOfTheHostIsNoCheck()
{
    ProbeReport limited = badReport(ProbeVerdict::Limited, ProbeFault::Status);
    m_monitor->check({s_dao});
    m_prober->answer("dao", limited);
    const auto evidence = m_monitor->status(s_dao).report;
    m_monitor->check({s_dao});
    m_prober->answer("dao", badReport(ProbeVerdict::Limited, ProbeFault::StillLimited));
    QCOMPARE(m_monitor->status(s_dao).records.size(), std::size_t(1));
    QCOMPARE(m_monitor->status(s_dao).report, evidence);
}

void TstStatusMonitor::measurementsAreForTheChoice()
{
    QVERIFY(m_monitor->measurements().empty());
    m_monitor->checkAll();
    m_prober->answer("dao", goodReport(84.5));
    m_prober->answer("any", badReport(ProbeVerdict::TimedOut));
    m_prober->answer("docker.io", goodReport(10));
    const auto measurements = m_monitor->measurements();
    // Registries themselves are no mirrors.
    QCOMPARE(measurements.size(), std::size_t(2));
    QVERIFY(measurements.at("dao").usable);
    QCOMPARE(measurements.at("dao").latencyMs, 84.5);
    QVERIFY(!measurements.at("any").usable);
}

void TstStatusMonitor::speedStaysUntilItIsMeasuredAgain()
{
    ProbeReport fast = goodReport(20);
    fast.bytesPerSecond = 5e6;
    m_monitor->check({s_dao}, ProbeLevel::Speed);
    QCOMPARE(m_prober->jobs().first().level, ProbeLevel::Speed);
    m_prober->answer("dao", fast);
    m_monitor->check({s_dao});
    m_prober->answer("dao", goodReport(21));
    QCOMPARE(m_monitor->status(s_dao).bytesPerSecond, std::optional<double>(5e6));
    QCOMPARE(m_monitor->status(s_dao).last()->bytesPerSecond, std::optional<double>());
}

void TstStatusMonitor::historyIsBounded()
{
    for (int i = 0; i < 40; ++i) {
        m_monitor->check({s_dao});
        m_prober->answer("dao", goodReport(i));
    }
    const auto &records = m_monitor->status(s_dao).records;
    QCOMPARE(records.size(), CheckHistory::s_maxRecords);
    QCOMPARE(records.front().latencyMs, std::optional<double>(10));
    QCOMPARE(records.back().latencyMs, std::optional<double>(39));
}

void TstStatusMonitor::historyComesBack()
{
    ProbeReport fast = goodReport(84.25);
    fast.bytesPerSecond = 11200000;
    finishRound(badReport(ProbeVerdict::Certificate, ProbeFault::CertificateExpired));
    finishRound(fast);
    const auto before = m_monitor->status(s_dao).records;
    start();
    const MirrorStatus &status = m_monitor->status(s_dao);
    QCOMPARE(status.records.size(), std::size_t(2));
    QCOMPARE(status.records[0].verdict, ProbeVerdict::Certificate);
    QCOMPARE(status.records[0].time, before[0].time);
    QCOMPARE(status.records[1].verdict, ProbeVerdict::ServesImages);
    QVERIFY(qAbs(*status.records[1].latencyMs - 84.25) < 0.1);
    QCOMPARE(status.bytesPerSecond, std::optional<double>(11200000));
    // The evidence is not kept.
    QVERIFY(!status.report);
    QVERIFY(m_monitor->status(s_hub).isUsable());
    QCOMPARE(m_monitor->usableMirrors(), 4);
    QCOMPARE(m_monitor->lastCheckTime(), before[1].time);
    QVERIFY(m_monitor->measurements().at("dao").usable);
}

/// As after a start with another list of mirrors.
void TstStatusMonitor::historyOfAnotherListIsKept()
{
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    const qint64 halfAYear = qint64{183} * 24 * 60 * 60;
    const auto entry = [](const QByteArray &id, qint64 time) {
        return "\"" + id + "\": {\"endpoint\": \"https://" + id + ".example\", \"checks\": [\""
               + QByteArray::number(time) + " serves-images 84.2 - -\"]}";
    };
    writeHistory("{\"mirrors\": {" + entry("elsewhere", now - 60) + ", "
                 + entry("forgotten", now - halfAYear) + "}}");
    start();
    QCOMPARE(m_monitor->lastCheckTime(), 0);
    finishRound(goodReport(10));
    m_store->flush();
    QFile file(historyPath());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray kept = file.readAll();
    QVERIFY(kept.contains("elsewhere"));
    QVERIFY(kept.contains("\"dao\""));
    QVERIFY(!kept.contains("forgotten"));
}

void TstStatusMonitor::oldChecksAreNoMeasurements()
{
    const qint64 then = QDateTime::currentSecsSinceEpoch() - StatusMonitor::s_validFor - 60;
    writeHistory("{\"mirrors\": {\"dao\": {\"endpoint\": \"https://docker.m.daocloud.io\", "
                 "\"checks\": [\""
                 + QByteArray::number(then) + " serves-images 84.2 - -\"]}}}");
    start();
    QVERIFY(m_monitor->status(s_dao).isUsable());
    QVERIFY(m_monitor->measurements().empty());
}

/// What was found while it was a year ahead does not stay for a year.
void TstStatusMonitor::clockThatIsSetBack()
{
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    const qint64 year = qint64{365} * 24 * 60 * 60;
    const auto check = [](qint64 time, const QByteArray &rest) {
        return "\"" + QByteArray::number(time) + rest + "\"";
    };
    writeHistory("{\"mirrors\": {\"dao\": {\"endpoint\": \"https://docker.m.daocloud.io\", "
                 "\"checks\": ["
                 + check(now - 120, " serves-images 84.2 - -") + ", "
                 + check(now + year, " certificate 3 5000 -") + ", "
                 + check(now + year + 1, " limited 3 - " + QByteArray::number(now + year + 600))
                 + "]}, \"any\": {\"endpoint\": \"https://any.example.com\", \"checks\": ["
                 + check(now + year, " serves-images 1 - -") + "]}}}");
    start();
    QCOMPARE(m_monitor->status(s_dao).records.size(), std::size_t(1));
    QVERIFY(m_monitor->status(s_dao).isUsable());
    QVERIFY(!m_monitor->status(s_dao).bytesPerSecond);
    QVERIFY(!m_monitor->status(s_any).last());
    QCOMPARE(m_monitor->lastCheckTime(), now - 120);
    QCOMPARE(m_monitor->measurements().size(), std::size_t(1));
    m_monitor->check({s_dao});
    QVERIFY(m_prober->asks("dao"));
    // What is found now is the last, and stays it.
    m_prober->answer("dao", badReport(ProbeVerdict::TimedOut));
    QTRY_VERIFY_WITH_TIMEOUT(!m_monitor->isChecking(), s_wait);
    start();
    QCOMPARE(m_monitor->status(s_dao).last()->verdict, ProbeVerdict::TimedOut);
    QCOMPARE(m_monitor->status(s_dao).records.size(), std::size_t(2));
}

void TstStatusMonitor::limitByAClockThatWasAhead()
{
    MirrorStatus status;
    CheckRecord limited;
    limited.verdict = ProbeVerdict::Limited;
    limited.time = 1000;
    limited.limitedUntil = 1600;
    status.records = {limited};
    QVERIFY(limited.isLimitedAt(1000));
    QVERIFY(limited.isLimitedAt(1599));
    QVERIFY(!limited.isLimitedAt(1600));
    QVERIFY(!limited.isLimitedAt(999));
    QVERIFY(statusInWords(status, 1599).contains(QLatin1String("until")));
    QVERIFY(!statusInWords(status, 999).contains(QLatin1String("until")));
    QCOMPARE(agoInWords(1000, 400), QStringLiteral("just now"));
}

void TstStatusMonitor::damagedHistoryCostsItselfOnly_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("torn") << QByteArray("{\"mirrors\": {\"dao\": {\"endpoint\": \"https://do");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("foreign") << QByteArray("[1, 2, 3]");
    QTest::newRow("binary") << QByteArray("\0\xff\xfe\0", 4);
    QTest::newRow("deep") << QByteArray(100000, '[');
    QTest::newRow("huge") << QByteArray(int(CheckHistory::s_maxBytes) + 1, ' ');
    QTest::newRow("another object") << QByteArray("{\"mirrors\": [1], \"other\": {}}");
    QTest::newRow("strange values")
        << QByteArray("{\"mirrors\": {\"dao\": 7, \"any\": {\"endpoint\": 3, \"checks\": {}}}}");
}

void TstStatusMonitor::damagedHistoryCostsItselfOnly()
{
    QFETCH(QByteArray, bytes);
    writeHistory(bytes);
    start();
    QVERIFY(!m_monitor->status(s_dao).last());
    finishRound(goodReport(84));
    start();
    QVERIFY(m_monitor->status(s_dao).isUsable());
}

void TstStatusMonitor::hostileHistoryIsSifted()
{
    QByteArray checks;
    for (const char *check :
         {"1695752000 serves-images 84.2 - -", "1695752001 serves-images nan - -",
          "1695752002 serves-images -5 - -", "1695752003 serves-images 1e300 - -",
          "99999999999999 serves-images 1 - -", "-1 serves-images 1 - -", "x", "",
          "1695752004 no-such-word 1 - -", "1695752005 cancelled 1 - -",
          "1695752006 timed-out - - -", "1695752007 limited 3 - 9999999999999999"})
        checks += QByteArray("\"") + check + "\",";
    checks += QByteArray("7, null, \"") + QByteArray(100000, 'a') + "\"";
    writeHistory("{\"mirrors\": {\"dao\": {\"endpoint\": \"https://docker.m.daocloud.io\", "
                 "\"checks\": ["
                 + checks
                 + "]}, \"any\": {\"endpoint\": \"https://evil.example.com\", "
                   "\"checks\": [\"1695752000 serves-images 1 - -\"]}}}");
    start();
    const auto &records = m_monitor->status(s_dao).records;
    QCOMPARE(records.size(), std::size_t(2));
    QCOMPARE(records[0].latencyMs, std::optional<double>(84.2));
    QCOMPARE(records[1].verdict, ProbeVerdict::TimedOut);
    // What was found elsewhere says nothing of where the mirror is now.
    QVERIFY(!m_monitor->status(s_any).last());
}

void TstStatusMonitor::firstRoundBeginsByItself()
{
    QVERIFY(!m_monitor->untilNextRound());
    m_monitor->setInterval(15);
    QSignalSpy finished(m_monitor.get(), &StatusMonitor::roundFinished);
    m_monitor->startAutomatic();
    QVERIFY(m_monitor->isChecking());
    QVERIFY(!m_monitor->untilNextRound());
    m_prober->answerAll(goodReport(1));
    QVERIFY(finished.wait(s_wait));
    QVERIFY(!finished.first().first().value<RoundSummary>().isByHand);
    QVERIFY(m_monitor->untilNextRound().has_value());
    QVERIFY(*m_monitor->untilNextRound() > qint64{14} * 60 * 1000);
    m_monitor->setInterval(0);
    QVERIFY(!m_monitor->untilNextRound());
}

void TstStatusMonitor::nothingBeginsWhereItIsSwitchedOff()
{
    m_monitor->setInterval(0);
    m_monitor->startAutomatic();
    QVERIFY(!m_monitor->isChecking());
    finishRound(goodReport(1));
    QVERIFY(!m_monitor->untilNextRound());
}

void TstStatusMonitor::heldRoundBeginsWhenLetGo()
{
    m_monitor->setHeld(true);
    m_monitor->startAutomatic();
    QVERIFY(!m_monitor->isChecking());
    // By hand all the same.
    m_monitor->check({s_dao});
    QVERIFY(m_monitor->isChecking());
    m_monitor->stop();
    m_monitor->setHeld(false);
    QVERIFY(m_monitor->isChecking());
    QCOMPARE(m_prober->jobs().size(), 5);
}

void TstStatusMonitor::destroyedMonitorLeavesNothingWaiting()
{
    m_monitor->checkAll();
    m_monitor.reset();
    QVERIFY(m_prober->jobs().isEmpty());
}

QTEST_GUILESS_MAIN(TstStatusMonitor)
#include "tst_statusmonitor.moc"
