// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/daemon/daemonchange.h"
#include "app/engine/engineclient.h"
#include "app/engine/enginecontrol.h"
#include "app/safefile/safefile.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace jingtai {

/// A running engine that reads the file: how to tell it to read it again, and how to ask it.
struct EngineLink
{
    std::unique_ptr<EngineControl> control;
    EngineClient client;
    /// What was in force before anything was changed.
    EngineState before;
    /// What it was started with, the program first; empty where that is not known.
    std::vector<std::string> arguments;

    /// Finds it by its pid file and its socket; `file` is what it must read. It is reloaded by a
    /// signal.
    static tl::expected<EngineLink, EngineError>
    open(const std::string &pidFile, const std::string &socket, const std::string &file);
};

struct DaemonApplyRequest
{
    std::string file;
    /// As it was read: refused where the file is another by now.
    FileSnapshot before;
    /// What it is to hold; nothing to have no file.
    std::optional<std::string> after;
    /// Whether the engine may be restarted where a reload is not enough.
    bool mayRestart = false;
    bool isBackedUp = true;
    SymlinkPolicy symlinks = SymlinkPolicy::Follow;
    DirectoryPolicy directory = DirectoryPolicy::Ordinary;
    bool callerHoldsLock = false; ///< see SaveOptions
};

enum class DaemonApplyStep : std::uint8_t { BackUp, Write, Reload, Restart, Confirm, GoBack };

struct DaemonApplyError
{
    enum class Kind : std::uint8_t {
        File,     ///< `file` says why it could not be written
        Changed,  ///< somebody else changed the file since it was read: `now` is what it holds
        Backup,   ///< `file` says why it could not be backed up
        Engine,   ///< `engine` says why it could not be told or asked
        NotTaken, ///< the engine goes on with what it had
        NoStart,  ///< the engine does not start with it
        Content,  ///< the text is none to be put there; words: code and place of what is wrong
        NoBackup, ///< there is no backup to go back to
    };
    /// What there is after the failure.
    enum class Way : std::uint8_t {
        Untouched,    ///< nothing was changed
        Back,         ///< the file and what is in force are as before
        NeedsRestart, ///< the file is as before, the engine needs a restart to be so too
        Down,         ///< the file is as before, the engine does not run
        Stuck,        ///< the new file could not be taken back; `back` says why
    };
    Kind kind = Kind::File;
    Way way = Way::Untouched;
    FileError file;
    EngineError engine;
    FileError back;
    std::optional<FileSnapshot> now;
    /// What the engine said in its log, a line each, in English; may be empty.
    std::string words;
    /// Path of the backup that was made; may be empty.
    std::string backup;
};

struct DaemonApplied
{
    SaveResult::Outcome outcome = SaveResult::Outcome::Unchanged;
    bool isRemoved = false;
    /// Whether an engine has confirmed what a reload can bring into force, or all by a restart.
    bool isConfirmed = false;
    bool isRestarted = false;
    /// Keys that are in force after a restart only.
    std::vector<std::string> needRestart;
    /// What the engine says now, where one was asked.
    std::optional<EngineState> now;
    /// Path of the backup that was made; may be empty.
    std::string backup;
};

/// Backs a daemon.json up, writes it, has the engine read it, and asks whether it goes by it. Where
/// not, file and engine are brought back to what was in force before: since a key that a file lacks
/// would stay as it was, such keys are set explicitly first. `link` may be null: then nothing is
/// told or asked. `progress` may be empty. Blocking I/O.
tl::expected<DaemonApplied, DaemonApplyError>
applyDaemonFile(const DaemonApplyRequest &request, EngineLink *link, const DaemonKeys &keys,
                const std::function<void(DaemonApplyStep)> &progress = {});

/// The mirrors of a daemon.json; nothing where it sets none.
std::optional<std::vector<std::string>> mirrorsOfFile(const std::string &bytes);

} // namespace jingtai
