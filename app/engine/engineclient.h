// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/daemon/engineversion.h"
#include "app/engine/engineerror.h"

#include <tl/expected.hpp>

#include <chrono>
#include <string>
#include <vector>

namespace jingtai {

/// What an engine says is in force.
struct EngineState
{
    EngineVersion version;
    /// Mirrors of docker.io, in their order, as the engine writes them: with a '/' at the end.
    std::vector<std::string> mirrors;
    bool isLiveRestoring = false;
};

/// Asks an engine over its unix socket. Each question is a connection of its own. Blocking. Asking
/// may start an engine that systemd starts on demand.
class EngineClient final
{
public:
    explicit EngineClient(std::string socketPath,
                          std::chrono::milliseconds deadline = std::chrono::seconds(5));

    /// `/info`, without a version in the path: newer engines refuse old ones.
    tl::expected<EngineState, EngineError> state() const;

private:
    tl::expected<std::string, EngineError> fetch(const std::string &target) const;
    tl::unexpected<EngineError> fail(EngineErrorKind kind, int systemError,
                                     std::string detail = {}) const;
    tl::unexpected<EngineError> systemFailure(int systemError) const;

    std::string m_path;
    std::chrono::milliseconds m_deadline;
};

/// A mirror of the file as an engine writes it.
std::string asEngineWrites(const std::string &mirror);
/// A list of the file likewise: what stands there twice is dropped.
std::vector<std::string> asEngineWrites(const std::vector<std::string> &mirrors);

} // namespace jingtai
