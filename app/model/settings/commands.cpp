// SPDX-License-Identifier: MIT
#include "app/model/settings/commands.h"

#include "app/model/settings/mnemonic.h"

#include <QCoreApplication>

#include <array>

namespace jingtai {

namespace {

struct Entry
{
    Command command;
    CommandMenu menu;
    const char *id;
    QKeyCombination key;
    const char *text;
    /// Where the text of the menu says too little by itself.
    const char *name = nullptr;
};

using C = Command;
using M = CommandMenu;

// clang-format off
constexpr auto s_entries = std::to_array<Entry>({
    {C::Open, M::File, "open", Qt::CTRL | Qt::Key_O, QT_TRANSLATE_NOOP("Commands", "&Open…")},
    {C::Save, M::File, "save", Qt::CTRL | Qt::Key_S, QT_TRANSLATE_NOOP("Commands", "&Save as…")},
    {C::Quit, M::File, "quit", Qt::CTRL | Qt::Key_Q, QT_TRANSLATE_NOOP("Commands", "&Quit")},
    {C::CopyConverted, M::Edit, "copyConverted", Qt::CTRL | Qt::SHIFT | Qt::Key_C,
     QT_TRANSLATE_NOOP("Commands", "Copy con&verted text")},
    {C::Find, M::Edit, "find", Qt::CTRL | Qt::Key_F,
     //: Where it is only named: on the page Docker it finds a setting
     QT_TRANSLATE_NOOP("Commands", "&Find a mirror or setting")},
    {C::Mirrors, M::View, "mirrors", Qt::CTRL | Qt::Key_1, QT_TRANSLATE_NOOP("Commands", "&Mirrors")},
    {C::Convert, M::View, "convert", Qt::CTRL | Qt::Key_2, QT_TRANSLATE_NOOP("Commands", "&Convert")},
    {C::Docker, M::View, "docker", Qt::CTRL | Qt::Key_3, QT_TRANSLATE_NOOP("Commands", "&Docker")},
    //: A part of the window, such as a text or a table
    {C::NextPane, M::View, "nextPane", Qt::Key_F6, QT_TRANSLATE_NOOP("Commands", "&Next pane")},
    {C::PreviousPane, M::View, "previousPane", Qt::SHIFT | Qt::Key_F6,
     QT_TRANSLATE_NOOP("Commands", "&Previous pane")},
    {C::CheckAll, M::Mirrors, "checkAll", Qt::Key_F5, QT_TRANSLATE_NOOP("Commands", "Check no&w")},
    {C::Stop, M::Mirrors, "stop", Qt::Key_Escape, QT_TRANSLATE_NOOP("Commands", "Sto&p"),
     //: The check of mirrors
     QT_TRANSLATE_NOOP("Commands", "Stop the check")},
    //: The mirrors that are chosen in the table
    {C::CheckChosen, M::Mirrors, "checkChosen", Qt::CTRL | Qt::Key_F5,
     QT_TRANSLATE_NOOP("Commands", "Chec&k these"),
     //: The mirrors that are chosen in the table
     QT_TRANSLATE_NOOP("Commands", "Check the chosen ones")},
    //: How fast the bytes of an image come from the mirrors that are chosen
    {C::MeasureSpeed, M::Mirrors, "measureSpeed", Qt::SHIFT | Qt::Key_F5,
     QT_TRANSLATE_NOOP("Commands", "Measure &speed")},
    //: Whether the mirrors that are chosen serve the same image as the registry itself
    {C::CompareContent, M::Mirrors, "compareContent", Qt::CTRL | Qt::SHIFT | Qt::Key_F5,
     QT_TRANSLATE_NOOP("Commands", "Compare &content")},
    {C::AddMirror, M::Mirrors, "addMirror", Qt::CTRL | Qt::Key_N,
     QT_TRANSLATE_NOOP("Commands", "A&dd mirror…")},
    {C::EditMirror, M::Mirrors, "editMirror", Qt::Key_F2,
     QT_TRANSLATE_NOOP("Commands", "&Edit mirror…")},
    {C::RemoveMirror, M::Mirrors, "removeMirror", Qt::Key_Delete,
     QT_TRANSLATE_NOOP("Commands", "&Remove mirror")},
    {C::UseForConversion, M::Mirrors, "useForConversion", Qt::CTRL | Qt::Key_Return,
     QT_TRANSLATE_NOOP("Commands", "&Use for conversion")},
    {C::AddToDaemon, M::Mirrors, "addToDaemon", s_noKey,
     QT_TRANSLATE_NOOP("Commands", "Add to daemon.&json")},
    {C::EnterParameters, M::Mirrors, "enterParameters", s_noKey,
     QT_TRANSLATE_NOOP("Commands", "Enter i&ts code…")},
    {C::SetUpPackages, M::Mirrors, "setUpPackages", s_noKey,
     QT_TRANSLATE_NOOP("Commands", "Set-up co&mmands…")},
    {C::SwitchOn, M::Mirrors, "switchOn", s_noKey, QT_TRANSLATE_NOOP("Commands", "Switch o&n")},
    {C::SwitchOff, M::Mirrors, "switchOff", s_noKey, QT_TRANSLATE_NOOP("Commands", "Switch o&ff")},
    {C::CopyAddress, M::Mirrors, "copyAddress", s_noKey,
     QT_TRANSLATE_NOOP("Commands", "Cop&y address")},
    {C::CopyUrl, M::Mirrors, "copyUrl", s_noKey, QT_TRANSLATE_NOOP("Commands", "&URL"),
     QT_TRANSLATE_NOOP("Commands", "Copy as URL")},
    {C::CopyMarkdown, M::Mirrors, "copyMarkdown", s_noKey,
     QT_TRANSLATE_NOOP("Commands", "&Markdown table"),
     QT_TRANSLATE_NOOP("Commands", "Copy as Markdown table")},
    {C::CopyCsv, M::Mirrors, "copyCsv", s_noKey, QT_TRANSLATE_NOOP("Commands", "&CSV"),
     QT_TRANSLATE_NOOP("Commands", "Copy as CSV")},
    {C::CopyDetails, M::Mirrors, "copyDetails", s_noKey,
     QT_TRANSLATE_NOOP("Commands", "&Details as text"),
     QT_TRANSLATE_NOOP("Commands", "Copy details as text")},
    {C::OpenHomePage, M::Mirrors, "openHomePage", s_noKey,
     QT_TRANSLATE_NOOP("Commands", "Open &home page")},
    {C::ImportMirrors, M::Mirrors, "importMirrors", s_noKey,
     QT_TRANSLATE_NOOP("Commands", "&Import mirrors…")},
    {C::ExportMirrors, M::Mirrors, "exportMirrors", s_noKey,
     QT_TRANSLATE_NOOP("Commands", "E&xport mirrors…")},
    {C::Apply, M::Docker, "apply", Qt::CTRL | Qt::Key_Return, QT_TRANSLATE_NOOP("Commands", "&Apply")},
    {C::Preview, M::Docker, "preview", Qt::CTRL | Qt::Key_D,
     QT_TRANSLATE_NOOP("Commands", "&Preview changes…")},
    {C::Revert, M::Docker, "revert", s_noKey, QT_TRANSLATE_NOOP("Commands", "&Revert")},
    {C::RestoreBackup, M::Docker, "restoreBackup", s_noKey,
     QT_TRANSLATE_NOOP("Commands", "Restore &backup…")},
    {C::AddAddress, M::Docker, "addAddress", Qt::CTRL | Qt::Key_N,
     QT_TRANSLATE_NOOP("Commands", "Add a&ddress")},
    {C::AddFromList, M::Docker, "addFromList", s_noKey,
     QT_TRANSLATE_NOOP("Commands", "Add mirrors from the &list…")},
    {C::Repair, M::Docker, "repair", s_noKey, QT_TRANSLATE_NOOP("Commands", "Repa&ir")},
    {C::NextProblem, M::Docker, "nextProblem", Qt::Key_F8,
     QT_TRANSLATE_NOOP("Commands", "&Next problem")},
    {C::PreviousProblem, M::Docker, "previousProblem", Qt::SHIFT | Qt::Key_F8,
     QT_TRANSLATE_NOOP("Commands", "Pre&vious problem")},
    {C::SwitchView, M::Docker, "switchView", Qt::CTRL | Qt::Key_J,
     QT_TRANSLATE_NOOP("Commands", "Switch between form and &JSON")},
    {C::TestPull, M::Docker, "testPull", s_noKey, QT_TRANSLATE_NOOP("Commands", "&Test pull")},
    //: Asks the engine and reads the file again
    {C::RefreshDocker, M::Docker, "refreshDocker", Qt::Key_F5,
     QT_TRANSLATE_NOOP("Commands", "Re&fresh")},
    {C::OpenDaemonFile, M::Docker, "openDaemonFile", s_noKey,
     QT_TRANSLATE_NOOP("Commands", "&Open a configuration file…")},
    {C::Settings, M::Settings, "settings", Qt::CTRL | Qt::Key_Comma,
     QT_TRANSLATE_NOOP("Commands", "&All settings")},
    {C::Guide, M::Help, "guide", Qt::Key_F1, QT_TRANSLATE_NOOP("Commands", "&User guide")},
    {C::Keys, M::Help, "keys", Qt::CTRL | Qt::Key_Slash,
     QT_TRANSLATE_NOOP("Commands", "&Keyboard shortcuts")},
    {C::About, M::Help, "about", s_noKey, QT_TRANSLATE_NOOP("Commands", "&About Jingtai")},
});
// clang-format on

constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < s_entries.size(); ++i) {
        if (std::size_t(s_entries[i].command) != i)
            return false;
    }
    return true;
}
static_assert(isInOrder() && s_entries.size() == std::size_t(Command::About) + 1);

const Entry &entryOf(Command command)
{
    return s_entries[std::size_t(command)];
}

QString translated(const char *text)
{
    return QCoreApplication::translate("Commands", text);
}

/// Without the mnemonic and without the sign that a dialog comes.
QString plain(const QString &menuText)
{
    QString text = withoutMnemonic(menuText);
    if (text.endsWith(QChar(0x2026)))
        text.chop(1);
    return text;
}

} // namespace

std::span<const Command> allCommands()
{
    static constexpr auto all = [] {
        std::array<Command, s_entries.size()> commands{};
        for (std::size_t i = 0; i < commands.size(); ++i)
            commands[i] = Command(i);
        return commands;
    }();
    return all;
}

QString idOf(Command command)
{
    return QLatin1String(entryOf(command).id);
}

CommandMenu menuOf(Command command)
{
    return entryOf(command).menu;
}

QKeyCombination usualKey(Command command)
{
    return entryOf(command).key;
}

bool canMeet(Command one, Command other)
{
    const auto isOfPage = [](CommandMenu menu) {
        return menu == CommandMenu::Mirrors || menu == CommandMenu::Docker;
    };
    return menuOf(one) == menuOf(other) || !isOfPage(menuOf(one)) || !isOfPage(menuOf(other));
}

QString menuTextOf(Command command)
{
    return translated(entryOf(command).text);
}

QString menuTextOf(CommandMenu menu)
{
    switch (menu) {
    case CommandMenu::File:
        return QCoreApplication::translate("Commands", "&File");
    case CommandMenu::Edit:
        return QCoreApplication::translate("Commands", "&Edit");
    case CommandMenu::View:
        return QCoreApplication::translate("Commands", "&View");
    case CommandMenu::Mirrors:
        return QCoreApplication::translate("Commands", "&Mirrors");
    case CommandMenu::Docker:
        return QCoreApplication::translate("Commands", "&Docker");
    case CommandMenu::Settings:
        return QCoreApplication::translate("Commands", "&Settings");
    case CommandMenu::Help:
        return QCoreApplication::translate("Commands", "&Help");
    }
    return {};
}

QString nameOf(Command command)
{
    const char *name = entryOf(command).name;
    return name != nullptr ? translated(name) : plain(menuTextOf(command));
}

QString nameOf(CommandMenu menu)
{
    return plain(menuTextOf(menu));
}

} // namespace jingtai
