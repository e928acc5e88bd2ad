// SPDX-License-Identifier: MIT
#include "tests/bench/applyrows.h"

#include "tests/bench/process.h"

#include <sstream>

namespace jingtai::bench {

void measureApply(const std::string &script, const std::string &program, const Report &report)
{
    const std::string what
        = "apply a mirror change until Docker confirms it, beyond its own reload";
    Process process({"python3", script, program}, {});
    const auto line = process.readLine();
    // It ends its dockerd, which nobody else would.
    process.waitForEnd();
    double ours = 0;
    double other = 0;
    if (!line || !(std::istringstream(*line) >> ours >> other)) {
        report(missingRow(what, line ? *line : "dockerd could not be run here"));
        return;
    }
    Row row = fixedRow(what, ours - other, 60, "ms", 1);
    row.what += " (" + figure(ours, "ms", 1) + " and " + figure(other, "ms", 1) + ")";
    report(row);
}

} // namespace jingtai::bench
