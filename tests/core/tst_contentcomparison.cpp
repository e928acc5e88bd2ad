// SPDX-License-Identifier: MIT
#include "app/core/probe/contentcomparison.h"

#include <QTest>

using namespace jingtai;
using Findings = ContentComparison::Findings;

namespace {

const std::string s_image = "docker.io/library/hello-world:latest";
const std::string s_otherImage = "quay.io/prometheus/busybox:latest";
constexpr ContentComparison::Key s_registry = 100;

ProbeReport serving(const std::string &digest)
{
    ProbeReport report;
    report.level = ProbeLevel::Content;
    report.verdict = ProbeVerdict::ServesImages;
    report.digest = digest;
    return report;
}

ProbeReport failing()
{
    ProbeReport report;
    report.verdict = ProbeVerdict::TimedOut;
    report.fault = ProbeFault::Deadline;
    return report;
}

std::vector<ContentComparison::Key> keys(const Findings &findings)
{
    std::vector<ContentComparison::Key> keys;
    for (const auto &finding : findings)
        keys.push_back(finding.key);
    return keys;
}

using Keys = std::vector<ContentComparison::Key>;

} // namespace

class TstContentComparison final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comparesContent();
    void olderStaysUsable();
    void registryIsWaitedFor();
    void allAreWaitedForWithoutARegistry();
    void failureIsToldAtOnce();
    void imagesHaveNothingToDoWithEachOther();
    void unknownOriginalIsNotHeld();
    void othersPassThrough();
    void answerTwiceIsTakenOnce();
    void removedIsNotWaitedFor();
    void anotherAskingTakesThePlaceOfTheFormer();
    void groupEnds();
    void nothingIsLeftAfterClear();
};

void TstContentComparison::comparesContent()
{
    ProbeReport same = serving("sha256:a");
    compareContent(same, {s_image, "docker.io", "sha256:a", {}});
    QCOMPARE(same.usable(), std::optional(true));
    QCOMPARE(same.content, ContentMatch::Same);
    QCOMPARE(same.comparedWith, std::string("docker.io"));
    ProbeReport other = serving("sha256:a");
    compareContent(other, {s_image, "docker.io", "sha256:b", {"sha256:a", "sha256:a"}});
    QCOMPARE(other.fault, ProbeFault::OtherThanUpstream);
    QCOMPARE(other.detail, std::string("sha256:b"));
    ProbeReport odd = serving("sha256:a");
    compareContent(odd, {s_image, "docker.io", {}, {"sha256:a", "sha256:b", "sha256:b"}});
    QCOMPARE(odd.content, ContentMatch::Different);
    QCOMPARE(odd.fault, ProbeFault::OtherThanOthers);
    QCOMPARE(odd.usable(), std::optional(false));
    QVERIFY(odd.comparedWith.empty());
    ProbeReport alone = serving("sha256:a");
    compareContent(alone, {s_image, "docker.io", {}, {"sha256:a"}});
    QCOMPARE(alone.verdict, ProbeVerdict::ServesImages);
    QCOMPARE(alone.content, ContentMatch::NotComparable);
    QCOMPARE(alone.comparisonGap, ComparisonGap::NobodyElse);
    ProbeReport half = serving("sha256:a");
    compareContent(half, {s_image, "docker.io", {}, {"sha256:a", "sha256:b"}});
    QCOMPARE(half.comparisonGap, ComparisonGap::NoMajority);
    QCOMPARE(half.usable(), std::optional(true));
    ProbeReport failed = failing();
    compareContent(failed, {s_image, "docker.io", "sha256:a", {}});
    QCOMPARE(failed.content, ContentMatch::Unknown);
}

void TstContentComparison::olderStaysUsable()
{
    const WasSeen wasSeen = [](const std::string &original, const std::string &digest) {
        return original == s_image && digest == "sha256:old";
    };
    ProbeReport older = serving("sha256:old");
    compareContent(older, {s_image, "docker.io", "sha256:new", {}}, wasSeen);
    QCOMPARE(older.content, ContentMatch::Older);
    QCOMPARE(older.usable(), std::optional(true));
    QCOMPARE(older.fault, ProbeFault::None);
    ProbeReport other = serving("sha256:evil");
    compareContent(other, {s_image, "docker.io", "sha256:new", {}}, wasSeen);
    QCOMPARE(other.verdict, ProbeVerdict::DifferentContent);
    ProbeReport another = serving("sha256:old");
    compareContent(another, {s_otherImage, "quay.io", "sha256:new", {}}, wasSeen);
    QCOMPARE(another.verdict, ProbeVerdict::DifferentContent);
}

void TstContentComparison::registryIsWaitedFor()
{
    ContentComparison comparison;
    comparison.add(1, s_image);
    comparison.add(2, s_image);
    comparison.addUpstream(s_registry, s_image, "docker.io");
    QVERIFY(comparison.hasUpstream(s_image));
    QVERIFY(comparison.take(1, serving("sha256:b")).empty());
    const Findings told = comparison.take(s_registry, serving("sha256:a"));
    QCOMPARE(keys(told), (Keys{s_registry, 1}));
    QCOMPARE(told[0].report.content, ContentMatch::Unknown);
    QCOMPARE(told[1].report.content, ContentMatch::Different);
    // The digest is there: nobody waits for the others.
    const Findings later = comparison.take(2, serving("sha256:a"));
    QCOMPARE(keys(later), Keys{2});
    QCOMPARE(later[0].report.content, ContentMatch::Same);
}

void TstContentComparison::allAreWaitedForWithoutARegistry()
{
    ContentComparison comparison;
    for (const ContentComparison::Key key : Keys{1, 2, 3})
        comparison.add(key, s_image);
    comparison.addUpstream(s_registry, s_image, "docker.io");
    QVERIFY(comparison.take(1, serving("sha256:a")).empty());
    QCOMPARE(keys(comparison.take(s_registry, failing())), Keys{s_registry});
    QVERIFY(comparison.take(2, serving("sha256:b")).empty());
    const Findings told = comparison.take(3, serving("sha256:a"));
    QCOMPARE(keys(told), (Keys{1, 2, 3}));
    QCOMPARE(told[0].report.content, ContentMatch::Same);
    QCOMPARE(told[1].report.fault, ProbeFault::OtherThanOthers);
    QCOMPARE(told[2].report.content, ContentMatch::Same);
}

void TstContentComparison::failureIsToldAtOnce()
{
    ContentComparison comparison;
    comparison.add(1, s_image);
    comparison.add(2, s_image);
    QVERIFY(comparison.take(1, serving("sha256:a")).empty());
    // It was the last that was waited for.
    QCOMPARE(keys(comparison.take(2, failing())), (Keys{2, 1}));
}

void TstContentComparison::imagesHaveNothingToDoWithEachOther()
{
    ContentComparison comparison;
    comparison.add(1, s_image);
    comparison.add(2, s_otherImage);
    comparison.addUpstream(s_registry, s_image, "docker.io");
    QVERIFY(!comparison.hasUpstream(s_otherImage));
    QVERIFY(comparison.take(1, serving("sha256:a")).empty());
    const Findings told = comparison.take(2, serving("sha256:a"));
    QCOMPARE(keys(told), Keys{2});
    QCOMPARE(told[0].report.comparisonGap, ComparisonGap::NobodyElse);
}

void TstContentComparison::unknownOriginalIsNotHeld()
{
    ContentComparison comparison;
    comparison.add(1, {});
    comparison.add(2, {});
    const Findings told = comparison.take(1, serving("sha256:a"));
    QCOMPARE(keys(told), Keys{1});
    QCOMPARE(told[0].report.comparisonGap, ComparisonGap::UnknownOriginal);
    QVERIFY(comparison.remove(2).empty());
}

void TstContentComparison::othersPassThrough()
{
    ContentComparison comparison;
    const Findings told = comparison.take(7, serving("sha256:a"));
    QCOMPARE(keys(told), Keys{7});
    QCOMPARE(told[0].report.content, ContentMatch::Unknown);
}

void TstContentComparison::answerTwiceIsTakenOnce()
{
    ContentComparison comparison;
    comparison.add(1, s_image);
    comparison.add(2, s_image);
    QVERIFY(comparison.take(1, serving("sha256:a")).empty());
    QVERIFY(comparison.take(1, serving("sha256:a")).empty());
    QCOMPARE(keys(comparison.take(2, serving("sha256:a"))), (Keys{1, 2}));
}

void TstContentComparison::removedIsNotWaitedFor()
{
    ContentComparison comparison;
    for (const ContentComparison::Key key : Keys{1, 2, 3})
        comparison.add(key, s_image);
    comparison.addUpstream(s_registry, s_image, "docker.io");
    QVERIFY(comparison.take(1, serving("sha256:a")).empty());
    QVERIFY(comparison.take(2, serving("sha256:a")).empty());
    // One that is held, the registry, and the last that was waited for.
    QVERIFY(comparison.remove(2).empty());
    QVERIFY(!comparison.has(2));
    QVERIFY(comparison.remove(s_registry).empty());
    QVERIFY(!comparison.hasUpstream(s_image));
    const Findings told = comparison.remove(3);
    QCOMPARE(keys(told), Keys{1});
    QCOMPARE(told[0].report.comparisonGap, ComparisonGap::NobodyElse);
    QVERIFY(comparison.remove(1).empty());
}

void TstContentComparison::anotherAskingTakesThePlaceOfTheFormer()
{
    ContentComparison comparison;
    comparison.add(1, s_image);
    comparison.addUpstream(s_registry, s_image, "docker.io");
    QVERIFY(comparison.take(1, serving("sha256:a")).empty());
    comparison.addUpstream(s_registry + 1, s_image, "docker.io");
    QVERIFY(comparison.remove(s_registry).empty());
    QVERIFY(comparison.hasUpstream(s_image));
    QCOMPARE(keys(comparison.take(s_registry + 1, serving("sha256:a"))), (Keys{s_registry + 1, 1}));
}

void TstContentComparison::groupEnds()
{
    ContentComparison comparison;
    comparison.add(1, s_image);
    comparison.addUpstream(s_registry, s_image, "docker.io");
    QCOMPARE(keys(comparison.take(s_registry, serving("sha256:a"))), Keys{s_registry});
    QVERIFY(comparison.hasUpstream(s_image));
    QCOMPARE(keys(comparison.take(1, serving("sha256:a"))), Keys{1});
    // What the registry had then says nothing of what it has later.
    QVERIFY(!comparison.hasUpstream(s_image));
}

void TstContentComparison::nothingIsLeftAfterClear()
{
    ContentComparison comparison;
    comparison.add(1, s_image);
    comparison.addUpstream(s_registry, s_image, "docker.io");
    QVERIFY(comparison.take(1, serving("sha256:a")).empty());
    comparison.clear();
    QVERIFY(!comparison.has(1));
    QVERIFY(!comparison.hasUpstream(s_image));
    QCOMPARE(keys(comparison.take(s_registry, serving("sha256:a"))), Keys{s_registry});
}

QTEST_APPLESS_MAIN(TstContentComparison)
#include "tst_contentcomparison.moc"
