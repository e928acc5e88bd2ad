// SPDX-License-Identifier: MIT
#include "app/model/checks/statusmonitor.h"
#include "app/model/mirrors/mirrorlibrary.h"
#include "app/model/mirrors/mirrortablemodel.h"
#include "app/model/mirrors/statusfacts.h"
#include "app/services/catalogstore.h"
#include "app/services/jsonstore.h"
#include "tests/model/fakeprober.h"

#include <QAbstractItemModelTester>
#include <QDateTime>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace jingtai;

namespace {

constexpr int s_wait = 20000;
const QString s_dao = QStringLiteral("dao");
const QString s_hub = QStringLiteral("direct:docker.io");

} // namespace

/// What checks found, in the table of mirrors.
class TstMirrorTableStatus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void registriesStandInTheirGroup();
    void cellsBeforeAnyCheck();
    void cellsWhileACheckGoesOn();
    void cellsOfEachVerdict_data();
    void cellsOfEachVerdict();
    void stagesFromTheRefusalOnAreOfTheVerdict_data();
    void stagesFromTheRefusalOnAreOfTheVerdict();
    void stageThatNeverEndedTookTheTime();
    void figuresAreSpoken();
    void historyIsBars();
    void cellsAloneAreChanged();
    void manyCellsAreChangedAtOnce();
    void failuresStandLastInBothOrders();
    void rowsKeepTheirPlacesDuringACheck();
    void onlyUsableOnesAreShown();

private:
    using Model = MirrorTableModel;
    QVariant cell(const QString &id, int column, int role = Qt::DisplayRole) const
    {
        return m_model->index(m_model->rowOf(id), column).data(role);
    }
    QStringList ids() const;
    void answer(const char *id, const ProbeReport &report);
    void checkAll();

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<JsonStore> m_settings;
    std::unique_ptr<MirrorLibrary> m_library;
    std::unique_ptr<FakeProber> m_prober;
    std::unique_ptr<StatusMonitor> m_monitor;
    std::unique_ptr<Model> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TstMirrorTableStatus::init()
{
    auto catalog = loadCatalog(QStringLiteral(JINGTAI_TEST_DATA "/catalog-monitor.json"));
    QVERIFY(catalog.has_value());
    m_directory = std::make_unique<QTemporaryDir>();
    m_settings
        = std::make_unique<JsonStore>(m_directory->filePath(QStringLiteral("settings.json")));
    m_library = std::make_unique<MirrorLibrary>(std::move(*catalog), *m_settings);
    m_prober = std::make_unique<FakeProber>();
    m_monitor = std::make_unique<StatusMonitor>(*m_library, *m_prober);
    m_model = std::make_unique<Model>(*m_library, *m_monitor);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TstMirrorTableStatus::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_monitor.reset();
    m_prober.reset();
    m_library.reset();
    m_settings.reset();
}

QStringList TstMirrorTableStatus::ids() const
{
    QStringList ids;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (!m_model->isGroup(row))
            ids.append(m_model->idAt(row));
    }
    return ids;
}

void TstMirrorTableStatus::answer(const char *id, const ProbeReport &report)
{
    QSignalSpy changed(m_monitor.get(), &StatusMonitor::statusChanged);
    m_monitor->check({QString::fromLatin1(id)});
    m_prober->answer(registryOfDirectId(QString::fromLatin1(id)).isEmpty()
                         ? id
                         : registryOfDirectId(QString::fromLatin1(id)).toStdString(),
                     report);
    QVERIFY(changed.wait(s_wait));
}

/// Leaves "dao" slow, "any" quick, "own" without an answer.
void TstMirrorTableStatus::checkAll()
{
    QSignalSpy finished(m_monitor.get(), &StatusMonitor::roundFinished);
    m_monitor->checkAll();
    m_prober->answer("dao", goodReport(900));
    m_prober->answer("docker.io", goodReport(90));
    m_prober->answerAll(badReport(ProbeVerdict::TimedOut, ProbeFault::Deadline));
    QVERIFY(finished.wait(s_wait));
}

void TstMirrorTableStatus::registriesStandInTheirGroup()
{
    QCOMPARE(ids(),
             (QStringList{s_dao, QStringLiteral("qiniu"), QStringLiteral("code"), s_hub,
                          QStringLiteral("own"), QStringLiteral("any"), QStringLiteral("ce")}));
    QCOMPARE(cell(s_hub, Model::Title).toString(), QStringLiteral("Docker Hub, direct"));
    QCOMPARE(cell(s_hub, Model::Title, Model::AddressRole).toString(),
             QStringLiteral("registry-1.docker.io"));
    QCOMPARE(m_model->mirrorCount(), 6);
    QCOMPARE(m_model->shownCount(), 6);
    const int row = m_model->rowOf(s_hub);
    QVERIFY(m_model->mirrorAt(row) == nullptr);
    QCOMPARE(m_model->registryAt(row)->name, std::string("docker.io"));
    QVERIFY(m_model->registryAt(m_model->rowOf(s_dao)) == nullptr);
    m_model->setUpstream(QStringLiteral("quay.io"));
    QVERIFY(!ids().contains(s_hub));
    m_model->setUpstream(QStringLiteral("docker.io"));
    QVERIFY(ids().contains(s_hub));
}

void TstMirrorTableStatus::cellsBeforeAnyCheck()
{
    QCOMPARE(cell(s_dao, Model::StatusColumn).toString(), QStringLiteral("Not checked"));
    QCOMPARE(cell(QStringLiteral("qiniu"), Model::StatusColumn).toString(),
             QStringLiteral("Said to be closed"));
    QCOMPARE(cell(QStringLiteral("code"), Model::StatusColumn).toString(),
             QStringLiteral("Needs your code"));
    QCOMPARE(cell(s_dao, Model::Latency).toString(), QStringLiteral("–"));
    QCOMPARE(cell(s_dao, Model::Latency, Qt::AccessibleTextRole).toString(),
             QStringLiteral("No latency"));
    QCOMPARE(cell(s_dao, Model::Checked).toString(), QString());
    QCOMPARE(cell(s_dao, Model::StatusColumn, Model::SeverityRole).toInt(), int(Severity::Neutral));
    m_library->setEnabled({s_dao}, false);
    QCOMPARE(cell(s_dao, Model::StatusColumn).toString(), QStringLiteral("Switched off"));
}

void TstMirrorTableStatus::cellsWhileACheckGoesOn()
{
    answer("dao", goodReport(84));
    m_monitor->checkAll();
    m_prober->begin("dao");
    // What was found stays until there is something newer.
    QCOMPARE(cell(s_dao, Model::StatusColumn).toString(), QStringLiteral("Serves images"));
    QCOMPARE(cell(s_dao, Model::Checked).toString(), QStringLiteral("Checking…"));
    QCOMPARE(cell(s_hub, Model::Checked).toString(), QStringLiteral("Waiting…"));
    QCOMPARE(cell(s_hub, Model::StatusColumn).toString(), QStringLiteral("Checking…"));
    m_prober->answer("dao", goodReport(85));
    QCOMPARE(cell(s_dao, Model::Checked).toString(), QStringLiteral("just now"));
}

void TstMirrorTableStatus::cellsOfEachVerdict_data()
{
    QTest::addColumn<ProbeReport>("report");
    QTest::addColumn<QString>("text");
    QTest::addColumn<Severity>("severity");
    const auto row = [](const char *text, Severity severity, const ProbeReport &report) {
        QTest::newRow(text) << report << QString::fromLatin1(text) << severity;
    };
    row("Serves images", Severity::Good, goodReport(84));
    row("Answers, but not this image", Severity::Caution, badReport(ProbeVerdict::AnswersOnly));
    ProbeReport report = badReport(ProbeVerdict::Restricted, ProbeFault::Status);
    report.http = 403;
    row("Restricted (403)", Severity::Bad, report);
    report = badReport(ProbeVerdict::ServerError, ProbeFault::Status);
    report.http = 502;
    row("Server error (502)", Severity::Bad, report);
    row("Limited (429)", Severity::Caution, badReport(ProbeVerdict::Limited));
    row("Certificate expired", Severity::Bad,
        badReport(ProbeVerdict::Certificate, ProbeFault::CertificateExpired));
    row("Certificate for another host", Severity::Bad,
        badReport(ProbeVerdict::Certificate, ProbeFault::CertificateWrongHost));
    row("Name not found", Severity::Bad, badReport(ProbeVerdict::NameNotFound));
    row("Timed out", Severity::Bad, badReport(ProbeVerdict::TimedOut));
    row("Needs an account", Severity::Caution, badReport(ProbeVerdict::NeedsAccount));
    row("Different content", Severity::Bad, badReport(ProbeVerdict::DifferentContent));
}

void TstMirrorTableStatus::cellsOfEachVerdict()
{
    QFETCH(ProbeReport, report);
    QFETCH(QString, text);
    QFETCH(Severity, severity);
    answer("dao", report);
    QCOMPARE(cell(s_dao, Model::StatusColumn).toString(), text);
    QCOMPARE(cell(s_dao, Model::StatusColumn, Qt::AccessibleTextRole).toString(), text);
    QCOMPARE(cell(s_dao, Model::StatusColumn, Model::SeverityRole).toInt(), int(severity));
    // The claim beside it stays what it is.
    QCOMPARE(cell(s_dao, Model::ClaimColumn, Model::SeverityRole).toInt(), int(Severity::Good));
}

void TstMirrorTableStatus::stagesFromTheRefusalOnAreOfTheVerdict_data()
{
    QTest::addColumn<ProbeReport>("report");
    QTest::addColumn<QList<Severity>>("severities");
    const Severity none = Severity::None;
    const auto report = [](ProbeVerdict verdict, ProbeStage stage) {
        ProbeReport result = badReport(verdict, ProbeFault::Status);
        result.stage = stage;
        result.times = {3, 11, 20, 17};
        result.steps = {{ProbeStage::Registry, "GET https://mirror.example.com/v2/", 403, {}, 8.0},
                        {ProbeStage::Image, "HEAD https://mirror.example.com/v2/a", 403, {}, 9.0}};
        return result;
    };
    QTest::newRow("refused, and refused again")
        << report(ProbeVerdict::Restricted, ProbeStage::Registry)
        << QList<Severity>{none, none, none, Severity::Bad, Severity::Bad};
    QTest::newRow("limited") << report(ProbeVerdict::Limited, ProbeStage::Image)
                             << QList<Severity>{none, none, none, none, Severity::Caution};
    QTest::newRow("good") << report(ProbeVerdict::ServesImages, ProbeStage::Image)
                          << QList<Severity>(5, none);
}

void TstMirrorTableStatus::stagesFromTheRefusalOnAreOfTheVerdict()
{
    QFETCH(ProbeReport, report);
    QFETCH(QList<Severity>, severities);
    QList<Severity> found;
    const auto stages = stagesOf(report);
    for (const StageBar &stage : stages)
        found.append(stage.severity);
    QCOMPARE(found, severities);
}

void TstMirrorTableStatus::stageThatNeverEndedTookTheTime()
{
    ProbeReport report = badReport(ProbeVerdict::TimedOut, ProbeFault::Deadline);
    report.stage = ProbeStage::Registry;
    report.times = {1, 2, {}, {}};
    report.unfinishedMs = 7990;
    report.steps = {{ProbeStage::Registry, "GET https://mirror.example.com/v2/", 0, {}, {}}};
    const auto stages = stagesOf(report);
    QCOMPARE(stages.size(), std::size_t(3));
    QCOMPARE(stages.back().start, 3.0);
    QCOMPARE(stages.back().length, 7990.0);
    QVERIFY(!stages.back().figure.isEmpty());
    QCOMPARE(stages.back().severity, Severity::Bad);
}

void TstMirrorTableStatus::figuresAreSpoken()
{
    ProbeReport report = goodReport(1234.4);
    report.bytesPerSecond = 11.23e6;
    answer("dao", report);
    QCOMPARE(cell(s_dao, Model::Latency).toString(), QStringLiteral("1,234 ms"));
    QCOMPARE(cell(s_dao, Model::Speed).toString(), QStringLiteral("11.2 MB/s"));
    QCOMPARE(cell(s_dao, Model::History, Qt::AccessibleTextRole).toString(),
             QStringLiteral("usable in 1 of 1 check(s), 100 %"));
    QCOMPARE(cell(s_dao, Model::Latency, Qt::TextAlignmentRole).toInt() & int(Qt::AlignRight),
             int(Qt::AlignRight));
    // A speed of before it failed would be taken for that of now.
    answer("dao", badReport(ProbeVerdict::CannotConnect, ProbeFault::Refused));
    QCOMPARE(cell(s_dao, Model::Speed).toString(), QStringLiteral("–"));
    QCOMPARE(cell(s_dao, Model::Speed, Qt::AccessibleTextRole).toString(),
             QStringLiteral("No speed"));
    ProbeReport near = goodReport(0.2);
    answer("dao", near);
    QCOMPARE(cell(s_dao, Model::Latency).toString(), QStringLiteral("<1 ms"));
    ProbeReport limited = badReport(ProbeVerdict::Limited, ProbeFault::Status);
    limited.retryAfter = 3600;
    answer("any", limited);
    const QString until = QDateTime::fromSecsSinceEpoch(
                              *m_monitor->status(QStringLiteral("any")).last()->limitedUntil)
                              .toString(QStringLiteral("HH:mm"));
    QCOMPARE(cell(QStringLiteral("any"), Model::StatusColumn).toString(),
             QStringLiteral("Limited until ") + until);
}

void TstMirrorTableStatus::historyIsBars()
{
    answer("dao", goodReport(84));
    answer("dao", badReport(ProbeVerdict::TimedOut));
    const auto bars = cell(s_dao, Model::History, Model::HistoryRole).value<QList<HistoryBar>>();
    QCOMPARE(bars.size(), 2);
    QCOMPARE(bars[0], (HistoryBar{84, Severity::Good}));
    QCOMPARE(bars[1], (HistoryBar{0, Severity::Bad}));
}

void TstMirrorTableStatus::cellsAloneAreChanged()
{
    const QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    const QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    answer("dao", goodReport(84));
    QCOMPARE(reset.size(), 0);
    QVERIFY(!changed.isEmpty());
    const int row = m_model->rowOf(s_dao);
    QCOMPARE(changed.constFirst().at(0).toModelIndex(), m_model->index(row, Model::StatusColumn));
    QCOMPARE(changed.constFirst().at(1).toModelIndex(), m_model->index(row, Model::Checked));
}

void TstMirrorTableStatus::manyCellsAreChangedAtOnce()
{
    const QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy told(m_monitor.get(), &StatusMonitor::statusChanged);
    m_monitor->checkAll();
    m_prober->answerAll(goodReport(1));
    QVERIFY(told.wait(s_wait));
    QCOMPARE(told.size(), 1);
    // One for each run of rows: headings and mirrors that were not asked lie between them.
    QCOMPARE(changed.size(), 5);
}

void TstMirrorTableStatus::failuresStandLastInBothOrders()
{
    checkAll();
    const auto hub = [this] { return ids().mid(0, 4).join(u' '); };
    m_model->sort(Model::Latency);
    QCOMPARE(hub(), QStringLiteral("direct:docker.io dao qiniu code"));
    m_model->sort(Model::Latency, Qt::DescendingOrder);
    QCOMPARE(hub(), QStringLiteral("dao direct:docker.io qiniu code"));
    // An answer that is no image is a failure, however quick.
    ProbeReport refused = badReport(ProbeVerdict::Restricted);
    refused.times.firstByte = 1;
    answer("qiniu", refused);
    m_model->sort(Model::Latency);
    QCOMPARE(hub(), QStringLiteral("direct:docker.io dao qiniu code"));
    m_model->sort(Model::StatusColumn, Qt::DescendingOrder);
    QCOMPARE(hub(), QStringLiteral("qiniu dao direct:docker.io code"));
}

void TstMirrorTableStatus::rowsKeepTheirPlacesDuringACheck()
{
    checkAll();
    m_model->sort(Model::Latency);
    const QStringList before = ids();
    QSignalSpy changed(m_monitor.get(), &StatusMonitor::statusChanged);
    QSignalSpy finished(m_monitor.get(), &StatusMonitor::roundFinished);
    m_monitor->checkAll();
    m_prober->answer("dao", goodReport(1));
    QVERIFY(changed.wait(s_wait));
    QCOMPARE(ids(), before);
    m_prober->answerAll(goodReport(50));
    QVERIFY(finished.wait(s_wait));
    QCOMPARE(ids().constFirst(), s_dao);
}

void TstMirrorTableStatus::onlyUsableOnesAreShown()
{
    m_model->setOnlyUsable(true);
    QCOMPARE(m_model->rowCount(), 0);
    checkAll();
    QCOMPARE(ids(), (QStringList{s_dao, s_hub}));
    QCOMPARE(m_model->shownCount(), 1);
    m_model->setOnlyUsable(false);
    QCOMPARE(ids().size(), 7);
}

QTEST_GUILESS_MAIN(TstMirrorTableStatus)
#include "tst_mirrortablestatus.moc"
