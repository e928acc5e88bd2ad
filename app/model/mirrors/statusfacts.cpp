// SPDX-License-Identifier: MIT
#include "app/model/mirrors/statusfacts.h"

#include "app/model/checks/probewording.h"
#include "app/model/checks/statuswording.h"
#include "app/model/quotedtext.h"
#include "app/model/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace jingtai {

namespace {

struct StatusFacts
{
    Q_DECLARE_TR_FUNCTIONS(StatusFacts)
};

constexpr std::array s_stages
    = {ProbeStage::Name,  ProbeStage::Connect, ProbeStage::Tls,  ProbeStage::Registry,
       ProbeStage::Token, ProbeStage::Image,   ProbeStage::Bytes};

std::optional<double> lengthOf(ProbeStage stage, const ProbeReport &report)
{
    if (stage == ProbeStage::Name)
        return report.times.name;
    if (stage == ProbeStage::Connect)
        return report.times.connect;
    if (stage == ProbeStage::Tls)
        return report.times.tls;
    std::optional<double> length;
    for (const ProbeStep &step : report.steps) {
        if (step.stage == stage && step.milliseconds)
            length = length.value_or(0) + *step.milliseconds;
    }
    return length;
}

/// Of a check before this start.
QString sentenceOf(const CheckRecord &last)
{
    if (!last.isUsable())
        return StatusFacts::tr(
            "So it was when last checked. How it failed is not kept between starts.");
    ProbeReport report;
    report.verdict = last.verdict;
    return wordingOfFinding(report);
}

QString dateOf(const std::string &iso)
{
    return madeVisible(QString::fromStdString(iso).left(10));
}

QString certificate(const CertificateFacts &facts)
{
    QString text;
    if (facts.daysLeft < 0) {
        //: %1 a date
        text = StatusFacts::tr("expired %1").arg(dateOf(facts.notAfter));
    } else {
        //: %1 a date, %n days from now
        text = StatusFacts::tr("until %1, %n day(s) left", "", int(facts.daysLeft))
                   .arg(dateOf(facts.notAfter));
    }
    const QString issuer = quotable(facts.issuer);
    if (issuer.isEmpty())
        return text;
    //: %1 "until 2027-02-11", %2 who issued a certificate
    return StatusFacts::tr("%1\nissued by %2").arg(text, issuer);
}

QString redirects(const ProbeReport &report)
{
    QStringList chain;
    for (const ProbeStep &step : report.steps) {
        if (step.location.empty())
            continue;
        const QString from = quotable(step.request).section(u' ', 1);
        if (chain.isEmpty() || chain.constLast() != from)
            chain.append(from);
        chain.append(quotable(step.location));
    }
    return chain.join(QStringLiteral("\n→ "));
}

QString digest(const std::string &found, const std::string &original)
{
    QString text = shortDigest(found);
    if (original.empty())
        return text;
    if (found == original) {
        //: %1 beginning of a digest
        return StatusFacts::tr("%1\nas the registry's").arg(text);
    }
    //: %1 beginning of a digest
    return StatusFacts::tr("%1\nother than the registry's").arg(text);
}

QString contentWords(const ContentRecord &content)
{
    const QString registry = quotable(content.comparedWith);
    switch (content.match) {
    case ContentMatch::Same:
        if (registry.isEmpty())
            return StatusFacts::tr("the same as on other mirrors");
        //: %1 registry
        return StatusFacts::tr("the same as on %1").arg(registry);
    case ContentMatch::Older:
        if (registry.isEmpty())
            return StatusFacts::tr("what the registry had before");
        //: %1 registry
        return StatusFacts::tr("what %1 had before").arg(registry);
    case ContentMatch::Different:
        if (registry.isEmpty())
            return StatusFacts::tr("other than on most mirrors");
        //: %1 registry
        return StatusFacts::tr("other than on %1").arg(registry);
    case ContentMatch::Unknown:
    case ContentMatch::NotComparable:
        break;
    }
    return {};
}

/// What is to be done about a comparison, beside what the verdict says.
QString contentAdvice(const MirrorStatus &status, qint64 now)
{
    const ContentMatch match = status.report ? status.report->content : ContentMatch::Unknown;
    if (match == ContentMatch::NotComparable
        && status.report->comparisonGap == ComparisonGap::NobodyElse) {
        return StatusFacts::tr("Choose several mirrors of the same registry to compare them with "
                               "each other.");
    }
    const bool isAlarm = status.content && status.content->match == ContentMatch::Different;
    if (isAlarm && match != ContentMatch::Different && status.isUsable()) {
        //: %1 "2 min ago"
        return StatusFacts::tr("When its content was last compared, %1, it was other than it "
                               "should be. Compare it again before you use it.")
            .arg(agoInWords(status.content->time, now));
    }
    return {};
}

} // namespace

std::vector<StageBar> stagesOf(const ProbeReport &report)
{
    std::vector<StageBar> bars;
    double start = 0;
    const bool isGood = report.usable().value_or(true);
    bool isDecided = false;
    for (const ProbeStage stage : s_stages) {
        auto length = lengthOf(stage, report);
        const bool decides = !isGood && report.stage == stage;
        // What took the time is what never came.
        if (decides && !length)
            length = report.unfinishedMs;
        // What was asked after a refusal was refused as well.
        isDecided = isDecided || decides;
        if (!length && !decides)
            continue;
        StageBar bar;
        bar.name = wording(stage);
        bar.start = start;
        bar.length = length.value_or(0);
        if (isDecided)
            bar.severity = severityOf(report.verdict);
        if (length)
            bar.figure = latencyInWords(*length);
        start += bar.length;
        bars.push_back(std::move(bar));
    }
    return bars;
}

void addStatus(MirrorFacts &facts, const MirrorStatus &status, qint64 now,
               const std::string &original)
{
    const CheckRecord *last = status.last();
    if (last == nullptr)
        return;
    facts.severity = severityOf(status);
    facts.heading = statusInWords(status, now);
    const ProbeReport *report = status.report.get();
    facts.history = historyInWords(status);
    facts.sentence = report ? wordingOfFinding(*report) : sentenceOf(*last);
    std::vector<MirrorFact> found;
    const auto add = [&found](const QString &name, const QString &value, bool isFixed = false) {
        if (!value.isEmpty())
            found.push_back({name, value, isFixed, {}});
    };
    const bool isAsked = status.activity != MirrorStatus::Activity::None;
    //: Fact: when a mirror was checked
    add(StatusFacts::tr("Checked"),
        isAsked
            //: %1 "2 min ago"
            ? StatusFacts::tr("%1, and now again").arg(agoInWords(last->time, now))
            //: %1 "2 min ago", %2 date and time
            : StatusFacts::tr("%1 (%2)").arg(agoInWords(last->time, now),
                                             momentInWords(last->time)));
    if (!report && last->latencyMs)
        add(StatusFacts::tr("Latency"), latencyInWords(*last->latencyMs));
    if (status.bytesPerSecond) {
        //: %1 megabytes per second, %2 "2 min ago"
        add(StatusFacts::tr("Speed"),
            StatusFacts::tr("%1, measured %2")
                .arg(speedInWords(*status.bytesPerSecond), agoInWords(status.speedTime, now)));
    }
    if (status.content) {
        //: Fact: whether a mirror serves what the registry itself does
        add(StatusFacts::tr("Content"),
            //: %1 "the same as on docker.io", %2 "2 min ago"
            StatusFacts::tr("%1, compared %2")
                .arg(contentWords(*status.content), agoInWords(status.content->time, now)));
    }
    if (report) {
        facts.stages = stagesOf(*report);
        add(StatusFacts::tr("Found at"), quotable(report->address), true);
        //: Fact: the address of the proxy through which a mirror was asked
        add(StatusFacts::tr("Proxy"), quotable(report->proxy), true);
        if (report->certificate)
            add(StatusFacts::tr("Certificate"), certificate(*report->certificate));
        add(StatusFacts::tr("Redirects"), redirects(*report), true);
        if (!report->realmHost.empty())
            add(StatusFacts::tr("Token from"), quotable(report->realmHost), true);
        if (!report->digest.empty())
            add(StatusFacts::tr("Digest"), digest(report->digest, original), true);
        if (report->freshness) {
            //: Fact: the date of a file of packages
            add(StatusFacts::tr("Packages of"), momentInWords(*report->freshness));
        }
        if (!report->steps.empty() && !report->usable().value_or(true)) {
            const ProbeStep &step = report->steps.back();
            QString text = quotable(step.request);
            if (step.status != 0)
                text += QStringLiteral(" → ") + QString::number(step.status);
            //: Fact: the request whose answer decided
            add(StatusFacts::tr("Decided by"), text, true);
        }
        if (const QString advice = contentAdvice(status, now); !advice.isEmpty())
            facts.advice.prepend(advice);
        if (const QString advice = wordingOfAdvice(*report); !advice.isEmpty())
            facts.advice.prepend(advice);
    } else if (!last->isUsable() && !isAsked) {
        facts.advice.prepend(StatusFacts::tr("Check it again to see how it fails."));
    }
    facts.facts.insert(facts.facts.begin(), found.begin(), found.end());
}

} // namespace jingtai
