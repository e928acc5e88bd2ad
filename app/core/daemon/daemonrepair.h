// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/daemon/daemoncheck.h"

#include <string>
#include <string_view>
#include <vector>

namespace jingtai {

struct DaemonRepair
{
    std::string text;
    /// In the order in which they were mended; what shows only after others has its place in the
    /// text that these have left.
    std::vector<DaemonProblem> mended;
    /// What still stops the engine from starting.
    std::vector<DaemonProblem> left;
    /// False where it is no JSON and cannot become any; then the text is as it was.
    bool isJson = false;
};

/// Mends what is certain to be wrong: first what keeps it from being JSON, then settings with which
/// the engine does not start, fails later, or that have no effect. Advice is not followed.
DaemonRepair repairedDaemonJson(std::string_view text, const DaemonKeys &keys,
                                const DaemonCheckOptions &options);

} // namespace jingtai
