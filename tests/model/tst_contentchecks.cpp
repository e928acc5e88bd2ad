// SPDX-License-Identifier: MIT
#include "app/model/checks/seendigests.h"
#include "app/model/checks/statusmonitor.h"
#include "app/model/checks/statuswording.h"
#include "app/model/mirrors/mirrorlibrary.h"
#include "app/model/mirrors/statusfacts.h"
#include "app/services/catalogstore.h"
#include "app/services/jsonstore.h"
#include "tests/model/fakeprober.h"

#include <QDateTime>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace jingtai;
using Activity = MirrorStatus::Activity;

namespace {

constexpr int s_wait = 20000;
const QString s_dao = QStringLiteral("dao");
const QString s_lu = QStringLiteral("lu");
const QString s_nju = QStringLiteral("nju");
const QString s_quay = QStringLiteral("quay-mirror");
const QString s_hub = QStringLiteral("direct:docker.io");
const std::string s_hubImage = "docker.io/library/hello-world:latest";
const std::string s_digest = "sha256:" + std::string(64, 'a');
const std::string s_otherDigest = "sha256:" + std::string(64, 'b');

ProbeReport serving(const std::string &digest)
{
    ProbeReport report = goodReport(20);
    report.digest = digest;
    return report;
}

ProbeReport unreachable()
{
    return badReport(ProbeVerdict::TimedOut, ProbeFault::Deadline);
}

} // namespace

/// Mirrors whose content is compared, by a prober that the test answers for.
class TstContentChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void registryIsAskedOnceInTheSameRound();
    void registryIsAskedOnlyForWhatIsCompared();
    void sameContent();
    void differentContent();
    void olderContent();
    void digestsOfTheRegistryAreRemembered();
    void othersAgreeWithoutTheRegistry();
    void othersThatDisagree();
    void aloneIsNotComparable();
    void ownImageIsNotComparable();
    void limitedRegistryIsNotAsked();
    void limitedMirrorHoldsUpNobody();
    void failureIsToldAtOnce();
    void registryAloneIsACheck();
    void packagesAreLeftOut();
    void stopWhileHeld();
    void mirrorRemovedWhileHeld();
    void mirrorRemovedWhileWaitedFor();
    void registryChosenWhileItIsWaitedFor();
    void checkedAgainWhileHeld();
    void joinedRoundAsksTheRegistryOnce();
    void nextRoundAsksItAgain();
    void laterCheckDoesNotCompare();
    void alarmIsRemembered();

private:
    const MirrorStatus &status(const QString &id) { return m_monitor->status(id); }
    ContentMatch content(const QString &id)
    {
        return status(id).report ? status(id).report->content : ContentMatch::Unknown;
    }
    int asked(const std::string &id) const
    {
        const auto &jobs = m_prober->jobs();
        return int(std::count_if(jobs.begin(), jobs.end(), [&id](const FakeProber::Job &job) {
            return job.subject.id == id;
        }));
    }
    void compare(const QStringList &ids) { m_monitor->check(ids, ProbeLevel::Content); }
    MirrorFacts facts(const QString &id)
    {
        MirrorFacts facts;
        addStatus(facts, status(id), QDateTime::currentSecsSinceEpoch(),
                  m_monitor->originalDigest(id));
        return facts;
    }
    QString fact(const QString &id, const char *name)
    {
        for (const MirrorFact &each : facts(id).facts) {
            if (each.name == QLatin1String(name))
                return each.value;
        }
        return {};
    }
    void endsNow();

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<JsonStore> m_settings;
    std::unique_ptr<MirrorLibrary> m_library;
    std::unique_ptr<JsonStore> m_store;
    std::unique_ptr<SeenDigests> m_seen;
    std::unique_ptr<FakeProber> m_prober;
    std::unique_ptr<StatusMonitor> m_monitor;
};

void TstContentChecks::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    auto catalog = loadCatalog(QStringLiteral(JINGTAI_TEST_DATA "/catalog-content.json"));
    QVERIFY(catalog.has_value());
    m_settings = std::make_unique<JsonStore>(m_directory->filePath(QStringLiteral("s.json")));
    m_library = std::make_unique<MirrorLibrary>(std::move(*catalog), *m_settings,
                                                m_directory->filePath(QStringLiteral("m.json")));
    QCOMPARE(m_library->load(), QString());
    m_store = std::make_unique<JsonStore>(m_directory->filePath(QStringLiteral("digests.json")));
    m_seen = std::make_unique<SeenDigests>(*m_store);
    m_prober = std::make_unique<FakeProber>();
    m_monitor = std::make_unique<StatusMonitor>(*m_library, *m_prober, nullptr, m_seen.get());
}

void TstContentChecks::cleanup()
{
    m_monitor.reset();
    m_prober.reset();
    m_seen.reset();
    m_store.reset();
    m_library.reset();
    m_settings.reset();
    m_directory.reset();
}

void TstContentChecks::endsNow()
{
    QVERIFY(m_prober->jobs().isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(!m_monitor->isChecking(), s_wait);
}

void TstContentChecks::registryIsAskedOnceInTheSameRound()
{
    QSignalSpy started(m_monitor.get(), &StatusMonitor::roundStarted);
    compare({s_dao, s_lu, s_quay});
    QCOMPARE(started.count(), 1);
    QCOMPARE(asked("docker.io"), 1);
    QCOMPARE(asked("quay.io"), 1);
    QCOMPARE(m_prober->jobs().size(), 5);
    QCOMPARE(m_monitor->total(), 5);
    for (const FakeProber::Job &job : m_prober->jobs())
        QCOMPARE(job.level, ProbeLevel::Content);
    m_prober->answerAll(serving(s_digest));
    endsNow();
}

void TstContentChecks::registryIsAskedOnlyForWhatIsCompared()
{
    m_monitor->check({s_dao});
    QCOMPARE(asked("docker.io"), 0);
    m_monitor->stop();
    // It has an image of its own.
    compare({QStringLiteral("odd")});
    QCOMPARE(asked("docker.io"), 0);
    m_monitor->stop();
    // Its value is missing: nothing is compared.
    compare({QStringLiteral("code")});
    QVERIFY(m_prober->jobs().isEmpty());
    QVERIFY(!m_monitor->isChecking());
}

void TstContentChecks::sameContent()
{
    compare({s_dao});
    m_prober->begin("dao");
    m_prober->answer("dao", serving(s_digest));
    // Held: it is being checked until there is something to compare with.
    QVERIFY(!status(s_dao).last());
    QCOMPARE(status(s_dao).activity, Activity::Checking);
    QVERIFY(m_monitor->isChecking());
    QCOMPARE(m_monitor->done(), 0);
    m_prober->answer("docker.io", serving(s_digest));
    QCOMPARE(content(s_dao), ContentMatch::Same);
    QVERIFY(status(s_dao).isUsable());
    QVERIFY(status(s_hub).isUsable());
    QCOMPARE(content(s_hub), ContentMatch::Unknown);
    endsNow();
    const QString sentence = facts(s_dao).sentence;
    QVERIFY2(sentence.endsWith(QStringLiteral("Its content is the same as on docker.io.")),
             qPrintable(sentence));
    QCOMPARE(fact(s_dao, "Content"), QStringLiteral("the same as on docker.io, compared just now"));
    QVERIFY(fact(s_dao, "Digest").endsWith(QStringLiteral("as the registry's")));
    QVERIFY(facts(s_dao).advice.isEmpty());
    QVERIFY(fact(s_hub, "Content").isEmpty());
}

void TstContentChecks::differentContent()
{
    compare({s_dao});
    m_prober->answer("docker.io", serving(s_digest));
    m_prober->answer("dao", serving(s_otherDigest));
    QCOMPARE(status(s_dao).last()->verdict, ProbeVerdict::DifferentContent);
    QVERIFY(!status(s_dao).isUsable());
    QVERIFY(!m_monitor->measurements().at("dao").usable);
    endsNow();
    const MirrorFacts shown = facts(s_dao);
    QCOMPARE(shown.heading, QStringLiteral("Different content"));
    QCOMPARE(shown.severity, Severity::Bad);
    QCOMPARE(shown.sentence, QStringLiteral("The registry itself serves another image: "
                                            "sha256:aaaaaaaaaaaa…"));
    QCOMPARE(fact(s_dao, "Content"), QStringLiteral("other than on docker.io, compared just now"));
    QCOMPARE(shown.advice.size(), 1);
}

void TstContentChecks::olderContent()
{
    m_seen->add(s_hubImage, s_otherDigest);
    compare({s_dao});
    m_prober->answer("dao", serving(s_otherDigest));
    m_prober->answer("docker.io", serving(s_digest));
    QCOMPARE(content(s_dao), ContentMatch::Older);
    QVERIFY(status(s_dao).isUsable());
    QVERIFY(m_monitor->measurements().at("dao").usable);
    endsNow();
    const MirrorFacts shown = facts(s_dao);
    QCOMPARE(shown.heading, QStringLiteral("Older content"));
    QCOMPARE(shown.severity, Severity::Caution);
    QVERIFY(shown.sentence.contains(QStringLiteral("what docker.io had before")));
    QCOMPARE(fact(s_dao, "Content"),
             QStringLiteral("what docker.io had before, compared just now"));
    QCOMPARE(shown.advice.size(), 1);
}

void TstContentChecks::digestsOfTheRegistryAreRemembered()
{
    compare({s_dao});
    m_prober->answer("dao", serving(s_digest));
    m_prober->answer("docker.io", serving(s_otherDigest));
    endsNow();
    QVERIFY(m_seen->contains(s_hubImage, s_otherDigest));
    // A mirror's word is none.
    QVERIFY(!m_seen->contains(s_hubImage, s_digest));
    // It was written down.
    m_store->flush();
    JsonStore store(m_directory->filePath(QStringLiteral("digests.json")));
    SeenDigests kept(store);
    QVERIFY(kept.contains(s_hubImage, s_otherDigest));
}

void TstContentChecks::othersAgreeWithoutTheRegistry()
{
    compare({s_dao, s_lu, s_nju});
    m_prober->answer("docker.io", unreachable());
    QVERIFY(!status(s_hub).isUsable());
    m_prober->answer("dao", serving(s_digest));
    m_prober->answer("lu", serving(s_otherDigest));
    QVERIFY(!status(s_dao).last());
    m_prober->answer("nju", serving(s_digest));
    QCOMPARE(content(s_dao), ContentMatch::Same);
    QCOMPARE(content(s_nju), ContentMatch::Same);
    QCOMPARE(status(s_lu).last()->verdict, ProbeVerdict::DifferentContent);
    QCOMPARE(status(s_lu).report->fault, ProbeFault::OtherThanOthers);
    endsNow();
    QCOMPARE(fact(s_dao, "Content"),
             QStringLiteral("the same as on other mirrors, compared just now"));
    QCOMPARE(fact(s_lu, "Content"),
             QStringLiteral("other than on most mirrors, compared just now"));
}

void TstContentChecks::othersThatDisagree()
{
    compare({s_dao, s_lu});
    m_prober->answer("docker.io", unreachable());
    m_prober->answer("dao", serving(s_digest));
    m_prober->answer("lu", serving(s_otherDigest));
    QVERIFY(status(s_dao).isUsable() && status(s_lu).isUsable());
    QCOMPARE(content(s_dao), ContentMatch::NotComparable);
    endsNow();
    QVERIFY(facts(s_dao).advice.join(u' ').contains(QStringLiteral("the mirrors disagree")));
}

void TstContentChecks::aloneIsNotComparable()
{
    compare({s_dao});
    m_prober->answer("dao", serving(s_digest));
    m_prober->answer("docker.io", unreachable());
    QVERIFY(status(s_dao).isUsable());
    QCOMPARE(content(s_dao), ContentMatch::NotComparable);
    endsNow();
    QVERIFY(fact(s_dao, "Content").isEmpty());
    const QString advice = facts(s_dao).advice.join(u' ');
    QVERIFY2(advice.contains(QStringLiteral("Neither the registry itself nor another mirror")),
             qPrintable(advice));
    QVERIFY(advice.contains(QStringLiteral("Choose several mirrors")));
}

void TstContentChecks::ownImageIsNotComparable()
{
    compare({QStringLiteral("odd")});
    m_prober->answer("odd", serving(s_digest));
    QCOMPARE(status(QStringLiteral("odd")).report->comparisonGap, ComparisonGap::UnknownOriginal);
    QVERIFY(status(QStringLiteral("odd")).isUsable());
    endsNow();
}

void TstContentChecks::limitedRegistryIsNotAsked()
{
    ProbeReport limited = badReport(ProbeVerdict::Limited, ProbeFault::Status);
    limited.retryAfter = 600;
    compare({s_hub});
    m_prober->answer("docker.io", limited);
    endsNow();
    compare({s_dao, s_lu});
    QCOMPARE(asked("docker.io"), 0);
    QCOMPARE(m_monitor->total(), 3);
    m_prober->answer("dao", serving(s_digest));
    m_prober->answer("lu", serving(s_digest));
    QCOMPARE(content(s_dao), ContentMatch::Same);
    QVERIFY(status(s_dao).report->comparedWith.empty());
    endsNow();
}

void TstContentChecks::limitedMirrorHoldsUpNobody()
{
    compare({s_dao, s_lu});
    m_prober->answer("docker.io", badReport(ProbeVerdict::Limited, ProbeFault::StillLimited));
    m_prober->answer("dao", serving(s_digest));
    ProbeReport limited = badReport(ProbeVerdict::Limited, ProbeFault::Status);
    limited.retryAfter = 600;
    m_prober->answer("lu", limited);
    QCOMPARE(content(s_dao), ContentMatch::NotComparable);
    QCOMPARE(status(s_lu).last()->verdict, ProbeVerdict::Limited);
    endsNow();
    // Until its limit ends neither it nor, for its sake, the registry is asked.
    compare({s_lu});
    endsNow();
}

void TstContentChecks::failureIsToldAtOnce()
{
    compare({s_dao, s_lu});
    m_prober->answer("lu", unreachable());
    QCOMPARE(status(s_lu).last()->verdict, ProbeVerdict::TimedOut);
    QCOMPARE(m_monitor->done(), 1);
    m_prober->answerAll(serving(s_digest));
    endsNow();
}

void TstContentChecks::registryAloneIsACheck()
{
    compare({s_hub});
    QCOMPARE(m_prober->jobs().size(), 1);
    m_prober->answer("docker.io", serving(s_digest));
    QVERIFY(status(s_hub).isUsable());
    endsNow();
}

void TstContentChecks::packagesAreLeftOut()
{
    compare({QStringLiteral("ce")});
    QVERIFY(!m_monitor->isChecking());
    compare({QStringLiteral("ce"), s_dao});
    QCOMPARE(asked("ce"), 0);
    QCOMPARE(asked("dao"), 1);
    m_monitor->stop();
}

void TstContentChecks::stopWhileHeld()
{
    QSignalSpy finished(m_monitor.get(), &StatusMonitor::roundFinished);
    compare({s_dao, s_lu});
    m_prober->begin("dao");
    m_prober->answer("dao", serving(s_digest));
    const Prober::Ticket registry = m_prober->ticketOf("docker.io");
    m_monitor->stop();
    QCOMPARE(finished.count(), 1);
    QVERIFY(!m_monitor->isChecking());
    QVERIFY(m_prober->jobs().isEmpty());
    QCOMPARE(status(s_dao).activity, Activity::None);
    QVERIFY(!status(s_dao).last());
    m_prober->answerLate(registry, serving(s_digest));
    QVERIFY(!status(s_dao).last());
    // Neither is anything held for the next round.
    compare({s_nju});
    m_prober->answer("docker.io", serving(s_otherDigest));
    QVERIFY(!status(s_dao).last());
    m_prober->answer("nju", serving(s_otherDigest));
    endsNow();
}

void TstContentChecks::mirrorRemovedWhileHeld()
{
    const Mirror own = [this] {
        Mirror mirror = *m_library->catalog()->mirror("dao");
        mirror.id = "mine";
        mirror.endpoint = "https://mine.example.com";
        return mirror;
    }();
    m_library->add(own);
    const QString id = QStringLiteral("mine");
    compare({id, s_dao});
    m_prober->answer("mine", serving(s_otherDigest));
    m_library->remove({id});
    m_prober->answer("docker.io", unreachable());
    m_prober->answer("dao", serving(s_digest));
    QVERIFY(!status(id).last());
    // What it served is no part of the comparison.
    QCOMPARE(status(s_dao).report->comparisonGap, ComparisonGap::NobodyElse);
    endsNow();
}

void TstContentChecks::mirrorRemovedWhileWaitedFor()
{
    compare({s_dao, s_lu});
    m_prober->answer("docker.io", unreachable());
    m_prober->answer("dao", serving(s_digest));
    QVERIFY(!status(s_dao).last());
    Mirror moved = *m_library->catalog()->mirror("lu");
    moved.endpoint = "https://elsewhere.example.com";
    m_library->replace(s_lu, moved);
    QCOMPARE(content(s_dao), ContentMatch::NotComparable);
    QVERIFY(!status(s_lu).last());
    endsNow();
}

void TstContentChecks::registryChosenWhileItIsWaitedFor()
{
    compare({s_dao});
    m_prober->answer("dao", serving(s_digest));
    const Prober::Ticket former = m_prober->ticketOf("docker.io");
    compare({s_hub});
    QCOMPARE(m_prober->cancelled(), QList<Prober::Ticket>{former});
    QVERIFY(!status(s_dao).last());
    m_prober->answer("docker.io", serving(s_digest));
    QCOMPARE(content(s_dao), ContentMatch::Same);
    endsNow();
    // Another level does not compare: nothing is held for it.
    compare({s_dao});
    m_prober->answer("dao", serving(s_digest));
    m_monitor->check({s_hub}, ProbeLevel::Speed);
    QCOMPARE(content(s_dao), ContentMatch::NotComparable);
    m_prober->answer("docker.io", serving(s_digest));
    endsNow();
}

void TstContentChecks::checkedAgainWhileHeld()
{
    compare({s_dao, s_lu});
    m_prober->answer("dao", serving(s_otherDigest));
    compare({s_dao});
    QCOMPARE(m_monitor->total(), 3);
    m_prober->answer("docker.io", serving(s_digest));
    QVERIFY(!status(s_dao).last());
    m_prober->answer("dao", serving(s_digest));
    QCOMPARE(content(s_dao), ContentMatch::Same);
    QCOMPARE(status(s_dao).records.size(), std::size_t(1));
    m_prober->answer("lu", serving(s_digest));
    endsNow();
}

void TstContentChecks::joinedRoundAsksTheRegistryOnce()
{
    compare({s_dao});
    m_prober->answer("docker.io", serving(s_digest));
    compare({s_lu});
    QCOMPARE(asked("docker.io"), 0);
    m_prober->answer("lu", serving(s_digest));
    QCOMPARE(content(s_lu), ContentMatch::Same);
    m_prober->answer("dao", serving(s_digest));
    endsNow();
}

void TstContentChecks::nextRoundAsksItAgain()
{
    compare({s_dao});
    m_prober->answerAll(serving(s_digest));
    endsNow();
    compare({s_dao});
    QCOMPARE(asked("docker.io"), 1);
    m_prober->answer("docker.io", serving(s_otherDigest));
    m_prober->answer("dao", serving(s_digest));
    QCOMPARE(content(s_dao), ContentMatch::Older);
    endsNow();
}

void TstContentChecks::laterCheckDoesNotCompare()
{
    m_seen->add(s_hubImage, s_otherDigest);
    compare({s_dao});
    m_prober->answer("docker.io", serving(s_digest));
    m_prober->answer("dao", serving(s_otherDigest));
    QVERIFY(status(s_dao).isOlder());
    m_monitor->check({s_dao});
    m_prober->answer("dao", serving(s_otherDigest));
    QCOMPARE(content(s_dao), ContentMatch::Unknown);
    const MirrorFacts shown = facts(s_dao);
    QCOMPARE(shown.heading, QStringLiteral("Serves images"));
    QCOMPARE(shown.severity, Severity::Good);
    QVERIFY(!shown.sentence.contains(QStringLiteral("content")));
    // When it was compared, and what came of it, is still known.
    QVERIFY(fact(s_dao, "Content").startsWith(QStringLiteral("what docker.io had before")));
    m_monitor->stop();
}

void TstContentChecks::alarmIsRemembered()
{
    compare({s_dao});
    m_prober->answer("docker.io", serving(s_digest));
    m_prober->answer("dao", serving(s_otherDigest));
    m_monitor->check({s_dao});
    m_prober->answer("dao", serving(s_digest));
    QVERIFY(status(s_dao).isUsable());
    QVERIFY(facts(s_dao).advice.join(u' ').contains(QStringLiteral("Compare it again")));
    compare({s_dao});
    m_prober->answerAll(serving(s_digest));
    QVERIFY(facts(s_dao).advice.isEmpty());
    endsNow();
}

QTEST_GUILESS_MAIN(TstContentChecks)
#include "tst_contentchecks.moc"
