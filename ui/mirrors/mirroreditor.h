// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/mirrors/mirrordraft.h"
#include "ui/parts/formdialog.h"

#include <functional>
#include <vector>

class QAction;
class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace jingtai {

class Card;
class ChoiceButton;
class FieldNote;

/// The form of one mirror.
class MirrorEditor final : public FormDialog
{
    Q_OBJECT

public:
    explicit MirrorEditor(MirrorDraft draft, QWidget *parent = nullptr);
    ~MirrorEditor() override;

Q_SIGNALS:
    /// The person saved; the dialog closes.
    void saved(const jingtai::Mirror &mirror);

protected:
    bool isDirty() const override;
    void save() override;
    void retranslate() override;
    void showEvent(QShowEvent *event) override;

private:
    /// An entry of one of the menus.
    struct Choice
    {
        QAction *action;
        std::function<QString()> text;
        std::function<bool()> isChosen;
    };

    void makeMenus();
    void addChoice(ChoiceButton *button, const QString &name, std::function<QString()> text,
                   std::function<bool()> isChosen, const std::function<void()> &choose);
    void makeCards();
    void connectFields();
    void normalizeAddress();
    /// What was typed in `typed` is in the draft; that widget is left alone.
    void showDraft(const QWidget *typed = nullptr);
    void showExamples();

    MirrorDraft m_draft;
    QLabel *m_addressLabel;
    QLineEdit *m_address;
    FieldNote *m_addressNote;
    QLabel *m_servesLabel;
    ChoiceButton *m_serves;
    QLineEdit *m_registry;
    FieldNote *m_registryNote;
    QLabel *m_targetLabel;
    QLineEdit *m_target;
    ChoiceButton *m_shape;
    FieldNote *m_targetNote;
    QWidget *m_targetRow;
    QLabel *m_exampleLabel;
    Card *m_exampleCard;
    QLabel *m_example;
    QCheckBox *m_daemon;
    QLabel *m_nameLabel;
    QLineEdit *m_name;
    QLabel *m_trustLabel;
    ChoiceButton *m_trust;
    QLabel *m_accessLabel;
    ChoiceButton *m_access;
    QLabel *m_noteLabel;
    QPlainTextEdit *m_note;
    std::vector<Choice> m_choices;
};

} // namespace jingtai
