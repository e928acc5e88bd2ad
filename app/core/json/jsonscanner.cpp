// SPDX-License-Identifier: MIT
#include "app/core/json/jsonscanner.h"

#include "app/core/asciitext.h"
#include "app/core/json/jsontree.h"
#include "app/core/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <system_error>

namespace jingtai {

namespace {

using Kind = JsonToken::Kind;

struct Replacement
{
    std::string_view written;
    char meant;
};

// A macOS input method types 「 where the keyboard has {, most others 【 where it has [.
constexpr std::array s_fullWidth = {
    Replacement{"：", ':'}, Replacement{"，", ','}, Replacement{"、", ','}, Replacement{"；", ','},
    Replacement{"｛", '{'}, Replacement{"｝", '}'}, Replacement{"「", '{'}, Replacement{"」", '}'},
    Replacement{"［", '['}, Replacement{"］", ']'}, Replacement{"【", '['}, Replacement{"】", ']'},
};

struct Blank
{
    char32_t first;
    char32_t last;
    std::string_view meant;
};

constexpr std::array s_oddSpaces = {
    Blank{0x0B, 0x0C, " "},     Blank{0x85, 0x85, "\n"},     Blank{0xA0, 0xA0, " "},
    Blank{0xAD, 0xAD, ""},      Blank{0x1680, 0x1680, " "},  Blank{0x2000, 0x200A, " "},
    Blank{0x200B, 0x200F, ""},  Blank{0x2028, 0x2029, "\n"}, Blank{0x202A, 0x202E, ""},
    Blank{0x202F, 0x202F, " "}, Blank{0x205F, 0x205F, " "},  Blank{0x2060, 0x2064, ""},
    Blank{0x2066, 0x2069, ""},  Blank{0x3000, 0x3000, " "},  Blank{0xFEFF, 0xFEFF, ""},
};

constexpr std::array<std::string_view, 7> s_doubleQuotes = {"“", "”", "„", "‟", "＂", "″", "\""};
constexpr std::array<std::string_view, 7> s_singleQuotes = {"'", "‘", "’", "‚", "‛", "＇", "´"};
constexpr std::string_view s_fence = "```";

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

bool isWordByte(char c)
{
    return isLetter(c) || isDigit(c)
           || std::string_view("_-+./$@%~*&!?<>|()").find(c) != std::string_view::npos;
}

char32_t codePoint(std::string_view character)
{
    const auto byte = [character](std::size_t i) {
        return static_cast<char32_t>(static_cast<unsigned char>(character[i]));
    };
    switch (character.size()) {
    case 2:
        return ((byte(0) & 0x1FU) << 6U) | (byte(1) & 0x3FU);
    case 3:
        return ((byte(0) & 0x0FU) << 12U) | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU);
    case 4:
        return ((byte(0) & 0x07U) << 18U) | ((byte(1) & 0x3FU) << 12U) | ((byte(2) & 0x3FU) << 6U)
               | (byte(3) & 0x3FU);
    default:
        return byte(0);
    }
}

const Blank *oddSpace(std::string_view text)
{
    const std::size_t length = utf8SequenceLength(text);
    if (length == 0)
        return nullptr;
    const char32_t character = codePoint(text.substr(0, length));
    const auto *found
        = std::find_if(s_oddSpaces.begin(), s_oddSpaces.end(), [=](const Blank &each) {
              return character >= each.first && character <= each.last;
          });
    return found == s_oddSpaces.end() ? nullptr : found;
}

template <typename Quotes>
std::size_t quoteAt(std::string_view text, const Quotes &quotes)
{
    for (const std::string_view quote : quotes) {
        if (text.substr(0, quote.size()) == quote)
            return quote.size();
    }
    return 0;
}

/// No decoder takes what no double holds.
bool isInRange(std::string_view number)
{
    long double value = 0;
    const auto result = std::from_chars(number.data(), number.data() + number.size(), value);
    if (result.ec == std::errc::result_out_of_range)
        return number.find("e-") != std::string_view::npos
               || number.find("E-") != std::string_view::npos;
    return std::abs(value) <= static_cast<long double>(std::numeric_limits<double>::max());
}

/// RFC 8259, section 6.
bool isNumber(std::string_view text)
{
    std::size_t i = 0;
    const auto digits = [&] {
        const std::size_t begin = i;
        while (i < text.size() && isDigit(text[i]))
            ++i;
        return i > begin;
    };
    if (i < text.size() && text[i] == '-')
        ++i;
    const std::size_t begin = i;
    if (!digits() || (text[begin] == '0' && i > begin + 1))
        return false;
    if (i < text.size() && text[i] == '.') {
        ++i;
        if (!digits())
            return false;
    }
    if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
        ++i;
        if (i < text.size() && (text[i] == '+' || text[i] == '-'))
            ++i;
        if (!digits())
            return false;
    }
    return i == text.size() && isInRange(text);
}

/// The value of `\uXXXX` at the beginning; nothing where it is not that.
std::optional<unsigned> escapedUnit(std::string_view text)
{
    if (text.size() < 6 || text[0] != '\\' || text[1] != 'u')
        return {};
    unsigned value = 0;
    for (const char c : text.substr(2, 4)) {
        const std::size_t digit = std::string_view("0123456789abcdefABCDEF").find(c);
        if (digit == std::string_view::npos)
            return {};
        value = value * 16 + static_cast<unsigned>(digit > 15 ? digit - 6 : digit);
    }
    return value;
}

std::string controlEscape(char c)
{
    constexpr std::string_view digits = "0123456789abcdef";
    if (c == '\t')
        return "\\t";
    const auto value = static_cast<unsigned char>(c);
    return {'\\', 'u', '0', '0', digits[value >> 4U], digits[value & 0xFU]};
}

} // namespace

JsonScanner::JsonScanner(std::string_view text, std::vector<JsonMistake> &mistakes, bool isTolerant)
    : m_text(text)
    , m_mistakes(mistakes)
    , m_isTolerant(isTolerant)
{
    if (startsWith(s_byteOrderMark))
        m_at = s_byteOrderMark.size();
    if (m_isTolerant)
        skipTextBefore();
}

JsonToken JsonScanner::next()
{
    if (m_peeked) {
        const JsonToken token = *m_peeked;
        m_peeked.reset();
        return token;
    }
    return scan();
}

const JsonToken &JsonScanner::peek()
{
    if (!m_peeked)
        m_peeked = scan();
    return *m_peeked;
}

void JsonScanner::mistake(JsonMistakeKind kind, ByteSpan span, std::optional<TextEdit> fix)
{
    m_mistakes.push_back({kind, span, std::move(fix)});
}

JsonToken JsonScanner::token(Kind kind, std::size_t length)
{
    const JsonToken result{kind, {m_at, length}};
    m_at += length;
    return result;
}

std::size_t JsonScanner::lineEnd(std::size_t at) const
{
    return std::min(m_text.find('\n', at), m_text.size());
}

bool JsonScanner::isAloneOnLine(std::size_t begin) const
{
    while (begin > 0 && (m_text[begin - 1] == ' ' || m_text[begin - 1] == '\t'))
        --begin;
    return begin == 0 || m_text[begin - 1] == '\n';
}

/// What people paste around the text: a shell's here-document.
void JsonScanner::skipTextBefore()
{
    const std::size_t first = std::min(m_text.find_first_not_of(" \t\r\n", m_at), m_text.size());
    const std::size_t end = lineEnd(first);
    const std::string_view line = m_text.substr(first, end - first);
    const std::size_t arrow = line.find("<<");
    if (line.empty() || !isLetter(line.front()) || arrow == std::string_view::npos)
        return;
    const std::size_t begin = line.find_first_not_of("<- '\"", arrow);
    if (begin == std::string_view::npos)
        return;
    std::size_t length = 0;
    while (begin + length < line.size() && isLetter(line[begin + length]))
        ++length;
    m_endWord = line.substr(begin, length);
    m_at = std::min(end + 1, m_text.size());
    const ByteSpan span{first, end - first};
    mistake(JsonMistakeKind::TextAround, span, TextEdit{{first, m_at - first}, {}});
}

bool JsonScanner::skipOddSpace()
{
    const std::size_t begin = m_at;
    std::string meant;
    while (m_at < m_text.size()) {
        const Blank *blank = oddSpace(m_text.substr(m_at));
        if (!blank)
            break;
        meant += blank->meant;
        m_at += utf8SequenceLength(m_text.substr(m_at));
    }
    if (m_at == begin)
        return false;
    const ByteSpan span{begin, m_at - begin};
    mistake(JsonMistakeKind::OddSpace, span, TextEdit{span, meant});
    return true;
}

bool JsonScanner::skipComment()
{
    const bool isBlock = startsWith("/*");
    if (!isBlock && !startsWith("//") && !startsWith("#"))
        return false;
    std::size_t end = 0;
    if (!isBlock) {
        end = lineEnd(m_at);
    } else {
        const std::size_t closer = m_text.find("*/", m_at + 2);
        if (closer == std::string_view::npos) {
            mistake(JsonMistakeKind::UnclosedComment, {m_at, 2});
            m_at = m_text.size();
            return true;
        }
        end = closer + 2;
    }
    if (end > m_at && m_text[end - 1] == '\r')
        --end;
    const ByteSpan span{m_at, end - m_at};
    ByteSpan removed = span;
    const std::size_t rest = m_text.find_first_not_of(" \t\r", end);
    const bool endsLine = rest == std::string_view::npos || m_text[rest] == '\n';
    if (endsLine) {
        std::size_t begin = m_at;
        while (begin > 0 && (m_text[begin - 1] == ' ' || m_text[begin - 1] == '\t'))
            --begin;
        const bool isWholeLine = rest != std::string_view::npos && isAloneOnLine(m_at);
        removed = {begin, (isWholeLine ? rest + 1 : end) - begin};
    }
    mistake(JsonMistakeKind::Comment, span, TextEdit{removed, {}});
    m_at = end;
    return true;
}

bool JsonScanner::skipFence()
{
    if (!startsWith(s_fence) || !isAloneOnLine(m_at))
        return false;
    const std::size_t end = lineEnd(m_at);
    const std::string_view rest = m_text.substr(m_at, end - m_at);
    if (rest.find_first_of("{}[]\"") != std::string_view::npos)
        return false;
    const ByteSpan span{m_at, rest.size()};
    m_at = std::min(end + 1, m_text.size());
    mistake(JsonMistakeKind::MarkdownFence, span, TextEdit{{span.offset, m_at - span.offset}, {}});
    return true;
}

bool JsonScanner::skipBlank()
{
    if (m_at < m_text.size() && isBlank(m_text[m_at])) {
        ++m_at;
        return true;
    }
    return skipOddSpace() || skipComment() || skipFence();
}

std::optional<JsonToken> JsonScanner::fullWidthToken()
{
    for (const Replacement &each : s_fullWidth) {
        if (!startsWith(each.written))
            continue;
        const ByteSpan span{m_at, each.written.size()};
        mistake(JsonMistakeKind::FullWidthPunctuation, span,
                TextEdit{span, std::string(1, each.meant)});
        constexpr std::string_view marks = "{}[]:,";
        constexpr std::array kinds = {Kind::OpenObject, Kind::CloseObject, Kind::OpenArray,
                                      Kind::CloseArray, Kind::Colon,       Kind::Comma};
        return token(kinds.at(marks.find(each.meant)), span.length);
    }
    return {};
}

JsonToken JsonScanner::scan()
{
    while (m_at < m_text.size() && m_mistakes.size() < maxMistakes && skipBlank()) {
    }
    if (m_at >= m_text.size() || m_mistakes.size() >= maxMistakes)
        return {Kind::End, {m_text.size(), 0}};
    switch (m_text[m_at]) {
    case '{':
        return token(Kind::OpenObject, 1);
    case '}':
        return token(Kind::CloseObject, 1);
    case '[':
        return token(Kind::OpenArray, 1);
    case ']':
        return token(Kind::CloseArray, 1);
    case ':':
        return token(Kind::Colon, 1);
    case ',':
        return token(Kind::Comma, 1);
    case ';':
        return token(Kind::Semicolon, 1);
    case '=':
        return token(Kind::Equals, startsWith("=>") ? 2 : 1);
    case '"':
        return string();
    case '\0':
        mistake(JsonMistakeKind::Nul, {m_at, 1});
        return token(Kind::Other, 1);
    default:
        break;
    }
    if (auto fullWidth = fullWidthToken())
        return *fullWidth;
    const std::string_view rest = m_text.substr(m_at);
    if (const std::size_t quote = quoteAt(rest, s_doubleQuotes))
        return wrongQuotedString(quote, true);
    if (const std::size_t quote = quoteAt(rest, s_singleQuotes))
        return wrongQuotedString(quote, false);
    if (isWordByte(rest.front()))
        return word();
    const std::size_t length = utf8SequenceLength(rest);
    if (length == 0)
        mistake(JsonMistakeKind::NotUtf8, {m_at, 1});
    return token(Kind::Other, std::max<std::size_t>(length, 1));
}

JsonToken JsonScanner::word()
{
    std::size_t end = m_at;
    while (end < m_text.size() && isWordByte(m_text[end]))
        ++end;
    const std::string_view run = m_text.substr(m_at, end - m_at);
    if (isNumber(run))
        return token(Kind::Number, run.size());
    if (run == "true" || run == "false" || run == "null")
        return token(Kind::Literal, run.size());
    if (m_text.substr(end, 3) == "://") {
        while (end < m_text.size() && !isBlank(m_text[end])
               && std::string_view(",;]}\"'").find(m_text[end]) == std::string_view::npos
               && static_cast<unsigned char>(m_text[end]) < 0x80)
            ++end;
    }
    return token(Kind::Word, end - m_at);
}

/// Whether what follows a string may follow one: then it is believed that the string ends here.
bool JsonScanner::isDelimiterAfter(std::size_t at) const
{
    for (;;) {
        while (at < m_text.size()
               && (m_text[at] == ' ' || m_text[at] == '\t' || m_text[at] == '\r'))
            ++at;
        const Blank *blank = oddSpace(m_text.substr(at));
        if (!blank)
            break;
        at += utf8SequenceLength(m_text.substr(at));
    }
    const std::string_view rest = m_text.substr(at);
    return rest.empty()
           || std::string_view(",:]}\n;=#").find(rest.front()) != std::string_view::npos
           || rest.substr(0, 2) == "//"
           || std::any_of(s_fullWidth.begin(), s_fullWidth.end(), [rest](const Replacement &each) {
                  return rest.substr(0, each.written.size()) == each.written;
              });
}

/// Where a typographic quote ends a string that a plain one began.
std::optional<std::size_t> JsonScanner::typographicEnd(std::size_t begin, std::size_t end) const
{
    for (std::size_t at = begin; at < end; ++at) {
        const std::size_t length = quoteAt(m_text.substr(at), s_doubleQuotes);
        if (length > 1 && isDelimiterAfter(at + length))
            return at;
    }
    return {};
}

JsonToken JsonScanner::string()
{
    const std::size_t begin = m_at;
    std::size_t at = begin + 1;
    while (at < m_text.size() && m_text[at] != '"' && m_text[at] != '\n')
        at += m_text[at] == '\\' && at + 1 < m_text.size() && m_text[at + 1] != '\n' ? 2U : 1U;
    const bool isClosed = at < m_text.size() && m_text[at] == '"';
    if (m_isTolerant && (!isClosed || !isDelimiterAfter(at + 1))) {
        if (const auto end = typographicEnd(begin + 1, at)) {
            checkContent(begin + 1, *end);
            const ByteSpan quote{*end, quoteAt(m_text.substr(*end), s_doubleQuotes)};
            mistake(JsonMistakeKind::WrongQuotes, quote, TextEdit{quote, "\""});
            return token(Kind::String, quote.end() - begin);
        }
    }
    if (!isClosed)
        return unclosedString(begin, std::min(at, m_text.size()));
    checkContent(begin + 1, at);
    return token(Kind::String, at + 1 - begin);
}

JsonToken JsonScanner::unclosedString(std::size_t begin, std::size_t lineEnd)
{
    const std::string_view line = m_text.substr(begin, lineEnd - begin);
    const std::size_t last = line.find_last_not_of(" \t\r,]}");
    const std::size_t length = last == std::string_view::npos ? 1 : last + 1;
    const std::string_view content = line.substr(1, length - 1);
    const std::string_view rest = line.substr(length);
    // The brackets behind it may be its own, a comma inside may end another string, and where the
    // text itself ends here, it was cut off.
    const bool isCut
        = lineEnd == m_text.size() && rest.find_first_of("]}") == std::string_view::npos;
    const bool isPlain = !content.empty()
                         && content.find_first_of("[]{},\\ ") == std::string_view::npos
                         && content.back() != ':';
    const std::size_t end = begin + length;
    std::optional<TextEdit> fix;
    if (isPlain && !isCut)
        fix = TextEdit{{end, 0}, "\""};
    checkContent(begin + 1, end);
    mistake(isCut ? JsonMistakeKind::CutOff : JsonMistakeKind::UnclosedString, {begin, length},
            fix);
    return token(Kind::String, length);
}

JsonToken JsonScanner::wrongQuotedString(std::size_t quoteLength, bool isDouble)
{
    const std::size_t begin = m_at;
    const std::size_t end = lineEnd(begin);
    std::size_t at = begin + quoteLength;
    std::size_t closing = 0;
    for (; at < end; ++at) {
        const std::string_view rest = m_text.substr(at);
        closing = isDouble ? quoteAt(rest, s_doubleQuotes) : quoteAt(rest, s_singleQuotes);
        if (closing > 0 && isDelimiterAfter(at + closing))
            break;
        if (m_text[at] == '\\')
            ++at;
        closing = 0;
    }
    if (closing == 0) {
        mistake(JsonMistakeKind::WrongQuotes, {begin, quoteLength});
        return token(Kind::Other, end - begin);
    }
    std::string meant = "\"";
    bool isCertain = true;
    for (std::size_t i = begin + quoteLength; i < at; ++i) {
        const char c = m_text[i];
        if (c == '\\' && i + 1 < at && m_text[i + 1] == '\'') {
            meant += '\'';
            ++i;
        } else if (c == '\\') {
            isCertain
                = isCertain && i + 1 < at
                  && std::string_view("\"\\/bfnrt").find(m_text[i + 1]) != std::string_view::npos;
            meant += c;
            if (i + 1 < at)
                meant += m_text[++i];
        } else if (c == '"') {
            meant += "\\\"";
        } else if (static_cast<unsigned char>(c) < 0x20) {
            meant += controlEscape(c);
        } else {
            meant += c;
        }
    }
    meant += '"';
    const ByteSpan span{begin, at + closing - begin};
    isCertain = isCertain && validUtf8Prefix(meant) == meant.size();
    mistake(JsonMistakeKind::WrongQuotes, span,
            isCertain ? std::optional<TextEdit>({span, meant}) : std::nullopt);
    return token(Kind::String, span.length);
}

/// The offset behind the escape at `at`.
std::size_t JsonScanner::checkEscape(std::size_t at, std::size_t end)
{
    const char kind = at + 1 < end ? m_text[at + 1] : '\0';
    if (std::string_view("\"\\/bfnrt").find(kind) != std::string_view::npos && kind != '\0')
        return at + 2;
    const std::string_view rest = m_text.substr(at, end - at);
    const auto unit = escapedUnit(rest);
    if (!unit) {
        const ByteSpan span{at, std::min<std::size_t>(2, rest.size())};
        std::optional<TextEdit> fix;
        if (kind == '\'')
            fix = TextEdit{span, "'"};
        mistake(JsonMistakeKind::BadEscape, span, fix);
        return span.end();
    }
    if (*unit < 0xD800 || *unit > 0xDFFF)
        return at + 6;
    const auto second = escapedUnit(rest.substr(6));
    if (*unit <= 0xDBFF && second && *second >= 0xDC00 && *second <= 0xDFFF)
        return at + 12;
    mistake(JsonMistakeKind::LoneSurrogate, {at, 6});
    return at + 6;
}

void JsonScanner::checkContent(std::size_t begin, std::size_t end)
{
    std::size_t invalid = begin + validUtf8Prefix(m_text.substr(begin, end - begin));
    for (std::size_t at = begin; at < end && m_mistakes.size() < maxMistakes;) {
        const char c = m_text[at];
        if (at == invalid) {
            mistake(JsonMistakeKind::NotUtf8, {at, 1});
            ++at;
            invalid = at + validUtf8Prefix(m_text.substr(at, end - at));
        } else if (c == '\\') {
            at = checkEscape(at, end);
            invalid = std::max(invalid, at);
        } else if (c == '\0') {
            mistake(JsonMistakeKind::Nul, {at, 1});
            ++at;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            mistake(JsonMistakeKind::ControlCharacter, {at, 1},
                    TextEdit{{at, 1}, controlEscape(c)});
            ++at;
        } else {
            ++at;
        }
    }
}

} // namespace jingtai
