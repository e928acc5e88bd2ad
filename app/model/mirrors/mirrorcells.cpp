// SPDX-License-Identifier: MIT
#include "app/model/mirrors/mirrorcells.h"

#include "app/model/mirrors/mirrorentries.h"
#include "app/model/mirrors/mirrorwording.h"
#include "app/model/wording.h"

namespace jingtai {

namespace {

LiveRow liveRow(const ShownMirror &mirror, const MirrorStatus &status)
{
    return {status, mirror.claim, mirror.isEnabled, mirror.wantsParameter};
}

/// The claim, or why the mirror is not used.
QString verdict(const ShownMirror &mirror, const MirrorStatus &status)
{
    const QString why = notUsedText(liveRow(mirror, status));
    return why.isEmpty() ? wording(mirror.claim) : why;
}

} // namespace

std::optional<LiveCell> MirrorCells::liveCell(int column)
{
    switch (column) {
    case MirrorColumn::StatusColumn:
        return LiveCell::Status;
    case MirrorColumn::Latency:
        return LiveCell::Latency;
    case MirrorColumn::Speed:
        return LiveCell::Speed;
    case MirrorColumn::History:
        return LiveCell::History;
    case MirrorColumn::Checked:
        return LiveCell::Checked;
    default:
        return {};
    }
}

QString MirrorCells::text(const ShownMirror &mirror, const MirrorStatus &status, int column)
{
    if (const auto cell = liveCell(column))
        return liveText(*cell, liveRow(mirror, status));
    switch (column) {
    case MirrorColumn::Title:
        return mirror.title;
    case MirrorColumn::ClaimColumn:
        return verdict(mirror, status);
    case MirrorColumn::AsOf:
        return dateInWords(mirror.asOf, DateLength::Short);
    case MirrorColumn::TrustColumn:
        return wording(mirror.trust);
    default:
        return {};
    }
}

QString MirrorCells::spoken(const ShownMirror &mirror, const MirrorStatus &status, int column)
{
    if (const auto cell = liveCell(column))
        return liveSpoken(*cell, liveRow(mirror, status));
    const auto both = [](const QString &one, const QString &other) {
        //: Two things said one after the other, such as a name and an address
        return other.isEmpty() ? one : tr("%1, %2").arg(one, other);
    };
    switch (column) {
    case MirrorColumn::Title: {
        QString words
            = mirror.title == mirror.address ? mirror.title : both(mirror.title, mirror.address);
        if (mirror.isOwn) {
            //: A mirror that the person added
            words = both(words, tr("Yours"));
        }
        return words;
    }
    case MirrorColumn::ClaimColumn:
        if (!mirror.isEnabled || mirror.wantsParameter)
            return verdict(mirror, status);
        return claimInWords({mirror.claim, mirror.asOf, {}});
    case MirrorColumn::AsOf:
        return dateInWords(mirror.asOf, DateLength::Long);
    case MirrorColumn::TrustColumn:
        return both(wording(mirror.trust), mirror.access);
    default:
        return {};
    }
}

Severity MirrorCells::severity(const ShownMirror &mirror, const MirrorStatus &status, int column)
{
    if (column == MirrorColumn::StatusColumn)
        return liveSeverity(liveRow(mirror, status));
    return mirror.isEnabled && !mirror.wantsParameter ? severityOf(mirror.claim)
                                                      : Severity::Neutral;
}

} // namespace jingtai
