// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace jingtai {

/// A text with the password of every address in it (scheme://user:password@host) made "***". For
/// what is shown, logged or copied.
std::string withoutPasswords(std::string_view text);

} // namespace jingtai
