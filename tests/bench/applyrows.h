// SPDX-License-Identifier: MIT
#pragma once

#include "tests/bench/row.h"

#include <string>

namespace jingtai::bench {

/// What a change of mirrors takes until a dockerd of the benchmark's own confirms it, beyond what
/// its own reload takes. `script` and `program`: applychange.py and what it runs.
void measureApply(const std::string &script, const std::string &program, const Report &report);

} // namespace jingtai::bench
