// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/json/jsontext.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jingtai {

/// Changes of a valid text that touch one span alone and write as the text around them is written:
/// its indentation, line ends, blanks behind colons and commas.

/// Takes a member or an element out, with the comma that it leaves.
TextEdit removal(const JsonText &json, JsonText::Index index);

/// Makes a member of the top object a list of texts, in place or behind the last member; a text
/// that is blank or null becomes an object. Elements that stay keep their bytes. Nothing where the
/// list is as wanted already.
std::optional<TextEdit> listChange(const JsonText &json, std::string_view key,
                                   const std::vector<std::string> &texts);

} // namespace jingtai
