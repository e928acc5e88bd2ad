// SPDX-License-Identifier: MIT
#include "app/model/daemon/registrymirrorsmodel.h"

#include "app/core/json/jsonedit.h"
#include "app/model/daemon/daemonproblemsmodel.h"
#include "app/model/daemon/daemonwording.h"
#include "app/model/mirrors/mirrorfacts.h"
#include "app/model/mirrors/mirrorlibrary.h"
#include "app/model/quotedtext.h"

#include <QDataStream>
#include <QIODevice>
#include <QMimeData>

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace jingtai {

namespace {

using Type = JsonText::Type;
using Index = JsonText::Index;

constexpr std::string_view s_pointer = "/registry-mirrors/";
const QString s_mimeType = QStringLiteral("application/x-jingtai-registry-mirrors");
constexpr int s_largePause = 120; // milliseconds

} // namespace

RegistryMirrorsModel::RegistryMirrorsModel(DaemonDocument &document, DaemonProblemsModel &problems,
                                           const MirrorLibrary &library, QObject *parent)
    : QAbstractTableModel(parent)
    , m_document(document)
    , m_problems(problems)
    , m_hub(library)
    , m_notes(m_hub)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(s_largePause);
    connect(&m_pause, &QTimer::timeout, this, &RegistryMirrorsModel::refresh);
    connect(&document, &DaemonDocument::changed, this, &RegistryMirrorsModel::documentChanged);
    connect(&document, &DaemonDocument::loaded, this, [this] {
        m_unfinished.reset();
        m_problems.setUnfinishedRow(false);
    });
    connect(&problems, &DaemonProblemsModel::problemsChanged, this,
            &RegistryMirrorsModel::refreshProblems);
    connect(&problems, &DaemonProblemsModel::removeUnfinishedRow, this, [this] {
        if (m_unfinished)
            remove({*m_unfinished});
    });
    connect(&m_hub, &HubMirrors::changed, this, &RegistryMirrorsModel::repaintRows);
    refresh();
}

RegistryMirrorsModel::~RegistryMirrorsModel() = default;

void RegistryMirrorsModel::documentChanged()
{
    if (!m_isCommitting && m_document.text().size() > DaemonProblemsModel::s_largeBytes)
        m_pause.start();
    else
        refresh();
}

void RegistryMirrorsModel::refresh()
{
    m_pause.stop();
    setRows(registryMirrorRows(m_document, m_unfinished));
    refreshProblems();
    Q_EMIT stateChanged();
}

void RegistryMirrorsModel::setRows(RegistryMirrorRows rows)
{
    const RowChange change = rowChange(m_rows, rows);
    switch (change.kind) {
    case RowChange::Kind::None:
        m_rows = std::move(rows);
        break;
    case RowChange::Kind::Inserted:
        beginInsertRows({}, change.first, change.last);
        m_rows = std::move(rows);
        endInsertRows();
        break;
    case RowChange::Kind::Removed:
        beginRemoveRows({}, change.first, change.last);
        m_rows = std::move(rows);
        endRemoveRows();
        break;
    case RowChange::Kind::Moved:
        beginMoveRows({}, change.first, change.last, {}, change.to);
        m_rows = std::move(rows);
        endMoveRows();
        break;
    case RowChange::Kind::Changed:
        m_rows = std::move(rows);
        Q_EMIT dataChanged(index(change.first, 0), index(change.last, ColumnCount - 1));
        break;
    case RowChange::Kind::Reset:
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        break;
    }
}

void RegistryMirrorsModel::refreshProblems()
{
    std::vector<int> problems(m_rows.size(), -1);
    std::vector<int> rowOfItem;
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        if (const int item = m_rows[row].item; item >= 0) {
            rowOfItem.resize(std::max(rowOfItem.size(), std::size_t(item) + 1), -1);
            rowOfItem[std::size_t(item)] = int(row);
        }
    }
    const std::vector<DaemonProblem> &all = m_problems.problems();
    for (std::size_t i = 0; i < all.size() && m_problems.isCurrent(); ++i) {
        if (!all[i].pointer.starts_with(s_pointer))
            continue;
        const std::size_t item
            = QByteArray::fromStdString(all[i].pointer.substr(s_pointer.size())).toULongLong();
        if (item >= rowOfItem.size() || rowOfItem[item] < 0)
            continue;
        int &problem = problems[std::size_t(rowOfItem[item])];
        if (problem < 0 || all[i].severity < all[std::size_t(problem)].severity)
            problem = int(i);
    }
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        m_rows[row].problem = problems[row];
    repaintRows();
}

void RegistryMirrorsModel::repaintRows()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void RegistryMirrorsModel::setUnfinished(std::optional<int> row)
{
    m_unfinished = row;
    setRows(registryMirrorRows(m_document, m_unfinished));
    refreshProblems();
    m_problems.setUnfinishedRow(row.has_value());
    Q_EMIT stateChanged();
}

QString RegistryMirrorsModel::readOnlyReason() const
{
    const JsonText &json = m_document.json();
    if (!m_document.isEditable())
        return tr("The text is not valid JSON at the moment, so that the list cannot be changed.");
    const Index list = valueAt(json, s_registryMirrorsPath);
    if (list == JsonText::none || json.node(list).type == Type::Null)
        return {};
    if (json.node(list).type != Type::Array)
        return tr("“registry-mirrors” is no list at the moment. Fix it first.");
    if (json.node(list).count > s_maxRegistryMirrors)
        return tr("“registry-mirrors” has so many entries that not all are shown. Change it in the "
                  "JSON view.");
    for (Index i = json.node(list).firstChild; i != JsonText::none; i = json.node(i).next) {
        if (json.node(i).type != Type::String)
            return tr("“registry-mirrors” holds something that is no address in double quotes. "
                      "Fix it first.");
    }
    return {};
}

QString RegistryMirrorsModel::address(int row) const
{
    return textFromBytes(m_rows[std::size_t(row)].address);
}

FieldWord RegistryMirrorsModel::wordOf(const QString &address) const
{
    if (address.trimmed().isEmpty())
        return {FieldWord::Kind::Open, tr("Type the address of a mirror, such as "
                                          "https://docker.example.com.")};
    const std::string text = "{\"registry-mirrors\":[" + jsonString(bytesFromText(address)) + "]}";
    for (const DaemonProblem &problem : m_problems.problemsOf(text)) {
        if (!problem.pointer.starts_with(s_pointer))
            continue;
        switch (problem.severity) {
        case DaemonSeverity::Start:
            return {FieldWord::Kind::Wrong, wording(problem)};
        case DaemonSeverity::Later:
        case DaemonSeverity::NoEffect:
            return {FieldWord::Kind::Caution, wording(problem)};
        case DaemonSeverity::Advice:
            return {FieldWord::Kind::Remark, wording(problem)};
        }
    }
    return {};
}

bool RegistryMirrorsModel::hasUnfinishedRow() const
{
    return m_unfinished.has_value();
}

int RegistryMirrorsModel::beginRow()
{
    if (!readOnlyReason().isEmpty())
        return -1;
    if (!m_unfinished)
        setUnfinished(rowCount());
    return *m_unfinished;
}

/// What is on goes into the list, what is off is set aside behind the one before it.
void RegistryMirrorsModel::commit(const RegistryMirrorRows &rows, DaemonStep step,
                                  const QString &subject)
{
    RegistryMirrorList list = registryMirrorList(rows);
    // Gone from the file means kept by the engine: [] is what takes the last one out of force.
    const JsonText &json = m_document.json();
    const bool wasInFile
        = valueAt(m_document.baselineJson(), s_registryMirrorsPath) != JsonText::none;
    std::optional<TextEdit> edit;
    if (!list.inFile.empty() || wasInFile)
        edit = listChange(json, s_registryMirrorsPath, list.inFile);
    else
        edit = memberRemoval(json, s_registryMirrorsPath);
    m_unfinished = list.unfinished;
    m_isCommitting = true;
    m_document.edit(step, subject, edit, std::move(list.aside));
    m_isCommitting = false;
    // Where the text stayed as it was, a row without an address may have come or gone.
    setRows(registryMirrorRows(m_document, m_unfinished));
    refreshProblems();
    m_problems.setUnfinishedRow(m_unfinished.has_value());
    Q_EMIT stateChanged();
}

int RegistryMirrorsModel::add(const QStringList &addresses)
{
    if (!readOnlyReason().isEmpty())
        return -1;
    RegistryMirrorRows rows = m_rows;
    std::unordered_set<std::string> known;
    for (const RegistryMirrorRow &row : rows)
        known.insert(normalizedMirror(row.address));
    QString first;
    for (const QString &each : addresses) {
        const std::string address = bytesFromText(each.trimmed());
        if (address.empty() || !known.insert(normalizedMirror(address)).second)
            continue;
        if (first.isEmpty())
            first = each.trimmed();
        rows.push_back({address, true, false, -1, -1});
    }
    if (first.isEmpty())
        return -1;
    const int row = rowCount();
    commit(rows, DaemonStep::AddMirror, quotable(first));
    return row;
}

void RegistryMirrorsModel::setAddress(int row, const QString &address)
{
    if (row < 0 || row >= rowCount() || !readOnlyReason().isEmpty())
        return;
    const std::string bytes = bytesFromText(address.trimmed());
    const RegistryMirrorRow &now = m_rows[std::size_t(row)];
    if (bytes.empty()) {
        if (!now.isUnfinished)
            remove({row});
        return;
    }
    if (bytes == now.address)
        return;
    RegistryMirrorRows rows = m_rows;
    rows[std::size_t(row)] = {bytes, now.isOn, false, -1, -1};
    commit(rows, now.isUnfinished ? DaemonStep::AddMirror : DaemonStep::ChangeMirror,
           quotable(address.trimmed()));
}

void RegistryMirrorsModel::setOn(int row, bool isOn)
{
    if (row < 0 || row >= rowCount() || !readOnlyReason().isEmpty())
        return;
    const RegistryMirrorRow &now = m_rows[std::size_t(row)];
    if (now.isUnfinished || now.isOn == isOn)
        return;
    RegistryMirrorRows rows = m_rows;
    rows[std::size_t(row)].isOn = isOn;
    commit(rows, isOn ? DaemonStep::SwitchMirrorOn : DaemonStep::SwitchMirrorOff,
           quotable(address(row)));
}

void RegistryMirrorsModel::remove(const QList<int> &rows)
{
    const std::vector<int> gone = sortedRows({rows.begin(), rows.end()}, rowCount());
    if (gone.empty())
        return;
    // A row without an address is no part of the text: it goes whatever that is.
    if (gone.size() == 1 && m_rows[std::size_t(gone.front())].isUnfinished) {
        setUnfinished({});
        return;
    }
    if (!readOnlyReason().isEmpty())
        return;
    const QString subject = quotable(address(gone.front()));
    RegistryMirrorRows left;
    for (int row = 0; row < rowCount(); ++row) {
        if (!std::binary_search(gone.begin(), gone.end(), row))
            left.push_back(m_rows[std::size_t(row)]);
    }
    commit(left, DaemonStep::RemoveMirror, subject);
}

bool RegistryMirrorsModel::move(const QList<int> &rows, int before)
{
    const std::vector<int> moved = sortedRows({rows.begin(), rows.end()}, rowCount());
    if (moved.empty() || before < 0 || before > rowCount() || !readOnlyReason().isEmpty())
        return false;
    RegistryMirrorRows arranged;
    const auto isMoved
        = [&moved](int row) { return std::binary_search(moved.begin(), moved.end(), row); };
    for (int row = 0; row <= rowCount(); ++row) {
        if (row == before) {
            for (const int each : moved)
                arranged.push_back(m_rows[std::size_t(each)]);
        }
        if (row < rowCount() && !isMoved(row))
            arranged.push_back(m_rows[std::size_t(row)]);
    }
    const bool isSame = std::equal(
        arranged.begin(), arranged.end(), m_rows.begin(),
        [](const RegistryMirrorRow &a, const RegistryMirrorRow &b) { return a.isSame(b); });
    if (isSame)
        return false;
    commit(arranged, DaemonStep::MoveMirror, quotable(address(moved.front())));
    return true;
}

QString RegistryMirrorsModel::mirrorIdOf(const QString &address) const
{
    const Mirror *mirror = m_hub.at(bytesFromText(address));
    return mirror != nullptr ? QString::fromStdString(mirror->id) : QString();
}

const DaemonProblem *RegistryMirrorsModel::problemOf(const RegistryMirrorRow &row) const
{
    if (row.problem < 0 || std::size_t(row.problem) >= m_problems.problems().size())
        return nullptr;
    return &m_problems.problems()[std::size_t(row.problem)];
}

RegistryMirrorsModel::Action RegistryMirrorsModel::action(int row) const
{
    const RegistryMirrorRow &each = m_rows[std::size_t(row)];
    return m_notes.action(each, problemOf(each));
}

void RegistryMirrorsModel::trigger(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    switch (action(row)) {
    case Action::None:
        break;
    case Action::Fix: {
        const DaemonProblem problem = *problemOf(m_rows[std::size_t(row)]);
        if (m_problems.isCurrent())
            m_document.edit(DaemonStep::Fix, wordingOfFix(problem), problem.fix);
        break;
    }
    case Action::Remove:
        remove({row});
        break;
    case Action::UseInConvert:
        if (const Mirror *mirror = m_hub.at(m_rows[std::size_t(row)].address))
            Q_EMIT wantedInConvert(QString::fromStdString(mirror->id));
        break;
    }
}

int RegistryMirrorsModel::addFromCatalog(const QString &id, QString *whyNot)
{
    const Mirror *mirror = m_hub.library().catalog()->mirror(bytesFromText(id));
    QString reason = readOnlyReason();
    if (mirror == nullptr)
        reason = tr("It is not in the list of mirrors any more.");
    else if (reason.isEmpty())
        reason = m_hub.whyNot(*mirror, m_rows);
    if (whyNot != nullptr)
        *whyNot = reason;
    return mirror != nullptr && reason.isEmpty() ? add({mirrorUrl(*mirror, m_hub.library())}) : -1;
}

void RegistryMirrorsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    repaintRows();
    Q_EMIT stateChanged();
}

int RegistryMirrorsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RegistryMirrorsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant RegistryMirrorsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::ParentIsInvalid))
        return {};
    const RegistryMirrorRow &row = m_rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        switch (index.column()) {
        case Address:
            return madeVisible(textFromBytes(row.address));
        case StatusColumn:
            return m_notes.pill(row, problemOf(row)).text;
        case Remark:
            return m_notes.remark(row, problemOf(row));
        default:
            return {};
        }
    case Qt::EditRole:
        return index.column() == Address ? textFromBytes(row.address) : QVariant();
    case Qt::CheckStateRole:
        if (index.column() != Address)
            return {};
        return int(row.isOn ? Qt::Checked : Qt::Unchecked);
    case SeverityRole:
        return int(m_notes.pill(row, problemOf(row)).severity);
    case ActionTextRole:
        return m_notes.actionText(row, problemOf(row));
    case MirrorIdRole: {
        const Mirror *mirror = m_hub.at(row.address);
        return mirror == nullptr ? QString() : QString::fromStdString(mirror->id);
    }
    default:
        return {};
    }
}

bool RegistryMirrorsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || index.column() != Address
        || !readOnlyReason().isEmpty())
        return false;
    if (role == Qt::EditRole) {
        setAddress(index.row(), value.toString());
        return true;
    }
    if (role == Qt::CheckStateRole) {
        setOn(index.row(), value.toInt() == Qt::Checked);
        return true;
    }
    return false;
}

QVariant RegistryMirrorsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Address:
        return tr("Address");
    case StatusColumn:
        return tr("Status");
    case Remark:
        return tr("Note");
    default:
        return {};
    }
}

Qt::ItemFlags RegistryMirrorsModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return readOnlyReason().isEmpty() ? Qt::ItemIsDropEnabled : Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (!readOnlyReason().isEmpty())
        return flags;
    flags |= Qt::ItemIsDragEnabled;
    if (index.column() == Address) {
        flags |= Qt::ItemIsEditable;
        if (!m_rows[std::size_t(index.row())].isUnfinished)
            flags |= Qt::ItemIsUserCheckable;
    }
    return flags;
}

bool RegistryMirrorsModel::removeRows(int row, int count, const QModelIndex &parent)
{
    if (parent.isValid() || row < 0 || count <= 0 || row + count > rowCount()
        || !readOnlyReason().isEmpty())
        return false;
    QList<int> rows;
    for (int i = row; i < row + count; ++i)
        rows << i;
    remove(rows);
    return true;
}

bool RegistryMirrorsModel::moveRows(const QModelIndex &sourceParent, int sourceRow, int count,
                                    const QModelIndex &destinationParent, int destinationChild)
{
    if (sourceParent.isValid() || destinationParent.isValid())
        return false;
    QList<int> rows;
    for (int i = sourceRow; i < sourceRow + count; ++i)
        rows << i;
    return move(rows, destinationChild);
}

Qt::DropActions RegistryMirrorsModel::supportedDropActions() const
{
    return Qt::MoveAction;
}

QStringList RegistryMirrorsModel::mimeTypes() const
{
    return {s_mimeType};
}

QMimeData *RegistryMirrorsModel::mimeData(const QModelIndexList &indexes) const
{
    QList<int> rows;
    QStringList addresses;
    for (const QModelIndex &index : indexes) {
        if (rows.contains(index.row()))
            continue;
        rows << index.row();
        addresses << address(index.row());
    }
    if (rows.isEmpty())
        return nullptr;
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << rows;
    auto *data = new QMimeData;
    data->setData(s_mimeType, bytes);
    data->setText(addresses.join(QLatin1Char('\n')));
    return data;
}

/// Moves by itself and says no: a view that hears yes would remove the rows that it dragged.
bool RegistryMirrorsModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row,
                                        int column, const QModelIndex &parent)
{
    Q_UNUSED(column)
    if (action != Qt::MoveAction || data == nullptr || !data->hasFormat(s_mimeType))
        return false;
    QList<int> rows;
    QDataStream stream(data->data(s_mimeType));
    stream >> rows;
    const int before = row >= 0 ? row : parent.isValid() ? parent.row() : rowCount();
    move(rows, before);
    return false;
}

} // namespace jingtai
