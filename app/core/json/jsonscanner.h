// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/json/jsonmistake.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jingtai {

struct JsonToken
{
    enum class Kind : std::uint8_t {
        OpenObject,
        CloseObject,
        OpenArray,
        CloseArray,
        Colon,
        Comma,
        Equals,
        Semicolon,
        String,
        Number,
        Literal,
        Word,
        Other,
        End,
    };
    Kind kind = Kind::End;
    ByteSpan span;
};

/// Cuts a text into JSON's tokens. What only looks like one (full-width punctuation, typographic
/// quotes, comments, odd blanks) is listed as a mistake and given as the token that was meant.
class JsonScanner final
{
public:
    /// No more tokens come where so many mistakes are listed.
    static constexpr std::size_t maxMistakes = 20'000;

    JsonScanner(std::string_view text, std::vector<JsonMistake> &mistakes, bool isTolerant);

    JsonToken next();
    const JsonToken &peek();
    /// The word that ends a shell's here-document around the text; empty where there is none.
    std::string_view endWord() const { return m_endWord; }

private:
    JsonToken scan();
    bool skipBlank();
    bool skipOddSpace();
    bool skipComment();
    bool skipFence();
    void skipTextBefore();
    JsonToken token(JsonToken::Kind kind, std::size_t length);
    std::optional<JsonToken> fullWidthToken();
    JsonToken string();
    JsonToken wrongQuotedString(std::size_t quoteLength, bool isDouble);
    JsonToken unclosedString(std::size_t begin, std::size_t lineEnd);
    std::optional<std::size_t> typographicEnd(std::size_t begin, std::size_t end) const;
    void checkContent(std::size_t begin, std::size_t end);
    std::size_t checkEscape(std::size_t at, std::size_t end);
    JsonToken word();

    bool startsWith(std::string_view token) const
    {
        return m_text.substr(m_at, token.size()) == token;
    }
    bool isDelimiterAfter(std::size_t at) const;
    bool isAloneOnLine(std::size_t begin) const;
    std::size_t lineEnd(std::size_t at) const;
    void mistake(JsonMistakeKind kind, ByteSpan span, std::optional<TextEdit> fix = {});

    std::string_view m_text;
    std::vector<JsonMistake> &m_mistakes;
    const bool m_isTolerant;
    std::size_t m_at = 0;
    std::optional<JsonToken> m_peeked;
    std::string_view m_endWord;
};

} // namespace jingtai
