// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/daemon/daemoncheck.h"
#include "app/core/daemon/daemonrepair.h"
#include "app/model/shortnote.h"

#include <QAbstractTableModel>
#include <QString>

#include <memory>
#include <string>
#include <vector>

namespace jingtai {

class DaemonCheckJob;
class DaemonDocument;
class MirrorLibrary;

/// A problem as an editor marks it: units of the shown text.
struct DaemonMark
{
    qsizetype position = 0;
    /// At least 1, also where something is missing.
    qsizetype length = 1;
    Severity severity = Severity::Bad;
    int row = 0;
};

/// What is wrong with a daemon.json for the engine that is meant, in the order of the text; first
/// of all a row of the form that is not finished. Small texts are checked at once, large ones in
/// the background; what is overtaken is dropped.
class DaemonProblemsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Place, SeverityColumn, Sentence, FixColumn, ColumnCount };
    enum Role {
        /// int of Severity.
        SeverityRole = Qt::UserRole + 1,
        /// int of DaemonSeverity.
        DaemonSeverityRole,
        /// QString: stable English code.
        CodeRole,
        /// QString: JSON pointer of the value; empty for the whole text.
        PointerRole,
        /// int, from 1, in characters.
        LineRole,
        ColumnRole,
        /// QString: "Line 4, column 3" also where Place names a field.
        LineColumnRole,
        /// QString: as on a button; empty where nothing is certain.
        FixTextRole,
    };

    /// Texts of more bytes are checked in the background.
    static constexpr std::size_t s_largeBytes = std::size_t{32} * 1024;

    /// All are borrowed.
    DaemonProblemsModel(DaemonDocument &document, const DaemonKeys &keys,
                        const MirrorLibrary &library, QObject *parent = nullptr);
    ~DaemonProblemsModel() override;

    /// The engine that the text is checked for, and what it is started with.
    void setEngine(const EngineVersion &version, const DaemonFlags &flags);
    const EngineVersion &engine() const { return m_engine; }
    /// Whether a row of the form has no address yet.
    void setUnfinishedRow(bool isUnfinished);
    bool hasUnfinishedRow() const { return m_hasUnfinishedRow; }

    /// What would be wrong with a small text, by the same rules.
    std::vector<DaemonProblem> problemsOf(const std::string &text) const;
    /// Those of the text; without the unfinished row.
    const std::vector<DaemonProblem> &problems() const { return m_problems; }
    /// Whether they are those of the document as it is now.
    bool isCurrent() const;
    /// Whether Docker would not start with the text, or a row is not finished.
    bool isStopped() const;
    int count(DaemonSeverity severity) const;
    /// "1 stops Docker from starting, 2 have no effect"; "Nothing is wrong with it".
    QString summary() const;
    /// For the JSON view, in the order of the text.
    std::vector<DaemonMark> marks() const;

    bool canFix(int row) const;
    /// One edit of one span. Nothing where the row has no fix, or the text is another by now.
    void fix(int row);
    /// Whether repaired() mends anything.
    bool canFixAll() const;
    /// All that is certain and more than advice, as a proposal; `isJson` false where the text
    /// cannot become any.
    DaemonRepair repaired() const;
    /// As one step.
    void fixAll();
    /// One step to a text that repaired() proposed.
    void takeRepair(const DaemonRepair &repair);

    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// Problems, or whether they are current.
    void problemsChanged();
    /// The fix of the unfinished row: that row is to go.
    void removeUnfinishedRow();

private:
    struct Check;

    void check();
    Check request() const;
    void startNext();
    void take(std::vector<DaemonProblem> problems);
    void setProblems(std::vector<DaemonProblem> problems);
    DaemonCheckOptions options() const;
    bool isUnfinishedRow(int row) const { return m_hasUnfinishedRow && row == 0; }
    const DaemonProblem &problemAt(int row) const;
    QVariant unfinishedData(int column, int role) const;
    QString text(const DaemonProblem &problem, int column) const;

    DaemonDocument &m_document;
    const DaemonKeys &m_keys;
    const MirrorLibrary &m_library;
    EngineVersion m_engine;
    DaemonFlags m_flags;
    std::vector<DaemonProblem> m_problems;
    bool m_hasUnfinishedRow = false;
    /// Of the check that was asked for last, and of the one whose problems are shown.
    quint64 m_wanted = 0;
    quint64 m_shown = 0;
    std::unique_ptr<DaemonCheckJob> m_job;
};

/// Where a problem is: the field, or line and column for what is no JSON.
QString placeInWords(const DaemonProblem &problem);
/// How it is shown.
Severity severityOf(DaemonSeverity severity);

} // namespace jingtai
