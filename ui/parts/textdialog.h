// SPDX-License-Identifier: MIT
#pragma once

#include "ui/parts/formdialog.h"

#include <QString>

class QLineEdit;

namespace jingtai {

/// Asks for one line of text.
class TextDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// The words are of the language in which it is asked; `label` says what is wanted.
    TextDialog(const QString &title, const QString &label, const QString &value,
               QWidget *parent = nullptr);

    /// Without the spaces around it; empty only while it cannot be accepted.
    QString text() const;

protected:
    bool isDirty() const override { return text() != m_value; }
    void save() override { accept(); }
    void retranslate() override;

private:
    void showState();

    QString m_value;
    QLineEdit *m_edit;
};

} // namespace jingtai
