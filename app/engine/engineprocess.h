// SPDX-License-Identifier: MIT
#pragma once

#include "app/engine/engineerror.h"

#include <tl/expected.hpp>

#include <string>
#include <sys/types.h>
#include <vector>

namespace jingtai {

/// A running dockerd. It is held by a descriptor, so that no other process that gets its number
/// later is ever taken for it.
class EngineProcess final
{
public:
    /// The process of a pid file, where it is a dockerd that reads this very configuration file.
    static tl::expected<EngineProcess, EngineError> find(const std::string &pidFile,
                                                         const std::string &configFile);
    /// The same whatever file it reads.
    static tl::expected<EngineProcess, EngineError> find(const std::string &pidFile);

    EngineProcess(EngineProcess &&other) noexcept;
    EngineProcess &operator=(EngineProcess &&other) noexcept;
    EngineProcess(const EngineProcess &) = delete;
    EngineProcess &operator=(const EngineProcess &) = delete;
    ~EngineProcess();

    pid_t pid() const { return m_pid; }
    /// What it was started with, the program first.
    const std::vector<std::string> &arguments() const { return m_arguments; }
    /// The file that it reads.
    std::string configFile() const;
    /// Tells it to read its file again (SIGHUP). That it does so is not known by that.
    tl::expected<void, EngineError> reload() const;

private:
    EngineProcess(std::string pidFile, pid_t pid, int fd);

    std::string m_pidFile;
    pid_t m_pid;
    int m_fd; ///< pidfd
    std::vector<std::string> m_arguments;
};

} // namespace jingtai
