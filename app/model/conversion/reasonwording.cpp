// SPDX-License-Identifier: MIT
#include "app/model/conversion/reasonwording.h"

#include "app/model/mirrors/mirrorchoices.h"
#include "app/model/quotedtext.h"

#include <QCoreApplication>

namespace jingtai {

namespace {

struct ReasonWording
{
    Q_DECLARE_TR_FUNCTIONS(ReasonWording)
};

QString together(const QString &first, const QString &second)
{
    //: Two sentences after each other; in Chinese there is no space between them
    return second.isEmpty() ? first
                            : ReasonWording::tr("%1 %2", "two sentences").arg(first, second);
}

/// What is said where the mirror was taken for what its source claims.
QString aboutChecks(const ChoiceReason &reason)
{
    if (reason.checked == 0)
        return ReasonWording::tr(
            "None of the mirrors that serve it has been checked on the page Mirrors "
            "yet.");
    return ReasonWording::tr("%n mirror(s) that serve it were checked and are not usable.", "",
                             int(reason.checked));
}

QString saidToWork(const ChoiceReason &reason, const QString &title, const QString &registry,
                   const QString &date)
{
    if (reason.alike <= 1 && date.isEmpty()) {
        //: %1 title of a mirror, %2 registry
        return ReasonWording::tr("Automatic took %1: the only mirror of %2 that is said to work.")
            .arg(title, registry);
    }
    if (reason.alike <= 1) {
        //: %1 title of a mirror, %2 registry, %3 a year, with month and day if known
        return ReasonWording::tr("Automatic took %1: the only mirror of %2 that is said to work "
                                 "(as of %3).")
            .arg(title, registry, date);
    }
    if (date.isEmpty()) {
        //: %1 title of a mirror, %2 registry
        return ReasonWording::tr("Automatic took %1: the first of %n mirrors of %2 that are said "
                                 "to work.",
                                 "", int(reason.alike))
            .arg(title, registry);
    }
    //: %1 title of a mirror, %2 registry, %3 a year, with month and day if known
    return ReasonWording::tr("Automatic took %1: the first of %n mirrors of %2 that are said to "
                             "work (as of %3).",
                             "", int(reason.alike))
        .arg(title, registry, date);
}

QString onlyUnvouched(const Mirror &mirror, const QString &title, const QString &registry)
{
    if (mirror.trust == Trust::ThirdPartyCopy) {
        //: %1 title of a mirror, %2 registry
        return ReasonWording::tr("Automatic took %1: but for copies uploaded by third parties, "
                                 "nothing that may be taken serves %2.")
            .arg(title, registry);
    }
    //: %1 title of a mirror, %2 registry
    return ReasonWording::tr("Automatic took %1: but for mirrors run by private persons, nothing "
                             "that may be taken serves %2.")
        .arg(title, registry);
}

} // namespace

QString wording(const ChoiceReason &reason, const MirrorCatalog &catalog)
{
    const Mirror *mirror = catalog.mirror(reason.mirrorId);
    if (mirror == nullptr)
        return {};
    const QString title = quotable(mirrorTitle(*mirror));
    const QString registry = quotable(reason.registry);
    switch (reason.kind) {
    case ChoiceReason::Kind::None:
        return {};
    case ChoiceReason::Kind::Chosen:
        //: %1 title of a mirror
        return ReasonWording::tr("%1 was chosen.").arg(title);
    case ChoiceReason::Kind::ChosenForRegistry:
        //: %1 title of a mirror, %2 registry
        return ReasonWording::tr("%1 was chosen for %2.").arg(title, registry);
    case ChoiceReason::Kind::ChosenForImage:
        //: %1 title of a mirror
        return ReasonWording::tr("%1 was chosen for this image.").arg(title);
    case ChoiceReason::Kind::Fastest:
        if (reason.alike <= 1) {
            //: %1 title of a mirror, %2 registry, %3 milliseconds
            return ReasonWording::tr("Automatic took %1: the only mirror of %2 that was usable "
                                     "when last checked (%3 ms).")
                .arg(title, registry, QString::number(qRound(reason.latencyMs)));
        }
        //: %1 title of a mirror, %2 registry, %3 milliseconds
        return ReasonWording::tr("Automatic took %1: the fastest of %n mirrors of %2 that were "
                                 "usable when last checked (%3 ms).",
                                 "", int(reason.alike))
            .arg(title, registry, QString::number(qRound(reason.latencyMs)));
    case ChoiceReason::Kind::SaidToWork:
        return together(saidToWork(reason, title, registry, quotable(mirror->claim.asOf)),
                        aboutChecks(reason));
    case ChoiceReason::Kind::SaidToBeLimited:
        //: %1 title of a mirror, %2 registry
        return together(ReasonWording::tr("Automatic took %1: it is said to work with limits, and "
                                          "no other mirror of %2 is said to work.")
                            .arg(title, registry),
                        aboutChecks(reason));
    case ChoiceReason::Kind::Unknown:
        //: %1 title of a mirror, %2 registry
        return together(ReasonWording::tr("Automatic took %1: no mirror of %2 is said to work, and "
                                          "of this one nothing is known.")
                            .arg(title, registry),
                        aboutChecks(reason));
    case ChoiceReason::Kind::OnlyUnvouched:
        return together(onlyUnvouched(*mirror, title, registry), aboutChecks(reason));
    case ChoiceReason::Kind::LastResort:
        //: %1 title of a mirror, %2 registry
        return ReasonWording::tr("Automatic took %1: it was not usable when last checked, but no "
                                 "mirror of %2 was, and this one is said to work.")
            .arg(title, registry);
    }
    return {};
}

QString wordingOfAutomaticChoice()
{
    return ReasonWording::tr(
        "For each name the fastest mirror that was usable when last checked, else one that is "
        "said to work. Third-party copies and mirrors of private persons come last; closed and "
        "switched-off ones are never taken.");
}

} // namespace jingtai
