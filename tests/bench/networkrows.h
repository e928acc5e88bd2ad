// SPDX-License-Identifier: MIT
#pragma once

#include "tests/bench/row.h"

namespace jingtai::bench {

/// The programs of the rows of checks.
struct NetworkPrograms
{
    std::string cli;
    std::string slowMirrors;
    /// A library to be loaded into the program.
    std::string turns;
};

/// Checks of many mirrors on loopback, with TLS and an answer after 300 ms: against the ideal and
/// against curl, with a third of them silent, how much the latencies that are found suffer from
/// that, the stalls of the event loop, and the speed of a throttled mirror.
void measureNetwork(const NetworkPrograms &programs, const std::string &folder,
                    const Report &report);

} // namespace jingtai::bench
