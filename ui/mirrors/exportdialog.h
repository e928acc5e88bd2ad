// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/mirrors/mirrortransfer.h"
#include "ui/parts/formdialog.h"

#include <vector>

class QButtonGroup;
class QLabel;
class QRadioButton;

namespace jingtai {

class FieldNote;
class Prompts;

/// Asks which mirrors are written into a file, and how, then for the file. Where that cannot be
/// written it says so and stays.
class ExportDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// Library and prompts are borrowed. `chosen`: ids of the mirrors that are chosen in the list.
    ExportDialog(const MirrorLibrary &library, const QStringList &chosen, Prompts &prompts,
                 QWidget *parent = nullptr);

Q_SIGNALS:
    /// A sentence for the status bar; the dialog closes.
    void exported(const QString &sentence);

protected:
    bool isDirty() const override { return false; }
    void save() override;
    void retranslate() override;

private:
    struct Scope
    {
        QStringList ids;
        QRadioButton *button;
    };

    QRadioButton *addButton(QButtonGroup *group, const QString &name, QWidget *box);
    ListFormat format() const;
    const QStringList &ids() const;

    const MirrorLibrary &m_library;
    Prompts &m_prompts;
    QLabel *m_whatLabel;
    QLabel *m_howLabel;
    Scope m_chosen;
    Scope m_own;
    Scope m_all;
    QRadioButton *m_catalog;
    QRadioButton *m_markdown;
    QRadioButton *m_csv;
    /// What was wrong with the file.
    FieldNote *m_note;
};

/// Asks for a file and lays its mirrors into the list. A sentence for the status bar, null where
/// the person thought better of it; the error is a whole sentence.
tl::expected<QString, QString> importMirrors(MirrorLibrary &library, Prompts &prompts,
                                             QWidget *parent);

} // namespace jingtai
