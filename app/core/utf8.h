// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace jingtai {

/// UTF-8 as RFC 3629 has it: no surrogates, nothing overlong, up to U+10FFFF.

inline constexpr std::string_view s_byteOrderMark = "\xEF\xBB\xBF";

/// Whether the byte goes on with a character that another byte has begun.
constexpr bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// Length of the sequence that `bytes` begin with; 0 where they begin with none.
std::size_t utf8SequenceLength(std::string_view bytes) noexcept;

/// Offset of the first byte that is not well-formed, or the length of the text.
std::size_t validUtf8Prefix(std::string_view text) noexcept;

/// `character`: a code point up to U+10FFFF that is no surrogate.
void appendUtf8(std::string &text, char32_t character);

} // namespace jingtai
