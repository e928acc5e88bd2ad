// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/commandline.h"

namespace jingtai {

/// `jingtai-cli daemon diff`
int runDaemonDiff(Console &console, const Arguments &arguments);

} // namespace jingtai
