// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/settings/shortcutsettings.h"

namespace jingtai {

/// Reads and writes keys as Qt does.
KeyText keyText();

} // namespace jingtai
