// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/checkselection.h"
#include "app/cli/console.h"
#include "app/cli/json.h"
#include "app/core/probe/namefinding.h"

#include <set>
#include <string>
#include <vector>

namespace jingtai {

/// Writes what a check found: a line for each mirror or name, at once.
class CheckWriter final
{
public:
    /// The console is borrowed. All targets are named, so that the columns fit.
    CheckWriter(Console &console, const std::vector<CheckTarget> &targets, bool isJson);

    void write(const CheckTarget &target, const ProbeReport &report);
    /// Of a converted name, with who else has it; `catalog` gives the titles.
    void writeName(const CheckTarget &target, const NameFinding &finding,
                   const MirrorCatalog &catalog);

private:
    void writeJson(const CheckTarget &target, const ProbeReport &report,
                   const NameFinding *finding);
    void writeLine(const CheckTarget &target, const ProbeReport &report, const QString &more);

    Console &m_console;
    bool m_isJson;
    int m_idWidth = 0;
    int m_verdictWidth = 0;
    /// That were told of.
    std::set<std::string> m_proxies;
    JsonWriter m_json;
};

} // namespace jingtai
