// SPDX-License-Identifier: MIT
#pragma once

#include "ui/parts/formdialog.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace jingtai {

class Prompts;

/// Any configuration file, with the socket and the pid file of the engine that reads it.
class DaemonFileDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// `prompts` is borrowed.
    explicit DaemonFileDialog(Prompts &prompts, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Socket and pid file may be empty.
    void chosen(const QString &file, const QString &socket, const QString &pidFile);

protected:
    bool isDirty() const override { return false; }
    void save() override;
    void retranslate() override;

private:
    void showState();

    Prompts &m_prompts;
    QLabel *m_fileLabel;
    QLabel *m_socketLabel;
    QLabel *m_pidLabel;
    QLabel *m_remark;
    QLineEdit *m_file;
    QLineEdit *m_socket;
    QLineEdit *m_pid;
    QPushButton *m_browse;
};

} // namespace jingtai
