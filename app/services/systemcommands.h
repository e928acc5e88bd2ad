// SPDX-License-Identifier: MIT
#pragma once

#include "app/safefile/fileerror.h"

#include <tl/expected.hpp>

#include <string>
#include <vector>

namespace jingtai {

struct DaemonWish;
struct EnginePaths;

/// What a person types in a terminal to make the same change by hand. The new text is kept in a
/// file of the program's own, which the commands name. Blocking I/O.
tl::expected<std::vector<std::string>, FileError> commandsFor(const EnginePaths &paths,
                                                              const DaemonWish &wish);

} // namespace jingtai
