// SPDX-License-Identifier: MIT
#include "app/core/daemon/daemonflags.h"

#include <algorithm>
#include <utility>

namespace jingtai {

std::vector<std::string> commandWords(std::string_view line)
{
    std::vector<std::string> words;
    std::string word;
    bool isOpen = false;
    char quote = '\0';
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        const bool isBlank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (c == '\\' && quote != '\'' && i + 1 < line.size()) {
            ++i;
            // A line that goes on below.
            if (line[i] != '\n')
                word += line[i];
            isOpen = isOpen || line[i] != '\n';
        } else if (quote != '\0' && c == quote) {
            quote = '\0';
        } else if (quote == '\0' && (c == '"' || c == '\'')) {
            quote = c;
            isOpen = true;
        } else if (quote == '\0' && isBlank) {
            if (isOpen)
                words.push_back(std::exchange(word, {}));
            isOpen = false;
        } else {
            word += c;
            isOpen = true;
        }
    }
    if (isOpen)
        words.push_back(word);
    return words;
}

std::vector<std::string> optionValues(const std::vector<std::string> &words,
                                      const std::vector<std::string> &names)
{
    std::vector<std::string> values;
    for (std::size_t i = 0; i < words.size(); ++i) {
        for (const std::string &name : names) {
            const std::string option = (name.size() == 1 ? "-" : "--") + name;
            const std::string &word = words[i];
            if (word == option && i + 1 < words.size())
                values.push_back(words[i + 1]);
            else if (word.size() > option.size()
                     && word.substr(0, option.size() + 1) == option + '=')
                values.push_back(word.substr(option.size() + 1));
            else if (name.size() == 1 && word.size() > 2 && word.substr(0, 2) == option)
                values.push_back(word.substr(2));
        }
    }
    return values;
}

std::string optionValue(const std::vector<std::string> &words,
                        const std::vector<std::string> &names)
{
    const std::vector<std::string> values = optionValues(words, names);
    return values.empty() ? std::string() : values.back();
}

DaemonFlags DaemonFlags::fromLine(std::string_view line)
{
    return fromWords(commandWords(line));
}

DaemonFlags DaemonFlags::fromWords(const std::vector<std::string> &words)
{
    constexpr std::string_view takesValue = "HbgGlps";
    DaemonFlags flags;
    for (const std::string &word : words) {
        if (word.size() < 2 || word.front() != '-' || word == "--")
            continue;
        if (word[1] == '-') {
            flags.m_names.push_back(word.substr(0, word.find('=')));
            continue;
        }
        // Short options without a value may stand together: -Ds overlay2.
        for (std::size_t i = 1; i < word.size() && word[i] != '='; ++i) {
            flags.m_names.push_back({'-', word[i]});
            if (takesValue.find(word[i]) != std::string_view::npos)
                break;
        }
    }
    return flags;
}

std::string DaemonFlags::written(const std::vector<std::string> &names) const
{
    for (const std::string &name : names) {
        std::string option = (name.size() == 1 ? "-" : "--") + name;
        if (std::find(m_names.begin(), m_names.end(), option) != m_names.end())
            return option;
    }
    return {};
}

} // namespace jingtai
