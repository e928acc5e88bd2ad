// SPDX-License-Identifier: MIT
#pragma once

#include "ui/parts/card.h"

class QLabel;
class QPushButton;

namespace jingtai {

class DaemonProblemsModel;
class DaemonProblemsView;

/// What is wrong with a daemon.json, with what mends one or all of it. Not there where nothing is.
class DaemonProblemsCard final : public Card
{
    Q_OBJECT

public:
    /// `problems` is borrowed.
    explicit DaemonProblemsCard(DaemonProblemsModel &problems, QWidget *parent = nullptr);

    DaemonProblemsView *table() const { return m_table; }
    QPushButton *repairButton() const { return m_repair; }

Q_SIGNALS:
    /// Return or a double click on a problem.
    void opened(int row);
    void fixWanted(int row);
    /// All that is certain is to be mended.
    void repairWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showProblems();

    DaemonProblemsModel &m_problems;
    QLabel *m_title;
    QLabel *m_summary;
    QPushButton *m_repair;
    DaemonProblemsView *m_table;
};

} // namespace jingtai
