// SPDX-License-Identifier: MIT
#include "app/model/settings/shortcutsettings.h"

#include "app/model/settings/keyrules.h"
#include "app/model/settings/preferences.h"

#include <QJsonObject>
#include <QLocale>

#include <algorithm>
#include <optional>
#include <utility>

namespace jingtai {

ShortcutSettings::ShortcutSettings(Preferences &preferences, KeyText text, QObject *parent)
    : QObject(parent)
    , m_preferences(preferences)
    , m_text(std::move(text))
{
    for (const Command command : allCommands())
        m_keys.push_back(usualKey(command));
    load();
}

void ShortcutSettings::load()
{
    const QJsonObject kept = m_preferences.shortcuts();
    for (const Command command : allCommands()) {
        const QJsonValue value = kept.value(idOf(command));
        if (!value.isString())
            continue;
        const QString text = value.toString();
        const QKeyCombination key = text.isEmpty() ? s_noKey : m_text.read(text);
        if (text.isEmpty() || (key != s_noKey && refusalOf(key).isEmpty()))
            m_keys[std::size_t(command)] = key;
    }
    // The usual keys never meet, so this comes to an end: each turn one more has its own again.
    const auto loser = [this]() -> std::optional<Command> {
        for (const Command command : allCommands()) {
            if (!isChanged(command))
                continue;
            const QList<Command> others = owners(command, key(command));
            if (std::any_of(others.begin(), others.end(),
                            [&](Command other) { return !isChanged(other) || other < command; }))
                return command;
        }
        return std::nullopt;
    };
    while (const std::optional<Command> command = loser())
        m_keys[std::size_t(*command)] = usualKey(*command);
}

void ShortcutSettings::save()
{
    // Those of commands that this version does not know stay.
    QJsonObject kept = m_preferences.shortcuts();
    for (const Command command : allCommands()) {
        if (isChanged(command))
            kept.insert(idOf(command),
                        key(command) == s_noKey ? QString() : m_text.write(key(command)));
        else
            kept.remove(idOf(command));
    }
    m_preferences.setShortcuts(kept);
    Q_EMIT changed();
}

QString ShortcutSettings::textOf(QKeyCombination key) const
{
    return key == s_noKey ? QString() : m_text.show(key);
}

bool ShortcutSettings::isAnyChanged() const
{
    const auto all = allCommands();
    return std::any_of(all.begin(), all.end(), [this](Command each) { return isChanged(each); });
}

QList<Command> ShortcutSettings::owners(Command command, QKeyCombination key) const
{
    QList<Command> found;
    if (key == s_noKey)
        return found;
    for (const Command other : allCommands()) {
        if (other != command && this->key(other) == key && canMeet(command, other))
            found.append(other);
    }
    return found;
}

KeyVerdict ShortcutSettings::verdict(Command command, QKeyCombination key) const
{
    // Esc and Del are nobody's but those of the commands that come with them.
    if (key != usualKey(command) && key != s_noKey) {
        if (const QString refusal = refusalOf(key); !refusal.isEmpty())
            return {KeyVerdict::Kind::Refused, refusal};
    }
    const QList<Command> others = owners(command, key);
    if (others.isEmpty())
        return {};
    QStringList names;
    for (const Command other : others)
        //: A command and its menu: “Check now” (Mirrors)
        names.append(tr("“%1” (%2)").arg(nameOf(other), nameOf(menuOf(other))));
    return {KeyVerdict::Kind::Taken,
            //: %1 a key, %2 one or two commands, each with its menu
            tr("%1 is the key of %2.").arg(textOf(key), QLocale().createSeparatedList(names))};
}

bool ShortcutSettings::setKey(Command command, QKeyCombination key)
{
    if (verdict(command, key).kind != KeyVerdict::Kind::Free)
        return false;
    if (this->key(command) == key)
        return true;
    m_keys[std::size_t(command)] = key;
    save();
    return true;
}

bool ShortcutSettings::takeKey(Command command, QKeyCombination key)
{
    if (verdict(command, key).kind == KeyVerdict::Kind::Refused)
        return false;
    for (const Command other : owners(command, key))
        m_keys[std::size_t(other)] = s_noKey;
    m_keys[std::size_t(command)] = key;
    save();
    return true;
}

void ShortcutSettings::resetAll()
{
    for (const Command command : allCommands())
        m_keys[std::size_t(command)] = usualKey(command);
    save();
}

} // namespace jingtai
