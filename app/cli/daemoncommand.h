// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/commandline.h"

namespace jingtai {

/// `jingtai-cli daemon`: what concerns Docker's daemon.json.
int runDaemon(Console &console, const Arguments &arguments);

} // namespace jingtai
