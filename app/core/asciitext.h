// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace jingtai {

/// Without a thought of the locale; bytes beyond ASCII stay.
constexpr char lowerCase(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

inline std::string lowerCase(std::string_view text)
{
    std::string result(text);
    for (char &c : result)
        c = lowerCase(c);
    return result;
}

/// Without blanks and tabs at its ends.
constexpr std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

} // namespace jingtai
