// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/commandline.h"

namespace jingtai {

/// `jingtai-cli daemon check`
int runDaemonCheck(Console &console, const Arguments &arguments);

} // namespace jingtai
