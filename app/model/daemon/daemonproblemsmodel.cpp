// SPDX-License-Identifier: MIT
#include "app/model/daemon/daemonproblemsmodel.h"

#include "app/model/daemon/daemondocument.h"
#include "app/model/daemon/daemonwording.h"
#include "app/model/daemon/editedtext.h"
#include "app/model/jsonwording.h"
#include "app/model/mirrors/mirrorlibrary.h"
#include "app/model/quotedtext.h"
#include "app/services/daemoncheckjob.h"

#include <QStringList>

#include <algorithm>
#include <utility>

namespace jingtai {

/// All that a check goes by, whatever becomes of the document meanwhile.
struct DaemonProblemsModel::Check
{
    std::shared_ptr<const JsonText> json;
    /// Where the file is UTF-16: its bytes.
    std::string bytes;
    std::shared_ptr<const MirrorCatalog> catalog;
    DaemonKeys keys;
    DaemonCheckOptions options;

    std::vector<DaemonProblem> run()
    {
        options.catalog = catalog.get();
        std::vector<DaemonProblem> problems;
        // What UTF-16 means to the engine is said of the bytes, all else of the text in them.
        if (!bytes.empty()) {
            for (DaemonProblem &each : checkDaemonJson(bytes, keys, options)) {
                if (each.code == DaemonCode::NotJson && each.mistake == JsonMistakeKind::Utf16)
                    problems.push_back(std::move(each));
            }
        }
        for (DaemonProblem &each : checkDaemonJson(json->text(), keys, options))
            problems.push_back(std::move(each));
        return problems;
    }
};

DaemonProblemsModel::DaemonProblemsModel(DaemonDocument &document, const DaemonKeys &keys,
                                         const MirrorLibrary &library, QObject *parent)
    : QAbstractTableModel(parent)
    , m_document(document)
    , m_keys(keys)
    , m_library(library)
    , m_engine(keys.newest())
{
    connect(&document, &DaemonDocument::changed, this, &DaemonProblemsModel::check);
    connect(&library, &MirrorLibrary::changed, this, &DaemonProblemsModel::check);
    check();
}

DaemonProblemsModel::~DaemonProblemsModel() = default;

void DaemonProblemsModel::setEngine(const EngineVersion &version, const DaemonFlags &flags)
{
    m_engine = version;
    m_flags = flags;
    check();
}

void DaemonProblemsModel::setUnfinishedRow(bool isUnfinished)
{
    if (isUnfinished == m_hasUnfinishedRow)
        return;
    if (isUnfinished) {
        beginInsertRows({}, 0, 0);
        m_hasUnfinishedRow = true;
        endInsertRows();
    } else {
        beginRemoveRows({}, 0, 0);
        m_hasUnfinishedRow = false;
        endRemoveRows();
    }
    Q_EMIT problemsChanged();
}

bool DaemonProblemsModel::isCurrent() const
{
    return m_shown == m_wanted;
}

bool DaemonProblemsModel::isStopped() const
{
    return m_hasUnfinishedRow || stopsStart(m_problems);
}

int DaemonProblemsModel::count(DaemonSeverity severity) const
{
    return int(
        std::count_if(m_problems.begin(), m_problems.end(),
                      [severity](const DaemonProblem &each) { return each.severity == severity; }));
}

QString DaemonProblemsModel::summary() const
{
    QStringList parts;
    if (m_hasUnfinishedRow)
        parts << tr("a row is not finished");
    if (const int start = count(DaemonSeverity::Start); start > 0)
        parts << tr("%n stop(s) Docker from starting", nullptr, start);
    if (const int later = count(DaemonSeverity::Later); later > 0)
        parts << tr("%n fail(s) later", nullptr, later);
    if (const int none = count(DaemonSeverity::NoEffect); none > 0)
        parts << tr("%n without effect", nullptr, none);
    if (const int advice = count(DaemonSeverity::Advice); advice > 0)
        parts << tr("%n piece(s) of advice", nullptr, advice);
    if (parts.isEmpty()) {
        //: %1 version of Docker
        return tr("Nothing is wrong for Docker %1").arg(QString::fromStdString(m_engine.text()));
    }
    //: Between the parts of a list
    return parts.join(tr(", ", "list"));
}

std::vector<DaemonProblem> DaemonProblemsModel::problemsOf(const std::string &text) const
{
    return checkDaemonJson(text, m_keys, options());
}

DaemonCheckOptions DaemonProblemsModel::options() const
{
    DaemonCheckOptions options;
    options.engine = m_engine;
    options.flags = m_flags;
    options.catalog = m_library.catalog().get();
    return options;
}

void DaemonProblemsModel::check()
{
    ++m_wanted;
    if (m_document.text().size() > s_largeBytes) {
        startNext();
        Q_EMIT problemsChanged();
        return;
    }
    take(request().run());
}

DaemonProblemsModel::Check DaemonProblemsModel::request() const
{
    Check check{m_document.sharedJson(), {}, m_library.catalog(), m_keys, options()};
    if (m_document.encoding() != DaemonDocument::Encoding::Utf8)
        check.bytes = m_document.bytes();
    return check;
}

/// One check at a time: what was asked for meanwhile is begun when it has ended.
void DaemonProblemsModel::startNext()
{
    if (m_job)
        return;
    m_job = std::make_unique<DaemonCheckJob>([check = request()]() mutable { return check.run(); });
    connect(m_job.get(), &DaemonCheckJob::done, this,
            [this, number = m_wanted](const std::vector<DaemonProblem> &problems) {
                m_job.release()->deleteLater();
                if (number == m_wanted)
                    take(problems);
                else if (!isCurrent())
                    startNext();
            });
    m_job->start();
}

void DaemonProblemsModel::take(std::vector<DaemonProblem> problems)
{
    m_shown = m_wanted;
    setProblems(std::move(problems));
    Q_EMIT problemsChanged();
}

/// The same number of rows is what typing mostly gives: the view keeps place and selection.
void DaemonProblemsModel::setProblems(std::vector<DaemonProblem> problems)
{
    if (problems.size() != m_problems.size()) {
        beginResetModel();
        m_problems = std::move(problems);
        endResetModel();
        return;
    }
    m_problems = std::move(problems);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

std::vector<DaemonMark> DaemonProblemsModel::marks() const
{
    std::vector<DaemonMark> marks;
    if (!isCurrent())
        return marks;
    EditorPositions positions(m_document.text());
    const int first = m_hasUnfinishedRow ? 1 : 0;
    for (std::size_t i = 0; i < m_problems.size(); ++i) {
        const DaemonProblem &problem = m_problems[i];
        DaemonMark mark;
        mark.position = positions.positionOf(problem.span.offset);
        // The end may lie behind where the next ones begin: it is asked of a copy.
        EditorPositions ends = positions;
        mark.length = std::max<qsizetype>(1, ends.positionOf(problem.span.end()) - mark.position);
        mark.severity = severityOf(problem.severity);
        mark.row = first + int(i);
        marks.push_back(mark);
    }
    return marks;
}

const DaemonProblem &DaemonProblemsModel::problemAt(int row) const
{
    return m_problems[std::size_t(row) - (m_hasUnfinishedRow ? 1 : 0)];
}

bool DaemonProblemsModel::canFix(int row) const
{
    if (row < 0 || row >= rowCount() || !isCurrent())
        return false;
    return isUnfinishedRow(row) || problemAt(row).fix.has_value();
}

void DaemonProblemsModel::fix(int row)
{
    if (!canFix(row))
        return;
    if (isUnfinishedRow(row)) {
        Q_EMIT removeUnfinishedRow();
        return;
    }
    const DaemonProblem problem = problemAt(row);
    const QString subject = wordingOfFix(problem);
    // What mends UTF-16 is the text itself, as UTF-8.
    if (problem.mistake == JsonMistakeKind::Utf16 && problem.code == DaemonCode::NotJson)
        m_document.replace(DaemonStep::Fix, subject, problem.fix->text);
    else
        m_document.edit(DaemonStep::Fix, subject, problem.fix);
}

bool DaemonProblemsModel::canFixAll() const
{
    return isCurrent()
           && std::any_of(m_problems.begin(), m_problems.end(), [](const DaemonProblem &each) {
                  return each.fix && each.severity != DaemonSeverity::Advice;
              });
}

DaemonRepair DaemonProblemsModel::repaired() const
{
    return repairedDaemonJson(m_document.bytes(), m_keys, options());
}

void DaemonProblemsModel::fixAll()
{
    takeRepair(repaired());
}

void DaemonProblemsModel::takeRepair(const DaemonRepair &repair)
{
    if (repair.isJson)
        m_document.replace(DaemonStep::FixAll, {}, repair.text);
}

void DaemonProblemsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT problemsChanged();
}

int DaemonProblemsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_problems.size()) + (m_hasUnfinishedRow ? 1 : 0);
}

int DaemonProblemsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant DaemonProblemsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::ParentIsInvalid))
        return {};
    if (isUnfinishedRow(index.row()))
        return unfinishedData(index.column(), role);
    const DaemonProblem &problem = problemAt(index.row());
    const std::string_view codeText = problem.codeText();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(problem, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Sentence ? wordingWithPlace(problem)
                                          : text(problem, index.column());
    case SeverityRole:
        return int(severityOf(problem.severity));
    case DaemonSeverityRole:
        return int(problem.severity);
    case CodeRole:
        return QString::fromUtf8(codeText.data(), qsizetype(codeText.size()));
    case PointerRole:
        return textFromBytes(problem.pointer);
    case LineRole:
        return int(problem.place.line);
    case ColumnRole:
        return int(problem.place.column);
    case LineColumnRole:
        return wordingOfPlace(problem.place);
    case FixTextRole:
        return wordingOfFix(problem);
    default:
        return {};
    }
}

QVariant DaemonProblemsModel::unfinishedData(int column, int role) const
{
    const auto text = [column]() -> QString {
        switch (column) {
        case Place:
            return QStringLiteral("registry-mirrors");
        case SeverityColumn:
            //: Severity of a problem: a row of the form has no address yet
            return tr("Not finished");
        case Sentence:
            return tr("A row of the mirrors has no address yet. Type one, or remove the row.");
        case FixColumn:
            return tr("Remove the row");
        default:
            return {};
        }
    };
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return text();
    case SeverityRole:
        return int(Severity::Bad);
    case DaemonSeverityRole:
        return int(DaemonSeverity::Start);
    case CodeRole:
        return QStringLiteral("unfinished-row");
    case PointerRole:
        return QStringLiteral("/registry-mirrors");
    case FixTextRole:
        return tr("Remove the row");
    default:
        return {};
    }
}

QString DaemonProblemsModel::text(const DaemonProblem &problem, int column) const
{
    switch (column) {
    case Place:
        return placeInWords(problem);
    case SeverityColumn:
        return wording(problem.severity);
    case Sentence:
        return wording(problem);
    case FixColumn:
        return wordingOfFix(problem);
    default:
        return {};
    }
}

QVariant DaemonProblemsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Place:
        return tr("Place");
    case SeverityColumn:
        return tr("Severity");
    case Sentence:
        return tr("Problem");
    case FixColumn:
        return tr("Fix", "column");
    default:
        return {};
    }
}

QString placeInWords(const DaemonProblem &problem)
{
    if (problem.code == DaemonCode::NotJson || problem.pointer.size() < 2)
        return wordingOfPlace(problem.place);
    QStringList parts;
    for (const std::string &key : problem.path)
        parts << quotable(textFromBytes(key));
    return parts.join(QStringLiteral(" › "));
}

Severity severityOf(DaemonSeverity severity)
{
    switch (severity) {
    case DaemonSeverity::Start:
        return Severity::Bad;
    case DaemonSeverity::Later:
    case DaemonSeverity::NoEffect:
        return Severity::Caution;
    case DaemonSeverity::Advice:
        return Severity::Neutral;
    }
    return Severity::None;
}

} // namespace jingtai
