// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/json/jsontext.h"

#include <string>
#include <string_view>

namespace jingtai {

/// How values are written at a place of a text.
struct JsonLayout
{
    /// Empty where all stands on one line.
    std::string lineEnd;
    /// What the line begins with on which the value begins.
    std::string indent;
    /// What one level adds to it.
    std::string step = "  ";

    /// That of what stands inside of a value which is laid out so.
    JsonLayout inner() const { return {lineEnd, indent + step, step}; }
};

/// "\r\n" or "\n", as the first line of the text ends.
std::string_view lineEndOf(const JsonText &json);
/// The blanks between a child and the comma or bracket before it.
std::string_view blanksBefore(const JsonText &json, JsonText::Index child);

/// How the value of a child is written, by the line on which the child begins.
JsonLayout layoutOf(const JsonText &json, JsonText::Index child);

/// A value written anew: each item and member on a line of its own, or all on one line. Keys,
/// numbers and strings keep their bytes.
std::string laidOut(const JsonText &value, const JsonLayout &layout);

} // namespace jingtai
