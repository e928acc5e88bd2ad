// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace jingtai {

/// SHA-256 in 64 hexadecimal digits of lower case; empty where the library refuses.
std::string sha256(std::string_view bytes);

} // namespace jingtai
