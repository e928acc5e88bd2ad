// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/commandline.h"

namespace jingtai {

/// `jingtai-cli check`. In the program without the network library this becomes the one with it.
int runCheck(Console &console, const Arguments &arguments);

} // namespace jingtai
