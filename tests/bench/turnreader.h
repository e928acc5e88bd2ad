// SPDX-License-Identifier: MIT
#pragma once

#include "tests/bench/turnlog.h"

#include <string>
#include <vector>

namespace jingtai::bench {

/// How long the event loop of a program that runs with `turns` was busy at a stretch.
struct Stalls
{
    double longestMilliseconds = 0;
    /// 99 of 100 beats of a timer of 5 ms would have been late by no more than this.
    double nearlyAllMilliseconds = 0;
    std::uint64_t turns = 0;
};

/// The other end of the file of `turns`.
class TurnReader final
{
public:
    explicit TurnReader(std::string path);
    ~TurnReader();
    TurnReader(const TurnReader &) = delete;
    TurnReader &operator=(const TurnReader &) = delete;

    /// What the program is to be started with.
    std::vector<std::string> environment(const std::string &library) const;
    /// Turns so far; 0 where nothing is written.
    std::uint64_t count() const;
    /// Of the turns from number `first` on; of fewer than two nothing is known.
    Stalls since(std::uint64_t first) const;

private:
    std::string m_path;
    TurnLog *m_log = nullptr;
};

} // namespace jingtai::bench
