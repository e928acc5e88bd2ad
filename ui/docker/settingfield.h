// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace jingtai {

class DaemonForm;
class Prompts;

/// What the value of one row of the form is edited with. What is typed goes to the form after a
/// pause, and at once when the field is left or commit() is called.
class SettingField : public QWidget
{
    Q_OBJECT

public:
    /// By the kind of the setting; what the file has in other words is edited as JSON. Form and
    /// prompts are borrowed.
    static SettingField *make(DaemonForm &form, int row, Prompts &prompts);
    ~SettingField() override;

    /// Hands over what is typed and not yet in the form.
    virtual void commit() {}
    /// Takes the value, the words and whether it may be edited from the form.
    virtual void showValue() = 0;
    /// What gets the focus, and what the words under the field belong to.
    virtual QWidget *input() = 0;
    /// Whether it is still the right one for what stands in the file.
    bool isFitting() const;
    /// Whether something in it waits to be filled in.
    virtual bool isUnfinished() const { return false; }

Q_SIGNALS:
    /// What was typed is no value; empty where it is one.
    void wordChanged(const QString &sentence);

protected:
    SettingField(DaemonForm &form, int row);

    DaemonForm &form() const { return m_form; }
    int row() const { return m_row; }
    QString objectNameOf(const QString &part) const;

private:
    DaemonForm &m_form;
    int m_row;
    bool m_isJson;
    bool m_isLong;
};

} // namespace jingtai
