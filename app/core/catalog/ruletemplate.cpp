// SPDX-License-Identifier: MIT
#include "app/core/catalog/ruletemplate.h"

#include "app/core/asciitext.h"
#include "app/core/names/nameconverter.h"

#include <algorithm>
#include <array>
#include <utility>

namespace jingtai {

namespace {

/// Longer names fit no template: matching may be quadratic in their length, and hosts have no
/// limit in the grammar of names.
constexpr std::size_t s_maxName = 1024;
/// For templates with many parameters in a row, on names made to try them all.
constexpr int s_maxSteps = 4096;
constexpr std::size_t s_maxValue = 253;
constexpr std::string_view s_impliedHost = "docker.io/";

bool isParameterChar(char c)
{
    return isAlnum(c) || c == '.' || c == '_' || c == '-';
}

bool isHostLike(std::string_view part)
{
    return part.find_first_of(".:") != std::string_view::npos || part == "localhost"
           || std::any_of(part.begin(), part.end(), isUpper);
}

bool isPath(std::string_view text)
{
    return !text.empty() && text.front() != '/' && text.back() != '/'
           && text.find("//") == std::string_view::npos;
}

} // namespace

ParameterMatcher::ParameterMatcher(const Parameter &parameter)
    : name(parameter.name)
{
    if (parameter.pattern.empty())
        return;
    if (auto parsed = ParameterPattern::parse(parameter.pattern))
        pattern = std::move(*parsed);
}

bool ParameterMatcher::accepts(std::string_view value) const
{
    return !value.empty() && value.size() <= s_maxValue
           && std::all_of(value.begin(), value.end(), isParameterChar)
           && (!pattern || pattern->matches(value));
}

struct RuleTemplate::Matching
{
    const std::vector<Token> &tokens;
    const std::vector<ParameterMatcher> &parameters;
    std::string_view text;
    TemplateValues values;
    /// Those tried so far; beyond them a parameter that occurs twice may have two values.
    std::array<std::pair<std::size_t, std::string_view>, 8> parameterValues;
    std::size_t parameterCount = 0;
    int steps = 0;
};

RuleTemplate::RuleTemplate(const Rule &rule, const std::vector<ParameterMatcher> &parameters)
{
    const std::string_view target = rule.target;
    const std::string_view first = target.substr(0, target.find('/'));
    if (first.size() == target.size()
        || (!isHostLike(first) && first.find('{') == std::string_view::npos)) {
        addLiteral(s_impliedHost);
        m_hasImpliedHost = true;
    }

    const bool isAny = rule.source.isAny();
    std::size_t position = 0;
    while (position < target.size()) {
        const std::size_t open = std::min(target.find('{', position), target.size());
        addLiteral(target.substr(position, open - position));
        if (open == target.size())
            break;
        const std::size_t close = std::min(target.find('}', open), target.size());
        const std::string_view place = target.substr(open + 1, close - open - 1);
        position = close + 1;
        if (place == "registry") {
            if (isAny)
                m_tokens.push_back({Kind::Registry, {}, 0});
            else
                addLiteral(rule.source.registry);
        } else if (place == "path" || place == "repository") {
            if (place == "repository" && !rule.source.prefix.empty())
                addLiteral(rule.source.prefix + '/');
            m_tokens.push_back({Kind::Path, {}, 0});
        } else if (place == "name") {
            m_tokens.push_back({Kind::Name, {}, 0});
        } else {
            const auto parameter
                = std::find_if(parameters.begin(), parameters.end(),
                               [place](const ParameterMatcher &p) { return p.name == place; });
            if (parameter == parameters.end())
                continue;
            const auto index = static_cast<std::size_t>(parameter - parameters.begin());
            m_tokens.push_back({Kind::Parameter, {}, index});
            if (std::find(m_usedParameters.begin(), m_usedParameters.end(), index)
                == m_usedParameters.end())
                m_usedParameters.push_back(index);
        }
    }
    const auto places = std::count_if(m_tokens.begin(), m_tokens.end(), [](const Token &token) {
        return token.kind == Kind::Path || token.kind == Kind::Name;
    });
    m_keepsPath = places == 1 && m_tokens.size() > 1 && m_tokens.back().kind == Kind::Path
                  && m_tokens[m_tokens.size() - 2].literal.ends_with('/');
    splitHost();
}

void RuleTemplate::addLiteral(std::string_view text)
{
    if (text.empty())
        return;
    m_literalLength += text.size();
    if (!m_tokens.empty() && m_tokens.back().kind == Kind::Literal)
        m_tokens.back().literal += text;
    else
        m_tokens.push_back({Kind::Literal, std::string(text), 0});
}

void RuleTemplate::splitHost()
{
    for (const Token &token : m_tokens) {
        const std::size_t slash = token.literal.find('/');
        if (slash == 0)
            break;
        m_hostTokens.push_back(token);
        if (slash != std::string::npos) {
            m_hostTokens.back().literal.resize(slash);
            break;
        }
    }
    if (!m_hostTokens.empty())
        m_hostEnd = m_hostTokens.back().literal;
    if (m_hostTokens.size() == 1 && m_hostTokens.front().kind == Kind::Literal)
        m_host = m_hostTokens.front().literal;
    if (m_host == "docker.io") {
        const std::string &literal = m_tokens.front().literal;
        const std::size_t start = m_host.size() + 1;
        const std::size_t end = literal.find('/', start);
        if (end != std::string::npos)
            m_hubUser = literal.substr(start, end - start);
    }
}

std::string RuleTemplate::apply(const TemplateValues &values,
                                const std::vector<std::string> &parameters) const
{
    std::string result;
    result.reserve(m_literalLength + values.registry.size() + values.path.size() + 16);
    for (const Token &token : m_tokens) {
        switch (token.kind) {
        case Kind::Literal: {
            const bool isFirst = &token == &m_tokens.front();
            result.append(token.literal, isFirst && m_hasImpliedHost ? s_impliedHost.size() : 0);
            break;
        }
        case Kind::Registry:
            result += values.registry;
            break;
        case Kind::Path:
            result += values.path;
            break;
        case Kind::Name:
            result += values.name;
            break;
        case Kind::Parameter:
            result += parameters[token.parameter];
            break;
        }
    }
    // What was put in first may look like a registry.
    const std::size_t slash = result.find('/');
    if (m_hasImpliedHost && slash != std::string::npos
        && isHostLike(std::string_view(result).substr(0, slash)))
        result.insert(0, s_impliedHost);
    return result;
}

std::optional<TemplateValues>
RuleTemplate::match(std::string_view name, const std::vector<ParameterMatcher> &parameters) const
{
    if (name.size() > s_maxName)
        return std::nullopt;
    Matching matching{m_tokens, parameters, name, {}, {}, 0, 0};
    if (!matchFrom(matching, 0, 0))
        return std::nullopt;
    return matching.values;
}

bool RuleTemplate::matchesHost(std::string_view host,
                               const std::vector<ParameterMatcher> &parameters) const
{
    if (host.size() > s_maxName || !mayMatchHost(host))
        return false;
    Matching matching{m_hostTokens, parameters, host, {}, {}, 0, 0};
    return matchFrom(matching, 0, 0);
}

bool RuleTemplate::matchFrom(Matching &matching, std::size_t token, std::size_t position)
{
    if (++matching.steps > s_maxSteps)
        return false;
    const std::string_view rest = matching.text.substr(position);
    if (token == matching.tokens.size())
        return rest.empty();

    const Token &current = matching.tokens[token];
    if (current.kind == Kind::Literal)
        return rest.starts_with(current.literal)
               && matchFrom(matching, token + 1, position + current.literal.size());

    const auto tryLength = [&](std::size_t length) {
        const TemplateValues values = matching.values;
        const std::size_t known = matching.parameterCount;
        if (takePlace(matching, current, rest.substr(0, length))
            && matchFrom(matching, token + 1, position + length))
            return true;
        matching.values = values;
        matching.parameterCount = known;
        return false;
    };
    if (token + 1 == matching.tokens.size())
        return tryLength(rest.size());
    const Token &next = matching.tokens[token + 1];
    if (next.kind == Kind::Literal) {
        for (std::size_t at = rest.find(next.literal, 1); at != std::string_view::npos;
             at = rest.find(next.literal, at + 1)) {
            if (tryLength(at))
                return true;
        }
        return false;
    }
    for (std::size_t length = 1; length <= rest.size(); ++length) {
        if (tryLength(length))
            return true;
    }
    return false;
}

bool RuleTemplate::takePlace(Matching &matching, const Token &token, std::string_view text)
{
    // A place that occurs twice holds the same text both times.
    const auto put = [text](std::string_view &value) {
        if (!value.empty())
            return value == text;
        value = text;
        return true;
    };
    switch (token.kind) {
    case Kind::Literal:
        return false;
    case Kind::Registry:
        return text.find('/') == std::string_view::npos && isHostLike(text)
               && !isPrivateRegistry(text) && put(matching.values.registry);
    case Kind::Path:
        return isPath(text) && put(matching.values.path);
    case Kind::Name:
        return isPath(text) && put(matching.values.name);
    case Kind::Parameter:
        for (std::size_t i = 0; i < matching.parameterCount; ++i) {
            if (matching.parameterValues[i].first == token.parameter)
                return matching.parameterValues[i].second == text;
        }
        if (!matching.parameters[token.parameter].accepts(text))
            return false;
        if (matching.parameterCount < matching.parameterValues.size())
            matching.parameterValues[matching.parameterCount++] = {token.parameter, text};
        return true;
    }
    return false;
}

} // namespace jingtai
