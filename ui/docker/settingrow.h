// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace jingtai {

class DaemonForm;
class FieldNote;
class LinkButton;
class Prompts;
class SettingField;

/// One setting of the form: its name over its key, its editor, what there is to know about it, and
/// the way back to the engine's own value.
class SettingRow final : public QWidget
{
    Q_OBJECT

public:
    /// Form and prompts are borrowed.
    SettingRow(DaemonForm &form, int row, Prompts &prompts, QWidget *parent = nullptr);

    int row() const { return m_row; }
    /// Takes all from the form anew.
    void showSetting();
    /// Tells more of it: when somebody looks for something.
    void setDetailed(bool detailed);
    /// Hands over what is typed and not yet in the form.
    void commit();
    bool isUnfinished() const;
    void focusField();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeField();
    void showWord();
    /// Behind the field where there is room, else below it for who looks for something.
    void placeHelp();
    QString remark() const;

    DaemonForm &m_form;
    int m_row;
    Prompts &m_prompts;
    QLabel *m_title;
    QLabel *m_key;
    QLabel *m_help;
    QLabel *m_remark;
    LinkButton *m_unset;
    QVBoxLayout *m_middle;
    QVBoxLayout *m_remarks;
    SettingField *m_field = nullptr;
    FieldNote *m_note = nullptr;
    /// What is wrong with what is typed; empty where it is a value.
    QString m_typed;
    bool m_isDetailed = false;
    bool m_isWide = false;
};

} // namespace jingtai
