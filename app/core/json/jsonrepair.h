// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/json/jsontext.h"

#include <string>
#include <string_view>
#include <vector>

namespace jingtai {

/// A mistake and its place in the text in which it was found.
struct PlacedMistake
{
    JsonMistakeKind kind = JsonMistakeKind::Unexpected;
    TextPlace place;
    bool isCertain = false; ///< whether it can be mended
};

struct JsonRepair
{
    /// JSON where nothing is left; else the text as it was when something was met that is not
    /// certain.
    std::string text;
    /// In the order in which they were mended; one that shows only after others has its place in
    /// the text that these have left.
    std::vector<PlacedMistake> mended;
    std::vector<PlacedMistake> left;
};

/// Mends a text where all that is wrong with it can be mended with certainty. Text without mistakes
/// stays as it is.
JsonRepair repairedJson(std::string_view text);

} // namespace jingtai
