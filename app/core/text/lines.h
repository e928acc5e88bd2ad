// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/asciitext.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace jingtai::text {

/// What a line holds that a scanner may have to look at; found in the same pass as the line's end.
/// One word, so that it travels in a register.
struct Traits
{
    enum Trait : unsigned {
        Slash = 1,   ///< '/'
        Brace = 2,   ///< '{'
        Command = 4, ///< '`', '|', '&', ';' or '(': a shell command may begin behind it
        Image = 8,   ///< "mag", as in image, Image, initImage
        Equals = 16, ///< '=': an assignment may stand before a command
        Plain = 32,  ///< begins nothing: mayBeginSomething() was asked beforehand
    };
    unsigned bits = 0;

    bool has(Trait trait) const { return (bits & trait) != 0; }
    /// What a name, or something around it, can be found by.
    unsigned telling() const { return bits & ~unsigned(Equals | Plain); }
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

/// From the first byte of a line to its line feed, without a carriage return before that.
inline std::string_view lineText(const char *begin, const char *lineFeed)
{
    const bool isCarriageReturn = lineFeed != begin && lineFeed[-1] == '\r';
    return {begin, std::size_t(lineFeed - begin) - (isCarriageReturn ? 1 : 0)};
}

inline bool isSpace(char c)
{
    return c == ' ' || c == '\t';
}
namespace detail {

constexpr std::array<bool, 256> s_nameChars = [] {
    std::array<bool, 256> chars{};
    for (const char c :
         std::string_view("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_:/@"))
        chars[static_cast<unsigned char>(c)] = true;
    return chars;
}();

} // namespace detail

/// What a name can be made of (ASCII).
inline bool isNameChar(char c)
{
    return detail::s_nameChars[static_cast<unsigned char>(c)];
}

} // namespace jingtai::text
