// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace jingtai {

/// Bytes of a text.
struct ByteSpan
{
    std::size_t offset = 0;
    std::size_t length = 0;

    std::size_t end() const { return offset + length; }
    std::string_view in(std::string_view text) const { return text.substr(offset, length); }
    bool operator==(const ByteSpan &) const = default;
};

/// A change of a text: the bytes of the span give way to others.
struct TextEdit
{
    ByteSpan span;
    std::string text;

    bool operator==(const TextEdit &) const = default;
};

/// The text with the change made.
std::string edited(std::string_view text, const TextEdit &edit);

/// With all changes made, each given for the text as it was. Of those that overlap the first in the
/// text is made; `made` then counts fewer than there are.
std::string edited(std::string_view text, std::vector<TextEdit> edits, std::size_t *made = nullptr);

} // namespace jingtai
