// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/settings/commands.h"

#include <QObject>
#include <QPointer>

#include <utility>
#include <vector>

class QAction;
class QIcon;

namespace jingtai {

class ShortcutSettings;

/// Makes the actions of commands, and keeps their words in the language shown and their keys those
/// that the person chose.
class CommandActions final : public QObject
{
    Q_OBJECT

public:
    /// Borrowed.
    explicit CommandActions(ShortcutSettings &shortcuts, QObject *parent = nullptr);

    /// Called "action" and the id of the command; the owner's.
    QAction *make(Command command, const QIcon &icon, QObject *owner);
    void retranslate();

    const ShortcutSettings &shortcuts() const { return m_shortcuts; }
    /// A tool tip with the key behind it, if there is one.
    QString withKey(const QString &sentence, Command command) const;

private:
    void showKey(Command command, QAction *action) const;

    ShortcutSettings &m_shortcuts;
    std::vector<std::pair<Command, QPointer<QAction>>> m_actions;
};

} // namespace jingtai
