// SPDX-License-Identifier: MIT
#include "app/services/probequeue.h"
#include "app/services/proberound.h"
#include "app/services/tlsfacts.h"
#include "tests/services/stubregistry.h"

#include <QAbstractEventDispatcher>
#include <QDir>
#include <QProcess>
#include <QSignalSpy>
#include <QSslKey>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include <malloc.h>

#ifdef __SANITIZE_ADDRESS__
// Not each compiler that has it has a header for it.
extern "C" std::size_t __sanitizer_get_current_allocated_bytes();
#endif

using namespace jingtai;
using jingtai::test::StubRegistry;

namespace {

ProbeSubject subjectAt(quint16 port)
{
    ProbeSubject subject;
    subject.id = "m";
    subject.endpoint = "http://127.0.0.1:" + std::to_string(port);
    static_cast<void>(parseWebUrl(subject.endpoint, subject.url));
    subject.repository = "library/hello-world";
    subject.reference = "latest";
    subject.addressRule = AddressRule::Any;
    return subject;
}

QByteArray silence(const QByteArray & /*requestLine*/)
{
    return {};
}

QList<ProbeReport> reportsOf(const QSignalSpy &spy)
{
    QList<ProbeReport> reports;
    for (const QVariantList &arguments : spy)
        reports.append(arguments.last().value<ProbeReport>());
    return reports;
}

std::size_t heapBytes()
{
#ifdef __SANITIZE_ADDRESS__
    return __sanitizer_get_current_allocated_bytes();
#else
    const auto info = ::mallinfo2();
    return info.uordblks + info.hblkhd;
#endif
}

/// A certificate for 127.0.0.1 signed by itself, made by the openssl program.
std::optional<QSslConfiguration> ownTls(const QString &folder)
{
    const QString key = folder + QLatin1String("/key");
    const QString certificate = folder + QLatin1String("/certificate");
    const QStringList words = {QStringLiteral("req"),
                               QStringLiteral("-x509"),
                               QStringLiteral("-newkey"),
                               QStringLiteral("ec"),
                               QStringLiteral("-pkeyopt"),
                               QStringLiteral("ec_paramgen_curve:prime256v1"),
                               QStringLiteral("-nodes"),
                               QStringLiteral("-subj"),
                               QStringLiteral("/CN=test"),
                               QStringLiteral("-addext"),
                               QStringLiteral("subjectAltName=IP:127.0.0.1"),
                               QStringLiteral("-days"),
                               QStringLiteral("30"),
                               QStringLiteral("-keyout"),
                               key,
                               QStringLiteral("-out"),
                               certificate};
    QFile keyFile(key);
    if (QProcess::execute(QStringLiteral("openssl"), words) != 0
        || !keyFile.open(QIODevice::ReadOnly))
        return {};
    QSslConfiguration tls;
    tls.setLocalCertificateChain(authoritiesFromFile(certificate));
    tls.setPrivateKey(QSslKey(&keyFile, QSsl::Ec));
    return tls;
}

int openDescriptors()
{
    return int(QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::System | QDir::Files).size());
}

} // namespace

Q_DECLARE_METATYPE(jingtai::ProbeReport)

/// Probes against a server in the same process: when they begin, and that nothing comes after Stop.
class tst_probequeue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysOnceWhatItFound();
    void keepsOneConnection();
    void saysNothingAfterItsEnd_data();
    void saysNothingAfterItsEnd();
    void saysNothingAfterItsEndBeforeItIsConnected();
    void endsAtItsDeadline();
    void keepsToTwentyFourAndTwoPerHost();
    void beginsOneAfterTheOther();
    void asksTheSilentAgainAfterTheOthers();
    void theLastBeginEarly();
    void sharesAnOperatorsAllowance();
    void whatSendsNothingCostsNothing();
    void respectsALimit();
    void forgetsWhatIsStopped();
    void comparesWithinARound();
    void refusesInnerAddressesOfOthers();
    void keepsNothing();
};

void tst_probequeue::saysOnceWhatItFound()
{
    StubRegistry registry;
    MirrorProber prober(subjectAt(registry.serverPort()), ProbeLevel::Image, {});
    QSignalSpy done(&prober, &MirrorProber::done);
    prober.start();
    QCOMPARE(done.size(), 0);
    QTRY_COMPARE(done.size(), 1);
    const ProbeReport report = reportsOf(done).first();
    QCOMPARE(report.verdict, ProbeVerdict::ServesImages);
    QVERIFY(report.times.connect && report.times.firstByte && !report.times.tls);
    QCOMPARE(registry.requests.size(), 2);
    QVERIFY(registry.requests.last().startsWith("HEAD /v2/library/hello-world/manifests/latest "));
}

void tst_probequeue::keepsOneConnection()
{
    StubRegistry registry;
    MirrorProber prober(subjectAt(registry.serverPort()), ProbeLevel::Image, {});
    QSignalSpy done(&prober, &MirrorProber::done);
    prober.start();
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(registry.mostOpen, 1);
    QTRY_COMPARE(registry.open, 0);
}

void tst_probequeue::saysNothingAfterItsEnd_data()
{
    QTest::addColumn<QByteArray>("heldUp");
    QTest::addColumn<bool>("isSecure");
    QTest::newRow("in the handshake of TLS") << QByteArray() << true;
    QTest::newRow("at /v2/") << QByteArray(" /v2/ ") << false;
    QTest::newRow("at the token") << QByteArray("/token") << false;
    QTest::newRow("at the image") << QByteArray("/manifests/") << false;
    QTest::newRow("in the middle of the bytes") << QByteArray("/blobs/") << false;
}

void tst_probequeue::saysNothingAfterItsEnd()
{
    QFETCH(QByteArray, heldUp);
    QFETCH(bool, isSecure);
    const QByteArray manifest = R"({"schemaVersion":2,"layers":[{"digest":"sha256:)"
                                + QByteArray(64, 'a') + R"(","size":9}]})";
    StubRegistry registry;
    const QByteArray place = "http://127.0.0.1:" + QByteArray::number(registry.serverPort());
    const auto message = [](const QByteArray &head, const QByteArray &body) {
        return "HTTP/1.1 " + head + "\r\nContent-Length: " + QByteArray::number(body.size())
               + "\r\n\r\n" + body;
    };
    registry.answer = [&](const QByteArray &line) {
        if (line.contains("/blobs/"))
            return QByteArray("HTTP/1.1 206 X\r\nContent-Length: 1000\r\n\r\nbeginning");
        if (line.contains(heldUp))
            return QByteArray();
        if (line.contains("/token"))
            return message("200 X", R"({"token":"abc"})");
        if (line.contains("/manifests/"))
            return message("200 X", manifest);
        return message("401 X\r\nWWW-Authenticate: Bearer realm=\"" + place + "/token\"", {});
    };
    ProbeSubject subject = subjectAt(registry.serverPort());
    subject.url.isSecure = isSecure;
    auto prober = std::make_unique<MirrorProber>(subject, ProbeLevel::Speed, ProbeSettings{});
    QSignalSpy done(prober.get(), &MirrorProber::done);
    prober->start();
    QTRY_VERIFY(!registry.requests.isEmpty() && registry.requests.last().contains(heldUp));
    const auto requests = registry.requests.size();
    prober.reset();
    registry.answerAll();
    QTRY_COMPARE(registry.open, 0);
    QCoreApplication::processEvents();
    QCOMPARE(done.size(), 0);
    QCOMPARE(registry.requests.size(), requests);
}

void tst_probequeue::saysNothingAfterItsEndBeforeItIsConnected()
{
    // A queue of connections that is full answers no more of them.
    QTcpServer full;
    full.setListenBacklogSize(1);
    QVERIFY(full.listen(QHostAddress::LocalHost));
    full.pauseAccepting();
    std::array<QTcpSocket, 4> others;
    for (QTcpSocket &other : others)
        other.connectToHost(QHostAddress(QHostAddress::LocalHost), full.serverPort());
    QTRY_COMPARE(others[0].state(), QAbstractSocket::ConnectedState);
    ProbeSubject named = subjectAt(full.serverPort());
    named.url.host = "localhost";
    ProbeSubject missing = subjectAt(full.serverPort());
    missing.missingParameter = "code";
    for (const ProbeSubject &subject : {subjectAt(full.serverPort()), named, missing}) {
        // Cancelled at once, when it has begun, and while it waits.
        for (int turns = 0; turns < 3; ++turns) {
            auto prober
                = std::make_unique<MirrorProber>(subject, ProbeLevel::Image, ProbeSettings{});
            QSignalSpy done(prober.get(), &MirrorProber::done);
            prober->start();
            const bool isSaid = turns > 0 && !subject.missingParameter.empty();
            for (int turn = 0; turn < turns; ++turn)
                QCoreApplication::processEvents();
            prober.reset();
            QCoreApplication::processEvents();
            QCOMPARE(done.size(), isSaid ? 1 : 0);
        }
    }
}

void tst_probequeue::endsAtItsDeadline()
{
    StubRegistry registry;
    registry.answer = silence;
    ProbeSettings settings;
    settings.deadline = 50;
    MirrorProber prober(subjectAt(registry.serverPort()), ProbeLevel::Image, settings);
    QSignalSpy done(&prober, &MirrorProber::done);
    prober.start();
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(reportsOf(done).first().verdict, ProbeVerdict::TimedOut);
    QCOMPARE(reportsOf(done).first().stage, std::optional(ProbeStage::Registry));
    // Of the fifty milliseconds, what the connection had left.
    QVERIFY(reportsOf(done).first().unfinishedMs.value_or(0) > 0);
    QTRY_COMPARE(registry.open, 0);
}

void tst_probequeue::keepsToTwentyFourAndTwoPerHost()
{
    std::vector<std::unique_ptr<StubRegistry>> registries;
    ProbeQueue queue;
    QSignalSpy finished(&queue, &ProbeQueue::finished);
    for (int i = 0; i < 20; ++i) {
        registries.push_back(std::make_unique<StubRegistry>());
        registries.back()->answer = silence;
        for (int probe = 0; probe < 3; ++probe)
            queue.add(subjectAt(registries.back()->serverPort()), ProbeLevel::Reach);
    }
    const auto inFlight = [&] {
        int sum = 0;
        for (const auto &registry : registries)
            sum += registry->open;
        return sum;
    };
    QTRY_COMPARE(inFlight(), 24);
    while (finished.size() < 60) {
        QVERIFY(inFlight() <= 24);
        for (const auto &registry : registries)
            registry->answerAll();
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    for (const auto &registry : registries)
        QVERIFY(registry->mostOpen <= 2);
    QCOMPARE(queue.size(), 0);
}

/// Their handshakes would wait for each other's, and each would seem slower than it is.
void tst_probequeue::beginsOneAfterTheOther()
{
    std::array<StubRegistry, 3> registries;
    ProbeQueue queue;
    int turn = 0;
    QList<int> turns;
    connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::awake, &queue,
            [&turn] { ++turn; });
    connect(&queue, &ProbeQueue::started, &queue, [&] { turns.append(turn); });
    QSignalSpy finished(&queue, &ProbeQueue::finished);
    for (const StubRegistry &registry : registries)
        queue.add(subjectAt(registry.serverPort()), ProbeLevel::Image);
    QTRY_COMPARE(finished.size(), 3);
    QCOMPARE(turns.size(), 3);
    QVERIFY(turns.at(0) < turns.at(1));
    QVERIFY(turns.at(1) < turns.at(2));
}

void tst_probequeue::asksTheSilentAgainAfterTheOthers()
{
    StubRegistry silent;
    silent.answer = silence;
    StubRegistry good;
    ProbeQueue queue;
    ProbeSettings settings;
    settings.deadline = 500;
    queue.setSettings(settings);
    queue.setMaxInFlight(1);
    QSignalSpy started(&queue, &ProbeQueue::started);
    QSignalSpy finished(&queue, &ProbeQueue::finished);
    const auto first = queue.add(subjectAt(silent.serverPort()), ProbeLevel::Image);
    const auto second = queue.add(subjectAt(good.serverPort()), ProbeLevel::Image);
    QTRY_COMPARE(finished.size(), 2);
    QCOMPARE(started.size(), 2);
    QCOMPARE(finished.at(0).at(0).toULongLong(), second);
    QCOMPARE(finished.at(1).at(0).toULongLong(), first);
    QCOMPARE(reportsOf(finished).last().verdict, ProbeVerdict::TimedOut);
    QCOMPARE(silent.requests.size(), 2);
    // Where nobody waits, it keeps its place.
    queue.add(subjectAt(silent.serverPort()), ProbeLevel::Image);
    QTRY_COMPARE(finished.size(), 3);
    QCOMPARE(silent.requests.size(), 3);
}

void tst_probequeue::theLastBeginEarly()
{
    std::array<StubRegistry, 3> registries;
    ProbeQueue queue;
    queue.setMaxInFlight(2);
    QSignalSpy started(&queue, &ProbeQueue::started);
    QSignalSpy finished(&queue, &ProbeQueue::finished);
    qsizetype finishedBeforeLast = -1;
    connect(&queue, &ProbeQueue::started, this, [&] {
        if (started.size() == 3)
            finishedBeforeLast = finished.size();
    });
    registries[0].answer = silence;
    registries[1].answer = silence;
    for (const StubRegistry &registry : registries)
        queue.add(subjectAt(registry.serverPort()), ProbeLevel::Image);
    QTRY_VERIFY(registries[0].requests.size() == 1 && registries[1].requests.size() == 1);
    QCOMPARE(started.size(), 2);
    for (StubRegistry &registry : registries) {
        registry.answer = StubRegistry::imageAnswer;
        registry.answerAll();
    }
    QTRY_COMPARE(finished.size(), 3);
    QCOMPARE(finishedBeforeLast, 0);
    QCOMPARE(queue.size(), 0);
    for (const ProbeReport &report : reportsOf(finished))
        QCOMPARE(report.verdict, ProbeVerdict::ServesImages);
    for (const StubRegistry &registry : registries)
        QCOMPARE(registry.requests.size(), 2);
}

void tst_probequeue::sharesAnOperatorsAllowance()
{
    StubRegistry first;
    StubRegistry second;
    ProbeQueue queue;
    QSignalSpy finished(&queue, &ProbeQueue::finished);
    for (int i = 0; i < 5; ++i) {
        for (const StubRegistry *registry : {&first, &second}) {
            ProbeSubject subject = subjectAt(registry->serverPort());
            subject.operatorId = "daocloud";
            subject.requestsPerMinute = 6;
            queue.add(subject, ProbeLevel::Image);
        }
    }
    StubRegistry other;
    queue.add(subjectAt(other.serverPort()), ProbeLevel::Image);
    // Three probes of two requests each; the other operator's does not wait for the rest.
    QTRY_COMPARE(finished.size(), 4);
    QCOMPARE(queue.size(), 7);
    QCOMPARE(first.requests.size() + second.requests.size(), 6);
    QCOMPARE(other.requests.size(), 2);
}

void tst_probequeue::whatSendsNothingCostsNothing()
{
    QTcpServer gone;
    QVERIFY(gone.listen(QHostAddress::LocalHost));
    ProbeSubject subject = subjectAt(gone.serverPort());
    gone.close();
    subject.operatorId = "daocloud";
    subject.requestsPerMinute = 6;
    ProbeQueue queue;
    QSignalSpy finished(&queue, &ProbeQueue::finished);
    for (int i = 0; i < 9; ++i)
        queue.add(subject, ProbeLevel::Image);
    QTRY_COMPARE(finished.size(), 9);
    for (const ProbeReport &report : reportsOf(finished))
        QCOMPARE(report.fault, ProbeFault::Refused);
}

void tst_probequeue::respectsALimit()
{
    StubRegistry registry;
    registry.answer = [](const QByteArray &) {
        return QByteArray("HTTP/1.1 429 X\r\nRetry-After: 300\r\nContent-Length: 0\r\n\r\n");
    };
    ProbeQueue queue;
    QSignalSpy finished(&queue, &ProbeQueue::finished);
    queue.add(subjectAt(registry.serverPort()), ProbeLevel::Image);
    QTRY_COMPARE(finished.size(), 1);
    const auto asked = registry.requests.size();
    queue.add(subjectAt(registry.serverPort()), ProbeLevel::Image);
    QCOMPARE(finished.size(), 1);
    QTRY_COMPARE(finished.size(), 2);
    const ProbeReport report = reportsOf(finished).last();
    QCOMPARE(report.fault, ProbeFault::StillLimited);
    QCOMPARE(report.verdict, ProbeVerdict::Limited);
    QVERIFY(report.retryAfter && *report.retryAfter > 200 && *report.retryAfter <= 300);
    QCOMPARE(registry.requests.size(), asked);
}

void tst_probequeue::forgetsWhatIsStopped()
{
    StubRegistry registry;
    registry.answer = silence;
    ProbeQueue queue;
    QSignalSpy finished(&queue, &ProbeQueue::finished);
    const auto first = queue.add(subjectAt(registry.serverPort()), ProbeLevel::Image);
    for (int i = 0; i < 4; ++i)
        queue.add(subjectAt(registry.serverPort()), ProbeLevel::Image);
    QTRY_COMPARE(registry.requests.size(), 2);
    queue.cancel(first);
    QTRY_COMPARE(registry.requests.size(), 3);
    QCOMPARE(queue.size(), 4);
    queue.stop();
    registry.answerAll();
    QTRY_COMPARE(registry.open, 0);
    QCOMPARE(finished.size(), 0);
    QCOMPARE(queue.size(), 0);
}

void tst_probequeue::comparesWithinARound()
{
    const QByteArray image = R"({"schemaVersion":2,"layers":[]})";
    const auto serving = [](const QByteArray &body) {
        return [body](const QByteArray &line) {
            const QByteArray bytes = line.contains("/manifests/") ? body : QByteArray("{}");
            return QByteArray("HTTP/1.1 200 OK\r\nContent-Length: "
                              + QByteArray::number(bytes.size()) + "\r\n\r\n" + bytes);
        };
    };
    for (const bool hasUpstream : {true, false}) {
        std::array<StubRegistry, 4> registries;
        for (StubRegistry &registry : registries)
            registry.answer = serving(image);
        // The mirrors agree against one; with an upstream, against it.
        registries[hasUpstream ? 3 : 0].answer = serving(image + " ");
        ProbeQueue queue;
        ProbeRound round(queue);
        QSignalSpy found(&round, &ProbeRound::found);
        QSignalSpy finished(&round, &ProbeRound::finished);
        for (std::size_t i = 0; i < 3; ++i) {
            ProbeSubject subject = subjectAt(registries[i].serverPort());
            subject.original = "docker.io/library/hello-world:latest";
            QVERIFY(!round.hasUpstream(subject.original));
            round.add(i, subject, ProbeLevel::Content);
        }
        if (hasUpstream) {
            ProbeSubject upstream = subjectAt(registries[3].serverPort());
            upstream.original = "docker.io/library/hello-world:latest";
            round.addUpstream(upstream);
            QVERIFY(round.hasUpstream(upstream.original));
        }
        round.start();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(found.size(), 3);
        for (const QVariantList &arguments : found) {
            const auto report = arguments.at(1).value<ProbeReport>();
            const bool isOdd = hasUpstream || arguments.at(0).toULongLong() == 0;
            QCOMPARE(report.verdict,
                     isOdd ? ProbeVerdict::DifferentContent : ProbeVerdict::ServesImages);
        }
    }
}

void tst_probequeue::refusesInnerAddressesOfOthers()
{
    StubRegistry registry;
    ProbeSubject published = subjectAt(registry.serverPort());
    published.addressRule = AddressRule::PublicOnly;
    MirrorProber prober(published, ProbeLevel::Image, {});
    QSignalSpy done(&prober, &MirrorProber::done);
    prober.start();
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(reportsOf(done).first().fault, ProbeFault::InnerAddress);
    QCOMPARE(registry.open, 0);
    QCOMPARE(registry.mostOpen, 0);
}

void tst_probequeue::keepsNothing()
{
    constexpr std::size_t s_registries = 100;
    constexpr int s_rounds = 50;
    constexpr int s_first = 10;
    constexpr std::size_t s_slack = std::size_t(128) * 1024;
    const QTemporaryDir folder;
    const auto tls = ownTls(folder.path());
    QVERIFY(tls);
    std::vector<std::unique_ptr<StubRegistry>> registries;
    std::vector<ProbeSubject> subjects;
    for (std::size_t i = 0; i < s_registries; ++i) {
        registries.push_back(std::make_unique<StubRegistry>());
        subjects.push_back(subjectAt(registries.back()->serverPort()));
        subjects.back().url.isSecure = i % 4 == 0;
        if (i % 4 == 0)
            registries.back()->setTls(*tls);
    }
    ProbeQueue queue;
    ProbeSettings settings;
    settings.tls = tlsFor(tls->localCertificateChain());
    queue.setSettings(settings);
    QSignalSpy finished(&queue, &ProbeQueue::finished);
    const auto isQuiet = [&] {
        return std::all_of(registries.begin(), registries.end(),
                           [](const auto &registry) { return registry->open == 0; });
    };
    int descriptors = 0;
    std::size_t bytes = 0;
    for (int round = 0; round < s_rounds; ++round) {
        for (const ProbeSubject &subject : subjects)
            queue.add(subject, ProbeLevel::Image);
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), qsizetype(s_registries), 60'000);
        for (const ProbeReport &report : reportsOf(finished))
            QCOMPARE(report.verdict, ProbeVerdict::ServesImages);
        QTRY_VERIFY(isQuiet());
        finished.clear();
        for (const auto &registry : registries)
            registry->requests.clear();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        if (round == s_first) {
            descriptors = openDescriptors();
            bytes = heapBytes();
        }
    }
    QTRY_COMPARE(openDescriptors(), descriptors);
    QVERIFY2(heapBytes() < bytes + s_slack,
             qPrintable(QStringLiteral("%1, then %2").arg(bytes).arg(heapBytes())));
}

QTEST_GUILESS_MAIN(tst_probequeue)

#include "tst_probequeue.moc"
