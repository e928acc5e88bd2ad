// SPDX-License-Identifier: MIT
#pragma once

#include "tests/bench/row.h"

namespace jingtai::bench {

/// Conversion of large files by the program `cli`: against sed and cat, on hostile text against
/// ordinary text, and its memory. Files of some 100 MB are made in `folder` and removed again.
void measureConversion(const std::string &cli, const std::string &folder, const Report &report);

} // namespace jingtai::bench
