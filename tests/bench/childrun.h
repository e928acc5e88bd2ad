// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace jingtai::bench {

/// What one run of a program cost.
struct ChildRun
{
    double seconds = 0;
    /// Largest resident set of the program and of those it waited for. The kernel counts from the
    /// caller's own size on, which therefore has to stay small.
    double peakMegabytes = 0;
    int exitCode = 0;
};

/// Runs a program, its output in a new file, its messages thrown away. `input` empty: /dev/null.
/// Nothing where it cannot be started, or ends by a signal.
std::optional<ChildRun> runChild(const std::vector<std::string> &command, const std::string &input,
                                 const std::string &output);

/// Upper median; 0 for none.
double median(std::vector<double> values);

} // namespace jingtai::bench
