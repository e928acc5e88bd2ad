// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace jingtai {

/// The bytes of resources/catalog/mirrors.json; defined in a source that the build writes.
std::string_view builtInCatalogData();

} // namespace jingtai
