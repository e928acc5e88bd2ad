// SPDX-License-Identifier: MIT
#include "app/core/osrelease.h"

#include <algorithm>

namespace jingtai {

namespace {

constexpr std::size_t s_maxText = std::size_t(64) * 1024;

/// As sh would read it, without what it would expand.
std::string unquoted(std::string_view value)
{
    while (!value.empty() && (value.back() == ' ' || value.back() == '\r' || value.back() == '\t'))
        value.remove_suffix(1);
    const char quote = value.empty() ? '\0' : value.front();
    if (quote != '"' && quote != '\'')
        return std::string(value);
    value.remove_prefix(1);
    std::string text;
    for (std::size_t i = 0; i < value.size() && value[i] != quote; ++i) {
        if (quote == '"' && value[i] == '\\' && i + 1 < value.size())
            ++i;
        text += value[i];
    }
    return text;
}

} // namespace

OsRelease parseOsRelease(std::string_view text)
{
    text = text.substr(0, s_maxText);
    OsRelease release;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const std::size_t sign = line.find('=');
        if (sign == std::string_view::npos)
            continue;
        const std::string_view key = line.substr(0, sign);
        if (key == "ID")
            release.id = unquoted(line.substr(sign + 1));
        else if (key == "VERSION_ID")
            release.versionId = unquoted(line.substr(sign + 1));
        else if (key == "VERSION_CODENAME")
            release.codename = unquoted(line.substr(sign + 1));
    }
    return release;
}

} // namespace jingtai
