// SPDX-License-Identifier: MIT
#include "app/model/registrymirrorsmodel.h"

#include "app/core/json/jsonedit.h"
#include "app/core/weburl.h"
#include "app/model/daemonproblemsmodel.h"
#include "app/model/daemonwording.h"
#include "app/model/mirrorchoices.h"
#include "app/model/mirrorfacts.h"
#include "app/model/mirrorlibrary.h"
#include "app/model/probewording.h"
#include "app/model/quotedtext.h"
#include "app/model/statusmonitor.h"

#include <QDataStream>
#include <QDateTime>
#include <QIODevice>
#include <QMimeData>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace jingtai {

namespace {

using Type = JsonText::Type;
using Index = JsonText::Index;

const JsonPath s_path = {"registry-mirrors"};
constexpr std::string_view s_pointer = "/registry-mirrors/";
const QString s_mimeType = QStringLiteral("application/x-jingtai-registry-mirrors");
constexpr int s_largePause = 120; // milliseconds
// Nobody has as many; a file that has is no list of mirrors.
constexpr std::size_t s_maxRows = 20'000;

/// As the engine tells entries apart.
std::string normalized(std::string address)
{
    if (!address.empty() && address.back() == '/')
        address.pop_back();
    return address;
}

QString authorityOf(const std::string &address)
{
    WebUrl url;
    return parseWebUrl(address, url).empty() ? QString::fromStdString(url.authority()).toLower()
                                             : QString();
}

std::vector<std::string> itemsOf(const JsonText &json)
{
    std::vector<std::string> items;
    const Index list = valueAt(json, s_path);
    if (list == JsonText::none || json.node(list).type != Type::Array)
        return items;
    for (Index i = json.node(list).firstChild; i != JsonText::none && items.size() < s_maxRows;
         i = json.node(i).next)
        items.push_back(json.node(i).type == Type::String ? json.stringOf(i)
                                                          : std::string(json.textOf(i)));
    return items;
}

/// Rows without repeats, each in the table, in rising order.
std::vector<int> sortedRows(const QList<int> &rows, int end)
{
    std::vector<int> sorted(rows.begin(), rows.end());
    std::sort(sorted.begin(), sorted.end());
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    sorted.erase(std::remove_if(sorted.begin(), sorted.end(),
                                [end](int row) { return row < 0 || row >= end; }),
                 sorted.end());
    return sorted;
}

} // namespace

RegistryMirrorsModel::RegistryMirrorsModel(DaemonDocument &document, DaemonProblemsModel &problems,
                                           const MirrorLibrary &library, QObject *parent)
    : QAbstractTableModel(parent)
    , m_document(document)
    , m_problems(problems)
    , m_library(library)
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
    connect(&library, &MirrorLibrary::changed, this, [this] {
        readCatalog();
        repaintRows();
    });
    readCatalog();
    refresh();
}

RegistryMirrorsModel::~RegistryMirrorsModel() = default;

void RegistryMirrorsModel::setMonitor(const StatusMonitor *monitor)
{
    if (m_monitor)
        disconnect(m_monitor, nullptr, this, nullptr);
    m_monitor = monitor;
    if (monitor) {
        connect(monitor, &StatusMonitor::statusChanged, this, &RegistryMirrorsModel::repaintRows);
        connect(monitor, &QObject::destroyed, this, [this] { m_monitor = nullptr; });
    }
    repaintRows();
}

void RegistryMirrorsModel::setProxies(const std::optional<EngineProxies> &proxies)
{
    m_proxies = proxies;
    repaintRows();
}

void RegistryMirrorsModel::readCatalog()
{
    m_mirrorOfHost.clear();
    m_catalog = m_library.catalog();
    const std::vector<Mirror> &mirrors = m_catalog->mirrors();
    for (std::size_t i = 0; i < mirrors.size(); ++i) {
        const QString host = authorityOf(bytesFromText(mirrorUrl(mirrors[i], m_library)));
        const auto known = m_mirrorOfHost.constFind(host);
        if (!host.isEmpty()
            && (known == m_mirrorOfHost.constEnd()
                || (mirrors[i].daemonMirror && !mirrors[std::size_t(*known)].daemonMirror)))
            m_mirrorOfHost.insert(host, int(i));
    }
}

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
    setRows(readRows());
    refreshProblems();
    Q_EMIT stateChanged();
}

/// Those of the file, each with what is switched off behind it.
std::vector<RegistryMirrorsModel::Row> RegistryMirrorsModel::readRows() const
{
    const std::vector<std::string> items = itemsOf(m_document.json());
    const std::unordered_set<std::string> present(items.begin(), items.end());
    std::unordered_map<std::string, std::vector<std::string>> aside;
    for (const SetAsideMirror &each : m_document.aside()) {
        if (!present.contains(each.address))
            aside[each.behind].push_back(each.address);
    }
    std::vector<Row> rows;
    const auto addAside = [&rows, &aside](const std::string &behind) {
        const auto found = aside.find(behind);
        if (found == aside.end())
            return;
        for (const std::string &address : found->second)
            rows.push_back({address, false, false, -1, -1});
        aside.erase(found);
    };
    addAside({});
    for (std::size_t i = 0; i < items.size(); ++i) {
        rows.push_back({items[i], true, false, int(i), -1});
        addAside(items[i]);
    }
    // What they stood behind is gone: in the order in which they were switched off.
    for (const SetAsideMirror &each : m_document.aside())
        addAside(each.behind);
    if (m_unfinished) {
        const int at = std::min(*m_unfinished, int(rows.size()));
        rows.insert(rows.begin() + at, Row{{}, true, true, -1, -1});
    }
    return rows;
}

/// Tells of it in such a way that views keep selection and place.
void RegistryMirrorsModel::setRows(std::vector<Row> rows)
{
    const auto same = [](const Row &a, const Row &b) { return a.isSame(b); };
    const int shorter = int(std::min(rows.size(), m_rows.size()));
    int before = 0;
    while (before < shorter && same(rows[std::size_t(before)], m_rows[std::size_t(before)]))
        ++before;
    int after = 0;
    while (after < shorter - before
           && same(rows[rows.size() - std::size_t(after) - 1],
                   m_rows[m_rows.size() - std::size_t(after) - 1]))
        ++after;
    const int gone = int(m_rows.size()) - before - after;
    const int fresh = int(rows.size()) - before - after;
    const auto oldBegin = m_rows.begin() + before;
    const auto newBegin = rows.begin() + before;
    if (gone == 0 && fresh == 0) {
        m_rows = std::move(rows);
        return;
    }
    if (gone == 0) {
        beginInsertRows({}, before, before + fresh - 1);
        m_rows = std::move(rows);
        endInsertRows();
        return;
    }
    if (fresh == 0) {
        beginRemoveRows({}, before, before + gone - 1);
        m_rows = std::move(rows);
        endRemoveRows();
        return;
    }
    if (gone != fresh) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    // A block that moved: the old middle, turned.
    const auto first = std::find_if(newBegin, newBegin + fresh,
                                    [&](const Row &row) { return same(row, *oldBegin); });
    const int turn = int(first - newBegin);
    bool isMove = turn > 0 && turn < fresh;
    for (int i = 0; isMove && i < fresh; ++i)
        isMove = same(*(oldBegin + i), *(newBegin + (i + turn) % fresh));
    if (isMove) {
        beginMoveRows({}, before + fresh - turn, before + fresh - 1, {}, before);
        m_rows = std::move(rows);
        endMoveRows();
        return;
    }
    m_rows = std::move(rows);
    Q_EMIT dataChanged(index(before, 0), index(before + fresh - 1, ColumnCount - 1));
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
    setRows(readRows());
    refreshProblems();
    m_problems.setUnfinishedRow(row.has_value());
    Q_EMIT stateChanged();
}

QString RegistryMirrorsModel::readOnlyReason() const
{
    const JsonText &json = m_document.json();
    if (!m_document.isEditable())
        return tr("The text is no JSON at the moment, so that the list cannot be changed.");
    const Index list = valueAt(json, s_path);
    if (list == JsonText::none || json.node(list).type == Type::Null)
        return {};
    if (json.node(list).type != Type::Array)
        return tr("“registry-mirrors” is no list at the moment. Fix it first.");
    if (json.node(list).count > s_maxRows)
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

bool RegistryMirrorsModel::hasAddress(const std::string &address, int except) const
{
    const std::string wanted = normalized(address);
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        if (int(row) != except && !m_rows[row].isUnfinished
            && normalized(m_rows[row].address) == wanted)
            return true;
    }
    return false;
}

/// What is on goes into the list, what is off is set aside behind the one before it.
void RegistryMirrorsModel::commit(const std::vector<Row> &rows, DaemonStep step,
                                  const QString &subject)
{
    std::vector<std::string> list;
    DaemonDocument::Aside aside;
    std::optional<int> unfinished;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (rows[row].isUnfinished)
            unfinished = int(row);
        else if (rows[row].isOn)
            list.push_back(rows[row].address);
        else
            aside.push_back({rows[row].address, list.empty() ? std::string() : list.back()});
    }
    // Gone from the file means kept by the engine: [] is what takes the last one out of force.
    const JsonText &json = m_document.json();
    const bool wasInFile = valueAt(m_document.baselineJson(), s_path) != JsonText::none;
    std::optional<TextEdit> edit;
    if (!list.empty() || wasInFile)
        edit = listChange(json, s_path, list);
    else
        edit = memberRemoval(json, s_path);
    m_unfinished = unfinished;
    m_isCommitting = true;
    m_document.edit(step, subject, edit, std::move(aside));
    m_isCommitting = false;
    // Where the text stayed as it was, a row without an address may have come or gone.
    setRows(readRows());
    refreshProblems();
    m_problems.setUnfinishedRow(unfinished.has_value());
    Q_EMIT stateChanged();
}

int RegistryMirrorsModel::add(const QStringList &addresses)
{
    if (!readOnlyReason().isEmpty())
        return -1;
    std::vector<Row> rows = m_rows;
    std::unordered_set<std::string> known;
    for (const Row &row : rows)
        known.insert(normalized(row.address));
    QString first;
    for (const QString &each : addresses) {
        const std::string address = bytesFromText(each.trimmed());
        if (address.empty() || !known.insert(normalized(address)).second)
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
    const Row &now = m_rows[std::size_t(row)];
    if (bytes.empty()) {
        if (!now.isUnfinished)
            remove({row});
        return;
    }
    if (bytes == now.address)
        return;
    std::vector<Row> rows = m_rows;
    rows[std::size_t(row)] = {bytes, now.isOn, false, -1, -1};
    commit(rows, now.isUnfinished ? DaemonStep::AddMirror : DaemonStep::ChangeMirror,
           quotable(address.trimmed()));
}

void RegistryMirrorsModel::setOn(int row, bool isOn)
{
    if (row < 0 || row >= rowCount() || !readOnlyReason().isEmpty())
        return;
    const Row &now = m_rows[std::size_t(row)];
    if (now.isUnfinished || now.isOn == isOn)
        return;
    std::vector<Row> rows = m_rows;
    rows[std::size_t(row)].isOn = isOn;
    commit(rows, isOn ? DaemonStep::SwitchMirrorOn : DaemonStep::SwitchMirrorOff,
           quotable(address(row)));
}

void RegistryMirrorsModel::remove(const QList<int> &rows)
{
    const std::vector<int> gone = sortedRows(rows, rowCount());
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
    std::vector<Row> left;
    for (int row = 0; row < rowCount(); ++row) {
        if (!std::binary_search(gone.begin(), gone.end(), row))
            left.push_back(m_rows[std::size_t(row)]);
    }
    commit(left, DaemonStep::RemoveMirror, subject);
}

bool RegistryMirrorsModel::move(const QList<int> &rows, int before)
{
    const std::vector<int> moved = sortedRows(rows, rowCount());
    if (moved.empty() || before < 0 || before > rowCount() || !readOnlyReason().isEmpty())
        return false;
    std::vector<Row> arranged;
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
    const bool isSame = std::equal(arranged.begin(), arranged.end(), m_rows.begin(),
                                   [](const Row &a, const Row &b) { return a.isSame(b); });
    if (isSame)
        return false;
    commit(arranged, DaemonStep::MoveMirror, quotable(address(moved.front())));
    return true;
}

QString RegistryMirrorsModel::mirrorIdOf(const QString &address) const
{
    const Mirror *mirror = mirrorAt(bytesFromText(address));
    return mirror != nullptr ? QString::fromStdString(mirror->id) : QString();
}

const Mirror *RegistryMirrorsModel::mirrorAt(const std::string &address) const
{
    const int found = m_mirrorOfHost.value(authorityOf(address), -1);
    return found < 0 ? nullptr : &m_catalog->mirrors()[std::size_t(found)];
}

const DaemonProblem *RegistryMirrorsModel::problemOf(const Row &row) const
{
    if (row.problem < 0 || std::size_t(row.problem) >= m_problems.problems().size())
        return nullptr;
    return &m_problems.problems()[std::size_t(row.problem)];
}

/// nullptr where nothing is known of it.
const MirrorStatus *RegistryMirrorsModel::statusOf(const Mirror *mirror) const
{
    return m_monitor != nullptr && mirror != nullptr
               ? &m_monitor->status(QString::fromStdString(mirror->id))
               : nullptr;
}

/// What a check found, while that still says something.
const CheckRecord *RegistryMirrorsModel::recentCheck(const Mirror *mirror) const
{
    const MirrorStatus *status = statusOf(mirror);
    const CheckRecord *last = status ? status->last() : nullptr;
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    return last && now - last->time <= StatusMonitor::s_validFor ? last : nullptr;
}

ShortNote RegistryMirrorsModel::statusPill(const Mirror *mirror) const
{
    const MirrorStatus *status = statusOf(mirror);
    if (!status)
        return {};
    if (status->activity == MirrorStatus::Activity::Checking)
        return {Severity::Neutral, tr("Checking…")};
    const CheckRecord *last = recentCheck(mirror);
    if (!last)
        return {Severity::Neutral, tr("Not checked")};
    if (last->isUsable() && last->latencyMs) {
        //: %1 milliseconds until the first answer
        return {Severity::Good, tr("%1 ms").arg(qRound(*last->latencyMs))};
    }
    return {severityOf(last->verdict), wording(last->verdict)};
}

QString RegistryMirrorsModel::otherWay(const Row &row) const
{
    const Mirror *mirror = mirrorOf(row);
    const MirrorStatus *status = statusOf(mirror);
    if (!m_proxies || !status || !status->report || !recentCheck(mirror))
        return {};
    const std::string checked = authorityOfProxy(status->report->proxy);
    const std::string engine = m_proxies->forAddress(row.address);
    if (checked == engine)
        return {};
    if (engine.empty()) {
        //: %1 address of a proxy
        return tr("Checked through the proxy %1, which Docker does not use.")
            .arg(quotable(checked));
    }
    if (checked.empty()) {
        //: %1 address of a proxy
        return tr("Checked directly; Docker goes through the proxy %1.").arg(quotable(engine));
    }
    //: %1 address of a proxy, %2 of another
    return tr("Checked through the proxy %1; Docker goes through %2.")
        .arg(quotable(checked), quotable(engine));
}

/// A mirror that does not answer costs time on every pull; of one that was asked another way that
/// is not known.
bool RegistryMirrorsModel::isDead(const Row &row) const
{
    if (!otherWay(row).isEmpty())
        return false;
    const CheckRecord *last = row.isOn ? recentCheck(mirrorOf(row)) : nullptr;
    return last && severityOf(last->verdict) == Severity::Bad;
}

ShortNote RegistryMirrorsModel::pill(const Row &row) const
{
    if (row.isUnfinished)
        return {Severity::Neutral, tr("Not finished")};
    if (!row.isOn)
        return {Severity::Neutral, tr("Off", "mirror")};
    const DaemonProblem *problem = problemOf(row);
    if (problem
        && (problem->code == DaemonCode::MirrorOfOther
            || problem->code == DaemonCode::MirrorPackages)) {
        //: A mirror that the engine would ask for the wrong things
        return {Severity::Caution, tr("Wrong place")};
    }
    if (problem && problem->severity != DaemonSeverity::Advice)
        return {severityOf(problem->severity), wording(problem->severity)};
    return statusPill(mirrorOf(row));
}

QString RegistryMirrorsModel::remark(const Row &row) const
{
    const DaemonProblem *problem = problemOf(row);
    if (row.isUnfinished)
        return tr("Type an address, or remove the row.");
    if (!row.isOn)
        return {};
    if (isDead(row) && (!problem || problem->severity == DaemonSeverity::Advice)) {
        return recentCheck(mirrorOf(row))->verdict == ProbeVerdict::TimedOut
                   ? tr("Costs up to 30 s on every pull.")
                   : tr("Docker asks it in vain on every pull.");
    }
    if (!problem)
        return otherWay(row);
    if (problem->code == DaemonCode::MirrorOfOther) {
        //: %1 registries, such as quay.io
        return tr("Mirrors %1; Docker would ask it for images of Docker Hub.")
            .arg(problem->detail == "*" ? tr("any registry, below a path")
                                        : quotable(problem->detail));
    }
    if (problem->code == DaemonCode::MirrorPackages)
        return tr("Serves packages, not images.");
    return wording(*problem);
}

RegistryMirrorsModel::Action RegistryMirrorsModel::action(int row) const
{
    const Row &each = m_rows[std::size_t(row)];
    const DaemonProblem *problem = problemOf(each);
    if (each.isUnfinished)
        return Action::Remove;
    if (!each.isOn)
        return Action::None;
    if (isDead(each) && (!problem || problem->severity == DaemonSeverity::Advice))
        return Action::Remove;
    if (!problem)
        return Action::None;
    if (problem->code == DaemonCode::MirrorOfOther)
        return Action::UseInConvert;
    if (problem->code == DaemonCode::MirrorPackages)
        return Action::Remove;
    return problem->fix ? Action::Fix : Action::None;
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
        if (const Mirror *mirror = mirrorOf(m_rows[std::size_t(row)]))
            Q_EMIT wantedInConvert(QString::fromStdString(mirror->id));
        break;
    }
}

QString RegistryMirrorsModel::whyNot(const Mirror &mirror) const
{
    if (!mirror.daemonMirror) {
        QStringList registries;
        for (const Rule &rule : mirror.rules) {
            if (rule.source.isAny() || rule.source.registry == "docker.io")
                return tr("Docker wants a mirror that has the whole of Docker Hub at the root of "
                          "its host.");
            registries << QString::fromStdString(rule.source.text());
        }
        //: %1 registries, such as quay.io
        return tr("Mirrors %1; Docker asks mirrors for Docker Hub alone.")
            .arg(registries.join(QStringLiteral(", ")));
    }
    if (m_library.wantsParameter(mirror))
        return tr("Its address wants a value of yours. Give it on the page Mirrors first.");
    if (mirror.claim.state == ClaimState::Closed)
        return tr("It is said to be closed.");
    if (hasAddress(bytesFromText(mirrorUrl(mirror, m_library))))
        return tr("It stands in the list already.");
    return {};
}

std::vector<MirrorOffer> RegistryMirrorsModel::offers() const
{
    std::vector<MirrorOffer> offers;
    for (const Mirror &mirror : m_library.catalog()->mirrors()) {
        if (mirror.kind != MirrorKind::Registry)
            continue;
        offers.push_back({QString::fromStdString(mirror.id), mirrorTitle(mirror),
                          mirrorUrl(mirror, m_library), whyNot(mirror), statusPill(&mirror)});
    }
    // Those that work from here stand first, those that do not behind what was not tried.
    const auto rank = [](const MirrorOffer &offer) {
        if (!offer.whyNot.isEmpty())
            return 3;
        switch (offer.status.severity) {
        case Severity::Good:
            return 0;
        case Severity::Bad:
        case Severity::Caution:
            return 2;
        case Severity::None:
        case Severity::Neutral:
            break;
        }
        return 1;
    };
    std::stable_sort(offers.begin(), offers.end(),
                     [&rank](const MirrorOffer &one, const MirrorOffer &other) {
                         return rank(one) < rank(other);
                     });
    return offers;
}

int RegistryMirrorsModel::addFromCatalog(const QString &id, QString *whyNot)
{
    const Mirror *mirror = m_library.catalog()->mirror(bytesFromText(id));
    QString reason = readOnlyReason();
    if (mirror == nullptr)
        reason = tr("It is not in the list of mirrors any more.");
    else if (reason.isEmpty())
        reason = this->whyNot(*mirror);
    if (whyNot != nullptr)
        *whyNot = reason;
    return mirror != nullptr && reason.isEmpty() ? add({mirrorUrl(*mirror, m_library)}) : -1;
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
    const Row &row = m_rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        switch (index.column()) {
        case Address:
            return madeVisible(textFromBytes(row.address));
        case StatusColumn:
            return pill(row).text;
        case Remark:
            return remark(row);
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
        return int(pill(row).severity);
    case ActionRole:
        return int(action(index.row()));
    case ActionTextRole:
        switch (action(index.row())) {
        case Action::None:
            return QString();
        case Action::Fix:
            return wordingOfFix(*problemOf(row));
        case Action::Remove:
            return tr("Remove");
        case Action::UseInConvert:
            return tr("Use in Convert instead");
        }
        return {};
    case IsOnRole:
        return row.isOn;
    case IsUnfinishedRole:
        return row.isUnfinished;
    case MirrorIdRole: {
        const Mirror *mirror = mirrorOf(row);
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
