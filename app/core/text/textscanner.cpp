// SPDX-License-Identifier: MIT
#include "app/core/text/textscanner.h"

#include "app/core/text/linefilter.h"

#include <algorithm>

namespace jingtai::text {

namespace {

// How far behind a name its siblings may stand (bytes).
constexpr std::uint64_t s_lookAhead = std::uint64_t(1) << 20;
// How often it is looked whether they are too far by now (bytes).
constexpr std::uint64_t s_block = std::uint64_t(1) << 14;

bool isFence(std::string_view text)
{
    return text.size() >= 3 && (text.substr(0, 3) == "```" || text.substr(0, 3) == "~~~");
}

/// Where a comment begins behind the content of a line; its size where there is none. In prose a
/// lone '#' is a number sign.
std::size_t commentStart(std::string_view text, TextKind kind)
{
    const bool prose = kind == TextKind::Text;
    char quote = 0;
    for (std::size_t i = text.find('#'); i != std::string_view::npos; i = text.find('#', i + 1)) {
        if (i == 0 || !isSpace(text[i - 1]))
            continue;
        if (prose && (i + 1 == text.size() || !isSpace(text[i + 1])))
            continue;
        for (std::size_t k = 0; k < i; ++k) {
            if (quote == 0 && (text[k] == '"' || text[k] == '\''))
                quote = text[k];
            else if (quote != 0 && text[k] == quote)
                quote = 0;
        }
        // An apostrophe of prose opens no quote that lasts.
        return quote == 0 || prose ? i : text.size();
    }
    return text.size();
}

} // namespace

TextScanner::TextScanner(HitCollector &hits, bool plainList)
    : m_hits(hits)
    , m_plainList(plainList)
    , m_dockerfile(hits)
    , m_yaml(hits)
    , m_shell(hits)
    , m_flow(hits)
    , m_free(hits)
{}

void TextScanner::scan(const Line &line, bool first, bool last)
{
    // By the place in the text alone, so that the pieces in which it comes do not matter.
    const std::uint64_t block = line.offset / s_block;
    if (block != m_block) {
        m_block = block;
        if (line.offset > s_lookAhead)
            expire(line.offset - s_lookAhead);
    }
    if (m_plainList) {
        if (first && last)
            scanListLine(line);
        return;
    }
    if (m_isIdle && first && last && isPlain(line)) {
        if (line.traits.telling() == 0)
            return;
        if (m_yaml.isYaml()) {
            m_claims.clear();
            scanText(line, TextKind::Yaml, false);
            return;
        }
    }
    scanLine(line, first, last);
    m_isIdle = m_dockerfile.isIdle() && m_yaml.isIdle() && !m_shell.isOpen();
}

void TextScanner::scanLine(const Line &line, bool first, bool last)
{
    if (!first) {
        m_claims.clear();
        scanPiece(line);
        if (last)
            m_flow.endLine();
        return;
    }

    std::size_t at = 0;
    while (at < line.text.size() && isSpace(line.text[at]))
        ++at;
    if (at == line.text.size()) {
        m_shell.close();
        return;
    }
    const char c = line.text[at];
    m_claims.clear();
    if (c == '#') {
        m_kind = TextKind::Text;
        m_dockerfile.scanComment(line);
        return;
    }
    if ((c == '`' || c == '~') && isFence(line.text.substr(at))) {
        endDocument();
        return;
    }

    m_isJson = line.text.substr(at, 2) == "{\"";
    const bool goesOn = m_shell.isOpen();
    std::string_view command;
    if (!goesOn && m_dockerfile.scan(line, m_claims, command)) {
        m_kind = TextKind::Dockerfile;
        if (last && ShellScanner::beginsCommand(command)) {
            m_shell.scan(command, line, TextKind::Dockerfile, m_claims);
            m_shell.close();
        }
    } else {
        YamlScanner::Found found;
        if (!goesOn)
            found = m_yaml.scan(line, m_claims);
        m_kind = m_dockerfile.isInside() && !found.isEntry ? TextKind::Dockerfile
                                                           : m_yaml.freeKind(found.isEntry);
        std::string_view head = found.isEntry ? trimmed(found.value) : line.text.substr(at);
        if (found.isEntry && head.size() > 1 && (head.front() == '"' || head.front() == '\'')
            && head.back() == head.front()) {
            head = head.substr(1, head.size() - 2);
        }
        if (last && (goesOn || ShellScanner::beginsCommand(head))) {
            if (!found.isEntry || goesOn)
                m_kind = TextKind::Shell;
            m_shell.scan(head, line, TextKind::Shell, m_claims);
            scanText(line, TextKind::Shell, true);
            return;
        }
    }
    scanPiece(line);
    if (last)
        m_flow.endLine();
}

void TextScanner::scanListLine(const Line &line)
{
    const std::string_view word = trimmed(line.text);
    if (word.empty() || word.front() == '#')
        return;
    m_hits.takeExpected(word, {line.offset + std::uint64_t(word.data() - line.text.data()),
                               line.number, TextKind::List});
}

void TextScanner::scanPiece(const Line &line)
{
    if (line.traits.telling() == 0)
        return;
    scanText(line, m_kind, false);
}

void TextScanner::scanText(const Line &line, TextKind kind, bool isShell)
{
    const std::string_view text = line.text.substr(0, commentStart(line.text, kind));
    if (line.traits.has(Traits::Command) && !isShell) {
        // `docker pull nginx` in the middle of a sentence, behind && or in $( )
        for (std::size_t i = text.find_first_of("`|&;("); i != std::string_view::npos;
             i = text.find_first_of("`|&;(", i + 1)) {
            std::string_view rest = text.substr(i + 1);
            if (!ShellScanner::beginsCommand(rest))
                continue;
            if (text[i] == '`')
                rest = rest.substr(0, rest.find('`'));
            m_shell.scan(rest, line, TextKind::Shell, m_claims);
            m_shell.close();
            i += rest.size();
        }
    }
    Line part = line;
    part.text = text;
    if (line.traits.has(Traits::Brace)
        && (text.find("epository") != std::string_view::npos
            || text.find("newName") != std::string_view::npos)) {
        m_flow.scan(part, m_claims);
    }
    m_free.scan(text, line, m_isJson && kind == TextKind::Text ? TextKind::Yaml : kind, m_claims);
}

void TextScanner::endDocument()
{
    m_shell.close();
    m_yaml.endDocument();
    m_dockerfile.endDocument();
    m_flow.endLine();
}

void TextScanner::finish()
{
    endDocument();
}

void TextScanner::expire(std::uint64_t oldest)
{
    m_dockerfile.expire(oldest);
    m_yaml.expire(oldest);
    m_flow.expire(oldest);
    if (m_shell.pendingOffset().value_or(oldest) < oldest)
        m_shell.close();
}

std::uint64_t TextScanner::settled(std::uint64_t scanned) const
{
    std::uint64_t limit = scanned;
    for (const auto &pending : {m_dockerfile.pendingOffset(), m_yaml.pendingOffset(),
                                m_shell.pendingOffset(), m_flow.pendingOffset()}) {
        if (pending)
            limit = std::min(limit, *pending);
    }
    return limit;
}

} // namespace jingtai::text
