// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

#include <array>
#include <cstdint>

namespace jingtai {

/// What a monkey does, or what happens around it.
enum class MonkeyAct : std::uint8_t {
    Key,
    Shortcut,
    Type,
    Click,
    DoubleClick,
    Press,
    Move,
    Release,
    Wheel,
    DropText,
    DropFiles,
    Copy, ///< another program puts something into the clipboard
    Paste,
    Trigger, ///< an action of the window
    Page,
    Close, ///< the dialog or the menu at the front
    Resize,
    Language,
    Theme,
    Answer,     ///< mirrors answer checks
    Offline,    ///< no check gets anywhere any more
    DaemonFile, ///< another program writes daemon.json
    Engine,
    OwnMirrors, ///< another program writes the file of own mirrors
    Prompt,     ///< what the dialogs of the desktop are to answer from now on
    Rest,
    Restart,
};

/// One event: what it is done to is drawn by its dice from what is there by then.
struct MonkeyEvent
{
    MonkeyAct act = MonkeyAct::Rest;
    /// Whether what runs in the background is waited for first.
    bool settles = false;
    std::array<std::uint32_t, 6> dice = {};

    /// The same for the same event, whatever else there is.
    template <typename Container>
    const auto &pick(std::size_t die, const Container &container) const
    {
        return container[typename Container::size_type(dice[die] % container.size())];
    }
    int below(std::size_t die, int end) const { return int(dice[die] % std::uint32_t(end)); }
};

/// The events of a seed, which are the same each time: each depends on the seed and its place
/// alone.
QList<MonkeyEvent> monkeyEvents(std::uint32_t seed, int count);

QString words(MonkeyAct act);

} // namespace jingtai
