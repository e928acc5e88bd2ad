// SPDX-License-Identifier: MIT
#include "app/engine/engineunit.h"

#include "app/core/daemon/unitcommand.h"
#include "app/engine/command.h"
#include "app/engine/directory.h"
#include "app/engine/enginecontrol.h"
#include "app/safefile/safefile.h"

#include <utility>

namespace jingtai {

namespace {

using Words = std::vector<std::string>;

std::string contents(const std::string &path)
{
    const auto file = readFile(path);
    return file ? file->bytes : std::string();
}

CommandResult run(const Words &command, const Cancellation *cancellation)
{
    CommandOptions options;
    options.deadline = std::chrono::seconds(5);
    options.cancellation = cancellation;
    return runCommand(command, options);
}

bool endsWith(const std::string &text, const std::string &end)
{
    return text.size() > end.size() && text.substr(text.size() - end.size()) == end;
}

} // namespace

Words EngineUnit::systemctl() const
{
    Words words{root + "/usr/bin/systemctl"};
    if (manager == Manager::User)
        words.emplace_back("--user");
    words.emplace_back("--no-pager");
    return words;
}

std::string EngineUnit::text() const
{
    if (SystemdControl::isHere(root)) {
        Words words = systemctl();
        words.insert(words.end(), {"cat", name});
        if (const CommandResult result = run(words, cancellation); result.isFine())
            return result.output;
    }
    Words folders = ownFolders;
    if (manager == Manager::System) {
        folders.clear();
        for (const char *folder :
             {"/etc/systemd/system", "/run/systemd/system", "/usr/local/lib/systemd/system",
              "/usr/lib/systemd/system", "/lib/systemd/system"})
            folders.push_back(root + folder);
    }
    std::string unit;
    for (const std::string &folder : folders) {
        if (unit.empty())
            unit = contents(folder + '/' + name);
    }
    for (std::size_t i = folders.size(); i > 0; --i) {
        const std::string dropIns = folders[i - 1] + '/' + name + ".d";
        for (const std::string &file : namesIn(dropIns)) {
            if (endsWith(file, ".conf"))
                unit.append(1, '\n').append(
                    contents(std::string(dropIns).append(1, '/').append(file)));
        }
    }
    return unit;
}

Words EngineUnit::command() const
{
    if (name.empty())
        return {};
    const UnitCommand unit = UnitCommand::parse(text());
    UnitVariables variables = unit.variables;
    for (const std::string &file : unit.environmentFiles) {
        for (const auto &[variable, value] : unitVariables(contents(root + file)))
            variables[variable] = value;
    }
    return withVariables(unit.words, variables);
}

Words EngineUnit::flagWords() const
{
    Words words = command();
    if (!words.empty())
        words.erase(words.begin());
    return words;
}

std::optional<bool> EngineUnit::isActive() const
{
    if (name.empty() || !SystemdControl::isHere(root))
        return {};
    Words words = systemctl();
    words.insert(words.end(), {"show", "--property=LoadState,ActiveState", name});
    const CommandResult result = run(words, cancellation);
    if (!result.isFine() || result.output.find("LoadState=loaded") == std::string::npos)
        return {};
    return result.output.find("ActiveState=active") != std::string::npos
           || result.output.find("ActiveState=reloading") != std::string::npos;
}

} // namespace jingtai
