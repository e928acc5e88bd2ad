// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <Qt>

#include <cstdint>
#include <span>

namespace jingtai {

/// What a person can have the window do, by its menus or by a key of their choice. In the order of
/// the menus.
enum class Command : std::uint8_t {
    Open,
    Save,
    Quit,
    CopyConverted,
    Find,
    Mirrors,
    Convert,
    Docker,
    NextPane,
    PreviousPane,
    CheckAll,
    Stop,
    CheckChosen,
    MeasureSpeed,
    CompareContent,
    AddMirror,
    EditMirror,
    RemoveMirror,
    UseForConversion,
    AddToDaemon,
    EnterParameters,
    SetUpPackages,
    SwitchOn,
    SwitchOff,
    CopyAddress,
    CopyUrl,
    CopyMarkdown,
    CopyCsv,
    CopyDetails,
    OpenHomePage,
    ImportMirrors,
    ExportMirrors,
    Apply,
    Preview,
    Revert,
    RestoreBackup,
    AddAddress,
    AddFromList,
    Repair,
    NextProblem,
    PreviousProblem,
    SwitchView,
    TestPull,
    RefreshDocker,
    OpenDaemonFile,
    Settings,
    Guide,
    Keys,
    About,
};

enum class CommandMenu : std::uint8_t { File, Edit, View, Mirrors, Docker, Settings, Help };

/// No key at all.
inline constexpr QKeyCombination s_noKey = QKeyCombination(Qt::Key_unknown);

/// In the order of Command.
std::span<const Command> allCommands();
/// As settings files and the guide name it; never changes.
QString idOf(Command command);
CommandMenu menuOf(Command command);
/// That the program comes with; s_noKey for none. No two that meet are the same.
QKeyCombination usualKey(Command command);
/// Whether one key cannot be for both: those of a page are only there while it is shown.
bool canMeet(Command one, Command other);

/// For the menu, with its mnemonic.
QString menuTextOf(Command command);
QString menuTextOf(CommandMenu menu);
/// By which it is known outside of its menu.
QString nameOf(Command command);
QString nameOf(CommandMenu menu);

} // namespace jingtai
