// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/commandline.h"

namespace jingtai {

/// `jingtai-cli mirrors list` and `jingtai-cli mirrors check-catalog`.
int runMirrors(Console &console, const Arguments &arguments);

} // namespace jingtai
