// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <deque>

namespace jingtai {

/// How many requests an operator allows within any minute. Times are milliseconds of any clock that
/// does not go back.
class Allowance final
{
public:
    /// 0: as many as one likes.
    explicit Allowance(int requestsPerMinute = 0)
        : m_perMinute(requestsPerMinute)
    {}

    /// The stricter of two operators' words counts.
    void tighten(int requestsPerMinute);
    /// Milliseconds until so many requests may be sent; 0 for now. More than are allowed at all
    /// wait until none of the last minute are left.
    std::int64_t waitFor(int requests, std::int64_t now);
    void spend(int requests, std::int64_t now);
    /// What was spent and not sent after all. The oldest count as those: rather too slow than too
    /// fast.
    void giveBack(int requests);

private:
    struct Spent
    {
        std::int64_t time;
        int requests;
    };

    void forgetBefore(std::int64_t time);

    int m_perMinute;
    int m_total = 0;
    std::deque<Spent> m_spent;
};

} // namespace jingtai
