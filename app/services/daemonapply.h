// SPDX-License-Identifier: MIT
#pragma once

#include "app/engine/engineclient.h"
#include "app/engine/engineprocess.h"
#include "app/safefile/safefile.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace jingtai {

/// A running engine that reads the file: how to tell it to read it again, and how to ask it.
struct EngineLink
{
    EngineProcess process;
    EngineClient client;
    /// What was in force before anything was changed.
    EngineState before;

    /// Finds it by its pid file and its socket; `file` is what it must read.
    static tl::expected<EngineLink, EngineError>
    open(const std::string &pidFile, const std::string &socket, const std::string &file);
};

struct DaemonApplyError
{
    enum class Kind : std::uint8_t {
        File,     ///< `file` says why it could not be written
        Engine,   ///< `engine` says why it could not be told or asked
        NotTaken, ///< the engine goes on with what it had
    };
    /// What there is after the failure.
    enum class Way : std::uint8_t {
        Untouched,    ///< nothing was changed
        Back,         ///< the file and what is in force are as before
        NeedsRestart, ///< the file is as before, the engine needs a restart to be so too
        Stuck,        ///< the new file could not be taken back; `back` says why
    };
    Kind kind = Kind::File;
    Way way = Way::Untouched;
    FileError file;
    EngineError engine;
    FileError back;
};

struct DaemonApplied
{
    SaveResult::Outcome outcome = SaveResult::Outcome::Unchanged;
    /// Whether an engine has confirmed it.
    bool isConfirmed = false;
};

/// Writes a daemon.json whose change of mirrors a reload can bring into force, has the engine read
/// it, and asks whether it did. Where not, file and engine are brought back to what was in force
/// before: since a key that the old file lacks would stay as the new one set it, the old mirrors
/// are set explicitly first. `before` is the file as it was read, `link` may be null. Blocking I/O.
tl::expected<DaemonApplied, DaemonApplyError> applyDaemonFile(const std::string &file,
                                                              const FileSnapshot &before,
                                                              const std::string &bytes,
                                                              const EngineLink *link);

/// The mirrors of a daemon.json; nothing where it sets none.
std::optional<std::vector<std::string>> mirrorsOfFile(const std::string &bytes);

} // namespace jingtai
