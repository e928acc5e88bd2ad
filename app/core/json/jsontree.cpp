// SPDX-License-Identifier: MIT
#include "app/core/json/jsontree.h"

#include "app/core/utf8.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <limits>
#include <utility>

namespace jingtai {

namespace {

constexpr std::size_t s_maxBytes = std::size_t{16} * 1024 * 1024;
constexpr std::size_t s_maxDepth = 64;
constexpr std::size_t s_maxValues = 1'000'000;

void setPlace(JsonError &error, std::string_view text, std::size_t offset)
{
    error.line = 1;
    error.column = 1;
    for (const char c : text.substr(0, std::min(offset, text.size()))) {
        if (c == '\n') {
            ++error.line;
            error.column = 1;
        } else if (!isContinuation(c)) {
            ++error.column;
        }
    }
}

/// The library reports where it stopped reading, which is the end of a token that may not stand
/// there; people look for its beginning.
std::size_t tokenStart(std::string_view text, std::size_t end, std::string_view words)
{
    const auto is = [words](std::string_view token) {
        return words.find("unexpected " + std::string(token)) != std::string_view::npos;
    };
    if (is("end of input"))
        return text.size();
    std::size_t start = std::min(end, text.size());
    if (is("string literal")) {
        for (start = start > 0 ? start - 1 : 0; start > 0;) {
            --start;
            if (text[start] != '"')
                continue;
            std::size_t slashes = 0;
            while (slashes < start && text[start - slashes - 1] == '\\')
                ++slashes;
            if (slashes % 2 == 0)
                break;
        }
        return start;
    }
    if (is("number literal")) {
        while (start > 0
               && std::string_view("0123456789+-.eE").find(text[start - 1])
                      != std::string_view::npos)
            --start;
        return start;
    }
    if (is("true literal") || is("null literal"))
        return end >= 4 ? end - 4 : 0;
    if (is("false literal"))
        return end >= 5 ? end - 5 : 0;
    return end > 0 ? end - 1 : 0;
}

/// "[…] parse error at line 1, column 2: syntax error while parsing value - what; last read: '…'"
/// without the parts that are said elsewhere.
std::string plainWords(std::string_view words)
{
    if (const auto dash = words.find(" - "); dash != std::string_view::npos)
        words.remove_prefix(dash + 3);
    else if (const auto bracket = words.find("] "); bracket != std::string_view::npos)
        words.remove_prefix(bracket + 2);
    std::string result(words);
    if (const auto begin = result.find("; last read: '"); begin != std::string::npos) {
        // What was read may itself hold anything, so the end is looked for from behind.
        const auto expected = result.rfind("'; expected ");
        result.erase(begin, expected != std::string::npos && expected > begin ? expected + 1 - begin
                                                                              : std::string::npos);
    }
    return result;
}

class TreeBuilder final : public nlohmann::json_sax<nlohmann::json>
{
public:
    explicit TreeBuilder(std::string_view text)
        : m_text(text)
    {}

    JsonValue root;
    JsonError error{JsonErrorKind::Syntax, {}, {}, 0, 0};

    bool null() override { return add({}); }
    bool boolean(bool value) override
    {
        JsonValue result;
        result.type = JsonValue::Type::Boolean;
        result.boolean = value;
        return add(std::move(result));
    }
    bool number_integer(number_integer_t value) override
    {
        JsonValue result;
        result.type = JsonValue::Type::Integer;
        result.integer = value;
        result.string = std::to_string(value);
        return add(std::move(result));
    }
    bool number_unsigned(number_unsigned_t value) override
    {
        constexpr auto largest = std::numeric_limits<std::int64_t>::max();
        JsonValue result;
        result.type = JsonValue::Type::Integer;
        result.integer = value > static_cast<number_unsigned_t>(largest)
                             ? largest
                             : static_cast<std::int64_t>(value);
        result.string = std::to_string(value);
        return add(std::move(result));
    }
    bool number_float(number_float_t, const string_t &digits) override
    {
        JsonValue result;
        result.type = JsonValue::Type::Float;
        result.string = digits;
        return add(std::move(result));
    }
    bool string(string_t &value) override
    {
        JsonValue result;
        result.type = JsonValue::Type::String;
        result.string = std::move(value);
        return add(std::move(result));
    }
    bool binary(binary_t &) override { return false; }
    bool start_object(std::size_t) override { return open(JsonValue::Type::Object); }
    bool start_array(std::size_t) override { return open(JsonValue::Type::Array); }
    bool key(string_t &value) override
    {
        m_open.back().keys.push_back(std::move(value));
        return true;
    }
    bool end_object() override
    {
        const JsonValue &object = m_open.back();
        std::vector<std::size_t> order(object.keys.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        std::sort(order.begin(), order.end(), [&object](std::size_t a, std::size_t b) {
            const int compared = object.keys[a].compare(object.keys[b]);
            return compared != 0 ? compared < 0 : a < b;
        });
        std::size_t second = order.size();
        for (std::size_t i = 1; i < order.size(); ++i) {
            if (object.keys[order[i]] == object.keys[order[i - 1]])
                second = std::min(second, order[i]);
        }
        if (second < order.size()) {
            const std::string &key = object.keys[second];
            error = {JsonErrorKind::DuplicateKey,
                     pointer(m_open.size() - 1) + jsonPointerToken(key), key, 0, 0};
            return false;
        }
        return close();
    }
    bool end_array() override { return close(); }
    bool parse_error(std::size_t position, const std::string &,
                     const nlohmann::json::exception &exception) override
    {
        const std::string_view words = exception.what();
        error = {JsonErrorKind::Syntax, {}, plainWords(words), 0, 0};
        setPlace(error, m_text, tokenStart(m_text, position, words));
        return false;
    }

private:
    bool count()
    {
        if (++m_count <= s_maxValues)
            return true;
        error = {JsonErrorKind::TooLarge, {}, {}, 0, 0};
        return false;
    }
    bool add(JsonValue &&value)
    {
        if (!count())
            return false;
        if (m_open.empty())
            root = std::move(value);
        else
            m_open.back().items.push_back(std::move(value));
        return true;
    }
    bool open(JsonValue::Type type)
    {
        if (m_open.size() >= s_maxDepth) {
            error = {JsonErrorKind::TooDeep, pointer(m_open.size()), {}, 0, 0};
            return false;
        }
        m_open.emplace_back().type = type;
        return true;
    }
    bool close()
    {
        JsonValue value = std::move(m_open.back());
        m_open.pop_back();
        return add(std::move(value));
    }
    /// Of the value that is being read inside the first `depth` open containers.
    std::string pointer(std::size_t depth) const
    {
        std::string result;
        for (std::size_t i = 0; i < depth; ++i) {
            const JsonValue &container = m_open[i];
            result += container.type == JsonValue::Type::Object
                          ? jsonPointerToken(container.keys.back())
                          : "/" + std::to_string(container.items.size());
        }
        return result;
    }

    std::string_view m_text;
    std::vector<JsonValue> m_open;
    std::size_t m_count = 0;
};

} // namespace

const JsonValue *JsonValue::member(std::string_view key) const
{
    const auto found = std::find(keys.begin(), keys.end(), key);
    return found == keys.end() ? nullptr : &items[static_cast<std::size_t>(found - keys.begin())];
}

tl::expected<JsonValue, JsonError> parseJson(std::string_view text)
{
    if (text.size() > s_maxBytes)
        return tl::unexpected(JsonError{JsonErrorKind::TooLarge, {}, {}, 0, 0});
    if (text.substr(0, s_byteOrderMark.size()) == s_byteOrderMark)
        text.remove_prefix(s_byteOrderMark.size());
    if (const std::size_t valid = validUtf8Prefix(text); valid < text.size()) {
        JsonError error{JsonErrorKind::NotUtf8, {}, {}, 0, 0};
        setPlace(error, text, valid);
        return tl::unexpected(std::move(error));
    }
    // The library takes a NUL for the end of the text and skips a byte order mark of its own.
    const bool hasSecondMark = text.substr(0, s_byteOrderMark.size()) == s_byteOrderMark;
    if (const std::size_t nul = text.find('\0'); hasSecondMark || nul != std::string_view::npos) {
        JsonError error{JsonErrorKind::Syntax, {}, {}, 0, 0};
        error.detail = hasSecondMark ? "unexpected byte order mark" : "unexpected NUL";
        setPlace(error, text, hasSecondMark ? 0 : nul);
        return tl::unexpected(std::move(error));
    }
    TreeBuilder builder(text);
    if (!nlohmann::json::sax_parse(text.begin(), text.end(), &builder))
        return tl::unexpected(std::move(builder.error));
    return std::move(builder.root);
}

std::string jsonPointerToken(std::string_view key)
{
    std::string result = "/";
    for (const char c : key) {
        if (c == '~')
            result += "~0";
        else if (c == '/')
            result += "~1";
        else
            result += c;
    }
    return result;
}

} // namespace jingtai
