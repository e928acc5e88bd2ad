// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <Qt>

#include <cstddef>
#include <vector>

namespace jingtai {

class MirrorEntries;
class StatusMonitor;

/// A row of the table of mirrors: the heading of a group, or an entry below it.
struct MirrorRow
{
    std::size_t upstream = 0;
    /// Index in MirrorEntries, below 0 for the heading of the group.
    int entry = -1;

    bool isGroup() const { return entry < 0; }
    bool operator==(const MirrorRow &) const = default;
};

using MirrorRows = std::vector<MirrorRow>;

/// Which entries are shown, and in which order inside their groups.
struct MirrorPick
{
    static constexpr int s_catalogOrder = -1;

    /// Words that all must occur in what is known of a mirror, in any case and order.
    QString words;
    /// Key of the upstream that is served; empty for all.
    QString upstream;
    /// Only what was usable when last checked.
    bool onlyUsable = false;
    /// A MirrorColumn::Index, or s_catalogOrder.
    int column = s_catalogOrder;
    Qt::SortOrder order = Qt::AscendingOrder;

    /// Whether it goes by what checks find.
    bool isLive() const;
};

/// For an order by title the titles of the entries must be ranked.
MirrorRows mirrorRows(const MirrorEntries &entries, const MirrorPick &pick,
                      const StatusMonitor &monitor);

/// `rows` of `entries` in the order in which they stood in `former` of `formerEntries`; empty where
/// those are not the same rows.
MirrorRows inFormerOrder(const MirrorRows &rows, const MirrorEntries &entries,
                         const MirrorRows &former, const MirrorEntries &formerEntries);

} // namespace jingtai
