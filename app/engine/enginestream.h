// SPDX-License-Identifier: MIT
#pragma once

#include "app/engine/engineerror.h"
#include "app/safefile/descriptor.h"

#include <tl/expected.hpp>

#include <chrono>
#include <string>

namespace jingtai {

class Cancellation;

/// One question to an engine over its unix socket, and its answer piece by piece: HTTP/1.0, so that
/// the answer ends with the connection and comes as it is.
class EngineStream final
{
public:
    using Clock = std::chrono::steady_clock;

    /// `cancellation` is borrowed and may be null.
    EngineStream(std::string socketPath, const Cancellation *cancellation);

    /// Asks, and reads the head of the answer. A status other than 200 is a Status whose detail
    /// begins with it.
    tl::expected<void, EngineError> open(const std::string &method, const std::string &target,
                                         Clock::time_point end);
    /// The next bytes of the body; empty at its end.
    tl::expected<std::string, EngineError> read(Clock::time_point end);
    tl::unexpected<EngineError> fail(EngineErrorKind kind, int systemError = 0,
                                     std::string detail = {}) const;

private:
    tl::unexpected<EngineError> systemFailure(int systemError) const;
    tl::expected<void, EngineError> connect(Clock::time_point end);
    tl::expected<void, EngineError> send(std::string_view request, Clock::time_point end);
    tl::expected<std::string, EngineError> receive(Clock::time_point end);

    std::string m_path;
    const Cancellation *m_cancellation;
    Descriptor m_socket;
    /// Of the body, read together with the head.
    std::string m_begun;
};

} // namespace jingtai
