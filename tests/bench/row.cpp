// SPDX-License-Identifier: MIT
#include "tests/bench/row.h"

#include <array>
#include <cstdio>

namespace jingtai::bench {

Row missingRow(const std::string &what, const std::string &reason)
{
    Row row;
    row.what = what;
    row.missing = reason;
    return row;
}

Row fixedRow(const std::string &what, double value, double goal, const char *unit, int decimals)
{
    Row row;
    row.what = what;
    row.ours = figure(value, unit, decimals);
    row.fixedGoal = figure(goal, unit, 0);
    row.ratio = value;
    row.goal = goal;
    return row;
}

std::string figure(double value, const char *unit, int decimals)
{
    std::array<char, 48> text{};
    std::snprintf(text.data(), text.size(), "%.*f%s", decimals, value, unit);
    return text.data();
}

} // namespace jingtai::bench
