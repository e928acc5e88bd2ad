// SPDX-License-Identifier: MIT
#include "app/core/json/jsonplace.h"

#include "app/core/utf8.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>
#include <string>

namespace jingtai {

namespace {

constexpr std::string_view s_blanks = " \t\r\n";

std::size_t skipBlanks(std::string_view json, std::size_t at)
{
    return std::min(json.find_first_not_of(s_blanks, at), json.size());
}

/// The offset behind the string that begins at `at`.
std::size_t skipString(std::string_view json, std::size_t at)
{
    for (++at; at < json.size(); ++at) {
        if (json[at] == '\\')
            ++at;
        else if (json[at] == '"')
            return at + 1;
    }
    return json.size();
}

/// The offset behind the value that begins at `at`.
std::size_t skipValue(std::string_view json, std::size_t at)
{
    std::size_t depth = 0;
    while (at < json.size()) {
        const char byte = json[at];
        if (byte == '"') {
            at = skipString(json, at);
        } else if (byte == '{' || byte == '[') {
            ++depth;
            ++at;
            continue;
        } else if (byte == '}' || byte == ']') {
            if (depth == 0)
                return at;
            --depth;
            ++at;
        } else if (depth == 0) {
            return std::min(json.find_first_of(" \t\r\n,]}", at), json.size());
        } else {
            ++at;
            continue;
        }
        if (depth == 0)
            return at;
    }
    return json.size();
}

bool isKey(std::string_view quoted, std::string_view key)
{
    if (quoted.find('\\') == std::string_view::npos)
        return quoted.size() >= 2 && quoted.substr(1, quoted.size() - 2) == key;
    const auto decoded = nlohmann::json::parse(quoted, nullptr, false);
    const auto *text = decoded.get_ptr<const std::string *>();
    return text && *text == key;
}

/// The value of a member of the object, or of an element of the array, that begins at `at`.
std::optional<std::size_t> child(std::string_view json, std::size_t at, std::string_view key)
{
    if (at >= json.size() || (json[at] != '{' && json[at] != '['))
        return {};
    const bool isObject = json[at] == '{';
    std::optional<std::size_t> found;
    std::size_t index = 0;
    at = skipBlanks(json, at + 1);
    while (at < json.size() && json[at] != '}' && json[at] != ']') {
        bool matches = !isObject && std::to_string(index) == key;
        if (isObject) {
            if (json[at] != '"')
                return found;
            const std::size_t end = skipString(json, at);
            matches = isKey(json.substr(at, end - at), key);
            at = skipBlanks(json, end);
            if (at >= json.size() || json[at] != ':')
                return found;
            at = skipBlanks(json, at + 1);
        }
        if (matches)
            found = at;
        if (matches && !isObject)
            return found;
        at = skipBlanks(json, skipValue(json, at));
        if (at >= json.size() || json[at] != ',')
            return found;
        at = skipBlanks(json, at + 1);
        ++index;
    }
    return found;
}

std::string decodedToken(std::string_view token)
{
    std::string result;
    for (std::size_t i = 0; i < token.size(); ++i) {
        const bool escaped = token[i] == '~' && i + 1 < token.size();
        if (escaped)
            ++i;
        result += !escaped ? token[i] : token[i] == '1' ? '/' : '~';
    }
    return result;
}

} // namespace

TextPlace placeOfPointer(std::string_view json, std::string_view pointer)
{
    if (json.substr(0, s_byteOrderMark.size()) == s_byteOrderMark)
        json.remove_prefix(s_byteOrderMark.size());
    std::size_t at = skipBlanks(json, 0);
    while (!pointer.empty()) {
        const std::size_t end = std::min(pointer.find('/', 1), pointer.size());
        const auto inner = child(json, at, decodedToken(pointer.substr(1, end - 1)));
        if (!inner)
            break;
        at = *inner;
        pointer.remove_prefix(end);
    }
    TextPlace place;
    for (const char byte : json.substr(0, at)) {
        if (byte == '\n')
            place = {place.line + 1, 1};
        else if ((static_cast<unsigned char>(byte) & 0xC0U) != 0x80U)
            ++place.column;
    }
    return place;
}

} // namespace jingtai
