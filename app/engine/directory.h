// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace jingtai {

/// Names in a directory, sorted; none where it cannot be read.
std::vector<std::string> namesIn(const std::string &directory);

} // namespace jingtai
