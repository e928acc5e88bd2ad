// SPDX-License-Identifier: MIT
#include "app/model/mirrortablemodel.h"

#include "app/model/mirrorchoices.h"
#include "app/model/mirrorlibrary.h"
#include "app/model/mirrorwording.h"
#include "app/model/probewording.h"
#include "app/model/quotedtext.h"
#include "app/model/statusmonitor.h"
#include "app/model/statuswording.h"
#include "app/model/wording.h"

#include <QCollator>

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

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

/// What checks found, by column.
std::optional<LiveCell> liveCell(int column)
{
    switch (column) {
    case MirrorTableModel::StatusColumn:
        return LiveCell::Status;
    case MirrorTableModel::Latency:
        return LiveCell::Latency;
    case MirrorTableModel::Speed:
        return LiveCell::Speed;
    case MirrorTableModel::History:
        return LiveCell::History;
    case MirrorTableModel::Checked:
        return LiveCell::Checked;
    default:
        return {};
    }
}

/// Past so many places views are told of all rows at once.
constexpr std::size_t s_maxRanges = 24;

} // namespace

MirrorTableModel::MirrorTableModel(const MirrorLibrary &library, const StatusMonitor &monitor,
                                   QObject *parent)
    : QAbstractTableModel(parent)
    , m_library(library)
    , m_monitor(monitor)
{
    m_contents = readContents();
    setRows(arranged(m_contents));
    connect(&library, &MirrorLibrary::changed, this, [this] {
        if (m_library.catalog() != m_contents.catalog)
            refresh();
        else
            refreshState();
    });
    connect(&monitor, &StatusMonitor::statusChanged, this, &MirrorTableModel::showStatus);
    connect(&monitor, &StatusMonitor::roundFinished, this, [this] {
        if (isOrderLive())
            rearrange();
    });
}

void MirrorTableModel::setFilter(const QString &words)
{
    if (words == m_filter)
        return;
    m_filter = words;
    rearrange();
}

void MirrorTableModel::setUpstream(const QString &key)
{
    if (key == m_upstream)
        return;
    m_upstream = key;
    rearrange();
}

void MirrorTableModel::setOnlyUsable(bool only)
{
    if (only == m_isOnlyUsable)
        return;
    m_isOnlyUsable = only;
    rearrange();
}

bool MirrorTableModel::isOrderLive() const
{
    return m_isOnlyUsable || liveCell(m_sortColumn).has_value();
}

void MirrorTableModel::showStatus(const QStringList &ids)
{
    // Rows keep their places while a check goes on.
    if (isOrderLive() && !m_monitor.isChecking())
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
    if (column == m_sortColumn && order == m_sortOrder)
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    if (column == Title)
        rankTitles(m_contents);
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
    const int entry = m_rows[std::size_t(row)].mirror;
    if (entry < 0 || std::size_t(entry) >= m_contents.mirrorCount())
        return nullptr;
    return &m_contents.catalog->mirrors()[std::size_t(entry)];
}

const Registry *MirrorTableModel::registryAt(int row) const
{
    const int entry = m_rows[std::size_t(row)].mirror;
    if (entry < 0 || std::size_t(entry) < m_contents.mirrorCount())
        return nullptr;
    const std::size_t registry
        = m_contents.registries[std::size_t(entry) - m_contents.mirrorCount()];
    return &m_contents.catalog->registries()[registry];
}

QString MirrorTableModel::idAt(int row) const
{
    const int entry = m_rows[std::size_t(row)].mirror;
    return entry < 0 ? QString() : m_contents.entries[std::size_t(entry)].shown.id;
}

int MirrorTableModel::rowOf(const QString &id) const
{
    const auto entry = m_contents.entryOfId.constFind(id);
    return entry == m_contents.entryOfId.constEnd() ? -1 : m_rowOfEntry[std::size_t(*entry)];
}

int MirrorTableModel::switchedOffCount() const
{
    return int(std::count_if(m_contents.entries.begin(), m_contents.entries.end(),
                             [](const Entry &entry) { return !entry.shown.isEnabled; }));
}

int MirrorTableModel::registryCount() const
{
    int count = 0;
    for (std::size_t i = 0; i < m_contents.upstreams.size(); ++i)
        count += m_contents.upstreams.isRegistry(i) ? 1 : 0;
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
    const Row &row = m_rows[std::size_t(index.row())];
    if (row.mirror < 0)
        return groupData(row, index.column(), role);
    const Shown &shown = m_contents.entries[std::size_t(row.mirror)].shown;
    switch (role) {
    case Qt::DisplayRole:
        return text(shown, index.column());
    case Qt::AccessibleTextRole:
        return spoken(shown, index.column());
    case Qt::AccessibleDescriptionRole:
        return m_contents.upstreams.title(row.upstream);
    case Qt::ToolTipRole:
        return spoken(shown, index.column());
    case IdRole:
        return shown.id;
    case IsGroupRole:
        return false;
    case AddressRole:
        return shown.address;
    case ClaimRole:
        return int(shown.claim);
    case EnabledRole:
        return shown.isEnabled;
    case OwnRole:
        return shown.isOwn;
    case WantsParameterRole:
        return shown.wantsParameter;
    case AccessRole:
        return shown.access;
    case SeverityRole:
        return int(severity(shown, index.column()));
    case HistoryRole:
        return QVariant::fromValue(historyBars(live(shown).status));
    case ActiveRole:
        return live(shown).status.activity != MirrorStatus::Activity::None;
    case DirectRole:
        return shown.isDirect;
    case Qt::TextAlignmentRole:
        if (index.column() == Latency || index.column() == Speed)
            return int(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    default:
        return {};
    }
}

QVariant MirrorTableModel::groupData(const Row &row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return column == Title ? m_contents.upstreams.title(row.upstream) : QString();
    case Qt::AccessibleTextRole:
        return m_contents.upstreams.title(row.upstream);
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
        const auto cell = liveCell(section);
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

LiveRow MirrorTableModel::live(const Shown &shown) const
{
    return {m_monitor.status(shown.id), shown.claim, shown.isEnabled, shown.wantsParameter};
}

Severity MirrorTableModel::severity(const Shown &shown, int column) const
{
    if (column == StatusColumn)
        return liveSeverity(live(shown));
    return shown.isEnabled && !shown.wantsParameter ? severityOf(shown.claim) : Severity::Neutral;
}

QString MirrorTableModel::text(const Shown &shown, int column) const
{
    if (const auto cell = liveCell(column))
        return liveText(*cell, live(shown));
    switch (column) {
    case Title:
        return shown.title;
    case ClaimColumn:
        return verdict(shown);
    case AsOf:
        return dateInWords(shown.asOf, DateLength::Short);
    case TrustColumn:
        return wording(shown.trust);
    default:
        return {};
    }
}

QString MirrorTableModel::spoken(const Shown &shown, int column) const
{
    if (const auto cell = liveCell(column))
        return liveSpoken(*cell, live(shown));
    const auto both = [](const QString &one, const QString &other) {
        //: Two things said one after the other, such as a name and an address
        return other.isEmpty() ? one : tr("%1, %2").arg(one, other);
    };
    switch (column) {
    case Title: {
        QString words
            = shown.title == shown.address ? shown.title : both(shown.title, shown.address);
        if (shown.isOwn) {
            //: A mirror that the person added
            words = both(words, tr("Yours"));
        }
        return words;
    }
    case ClaimColumn:
        if (!shown.isEnabled || shown.wantsParameter)
            return verdict(shown);
        return claimInWords({shown.claim, shown.asOf, {}});
    case AsOf:
        return dateInWords(shown.asOf, DateLength::Long);
    case TrustColumn:
        return both(wording(shown.trust), shown.access);
    default:
        return {};
    }
}

QString MirrorTableModel::verdict(const Shown &shown) const
{
    const QString why = notUsedText(live(shown));
    return why.isEmpty() ? wording(shown.claim) : why;
}

MirrorTableModel::Contents MirrorTableModel::readContents() const
{
    Contents contents;
    contents.catalog = m_library.catalog();
    contents.upstreams = MirrorUpstreams(*contents.catalog);
    const auto &mirrors = contents.catalog->mirrors();
    contents.entries.reserve(mirrors.size());
    for (std::size_t i = 0; i < mirrors.size(); ++i) {
        const Mirror &mirror = mirrors[i];
        Entry entry;
        Shown &shown = entry.shown;
        entry.upstream = contents.upstreams.ofMirror(i);
        shown.id = QString::fromStdString(mirror.id);
        shown.title = madeVisible(mirrorTitle(mirror));
        shown.address = madeVisible(mirrorAddress(mirror));
        shown.access = mirror.access == Access::Public ? QString() : wording(mirror.access);
        shown.claim = mirror.claim.state;
        shown.trust = mirror.trust;
        shown.asOf = mirror.claim.asOf;
        shown.isOwn = mirror.isOwn;
        QStringList words{shown.title,
                          shown.address,
                          shown.id,
                          shown.access,
                          QString::fromStdString(mirror.operatorId),
                          QString::fromStdString(mirror.endpoint),
                          QString::fromStdString(mirror.title.en),
                          QString::fromStdString(mirror.title.zhCn),
                          QString::fromStdString(mirror.notes.in(wordingLanguage())),
                          wording(mirror.trust),
                          wording(mirror.claim.state)};
        for (const std::size_t upstream : contents.upstreams.served(i))
            words.append(contents.upstreams.title(upstream));
        for (const Rule &rule : mirror.rules)
            words.append(QString::fromStdString(rule.source.text()));
        entry.search = words.join(u'\n').toLower();
        readState(shown, mirror);
        contents.entryOfId.insert(shown.id, int(i));
        contents.entries.push_back(std::move(entry));
    }
    addRegistries(contents);
    if (m_sortColumn == Title)
        rankTitles(contents);
    return contents;
}

void MirrorTableModel::addRegistries(Contents &contents) const
{
    const auto &registries = contents.catalog->registries();
    for (std::size_t i = 0; i < contents.upstreams.size(); ++i) {
        const std::string name = contents.upstreams.key(i).toStdString();
        const auto found
            = std::find_if(registries.begin(), registries.end(),
                           [&name](const Registry &registry) { return registry.name == name; });
        // Without an image to ask for nothing could be said of it.
        if (!contents.upstreams.isRegistry(i) || found == registries.end() || found->probe.empty())
            continue;
        Entry entry;
        Shown &shown = entry.shown;
        entry.upstream = i;
        shown.id = directId(name);
        shown.title = directTitle(madeVisible(contents.upstreams.key(i)));
        shown.address = madeVisible(QString::fromStdString(found->endpoint));
        shown.address = shown.address.mid(shown.address.indexOf(QLatin1String("://")) + 3);
        shown.trust = Trust::Operator;
        shown.isDirect = true;
        entry.search = QStringList{shown.title, shown.address, contents.upstreams.title(i)}
                           .join(u'\n')
                           .toLower();
        contents.entryOfId.insert(shown.id, int(contents.entries.size()));
        contents.entries.push_back(std::move(entry));
        contents.registries.push_back(std::size_t(found - registries.begin()));
    }
}

bool MirrorTableModel::readState(Shown &shown, const Mirror &mirror) const
{
    const bool isEnabled = m_library.isEnabled(mirror.id);
    const bool wantsParameter = !mirror.parameters.empty() && m_library.wantsParameter(mirror);
    const bool isSame = shown.isEnabled == isEnabled && shown.wantsParameter == wantsParameter;
    shown.isEnabled = isEnabled;
    shown.wantsParameter = wantsParameter;
    return !isSame;
}

void MirrorTableModel::rankTitles(Contents &contents)
{
    if (contents.hasTitleRanks)
        return;
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::vector<std::pair<QCollatorSortKey, Entry *>> keys;
    keys.reserve(contents.entries.size());
    for (Entry &entry : contents.entries)
        keys.emplace_back(collator.sortKey(entry.shown.title), &entry);
    std::stable_sort(keys.begin(), keys.end(),
                     [](const auto &a, const auto &b) { return a.first.compare(b.first) < 0; });
    int rank = 0;
    for (const auto &[key, entry] : keys)
        entry->titleRank = rank++;
    contents.hasTitleRanks = true;
}

std::vector<MirrorTableModel::Row> MirrorTableModel::arranged(const Contents &contents) const
{
    const QStringList words = m_filter.toLower().simplified().split(u' ', Qt::SkipEmptyParts);
    const MirrorUpstreams &upstreams = contents.upstreams;
    std::size_t upstream = m_upstream.isEmpty() ? s_allUpstreams : s_noUpstream;
    for (std::size_t i = 0; i < upstreams.size(); ++i) {
        if (upstreams.key(i) == m_upstream)
            upstream = i;
    }
    std::vector<std::vector<Row>> groups(upstreams.size());
    for (std::size_t i = 0; i < contents.entries.size(); ++i) {
        const std::size_t group = contents.entries[i].upstream;
        if (isShown(contents, i, words, upstream))
            groups[group].push_back({group, int(i)});
    }
    std::vector<Row> rows;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (groups[i].empty())
            continue;
        sortGroup(contents, groups[i]);
        rows.push_back({i, -1});
        rows.insert(rows.end(), groups[i].begin(), groups[i].end());
    }
    return rows;
}

bool MirrorTableModel::isShown(const Contents &contents, std::size_t entry,
                               const QStringList &words, std::size_t upstream) const
{
    const MirrorUpstreams &upstreams = contents.upstreams;
    if (m_isOnlyUsable && !live(contents.entries[entry].shown).status.isUsable())
        return false;
    if (upstream != s_allUpstreams && entry >= contents.mirrorCount()) {
        if (contents.entries[entry].upstream != upstream)
            return false;
    } else if (upstream != s_allUpstreams) {
        const bool isRegistry = upstream == s_noUpstream || upstreams.isRegistry(upstream);
        const auto &served = upstreams.served(entry);
        const bool serves = std::any_of(served.begin(), served.end(), [&](std::size_t one) {
            return one == upstream || (isRegistry && upstreams.isAny(one));
        });
        if (!serves)
            return false;
    }
    const QString &search = contents.entries[entry].search;
    return std::all_of(words.begin(), words.end(),
                       [&search](const QString &word) { return search.contains(word); });
}

void MirrorTableModel::sortGroup(const Contents &contents, std::vector<Row> &rows) const
{
    const auto entry = [&contents](const Row &row) -> const Entry & {
        return contents.entries[std::size_t(row.mirror)];
    };
    const bool descending = m_sortOrder == Qt::DescendingOrder;
    const auto sortBy = [&](auto value) {
        std::stable_sort(rows.begin(), rows.end(), [&](const Row &a, const Row &b) {
            return descending ? value(entry(b)) < value(entry(a))
                              : value(entry(a)) < value(entry(b));
        });
    };
    if (const auto cell = liveCell(m_sortColumn)) {
        const auto figure
            = [&](const Row &row) { return liveOrder(*cell, live(entry(row).shown).status); };
        // What has no figure stands last, whatever the order.
        const auto known = std::stable_partition(
            rows.begin(), rows.end(), [&](const Row &row) { return figure(row).has_value(); });
        std::stable_sort(rows.begin(), known, [&](const Row &a, const Row &b) {
            return descending ? figure(b) < figure(a) : figure(a) < figure(b);
        });
        return;
    }
    switch (m_sortColumn) {
    case Title:
        sortBy([](const Entry &one) { return one.titleRank; });
        break;
    case ClaimColumn:
        sortBy([](const Entry &one) { return rank(one.shown.claim, one.shown.isEnabled); });
        break;
    case AsOf:
        // The parts of a date stand in the order of their weight.
        sortBy([](const Entry &one) -> std::string_view { return one.shown.asOf; });
        std::stable_partition(rows.begin(), rows.end(),
                              [&](const Row &row) { return !entry(row).shown.asOf.empty(); });
        break;
    case TrustColumn:
        sortBy([](const Entry &one) { return int(one.shown.trust); });
        break;
    default:
        break;
    }
}

void MirrorTableModel::refreshState()
{
    // What the filter looks at stays as it is, and rows keep their places: the set is the same.
    for (std::size_t i = 0; i < m_contents.mirrorCount(); ++i) {
        Shown &shown = m_contents.entries[i].shown;
        if (!readState(shown, m_contents.catalog->mirrors()[i]))
            continue;
        const int row = rowOf(shown.id);
        if (row >= 0)
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

void MirrorTableModel::refresh()
{
    Contents contents = readContents();
    std::vector<Row> rows = arranged(contents);
    std::vector<Row> same = kept(contents, rows);
    if (same.empty()) {
        beginResetModel();
        m_contents = std::move(contents);
        setRows(std::move(rows));
        endResetModel();
        return;
    }
    const std::vector<Row> before = m_rows;
    // Now the former entries stand in `contents`.
    std::swap(m_contents, contents);
    setRows(std::move(same));
    for (int row = 0; row < rowCount(); ++row) {
        const int now = m_rows[std::size_t(row)].mirror;
        const int former = before[std::size_t(row)].mirror;
        if (now >= 0
            && m_contents.entries[std::size_t(now)].shown
                   != contents.entries[std::size_t(former)].shown)
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

std::vector<MirrorTableModel::Row> MirrorTableModel::kept(const Contents &contents,
                                                          const std::vector<Row> &rows) const
{
    if (rows.size() != m_rows.size())
        return {};
    const auto name = [](const Contents &of, const Row &row) {
        const QString key = of.upstreams.key(row.upstream) + u'\n';
        return row.mirror < 0 ? key : key + of.entries[std::size_t(row.mirror)].shown.id;
    };
    QHash<QString, Row> rowsByName;
    rowsByName.reserve(qsizetype(rows.size()));
    for (const Row &row : rows)
        rowsByName.insert(name(contents, row), row);
    std::vector<Row> result;
    result.reserve(rows.size());
    for (const Row &row : m_rows) {
        const auto found = rowsByName.constFind(name(m_contents, row));
        if (found == rowsByName.constEnd())
            return {};
        result.push_back(*found);
    }
    return result;
}

void MirrorTableModel::setRows(std::vector<Row> rows)
{
    m_rows = std::move(rows);
    m_rowOfEntry.assign(m_contents.entries.size(), -1);
    m_shown = 0;
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].mirror < 0)
            continue;
        m_rowOfEntry[std::size_t(m_rows[row].mirror)] = int(row);
        m_shown += std::size_t(m_rows[row].mirror) < m_contents.mirrorCount() ? 1 : 0;
    }
}

void MirrorTableModel::rearrange()
{
    std::vector<Row> rows = arranged(m_contents);
    const auto same = [](const Row &a, const Row &b) {
        return a.upstream == b.upstream && a.mirror == b.mirror;
    };
    if (rows.size() == m_rows.size() && std::equal(rows.begin(), rows.end(), m_rows.begin(), same))
        return;
    beginResetModel();
    setRows(std::move(rows));
    endResetModel();
}

} // namespace jingtai
