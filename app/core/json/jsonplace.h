// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace jingtai {

/// Line and column from 1, the column in characters.
struct TextPlace
{
    std::size_t line = 1;
    std::size_t column = 1;
};

/// Where the value of a JSON pointer begins in a text; of what encloses it where there is no such
/// value. Of a key that stands twice, the last one. The text is JSON as far as the value; for
/// another text the place is of no use, but harmless. Linear.
TextPlace placeOfPointer(std::string_view json, std::string_view pointer);

} // namespace jingtai
