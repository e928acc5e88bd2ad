// SPDX-License-Identifier: MIT
#pragma once

#include "app/engine/daemonapply.h"
#include "app/services/enginepaths.h"

#include <cstdint>
#include <string>

namespace jingtai {

/// Why the root helper did nothing. Nothing was changed.
enum class HelperProblem : std::uint8_t {
    None,
    NotInstalled,  ///< it is not where it is installed: the program runs from a build tree
    NotTrusted,    ///< others than root could change it
    NoPolkit,      ///< there is no pkexec
    Dismissed,     ///< the question for the password was closed
    NotAuthorized, ///< the password was wrong, or the person may not do it
    NoAgent,       ///< nobody is there to ask for the password
    Broken,        ///< it gave no answer that can be read; detail: its errors
};

/// Whether the helper can be used: None, NotInstalled, NotTrusted or NoPolkit. Of the system's
/// files only.
HelperProblem helperProblem(const EnginePaths &paths);

struct HelperAnswer
{
    HelperProblem problem = HelperProblem::None;
    std::string detail;
    /// Where there was no problem.
    tl::expected<DaemonApplied, DaemonApplyError> result;
};

/// Asks for the password and has the helper write /etc/docker/daemon.json. Blocking until the
/// person has answered. Cancelling takes the question away; what goes on already is not stopped.
HelperAnswer applyByHelper(const EnginePaths &paths, const FileSnapshot &before,
                           const std::string &after, bool mayRestart,
                           const Cancellation &cancellation);

} // namespace jingtai
