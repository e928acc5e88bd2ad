// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <atomic>
#include <cstdint>

namespace jingtai::bench {

/// From one wait of the event loop to the next, by the monotonic clock.
struct Turn
{
    std::int64_t startNanoseconds = 0;
    std::int64_t endNanoseconds = 0;
};

/// What `turns`, loaded into a program, writes into the file that JINGTAI_TURNS names.
struct TurnLog
{
    static constexpr std::size_t s_capacity = 1U << 17U;

    std::atomic<std::uint64_t> count = 0;
    /// Of these the first are kept.
    std::array<Turn, s_capacity> turns;
};

} // namespace jingtai::bench
