// SPDX-License-Identifier: MIT
#include "app/services/notifier.h"

namespace jingtai {

Notifier::~Notifier() = default;

} // namespace jingtai
