// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace jingtai::bench {

/// Writes a catalogue of so many mirrors of five registries, the same in each run. False where the
/// file cannot be written. `port`: each mirror has an address of its own on the loopback there; 0
/// for names that nobody has.
bool writeCatalog(const std::string &path, int mirrors, int port = 0);

} // namespace jingtai::bench
