// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/catalog/mirrorcatalog.h"
#include "app/core/daemon/daemonflags.h"
#include "app/core/daemon/daemonkeys.h"
#include "app/core/daemon/daemonproblem.h"

#include <string_view>
#include <vector>

namespace jingtai {

struct DaemonCheckOptions
{
    EngineVersion engine;
    /// What the engine is started with, where it is known.
    DaemonFlags flags;
    /// Borrowed; what is known of mirrors, may be null.
    const MirrorCatalog *catalog = nullptr;
};

/// What an engine of that version says to a daemon.json, in the order of the text. What only the
/// machine can tell (files, users, interfaces) is not looked at.
std::vector<DaemonProblem> checkDaemonJson(std::string_view text, const DaemonKeys &keys,
                                           const DaemonCheckOptions &options);

/// Whether the engine does not start with it.
bool stopsStart(const std::vector<DaemonProblem> &problems);

} // namespace jingtai
