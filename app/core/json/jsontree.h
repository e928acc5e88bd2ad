// SPDX-License-Identifier: MIT
#pragma once

#include <tl/expected.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jingtai {

/// A JSON value with its members in the order of the text. Made for small files that people write:
/// at most 16 MiB, 64 levels and a million values.
struct JsonValue
{
    enum class Type : std::uint8_t { Null, Boolean, Integer, Float, String, Array, Object };

    Type type = Type::Null;
    bool boolean = false;
    std::int64_t integer = 0;
    /// Valid UTF-8; may hold any character, NUL too. Of a number, its digits as they are to be
    /// written.
    std::string string;
    /// Elements of an array, values of an object.
    std::vector<JsonValue> items;
    /// Keys of an object, one for each item; no key stands twice.
    std::vector<std::string> keys;

    /// Borrowed; null where there is no such member or this is no object. Linear.
    const JsonValue *member(std::string_view key) const;

    bool operator==(const JsonValue &) const = default;
};

enum class JsonErrorKind : std::uint8_t { Syntax, NotUtf8, TooLarge, TooDeep, DuplicateKey };

struct JsonError
{
    JsonErrorKind kind;
    /// JSON pointer (RFC 6901) of the value; for DuplicateKey of the second one. Empty for the text
    /// as a whole.
    std::string pointer;
    /// Syntax: what is wrong, in English. DuplicateKey: the key.
    std::string detail;
    /// Of the offending character itself, from 1, in characters; 0 where not known.
    std::size_t line = 0;
    std::size_t column = 0;
};

/// Strict JSON (RFC 8259) in UTF-8; a byte order mark is accepted.
tl::expected<JsonValue, JsonError> parseJson(std::string_view text);

/// A reference token as it stands in a JSON pointer: '~' and '/' escaped, '/' before it.
std::string jsonPointerToken(std::string_view key);

} // namespace jingtai
