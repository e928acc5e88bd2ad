// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/commandline.h"
#include "app/cli/console.h"

namespace jingtai {

/// `mirrors setup`: commands that set up packages from a mirror. Exit code.
int runSetup(Console &console, const Arguments &arguments);

} // namespace jingtai
