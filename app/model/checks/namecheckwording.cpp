// SPDX-License-Identifier: MIT
#include "app/model/checks/namecheckwording.h"

#include "app/core/names/imagereference.h"
#include "app/model/checks/probewording.h"
#include "app/model/mirrors/mirrorchoices.h"
#include "app/model/quotedtext.h"
#include "app/model/wording.h"

#include <QCoreApplication>
#include <QStringList>

namespace jingtai {

namespace {

struct NameCheckWording
{
    Q_DECLARE_TR_FUNCTIONS(NameCheckWording)
};

QString titleOf(const std::string &mirrorId, const MirrorCatalog &catalog)
{
    return quotable(mirrorTitle(mirrorId, catalog));
}

ShortNote thereNote(const NameFinding &finding)
{
    if (finding.stage == NameFinding::Stage::Comparing)
        return {Severity::Neutral, NameCheckWording::tr("Found, comparing…")};
    switch (finding.answer.report.content) {
    case ContentMatch::Same:
        return {Severity::Good, NameCheckWording::tr("Found, same content")};
    case ContentMatch::Older:
        return {Severity::Caution, NameCheckWording::tr("Found, older content")};
    case ContentMatch::Different:
        // To be expected of a copy that somebody else uploaded.
        if (finding.isThirdPartyCopy)
            return {Severity::Caution, NameCheckWording::tr("Third-party copy, differs")};
        return {Severity::Bad, NameCheckWording::tr("Found, different content")};
    case ContentMatch::Unknown:
    case ContentMatch::NotComparable:
        break;
    }
    if (finding.isThirdPartyCopy)
        return {Severity::Caution, NameCheckWording::tr("Found, third-party copy")};
    //: The mirror has the image; there was nothing to compare its content with
    return {Severity::Good, NameCheckWording::tr("Found, not compared")};
}

QString missingWords(const ProbeReport &report)
{
    switch (report.verdict) {
    case ProbeVerdict::AnswersOnly:
        return NameCheckWording::tr("Not there");
    case ProbeVerdict::DifferentContent:
        //: What a mirror serves does not have the digest that it says it has
        return NameCheckWording::tr("Wrong digest");
    case ProbeVerdict::Reachable:
    case ProbeVerdict::ServesImages:
    case ProbeVerdict::ServesPackages:
    case ProbeVerdict::Restricted:
    case ProbeVerdict::Limited:
    case ProbeVerdict::NeedsAccount:
    case ProbeVerdict::NeedsParameter:
    case ProbeVerdict::NotARegistry:
    case ProbeVerdict::Certificate:
    case ProbeVerdict::NameNotFound:
    case ProbeVerdict::CannotConnect:
    case ProbeVerdict::TimedOut:
    case ProbeVerdict::ServerError:
    case ProbeVerdict::Cancelled:
        break;
    }
    return wording(report.verdict);
}

QString contentSentence(const NameFinding &finding)
{
    const NameAnswer &answer = finding.answer;
    const ContentMatch content = answer.report.content;
    if (content == ContentMatch::Same && answer.report.comparedWith.empty()
        && answer.name.find('@') != std::string::npos)
        return NameCheckWording::tr("Its content has the digest that the name asks for.");
    if (content == ContentMatch::Different && finding.isThirdPartyCopy) {
        return NameCheckWording::tr("Its content is not that of the original: somebody else "
                                    "uploaded this copy, and nobody vouches for it.");
    }
    return wordingOfContent(answer.report);
}

} // namespace

QString titleOfOffer(const NameFinding &finding, const MirrorCatalog &catalog)
{
    if (!finding.offer)
        return {};
    QString title = titleOf(finding.offer->mirrorId, catalog);
    if (title != titleOf(finding.answer.mirrorId, catalog))
        return title;
    // One operator has several mirrors of one title.
    const auto name = ImageReferenceView::parse(finding.offer->name);
    return name ? quotable(name->registry()) : title;
}

ShortNote shortNote(const NameFinding &finding, const MirrorCatalog &catalog)
{
    if (finding.stage == NameFinding::Stage::Asking)
        return {Severity::Neutral, NameCheckWording::tr("Checking…")};
    if (finding.answer.isThere())
        return thereNote(finding);
    const Severity severity = finding.answer.report.verdict == ProbeVerdict::Limited
                                  ? Severity::Caution
                                  : Severity::Bad;
    const QString what = missingWords(finding.answer.report);
    if (finding.offer) {
        //: %1 "Not there" or another verdict, %2 title of a mirror
        return {severity,
                NameCheckWording::tr("%1, %2 has it").arg(what, titleOfOffer(finding, catalog))};
    }
    if (finding.stage == NameFinding::Stage::Elsewhere) {
        //: %1 "Not there" or another verdict; other mirrors are being asked
        return {severity, NameCheckWording::tr("%1, asking others…").arg(what)};
    }
    return {severity, what};
}

QString wording(const NameFinding &finding, const MirrorCatalog &catalog)
{
    const NameAnswer &answer = finding.answer;
    const QString title = titleOf(answer.mirrorId, catalog);
    if (finding.stage == NameFinding::Stage::Asking) {
        //: %1 title of a mirror
        return NameCheckWording::tr("%1 is being asked for it.").arg(title);
    }
    QStringList sentences;
    if (answer.isThere()) {
        //: %1 title of a mirror
        sentences.append(NameCheckWording::tr("%1 has it.").arg(title));
        const bool isAlarm
            = answer.report.content == ContentMatch::Different && !finding.isThirdPartyCopy;
        if (isAlarm) {
            sentences.append(wordingOfFault(answer.report));
            sentences.append(wordingOfAdvice(answer.report));
        } else if (const QString content = contentSentence(finding); !content.isEmpty()) {
            sentences.append(content);
        }
    } else {
        if (answer.report.verdict == ProbeVerdict::AnswersOnly
            && answer.report.fault == ProbeFault::Status) {
            //: %1 title of a mirror, %2 HTTP status
            sentences.append(NameCheckWording::tr("%1 does not have it (status %2).")
                                 .arg(title, QString::number(answer.report.http.value_or(0))));
        } else {
            //: %1 title of a mirror, %2 a verdict such as "Timed out", %3 a sentence
            sentences.append(
                NameCheckWording::tr("%1: %2. %3")
                    .arg(title, wording(answer.report.verdict), wordingOfFinding(answer.report)));
        }
        if (finding.stage == NameFinding::Stage::Elsewhere && !finding.offer)
            sentences.append(NameCheckWording::tr("Other mirrors are being asked."));
        else if (const QString offer = wordingOfOffer(finding, catalog); !offer.isEmpty())
            sentences.append(offer);
        else
            sentences.append(NameCheckWording::tr("No other mirror was found to have it."));
    }
    return joinedSentences(sentences);
}

QString wordingOfOffer(const NameFinding &finding, const MirrorCatalog &catalog)
{
    if (!finding.offer)
        return {};
    const QString title = titleOfOffer(finding, catalog);
    const QString name = quotable(finding.offer->name);
    if (finding.offer->report.content == ContentMatch::Same) {
        //: %1 title of a mirror, %2 name of an image on it
        return NameCheckWording::tr("%1 has it, with the right content: %2").arg(title, name);
    }
    if (finding.offer->report.content == ContentMatch::Different) {
        //: %1 title of a mirror, %2 name of an image on it
        return NameCheckWording::tr("%1 has it, with other content than the original's: %2")
            .arg(title, name);
    }
    //: %1 title of a mirror, %2 name of an image on it
    return NameCheckWording::tr("%1 has it: %2").arg(title, name);
}

QString wordingOfUncheckedNames(std::size_t checked, std::uint64_t leftOut)
{
    //: %1 and %2 are numbers
    return NameCheckWording::tr("The first %1 names were checked, %2 more were not.")
        .arg(QString::number(checked), QString::number(leftOut));
}

} // namespace jingtai
