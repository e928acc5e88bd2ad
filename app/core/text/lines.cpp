// SPDX-License-Identifier: MIT
#include "app/core/text/lines.h"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

#ifdef __SSE2__
#include <emmintrin.h>
#endif
#if defined(__x86_64__) && defined(__GNUC__)
#define JINGTAI_AVX2
#include <immintrin.h>
#endif

namespace jingtai::text {

namespace {

#ifdef __SSE2__
/// From 32 - n on: n bytes of ones, then zeros.
alignas(32) constexpr auto s_before = [] {
    std::array<char, 64> bytes{};
    for (std::size_t i = 0; i < bytes.size() / 2; ++i)
        bytes[i] = -1;
    return bytes;
}();
#endif

unsigned traitsAt(const char *p, const char *end)
{
    switch (*p) {
    case '/':
        return Traits::Slash;
    case '{':
        return Traits::Brace;
    case '`':
    case '|':
    case '&':
    case ';':
    case '(':
        return Traits::Command;
    case '=':
        return Traits::Equals;
    case 'm':
        return end - p > 2 && p[1] == 'a' && p[2] == 'g' ? unsigned(Traits::Image) : 0U;
    default:
        return 0;
    }
}

} // namespace

LineEnd findLineEndPlainly(const char *begin, const char *end)
{
    unsigned bits = 0;
    const char *p = begin;
#ifdef __SSE2__
    // Sixteen bytes at a time: what a line holds is known when its end is found, so that most lines
    // of a large file are looked at once and never again.
    const auto is = [](__m128i bytes, char c) { return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(c)); };
    const auto mask = [](__m128i found) { return unsigned(_mm_movemask_epi8(found)); };
    __m128i slash = _mm_setzero_si128();
    __m128i brace = _mm_setzero_si128();
    __m128i command = _mm_setzero_si128();
    __m128i image = _mm_setzero_si128();
    __m128i equals = _mm_setzero_si128();
    const auto together = [&]() {
        return (mask(slash) != 0 ? unsigned(Traits::Slash) : 0U)
               | (mask(brace) != 0 ? unsigned(Traits::Brace) : 0U)
               | (mask(command) != 0 ? unsigned(Traits::Command) : 0U)
               | (mask(image) != 0 ? unsigned(Traits::Image) : 0U)
               | (mask(equals) != 0 ? unsigned(Traits::Equals) : 0U);
    };
    while (end - p >= 18) {
        const auto load
            = [](const char *at) { return _mm_loadu_si128(reinterpret_cast<const __m128i *>(at)); };
        const __m128i bytes = load(p);
        const unsigned lineFeeds = mask(is(bytes, '\n'));
        __m128i slashes = is(bytes, '/');
        __m128i braces = is(bytes, '{');
        __m128i commands = _mm_or_si128(
            _mm_or_si128(is(bytes, '`'), is(bytes, '|')),
            _mm_or_si128(_mm_or_si128(is(bytes, '&'), is(bytes, ';')), is(bytes, '(')));
        __m128i images = _mm_and_si128(is(bytes, 'm'),
                                       _mm_and_si128(is(load(p + 1), 'a'), is(load(p + 2), 'g')));
        __m128i assignments = is(bytes, '=');
        if (lineFeeds != 0) {
            // What lies behind the line feed is of the next line.
            const __m128i mine = load(s_before.data() + 32 - std::countr_zero(lineFeeds));
            slashes = _mm_and_si128(slashes, mine);
            braces = _mm_and_si128(braces, mine);
            commands = _mm_and_si128(commands, mine);
            images = _mm_and_si128(images, mine);
            assignments = _mm_and_si128(assignments, mine);
        }
        slash = _mm_or_si128(slash, slashes);
        brace = _mm_or_si128(brace, braces);
        command = _mm_or_si128(command, commands);
        image = _mm_or_si128(image, images);
        equals = _mm_or_si128(equals, assignments);
        if (lineFeeds != 0)
            return {p + std::countr_zero(lineFeeds), true, {together()}};
        p += 16;
    }
    bits = together();
#endif
    for (; p != end; ++p) {
        if (*p == '\n')
            return {p, true, {bits}};
        bits |= traitsAt(p, end);
    }
    return {end, false, {bits}};
}

namespace {

#ifdef JINGTAI_AVX2
/// What a byte is, as one bit; a byte has the bits that both halves of it name.
enum ByteClass : char {
    LineFeed = 1,
    SlashByte = 2,
    BraceByte = 4,
    EqualsByte = 8,
    AndOrParenthesis = 16, // & (
    Backquote = 32,
    Semicolon = 64,
    Pipe = char(-128),
};
constexpr unsigned s_commandBytes
    = AndOrParenthesis | Backquote | Semicolon | unsigned(static_cast<unsigned char>(Pipe));

__attribute__((target("avx2"))) __m256i loadWide(const char *at)
{
    return _mm256_loadu_si256(reinterpret_cast<const __m256i *>(at));
}

__attribute__((target("avx2"))) unsigned traitsOf(__m256i classes, __m256i image)
{
    const __m128i sixteen
        = _mm_or_si128(_mm256_castsi256_si128(classes), _mm256_extracti128_si256(classes, 1));
    const __m128i eight = _mm_or_si128(sixteen, _mm_unpackhi_epi64(sixteen, sixteen));
    auto bytes = std::uint64_t(_mm_cvtsi128_si64(eight));
    bytes |= bytes >> 32U;
    bytes |= bytes >> 16U;
    bytes |= bytes >> 8U;
    return ((bytes & SlashByte) != 0 ? unsigned(Traits::Slash) : 0U)
           | ((bytes & BraceByte) != 0 ? unsigned(Traits::Brace) : 0U)
           | ((bytes & s_commandBytes) != 0 ? unsigned(Traits::Command) : 0U)
           | ((bytes & EqualsByte) != 0 ? unsigned(Traits::Equals) : 0U)
           | (_mm256_testz_si256(image, image) == 0 ? unsigned(Traits::Image) : 0U);
}

/// Thirty-two bytes at a time, all but "mag" by one look into a table for each half of a byte.
__attribute__((target("avx2"))) LineEnd findLineEndWidely(const char *begin, const char *end)
{
    const __m256i lowHalves = _mm256_broadcastsi128_si256(
        _mm_setr_epi8(Backquote, 0, 0, 0, 0, 0, AndOrParenthesis, 0, AndOrParenthesis, 0, LineFeed,
                      BraceByte | Semicolon, Pipe, EqualsByte, 0, SlashByte));
    const __m256i highHalves = _mm256_broadcastsi128_si256(
        _mm_setr_epi8(LineFeed, 0, SlashByte | AndOrParenthesis, EqualsByte | Semicolon, 0, 0,
                      Backquote, char(BraceByte | Pipe), 0, 0, 0, 0, 0, 0, 0, 0));
    const __m256i half = _mm256_set1_epi8(0x0f);
    __m256i classes = _mm256_setzero_si256();
    __m256i image = _mm256_setzero_si256();
    const char *p = begin;
    while (end - p >= 34) {
        const __m256i bytes = loadWide(p);
        const __m256i high = _mm256_and_si256(_mm256_srli_epi16(bytes, 4), half);
        const __m256i found = _mm256_and_si256(_mm256_shuffle_epi8(lowHalves, bytes),
                                               _mm256_shuffle_epi8(highHalves, high));
        const __m256i images = _mm256_and_si256(
            _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('m')),
            _mm256_and_si256(_mm256_cmpeq_epi8(loadWide(p + 1), _mm256_set1_epi8('a')),
                             _mm256_cmpeq_epi8(loadWide(p + 2), _mm256_set1_epi8('g'))));
        const auto lineFeeds
            = unsigned(_mm256_movemask_epi8(_mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('\n'))));
        if (lineFeeds == 0) {
            classes = _mm256_or_si256(classes, found);
            image = _mm256_or_si256(image, images);
            p += 32;
            continue;
        }
        // What lies behind the line feed is of the next line.
        const int length = std::countr_zero(lineFeeds);
        const __m256i mine = loadWide(s_before.data() + 32 - length);
        classes = _mm256_or_si256(classes, _mm256_and_si256(found, mine));
        image = _mm256_or_si256(image, _mm256_and_si256(images, mine));
        return {p + length, true, {traitsOf(classes, image)}};
    }
    LineEnd rest = findLineEndPlainly(p, end);
    rest.traits.bits |= traitsOf(classes, image);
    return rest;
}
#endif

} // namespace

LineEnd findLineEnd(const char *begin, const char *end)
{
#ifdef JINGTAI_AVX2
    static const bool s_isWide = __builtin_cpu_supports("avx2") != 0;
    if (s_isWide)
        return findLineEndWidely(begin, end);
#endif
    return findLineEndPlainly(begin, end);
}

} // namespace jingtai::text
