// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/daemon/daemonrepair.h"
#include "ui/parts/formdialog.h"

#include <string>

namespace jingtai {

class DaemonState;
class DifferenceView;
class SentenceList;

/// Proposes the mended text, as a difference and in words.
class RepairDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// `state` is borrowed; the text is that of now.
    explicit RepairDialog(DaemonState &state, QWidget *parent = nullptr);

protected:
    bool isDirty() const override { return false; }
    void save() override;
    void retranslate() override;

private:
    DaemonState &m_state;
    DaemonRepair m_repair;
    std::string m_before;
    SentenceList *m_mended;
    DifferenceView *m_difference;
};

} // namespace jingtai
