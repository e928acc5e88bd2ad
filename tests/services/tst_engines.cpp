// SPDX-License-Identifier: MIT
// Engines below a directory of the test's own: nothing of the machine is looked at.
#include "app/services/daemonservice.h"

#include <QDir>
#include <QFile>
#include <QLocalServer>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace jingtai;

namespace {

constexpr const char *s_info
    = R"({"ServerVersion": "20.10.24+dfsg1", "RegistryConfig": {"Mirrors": ["https://a.example/"]},)"
      R"( "LiveRestoreEnabled": true, "ContainersRunning": 2, "HttpsProxy": "http://p:3128",)"
      R"( "NoProxy": "localhost"})";

} // namespace

class TstEngines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothing();
    void stoppedPackage();
    void isNotStartedByAsking();
    void runningPackage();
    void waysOfAnEngine_data();
    void waysOfAnEngine();
    void otherFile();
    void rootless();
    void snapAndDesktop();
    void asksTheProgramAboutAText_data();
    void asksTheProgramAboutAText();
    void destroyedIsSilent();
    void applyDirectly();
    void changedMeanwhile();
    void commands();

private:
    void put(const QString &path, const QByteArray &text, bool isProgram = false);
    EngineFacts only(EngineKind kind);
    std::vector<EngineFacts> survey();
    void serve(QLocalServer &server, const QString &path);

    std::unique_ptr<QTemporaryDir> m_root;
    std::unique_ptr<MachineDaemonService> m_service;
};

void TstEngines::init()
{
    m_root = std::make_unique<QTemporaryDir>(QDir::tempPath() + QStringLiteral("/jtXXXXXX"));
    m_service
        = std::make_unique<MachineDaemonService>(EnginePaths::below(m_root->path().toStdString()));
}

void TstEngines::put(const QString &path, const QByteArray &text, bool isProgram)
{
    const QString whole = m_root->filePath(path);
    QVERIFY(QDir().mkpath(QFileInfo(whole).path()));
    QFile file(whole);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
    if (isProgram)
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

std::vector<EngineFacts> TstEngines::survey()
{
    const auto request = m_service->survey();
    std::vector<EngineFacts> engines;
    int count = 0;
    connect(request.get(), &EngineSurvey::done, this, [&](const std::vector<EngineFacts> &found) {
        engines = found;
        ++count;
    });
    request->start();
    if (!QTest::qWaitFor([&] { return count > 0; }, 30'000))
        qFatal("no answer");
    QTest::qWait(0);
    return count == 1 ? engines : std::vector<EngineFacts>();
}

EngineFacts TstEngines::only(EngineKind kind)
{
    for (const EngineFacts &facts : survey()) {
        if (facts.place.kind == kind)
            return facts;
    }
    qFatal("no such engine");
}

/// An engine that answers every question with s_info.
void TstEngines::serve(QLocalServer &server, const QString &path)
{
    QVERIFY(QDir().mkpath(QFileInfo(m_root->filePath(path)).path()));
    QVERIFY(server.listen(m_root->filePath(path)));
    connect(&server, &QLocalServer::newConnection, this, [&server] {
        QLocalSocket *socket = server.nextPendingConnection();
        connect(socket, &QLocalSocket::readyRead, socket, [socket] {
            socket->readAll();
            socket->write("HTTP/1.0 200 OK\r\n\r\n");
            socket->write(s_info);
            socket->disconnectFromServer();
        });
    });
}

void TstEngines::nothing()
{
    const auto engines = survey();
    QCOMPARE(engines.size(), std::size_t{1});
    QCOMPARE(engines[0].status, EngineStatus::Absent);
    QVERIFY(!engines[0].version);
}

void TstEngines::stoppedPackage()
{
    put(QStringLiteral("usr/sbin/dockerd"), "#!/bin/sh\necho Docker version 24.0.7, build x\n",
        true);
    put(QStringLiteral("lib/systemd/system/docker.service"),
        "[Service]\nEnvironmentFile=-/etc/default/docker\n"
        "ExecStart=/usr/sbin/dockerd -H fd:// --containerd=/x $DOCKER_OPTS\n");
    put(QStringLiteral("etc/default/docker"), "DOCKER_OPTS=\"--mtu 1400\"\n");
    const EngineFacts facts = only(EngineKind::Package);
    QCOMPARE(facts.status, EngineStatus::Stopped);
    QVERIFY((facts.version == EngineVersion{24, 0, 7}));
    QVERIFY(facts.hasValidate);
    QCOMPARE(facts.flags.written({"H", "host"}), std::string("-H"));
    QCOMPARE(facts.flags.written({"mtu"}), std::string("--mtu"));
    QCOMPARE(facts.place.way, EngineApplyWay::Helper);
    QCOMPARE(m_service->wayFor(facts.place), EngineApplyWay::Commands);
}

void TstEngines::isNotStartedByAsking()
{
    put(QStringLiteral("usr/sbin/dockerd"), "#!/bin/sh\n", true);
    put(QStringLiteral("usr/bin/systemctl"),
        "#!/bin/sh\ncase \"$*\" in *show*) echo LoadState=loaded; echo ActiveState=inactive;; "
        "*) exit 1;; esac\n",
        true);
    QVERIFY(QDir(m_root->path()).mkpath(QStringLiteral("run/systemd/system")));
    QLocalServer server;
    serve(server, QStringLiteral("run/docker.sock"));
    QSignalSpy asked(&server, &QLocalServer::newConnection);
    QCOMPARE(only(EngineKind::Package).status, EngineStatus::Stopped);
    QCOMPARE(asked.count(), 0);
}

void TstEngines::runningPackage()
{
    put(QStringLiteral("usr/sbin/dockerd"), "#!/bin/sh\n", true);
    QLocalServer server;
    serve(server, QStringLiteral("run/docker.sock"));
    const EngineFacts facts = only(EngineKind::Package);
    QCOMPARE(facts.status, EngineStatus::Running);
    QVERIFY((facts.version == EngineVersion{20, 10, 24}));
    QVERIFY(facts.inForce->mirrors == std::vector<std::string>{"https://a.example/"});
    QVERIFY(facts.inForce->isLiveRestoring);
    QCOMPARE(facts.inForce->runningContainers, 2);
    QCOMPARE(facts.inForce->proxies.forAddress("https://a.example/"), std::string("p:3128"));
    QCOMPARE(facts.inForce->proxies.forAddress("http://a.example/"), std::string());
}

void TstEngines::waysOfAnEngine_data()
{
    QTest::addColumn<QByteArray>("none");
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<bool>("isThroughProxy");
    const auto row = [](const char *none, const char *address, bool isThroughProxy) {
        QTest::addRow("%s: %s", none, address)
            << QByteArray(none) << QByteArray(address) << isThroughProxy;
    };
    row("", "https://a.example", true);
    row("", "https://localhost:5000", false);
    row("", "https://127.0.0.1:5000", false);
    row("", "no address", false);
    row("*", "https://a.example", false);
    row("example", "https://a.example", false);
    row("a.example", "https://a.example/", false);
    row("a.example", "https://A.Example", false);
    row("a.example", "https://b.a.example", false);
    row("a.example", "https://ba.example", true);
    row(".a.example", "https://a.example", true);
    row("*.a.example", "https://b.a.example", false);
    row(" b.example , a.example:443", "https://a.example", false);
    row("a.example:5000", "https://a.example", true);
    row("a.example:5000", "https://a.example:5000", false);
    row(",,", "https://a.example", true);
}

void TstEngines::waysOfAnEngine()
{
    QFETCH(QByteArray, none);
    QFETCH(QByteArray, address);
    const EngineProxies proxies{{}, "http://u:w@Proxy:3128/", none.toStdString()};
    const std::string way = proxies.forAddress(address.toStdString());
    QTEST(!way.empty(), "isThroughProxy");
    if (!way.empty())
        QCOMPARE(way, std::string("proxy:3128"));
}

void TstEngines::otherFile()
{
    put(QStringLiteral("usr/sbin/dockerd"), "#!/bin/sh\n", true);
    put(QStringLiteral("lib/systemd/system/docker.service"),
        "[Service]\nExecStart=/usr/sbin/dockerd\n");
    put(QStringLiteral("etc/systemd/system/docker.service.d/x.conf"),
        "[Service]\nExecStart=\nExecStart=/usr/sbin/dockerd --config-file /srv/d.json -p /run/x "
        "-H unix:///run/y\n");
    const EngineFacts facts = only(EngineKind::Package);
    const std::string root = m_root->path().toStdString();
    QCOMPARE(facts.place.configFile, root + "/srv/d.json");
    QCOMPARE(facts.place.pidFile, root + "/run/x");
    QCOMPARE(facts.place.socket, root + "/run/y");
    QCOMPARE(facts.place.way, EngineApplyWay::Commands);
}

void TstEngines::rootless()
{
    put(QStringLiteral("home/.config/systemd/user/docker.service"),
        "[Service]\nExecStart=/usr/bin/dockerd-rootless.sh\n");
    const EngineFacts facts = only(EngineKind::Rootless);
    QCOMPARE(facts.status, EngineStatus::Stopped);
    QCOMPARE(facts.place.way, EngineApplyWay::Direct);
    QCOMPARE(facts.place.configFile,
             m_root->path().toStdString() + "/home/.config/docker/daemon.json");
    QVERIFY(facts.place.isUserUnit);
}

void TstEngines::snapAndDesktop()
{
    QVERIFY(QDir(m_root->path()).mkpath(QStringLiteral("var/snap/docker/current")));
    QVERIFY(QDir(m_root->path()).mkpath(QStringLiteral("home/.docker/desktop")));
    QCOMPARE(only(EngineKind::Snap).place.way, EngineApplyWay::Commands);
    QCOMPARE(only(EngineKind::Desktop).place.way, EngineApplyWay::Said);
}

void TstEngines::asksTheProgramAboutAText_data()
{
    QTest::addColumn<QByteArray>("program");
    QTest::addColumn<bool>("isAsked");
    QTest::addColumn<bool>("isAccepted");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("accepts") << QByteArray("#!/bin/sh\necho configuration OK\n") << true << true
                             << QByteArray();
    // It is asked about the text, and speaks of the file that the text is meant for.
    QTest::newRow("refuses") << QByteArray(
        "#!/bin/sh\nfor last; do :; done\nfile=${last#--config-file=}\n"
        "grep -q debug \"$file\" && echo \"unable to read $file\" >&2\nexit 1\n")
                             << true << false
                             << QByteArray("unable to read /etc/docker/daemon.json");
    QTest::newRow("an older program")
        << QByteArray("#!/bin/sh\necho 'Status: unknown flag: --validate' >&2\nexit 125\n") << false
        << false << QByteArray();
    QTest::newRow("no program") << QByteArray() << false << false << QByteArray();
}

void TstEngines::asksTheProgramAboutAText()
{
    QFETCH(QByteArray, program);
    const QString path = QStringLiteral("usr/sbin/dockerd");
    if (!program.isEmpty())
        put(path, program, true);
    EngineFacts facts;
    facts.program = m_root->filePath(path).toStdString();
    facts.hasValidate = true;
    facts.place.configFile = "/etc/docker/daemon.json";
    const auto request = m_service->validate(facts, "{\"debug\": 1}");
    std::optional<EngineValidation> said;
    connect(request.get(), &EngineValidate::done, this,
            [&said](const EngineValidation &validation) { said = validation; });
    request->start();
    QTRY_VERIFY_WITH_TIMEOUT(said.has_value(), 30'000);
    QTEST(said->isAsked, "isAsked");
    QTEST(said->isAccepted, "isAccepted");
    QTEST(QByteArray::fromStdString(said->words).trimmed(), "words");
}

void TstEngines::destroyedIsSilent()
{
    // It accepts, and never answers.
    QLocalServer server;
    QVERIFY(server.listen(m_root->filePath(QStringLiteral("silent"))));
    int count = 0;
    auto request = m_service->ask(
        placeOfFile("/x", m_root->filePath(QStringLiteral("silent")).toStdString(), {}));
    connect(request.get(), &EngineSurvey::done, this, [&] { ++count; });
    request->start();
    QTRY_VERIFY(server.hasPendingConnections());
    request.reset();
    QTest::qWait(0);
    QCOMPARE(count, 0);
}

void TstEngines::applyDirectly()
{
    const QString file = m_root->filePath(QStringLiteral("d.json"));
    put(QStringLiteral("d.json"), "{}");
    DaemonWish wish;
    wish.place = placeOfFile(file.toStdString(), {}, {});
    wish.before = *readFile(file.toStdString());
    wish.after = R"({"debug": true})";
    const auto request = m_service->apply(wish);
    QSignalSpy spy(request.get(), &DaemonApply::done);
    DaemonOutcome outcome;
    connect(request.get(), &DaemonApply::done, this,
            [&](const DaemonOutcome &result) { outcome = result; });
    request->start();
    QTRY_COMPARE(spy.count(), 1);
    QCOMPARE(outcome.kind, DaemonOutcome::Kind::Applied);
    QVERIFY(!outcome.applied.isConfirmed);
    QCOMPARE(readFile(file.toStdString())->bytes, wish.after);
    QCOMPARE(readFile(outcome.applied.backup)->bytes, std::string("{}"));
}

void TstEngines::changedMeanwhile()
{
    const QString file = m_root->filePath(QStringLiteral("d.json"));
    put(QStringLiteral("d.json"), "{}");
    DaemonWish wish;
    wish.place = placeOfFile(file.toStdString(), {}, {});
    wish.before = *readFile(file.toStdString());
    wish.after = R"({"debug": true})";
    put(QStringLiteral("d.json"), R"({"mtu": 1})");
    const auto request = m_service->apply(wish);
    QSignalSpy spy(request.get(), &DaemonApply::done);
    DaemonOutcome outcome;
    connect(request.get(), &DaemonApply::done, this,
            [&](const DaemonOutcome &result) { outcome = result; });
    request->start();
    QTRY_COMPARE(spy.count(), 1);
    QCOMPARE(outcome.error.kind, DaemonApplyError::Kind::Changed);
    QCOMPARE(outcome.error.now->bytes, std::string(R"({"mtu": 1})"));
}

void TstEngines::commands()
{
    DaemonWish wish;
    wish.place.way = EngineApplyWay::Helper;
    wish.place.configFile = "/etc/docker/daemon.json";
    wish.place.unit = "docker.service";
    wish.after = R"({"mtu": 1400})";
    const auto request = m_service->apply(wish);
    QSignalSpy spy(request.get(), &DaemonApply::done);
    DaemonOutcome outcome;
    connect(request.get(), &DaemonApply::done, this,
            [&](const DaemonOutcome &result) { outcome = result; });
    request->start();
    QTRY_COMPARE(spy.count(), 1);
    QCOMPARE(outcome.kind, DaemonOutcome::Kind::NoHelper);
    QCOMPARE(outcome.helper, HelperProblem::NotInstalled);
    QCOMPARE(outcome.commands.back(), std::string("sudo systemctl restart docker"));
}

QTEST_GUILESS_MAIN(TstEngines)
#include "tst_engines.moc"
