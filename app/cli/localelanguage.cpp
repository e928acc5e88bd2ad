// SPDX-License-Identifier: MIT
#include "app/cli/localelanguage.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string_view>

namespace jingtai {

namespace {

std::string_view environment(const char *name)
{
    const char *value = std::getenv(name);
    return value ? std::string_view(value) : std::string_view();
}

std::string_view locale()
{
    for (const char *name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        if (const std::string_view value = environment(name); !value.empty())
            return value;
    }
    return "C";
}

bool isWord(std::string_view name, std::string_view word)
{
    if (name.substr(0, word.size()) != word)
        return false;
    const std::string_view rest = name.substr(word.size());
    return rest.empty() || rest.front() == '_' || rest.front() == '-' || rest.front() == '.'
           || rest.front() == '@';
}

/// Nothing where the program does not speak it.
std::optional<QString> spoken(std::string_view name)
{
    for (const std::string_view simplified :
         {"zh_CN", "zh-CN", "zh_SG", "zh-SG", "zh_Hans", "zh-Hans"}) {
        if (isWord(name, simplified))
            return QStringLiteral("zh_CN");
    }
    if (name == "zh" || name.substr(0, 3) == "zh.")
        return QStringLiteral("zh_CN");
    if (isWord(name, "en"))
        return QStringLiteral("en");
    return {};
}

} // namespace

QString localeLanguage()
{
    const std::string_view name = locale();
    if (name == "C" || name == "POSIX" || name.substr(0, 2) == "C.")
        return QStringLiteral("en");
    std::string_view list = environment("LANGUAGE");
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(':'), list.size());
        if (const auto language = spoken(list.substr(0, end)))
            return *language;
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return spoken(name).value_or(QStringLiteral("en"));
}

} // namespace jingtai
