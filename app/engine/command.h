// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace jingtai {

class Cancellation;

struct CommandOptions
{
    /// What the program reads; it gets no input else.
    std::string_view input;
    /// "NAME=value" each. The caller's own where it is null.
    const std::vector<std::string> *environment = nullptr;
    std::chrono::milliseconds deadline = std::chrono::seconds(30);
    /// Output and errors each; what is above it is dropped.
    std::size_t maxBytes = std::size_t{1} << 20;
    /// May be null.
    const Cancellation *cancellation = nullptr;
};

struct CommandResult
{
    enum class End { Exited, Signalled, NotStarted, TimedOut, Cancelled };
    End end = End::NotStarted;
    /// Exit code, number of the signal, or errno where it was not started.
    int code = 0;
    std::string output;
    std::string errors;

    bool isFine() const { return end == End::Exited && code == 0; }
};

/// Runs a program to its end: `command` begins with its absolute path. No shell, no search path,
/// no descriptor but the three. Blocking. A program that is not awaited any longer (cancelled, or
/// out of time) is told to end, and left to itself where that is not allowed.
CommandResult runCommand(const std::vector<std::string> &command,
                         const CommandOptions &options = {});

/// Whether there is such a program that may be run.
bool isProgram(const std::string &path);

} // namespace jingtai
