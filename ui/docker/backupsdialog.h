// SPDX-License-Identifier: MIT
#pragma once

#include "ui/parts/formdialog.h"

#include <QStringList>

class QLabel;
class QListWidget;

namespace jingtai {

class DaemonState;
class DifferenceView;
struct DaemonPreview;

/// The backups of a file by their dates, each with what it would change.
class BackupsDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// `state` is borrowed.
    explicit BackupsDialog(DaemonState &state, QWidget *parent = nullptr);

protected:
    bool isDirty() const override { return false; }
    void save() override;
    void retranslate() override;

private:
    void choose();
    void take(const DaemonPreview &difference, const QString &problem);
    void showWords();

    DaemonState &m_state;
    QListWidget *m_list;
    QLabel *m_words;
    DifferenceView *m_difference;
    QStringList m_paths;
    bool m_isRead = false;
    /// What is read is no other than the file of now.
    bool m_isSame = false;
};

} // namespace jingtai
