// SPDX-License-Identifier: MIT
#pragma once

#include "app/engine/engineprocess.h"
#include "app/engine/engineunit.h"

#include <chrono>
#include <string>

namespace jingtai {

class Cancellation;

/// How an engine is told to go by its file. Blocking.
class EngineControl
{
public:
    EngineControl() = default;
    EngineControl(const EngineControl &) = delete;
    EngineControl &operator=(const EngineControl &) = delete;
    virtual ~EngineControl();

    /// Has it read its file again. That it does so is not known by that.
    virtual tl::expected<void, EngineError> reload() = 0;
    virtual bool canRestart() const { return false; }
    /// Stops and starts it, and waits until it runs. Failed where it does not start.
    virtual tl::expected<void, EngineError> restart();
    /// Its own last words on errors since then, in English, a line each, passwords masked; empty
    /// where its log cannot be read.
    virtual std::string wordsSince(std::chrono::system_clock::time_point time) const;
};

/// By a signal to the process.
class SignalControl final : public EngineControl
{
public:
    explicit SignalControl(EngineProcess process)
        : m_process(std::move(process))
    {}

    tl::expected<void, EngineError> reload() override { return m_process.reload(); }

private:
    EngineProcess m_process;
};

/// By systemd, which keeps its log too.
class SystemdControl final : public EngineControl
{
public:
    using Manager = EngineUnit::Manager;

    /// `unit`: "docker.service". `root` goes before the paths of systemctl and journalctl.
    SystemdControl(std::string unit, Manager manager, std::string root = {});

    tl::expected<void, EngineError> reload() override;
    bool canRestart() const override { return true; }
    /// After a failure systemd's count of failed starts is set back, so that the next is allowed.
    tl::expected<void, EngineError> restart() override;
    std::string wordsSince(std::chrono::system_clock::time_point time) const override;

    /// Whether systemd runs the machine, and has a systemctl.
    static bool isHere(const std::string &root = {});

private:
    tl::expected<void, EngineError> systemctl(const std::string &verb,
                                              std::chrono::milliseconds deadline) const;
    std::vector<std::string> command(const std::string &program) const;

    std::string m_unit;
    Manager m_manager;
    std::string m_root;
};

/// What a dockerd said of errors in a piece of its log, the last lines of it, passwords masked.
std::string engineWords(const std::string &log);

} // namespace jingtai
