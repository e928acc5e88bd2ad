// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/text/lines.h"

namespace jingtai::text {

/// Whether a line may begin anything that a scanner knows, where nothing is open that it could go
/// on: by its first word and that of the value behind its key. Says yes too often, never too
/// seldom; a large file is mostly lines for which it says no. The line has a character that is no
/// blank, and of the traits none but Slash and Equals.
bool mayBeginSomething(const Line &line);

} // namespace jingtai::text
