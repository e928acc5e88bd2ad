// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/mirrors/parameterdraft.h"
#include "ui/parts/formdialog.h"

#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;

namespace jingtai {

class Card;
class FieldNote;
class MirrorLibrary;
class Prompts;

/// Asks for the values that a mirror wants from the person (an accelerator's code) and keeps them
/// in the library.
class ParametersDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// The library and the prompts are borrowed; the mirror is copied.
    ParametersDialog(const Mirror &mirror, MirrorLibrary &library, Prompts &prompts,
                     QWidget *parent = nullptr);
    ~ParametersDialog() override;

Q_SIGNALS:
    /// The values are in the library; the dialog closes.
    void saved();

protected:
    bool isDirty() const override;
    void save() override;
    void retranslate() override;

private:
    struct Field
    {
        QString name;
        QLabel *label;
        QLineEdit *edit;
        FieldNote *note;
    };

    static ParameterDraft draftOf(const Mirror &mirror, const MirrorLibrary &library);
    void makeCards();
    void addField(const QString &name);
    void showDraft();
    void forget();
    void keep(const ParameterDraft::Values &values);

    MirrorLibrary &m_library;
    Prompts &m_prompts;
    ParameterDraft m_draft;
    std::vector<Field> m_fields;
    Card *m_card;
    QLabel *m_addressLabel;
    Card *m_addressCard;
    QLabel *m_address;
    QLabel *m_remark;
    QPushButton *m_page;
    QPushButton *m_forget;
};

} // namespace jingtai
