// SPDX-License-Identifier: MIT
#include "app/core/daemon/unitcommand.h"

#include "app/core/asciitext.h"
#include "app/core/daemon/daemonflags.h"

#include <algorithm>
#include <utility>

namespace jingtai {

namespace {

constexpr std::string_view s_blanks = " \t\r";

/// Lines, those that end in a backslash joined with the next, comments left out.
std::vector<std::string> logicalLines(std::string_view text)
{
    std::vector<std::string> lines;
    std::string line;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view piece = trimmed(text.substr(0, end), s_blanks);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (!piece.empty() && (piece.front() == '#' || piece.front() == ';'))
            continue;
        if (!piece.empty() && piece.back() == '\\') {
            line += std::string(piece.substr(0, piece.size() - 1)) + ' ';
            continue;
        }
        line += piece;
        if (!line.empty())
            lines.push_back(std::exchange(line, {}));
    }
    if (!line.empty())
        lines.push_back(line);
    return lines;
}

void put(UnitVariables &variables, const std::string &assignment)
{
    const std::size_t equals = assignment.find('=');
    if (equals != std::string::npos && equals > 0)
        variables[assignment.substr(0, equals)] = assignment.substr(equals + 1);
}

std::string valueOf(const UnitVariables &variables, const std::string &name)
{
    const auto found = variables.find(name);
    return found == variables.end() ? std::string() : found->second;
}

} // namespace

UnitCommand UnitCommand::parse(std::string_view text)
{
    UnitCommand command;
    for (const std::string &line : logicalLines(text)) {
        const std::size_t equals = line.find('=');
        if (equals == std::string::npos)
            continue;
        const std::string_view name = trimmed(std::string_view(line).substr(0, equals), s_blanks);
        std::string_view value = trimmed(std::string_view(line).substr(equals + 1), s_blanks);
        if (name == "ExecStart") {
            value.remove_prefix(std::min(value.find_first_not_of("-@:+!"), value.size()));
            // An empty one takes back those before.
            command.words = commandWords(value);
        } else if (name == "Environment") {
            if (value.empty())
                command.variables.clear();
            for (const std::string &assignment : commandWords(value))
                put(command.variables, assignment);
        } else if (name == "EnvironmentFile") {
            if (value.empty())
                command.environmentFiles.clear();
            else
                command.environmentFiles.emplace_back(value.substr(value.front() == '-' ? 1 : 0));
        }
    }
    return command;
}

UnitVariables unitVariables(std::string_view environmentFile)
{
    UnitVariables variables;
    for (const std::string &line : logicalLines(environmentFile)) {
        const std::size_t equals = line.find('=');
        if (equals == std::string::npos)
            continue;
        std::string_view value = trimmed(std::string_view(line).substr(equals + 1), s_blanks);
        const bool isQuoted = value.size() >= 2 && value.front() == value.back()
                              && (value.front() == '"' || value.front() == '\'');
        if (isQuoted)
            value = value.substr(1, value.size() - 2);
        put(variables, std::string(trimmed(std::string_view(line).substr(0, equals), s_blanks))
                           + '=' + std::string(value));
    }
    return variables;
}

std::vector<std::string> withVariables(const std::vector<std::string> &words,
                                       const UnitVariables &variables)
{
    std::vector<std::string> result;
    for (const std::string &word : words) {
        const bool isWhole = word.size() > 1 && word[0] == '$' && word[1] != '{' && word[1] != '$';
        if (isWhole) {
            for (std::string &piece : commandWords(valueOf(variables, word.substr(1))))
                result.push_back(std::move(piece));
            continue;
        }
        std::string text;
        for (std::size_t i = 0; i < word.size(); ++i) {
            const std::size_t end = word.find('}', i);
            if (word.substr(i, 2) == "${" && end != std::string::npos) {
                text += valueOf(variables, word.substr(i + 2, end - i - 2));
                i = end;
            } else {
                text += word[i];
            }
        }
        result.push_back(std::move(text));
    }
    return result;
}

} // namespace jingtai
