// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace jingtai::bench {

/// Writes a catalogue of so many mirrors of five registries, the same in each run. False where the
/// file cannot be written.
bool writeCatalog(const std::string &path, int mirrors);

} // namespace jingtai::bench
