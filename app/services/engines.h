// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/daemon/daemonflags.h"
#include "app/engine/cancellation.h"
#include "app/engine/engineerror.h"
#include "app/engine/enginestate.h"
#include "app/services/enginepaths.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace jingtai {

enum class EngineKind : std::uint8_t {
    Package,  ///< of a Debian or RPM package, run by the system
    Rootless, ///< of the person, without root
    Snap,
    Desktop, ///< Docker Desktop
    File,    ///< any file, opened by the person
};

/// How a change of the configuration file is made.
enum class EngineApplyWay : std::uint8_t {
    Direct,   ///< by this program
    Helper,   ///< by jingtai-helper, after a password
    Commands, ///< the person runs commands that are shown
    Said,     ///< the person is told what to do in another program
};

enum class EngineStatus : std::uint8_t {
    Absent,       ///< no such engine is installed
    Stopped,      ///< it is installed and does not run; it was not started by asking
    NotPermitted, ///< it runs, and this person may not use its socket
    Running,
    NotAnswering, ///< it runs, and cannot be asked; EngineFacts::error says why
    NotAsked,     ///< there is no socket to ask: of File
};

/// Where an engine is, and how a change of its file is applied.
struct EnginePlace
{
    EngineKind kind = EngineKind::Package;
    EngineApplyWay way = EngineApplyWay::Direct;
    std::string configFile;
    std::string socket;  ///< may be empty
    std::string pidFile; ///< may be empty
    std::string unit;    ///< of systemd; empty where it is not run by that
    bool isUserUnit = false;

    bool operator==(const EnginePlace &) const = default;
};

struct EngineFacts
{
    EnginePlace place;
    EngineStatus status = EngineStatus::Absent;
    /// Why it could not be asked, where it is neither running nor absent.
    std::optional<EngineError> error;
    /// Where it is running.
    std::optional<EngineState> inForce;
    /// Of the running engine, else of its program; nothing where neither tells.
    std::optional<EngineVersion> version;
    /// What its unit and its process are started with, without --config-file.
    std::vector<std::string> flagWords;
    DaemonFlags flags;
    /// Path of dockerd; empty where there is none.
    std::string program;
    /// Whether the program checks a file by `--validate` (23.0 and later).
    bool hasValidate = false;
    /// Whether the engine needs a restart by systemd only, and can be restarted by the way.
    bool canRestart = false;
};

/// Any file, with the socket and the pid file of the engine that reads it, if there is one.
EnginePlace placeOfFile(std::string file, std::string socket, std::string pidFile);

/// Blocking, for a thread or the command line.
std::vector<EngineFacts> findEngines(const EnginePaths &paths, const Cancellation &cancellation);
EngineFacts askEngine(const EnginePaths &paths, const EnginePlace &place,
                      const Cancellation &cancellation);

} // namespace jingtai
