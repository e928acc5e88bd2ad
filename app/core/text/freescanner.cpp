// SPDX-License-Identifier: MIT
#include "app/core/text/freescanner.h"

#include <algorithm>
#include <iterator>

namespace jingtai::text {

namespace {

// Longer than any name with host, path, tag and digest.
constexpr std::size_t s_maxName = 1024;

/// Among the first `count` claims, which are sorted and apart.
bool isClaimed(const std::vector<Claim> &claims, std::size_t count, std::uint64_t begin,
               std::uint64_t end)
{
    const auto last = claims.begin() + std::ptrdiff_t(count);
    const auto next
        = std::lower_bound(claims.begin(), last, end, [](const Claim &claim, std::uint64_t offset) {
              return claim.offset < offset;
          });
    return next != claims.begin() && std::prev(next)->end > begin;
}

void sort(std::vector<Claim> &claims)
{
    std::sort(claims.begin(), claims.end(),
              [](const Claim &a, const Claim &b) { return a.offset < b.offset; });
}

bool isWordChar(char c)
{
    return isAlnum(c) || c == '_' || c == '-' || c == '.';
}

std::size_t nameEnd(std::string_view text, std::size_t at)
{
    while (at < text.size() && isNameChar(text[at]))
        ++at;
    return at;
}

/// The name without the punctuation of the sentence around it; empty where something follows that
/// belongs to the name but is none: a variable, a placeholder, a pattern.
std::string_view withoutPunctuation(std::string_view token, char next)
{
    std::string_view name = token;
    while (!name.empty() && !isAlnum(name.back()))
        name.remove_suffix(1);
    if (next == '$' || next == '{' || next == '%' || next == '+' || next == '=')
        return {};
    if ((next == '*' || next == '<') && name.size() != token.size())
        return {};
    // "quay.io/a/" is a folder of names, "quay.io/a:" may go on behind a line's end
    if (token.size() > name.size() && token[name.size()] == '/')
        return {};
    return name;
}

bool hasTagOrDigest(std::string_view name)
{
    const auto reference = ImageReferenceView::parse(name);
    return reference && !reference->suffix().empty();
}

bool endsWith(std::string_view text, std::string_view end)
{
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

} // namespace

void FreeScanner::scan(std::string_view text, const Line &line, TextKind kind,
                       std::vector<Claim> &claims)
{
    if (line.traits.has(Traits::Image))
        scanImageWords(text, line, kind, claims);
    if (line.traits.has(Traits::Slash))
        scanSlashes(text, line, kind, claims);
}

void FreeScanner::scanImageWords(std::string_view text, const Line &line, TextKind kind,
                                 std::vector<Claim> &claims)
{
    sort(claims);
    const std::size_t earlier = claims.size();
    for (std::size_t at = text.find("mage"); at != std::string_view::npos;
         at = text.find("mage", at + 4)) {
        if (at == 0 || (text[at - 1] != 'i' && text[at - 1] != 'I'))
            continue;
        const std::size_t begin = at - 1;
        const char before = begin > 0 ? text[begin - 1] : ' ';
        const bool option = before == '-';
        const bool lowerCase = text[begin] == 'i';
        // "PullImage" is a word that ends in image, "reimage" is none.
        const bool camelCase = !lowerCase && isLower(before);
        if ((isAlnum(before) && !camelCase) || before == '_' || before == '.')
            continue;
        std::size_t i = at + 4;
        const auto skipQuote = [&text, &i]() {
            if (i < text.size() && text[i] == '\\')
                ++i;
            if (i < text.size() && (text[i] == '"' || text[i] == '\'' || text[i] == '`')) {
                ++i;
                return true;
            }
            return false;
        };
        const auto skipBlanks = [&text, &i]() {
            const std::size_t from = i;
            while (i < text.size() && isSpace(text[i]))
                ++i;
            return i != from;
        };

        // Short names are taken where a quoted word, a JSON member or an option says what they are;
        // elsewhere a tag or a digest has to tell that it is a name.
        bool certain = false;
        if (i < text.size() && text[i] == '=') {
            ++i;
            skipQuote();
            certain = option && begin >= 2 && text[begin - 2] == '-';
        } else {
            const bool keyQuoted = skipQuote();
            const bool blanks = skipBlanks();
            if (i < text.size() && text[i] == ':' && lowerCase && !option) {
                // { "image": "nginx" }, {image: nginx}, also inside an escaped string
                ++i;
                skipBlanks();
                // An anchor or a tag of YAML
                while (i < text.size() && (text[i] == '&' || text[i] == '!')) {
                    while (i < text.size() && !isSpace(text[i]))
                        ++i;
                    skipBlanks();
                }
                const bool valueQuoted = skipQuote();
                std::size_t opener = begin;
                while (opener > 0
                       && (isSpace(text[opener - 1]) || text[opener - 1] == '"'
                           || text[opener - 1] == '\'' || text[opener - 1] == '\\')) {
                    --opener;
                }
                const char open = opener > 0 ? text[opener - 1] : '\0';
                const bool member = open == '{' || open == ',' || (keyQuoted && open == '\0');
                if (!member || (keyQuoted && !valueQuoted))
                    continue;
                certain = true;
            } else {
                // --image nginx; in a command it has been looked at, or is the container's own
                const bool longOption
                    = option && begin >= 2 && text[begin - 2] == '-' && kind != TextKind::Shell;
                // Pulling image "nginx:1.25"
                const bool quotedWord = blanks && !keyQuoted && !option && skipQuote();
                if (!quotedWord && !(blanks && longOption))
                    continue;
                certain = true;
            }
        }
        const std::size_t end = nameEnd(text, i);
        const std::string_view token = text.substr(i, end - i);
        if (token.empty() || token.size() > s_maxName)
            continue;
        const char next = end < text.size() ? text[end] : '\0';
        const bool closed = next == '\0' || next == '"' || next == '\'' || next == '\\'
                            || next == '`' || next == ',' || next == '}' || next == ']'
                            || isSpace(next) || next == ')' || next == ';';
        if (!closed || (!certain && !hasTagOrDigest(token)))
            continue;
        const std::uint64_t offset = line.offset + std::uint64_t(token.data() - line.text.data());
        if (isClaimed(claims, earlier, offset, offset + token.size()))
            continue;
        if (m_hits.takeExpected(token, {offset, line.number, kind}))
            claims.push_back({offset, offset + token.size()});
    }
}

void FreeScanner::scanSlashes(std::string_view text, const Line &line, TextKind kind,
                              std::vector<Claim> &claims)
{
    sort(claims);
    const auto claimed = [&claims](std::uint64_t begin, std::uint64_t end) {
        return isClaimed(claims, claims.size(), begin, end);
    };
    std::size_t done = 0; // what lies before belongs to a token that was looked at
    for (std::size_t slash = text.find('/'); slash != std::string_view::npos;
         slash = text.find('/', std::max(slash + 1, done))) {
        std::size_t begin = slash;
        while (begin > done && (isWordChar(text[begin - 1]) || text[begin - 1] == ':'))
            --begin;
        if (slash + 1 < text.size() && text[slash + 1] == '/') {
            // A URL: skipped whole, but for the transports that stand before image names.
            const std::string_view scheme = text.substr(begin, slash - begin);
            const bool transport = endsWith(scheme, "docker:") || scheme == "docker-image:"
                                   || scheme == "docker-pullable:";
            if (!transport) {
                std::size_t end = slash;
                while (end < text.size() && !isSpace(text[end]) && text[end] != '"'
                       && text[end] != '\'' && text[end] != '`' && text[end] != '<'
                       && text[end] != '>' && text[end] != '\\'
                       && static_cast<unsigned char>(text[end]) < 0x80) {
                    ++end;
                }
                done = end;
                continue;
            }
            const std::size_t from = slash + 2;
            const std::size_t end = nameEnd(text, from);
            done = end;
            const char next = end < text.size() ? text[end] : '\0';
            const std::string_view name = withoutPunctuation(text.substr(from, end - from), next);
            const std::uint64_t offset
                = line.offset + std::uint64_t(text.data() - line.text.data()) + from;
            if (!name.empty() && name.size() <= s_maxName
                && name.find("://") == std::string_view::npos
                && !claimed(offset, offset + name.size())) {
                m_hits.takeExpected(name, {offset, line.number, kind});
            }
            continue;
        }

        const std::size_t end = nameEnd(text, slash);
        done = end;
        // An escape before it ("\nquay.io/…" in a JSON string) lends its letter to nobody.
        if (begin > 0 && text[begin - 1] == '\\' && begin < slash)
            ++begin;
        std::string_view first = text.substr(begin, slash - begin);
        if (first.empty())
            continue;
        const char before = begin > 0 ? text[begin - 1] : ' ';
        if (before == '@' || before == '/' || before == '~' || before == '$' || before == '}'
            || before == '%' || before == '*') {
            continue;
        }
        if (!m_hits.isKnownFirstPart(first)) {
            // "image:quay.io/…": a word and a colon, not a host and a port
            const std::size_t colon = first.rfind(':');
            if (colon == std::string_view::npos || colon + 1 == first.size())
                continue;
            begin += colon + 1;
            first.remove_prefix(colon + 1);
            if (!m_hits.isKnownFirstPart(first))
                continue;
        }
        const char next = end < text.size() ? text[end] : '\0';
        const std::string_view token = text.substr(begin, end - begin);
        const std::uint64_t offset
            = line.offset + std::uint64_t(text.data() - line.text.data()) + begin;
        std::string_view name = withoutPunctuation(token, next);
        if (name.empty()) {
            if ((next == '$' || next == '{') && token.size() <= s_maxName) {
                std::size_t last = end;
                while (last < text.size() && last - end < s_maxName && !isSpace(text[last])
                       && text[last] != '"' && text[last] != '\'') {
                    ++last;
                }
                const std::string_view whole = text.substr(begin, last - begin);
                if (!claimed(offset, offset + whole.size()))
                    m_hits.takeVariable(whole, {offset, line.number, kind});
                done = last;
            }
            continue;
        }
        if (name.size() > s_maxName || claimed(offset, offset + name.size()))
            continue;
        // "quay.io/a: value" at the head of a YAML line is a key
        const bool isKey
            = kind != TextKind::Text && kind != TextKind::Shell && name.size() < token.size()
              && token[name.size()] == ':'
              && trimmed(line.text.substr(0, std::size_t(offset - line.offset))).empty();
        if (!isKey)
            m_hits.takeFree(name, {offset, line.number, kind});
    }
}

} // namespace jingtai::text
