// SPDX-License-Identifier: MIT
#include "app/model/conversion/conversionwording.h"

#include "app/model/checks/statuswording.h"
#include "app/model/conversion/conversioncheck.h"
#include "app/model/conversion/conversionstate.h"
#include "app/model/mirrors/mirrorchoices.h"
#include "app/model/quotedtext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QStringList>

#include <algorithm>
#include <cstddef>
#include <set>
#include <string_view>
#include <utility>

namespace jingtai {

namespace {

struct ConversionWording
{
    Q_DECLARE_TR_FUNCTIONS(ConversionWording)
};

constexpr qsizetype s_choiceLines = 8;
constexpr std::size_t s_choiceHits = 5000;

/// As translations take numbers.
int count(quint64 number)
{
    return int(std::min<quint64>(number, 0x7fffffff));
}

} // namespace

QString summaryOf(const ConversionState &state)
{
    using Phase = ConversionState::Phase;
    switch (state.phase()) {
    case Phase::Empty:
    case Phase::Waiting:
    case Phase::Failed:
        return {};
    case Phase::Working:
        return ConversionWording::tr("Converting…");
    case Phase::Cancelled:
        return ConversionWording::tr("Cancelled");
    case Phase::Ready:
        break;
    }
    const QString lines
        = ConversionWording::tr("%Ln line(s)", "after “4 names in”", count(state.counts().lines));
    if (state.counts().names == 0) {
        //: %1 “17 lines”
        return ConversionWording::tr("No image names in %1").arg(lines);
    }
    //: %1 “4 names”, %2 “17 lines”
    return ConversionWording::tr("%1 in %2")
        .arg(ConversionWording::tr("%Ln name(s)", "", count(state.counts().names)), lines);
}

QString statusOf(const ConversionState &state)
{
    if (state.isReceiving())
        return ConversionWording::tr("The text is being taken from the clipboard…");
    if (state.phase() == ConversionState::Phase::Empty)
        return ConversionWording::tr("Ready");
    if (state.phase() != ConversionState::Phase::Ready)
        return summaryOf(state);
    const ConversionCounts &counts = state.counts();
    QStringList parts
        = {ConversionWording::tr("%Ln name(s) converted", "", count(counts.converted))};
    if (counts.withoutMirror > 0)
        parts.append(
            ConversionWording::tr("%Ln without a mirror", "", count(counts.withoutMirror)));
    const quint64 stay = counts.names - counts.converted - counts.withoutMirror;
    if (stay > 0)
        parts.append(ConversionWording::tr("%Ln left as they are", "", count(stay)));
    if (const qint64 time = state.measurementTime(); time != 0 && counts.converted > 0) {
        //: %1 a time of day: when the mirrors were checked
        parts.append(ConversionWording::tr("by check results of %1")
                         .arg(timeInWords(time, QDateTime::currentSecsSinceEpoch())));
    }
    const auto listed = quint64(state.table()->rowCount());
    if (listed < counts.names)
        parts.append(ConversionWording::tr("the first %Ln are listed", "", count(listed)));
    //: Between the parts of the status line
    return parts.join(ConversionWording::tr(" · ", "between parts"));
}

QString statusOf(const ConversionCheck &check)
{
    if (check.isRunning()) {
        //: %1 and %2 are numbers
        return ConversionWording::tr("Checking on mirrors: %1 of %2")
            .arg(QString::number(check.done()), QString::number(check.total()));
    }
    const ConversionCheck::Summary found = check.summary();
    if (found.total() == 0)
        return {};
    if (!found.isReached) {
        return ConversionWording::tr("No mirror could be reached. Check the network connection of "
                                     "this computer, then check again.");
    }
    QStringList parts = {ConversionWording::tr("%n name(s) checked", "", found.total())};
    if (found.same > 0)
        parts.append(ConversionWording::tr("%n with the same content", "", found.same));
    if (found.found > 0)
        parts.append(ConversionWording::tr("%n found", "", found.found));
    if (found.different > 0)
        parts.append(ConversionWording::tr("%n with other content", "", found.different));
    if (found.missing > 0)
        parts.append(ConversionWording::tr("%n not there", "", found.missing));
    if (found.failed > 0) {
        //: Names of which a mirror did not say whether it has them
        parts.append(ConversionWording::tr("%n failed", "", found.failed));
    }
    return parts.join(ConversionWording::tr(" · ", "between parts"));
}

QString automaticChoicesOf(const ConversionState &state)
{
    if (state.choice().back || !state.choice().mirrors.empty()
        || state.phase() != ConversionState::Phase::Ready)
        return {};
    QStringList lines;
    std::set<std::pair<std::string_view, std::string_view>> seen;
    const auto &hits = state.table()->hits();
    const auto end = hits.begin() + std::ptrdiff_t(std::min(hits.size(), s_choiceHits));
    for (auto hit = hits.begin(); hit != end && lines.size() < s_choiceLines; ++hit) {
        const auto original = ImageReferenceView::parse(hit->upstream);
        if (!hit->converted || !original
            || !seen.emplace(original->registry(), hit->mirrorId).second)
            continue;
        const Mirror *mirror = state.catalog().mirror(hit->mirrorId);
        if (mirror == nullptr)
            continue;
        //: %1 registry, %2 title of a mirror
        lines.append(ConversionWording::tr("%1: %2").arg(textFromBytes(original->registry()),
                                                         mirrorTitle(*mirror)));
    }
    return lines.join(u'\n');
}

} // namespace jingtai
