// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/fieldword.h"
#include "app/model/settings/commands.h"

#include <QWidget>

#include <optional>

class QPushButton;

namespace jingtai {

class CardTable;
class ElidedLabel;
class EmptyHint;
class FieldNote;
class FilterEdit;
class LinkButton;
class ShortcutEdit;
class ShortcutSettings;
class ShortcutsModel;

/// The keyboard shortcuts in the settings: all commands in a table, and below it the key of the
/// chosen one, which is changed there.
class ShortcutsView final : public QWidget
{
    Q_OBJECT

public:
    /// Borrowed.
    explicit ShortcutsView(ShortcutSettings &shortcuts, QWidget *parent = nullptr);

    /// Where one looks for a command; its place is above this, beside what chooses the view.
    QWidget *filterLine() const { return m_filterLine; }
    void focusFind();

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeFilterLine();
    QWidget *makeEditor();
    void fitFont();
    void retranslate();
    void filter(const QString &words);
    /// The row of the command, or the first one where it is left out.
    void choose(std::optional<Command> command);
    /// The chosen one and its key, and no word about another.
    void showChosen();
    /// The person wants that key for the chosen command.
    void want(QKeyCombination key);
    void take();
    void resetAll();
    /// The chosen command has got another key.
    void tell();
    void showWord(const FieldWord &word);

    ShortcutSettings &m_shortcuts;
    ShortcutsModel *m_model;
    QWidget *m_filterLine;
    FilterEdit *m_filter;
    QPushButton *m_resetAll;
    CardTable *m_table;
    EmptyHint *m_hint;
    QPushButton *m_clearFilter;
    ElidedLabel *m_name;
    ShortcutEdit *m_edit;
    QPushButton *m_clear;
    QPushButton *m_reset;
    FieldNote *m_note = nullptr;
    LinkButton *m_take;
    std::optional<Command> m_command;
    /// Of another command so far.
    QKeyCombination m_wanted = s_noKey;
};

} // namespace jingtai
