// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace jingtai {

struct JsonValue;

/// The value as a text for people: indented by two, what fits into a line on one line, members in
/// their order, a line end after it. UTF-8; bytes that are none become U+FFFD.
std::string jsonWritten(const JsonValue &value);

} // namespace jingtai
