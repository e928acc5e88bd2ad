// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace jingtai {

/// How many bytes have to be changed, put in or left out to make one of the other (Levenshtein).
/// Costs the product of their lengths.
std::size_t editDistance(std::string_view one, std::string_view other);

} // namespace jingtai
