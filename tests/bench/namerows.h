// SPDX-License-Identifier: MIT
#pragma once

#include "tests/bench/row.h"

namespace jingtai::bench {

/// Parsing of image names: in this process against the Go package (the program `oracle`; may be
/// empty), and `cli parse` of one name as a whole process against `skopeo --version`. Small files
/// are made in `folder`.
void measureNames(const std::string &cli, const std::string &oracle, const std::string &folder,
                  const Report &report);

} // namespace jingtai::bench
