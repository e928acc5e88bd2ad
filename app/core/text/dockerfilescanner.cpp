// SPDX-License-Identifier: MIT
#include "app/core/text/dockerfilescanner.h"

#include <algorithm>
#include <array>
#include <utility>

namespace jingtai::text {

namespace {

// More stages or arguments than a file that a person wrote can have; beyond, nothing is remembered.
constexpr std::size_t s_maxRemembered = 4096;

std::string upper(std::string_view text)
{
    std::string result(text);
    for (char &c : result) {
        if (isLower(c))
            c = char(c - 'a' + 'A');
    }
    return result;
}

std::string_view takeWord(std::string_view &text)
{
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    std::size_t end = 0;
    while (end < text.size() && !isSpace(text[end]))
        ++end;
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(end);
    return word;
}

/// Without a look at the list: most first words are keys and end with a colon.
bool isShapedLikeInstruction(std::string_view word)
{
    return word.size() >= 3 && word.size() <= 11 && (isUpper(word.back()) || isLower(word.back()));
}

bool isInstruction(std::string_view word)
{
    static constexpr std::array<std::string_view, 18> s_instructions{
        "FROM",    "RUN", "CMD",     "LABEL",      "MAINTAINER",  "EXPOSE",
        "ENV",     "ADD", "COPY",    "VOLUME",     "ENTRYPOINT",  "USER",
        "WORKDIR", "ARG", "ONBUILD", "STOPSIGNAL", "HEALTHCHECK", "SHELL"};
    return std::find(s_instructions.begin(), s_instructions.end(), word) != s_instructions.end();
}

bool saysImage(std::string_view name)
{
    return name.find_first_of(":/@") != std::string_view::npos;
}

std::string_view unquoted(std::string_view word)
{
    if (word.size() >= 2 && (word.front() == '"' || word.front() == '\'')
        && word.back() == word.front()) {
        return word.substr(1, word.size() - 2);
    }
    return word;
}

std::uint64_t offsetIn(const Line &line, std::string_view part)
{
    return line.offset + std::uint64_t(part.data() - line.text.data());
}

/// NAME of $NAME, ${NAME}, ${NAME:-default}; empty where the word is anything else.
std::string_view variableName(std::string_view word)
{
    if (word.size() < 2 || word.front() != '$')
        return {};
    word.remove_prefix(1);
    const bool braces = word.front() == '{';
    if (braces) {
        if (word.back() != '}')
            return {};
        word = word.substr(1, word.size() - 2);
        word = word.substr(0, word.find(':'));
    }
    const bool plain
        = std::all_of(word.begin(), word.end(), [](char c) { return isAlnum(c) || c == '_'; });
    return plain ? word : std::string_view();
}

} // namespace

void DockerfileScanner::scanComment(const Line &line)
{
    if (!m_atHead || m_inside)
        return;
    std::string_view text = trimmed(line.text);
    text = trimmed(text.substr(1));
    const std::size_t equals = text.find('=');
    if (equals == std::string_view::npos)
        return;
    const std::string directive = lowerCase(trimmed(text.substr(0, equals)));
    const std::string_view value = trimmed(text.substr(equals + 1));
    if (directive == "escape" && value == "`") {
        m_escape = '`';
    } else if (directive == "syntax" && !value.empty()) {
        m_hits.takeExpected(value, {offsetIn(line, value), line.number, TextKind::Dockerfile});
    }
}

bool DockerfileScanner::scan(const Line &line, std::vector<Claim> &claims,
                             std::string_view &command)
{
    const bool atHead = std::exchange(m_atHead, false);
    if (!m_hereEnds.empty()) {
        if (trimmed(line.text) == m_hereEnds.front())
            m_hereEnds.pop_front();
        else
            command = line.text;
        return true;
    }
    std::string_view rest = line.text;
    const bool continues = std::exchange(m_continues, m_inside && isContinued(line.text));
    if (continues) {
        if (m_instruction == "FROM")
            scanFromWords(rest, line, claims);
        if (m_instruction == "COPY" || m_instruction == "ADD" || m_instruction == "RUN")
            scanFromOption(rest, line, claims);
        if (m_instruction == "RUN")
            command = rest;
        return true;
    }
    std::string_view first = takeWord(rest);
    if (!isShapedLikeInstruction(first))
        return false;
    std::string instruction = upper(first);
    if (!isInstruction(instruction))
        return false;
    const bool inUpper = instruction == first;
    if (instruction == "ONBUILD") {
        first = takeWord(rest);
        instruction = upper(first);
    }
    if (!m_inside) {
        // At its head a Dockerfile shows itself by FROM or ARG; elsewhere a line has to look like
        // one beyond doubt, since SQL and prose have their FROM too.
        const bool from = instruction == "FROM" && scanFrom(rest, line, claims, atHead);
        std::string_view words = rest;
        const std::string_view option = takeWord(words);
        const bool copy = inUpper && instruction == "COPY" && option.substr(0, 7) == "--from="
                          && saysImage(option.substr(7));
        const bool argument = atHead && instruction == "ARG" && !trimmed(rest).empty();
        if (!from && !copy && !argument)
            return false;
        m_inside = true;
        m_continues = isContinued(line.text);
        if (from)
            return true;
    } else if (instruction == "FROM") {
        scanFrom(rest, line, claims, true);
        return true;
    }
    m_instruction = instruction;
    if (instruction == "ARG") {
        scanArgument(rest, line, claims);
    } else if (instruction == "COPY" || instruction == "ADD" || instruction == "RUN") {
        scanFromOption(rest, line, claims);
        expectHereDocuments(rest);
        if (instruction == "RUN") {
            std::string_view shell = rest;
            while (trimmed(shell).substr(0, 2) == "--")
                takeWord(shell);
            command = shell;
        }
    }
    return true;
}

bool DockerfileScanner::scanFrom(std::string_view rest, const Line &line,
                                 std::vector<Claim> &claims, bool certain)
{
    std::string_view words = rest;
    std::string_view word = takeWord(words);
    while (word.substr(0, 2) == "--")
        word = takeWord(words);
    if (word.empty())
        return false;
    const std::string_view as = takeWord(words);
    const bool shaped = as.empty() || as.front() == '#' || isEscape(as)
                        || (upper(as) == "AS" && !takeWord(words).empty());
    if (!shaped || (isEscape(word) && !certain))
        return false;
    const std::string_view name = unquoted(word);
    const bool upperCase = trimmed(line.text).substr(0, 4) == "FROM";
    if (!certain && (!upperCase || !saysImage(name) || !ImageReferenceView::parse(name)))
        return false;
    m_fromStep = FromStep::Name;
    m_instruction = "FROM";
    return scanFromWords(rest, line, claims);
}

bool DockerfileScanner::scanFromWords(std::string_view rest, const Line &line,
                                      std::vector<Claim> &claims)
{
    for (std::string_view word = takeWord(rest); !word.empty(); word = takeWord(rest)) {
        if (isEscape(word) || (m_fromStep == FromStep::Name && word.substr(0, 2) == "--"))
            continue;
        switch (m_fromStep) {
        case FromStep::Name:
            if (!takeBase(unquoted(word), line, claims))
                return false;
            m_fromStep = FromStep::As;
            break;
        case FromStep::As:
            m_fromStep = upper(word) == "AS" ? FromStep::Stage : FromStep::Done;
            break;
        case FromStep::Stage:
            if (m_stages.size() < s_maxRemembered)
                m_stages.insert(lowerCase(word));
            m_fromStep = FromStep::Done;
            break;
        case FromStep::Done:
            return true;
        }
    }
    return true;
}

bool DockerfileScanner::takeBase(std::string_view name, const Line &line,
                                 std::vector<Claim> &claims)
{
    if (const std::string_view variable = variableName(name); !variable.empty()) {
        useArgument(variable);
    } else {
        const Place place{offsetIn(line, name), line.number, TextKind::Dockerfile};
        if (name.find('$') != std::string_view::npos)
            m_hits.takeVariable(name, place);
        else if (name != "scratch" && !isStage(name) && !m_hits.takeExpected(name, place)
                 && !m_inside)
            return false;
    }
    claims.push_back({offsetIn(line, name), offsetIn(line, name) + name.size()});
    return true;
}

bool DockerfileScanner::isEscape(std::string_view word) const
{
    return word.size() == 1 && word.front() == m_escape;
}

bool DockerfileScanner::isContinued(std::string_view text) const
{
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return !text.empty() && text.back() == m_escape;
}

void DockerfileScanner::scanArgument(std::string_view rest, const Line &line,
                                     std::vector<Claim> &claims)
{
    for (std::string_view word = takeWord(rest); !word.empty(); word = takeWord(rest)) {
        const std::size_t equals = word.find('=');
        if (equals == std::string_view::npos)
            continue;
        const std::string_view value = unquoted(word.substr(equals + 1));
        if (value.empty() || value.find('$') != std::string_view::npos
            || !ImageReferenceView::parse(value)) {
            continue;
        }
        const std::string_view name = word.substr(0, equals);
        const std::uint64_t offset = offsetIn(line, value);
        claims.push_back({offset, offset + value.size()});
        if (m_used.find(name) != m_used.end()) {
            m_hits.takeExpected(value, {offset, line.number, TextKind::Dockerfile});
        } else if (m_arguments.size() < s_maxRemembered) {
            m_arguments.push_back({std::string(name), {offset, line.number, std::string(value)}});
        }
    }
}

void DockerfileScanner::scanFromOption(std::string_view rest, const Line &line,
                                       std::vector<Claim> &claims)
{
    // COPY --from=X, RUN --mount=type=bind,from=X,…
    for (std::string_view word = takeWord(rest); word.substr(0, 2) == "--" || isEscape(word);
         word = takeWord(rest)) {
        std::size_t at = word.find(word.substr(0, 7) == "--from=" ? "--from=" : ",from=");
        if (at == std::string_view::npos && word.substr(0, 8) == "--mount=") {
            const std::size_t first = word.find("=from=");
            if (first != std::string_view::npos)
                at = first;
        }
        if (at == std::string_view::npos)
            continue;
        std::string_view name = word.substr(word.find('=', at + 1) + 1);
        if (word.substr(at, 6) == "=from=")
            name = word.substr(at + 6);
        name = unquoted(name.substr(0, name.find(',')));
        const bool number = std::all_of(name.begin(), name.end(), isDigit);
        const std::uint64_t offset = offsetIn(line, name);
        claims.push_back({offset, offset + name.size()});
        if (number || name == "scratch" || isStage(name))
            continue;
        if (name.find('$') == std::string_view::npos)
            m_hits.takeExpected(name, {offset, line.number, TextKind::Dockerfile});
    }
}

void DockerfileScanner::expectHereDocuments(std::string_view rest)
{
    constexpr std::size_t s_maxDocuments = 64;
    for (std::size_t here = rest.find("<<");
         here != std::string_view::npos && m_hereEnds.size() < s_maxDocuments;
         here = rest.find("<<")) {
        rest.remove_prefix(here + 2);
        if (!rest.empty() && rest.front() == '-')
            rest.remove_prefix(1);
        std::string_view after = rest;
        const std::string_view word = unquoted(takeWord(after));
        const bool plain = !word.empty() && !isDigit(word.front())
                           && std::all_of(word.begin(), word.end(),
                                          [](char c) { return isAlnum(c) || c == '_'; });
        if (plain)
            m_hereEnds.emplace_back(word);
    }
}

void DockerfileScanner::useArgument(std::string_view name)
{
    if (m_used.size() < s_maxRemembered)
        m_used.emplace(name);
    const auto isIt = [name](const Argument &argument) { return argument.name == name; };
    for (const Argument &argument : m_arguments) {
        if (isIt(argument)) {
            m_hits.takeExpected(argument.value.text,
                                {argument.value.offset, argument.value.line, TextKind::Dockerfile});
        }
    }
    m_arguments.erase(std::remove_if(m_arguments.begin(), m_arguments.end(), isIt),
                      m_arguments.end());
}

bool DockerfileScanner::isStage(std::string_view name) const
{
    return m_stages.find(lowerCase(name)) != m_stages.end();
}

void DockerfileScanner::endDocument()
{
    m_inside = false;
    m_atHead = true;
    m_continues = false;
    m_escape = '\\';
    m_instruction.clear();
    m_hereEnds.clear();
    m_stages.clear();
    m_arguments.clear();
    m_used.clear();
}

std::optional<std::uint64_t> DockerfileScanner::pendingOffset() const
{
    if (m_arguments.empty())
        return {};
    return m_arguments.front().value.offset;
}

void DockerfileScanner::expire(std::uint64_t offset)
{
    const auto young
        = std::find_if(m_arguments.begin(), m_arguments.end(),
                       [offset](const Argument &a) { return a.value.offset >= offset; });
    m_arguments.erase(m_arguments.begin(), young);
}

} // namespace jingtai::text
