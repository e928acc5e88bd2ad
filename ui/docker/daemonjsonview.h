// SPDX-License-Identifier: MIT
#pragma once

#include "ui/parts/card.h"

#include <QString>

#include <optional>
#include <vector>

namespace jingtai {

class DaemonDocument;
class DaemonProblemsModel;
class JsonEditor;

/// The text of a daemon.json: in step with its document, with what is wrong at its place.
class DaemonJsonView final : public Card
{
    Q_OBJECT

public:
    /// Both are borrowed.
    DaemonJsonView(DaemonDocument &document, DaemonProblemsModel &problems,
                   QWidget *parent = nullptr);

    JsonEditor *editor() const { return m_editor; }
    void setReadOnly(bool readOnly);
    /// Puts the cursor where a problem is.
    void goToProblem(int row);
    /// To the next place with a problem; false where there is none.
    bool goToNextProblem(bool forward);

Q_SIGNALS:
    /// The cursor was put where a problem is.
    void problemReached(int row);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Change
    {
        int position;
        int removed;
        int added;
    };

    void load();
    void take(qsizetype position, qsizetype removed, const QString &inserted);
    void note(int position, int removed, int added);
    void handOver();
    void showMarks();

    DaemonDocument &m_document;
    DaemonProblemsModel &m_problems;
    JsonEditor *m_editor;
    /// Row of the problem of each mark.
    std::vector<int> m_rows;
    std::optional<Change> m_change;
    /// Characters before the change.
    int m_length = 0;
    bool m_isWhole = false;
    bool m_isTaking = false;
};

} // namespace jingtai
