// SPDX-License-Identifier: MIT
#pragma once

#include <QKeySequenceEdit>

class QLineEdit;

namespace jingtai {

/// Takes the next key that is pressed in it, one alone. Tab leads out of it, as everywhere.
class ShortcutEdit final : public QKeySequenceEdit
{
    Q_OBJECT

public:
    explicit ShortcutEdit(QWidget *parent = nullptr);

    /// What it shows; empty for no key. Says nothing.
    void showKey(const QKeySequence &key);
    /// As if it had been pressed; what showKey() said comes back when the person leaves.
    void showWanted(QKeyCombination key);
    /// In the language shown.
    void setWords(const QString &name, const QString &prompt);
    /// What stands in it, and has no keyboard of its own.
    QLineEdit *line() const { return m_line; }

Q_SIGNALS:
    void keyPressed(QKeyCombination key);
    /// Backspace or Del.
    void clearWanted();
    /// Esc or Return.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;

private:
    QLineEdit *m_line;
    QKeySequence m_shown;
    QString m_prompt;
};

} // namespace jingtai
