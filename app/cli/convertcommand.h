// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/commandline.h"

namespace jingtai {

/// `jingtai-cli convert`: the text with its image names converted.
int runConvert(Console &console, const Arguments &arguments);

} // namespace jingtai
