// SPDX-License-Identifier: MIT
#include "app/core/text/linefilter.h"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace jingtai::text {

namespace {

// Keys of YAML but for those that hold "mag", which is a trait; what begins a line of a Dockerfile
// elsewhere than at its head.
constexpr std::array<std::string_view, 14> s_firstWords{
    "apiVersion", "build",      "container", "digest", "kind", "newName", "newTag",
    "registry",   "repository", "services",  "tag",    "FROM", "COPY",    "ONBUILD"};
// Programs whose commands are read, and what may stand before one.
constexpr std::array<std::string_view, 24> s_commandWords{
    "docker", "podman",  "nerdctl",  "crictl", "ctr", "skopeo", "crane", "kubectl",
    "helm",   "buildah", "minikube", "kind",   "k3d", "sudo",   "time",  "exec",
    "nohup",  "then",    "else",     "xargs",  "if ", "if\t",   "do ",   "do\t"};

constexpr std::size_t s_letters = 3;

#ifdef __SSE2__
/// Bits of the bytes from p on that equal `c`, as many as there are up to `end` and sixteen at
/// most. The sixteen bytes before `end` have to be there to be read.
unsigned equalTo(char c, const char *p, const char *end)
{
    const std::ptrdiff_t beyond = end - p < 16 ? 16 - (end - p) : 0;
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(p - beyond));
    const auto found = unsigned(_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(c))));
    return found >> unsigned(beyond);
}
#endif

/// Past the blanks from p on, which lies in `line`.
const char *skipBlanks(std::string_view line, const char *p)
{
    const char *const end = line.data() + line.size();
#ifdef __SSE2__
    while (line.size() >= 16 && p != end) {
        const auto spaces = unsigned(std::countr_one(equalTo(' ', p, end)));
        p += spaces;
        if (spaces != 16)
            break;
    }
#endif
    while (p != end && isSpace(*p))
        ++p;
    return p;
}

/// The next `c` from p on, which lies in `line`; or its end.
const char *findChar(std::string_view line, const char *p, char c)
{
    const char *const end = line.data() + line.size();
#ifdef __SSE2__
    while (line.size() >= 16 && p != end) {
        const unsigned found = equalTo(c, p, end);
        if (found != 0)
            return p + std::countr_zero(found);
        p += end - p < 16 ? end - p : 16;
    }
#endif
    while (p != end && *p != c)
        ++p;
    return p;
}

constexpr std::size_t indexOf(char a, char b, char c)
{
    const auto bits
        = [](char letter) { return std::size_t(static_cast<unsigned char>(letter)) & 31U; };
    return bits(a) | bits(b) << 5U | bits(c) << 10U;
}

/// Words, found by their first letters: five bits of each are an index.
class Words final
{
public:
    template <std::size_t Count>
    constexpr void add(const std::array<std::string_view, Count> &words)
    {
        for (const std::string_view word : words) {
            const std::size_t index = indexOf(word[0], word[1], word[2]);
            m_bits[index / 64] |= std::uint64_t(1) << (index % 64);
        }
    }
    /// Whether [p, end), which is longer than s_letters, begins like one of the words.
    bool mayHave(const char *p) const
    {
        const std::size_t index = indexOf(p[0], p[1], p[2]);
        return (m_bits[index / 64] >> (index % 64) & 1U) != 0;
    }

private:
    std::array<std::uint64_t, 512> m_bits{};
};

constexpr Words s_values = [] {
    Words words;
    words.add(s_commandWords);
    return words;
}();
constexpr Words s_lines = [] {
    Words words;
    words.add(s_commandWords);
    words.add(s_firstWords);
    return words;
}();

/// "containers:" and "containerPort:" stand in each manifest and are not `container:`.
bool isLongerThanContainer(const char *p, const char *end)
{
    return p[0] == 'c' && p[1] == 'o' && p[2] == 'n' && end - p > 9 && isAlnum(p[9]);
}

/// "NAME=value command"
bool isAssignment(const char *p, const char *end)
{
    while (p != end && (isAlnum(*p) || *p == '_'))
        ++p;
    return p != end && *p == '=';
}

const char *baseName(std::string_view line, const char *p)
{
    // "/usr/bin/docker"
    const char *const wordEnd = findChar(line, p, ' ');
    for (const char *slash = findChar(line, p, '/'); slash < wordEnd;
         slash = findChar(line, p, '/'))
        p = slash + 1;
    return p;
}

bool mayBegin(const Words &words, const Line &line, const char *p, const char *end)
{
    if (line.traits.has(Traits::Slash)) {
        p = baseName(line.text, p);
        if (p == end || isSpace(*p))
            return false;
    }
    const char c = *p;
    if (c < 'a' || c > 'z') {
        // A prompt, a quote, a fence, a comment; but for the options that stand in lists of
        // arguments
        if (!isAlnum(c))
            return c != '-' || end - p < 3 || p[1] != '-' || p[2] == '-';
    }
    if (std::size_t(end - p) <= s_letters)
        return false;
    if (words.mayHave(p) && !isLongerThanContainer(p, end))
        return true;
    return line.traits.has(Traits::Equals) && isAssignment(p, end);
}

} // namespace

bool mayBeginSomething(const Line &line)
{
    if (line.text.substr(0, 3) == "---")
        return true;
    const char *const end = line.text.data() + line.text.size();
    const char *p = skipBlanks(line.text, line.text.data());
    if (end - p > 2 && *p == '-' && p[1] == ' ')
        p = skipBlanks(line.text, p + 2);
    if (p == end || mayBegin(s_lines, line, p, end))
        return true;
    p = findChar(line.text, p, ':');
    while (p != end && (*p == ':' || isSpace(*p)))
        ++p;
    if (p != end && (*p == '"' || *p == '\''))
        ++p;
    return p != end && mayBegin(s_values, line, p, end);
}

} // namespace jingtai::text
