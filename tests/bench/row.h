// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>

namespace jingtai::bench {

/// One line of the table of figures.
struct Row
{
    std::string what;
    /// Figures with their units, as printed.
    std::string ours;
    std::string other;
    /// ours / other, and what it may be at most.
    double ratio = 0;
    double goal = 0;
    /// Not measured: why; then the figures are empty.
    std::string missing;

    bool isMet() const { return missing.empty() && ratio <= goal; }
};

/// Takes each row as soon as it is measured.
using Report = std::function<void(const Row &)>;

} // namespace jingtai::bench
