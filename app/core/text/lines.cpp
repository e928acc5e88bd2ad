// SPDX-License-Identifier: MIT
#include "app/core/text/lines.h"

#include <bit>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace jingtai::text {

namespace {

#ifdef __SSE2__
/// From 16 - n on: n bytes of ones, then zeros.
alignas(16) constexpr char s_before[32]
    = {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1};
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

LineEnd findLineEnd(const char *begin, const char *end)
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
            const __m128i mine = load(s_before + 16 - std::countr_zero(lineFeeds));
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

} // namespace jingtai::text
