// SPDX-License-Identifier: MIT
#include "app/model/mirrors/mirrortablemodel.h"

#include "app/model/checks/statusmonitor.h"
#include "app/model/checks/statuswording.h"
#include "app/model/mirrors/livecells.h"
#include "app/model/mirrors/mirrorlibrary.h"

#include <algorithm>
#include <utility>

namespace jingtai {

namespace {

/// Past so many places views are told of all rows at once.
constexpr std::size_t s_maxRanges = 24;

} // namespace

MirrorTableModel::MirrorTableModel(const MirrorLibrary &library, const StatusMonitor &monitor,
                                   QObject *parent)
    : QAbstractTableModel(parent)
    , m_library(library)
    , m_monitor(monitor)
    , m_entries(library)
{
    setRows(mirrorRows(m_entries, m_pick, m_monitor));
    connect(&library, &MirrorLibrary::changed, this, [this] {
        if (m_library.catalog() != m_entries.catalog())
            refresh();
        else
            refreshStates();
    });
    connect(&monitor, &StatusMonitor::statusChanged, this, &MirrorTableModel::showStatus);
    connect(&monitor, &StatusMonitor::roundFinished, this, [this] {
        if (m_pick.isLive())
            rearrange();
    });
}

void MirrorTableModel::setFilter(const QString &words)
{
    if (words == m_pick.words)
        return;
    m_pick.words = words;
    rearrange();
}

void MirrorTableModel::setUpstream(const QString &key)
{
    if (key == m_pick.upstream)
        return;
    m_pick.upstream = key;
    rearrange();
}

void MirrorTableModel::setOnlyUsable(bool only)
{
    if (only == m_pick.onlyUsable)
        return;
    m_pick.onlyUsable = only;
    rearrange();
}

void MirrorTableModel::showStatus(const QStringList &ids)
{
    // Rows keep their places while a check goes on.
    if (m_pick.isLive() && !m_monitor.isChecking())
        rearrange();
    std::vector<int> rows;
    rows.reserve(std::size_t(ids.size()));
    for (const QString &id : ids) {
        if (const int row = rowOf(id); row >= 0)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    std::vector<std::pair<int, int>> ranges;
    for (const int row : rows) {
        if (!ranges.empty() && ranges.back().second + 1 >= row)
            ranges.back().second = row;
        else
            ranges.emplace_back(row, row);
    }
    if (ranges.size() > s_maxRanges)
        ranges = {{rows.front(), rows.back()}};
    for (const auto &[first, last] : ranges)
        Q_EMIT dataChanged(index(first, StatusColumn), index(last, Checked));
}

void MirrorTableModel::refreshAges()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, StatusColumn), index(rowCount() - 1, Checked));
}

void MirrorTableModel::sort(int column, Qt::SortOrder order)
{
    if (column == m_pick.column && order == m_pick.order)
        return;
    m_pick.column = column;
    m_pick.order = order;
    if (column == Title)
        m_entries.rankTitles();
    rearrange();
}

void MirrorTableModel::retranslate()
{
    refresh();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    // The headings of the groups have no words of their own that could be compared.
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const Mirror *MirrorTableModel::mirrorAt(int row) const
{
    return isGroup(row) ? nullptr : m_entries.mirrorAt(std::size_t(m_rows[std::size_t(row)].entry));
}

const Registry *MirrorTableModel::registryAt(int row) const
{
    return isGroup(row) ? nullptr
                        : m_entries.registryAt(std::size_t(m_rows[std::size_t(row)].entry));
}

QString MirrorTableModel::idAt(int row) const
{
    return isGroup(row) ? QString()
                        : m_entries.at(std::size_t(m_rows[std::size_t(row)].entry)).shown.id;
}

int MirrorTableModel::rowOf(const QString &id) const
{
    const auto entry = m_entries.find(id);
    return entry ? m_rowOfEntry[*entry] : -1;
}

int MirrorTableModel::registryCount() const
{
    int count = 0;
    for (std::size_t i = 0; i < upstreams().size(); ++i)
        count += upstreams().isRegistry(i) ? 1 : 0;
    return count;
}

int MirrorTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int MirrorTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

Qt::ItemFlags MirrorTableModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::ParentIsInvalid))
        return Qt::NoItemFlags;
    // The keyboard goes past what is not enabled.
    if (isGroup(index.row()))
        return Qt::ItemNeverHasChildren;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QVariant MirrorTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::ParentIsInvalid))
        return {};
    const MirrorRow &row = m_rows[std::size_t(index.row())];
    if (row.isGroup())
        return groupData(row, index.column(), role);
    if (role == Qt::AccessibleDescriptionRole)
        return upstreams().title(row.upstream);
    return entryData(m_entries.at(std::size_t(row.entry)).shown, index.column(), role);
}

QVariant MirrorTableModel::entryData(const ShownMirror &mirror, int column, int role) const
{
    const MirrorStatus &status = m_monitor.status(mirror.id);
    switch (role) {
    case Qt::DisplayRole:
        return MirrorCells::text(mirror, status, column);
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return MirrorCells::spoken(mirror, status, column);
    case AddressRole:
        return mirror.address;
    case EnabledRole:
        return mirror.isEnabled;
    case OwnRole:
        return mirror.isOwn;
    case AccessRole:
        return mirror.access;
    case SeverityRole:
        return int(MirrorCells::severity(mirror, status, column));
    case HistoryRole:
        return QVariant::fromValue(historyBars(status));
    case Qt::TextAlignmentRole:
        if (column == Latency || column == Speed)
            return int(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    default:
        return {};
    }
}

QVariant MirrorTableModel::groupData(const MirrorRow &row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return column == Title ? upstreams().title(row.upstream) : QString();
    case Qt::AccessibleTextRole:
        return upstreams().title(row.upstream);
    case IsGroupRole:
        return true;
    default:
        return {};
    }
}

QVariant MirrorTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == SampleRole) {
        const auto cell = MirrorCells::liveCell(section);
        return cell ? liveSamples(*cell) : QStringList();
    }
    if (role == LongSampleRole)
        return section == StatusColumn ? longStatuses() : QStringList();
    if (role == Qt::TextAlignmentRole && (section == Latency || section == Speed))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Title:
        return tr("Mirror");
    case StatusColumn:
        //: Column: what the last check of a mirror found
        return tr("Status");
    case Latency:
        //: Column: milliseconds until the first byte of an answer
        return tr("Latency");
    case Speed:
        //: Column: megabytes per second
        return tr("Speed");
    case History:
        //: Column: the last checks as small bars
        return tr("History");
    case Checked:
        //: Column: how long ago a mirror was checked
        return tr("Checked");
    case ClaimColumn:
        //: Column: what a source says about a mirror
        return tr("Claim");
    case AsOf:
        //: Column: the date of a claim
        return tr("As of");
    case TrustColumn:
        //: Column: who runs a mirror
        return tr("Trust");
    default:
        return {};
    }
}

MirrorEntries MirrorTableModel::readEntries() const
{
    MirrorEntries entries(m_library);
    if (m_pick.column == Title)
        entries.rankTitles();
    return entries;
}

void MirrorTableModel::repaintRow(int row)
{
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void MirrorTableModel::refreshStates()
{
    // What the filter looks at stays as it is, and rows keep their places: the set is the same.
    const std::vector<std::size_t> entries = m_entries.refreshStates(m_library);
    for (const std::size_t entry : entries) {
        if (const int row = m_rowOfEntry[entry]; row >= 0)
            repaintRow(row);
    }
}

void MirrorTableModel::refresh()
{
    MirrorEntries entries = readEntries();
    MirrorRows rows = mirrorRows(entries, m_pick, m_monitor);
    MirrorRows same = inFormerOrder(rows, entries, m_rows, m_entries);
    if (same.empty()) {
        beginResetModel();
        m_entries = std::move(entries);
        setRows(std::move(rows));
        endResetModel();
        return;
    }
    const MirrorRows before = m_rows;
    // Now the former entries stand in `entries`.
    std::swap(m_entries, entries);
    setRows(std::move(same));
    for (int row = 0; row < rowCount(); ++row) {
        const int now = m_rows[std::size_t(row)].entry;
        const int former = before[std::size_t(row)].entry;
        if (now >= 0
            && m_entries.at(std::size_t(now)).shown != entries.at(std::size_t(former)).shown)
            repaintRow(row);
    }
}

void MirrorTableModel::rearrange()
{
    MirrorRows rows = mirrorRows(m_entries, m_pick, m_monitor);
    if (rows == m_rows)
        return;
    beginResetModel();
    setRows(std::move(rows));
    endResetModel();
}

void MirrorTableModel::setRows(MirrorRows rows)
{
    m_rows = std::move(rows);
    m_rowOfEntry.assign(m_entries.size(), -1);
    m_shown = 0;
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].isGroup())
            continue;
        const auto entry = std::size_t(m_rows[row].entry);
        m_rowOfEntry[entry] = int(row);
        m_shown += entry < m_entries.mirrorCount() ? 1 : 0;
    }
}

} // namespace jingtai
