// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/commandline.h"

namespace jingtai {

/// `jingtai-cli parse`: what each line means as an image name.
int runParse(Console &console, const Arguments &arguments);

} // namespace jingtai
