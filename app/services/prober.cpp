// SPDX-License-Identifier: MIT
#include "app/services/prober.h"

namespace jingtai {

Prober::~Prober() = default;

} // namespace jingtai
