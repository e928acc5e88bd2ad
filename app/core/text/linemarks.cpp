// SPDX-License-Identifier: MIT
#include "app/core/text/linemarks.h"

#include "app/core/text/linefilter.h"

namespace jingtai::text {

void markLines(std::string_view piece, LineMarks &marks)
{
    marks.clear();
    const char *const begin = piece.data();
    const char *const end = begin + piece.size();
    const char *line = begin;
    for (LineEnd found = findLineEnd(line, end); found.complete; found = findLineEnd(line, end)) {
        // The first line of the piece may have begun before it.
        if (!marks.empty() && isPlain({lineText(line, found.end), 0, 0, found.traits}))
            found.traits.bits |= Traits::Plain;
        marks.push_back({std::uint32_t(found.end - begin), found.traits});
        line = found.end + 1;
    }
}

} // namespace jingtai::text
