// SPDX-License-Identifier: MIT
#pragma once

#include "ui/parts/formdialog.h"

class QLabel;
class QPushButton;

namespace jingtai {

class DaemonState;
class DifferenceView;
class SentenceList;

/// What an apply would write, and what would happen then.
class PreviewDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// `state` is borrowed.
    explicit PreviewDialog(DaemonState &state, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The person wants it applied; the dialog is closed.
    void applyWanted(bool mayRestart);

protected:
    bool isDirty() const override { return false; }
    void save() override;
    void retranslate() override;

private:
    void finish(bool mayRestart);

    DaemonState &m_state;
    SentenceList *m_consequences;
    QLabel *m_path;
    QLabel *m_count;
    QPushButton *m_copy;
    DifferenceView *m_difference;
    QPushButton *m_later;
};

} // namespace jingtai
