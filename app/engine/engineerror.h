// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace jingtai {

/// Why an engine could not be asked or told. None of them but BadAnswer, Status and System is a
/// fault: engines are absent, stopped, or somebody else's.
enum class EngineErrorKind : std::uint8_t {
    NoSocket,     ///< there is no such socket
    NotListening, ///< nobody listens on it: the engine is stopped
    NotPermitted, ///< the rights of the socket forbid it
    TimedOut,     ///< no whole answer in time
    TooLarge,     ///< the answer is larger than any engine's
    BadAnswer,    ///< no HTTP, or no JSON of the kind; detail: what is wrong
    Status,       ///< HTTP status other than 200; detail: the status
    NoPidFile,    ///< there is no such file
    BadPidFile,   ///< no number of a process in it
    NoProcess,    ///< the process is gone: the pid file is stale
    NotAnEngine,  ///< the process is no dockerd; detail: its name
    OtherFile,    ///< the engine reads another configuration file; detail: which
    MayNotSignal, ///< the process is somebody else's
    Refused,      ///< it says no; detail: its own words
    Failed,       ///< the command that was to tell it failed; detail: its words
    Cancelled,    ///< by the caller
    System,       ///< anything else: systemError says what
};

struct EngineError
{
    EngineErrorKind kind = EngineErrorKind::System;
    int systemError = 0; ///< errno, 0 where no call failed
    std::string path;    ///< the socket or the pid file
    std::string detail;
};

/// Stable English code: "not-listening", …
std::string_view code(EngineErrorKind kind);

} // namespace jingtai
