// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/text/lines.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace jingtai::text {

/// A line feed in a piece of a text.
struct LineMark
{
    std::uint32_t at; ///< in the piece (bytes)
    Traits traits;    ///< of what stands before it in the piece, from the line feed before that on
};

/// Those of a piece, in their order. That much is known of a line without those before it, so that
/// another thread can find it; of the first, which may have begun before the piece, not whether it
/// is Plain.
using LineMarks = std::vector<LineMark>;

/// Replaces what was in `marks`. The piece is shorter than 4 GiB.
void markLines(std::string_view piece, LineMarks &marks);

} // namespace jingtai::text
