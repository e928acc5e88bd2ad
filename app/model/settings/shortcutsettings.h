// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/settings/commands.h"

#include <QList>
#include <QObject>

#include <functional>
#include <vector>

namespace jingtai {

class Preferences;

/// Keys as text, which only a part of Qt that this layer does without can read and write.
struct KeyText
{
    /// s_noKey where the text is not exactly one key.
    std::function<QKeyCombination(const QString &)> read;
    /// The same in every language, as read() reads it.
    std::function<QString(QKeyCombination)> write;
    /// As menus show it.
    std::function<QString(QKeyCombination)> show;
};

/// Whether a command may have a key, and why not.
struct KeyVerdict
{
    enum class Kind : std::uint8_t {
        Free,
        Taken,  ///< another command has it, and can be asked for it
        Refused ///< never
    };
    Kind kind = Kind::Free;
    /// Empty where it is free.
    QString sentence;
};

/// The key of every command: the usual one, or what the person chose in its place. No two commands
/// that can meet have the same. What is kept is the difference alone; of what was kept and cannot
/// be, the command has its usual key: unknown text, a refused key, one that a command has by
/// itself, or that one before it in the order of the menus was given too.
class ShortcutSettings final : public QObject
{
    Q_OBJECT

public:
    /// Borrowed, and were loaded.
    ShortcutSettings(Preferences &preferences, KeyText text, QObject *parent = nullptr);

    /// s_noKey for none.
    QKeyCombination key(Command command) const { return m_keys[std::size_t(command)]; }
    /// As menus show it; empty for none.
    QString keyText(Command command) const { return textOf(key(command)); }
    /// The same for the key that it comes with.
    QString usualKeyText(Command command) const { return textOf(usualKey(command)); }
    bool isChanged(Command command) const { return key(command) != usualKey(command); }
    bool isAnyChanged() const;

    KeyVerdict verdict(Command command, QKeyCombination key) const;
    /// False where verdict() is not that the key is free: then nothing is done.
    bool setKey(Command command, QKeyCombination key);
    /// The same for a key that is taken: who has it then has none.
    bool takeKey(Command command, QKeyCombination key);
    void resetAll();

Q_SIGNALS:
    void changed();

private:
    QString textOf(QKeyCombination key) const;
    void load();
    void save();
    /// Those that have the key and can meet the command.
    QList<Command> owners(Command command, QKeyCombination key) const;

    Preferences &m_preferences;
    KeyText m_text;
    /// By Command.
    std::vector<QKeyCombination> m_keys;
};

} // namespace jingtai
