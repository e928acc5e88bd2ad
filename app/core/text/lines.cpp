// SPDX-License-Identifier: MIT
#include "app/core/text/lines.h"

#include <bit>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace jingtai::text {

namespace {

void look(const char *p, const char *end, Traits &traits)
{
    const char c = *p;
    traits.slash |= unsigned(c == '/');
    traits.brace |= unsigned(c == '{');
    traits.command |= unsigned(c == '`' || c == '|' || c == '&' || c == ';' || c == '(');
    traits.image |= unsigned(c == 'm' && end - p > 2 && p[1] == 'a' && p[2] == 'g');
}

} // namespace

LineEnd findLineEnd(const char *begin, const char *end)
{
    Traits traits;
    const char *p = begin;
#ifdef __SSE2__
    // Sixteen bytes at a time: what a line holds is known when its end is found, so that most lines
    // of a large file are looked at once and never again.
    const auto is = [](__m128i bytes, char c) { return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(c)); };
    const auto bits = [](__m128i mask) { return unsigned(_mm_movemask_epi8(mask)); };
    while (end - p >= 18) {
        const auto load
            = [](const char *at) { return _mm_loadu_si128(reinterpret_cast<const __m128i *>(at)); };
        const __m128i bytes = load(p);
        const unsigned lineFeeds = bits(is(bytes, '\n'));
        const unsigned slashes = bits(is(bytes, '/'));
        const unsigned braces = bits(is(bytes, '{'));
        const unsigned commands = bits(_mm_or_si128(
            _mm_or_si128(is(bytes, '`'), is(bytes, '|')),
            _mm_or_si128(_mm_or_si128(is(bytes, '&'), is(bytes, ';')), is(bytes, '('))));
        const unsigned images = bits(_mm_and_si128(
            is(bytes, 'm'), _mm_and_si128(is(load(p + 1), 'a'), is(load(p + 2), 'g'))));
        const unsigned mine = lineFeeds == 0 ? 0xFFFFu : (lineFeeds & (0u - lineFeeds)) - 1;
        traits.slash |= slashes & mine;
        traits.brace |= braces & mine;
        traits.command |= commands & mine;
        traits.image |= images & mine;
        if (lineFeeds != 0)
            return {p + std::countr_zero(lineFeeds), true, traits};
        p += 16;
    }
#endif
    for (; p != end; ++p) {
        if (*p == '\n')
            return {p, true, traits};
        look(p, end, traits);
    }
    return {end, false, traits};
}

} // namespace jingtai::text
