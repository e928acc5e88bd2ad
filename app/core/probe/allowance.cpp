// SPDX-License-Identifier: MIT
#include "app/core/probe/allowance.h"

#include <algorithm>

namespace jingtai {

namespace {

constexpr std::int64_t s_minute = 60'000;

} // namespace

void Allowance::tighten(int requestsPerMinute)
{
    if (requestsPerMinute > 0)
        m_perMinute
            = m_perMinute == 0 ? requestsPerMinute : std::min(m_perMinute, requestsPerMinute);
}

std::int64_t Allowance::waitFor(int requests, std::int64_t now)
{
    if (m_perMinute == 0)
        return 0;
    forgetBefore(now - s_minute);
    int over = m_total + std::min(requests, m_perMinute) - m_perMinute;
    for (const Spent &spent : m_spent) {
        if (over <= 0)
            break;
        over -= spent.requests;
        if (over <= 0)
            return spent.time + s_minute - now + 1;
    }
    return 0;
}

void Allowance::spend(int requests, std::int64_t now)
{
    if (m_perMinute == 0 || requests <= 0)
        return;
    forgetBefore(now - s_minute);
    m_spent.push_back({now, requests});
    m_total += requests;
}

void Allowance::giveBack(int requests)
{
    while (requests > 0 && !m_spent.empty()) {
        Spent &oldest = m_spent.front();
        const int given = std::min(requests, oldest.requests);
        oldest.requests -= given;
        m_total -= given;
        requests -= given;
        if (oldest.requests == 0)
            m_spent.pop_front();
    }
}

void Allowance::forgetBefore(std::int64_t time)
{
    while (!m_spent.empty() && m_spent.front().time < time) {
        m_total -= m_spent.front().requests;
        m_spent.pop_front();
    }
}

} // namespace jingtai
