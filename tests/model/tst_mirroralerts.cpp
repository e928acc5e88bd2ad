// SPDX-License-Identifier: MIT
#include "app/model/checks/mirroralerts.h"
#include "app/model/checks/notifications.h"
#include "app/model/checks/statusmonitor.h"
#include "app/model/mirrors/mirrorlibrary.h"
#include "app/model/settings/preferences.h"
#include "app/services/catalogstore.h"
#include "app/services/jsonstore.h"
#include "tests/model/fakenotifier.h"
#include "tests/model/fakeprober.h"

#include <QFile>
#include <QPointer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <memory>

using namespace jingtai;

namespace {

constexpr int s_mirrors = 10;
const std::string s_registry = "docker.io";

QString idOf(int mirror)
{
    return QStringLiteral("m%1").arg(mirror);
}

QByteArray catalogText()
{
    QByteArray text = "{'version': 1, 'registries': [{'name': 'docker.io', 'endpoint': "
                      "'https://registry-1.docker.io', 'probe': 'library/hello-world:latest'}], "
                      "'mirrors': [";
    for (int i = 0; i < s_mirrors; ++i) {
        const QByteArray id = "m" + QByteArray::number(i);
        text += i == 0 ? "" : ",";
        text += "{'id': '" + id + "', 'title': {'en': 'Mirror <" + QByteArray::number(i)
                + ">'}, 'kind': 'registry', 'endpoint': 'https://" + id
                + ".example.com', 'rules': [{'source': 'docker.io', 'target': '" + id
                + ".example.com/{path}'}]}";
    }
    text += "]}";
    return text.replace('\'', '"');
}

} // namespace

class TstMirrorAlerts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatIsFoundFirstIsNoChange();
    void eachChangeIsToldOnce();
    void otherMirrorsAreNobodysBusiness();
    void theWordsSayWhatToDo_data();
    void theWordsSayWhatToDo();
    void severalAreToldTogether();
    void theNetworkIsNoMirror();
    void fewMirrorsAreNoNetwork();
    void aStoppedRoundSaysNothing();
    void whatTheAutomaticChoiceLeavesIsInUse();
    void whatComesIntoUseMeanwhile();
    void nothingIsMadeWhileItIsOff();
    void aServerThatIsMissingIsSaid();

private:
    void watch();
    /// A round in which these do not answer.
    void round(const QList<int> &failing, bool isReached = true);
    void use(int mirror, MirrorUse use) { m_used[idOf(mirror)] = use; }
    QStringList titles() const;

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<JsonStore> m_settings;
    std::unique_ptr<MirrorLibrary> m_library;
    std::unique_ptr<FakeProber> m_prober;
    std::unique_ptr<StatusMonitor> m_monitor;
    UsedMirrors m_used;
    std::unique_ptr<MirrorAlerts> m_alerts;
    QList<MirrorAlert> m_told;
};

void TstMirrorAlerts::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    const QString path = m_directory->filePath(QStringLiteral("catalog.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(catalogText());
    file.close();
    auto catalog = loadCatalog(path);
    QVERIFY(catalog.has_value());
    m_settings = std::make_unique<JsonStore>(m_directory->filePath(QStringLiteral("s.json")));
    m_library = std::make_unique<MirrorLibrary>(std::move(*catalog), *m_settings);
    m_prober = std::make_unique<FakeProber>();
    m_monitor = std::make_unique<StatusMonitor>(*m_library, *m_prober);
    m_used.clear();
    use(0, {.isChosen = true});
    m_told.clear();
    watch();
}

void TstMirrorAlerts::cleanup()
{
    m_alerts.reset();
    m_monitor.reset();
    m_prober.reset();
    m_library.reset();
    m_settings.reset();
}

void TstMirrorAlerts::watch()
{
    m_alerts = std::make_unique<MirrorAlerts>(*m_library, *m_monitor, [this] { return m_used; });
    connect(m_alerts.get(), &MirrorAlerts::alerted, this,
            [this](const MirrorAlert &alert) { m_told.append(alert); });
}

void TstMirrorAlerts::round(const QList<int> &failing, bool isReached)
{
    QSignalSpy finished(m_monitor.get(), &StatusMonitor::roundFinished);
    m_monitor->checkAll();
    for (int mirror = 0; mirror < s_mirrors; ++mirror) {
        m_prober->answer(idOf(mirror).toStdString(), failing.contains(mirror)
                                                         ? badReport(ProbeVerdict::TimedOut)
                                                         : goodReport(84));
    }
    m_prober->answer(s_registry,
                     isReached ? goodReport(200) : badReport(ProbeVerdict::CannotConnect));
    QTRY_COMPARE(finished.size(), 1);
}

QStringList TstMirrorAlerts::titles() const
{
    QStringList titles;
    for (const MirrorAlert &alert : m_told)
        titles.append(alert.title);
    return titles;
}

void TstMirrorAlerts::whatIsFoundFirstIsNoChange()
{
    round({0, 1});
    round({0, 1});
    QCOMPARE(titles(), QStringList());
}

void TstMirrorAlerts::eachChangeIsToldOnce()
{
    round({});
    round({0});
    QCOMPARE(titles(), QStringList{QStringLiteral("Mirror <0> is not usable now")});
    QCOMPARE(m_told.constLast().kind, MirrorAlert::Kind::Down);
    QCOMPARE(m_told.constLast().ids, QStringList{idOf(0)});
    round({0});
    round({0});
    QCOMPARE(m_told.size(), 1);
    round({});
    round({});
    QCOMPARE(titles().mid(1), QStringList{QStringLiteral("Mirror <0> is usable again")});
    QCOMPARE(m_told.constLast().kind, MirrorAlert::Kind::Back);
    QVERIFY(m_told.constLast().body.contains(QLatin1String("84 ms")));
    round({0});
    QCOMPARE(m_told.size(), 3);
}

void TstMirrorAlerts::otherMirrorsAreNobodysBusiness()
{
    round({});
    round({1, 2});
    round({});
    QCOMPARE(titles(), QStringList());
}

void TstMirrorAlerts::theWordsSayWhatToDo_data()
{
    QTest::addColumn<bool>("chosen");
    QTest::addColumn<bool>("automatic");
    QTest::addColumn<bool>("dockers");
    QTest::addColumn<QString>("step");
    QTest::newRow("chosen") << true << false << false << QStringLiteral("the page Convert");
    QTest::newRow("automatic") << false << true << false << QStringLiteral("automatic choice");
    QTest::newRow("Docker's") << false << false << true << QStringLiteral("the page Docker");
    QTest::newRow("both") << true << false << true
                          << QStringLiteral("the page Convert. Docker still asks there");
}

void TstMirrorAlerts::theWordsSayWhatToDo()
{
    QFETCH(bool, chosen);
    QFETCH(bool, automatic);
    QFETCH(bool, dockers);
    QFETCH(QString, step);
    use(0, {chosen, automatic, dockers});
    round({});
    round({0});
    QCOMPARE(m_told.size(), 1);
    const QString body = m_told.constFirst().body;
    QVERIFY2(body.startsWith(QLatin1String("Timed out.\n")), qPrintable(body));
    QVERIFY2(body.contains(step), qPrintable(body));
}

void TstMirrorAlerts::severalAreToldTogether()
{
    for (int mirror = 0; mirror < 7; ++mirror)
        use(mirror, {.isDockers = true});
    round({6});
    round({0, 1, 2, 3, 4, 5});
    QCOMPARE(titles(), (QStringList{QStringLiteral("6 mirrors in use are not usable now"),
                                    QStringLiteral("Mirror <6> is usable again")}));
    const QString body = m_told.constFirst().body;
    QVERIFY2(body.contains(QLatin1String("Mirror <4>: Timed out\nand 1 more\n")), qPrintable(body));
}

void TstMirrorAlerts::theNetworkIsNoMirror()
{
    for (int mirror = 0; mirror < s_mirrors; ++mirror)
        use(mirror, {.isDockers = true});
    const QList<int> all = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    round({});
    round(all, false);
    // A page that asks for a password answers for each of them.
    round(all, true);
    round({0, 1, 2, 3, 4, 5, 6, 7}, true);
    round({});
    QCOMPARE(titles(), QStringList());
    // One that is still missing when the network is back.
    round(all, false);
    round({3});
    QCOMPARE(titles(), QStringList{QStringLiteral("Mirror <3> is not usable now")});
}

void TstMirrorAlerts::fewMirrorsAreNoNetwork()
{
    // Of two that were usable both may fail.
    const QList<int> others = {2, 3, 4, 5, 6, 7, 8, 9};
    round(others);
    round(others + QList<int>{0, 1});
    QCOMPARE(titles(), QStringList{QStringLiteral("Mirror <0> is not usable now")});
}

void TstMirrorAlerts::aStoppedRoundSaysNothing()
{
    round({});
    m_monitor->checkAll();
    m_prober->answer(idOf(0).toStdString(), badReport(ProbeVerdict::TimedOut));
    m_prober->answer(s_registry, goodReport(200));
    QSignalSpy finished(m_monitor.get(), &StatusMonitor::roundFinished);
    m_monitor->stop();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(titles(), QStringList());
    round({0});
    QCOMPARE(m_told.size(), 1);
}

/// By the end of the round it has turned to another one.
void TstMirrorAlerts::whatTheAutomaticChoiceLeavesIsInUse()
{
    m_used.clear();
    use(0, {.isAutomatic = true});
    round({1});
    const auto turn = connect(m_monitor.get(), &StatusMonitor::statusChanged, this, [this] {
        m_used.clear();
        use(1, {.isAutomatic = true});
    });
    round({0});
    disconnect(turn);
    // The one that is taken now was not missed.
    QCOMPARE(titles(), QStringList{QStringLiteral("Mirror <0> is not usable now")});
    // Told of its end, the person is told of its return.
    round({});
    QCOMPARE(titles().mid(1), QStringList{QStringLiteral("Mirror <0> is usable again")});
}

/// What Docker uses may be known only after the first round has begun.
void TstMirrorAlerts::whatComesIntoUseMeanwhile()
{
    round({});
    connect(m_monitor.get(), &StatusMonitor::statusChanged, m_alerts.get(),
            [this] { use(5, {.isDockers = true}); });
    round({5});
    QCOMPARE(titles(), QStringList{QStringLiteral("Mirror <5> is not usable now")});
}

void TstMirrorAlerts::nothingIsMadeWhileItIsOff()
{
    m_alerts.reset();
    JsonStore state(m_directory->filePath(QStringLiteral("state.json")));
    Preferences preferences(*m_settings, state);
    QPointer<FakeNotifier> notifier;
    int made = 0;
    Notifications notifications(
        preferences, *m_library, *m_monitor, [this] { return m_used; },
        [&] {
            ++made;
            auto fake = std::make_unique<FakeNotifier>();
            notifier = fake.get();
            return fake;
        });
    QSignalSpy wanted(&notifications, &Notifications::mirrorWanted);
    notifications.start();
    round({});
    round({0});
    QCOMPARE(made, 0);
    preferences.setNotifies(true);
    QVERIFY(notifier);
    QVERIFY(notifier->isStarted);
    // It is known by the checks before.
    round({});
    QCOMPARE(notifier->sent.size(), 1);
    const Notification sent = notifier->sent.constFirst();
    QCOMPARE(sent.subject, idOf(0));
    QCOMPARE(sent.title, QStringLiteral("Mirror <0> is usable again"));
    QCOMPARE(sent.action, QStringLiteral("Show"));
    Q_EMIT notifier->clicked(sent.subject, QStringLiteral("token"));
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.constFirst(), (QVariantList{idOf(0), QStringLiteral("token")}));
    preferences.setNotifies(false);
    QVERIFY(!notifier);
    round({0});
    QCOMPARE(made, 1);
}

void TstMirrorAlerts::aServerThatIsMissingIsSaid()
{
    JsonStore state(m_directory->filePath(QStringLiteral("state.json")));
    Preferences preferences(*m_settings, state);
    preferences.setNotifies(true);
    QPointer<FakeNotifier> notifier;
    Notifications notifications(
        preferences, *m_library, *m_monitor, [this] { return m_used; },
        [&] {
            auto fake = std::make_unique<FakeNotifier>();
            notifier = fake.get();
            return fake;
        });
    QVERIFY(!notifier);
    notifications.start();
    QVERIFY(notifications.problem().isEmpty());
    QSignalSpy changed(&notifications, &Notifications::problemChanged);
    Q_EMIT notifier->known(false);
    QCOMPARE(changed.size(), 1);
    QVERIFY(notifications.problem().contains(QLatin1String("notifications")));
    Q_EMIT notifier->known(true);
    QVERIFY(notifications.problem().isEmpty());
    Q_EMIT notifier->known(false);
    preferences.setNotifies(false);
    QVERIFY(notifications.problem().isEmpty());
}

QTEST_GUILESS_MAIN(TstMirrorAlerts)
#include "tst_mirroralerts.moc"
