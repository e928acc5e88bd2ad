// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/json/jsontext.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jingtai {

/// Changes of a text that touch one span alone and write as the text around them is written: its
/// indentation, line ends, blanks behind colons and commas. A text that is blank or null counts as
/// an empty object; one that is no JSON is not changed.

/// Keys of objects, from the top on.
using JsonPath = std::vector<std::string>;

/// The value at a path; `none` where there is none.
JsonText::Index valueAt(const JsonText &json, const JsonPath &path);

/// Whether two values say the same: order of members and digits of numbers count, blanks and the
/// spelling of strings do not.
bool isSameValue(const JsonText &json, JsonText::Index index, const JsonText &other,
                 JsonText::Index otherIndex);

/// Sets a member to a value, which must be valid JSON; objects that are missing on the way are
/// made. Nothing where it has that value already, or where something that is neither an object nor
/// null stands on the way.
std::optional<TextEdit> memberChange(const JsonText &json, const JsonPath &path,
                                     const JsonText &value);

/// Takes a member out, all of that key, with the objects that are empty without it but the top one.
/// Nothing where it is not there.
std::optional<TextEdit> memberRemoval(const JsonText &json, const JsonPath &path);

/// Takes a member or an element out, with the comma that it leaves. The text is JSON.
TextEdit removal(const JsonText &json, JsonText::Index index);

/// Makes a member of the top object a list of texts, in place or behind the last member. Elements
/// that stay, or only move, keep their bytes. Nothing where the list is as wanted already.
std::optional<TextEdit> listChange(const JsonText &json, std::string_view key,
                                   const std::vector<std::string> &texts);
/// The same at a path; nothing too where something that is no object stands on the way.
std::optional<TextEdit> listChange(const JsonText &json, const JsonPath &path,
                                   const std::vector<std::string> &texts);

} // namespace jingtai
