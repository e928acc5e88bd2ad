// SPDX-License-Identifier: MIT
#include "app/core/json/jsontext.h"

#include "app/core/json/jsontextreader.h"
#include "app/core/json/jsontree.h"
#include "app/core/utf8.h"

#include <algorithm>
#include <utility>

namespace jingtai {

namespace {

bool isHighSurrogate(char32_t unit)
{
    return unit >= 0xD800 && unit <= 0xDBFF;
}

bool isLowSurrogate(char32_t unit)
{
    return unit >= 0xDC00 && unit <= 0xDFFF;
}

char32_t joined(char32_t high, char32_t low)
{
    return 0x10000 + ((high - 0xD800) << 10U) + (low - 0xDC00);
}

/// Of four hexadecimal digits; nothing where they are none.
std::optional<char32_t> unitAt(std::string_view text, std::size_t at)
{
    if (at + 4 > text.size())
        return {};
    char32_t value = 0;
    for (const char c : text.substr(at, 4)) {
        const std::size_t digit = std::string_view("0123456789abcdefABCDEF").find(c);
        if (digit == std::string_view::npos)
            return {};
        value = value * 16 + static_cast<char32_t>(digit > 15 ? digit - 6 : digit);
    }
    return value;
}

char unescaped(char c)
{
    constexpr std::string_view names = "bfnrt";
    constexpr std::string_view meant = "\b\f\n\r\t";
    const std::size_t found = names.find(c);
    return found == std::string_view::npos ? c : meant[found];
}

/// Without quotes. Escapes that are none stay as they are.
std::string decoded(std::string_view text)
{
    if (text.size() >= 2 && text.front() == '"' && text.back() == '"')
        text = text.substr(1, text.size() - 2);
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            result += text[i];
            continue;
        }
        ++i;
        const auto unit = text[i] == 'u' ? unitAt(text, i + 1) : std::nullopt;
        if (!unit) {
            result += unescaped(text[i]);
            continue;
        }
        i += 4;
        char32_t character = *unit;
        if (isHighSurrogate(character) && text.substr(i + 1, 2) == "\\u") {
            const auto low = unitAt(text, i + 3);
            if (low && isLowSurrogate(*low)) {
                character = joined(character, *low);
                i += 6;
            }
        }
        const bool isHalf = character >= 0xD800 && character <= 0xDFFF;
        appendUtf8(result, isHalf ? 0xFFFD : character);
    }
    return result;
}

} // namespace

JsonText::JsonText(std::string text)
    : m_text(std::move(text))
{
    if (m_text.size() > maxBytes) {
        m_mistakes.push_back({JsonMistakeKind::TooLarge, {maxBytes, 0}, {}});
        return;
    }
    const std::string_view start = std::string_view(m_text).substr(0, 2);
    if (start == "\xFF\xFE" || start == "\xFE\xFF") {
        std::optional<TextEdit> fix;
        if (auto converted = utf8FromUtf16(m_text))
            fix = TextEdit{{0, m_text.size()}, std::move(*converted)};
        m_mistakes.push_back({JsonMistakeKind::Utf16, {0, 2}, std::move(fix)});
        return;
    }
    if (JsonTextReader(*this, false).read())
        return;
    m_nodes.clear();
    m_mistakes.clear();
    JsonTextReader(*this, true).read();
    std::stable_sort(
        m_mistakes.begin(), m_mistakes.end(),
        [](const JsonMistake &a, const JsonMistake &b) { return a.span.offset < b.span.offset; });
}

bool JsonText::hasByteOrderMark() const
{
    return std::string_view(m_text).substr(0, s_byteOrderMark.size()) == s_byteOrderMark;
}

JsonText::Index JsonText::member(Index object, std::string_view key) const
{
    Index found = none;
    for (Index i = node(object).firstChild; i != none; i = node(i).next) {
        if (node(i).key.length > 0 && keyOf(i) == key)
            found = i;
    }
    return found;
}

std::string JsonText::keyOf(Index index) const
{
    return decoded(node(index).key.in(m_text));
}

std::string JsonText::stringOf(Index index) const
{
    return decoded(textOf(index));
}

std::string JsonText::pointerTo(Index index) const
{
    std::vector<std::string> tokens;
    for (Index i = index; node(i).parent != none; i = node(i).parent) {
        const bool isMember = node(node(i).parent).type == Type::Object;
        tokens.push_back(isMember ? jsonPointerToken(keyOf(i))
                                  : "/" + std::to_string(node(i).position));
    }
    std::reverse(tokens.begin(), tokens.end());
    std::string result;
    for (const std::string &token : tokens)
        result += token;
    return result;
}

std::vector<std::string> JsonText::pathTo(Index index) const
{
    std::vector<std::string> path;
    for (Index i = index; node(i).parent != none; i = node(i).parent) {
        const bool isMember = node(node(i).parent).type == Type::Object;
        path.push_back(isMember ? keyOf(i) : std::to_string(node(i).position + 1));
    }
    std::reverse(path.begin(), path.end());
    return path;
}

PlaceFinder::PlaceFinder(std::string_view text)
    : m_text(text)
    , m_begin(text.substr(0, s_byteOrderMark.size()) == s_byteOrderMark ? s_byteOrderMark.size()
                                                                        : 0)
    , m_offset(m_begin)
{}

TextPlace PlaceFinder::at(std::size_t offset)
{
    if (offset < m_offset) {
        m_offset = m_begin;
        m_place = {};
    }
    for (; m_offset < std::min(offset, m_text.size()); ++m_offset) {
        const char byte = m_text[m_offset];
        if (byte == '\n')
            m_place = {m_place.line + 1, 1};
        else if (!isContinuation(byte))
            ++m_place.column;
    }
    return m_place;
}

std::string jsonString(std::string_view utf8)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string result = "\"";
    for (const char c : utf8) {
        const auto value = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            result += '\\';
            result += c;
        } else if (value >= 0x20) {
            result += c;
        } else if (const std::size_t found = std::string_view("\b\f\n\r\t").find(c);
                   found != std::string_view::npos) {
            result += '\\';
            result += std::string_view("bfnrt")[found];
        } else {
            result += "\\u00";
            result += digits[value >> 4U];
            result += digits[value & 0xFU];
        }
    }
    return result + '"';
}

std::optional<std::string> utf8FromUtf16(std::string_view bytes)
{
    if (bytes.size() < 2 || bytes.size() % 2 != 0)
        return {};
    const bool isBig = bytes[0] == '\xFE';
    const auto unit = [bytes, isBig](std::size_t i) {
        const auto first = static_cast<unsigned char>(bytes[i]);
        const auto second = static_cast<unsigned char>(bytes[i + 1]);
        return static_cast<char32_t>(isBig ? (first << 8U) | second : (second << 8U) | first);
    };
    if (unit(0) != 0xFEFF)
        return {};
    std::string result;
    for (std::size_t i = 2; i < bytes.size(); i += 2) {
        char32_t character = unit(i);
        if (isHighSurrogate(character) && i + 3 < bytes.size() && isLowSurrogate(unit(i + 2))) {
            character = joined(character, unit(i + 2));
            i += 2;
        } else if (isHighSurrogate(character) || isLowSurrogate(character)) {
            return {};
        }
        appendUtf8(result, character);
    }
    return result;
}

} // namespace jingtai
