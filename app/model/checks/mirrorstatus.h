// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/probe/probereport.h"
#include "app/model/shortnote.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jingtai {

/// One check of a mirror, as it is kept.
struct CheckRecord
{
    /// Unix time, in seconds.
    qint64 time = 0;
    ProbeVerdict verdict = ProbeVerdict::Cancelled;
    /// Milliseconds up to the first byte; where one came.
    std::optional<double> latencyMs;
    /// Where it was measured.
    std::optional<double> bytesPerSecond;
    /// Unix time, in seconds, until which a 429 is to be respected.
    std::optional<qint64> limitedUntil;

    bool isUsable() const;
    /// Whether a 429 is to be respected at that Unix time. One that was answered later than that,
    /// by a clock that has been set back since, is not: nothing tells when it ends.
    bool isLimitedAt(qint64 now) const;
    bool operator==(const CheckRecord &) const = default;
};

/// One comparison of a mirror's content that came to a result.
struct ContentRecord
{
    ContentMatch match = ContentMatch::Same;
    /// Registry that told what it should be; empty where other mirrors did.
    std::string comparedWith;
    /// Unix time, in seconds.
    qint64 time = 0;
};

/// What is known of a mirror by checks.
struct MirrorStatus
{
    enum class Activity : std::uint8_t {
        None,
        Waiting,  ///< to be checked, not begun
        Checking, ///< being checked
    };
    Activity activity = Activity::None;
    /// The last ones, oldest first; at most CheckHistory::s_maxRecords.
    std::vector<CheckRecord> records;
    /// The evidence of the last one; null where that was before this start, or there was none.
    std::shared_ptr<const ProbeReport> report;
    /// The last that was measured, and when (Unix time, in seconds).
    std::optional<double> bytesPerSecond;
    qint64 speedTime = 0;
    /// The last since this start; later checks may not have compared.
    std::optional<ContentRecord> content;

    /// The last check, null where there was none.
    const CheckRecord *last() const { return records.empty() ? nullptr : &records.back(); }
    bool isUsable() const { return !records.empty() && records.back().isUsable(); }
    /// Whether the last check found content that the registry had before.
    bool isOlder() const { return report && report->content == ContentMatch::Older; }
};

/// The id under which a registry itself is checked ("direct:docker.io"); no mirror has such an id.
QString directId(std::string_view registry);
/// The registry's name; empty where the id is a mirror's.
QString registryOfDirectId(const QString &id);

/// How a verdict is shown: shape and tint of its pill.
Severity severityOf(ProbeVerdict verdict);
/// The same of the last check; neutral where there was none.
Severity severityOf(const MirrorStatus &status);

} // namespace jingtai
