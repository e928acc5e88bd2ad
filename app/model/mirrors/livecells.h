// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/catalog/mirrorcatalog.h"
#include "app/model/shortnote.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>

namespace jingtai {

struct MirrorStatus;

/// One check as a bar of the small plot.
struct HistoryBar
{
    /// Milliseconds; 0 where no answer came.
    double latencyMs = 0;
    Severity severity = Severity::None;
    bool operator==(const HistoryBar &) const = default;
};

/// What checks found of a mirror, cell by cell.
enum class LiveCell : std::uint8_t { Status, Latency, Speed, History, Checked };

/// What the cells of one row are made of; borrowed.
struct LiveRow
{
    const MirrorStatus &status;
    ClaimState claim = ClaimState::Unknown;
    bool isEnabled = true;
    bool wantsParameter = false;
};

QString liveText(LiveCell cell, const LiveRow &row);
/// What a screen reader says for it.
QString liveSpoken(LiveCell cell, const LiveRow &row);
/// Of the pill of the status.
Severity liveSeverity(const LiveRow &row);
/// Oldest first.
QList<HistoryBar> historyBars(const MirrorStatus &status);
/// What rows are ordered by, smaller first; nothing where there is no figure, which stands last
/// in any order.
std::optional<double> liveOrder(LiveCell cell, const MirrorStatus &status);
/// Texts that a column should have room for, so that nothing moves while answers come; none where
/// it is of a width of its own.
QStringList liveSamples(LiveCell cell);

/// Why a mirror is not checked where that is for the person to change; empty where it is.
QString notUsedText(const LiveRow &row);

} // namespace jingtai
