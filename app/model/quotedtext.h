// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <cstddef>
#include <string>
#include <string_view>

namespace jingtai {

/// The text with characters that are not seen, or that turn the direction of what follows, spelt as
/// `<U+202E>`, and bytes that are no UTF-8 (lone surrogates U+DC80…U+DCFF) as `<0xE4>`.
QString madeVisible(const QString &text);
/// The same, shortened in the middle to what a sentence can hold.
QString quotable(const QString &text);

/// Of bytes that are mostly UTF-8.
QString quotable(std::string_view bytes);

/// Bytes as text; each byte that is no part of UTF-8 becomes a lone surrogate U+DC80…U+DCFF.
QString textFromBytes(std::string_view bytes);
/// The way back. Lone surrogates that stand for no byte become U+FFFD.
std::string bytesFromText(const QString &text);

/// A character of a text. Its code point is 0 where the text ends.
struct CharacterAt
{
    /// From 1.
    qsizetype number = 1;
    char32_t character = 0;
    bool atEnd = false;
};

/// The character that holds the byte at `position` of the text's UTF-8 form.
CharacterAt characterAt(const QString &text, std::size_t position);

/// The character in words, to stand in a sentence: quoted where it is seen, else by its number.
QString characterInWords(char32_t character);

} // namespace jingtai
