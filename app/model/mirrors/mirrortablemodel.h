// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/mirrors/mirrorcells.h"
#include "app/model/mirrors/mirrorentries.h"
#include "app/model/mirrors/mirrorrows.h"

#include <QAbstractTableModel>
#include <QString>
#include <QStringList>

#include <vector>

namespace jingtai {

class MirrorLibrary;
class StatusMonitor;

/// All mirrors of the library in groups by upstream, and after those of a group its registry
/// itself: a flat table, in which a row is the heading of a group or a mirror. What checks found
/// stands beside each. Filters and sorts itself: ten thousand rows are gone through at each
/// keystroke. Rows keep their places while what they show changes, and while a check goes on; it is
/// reset only when the set of rows or their order changes.
class MirrorTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using enum MirrorColumn::Index;
    enum Role {
        /// bool: the heading of a group.
        IsGroupRole = Qt::UserRole + 1,
        /// QString: host and path without a scheme.
        AddressRole,
        /// bool: switched on.
        EnabledRole,
        /// bool: from the person's own list.
        OwnRole,
        /// QString: words where the mirror is not open to everyone, else empty.
        AccessRole,
        /// int of Severity, for the pill of the status, else of the claim.
        SeverityRole,
        /// QList<HistoryBar>, oldest first.
        HistoryRole,
        /// Of a header: QStringList, texts that its column should have room for. Where there are
        /// none the column is as wide as what it shows.
        SampleRole,
        /// Of a header: QStringList, longer ones, which the column has room for where there is
        /// plenty.
        LongSampleRole,
    };
    static constexpr int s_catalogOrder = MirrorPick::s_catalogOrder;

    /// Both borrowed; followed as they change.
    MirrorTableModel(const MirrorLibrary &library, const StatusMonitor &monitor,
                     QObject *parent = nullptr);

    /// Words that all must occur in what is known of a mirror, in any case and order.
    void setFilter(const QString &words);
    const QString &filter() const { return m_pick.words; }
    /// Shows only mirrors that serve the upstream of this key; empty shows all. A key without
    /// mirrors shows those for any registry.
    void setUpstream(const QString &key);
    const QString &upstream() const { return m_pick.upstream; }
    /// Shows only what was usable when last checked.
    void setOnlyUsable(bool only);
    bool isOnlyUsable() const { return m_pick.onlyUsable; }
    /// By a column inside each group; `s_catalogOrder` for the order of the catalogue.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    int sortColumn() const { return m_pick.column; }
    Qt::SortOrder sortOrder() const { return m_pick.order; }
    /// After a change of the language.
    void retranslate();
    /// Says again how long ago checks were; for once a minute.
    void refreshAges();

    const MirrorUpstreams &upstreams() const { return m_entries.upstreams(); }
    bool isGroup(int row) const { return m_rows[std::size_t(row)].isGroup(); }
    /// Null for the heading of a group and for a registry itself. Borrowed until the library
    /// changes.
    const Mirror *mirrorAt(int row) const;
    /// Null where the row is no registry itself. Borrowed until the library changes.
    const Registry *registryAt(int row) const;
    /// Empty for the heading of a group; for a registry itself see directId().
    QString idAt(int row) const;
    /// -1 where it is not shown.
    int rowOf(const QString &id) const;
    /// Registries themselves are not counted.
    int mirrorCount() const { return int(m_entries.mirrorCount()); }
    int shownCount() const { return m_shown; }
    int switchedOffCount() const { return m_entries.switchedOffCount(); }
    /// Registries that are served.
    int registryCount() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    MirrorEntries readEntries() const;
    void refresh();
    void refreshStates();
    void rearrange();
    void setRows(MirrorRows rows);
    void showStatus(const QStringList &ids);
    void repaintRow(int row);
    /// All but the headings of groups.
    QVariant entryData(const ShownMirror &mirror, int column, int role) const;
    QVariant groupData(const MirrorRow &row, int column, int role) const;

    const MirrorLibrary &m_library;
    const StatusMonitor &m_monitor;
    MirrorEntries m_entries;
    MirrorPick m_pick;
    MirrorRows m_rows;
    /// By entry; -1 where it is not shown.
    std::vector<int> m_rowOfEntry;
    int m_shown = 0;
};

} // namespace jingtai
