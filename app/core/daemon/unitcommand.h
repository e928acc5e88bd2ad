// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace jingtai {

using UnitVariables = std::map<std::string, std::string>;

/// How a unit of systemd starts its program (systemd.service(5), systemd.exec(5)).
struct UnitCommand
{
    /// Of ExecStart, the program first, variables not yet put in.
    std::vector<std::string> words;
    /// Of Environment.
    UnitVariables variables;
    /// Of EnvironmentFile, in order, without the '-' of those that may be missing.
    std::vector<std::string> environmentFiles;

    /// Of a unit file with its drop-ins behind it, in their order, as `systemctl cat` writes them.
    static UnitCommand parse(std::string_view text);
};

/// "NAME=value" lines of an environment file.
UnitVariables unitVariables(std::string_view environmentFile);

/// $NAME becomes as many words as its value has, ${NAME} what it is within a word. Unknown ones are
/// empty.
std::vector<std::string> withVariables(const std::vector<std::string> &words,
                                       const UnitVariables &variables);

} // namespace jingtai
