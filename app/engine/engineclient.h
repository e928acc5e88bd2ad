// SPDX-License-Identifier: MIT
#pragma once

#include "app/engine/engineerror.h"
#include "app/engine/enginestate.h"

#include <tl/expected.hpp>

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>

namespace jingtai {

class Cancellation;
class EngineStream;

/// Reloads that an engine has made, as it tells of them.
class ReloadWatch final
{
public:
    ReloadWatch(ReloadWatch &&other) noexcept;
    ReloadWatch &operator=(ReloadWatch &&other) noexcept;
    ReloadWatch(const ReloadWatch &) = delete;
    ReloadWatch &operator=(const ReloadWatch &) = delete;
    ~ReloadWatch();

    /// Settings after a reload, by key, each as the engine writes it ("3", `["https://a/"]`).
    using Settings = std::map<std::string, std::string>;
    /// The next reload since the watch began that the engine took as a whole. One that it refuses
    /// is told nowhere but in its log: TimedOut.
    tl::expected<Settings, EngineError> next(std::chrono::milliseconds patience);

private:
    friend class EngineClient;
    explicit ReloadWatch(std::unique_ptr<EngineStream> stream);

    std::unique_ptr<EngineStream> m_stream;
    std::string m_pending;
};

/// How far a pull is.
struct PullProgress
{
    /// Bytes of the layers known so far; `total` grows while more become known.
    std::uint64_t done = 0;
    std::uint64_t total = 0;
    /// What the engine says last, in English.
    std::string words;
};

/// Asks an engine over its unix socket. Each question is a connection of its own. Blocking. Asking
/// may start an engine that systemd starts on demand.
class EngineClient final
{
public:
    /// `cancellation` is borrowed and may be null.
    explicit EngineClient(std::string socketPath,
                          std::chrono::milliseconds deadline = std::chrono::seconds(5),
                          const Cancellation *cancellation = nullptr);

    const std::string &socketPath() const { return m_path; }
    /// `/info`, without a version in the path: newer engines refuse old ones.
    tl::expected<EngineState, EngineError> state() const;
    /// Waits for reloads that begin after this.
    tl::expected<ReloadWatch, EngineError> watchReloads() const;
    /// Pulls "name" or "name:tag" and gives its digest, empty where the engine tells none. What the
    /// engine says to its failure is the detail of a Refused. The deadline is for each silence.
    tl::expected<std::string, EngineError>
    pull(const std::string &image, const std::function<void(const PullProgress &)> &progress) const;

private:
    tl::expected<std::string, EngineError> fetch(const std::string &target) const;
    std::unique_ptr<EngineStream> stream() const;

    std::string m_path;
    std::chrono::milliseconds m_deadline;
    const Cancellation *m_cancellation;
};

} // namespace jingtai
