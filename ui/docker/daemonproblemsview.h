// SPDX-License-Identifier: MIT
#pragma once

#include "ui/parts/cardtable.h"

namespace jingtai {

class DaemonProblemsModel;
class RowButtons;

/// What is wrong with a daemon.json: where, how grave, in a sentence, with a button that mends it
/// where that is certain.
class DaemonProblemsView final : public CardTable
{
    Q_OBJECT

public:
    /// `problems` is borrowed.
    explicit DaemonProblemsView(DaemonProblemsModel &problems, QWidget *parent = nullptr);

    /// The buttons become children of `holder`, which contains the table.
    void addButtons(QWidget *holder);
    RowButtons *buttons() const { return m_buttons; }
    /// Pixels of height for rows of the usual one: as many are shown, two however few, and more
    /// are scrolled.
    void setRoom(int height);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void fixWanted(int row);

protected:
    void fit() override;
    void changeEvent(QEvent *event) override;

private:
    int buttonWidth() const;

    DaemonProblemsModel &m_problems;
    RowButtons *m_buttons = nullptr;
    int m_room = QWIDGETSIZE_MAX;
};

} // namespace jingtai
