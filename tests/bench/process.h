// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include <sys/types.h>

namespace jingtai::bench {

/// A program that runs beside the benchmark, found on the path; killed at the end of its object.
class Process final
{
public:
    /// `environment`: NAME=value, laid over that of the benchmark.
    Process(const std::vector<std::string> &command, const std::vector<std::string> &environment);
    ~Process();
    Process(Process &&other) noexcept;
    Process(const Process &) = delete;
    Process &operator=(const Process &) = delete;
    Process &operator=(Process &&) = delete;

    bool isRunning();
    /// Waits up to 60 s for its end; the exit code.
    std::optional<int> waitForEnd();
    /// Waits up to 20 s for a line on its output, which comes without its end.
    std::optional<std::string> readLine();

    /// Processor time used so far, in seconds.
    double processorSeconds() const;
    /// What it keeps in memory, shared pages by their share.
    std::optional<double> memoryMegabytes() const;
    /// How often each of its threads has been woken so far.
    using WakeUps = std::map<std::string, long>;
    WakeUps wakeUps() const;

private:
    pid_t m_id = -1;
    int m_output = -1;
    std::optional<int> m_status;
};

} // namespace jingtai::bench
