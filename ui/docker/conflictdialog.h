// SPDX-License-Identifier: MIT
#pragma once

#include "ui/parts/formdialog.h"

class QLabel;
class QPushButton;

namespace jingtai {

class DaemonState;
class DifferenceView;
class SentenceList;

/// A file that somebody else changed while it was edited here: what they did, what was done here,
/// and which of it is to stay.
class ConflictDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// `state` is borrowed.
    explicit ConflictDialog(DaemonState &state, QWidget *parent = nullptr);

protected:
    bool isDirty() const override { return false; }
    void save() override;
    void retranslate() override;

private:
    static QWidget *side(QLabel *title, DifferenceView *difference);

    DaemonState &m_state;
    SentenceList *m_clashes;
    QLabel *m_theirsTitle;
    QLabel *m_mineTitle;
    DifferenceView *m_theirs;
    DifferenceView *m_mine;
    QPushButton *m_takeTheirs;
    QPushButton *m_keepMine;
};

} // namespace jingtai
