// SPDX-License-Identifier: MIT
#include "app/services/namecheck.h"
#include "tests/model/fakeprober.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <set>

using namespace jingtai;
using Stage = NameFinding::Stage;

namespace {

const std::string s_digest = "sha256:" + std::string(64, 'a');
const std::string s_otherDigest = "sha256:" + std::string(64, 'b');

ProbeSubject subject(const std::string &id, const std::string &image)
{
    ProbeSubject subject;
    subject.id = id;
    subject.repository = image;
    subject.reference = "1";
    subject.original = "quay.io/" + image + ":1";
    return subject;
}

NameTarget targetAt(const std::string &id, const std::string &image, bool hasUpstream = true)
{
    NameTarget target;
    target.name = id + ".example/" + image + ":1";
    target.mirror = subject(id, image);
    if (hasUpstream)
        target.upstream = subject("quay.io", image);
    return target;
}

ProbeReport serving(const std::string &digest)
{
    ProbeReport report = goodReport(10);
    report.digest = digest;
    return report;
}

ProbeReport missing()
{
    ProbeReport report = badReport(ProbeVerdict::AnswersOnly, ProbeFault::Status);
    report.stage = ProbeStage::Image;
    report.http = 404;
    return report;
}

ProbeReport unreachable()
{
    ProbeReport report = badReport(ProbeVerdict::CannotConnect, ProbeFault::Refused);
    report.stage = ProbeStage::Connect;
    return report;
}

} // namespace

/// Asks for names by a prober that the test answers for.
class TstNameCheck final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void sameContent();
    void differentContent();
    void olderContent();
    void existenceIsToldBeforeTheContent();
    void otherMirrorsBearWitness();
    void copiesBearNoWitness();
    void nothingToCompareWith();
    void nextMirrorIsOffered();
    void nobodyHasIt();
    void deadMirrorIsAskedOnce();
    void deadRegistryIsAskedOnce();
    void digestNeedsNoUpstream();
    void forgottenIsNotToldOf();
    void nothingComesAfterItsEnd();
    void emptyCheckEnds();

private:
    void start(std::vector<NameTarget> targets);
    void answer(const std::string &id, const std::string &image, const ProbeReport &report);
    bool isAsked(const std::string &id, const std::string &image) const;
    const NameFinding &finding(quint64 index) { return m_found[index]; }

    std::unique_ptr<FakeProber> m_prober;
    std::unique_ptr<NameCheck> m_check;
    std::vector<NameTarget> m_others;
    std::map<quint64, NameFinding> m_found;
    int m_told = 0;
    int m_finished = 0;
    std::set<std::string> m_seen;
};

void TstNameCheck::init()
{
    m_check.reset();
    m_prober = std::make_unique<FakeProber>();
    m_others.clear();
    m_found.clear();
    m_seen.clear();
    m_told = 0;
    m_finished = 0;
}

void TstNameCheck::start(std::vector<NameTarget> targets)
{
    m_check
        = std::make_unique<NameCheck>(*m_prober, std::move(targets), [this](const NameTarget &t) {
              std::vector<NameTarget> same;
              for (const NameTarget &other : m_others) {
                  if (other.mirror.repository == t.mirror.repository)
                      same.push_back(other);
              }
              return same;
          });
    m_check->setWasSeen(
        [this](const std::string &, const std::string &digest) { return m_seen.contains(digest); });
    connect(m_check.get(), &NameCheck::found, this,
            [this](quint64 index, const NameFinding &found) {
                m_found[index] = found;
                ++m_told;
            });
    connect(m_check.get(), &NameCheck::finished, this, [this] { ++m_finished; });
    m_check->start();
    QCOMPARE(m_finished, 0);
}

bool TstNameCheck::isAsked(const std::string &id, const std::string &image) const
{
    const auto &jobs = m_prober->jobs();
    return std::any_of(jobs.begin(), jobs.end(), [&](const FakeProber::Job &job) {
        return job.subject.id == id && job.subject.repository == image;
    });
}

void TstNameCheck::answer(const std::string &id, const std::string &image,
                          const ProbeReport &report)
{
    const auto &jobs = m_prober->jobs();
    for (auto job = jobs.begin(); job != jobs.end(); ++job) {
        if (job->subject.id == id && job->subject.repository == image) {
            m_prober->answer(job.key(), report);
            return;
        }
    }
    QFAIL(qPrintable(QStringLiteral("%1 is not asked for %2")
                         .arg(QString::fromStdString(id), QString::fromStdString(image))));
}

void TstNameCheck::sameContent()
{
    start({targetAt("a", "x")});
    const auto &jobs = m_prober->jobs();
    QCOMPARE(jobs.size(), 2);
    // The mirror's own word for what it has is not enough; the registry's is.
    QCOMPARE(int(jobs.first().level), int(ProbeLevel::Content));
    QCOMPARE(int(jobs.last().level), int(ProbeLevel::Image));
    answer("quay.io", "x", serving(s_digest));
    QCOMPARE(m_told, 0);
    answer("a", "x", serving(s_digest));
    QCOMPARE(int(finding(0).stage), int(Stage::Done));
    QCOMPARE(int(finding(0).answer.report.content), int(ContentMatch::Same));
    QCOMPARE(finding(0).answer.report.comparedWith, std::string("quay.io"));
    QVERIFY(finding(0).answer.isThere());
    QCOMPARE(m_finished, 1);
}

void TstNameCheck::differentContent()
{
    start({targetAt("a", "x")});
    answer("a", "x", serving(s_otherDigest));
    answer("quay.io", "x", serving(s_digest));
    QCOMPARE(int(finding(0).answer.report.content), int(ContentMatch::Different));
    QCOMPARE(int(finding(0).answer.report.verdict), int(ProbeVerdict::DifferentContent));
    QVERIFY(finding(0).answer.isThere());
    QVERIFY(!finding(0).offer);
}

void TstNameCheck::olderContent()
{
    m_seen = {s_otherDigest};
    start({targetAt("a", "x")});
    QSignalSpy seen(m_check.get(), &NameCheck::upstreamSeen);
    answer("a", "x", serving(s_otherDigest));
    answer("quay.io", "x", serving(s_digest));
    QCOMPARE(int(finding(0).answer.report.content), int(ContentMatch::Older));
    QCOMPARE(seen.size(), 1);
}

void TstNameCheck::existenceIsToldBeforeTheContent()
{
    start({targetAt("a", "x")});
    answer("a", "x", serving(s_digest));
    QCOMPARE(int(finding(0).stage), int(Stage::Comparing));
    QVERIFY(finding(0).answer.isThere());
    QCOMPARE(m_check->done(), std::size_t(0));
    answer("quay.io", "x", serving(s_digest));
    QCOMPARE(int(finding(0).stage), int(Stage::Done));
    QCOMPARE(m_check->done(), std::size_t(1));
}

void TstNameCheck::otherMirrorsBearWitness()
{
    m_others = {targetAt("b", "x"), targetAt("c", "x"), targetAt("d", "x")};
    start({targetAt("a", "x"), targetAt("a", "y")});
    answer("quay.io", "x", unreachable());
    answer("a", "x", serving(s_digest));
    QVERIFY(isAsked("b", "x"));
    QVERIFY(!isAsked("c", "x"));
    answer("b", "x", serving(s_otherDigest));
    // One against one says nothing.
    answer("c", "x", serving(s_digest));
    QCOMPARE(int(finding(0).answer.report.content), int(ContentMatch::Same));
    QVERIFY(finding(0).answer.report.comparedWith.empty());
    QVERIFY(!isAsked("d", "x"));
}

void TstNameCheck::copiesBearNoWitness()
{
    NameTarget copy = targetAt("copy", "x");
    copy.isThirdPartyCopy = true;
    m_others = {copy};
    start({targetAt("a", "x", false)});
    answer("a", "x", serving(s_digest));
    QVERIFY(!isAsked("copy", "x"));
    QCOMPARE(int(finding(0).answer.report.content), int(ContentMatch::NotComparable));
}

void TstNameCheck::nothingToCompareWith()
{
    m_others = {targetAt("b", "x"), targetAt("c", "x"), targetAt("d", "x")};
    start({targetAt("a", "x", false)});
    answer("a", "x", serving(s_digest));
    answer("b", "x", missing());
    answer("c", "x", missing());
    // Enough were asked.
    QCOMPARE(m_prober->jobs().size(), 0);
    QCOMPARE(int(finding(0).answer.report.content), int(ContentMatch::NotComparable));
    QVERIFY(finding(0).answer.isThere());
    QCOMPARE(m_finished, 1);
}

void TstNameCheck::nextMirrorIsOffered()
{
    m_others = {targetAt("b", "x"), targetAt("c", "x")};
    start({targetAt("a", "x")});
    answer("a", "x", missing());
    QCOMPARE(int(finding(0).stage), int(Stage::Elsewhere));
    answer("b", "x", missing());
    answer("c", "x", serving(s_digest));
    QCOMPARE(m_finished, 0);
    answer("quay.io", "x", serving(s_digest));
    QCOMPARE(int(finding(0).stage), int(Stage::Done));
    QVERIFY(!finding(0).answer.isThere());
    QVERIFY(finding(0).offer.has_value());
    QCOMPARE(finding(0).offer->mirrorId, std::string("c"));
    QCOMPARE(finding(0).offer->name, std::string("c.example/x:1"));
    QCOMPARE(int(finding(0).offer->report.content), int(ContentMatch::Same));
    QCOMPARE(m_finished, 1);
}

void TstNameCheck::nobodyHasIt()
{
    for (const char *id : {"b", "c", "d", "e", "f", "g", "h"})
        m_others.push_back(targetAt(id, "x"));
    start({targetAt("a", "x")});
    answer("a", "x", missing());
    for (int asked = 0; asked < NameCheck::s_maxOthers; ++asked)
        answer(m_others[std::size_t(asked)].mirror.id, "x", missing());
    QVERIFY(!isAsked("g", "x"));
    QCOMPARE(int(finding(0).stage), int(Stage::Done));
    QVERIFY(!finding(0).offer);
    // The registry's answer is of no use to anybody.
    QCOMPARE(m_finished, 1);
}

void TstNameCheck::deadMirrorIsAskedOnce()
{
    m_others = {targetAt("a", "x"), targetAt("b", "x"), targetAt("b", "y")};
    start({targetAt("a", "x"), targetAt("a", "y"), targetAt("b", "z")});
    answer("a", "x", unreachable());
    QVERIFY(!isAsked("a", "y"));
    QCOMPARE(int(finding(0).stage), int(Stage::Elsewhere));
    QCOMPARE(int(finding(1).answer.report.verdict), int(ProbeVerdict::CannotConnect));
    // Nor is it asked in place of itself.
    QVERIFY(isAsked("b", "x"));
    QVERIFY(isAsked("b", "y"));
    QVERIFY(isAsked("b", "z"));
}

void TstNameCheck::deadRegistryIsAskedOnce()
{
    start({targetAt("a", "x"), targetAt("a", "y")});
    answer("quay.io", "x", unreachable());
    QVERIFY(!isAsked("quay.io", "y"));
    // A mirror that is called as the registry is another.
    QVERIFY(isAsked("a", "x"));
    QVERIFY(isAsked("a", "y"));
    answer("a", "x", serving(s_digest));
    answer("a", "y", serving(s_digest));
    QCOMPARE(m_finished, 1);
    QCOMPARE(int(finding(1).answer.report.content), int(ContentMatch::NotComparable));
}

void TstNameCheck::digestNeedsNoUpstream()
{
    NameTarget pinned = targetAt("a", "x");
    pinned.mirror.reference = s_digest;
    start({pinned});
    QVERIFY(!isAsked("quay.io", "x"));
    answer("a", "x", serving(s_digest));
    QCOMPARE(int(finding(0).answer.report.content), int(ContentMatch::Same));
}

void TstNameCheck::forgottenIsNotToldOf()
{
    start({targetAt("a", "x"), targetAt("a", "y")});
    m_check->forget(0);
    QVERIFY(!isAsked("a", "x"));
    QVERIFY(!isAsked("quay.io", "x"));
    QVERIFY(isAsked("a", "y"));
    answer("a", "y", serving(s_digest));
    answer("quay.io", "y", serving(s_digest));
    QCOMPARE(m_found.count(0), std::size_t(0));
    QCOMPARE(m_finished, 1);
}

void TstNameCheck::nothingComesAfterItsEnd()
{
    start({targetAt("a", "x")});
    const Prober::Ticket ticket = m_prober->jobs().firstKey();
    m_check.reset();
    QCOMPARE(m_prober->jobs().size(), 0);
    QCOMPARE(m_prober->cancelled().size(), 2);
    m_prober->answerLate(ticket, serving(s_digest));
    QCOMPARE(m_told, 0);
    QCOMPARE(m_finished, 0);
}

void TstNameCheck::emptyCheckEnds()
{
    start({});
    QTRY_COMPARE(m_finished, 1);
    QCOMPARE(m_told, 0);
}

QTEST_GUILESS_MAIN(TstNameCheck)
#include "tst_namecheck.moc"
