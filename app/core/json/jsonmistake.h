// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/json/textedit.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace jingtai {

/// Where a text is not JSON (RFC 8259) in UTF-8.
enum class JsonMistakeKind : std::uint8_t {
    TooLarge, ///< over 1 MiB
    TooDeep,  ///< over 10,000 levels, as in Go's decoder
    Empty,    ///< nothing but blanks
    Utf16,    ///< begins with a byte order mark of UTF-16
    NotUtf8,
    Nul,
    OddSpace,             ///< a blank that is none of JSON's, or a character that is not seen
    FullWidthPunctuation, ///< ， ： ｛ 【 …
    WrongQuotes,          ///< typographic or single quotes
    Comment,
    UnclosedComment,
    TrailingComma, ///< before a closing bracket
    ExtraComma,
    MissingComma,
    MissingColon,
    WrongSeparator, ///< ";" for a comma, "=" for a colon
    UnquotedKey,
    UnquotedText,
    WrongLiteral, ///< True, None, …
    BadNumber,
    BadEscape,
    LoneSurrogate,
    ControlCharacter, ///< raw in a string
    UnclosedString,
    MissingCloser,
    WrongCloser,
    ExtraCloser,
    MissingBraces, ///< members without { } around them
    MissingValue,
    CutOff,         ///< the text ends where more must come
    SecondDocument, ///< another object behind the first
    MarkdownFence,
    TextAround, ///< something that is no JSON before or behind
    TooMany,    ///< so many mistakes that it was not read further
    Unexpected,
};

/// Stable English code: "trailing-comma", …
std::string_view code(JsonMistakeKind kind);

struct JsonMistake
{
    JsonMistakeKind kind = JsonMistakeKind::Unexpected;
    /// The bytes that are wrong; empty where something is missing, at the place where it belongs.
    ByteSpan span;
    /// What mends it, where that is certain.
    std::optional<TextEdit> fix;
};

} // namespace jingtai
