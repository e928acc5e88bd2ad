// SPDX-License-Identifier: MIT
#pragma once

#include "app/services/proberound.h"

#include <functional>

namespace jingtai {

/// Starts a round and waits until all is found.
void runRound(ProbeRound &round,
              const std::function<void(quint64 key, const ProbeReport &report)> &found);

} // namespace jingtai
