// SPDX-License-Identifier: MIT
#include "app/core/daemon/engineversion.h"

namespace jingtai {

namespace {

constexpr std::size_t s_maxDigits = 4;

/// The number that the text begins with is taken off it.
std::optional<int> takeNumber(std::string_view &text)
{
    std::size_t digits = 0;
    int value = 0;
    while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') {
        if (digits == s_maxDigits)
            return {};
        value = value * 10 + (text[digits++] - '0');
    }
    if (digits == 0)
        return {};
    text.remove_prefix(digits);
    return value;
}

} // namespace

std::optional<EngineVersion> EngineVersion::parse(std::string_view text)
{
    constexpr std::string_view words = "Docker version ";
    if (text.substr(0, words.size()) == words)
        text.remove_prefix(words.size());
    if (!text.empty() && text.front() == 'v')
        text.remove_prefix(1);
    EngineVersion version;
    const auto major = takeNumber(text);
    if (!major || text.empty() || text.front() != '.')
        return {};
    text.remove_prefix(1);
    const auto minor = takeNumber(text);
    if (!minor)
        return {};
    version.major = *major;
    version.minor = *minor;
    if (!text.empty() && text.front() == '.') {
        text.remove_prefix(1);
        version.patch = takeNumber(text).value_or(0);
    }
    return version;
}

std::string EngineVersion::text() const
{
    return std::to_string(major) + '.' + std::to_string(minor) + '.' + std::to_string(patch);
}

} // namespace jingtai
