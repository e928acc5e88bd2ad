// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/text/lines.h"

namespace jingtai::text {

/// Whether a line may begin anything that a scanner knows, where nothing is open that it could go
/// on: by its first word and that of the value behind its key. Says yes too often, never too
/// seldom; a large file is mostly lines for which it says no. The line has of the traits none but
/// Slash and Equals.
bool mayBeginSomething(const Line &line);

/// Whether there can be nothing in a line but a name behind a '/', where nothing is open that it
/// could go on. Asked once: the answer yes is the trait Plain.
inline bool isPlain(const Line &line)
{
    return line.traits.has(Traits::Plain)
           || ((line.traits.telling() & ~unsigned(Traits::Slash)) == 0 && !mayBeginSomething(line));
}

} // namespace jingtai::text
