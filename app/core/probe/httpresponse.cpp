// SPDX-License-Identifier: MIT
#include "app/core/probe/httpresponse.h"

#include "app/core/asciitext.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace jingtai {

namespace {

constexpr std::size_t s_maxHead = std::size_t(64) * 1024;
constexpr std::size_t s_maxHeaders = 256;
constexpr std::size_t s_maxChunkLine = 256;
constexpr int s_maxInterim = 5;
constexpr std::string_view s_beginning = "HTTP/1.";

bool isTokenCharacter(char c)
{
    return isAlnum(c) || std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
}

template <typename Number>
bool readNumber(std::string_view text, Number &number, int base = 10)
{
    if (text.empty() || text.front() == '-' || text.front() == '+')
        return false;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, base);
    return error == std::errc() && end == text.data() + text.size();
}

/// Days from 1970-01-01 by the Gregorian calendar.
std::int64_t daysFromCivil(int year, int month, int day)
{
    const int y = month <= 2 ? year - 1 : year;
    const std::int64_t era = y / 400;
    const std::int64_t yearOfEra = y - era * 400;
    const std::int64_t dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719468;
}

} // namespace

std::string_view ResponseHead::header(std::string_view name) const
{
    const auto found = std::find_if(headers.begin(), headers.end(),
                                    [name](const HttpHeader &each) { return each.name == name; });
    return found == headers.end() ? std::string_view() : std::string_view(found->value);
}

bool ResponseHead::has(std::string_view name) const
{
    return std::any_of(headers.begin(), headers.end(),
                       [name](const HttpHeader &each) { return each.name == name; });
}

ResponseParser::ResponseParser(HttpMethod method, Limits limits)
    : m_method(method)
    , m_limits(limits)
{}

ResponseParser::State ResponseParser::fail(HttpFault fault)
{
    m_fault = fault;
    m_keepsConnection = false;
    return m_state = State::Failed;
}

ResponseParser::State ResponseParser::done()
{
    return m_state = State::Done;
}

ResponseParser::State ResponseParser::feed(std::string_view bytes)
{
    while (!bytes.empty() && m_state == State::Head)
        feedHead(bytes);
    while (!bytes.empty() && m_state == State::Body) {
        if (m_bodyKind == BodyKind::Chunked) {
            feedChunked(bytes);
            continue;
        }
        std::size_t count = bytes.size();
        if (m_bodyKind == BodyKind::Length)
            count = static_cast<std::size_t>(std::min<std::uint64_t>(count, m_left));
        if (!takeBody(bytes.substr(0, count)))
            return m_state;
        bytes.remove_prefix(count);
        m_left -= m_bodyKind == BodyKind::Length ? count : 0;
        if (m_bodyKind == BodyKind::Length && m_left == 0)
            done();
    }
    if (!bytes.empty())
        m_keepsConnection = false;
    return m_state;
}

ResponseParser::State ResponseParser::finish()
{
    m_keepsConnection = false;
    if (m_state == State::Body && m_bodyKind == BodyKind::UntilEnd)
        return done();
    if (m_state == State::Head || m_state == State::Body)
        return fail(HttpFault::Truncated);
    return m_state;
}

ResponseParser::State ResponseParser::cut()
{
    m_keepsConnection = false;
    return m_state == State::Body ? done() : m_state;
}

void ResponseParser::feedHead(std::string_view &bytes)
{
    // Told from the first bytes on, so that a server of another kind is not waited for.
    for (std::size_t i = m_line.size(); i < s_beginning.size() && i - m_line.size() < bytes.size();
         ++i) {
        if (bytes[i - m_line.size()] != s_beginning[i]) {
            fail(HttpFault::NotHttp);
            return;
        }
    }
    // The end of the head may lie across what came before and what comes now.
    const std::size_t before = m_line.size();
    const std::size_t taken = std::min(bytes.size(), s_maxHead + 4 - std::min(before, s_maxHead));
    m_line.append(bytes.substr(0, taken));
    std::size_t from = before < 3 ? 0 : before - 3;
    std::size_t end = std::string::npos;
    std::size_t endLength = 0;
    for (; (from = m_line.find('\n', from)) != std::string::npos; ++from) {
        const std::string_view rest = std::string_view(m_line).substr(from + 1);
        if (rest.starts_with('\n')) {
            end = from;
            endLength = 2;
            break;
        }
        if (rest.starts_with("\r\n")) {
            end = from;
            endLength = 3;
            break;
        }
    }
    if (end == std::string::npos) {
        bytes.remove_prefix(taken);
        if (m_line.size() > s_maxHead)
            fail(HttpFault::HeadTooLarge);
        return;
    }
    bytes.remove_prefix(end + endLength - before);
    const std::string text = m_line.substr(0, end);
    m_line.clear();
    m_head = {};
    if (!readHead(text))
        return;
    if (m_head.status >= 200) {
        m_hasHead = true;
        beginBody();
    } else if (m_head.status == 101) {
        fail(HttpFault::SwitchedProtocols);
    } else if (++m_interimCount > s_maxInterim) {
        fail(HttpFault::TooManyInterim);
    }
}

bool ResponseParser::readHead(std::string_view text)
{
    bool isFirst = true;
    while (!text.empty() || isFirst) {
        const auto end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (!(isFirst ? readStatusLine(line) : readHeaderLine(line))) {
            fail(HttpFault::BadHead);
            return false;
        }
        isFirst = false;
        if (m_head.headers.size() > s_maxHeaders) {
            fail(HttpFault::HeadTooLarge);
            return false;
        }
    }
    return true;
}

bool ResponseParser::readStatusLine(std::string_view line)
{
    // "HTTP/1.1 200 reason"; the reason may be absent, with or without its blank.
    if (line.size() < 12 || !line.starts_with(s_beginning) || !isDigit(line[7]) || line[8] != ' ')
        return false;
    if (line.size() > 12 && line[12] != ' ')
        return false;
    m_keepsConnection = line[7] != '0';
    return readNumber(line.substr(9, 3), m_head.status) && m_head.status >= 100;
}

bool ResponseParser::readHeaderLine(std::string_view line)
{
    if (line.find('\0') != std::string_view::npos || line.find('\r') != std::string_view::npos)
        return false;
    if (line.starts_with(' ') || line.starts_with('\t')) {
        // A folded line, which old servers write (RFC 9112, 5.2).
        if (m_head.headers.empty())
            return false;
        m_head.headers.back().value.append(" ").append(trimmed(line));
        return true;
    }
    const auto colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0)
        return false;
    const std::string_view name = line.substr(0, colon);
    if (!std::all_of(name.begin(), name.end(), isTokenCharacter))
        return false;
    m_head.headers.push_back({lowerCase(name), std::string(trimmed(line.substr(colon + 1)))});
    return true;
}

void ResponseParser::beginBody()
{
    m_state = State::Body;
    for (const HttpHeader &header : m_head.headers) {
        if (header.name == "connection"
            && lowerCase(header.value).find("close") != std::string::npos)
            m_keepsConnection = false;
    }
    if (m_method == HttpMethod::Head || m_head.status == 204 || m_head.status == 304) {
        done();
        return;
    }
    if (m_head.has("transfer-encoding")) {
        // Both together are how requests are smuggled (RFC 9112, 6.1).
        if (m_head.has("content-length"))
            fail(HttpFault::BadLength);
        else if (lowerCase(m_head.header("transfer-encoding")) != "chunked")
            fail(HttpFault::BadCoding);
        else
            m_bodyKind = BodyKind::Chunked;
        return;
    }
    if (!m_head.has("content-length")) {
        m_bodyKind = BodyKind::UntilEnd;
        m_keepsConnection = false;
        return;
    }
    if (!readLength()) {
        fail(HttpFault::BadLength);
        return;
    }
    m_bodyKind = BodyKind::Length;
    if (m_left == 0)
        done();
    else if (m_left > m_limits.body && !m_limits.isCut)
        fail(HttpFault::BodyTooLarge);
}

bool ResponseParser::readLength()
{
    std::optional<std::uint64_t> length;
    for (const HttpHeader &header : m_head.headers) {
        if (header.name != "content-length")
            continue;
        std::uint64_t number = 0;
        if (!readNumber(header.value, number) || (length && *length != number))
            return false;
        length = number;
    }
    m_left = *length;
    return true;
}

bool ResponseParser::takeBody(std::string_view bytes)
{
    const std::uint64_t room = m_limits.body - std::min<std::uint64_t>(m_bodyBytes, m_limits.body);
    const std::string_view taken
        = bytes.substr(0, static_cast<std::size_t>(std::min<std::uint64_t>(bytes.size(), room)));
    m_bodyBytes += taken.size();
    if (m_limits.isKept)
        m_body.append(taken);
    if (taken.size() == bytes.size())
        return true;
    if (m_limits.isCut)
        cut();
    else
        fail(HttpFault::BodyTooLarge);
    return false;
}

bool ResponseParser::takeLine(std::string_view &bytes, std::size_t limit)
{
    const auto end = bytes.find('\n');
    const std::size_t count = std::min(end, bytes.size());
    if (m_line.size() + count > limit) {
        fail(HttpFault::BadChunk);
        return false;
    }
    m_line.append(bytes.substr(0, count));
    bytes.remove_prefix(end == std::string_view::npos ? count : count + 1);
    return end != std::string_view::npos;
}

void ResponseParser::feedChunked(std::string_view &bytes)
{
    if (m_chunkPart != ChunkPart::Data) {
        if (takeLine(bytes, s_maxChunkLine))
            endChunkLine();
        return;
    }
    const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(bytes.size(), m_left));
    if (!takeBody(bytes.substr(0, count)))
        return;
    bytes.remove_prefix(count);
    m_left -= count;
    if (m_left == 0)
        m_chunkPart = ChunkPart::DataEnd;
}

void ResponseParser::endChunkLine()
{
    std::string_view line = m_line;
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    if (m_chunkPart == ChunkPart::Size) {
        const std::string_view size = trimmed(line.substr(0, line.find(';')));
        if (!readNumber(size, m_left, 16))
            fail(HttpFault::BadChunk);
        else
            m_chunkPart = m_left == 0 ? ChunkPart::Trailer : ChunkPart::Data;
    } else if (m_chunkPart == ChunkPart::DataEnd) {
        if (line.empty())
            m_chunkPart = ChunkPart::Size;
        else
            fail(HttpFault::BadChunk);
    } else if (line.empty()) {
        done();
    } else if ((m_trailerBytes += line.size()) > s_maxHead) {
        fail(HttpFault::HeadTooLarge);
    }
    m_line.clear();
}

bool isWebPage(std::string_view contentType, std::string_view body)
{
    const std::string type = lowerCase(trimmed(contentType.substr(0, contentType.find(';'))));
    if (type == "text/html" || type == "application/xhtml+xml")
        return true;
    const auto first = body.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (first == std::string_view::npos)
        return false;
    const std::string beginning = lowerCase(body.substr(first, 14));
    return beginning.starts_with("<!doctype html") || beginning.starts_with("<html")
           || beginning.starts_with("<head") || beginning.starts_with("<script");
}

std::optional<std::int64_t> retryAfterSeconds(std::string_view value, std::int64_t now)
{
    constexpr std::int64_t s_longest = std::int64_t(7) * 24 * 3600;
    std::int64_t seconds = 0;
    if (readNumber(value, seconds))
        return std::clamp<std::int64_t>(seconds, 1, s_longest);
    if (const auto date = parseHttpDate(value))
        return std::clamp<std::int64_t>(*date - now, 1, s_longest);
    return {};
}

std::optional<std::int64_t> parseHttpDate(std::string_view text)
{
    static constexpr std::array<std::string_view, 12> s_months
        = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto comma = text.find(',');
    if (comma != std::string_view::npos)
        text.remove_prefix(comma + 1);
    std::array<std::string_view, 5> words;
    for (std::string_view &word : words) {
        text = trimmed(text);
        word = text.substr(0, text.find(' '));
        text.remove_prefix(word.size());
    }
    const auto month = std::find(s_months.begin(), s_months.end(), words[1]);
    int day = 0;
    int year = 0;
    int hour = 0;
    int minute = 0;
    int second = 0;
    const std::string_view time = words[3];
    const bool isDate = month != s_months.end() && readNumber(words[0], day) && day >= 1
                        && day <= 31 && readNumber(words[2], year) && year >= 1970 && year <= 9999;
    const bool isTime = time.size() == 8 && time[2] == ':' && time[5] == ':'
                        && readNumber(time.substr(0, 2), hour) && hour < 24
                        && readNumber(time.substr(3, 2), minute) && minute < 60
                        && readNumber(time.substr(6, 2), second) && second <= 60;
    const bool isUtc = words[4] == "GMT" || words[4] == "UTC" || words[4] == "+0000";
    if (!isDate || !isTime || !isUtc)
        return {};
    const auto number = static_cast<int>(month - s_months.begin()) + 1;
    return ((daysFromCivil(year, number, day) * 24 + hour) * 60 + minute) * 60 + second;
}

} // namespace jingtai
