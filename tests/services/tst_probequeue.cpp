// SPDX-License-Identifier: MIT
#include "app/services/probequeue.h"
#include "app/services/proberound.h"
#include "tests/services/stubregistry.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

#include <array>
#include <memory>
#include <vector>

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
    void endsAtItsDeadline();
    void keepsToTwentyFourAndTwoPerHost();
    void asksTheSilentAgainAfterTheOthers();
    void sharesAnOperatorsAllowance();
    void respectsALimit();
    void forgetsWhatIsStopped();
    void comparesWithinARound();
    void refusesInnerAddressesOfOthers();
    void leavesNothingOpen();
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
    QTest::addColumn<int>("requests");
    QTest::newRow("before anything") << 0;
    QTest::newRow("while /v2/ is waited for") << 1;
    QTest::newRow("while the image is waited for") << 2;
}

void tst_probequeue::saysNothingAfterItsEnd()
{
    QFETCH(int, requests);
    StubRegistry registry;
    registry.answer = [&](const QByteArray &line) {
        return registry.requests.size() < requests ? StubRegistry::imageAnswer(line) : QByteArray();
    };
    auto prober = std::make_unique<MirrorProber>(subjectAt(registry.serverPort()),
                                                 ProbeLevel::Image, ProbeSettings{});
    QSignalSpy done(prober.get(), &MirrorProber::done);
    prober->start();
    QTRY_COMPARE(registry.requests.size(), requests);
    prober.reset();
    registry.answerAll();
    QTRY_COMPARE(registry.open, 0);
    QCoreApplication::processEvents();
    QCOMPARE(done.size(), 0);
    QCOMPARE(registry.requests.size(), requests);
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

void tst_probequeue::leavesNothingOpen()
{
    StubRegistry registry;
    ProbeQueue queue;
    QSignalSpy finished(&queue, &ProbeQueue::finished);
    const auto round = [&] {
        finished.clear();
        for (int i = 0; i < 50; ++i)
            queue.add(subjectAt(registry.serverPort()), ProbeLevel::Image);
        QTRY_COMPARE(finished.size(), 50);
        QTRY_COMPARE(registry.open, 0);
    };
    round();
    const int before = openDescriptors();
    for (int i = 0; i < 10; ++i)
        round();
    QTRY_COMPARE(openDescriptors(), before);
}

QTEST_GUILESS_MAIN(tst_probequeue)

#include "tst_probequeue.moc"
