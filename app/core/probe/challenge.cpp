// SPDX-License-Identifier: MIT
#include "app/core/probe/challenge.h"

#include "app/core/asciitext.h"
#include "app/core/json/jsontree.h"

#include <algorithm>

namespace jingtai {

namespace {

constexpr std::size_t s_maxChallenges = 16;
constexpr std::size_t s_maxParameters = 32;
constexpr std::size_t s_maxToken = std::size_t(32) * 1024;

bool isTokenCharacter(char c)
{
    return isAlnum(c) || std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
}

class ChallengeReader final
{
public:
    explicit ChallengeReader(std::string_view text)
        : m_text(text)
    {}

    std::vector<Challenge> read()
    {
        std::vector<Challenge> challenges;
        for (;;) {
            skip(" \t,");
            const std::string_view word = token();
            if (word.empty())
                return challenges;
            skip(" \t");
            if (!challenges.empty() && next() == '=') {
                if (!readParameter(challenges.back(), word))
                    return challenges;
            } else if (challenges.size() < s_maxChallenges) {
                challenges.push_back({lowerCase(word), {}});
                skipToken68();
            } else {
                return challenges;
            }
        }
    }

private:
    char next() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    void skip(std::string_view characters)
    {
        m_at = std::min(m_text.find_first_not_of(characters, m_at), m_text.size());
    }

    std::string_view token()
    {
        const std::size_t first = m_at;
        while (m_at < m_text.size() && isTokenCharacter(m_text[m_at]))
            ++m_at;
        return m_text.substr(first, m_at - first);
    }

    /// What stands behind a scheme in place of parameters ("Negotiate oYGt…=="): a word with
    /// nothing but '=' up to the next comma.
    void skipToken68()
    {
        const std::size_t first = m_at;
        while (m_at < m_text.size() && (isTokenCharacter(m_text[m_at]) || m_text[m_at] == '/'))
            ++m_at;
        while (next() == '=')
            ++m_at;
        const std::size_t end = m_at;
        skip(" \t");
        if (end == first || (next() != ',' && m_at < m_text.size()))
            m_at = first;
    }

    bool readParameter(Challenge &challenge, std::string_view name)
    {
        ++m_at;
        skip(" \t");
        std::string value;
        if (next() != '"') {
            value = token();
        } else {
            ++m_at;
            while (next() != '"') {
                if (next() == '\\')
                    ++m_at;
                if (m_at >= m_text.size())
                    return false;
                value += m_text[m_at++];
            }
            ++m_at;
        }
        if (challenge.parameters.size() >= s_maxParameters)
            return false;
        challenge.parameters.emplace_back(lowerCase(name), std::move(value));
        return true;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

} // namespace

std::string_view Challenge::parameter(std::string_view name) const
{
    const auto found = std::find_if(parameters.begin(), parameters.end(),
                                    [name](const auto &each) { return each.first == name; });
    return found == parameters.end() ? std::string_view() : std::string_view(found->second);
}

std::vector<Challenge> parseChallenges(std::string_view header)
{
    return ChallengeReader(header).read();
}

std::optional<HttpUrl> tokenUrl(const Challenge &challenge, std::string_view repository)
{
    auto url = parseHttpUrl(challenge.parameter("realm"));
    if (!url)
        return {};
    if (const std::string_view service = challenge.parameter("service"); !service.empty())
        url = withQuery(*url, "service", service);
    return withQuery(*url, "scope", "repository:" + std::string(repository) + ":pull");
}

std::optional<std::string> parseToken(std::string_view json)
{
    const auto value = parseJson(json);
    if (!value)
        return {};
    for (const std::string_view name : {"token", "access_token"}) {
        const JsonValue *token = value->member(name);
        if (!token || token->type != JsonValue::Type::String || token->string.empty())
            continue;
        const bool isPlain = std::all_of(token->string.begin(), token->string.end(),
                                         [](char c) { return c > 0x20 && c < 0x7F; });
        if (isPlain && token->string.size() <= s_maxToken)
            return token->string;
    }
    return {};
}

} // namespace jingtai
