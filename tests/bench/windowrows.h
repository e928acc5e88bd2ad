// SPDX-License-Identifier: MIT
#pragma once

#include "tests/bench/row.h"

namespace jingtai::bench {

/// The programs of the rows of the window.
struct WindowPrograms
{
    std::string jingtai;
    std::string bareWindow;
    std::string clipboardOwner;
    /// A library to be loaded into the program.
    std::string turns;
};

/// The window of the built program under an X server of its own: first useful paint and memory
/// against a bare window, wake-ups at rest, stalls of its event loop.
void measureWindow(const WindowPrograms &programs, const std::string &folder, const Report &report);

} // namespace jingtai::bench
