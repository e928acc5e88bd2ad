// SPDX-License-Identifier: MIT
#include "ui/parts/commandactions.h"

#include "app/model/settings/shortcutsettings.h"

#include <QAction>

namespace jingtai {

CommandActions::CommandActions(ShortcutSettings &shortcuts, QObject *parent)
    : QObject(parent)
    , m_shortcuts(shortcuts)
{
    connect(&shortcuts, &ShortcutSettings::changed, this, [this] {
        for (const auto &[command, action] : m_actions) {
            if (action != nullptr)
                showKey(command, action);
        }
    });
}

QAction *CommandActions::make(Command command, const QIcon &icon, QObject *owner)
{
    auto *action = new QAction(icon, menuTextOf(command), owner);
    QString name = idOf(command);
    name[0] = name.at(0).toUpper();
    action->setObjectName(QLatin1String("action") + name);
    showKey(command, action);
    m_actions.emplace_back(command, action);
    return action;
}

void CommandActions::retranslate()
{
    for (const auto &[command, action] : m_actions) {
        if (action != nullptr)
            action->setText(menuTextOf(command));
    }
}

QString CommandActions::withKey(const QString &sentence, Command command) const
{
    const QString key = m_shortcuts.keyText(command);
    //: A tool tip: %1 what a button does, %2 its key
    return key.isEmpty() ? sentence : tr("%1 (%2)").arg(sentence, key);
}

void CommandActions::showKey(Command command, QAction *action) const
{
    const QKeyCombination key = m_shortcuts.key(command);
    action->setShortcut(key == s_noKey ? QKeySequence() : QKeySequence(key));
}

} // namespace jingtai
