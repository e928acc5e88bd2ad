// SPDX-License-Identifier: MIT
#include "app/core/json/jsonrepair.h"

#include <utility>

namespace jingtai {

namespace {

// Each round takes away all that can be seen at once; what shows only then is little.
constexpr int s_maxRounds = 8;

} // namespace

JsonRepair repairedJson(std::string_view text)
{
    JsonRepair repair;
    repair.text = text;
    for (int round = 0;; ++round) {
        const JsonText json(repair.text);
        std::vector<TextEdit> edits;
        PlaceFinder places(json.text());
        repair.left.clear();
        std::vector<PlacedMistake> mended;
        for (const JsonMistake &mistake : json.mistakes()) {
            const PlacedMistake placed{mistake.kind, places.at(mistake.span.offset),
                                       mistake.fix.has_value()};
            if (mistake.fix) {
                edits.push_back(*mistake.fix);
                mended.push_back(placed);
            }
            repair.left.push_back(placed);
        }
        // What lies behind a mistake that is not understood may not be what it seems.
        if (edits.size() < json.mistakes().size() || edits.empty() || round == s_maxRounds)
            return repair;
        repair.text = edited(json.text(), std::move(edits));
        repair.mended.insert(repair.mended.end(), mended.begin(), mended.end());
    }
}

} // namespace jingtai
