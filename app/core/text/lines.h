// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

namespace jingtai::text {

/// What a line holds that a scanner may have to look at; found in the same pass as the line's end.
struct Traits
{
    unsigned slash = 0;   ///< '/'
    unsigned brace = 0;   ///< '{'
    unsigned command = 0; ///< '`', '|', '&', ';' or '(': a shell command may begin behind it
    unsigned image = 0;   ///< "mag", as in image, Image, initImage
};

struct LineEnd
{
    /// The line feed, or the end of what was given.
    const char *end;
    bool complete;
    Traits traits;
};

/// Looks for the line feed in [begin, end).
LineEnd findLineEnd(const char *begin, const char *end);

/// One line, or a piece of a very long one.
struct Line
{
    std::string_view text; ///< without its line feed and the carriage return before it
    std::uint64_t offset;  ///< of text in the input
    std::uint64_t number;  ///< from 1
    Traits traits;
};

inline bool isSpace(char c)
{
    return c == ' ' || c == '\t';
}
inline bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}
inline bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}
inline bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
inline bool isAlnum(char c)
{
    return isLower(c) || isUpper(c) || isDigit(c);
}
/// What a name can be made of (ASCII).
inline bool isNameChar(char c)
{
    return isAlnum(c) || c == '.' || c == '-' || c == '_' || c == ':' || c == '/' || c == '@';
}

inline std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

} // namespace jingtai::text
