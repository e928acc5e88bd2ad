// SPDX-License-Identifier: MIT
#include "app/core/daemon/daemonrepair.h"

#include "app/core/json/jsonrepair.h"

#include <utility>

namespace jingtai {

namespace {

constexpr int s_maxRounds = 8;

DaemonProblem asProblem(const PlacedMistake &mistake)
{
    DaemonProblem problem;
    problem.code = DaemonCode::NotJson;
    problem.mistake = mistake.kind;
    problem.place = mistake.place;
    problem.fixKind = mistake.isCertain ? DaemonFix::Json : DaemonFix::None;
    return problem;
}

} // namespace

DaemonRepair repairedDaemonJson(std::string_view text, const DaemonKeys &keys,
                                const DaemonCheckOptions &options)
{
    const JsonRepair json = repairedJson(text);
    DaemonRepair repair;
    repair.text = json.text;
    repair.isJson = json.left.empty();
    for (const PlacedMistake &mistake : json.mended)
        repair.mended.push_back(asProblem(mistake));
    for (const PlacedMistake &mistake : json.left) {
        if (!mistake.isCertain)
            repair.left.push_back(asProblem(mistake));
    }
    for (int round = 0; repair.isJson && round < s_maxRounds; ++round) {
        repair.left.clear();
        std::vector<TextEdit> edits;
        for (DaemonProblem &problem : checkDaemonJson(repair.text, keys, options)) {
            if (problem.fix && problem.severity != DaemonSeverity::Advice) {
                edits.push_back(*problem.fix);
                repair.mended.push_back(std::move(problem));
            } else if (problem.severity == DaemonSeverity::Start) {
                repair.left.push_back(std::move(problem));
            }
        }
        if (edits.empty())
            break;
        // Of two that touch each other one is made now and the other found again.
        std::size_t made = 0;
        const std::size_t wanted = edits.size();
        repair.text = edited(repair.text, std::move(edits), &made);
        repair.mended.resize(repair.mended.size() - (wanted - made));
    }
    return repair;
}

} // namespace jingtai
