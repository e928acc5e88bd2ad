// SPDX-License-Identifier: MIT
#include "app/model/mirrors/livecells.h"

#include "app/model/checks/mirrorstatus.h"
#include "app/model/checks/probewording.h"
#include "app/model/checks/statuswording.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

namespace jingtai {

namespace {

struct LiveCells
{
    Q_DECLARE_TR_FUNCTIONS(LiveCells)
};

using Activity = MirrorStatus::Activity;

QString none()
{
    return QStringLiteral("–");
}

QString checking()
{
    //: A mirror at this moment
    return LiveCells::tr("Checking…");
}

/// What works first.
int rank(ProbeVerdict verdict)
{
    switch (severityOf(verdict)) {
    case Severity::Good:
        return 0;
    case Severity::Caution:
        return 1;
    case Severity::None:
    case Severity::Neutral:
        return 2;
    case Severity::Bad:
        return 3;
    }
    return 4;
}

std::optional<double> availability(const MirrorStatus &status)
{
    if (status.records.empty())
        return {};
    const auto usable = std::count_if(status.records.begin(), status.records.end(),
                                      [](const CheckRecord &record) { return record.isUsable(); });
    return double(usable) / double(status.records.size());
}

QString statusText(const LiveRow &row)
{
    if (QString text = notUsedText(row); !text.isEmpty())
        return text;
    if (row.status.last())
        return statusInWords(row.status, QDateTime::currentSecsSinceEpoch());
    if (row.status.activity != Activity::None)
        return checking();
    if (row.claim == ClaimState::Closed) {
        //: A mirror that is checked by hand only
        return LiveCells::tr("Said to be closed");
    }
    return LiveCells::tr("Not checked");
}

QString checkedText(const MirrorStatus &status)
{
    switch (status.activity) {
    case Activity::Checking:
        return checking();
    case Activity::Waiting:
        //: A mirror that will be checked in a moment
        return LiveCells::tr("Waiting…");
    case Activity::None:
        break;
    }
    if (!status.last())
        return {};
    return agoInWords(status.last()->time, QDateTime::currentSecsSinceEpoch());
}

} // namespace

QString notUsedText(const LiveRow &row)
{
    if (!row.isEnabled) {
        //: A mirror that is not used
        return LiveCells::tr("Switched off");
    }
    if (row.wantsParameter && row.claim != ClaimState::Closed) {
        //: A mirror that has places in its address for values of the person, such as a code
        return LiveCells::tr("Needs your code");
    }
    return {};
}

QString liveText(LiveCell cell, const LiveRow &row)
{
    const CheckRecord *last = row.status.last();
    switch (cell) {
    case LiveCell::Status:
        return statusText(row);
    case LiveCell::Latency:
        return last && last->latencyMs ? latencyInWords(*last->latencyMs) : none();
    case LiveCell::Speed:
        // Of before it failed: beside the failure it would be taken for what it does now.
        return row.status.bytesPerSecond && last && last->isUsable()
                   ? speedInWords(*row.status.bytesPerSecond)
                   : none();
    case LiveCell::History:
        return {};
    case LiveCell::Checked:
        return checkedText(row.status);
    }
    return {};
}

QString liveSpoken(LiveCell cell, const LiveRow &row)
{
    const CheckRecord *last = row.status.last();
    switch (cell) {
    case LiveCell::Latency:
        if (!last || !last->latencyMs)
            return LiveCells::tr("No latency");
        break;
    case LiveCell::Speed:
        if (!row.status.bytesPerSecond)
            return LiveCells::tr("Speed not measured");
        if (!last || !last->isUsable())
            return LiveCells::tr("No speed");
        break;
    case LiveCell::History:
        return last ? historyInWords(row.status) : LiveCells::tr("No checks yet");
    case LiveCell::Checked:
        if (!last && row.status.activity == Activity::None)
            return LiveCells::tr("Not checked");
        break;
    case LiveCell::Status:
        break;
    }
    return liveText(cell, row);
}

Severity liveSeverity(const LiveRow &row)
{
    return row.isEnabled && !row.wantsParameter ? severityOf(row.status) : Severity::Neutral;
}

QList<HistoryBar> historyBars(const MirrorStatus &status)
{
    QList<HistoryBar> bars;
    bars.reserve(qsizetype(status.records.size()));
    for (const CheckRecord &record : status.records)
        bars.append({record.latencyMs.value_or(0), severityOf(record.verdict)});
    return bars;
}

std::optional<double> liveOrder(LiveCell cell, const MirrorStatus &status)
{
    const CheckRecord *last = status.last();
    if (!last)
        return {};
    switch (cell) {
    case LiveCell::Status:
        return rank(last->verdict);
    case LiveCell::Latency:
        return last->isUsable() ? last->latencyMs : std::nullopt;
    case LiveCell::Speed:
        return last->isUsable() ? status.bytesPerSecond : std::nullopt;
    case LiveCell::History:
        return availability(status);
    case LiveCell::Checked:
        return double(last->time);
    }
    return {};
}

QStringList liveSamples(LiveCell cell)
{
    constexpr qint64 s_longAgo = qint64{59} * 60;
    constexpr double s_slow = 1234;
    constexpr double s_fast = 123.4e6;
    switch (cell) {
    case LiveCell::Status:
        return {wording(ProbeVerdict::ServesImages), wording(ProbeVerdict::ServesPackages),
                wording(ProbeVerdict::NameNotFound), wording(ProbeVerdict::CannotConnect),
                wording(ProbeVerdict::Certificate),  LiveCells::tr("Needs your code"),
                LiveCells::tr("Said to be closed")};
    case LiveCell::Latency:
        return {latencyInWords(s_slow)};
    case LiveCell::Speed:
        return {speedInWords(s_fast)};
    case LiveCell::History:
        return {};
    case LiveCell::Checked:
        return {agoInWords(0, s_longAgo), agoInWords(0, 0), checking()};
    }
    return {};
}

} // namespace jingtai
