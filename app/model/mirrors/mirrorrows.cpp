// SPDX-License-Identifier: MIT
#include "app/model/mirrors/mirrorrows.h"

#include "app/model/checks/statusmonitor.h"
#include "app/model/mirrors/mirrorcells.h"
#include "app/model/mirrors/mirrorentries.h"

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <limits>
#include <string_view>

namespace jingtai {

namespace {

constexpr std::size_t s_allUpstreams = std::numeric_limits<std::size_t>::max();
constexpr std::size_t s_noUpstream = s_allUpstreams - 1;

/// Better claims first; what cannot be used last.
int rank(ClaimState claim, bool isEnabled)
{
    if (!isEnabled)
        return 6;
    switch (claim) {
    case ClaimState::Works:
        return 0;
    case ClaimState::Limited:
        return 1;
    case ClaimState::Inside:
        return 2;
    case ClaimState::Unknown:
        return 3;
    case ClaimState::Closed:
        return 5;
    }
    return 4;
}

std::size_t upstreamOf(const QString &key, const MirrorUpstreams &upstreams)
{
    if (key.isEmpty())
        return s_allUpstreams;
    for (std::size_t i = 0; i < upstreams.size(); ++i) {
        if (upstreams.key(i) == key)
            return i;
    }
    return s_noUpstream;
}

/// A key without mirrors shows those for any registry.
bool serves(const MirrorEntries &entries, std::size_t entry, std::size_t upstream)
{
    if (upstream == s_allUpstreams)
        return true;
    if (entry >= entries.mirrorCount())
        return entries.at(entry).upstream == upstream;
    const MirrorUpstreams &upstreams = entries.upstreams();
    const bool isRegistry = upstream == s_noUpstream || upstreams.isRegistry(upstream);
    const auto &served = upstreams.served(entry);
    return std::any_of(served.begin(), served.end(), [&](std::size_t one) {
        return one == upstream || (isRegistry && upstreams.isAny(one));
    });
}

void sortGroup(MirrorRows &rows, const MirrorEntries &entries, const MirrorPick &pick,
               const StatusMonitor &monitor)
{
    const auto entry = [&entries](const MirrorRow &row) -> const MirrorEntry & {
        return entries.at(std::size_t(row.entry));
    };
    const bool descending = pick.order == Qt::DescendingOrder;
    const auto sortBy = [&](auto value) {
        std::stable_sort(rows.begin(), rows.end(), [&](const MirrorRow &a, const MirrorRow &b) {
            return descending ? value(entry(b)) < value(entry(a))
                              : value(entry(a)) < value(entry(b));
        });
    };
    if (const auto cell = MirrorCells::liveCell(pick.column)) {
        const auto figure = [&](const MirrorRow &row) {
            return liveOrder(*cell, monitor.status(entry(row).shown.id));
        };
        // What has no figure stands last, whatever the order.
        const auto known
            = std::stable_partition(rows.begin(), rows.end(),
                                    [&](const MirrorRow &row) { return figure(row).has_value(); });
        std::stable_sort(rows.begin(), known, [&](const MirrorRow &a, const MirrorRow &b) {
            return descending ? figure(b) < figure(a) : figure(a) < figure(b);
        });
        return;
    }
    switch (pick.column) {
    case MirrorColumn::Title:
        sortBy([](const MirrorEntry &one) { return one.titleRank; });
        break;
    case MirrorColumn::ClaimColumn:
        sortBy([](const MirrorEntry &one) { return rank(one.shown.claim, one.shown.isEnabled); });
        break;
    case MirrorColumn::AsOf:
        // The parts of a date stand in the order of their weight.
        sortBy([](const MirrorEntry &one) -> std::string_view { return one.shown.asOf; });
        std::stable_partition(rows.begin(), rows.end(),
                              [&](const MirrorRow &row) { return !entry(row).shown.asOf.empty(); });
        break;
    case MirrorColumn::TrustColumn:
        sortBy([](const MirrorEntry &one) { return int(one.shown.trust); });
        break;
    default:
        break;
    }
}

} // namespace

bool MirrorPick::isLive() const
{
    return onlyUsable || MirrorCells::liveCell(column).has_value();
}

MirrorRows mirrorRows(const MirrorEntries &entries, const MirrorPick &pick,
                      const StatusMonitor &monitor)
{
    const QStringList words = pick.words.toLower().simplified().split(u' ', Qt::SkipEmptyParts);
    const std::size_t upstream = upstreamOf(pick.upstream, entries.upstreams());
    const auto isShown = [&](std::size_t i) {
        const MirrorEntry &entry = entries.at(i);
        if (pick.onlyUsable && !monitor.status(entry.shown.id).isUsable())
            return false;
        return serves(entries, i, upstream)
               && std::all_of(words.begin(), words.end(), [&entry](const QString &word) {
                      return entry.search.contains(word);
                  });
    };
    std::vector<MirrorRows> groups(entries.upstreams().size());
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const std::size_t group = entries.at(i).upstream;
        if (isShown(i))
            groups[group].push_back({group, int(i)});
    }
    MirrorRows rows;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (groups[i].empty())
            continue;
        sortGroup(groups[i], entries, pick, monitor);
        rows.push_back({i, -1});
        rows.insert(rows.end(), groups[i].begin(), groups[i].end());
    }
    return rows;
}

MirrorRows inFormerOrder(const MirrorRows &rows, const MirrorEntries &entries,
                         const MirrorRows &former, const MirrorEntries &formerEntries)
{
    if (rows.size() != former.size())
        return {};
    const auto name = [](const MirrorRow &row, const MirrorEntries &of) {
        const QString key = of.upstreams().key(row.upstream) + u'\n';
        return row.isGroup() ? key : key + of.at(std::size_t(row.entry)).shown.id;
    };
    QHash<QString, MirrorRow> rowsByName;
    rowsByName.reserve(qsizetype(rows.size()));
    for (const MirrorRow &row : rows)
        rowsByName.insert(name(row, entries), row);
    MirrorRows result;
    result.reserve(rows.size());
    for (const MirrorRow &row : former) {
        const auto found = rowsByName.constFind(name(row, formerEntries));
        if (found == rowsByName.constEnd())
            return {};
        result.push_back(*found);
    }
    return result;
}

} // namespace jingtai
