// SPDX-License-Identifier: MIT
#include "ui/settings/shortcutedit.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace jingtai {

ShortcutEdit::ShortcutEdit(QWidget *parent)
    : QKeySequenceEdit(parent)
    , m_line(findChild<QLineEdit *>())
{}

void ShortcutEdit::showKey(const QKeySequence &key)
{
    m_shown = key;
    setKeySequence(key);
    m_line->setPlaceholderText(m_prompt);
}

void ShortcutEdit::showWanted(QKeyCombination key)
{
    setKeySequence(QKeySequence(key));
    // Qt's own words come back with each.
    m_line->setPlaceholderText(m_prompt);
}

void ShortcutEdit::setWords(const QString &name, const QString &prompt)
{
    m_prompt = prompt;
    setAccessibleName(name);
    m_line->setAccessibleName(name);
    showKey(m_shown);
}

void ShortcutEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() == Qt::NoModifier) {
        switch (event->key()) {
        case Qt::Key_Escape:
        case Qt::Key_Return:
        case Qt::Key_Enter:
            showKey(m_shown);
            Q_EMIT left();
            return;
        case Qt::Key_Backspace:
        case Qt::Key_Delete:
            Q_EMIT clearWanted();
            return;
        default:
            break;
        }
    }
    QKeySequenceEdit::keyPressEvent(event);
    if (keySequence().isEmpty())
        return;
    // The first is all: no sequence of several is waited for.
    const QKeyCombination key = keySequence()[0];
    showWanted(key);
    Q_EMIT keyPressed(key);
}

void ShortcutEdit::keyReleaseEvent(QKeyEvent *event)
{
    // Qt's own begins to wait for the next of a sequence.
    event->accept();
    if (keySequence().isEmpty())
        showKey(m_shown);
}

} // namespace jingtai
