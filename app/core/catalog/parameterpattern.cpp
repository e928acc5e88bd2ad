// SPDX-License-Identifier: MIT
#include "app/core/catalog/parameterpattern.h"

#include <optional>

namespace jingtai {

namespace {

constexpr std::size_t s_maxBytes = 256;
constexpr std::size_t s_maxStates = 2048;
constexpr int s_maxCount = 1000;

bool isAscii(char c)
{
    return static_cast<unsigned char>(c) < 128;
}

} // namespace

class PatternReader final
{
public:
    explicit PatternReader(std::string_view text)
        : m_text(text)
    {}

    tl::expected<ParameterPattern, std::string> read()
    {
        if (m_text.empty())
            return tl::unexpected(std::string("empty"));
        if (m_text.size() > s_maxBytes)
            return tl::unexpected(std::string("longer than 256 bytes"));
        ParameterPattern result;
        result.m_alternatives.emplace_back();
        if (peek() == '^')
            ++m_at;
        while (m_at < m_text.size() && m_error.empty()) {
            if (m_text[m_at] == '|') {
                ++m_at;
                result.m_alternatives.emplace_back();
            } else if (m_text[m_at] == '$' && m_at + 1 == m_text.size()) {
                ++m_at;
            } else {
                readTerm(result.m_alternatives.back());
            }
        }
        if (!m_error.empty())
            return tl::unexpected(std::move(m_error));
        return result;
    }

private:
    using Class = ParameterPattern::Class;

    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    void fail(std::string what)
    {
        if (m_error.empty())
            m_error = std::move(what);
    }

    void readTerm(ParameterPattern::Alternative &steps)
    {
        const Class accepted = readCharacters();
        int least = 1;
        int most = 1; // -1: without end
        switch (peek()) {
        case '?':
            least = 0;
            ++m_at;
            break;
        case '*':
            least = 0;
            most = -1;
            ++m_at;
            break;
        case '+':
            most = -1;
            ++m_at;
            break;
        case '{':
            readCounts(least, most);
            break;
        default:
            break;
        }
        if (!m_error.empty())
            return;
        if (std::string_view("?*+{").find(peek()) != std::string_view::npos)
            return fail("a quantifier after a quantifier");
        m_states += static_cast<std::size_t>(most < 0 ? least + 1 : most);
        if (m_states > s_maxStates)
            return fail("more than 2048 states");
        for (int i = 0; i < least; ++i)
            steps.push_back({accepted, false, false});
        if (most < 0)
            steps.push_back({accepted, true, true});
        for (int i = least; i < most; ++i)
            steps.push_back({accepted, true, false});
    }

    void readCounts(int &least, int &most)
    {
        ++m_at;
        const auto number = [this]() -> std::optional<int> {
            std::optional<int> result;
            while (peek() >= '0' && peek() <= '9') {
                result = result.value_or(0) * 10 + (peek() - '0');
                ++m_at;
                if (*result > s_maxCount)
                    fail("a count over 1000");
                if (!m_error.empty())
                    return result;
            }
            return result;
        };
        const std::optional<int> first = number();
        std::optional<int> second = first;
        bool isOpen = false;
        if (peek() == ',') {
            ++m_at;
            second = number();
            isOpen = !second;
        }
        if (!first || peek() != '}' || (second && *second < *first))
            return fail("a quantifier in braces");
        ++m_at;
        least = *first;
        most = isOpen ? -1 : *second;
    }

    Class readCharacters()
    {
        const char c = m_text[m_at++];
        Class result;
        if (!isAscii(c)) {
            fail("a character beyond ASCII");
        } else if (c == '.') {
            result.set();
            result.reset('\n');
            result.reset('\r');
        } else if (c == '[') {
            result = readClass();
        } else if (c == '\\') {
            result = readEscape();
        } else if (std::string_view("()?*+{}]^$").find(c) != std::string_view::npos) {
            fail(std::string(1, c) + " is not supported here");
        } else {
            result.set(static_cast<std::size_t>(c));
        }
        return result;
    }

    Class readEscape()
    {
        Class result;
        if (m_at >= m_text.size()) {
            fail("a backslash at the end");
            return result;
        }
        const char c = m_text[m_at++];
        const bool isNegated = c == 'D' || c == 'W';
        const bool isDigits = c == 'd' || c == 'D';
        const bool isWord = c == 'w' || c == 'W';
        if (isDigits || isWord) {
            for (std::size_t i = '0'; i <= '9'; ++i)
                result.set(i);
            for (std::size_t i = 0; isWord && i < 26; ++i) {
                result.set('a' + i);
                result.set('A' + i);
            }
            if (isWord)
                result.set('_');
            return isNegated ? ~result : result;
        }
        const bool isAlphanumeric
            = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (isAlphanumeric || !isAscii(c))
            fail(std::string("the escape \\") + (isAscii(c) ? std::string(1, c) : std::string()));
        else
            result.set(static_cast<std::size_t>(c));
        return result;
    }

    Class readClass()
    {
        Class result;
        const bool isNegated = peek() == '^';
        if (isNegated)
            ++m_at;
        while (m_error.empty()) {
            if (m_at >= m_text.size()) {
                fail("a class without ]");
                break;
            }
            if (m_text[m_at] == ']') {
                ++m_at;
                break;
            }
            const Class first = readClassAtom();
            if (peek() == '-' && m_at + 1 < m_text.size() && m_text[m_at + 1] != ']') {
                ++m_at;
                const Class last = readClassAtom();
                if (first.count() != 1 || last.count() != 1) {
                    fail("a range of classes");
                    break;
                }
                std::size_t from = 0;
                std::size_t to = 0;
                while (!first.test(from))
                    ++from;
                while (!last.test(to))
                    ++to;
                if (from > to)
                    fail("a range that goes backwards");
                for (std::size_t i = from; i <= to; ++i)
                    result.set(i);
            } else {
                result |= first;
            }
        }
        if (result.none() && !isNegated)
            fail("an empty class");
        return isNegated ? ~result : result;
    }

    Class readClassAtom()
    {
        const char c = m_text[m_at++];
        Class result;
        if (c == '\\')
            return readEscape();
        if (isAscii(c))
            result.set(static_cast<std::size_t>(c));
        else
            fail("a character beyond ASCII");
        return result;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_states = 0;
    std::string m_error;
};

tl::expected<ParameterPattern, std::string> ParameterPattern::parse(std::string_view pattern)
{
    return PatternReader(pattern).read();
}

bool ParameterPattern::matches(std::string_view value) const
{
    for (const Alternative &steps : m_alternatives) {
        // reached[i]: the steps before i have been passed.
        std::vector<bool> reached(steps.size() + 1, false);
        const auto skip = [&steps](std::vector<bool> &states) {
            for (std::size_t i = 0; i < steps.size(); ++i) {
                if (states[i] && steps[i].canSkip)
                    states[i + 1] = true;
            }
        };
        reached[0] = true;
        skip(reached);
        for (const char c : value) {
            std::vector<bool> next(steps.size() + 1, false);
            for (std::size_t i = 0; i < steps.size(); ++i) {
                if (reached[i] && isAscii(c) && steps[i].accepted.test(static_cast<std::size_t>(c)))
                    next[steps[i].canRepeat ? i : i + 1] = true;
            }
            skip(next);
            reached.swap(next);
        }
        if (reached[steps.size()])
            return true;
    }
    return false;
}

} // namespace jingtai
