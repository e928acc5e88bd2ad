// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/probe/httpresponse.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace jingtai {

/// Whether the beginning of a file is what its name says ("Release", "repomd.xml"). Of other files
/// nothing is known, and any will do.
bool isPackageFile(std::string_view path, std::string_view body);

/// Unix time that the file is of: the date in a Release, else that of its header.
std::optional<std::int64_t> freshnessOf(std::string_view path, std::string_view body,
                                        const ResponseHead &head);

} // namespace jingtai
