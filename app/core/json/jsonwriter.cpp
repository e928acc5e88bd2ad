// SPDX-License-Identifier: MIT
#include "app/core/json/jsonwriter.h"

#include "app/core/json/jsontree.h"
#include "app/core/utf8.h"

#include <algorithm>
#include <string_view>

namespace jingtai {

namespace {

constexpr std::size_t s_maxLine = 100;
constexpr std::size_t s_indent = 2;
constexpr std::string_view s_replacement = "\xEF\xBF\xBD";

void writeCharacter(char c, std::string &out)
{
    constexpr std::string_view hex = "0123456789abcdef";
    constexpr std::string_view escaped = "\"\\\b\f\n\r\t";
    constexpr std::string_view letters = "\"\\bfnrt";
    const auto byte = static_cast<unsigned char>(c);
    if (const auto found = escaped.find(c); found != std::string_view::npos) {
        out += '\\';
        out += letters[found];
    } else if (byte < 0x20 || byte == 0x7F) {
        out += "\\u00";
        out += hex[byte >> 4U];
        out += hex[byte & 0xFU];
    } else {
        out += c;
    }
}

void writeString(std::string_view text, std::string &out)
{
    out += '"';
    for (;;) {
        const std::size_t valid = validUtf8Prefix(text);
        for (const char c : text.substr(0, valid))
            writeCharacter(c, out);
        if (valid == text.size())
            break;
        out += s_replacement;
        text.remove_prefix(valid + 1);
    }
    out += '"';
}

bool isContainer(const JsonValue &value)
{
    return value.type == JsonValue::Type::Array || value.type == JsonValue::Type::Object;
}

void writeScalar(const JsonValue &value, std::string &out)
{
    switch (value.type) {
    case JsonValue::Type::Boolean:
        out += value.boolean ? "true" : "false";
        return;
    case JsonValue::Type::Integer:
    case JsonValue::Type::Float:
        out += value.string;
        return;
    case JsonValue::Type::String:
        writeString(value.string, out);
        return;
    case JsonValue::Type::Null:
    case JsonValue::Type::Array:
    case JsonValue::Type::Object:
        break;
    }
    out += "null";
}

std::size_t width(std::string_view text)
{
    return text.size() - std::size_t(std::count_if(text.begin(), text.end(), isContinuation));
}

/// False where the value is longer than a line; `out` is of no use then.
bool writeOnLine(const JsonValue &value, std::string &out)
{
    if (!isContainer(value)) {
        writeScalar(value, out);
        return width(out) <= s_maxLine;
    }
    const bool isObject = value.type == JsonValue::Type::Object;
    const char *const gap = isObject && !value.items.empty() ? " " : "";
    out += isObject ? "{" : "[";
    out += gap;
    for (std::size_t i = 0; i < value.items.size(); ++i) {
        if (i > 0)
            out += ", ";
        if (isObject) {
            writeString(value.keys[i], out);
            out += ": ";
        }
        if (!writeOnLine(value.items[i], out))
            return false;
    }
    out += gap;
    out += isObject ? "}" : "]";
    return width(out) <= s_maxLine;
}

/// `begun`: characters that stand in the line already; `after`: that are to follow.
void write(const JsonValue &value, std::size_t level, std::size_t begun, std::size_t after,
           std::string &out)
{
    if (!isContainer(value)) {
        writeScalar(value, out);
        return;
    }
    if (level > 0) {
        std::string line;
        if (writeOnLine(value, line) && begun + width(line) + after <= s_maxLine) {
            out += line;
            return;
        }
    }
    const bool isObject = value.type == JsonValue::Type::Object;
    const std::string indent((level + 1) * s_indent, ' ');
    out += isObject ? "{\n" : "[\n";
    for (std::size_t i = 0; i < value.items.size(); ++i) {
        const bool isLast = i + 1 == value.items.size();
        std::string line = indent;
        if (isObject) {
            writeString(value.keys[i], line);
            line += ": ";
        }
        out += line;
        write(value.items[i], level + 1, width(line), isLast ? 0 : 1, out);
        out += isLast ? "\n" : ",\n";
    }
    out.append(level * s_indent, ' ');
    out += isObject ? "}" : "]";
}

} // namespace

std::string jsonWritten(const JsonValue &value)
{
    std::string text;
    write(value, 0, 0, 0, text);
    text += '\n';
    return text;
}

} // namespace jingtai
