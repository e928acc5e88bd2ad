// SPDX-License-Identifier: MIT
#include "app/cli/json.h"

#include "app/core/utf8.h"

#include <array>
#include <charconv>

namespace jingtai {

namespace {

void appendEscape(std::string &text, unsigned unit)
{
    constexpr std::string_view s_digits = "0123456789abcdef";
    text += "\\u";
    for (const unsigned shift : {12U, 8U, 4U, 0U})
        text += s_digits[(unit >> shift) & 0xFU];
}

bool isPlain(unsigned char byte)
{
    return byte >= 0x20 && byte < 0x80 && byte != '"' && byte != '\\';
}

void appendEscaped(std::string &text, std::string_view bytes)
{
    while (!bytes.empty()) {
        std::size_t plain = 0;
        while (plain < bytes.size() && isPlain(static_cast<unsigned char>(bytes[plain])))
            ++plain;
        text += bytes.substr(0, plain);
        bytes.remove_prefix(plain);
        if (bytes.empty())
            return;
        const auto byte = static_cast<unsigned char>(bytes.front());
        std::size_t length = 1;
        if (byte == '"' || byte == '\\') {
            text += '\\';
            text += bytes.front();
        } else if (byte == '\n') {
            text += "\\n";
        } else if (byte == '\r') {
            text += "\\r";
        } else if (byte == '\t') {
            text += "\\t";
        } else if (byte < 0x20) {
            appendEscape(text, byte);
        } else if (const std::size_t sequence = utf8SequenceLength(bytes)) {
            length = sequence;
            text += bytes.substr(0, length);
        } else {
            appendEscape(text, 0xDC00U + byte);
        }
        bytes.remove_prefix(length);
    }
}

/// Takes `uXXXX` from the front.
std::optional<unsigned> takeUnit(std::string_view &json)
{
    if (json.size() < 5 || json.front() != 'u')
        return {};
    unsigned unit = 0;
    const char *end = json.data() + 5;
    // from_chars would take a sign.
    if (json[1] == '-')
        return {};
    const auto result = std::from_chars(json.data() + 1, end, unit, 16);
    if (result.ec != std::errc() || result.ptr != end)
        return {};
    json.remove_prefix(5);
    return unit;
}

bool isHigh(unsigned unit)
{
    return unit >= 0xD800 && unit < 0xDC00;
}

bool isLow(unsigned unit)
{
    return unit >= 0xDC00 && unit < 0xE000;
}

tl::expected<void, JsonStringError> takeEscape(std::string &bytes, std::string_view &json)
{
    constexpr std::string_view s_letters = "\"\\/bfnrt";
    constexpr std::string_view s_meanings = "\"\\/\b\f\n\r\t";
    if (json.empty())
        return tl::unexpected(JsonStringError::NotAString);
    if (const std::size_t index = s_letters.find(json.front()); index != std::string_view::npos) {
        bytes += s_meanings[index];
        json.remove_prefix(1);
        return {};
    }
    const auto unit = takeUnit(json);
    if (!unit)
        return tl::unexpected(JsonStringError::NotAString);
    if (isHigh(*unit) && json.substr(0, 2) == "\\u") {
        std::string_view rest = json.substr(1);
        const auto second = takeUnit(rest);
        if (!second)
            return tl::unexpected(JsonStringError::NotAString);
        if (isLow(*second)) {
            json = rest;
            appendUtf8(bytes, 0x10000U + ((*unit - 0xD800U) << 10U) + (*second - 0xDC00U));
            return {};
        }
    }
    if (*unit >= 0xDC80 && *unit <= 0xDCFF) {
        bytes += static_cast<char>(*unit - 0xDC00U);
        return {};
    }
    if (isHigh(*unit) || isLow(*unit))
        return tl::unexpected(JsonStringError::LoneSurrogate);
    appendUtf8(bytes, *unit);
    return {};
}

std::string_view withoutBlanks(std::string_view text)
{
    constexpr std::string_view s_blanks = " \t\r\n";
    const std::size_t begin = text.find_first_not_of(s_blanks);
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(s_blanks) + 1 - begin);
}

} // namespace

void JsonWriter::beginValue()
{
    if (m_needsComma)
        m_text += ',';
    m_needsComma = true;
}

JsonWriter &JsonWriter::beginObject()
{
    beginValue();
    m_text += '{';
    m_needsComma = false;
    return *this;
}

JsonWriter &JsonWriter::endObject()
{
    m_text += '}';
    m_needsComma = true;
    return *this;
}

JsonWriter &JsonWriter::beginArray()
{
    beginValue();
    m_text += '[';
    m_needsComma = false;
    return *this;
}

JsonWriter &JsonWriter::endArray()
{
    m_text += ']';
    m_needsComma = true;
    return *this;
}

JsonWriter &JsonWriter::key(std::string_view name)
{
    string(name);
    m_text += ':';
    m_needsComma = false;
    return *this;
}

JsonWriter &JsonWriter::string(std::string_view bytes)
{
    return beginString().stringPart(bytes).endString();
}

JsonWriter &JsonWriter::stringOrNull(std::string_view bytes)
{
    return bytes.empty() ? null() : string(bytes);
}

JsonWriter &JsonWriter::decimal(double value)
{
    beginValue();
    std::array<char, 64> digits{};
    const auto result = std::to_chars(digits.data(), digits.data() + digits.size(), value,
                                      std::chars_format::fixed, 2);
    m_text.append(digits.data(), result.ptr);
    return *this;
}

JsonWriter &JsonWriter::number(std::uint64_t value)
{
    beginValue();
    std::array<char, 20> digits{};
    const auto result = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    m_text.append(digits.data(), result.ptr);
    return *this;
}

JsonWriter &JsonWriter::boolean(bool value)
{
    beginValue();
    m_text += value ? "true" : "false";
    return *this;
}

JsonWriter &JsonWriter::null()
{
    beginValue();
    m_text += "null";
    return *this;
}

JsonWriter &JsonWriter::beginString()
{
    beginValue();
    m_text += '"';
    return *this;
}

JsonWriter &JsonWriter::stringPart(std::string_view bytes)
{
    appendEscaped(m_text, bytes);
    return *this;
}

JsonWriter &JsonWriter::endString()
{
    m_text += '"';
    return *this;
}

tl::expected<std::string, JsonStringError> bytesFromJsonString(std::string_view json)
{
    json = withoutBlanks(json);
    if (json.size() < 2 || json.front() != '"')
        return tl::unexpected(JsonStringError::NotAString);
    json.remove_prefix(1);
    std::string bytes;
    bytes.reserve(json.size());
    while (!json.empty()) {
        const char byte = json.front();
        json.remove_prefix(1);
        if (byte == '"') {
            if (json.empty())
                return bytes;
            return tl::unexpected(JsonStringError::NotAString);
        }
        if (static_cast<unsigned char>(byte) < 0x20)
            return tl::unexpected(JsonStringError::NotAString);
        if (byte != '\\') {
            bytes += byte;
            continue;
        }
        if (const auto taken = takeEscape(bytes, json); !taken)
            return tl::unexpected(taken.error());
    }
    return tl::unexpected(JsonStringError::NotAString);
}

} // namespace jingtai
