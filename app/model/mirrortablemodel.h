// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/mirrorcatalog.h"
#include "app/model/livecells.h"
#include "app/model/mirrorupstreams.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QStringList>

#include <memory>
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
    enum Column {
        Title,
        StatusColumn,
        Latency,
        Speed,
        History,
        Checked,
        TrustColumn,
        ClaimColumn,
        AsOf,
        ColumnCount
    };
    enum Role {
        /// QString; empty for the heading of a group.
        IdRole = Qt::UserRole + 1,
        /// bool.
        IsGroupRole,
        /// QString: host and path without a scheme.
        AddressRole,
        /// int of ClaimState.
        ClaimRole,
        /// bool: switched on.
        EnabledRole,
        /// bool: from the person's own list.
        OwnRole,
        /// bool: has parameters without a value.
        WantsParameterRole,
        /// QString: words where the mirror is not open to everyone, else empty.
        AccessRole,
        /// int of Severity, for the pill of the status, else of the claim.
        SeverityRole,
        /// QList<HistoryBar>, oldest first.
        HistoryRole,
        /// bool: waits for a check or is being checked.
        ActiveRole,
        /// bool: a registry itself.
        DirectRole,
        /// Of a header: QStringList, texts that its column should have room for. Where there are
        /// none the column is as wide as what it shows.
        SampleRole,
        /// Of a header: QStringList, longer ones, which the column has room for where there is
        /// plenty.
        LongSampleRole,
    };
    static constexpr int s_catalogOrder = -1;

    /// Both borrowed; followed as they change.
    MirrorTableModel(const MirrorLibrary &library, const StatusMonitor &monitor,
                     QObject *parent = nullptr);

    /// Words that all must occur in what is known of a mirror, in any case and order.
    void setFilter(const QString &words);
    const QString &filter() const { return m_filter; }
    /// Shows only mirrors that serve the upstream of this key; empty shows all. A key without
    /// mirrors shows those for any registry.
    void setUpstream(const QString &key);
    const QString &upstream() const { return m_upstream; }
    /// Shows only what was usable when last checked.
    void setOnlyUsable(bool only);
    bool isOnlyUsable() const { return m_isOnlyUsable; }
    /// By a column inside each group; `s_catalogOrder` for the order of the catalogue.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    int sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }
    /// After a change of the language.
    void retranslate();
    /// Says again how long ago checks were; for once a minute.
    void refreshAges();

    const MirrorUpstreams &upstreams() const { return m_contents.upstreams; }
    bool isGroup(int row) const { return m_rows[std::size_t(row)].mirror < 0; }
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
    int mirrorCount() const { return int(m_contents.mirrorCount()); }
    int shownCount() const { return m_shown; }
    int switchedOffCount() const;
    /// Registries that are served.
    int registryCount() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    /// What a row shows.
    struct Shown
    {
        QString id;
        QString title;
        QString address;
        QString access;
        ClaimState claim = ClaimState::Unknown;
        Trust trust = Trust::Personal;
        std::string asOf;
        bool isOwn = false;
        bool isEnabled = true;
        bool wantsParameter = false;
        bool isDirect = false;
        bool operator==(const Shown &) const = default;
    };
    struct Entry
    {
        Shown shown;
        /// In lower case.
        QString search;
        std::size_t upstream = 0;
        /// Place among all when sorted by title; counted when it is first asked for.
        int titleRank = 0;
    };
    struct Contents
    {
        std::shared_ptr<const MirrorCatalog> catalog;
        MirrorUpstreams upstreams;
        /// In the order of the catalogue, then the registries.
        std::vector<Entry> entries;
        /// Index in the catalogue of each registry that is an entry.
        std::vector<std::size_t> registries;
        QHash<QString, int> entryOfId;
        bool hasTitleRanks = false;
        std::size_t mirrorCount() const { return entries.size() - registries.size(); }
    };
    struct Row
    {
        std::size_t upstream = 0;
        /// Index of the entry, below 0 for the heading of the group.
        int mirror = -1;
    };

    Contents readContents() const;
    void addRegistries(Contents &contents) const;
    bool readState(Shown &shown, const Mirror &mirror) const;
    static void rankTitles(Contents &contents);
    std::vector<Row> arranged(const Contents &contents) const;
    bool isShown(const Contents &contents, std::size_t entry, const QStringList &words,
                 std::size_t upstream) const;
    void sortGroup(const Contents &contents, std::vector<Row> &rows) const;
    bool isOrderLive() const;
    void showStatus(const QStringList &ids);
    LiveRow live(const Shown &shown) const;
    Severity severity(const Shown &shown, int column) const;
    void refresh();
    void refreshState();
    /// The rows as they stand now, where `rows` are the same in whatever order; else empty.
    std::vector<Row> kept(const Contents &contents, const std::vector<Row> &rows) const;
    void rearrange();
    void setRows(std::vector<Row> rows);
    QVariant groupData(const Row &row, int column, int role) const;
    QString text(const Shown &shown, int column) const;
    QString spoken(const Shown &shown, int column) const;
    QString verdict(const Shown &shown) const;

    const MirrorLibrary &m_library;
    const StatusMonitor &m_monitor;
    Contents m_contents;
    std::vector<Row> m_rows;
    /// By entry; -1 where it is not shown.
    std::vector<int> m_rowOfEntry;
    QString m_filter;
    QString m_upstream;
    bool m_isOnlyUsable = false;
    int m_sortColumn = s_catalogOrder;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    int m_shown = 0;
};

} // namespace jingtai
