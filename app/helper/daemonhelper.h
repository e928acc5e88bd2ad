// SPDX-License-Identifier: MIT
#pragma once

#include "app/engine/daemonapply.h"

#include <optional>
#include <string>

namespace jingtai {

/// What the helper is asked for. Nothing else is taken from its caller.
struct HelperTask
{
    enum class Verb { Apply, Rollback, Status };
    Verb verb = Verb::Status;
    /// Of the file that is to be replaced, or "absent".
    std::string expected;
    bool mayRestart = false;

    static std::optional<HelperTask> parse(int argc, char **argv);
};

struct HelperRun
{
    tl::expected<DaemonApplied, DaemonApplyError> result;
    /// For the log; "absent" where there was no file, empty where it was not read.
    std::string oldHash;
    std::string newHash;
};

/// Puts the text of the input, at most 1 MiB, in the place of /etc/docker/daemon.json.
HelperRun applyInput(const HelperTask &task);
/// Puts the newest backup that differs from it there.
HelperRun rollBack();
/// The file's hash, its backups and the engine's state, as JSON.
std::string helperStatus();

} // namespace jingtai
