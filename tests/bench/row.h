// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>

namespace jingtai::bench {

/// One line of the table of figures.
struct Row
{
    std::string what;
    /// Figures with their units, as printed. `other` is empty where the goal is a fixed one.
    std::string ours;
    std::string other;
    /// ours / other, and what it may be at most. With a fixed goal both are in its unit.
    double ratio = 0;
    double goal = 0;
    /// The fixed goal with its unit, as printed.
    std::string fixedGoal;
    /// Not measured: why; then the figures are empty.
    std::string missing;

    bool isMet() const { return missing.empty() && ratio <= goal; }
};

/// Takes each row as soon as it is measured.
using Report = std::function<void(const Row &)>;

Row missingRow(const std::string &what, const std::string &reason);
/// `value` and `goal` in `unit`, which is printed after them as it is.
Row fixedRow(const std::string &what, double value, double goal, const char *unit, int decimals);
/// A figure with so many decimals and its unit.
std::string figure(double value, const char *unit, int decimals);

} // namespace jingtai::bench
