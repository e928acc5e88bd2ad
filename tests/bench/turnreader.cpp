// SPDX-License-Identifier: MIT
#include "tests/bench/turnreader.h"

#include <algorithm>
#include <functional>
#include <utility>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

namespace jingtai::bench {

namespace {

/// A timer that fires each 5 ms is late once by each turn, and not at all while the loop waits.
double nearlyAll(std::vector<double> turns, double whole)
{
    constexpr double beat = 5;
    double busy = 0;
    for (const double turn : turns)
        busy += turn;
    const auto onTime = std::size_t(std::max(0.0, whole - busy) / beat);
    const std::size_t late = (turns.size() + onTime) / 100;
    std::sort(turns.begin(), turns.end(), std::greater<>());
    return turns.at(std::min(late, turns.size() - 1));
}

} // namespace

TurnReader::TurnReader(std::string path)
    : m_path(std::move(path))
{
    const int descriptor = open(m_path.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return;
    void *mapped = ftruncate(descriptor, sizeof(TurnLog)) == 0
                       ? mmap(nullptr, sizeof(TurnLog), PROT_READ, MAP_SHARED, descriptor, 0)
                       : MAP_FAILED;
    close(descriptor);
    if (mapped != MAP_FAILED)
        m_log = static_cast<TurnLog *>(mapped);
}

TurnReader::~TurnReader()
{
    if (m_log != nullptr)
        munmap(m_log, sizeof(TurnLog));
    unlink(m_path.c_str());
}

std::vector<std::string> TurnReader::environment(const std::string &library) const
{
    return {"LD_PRELOAD=" + library, "JINGTAI_TURNS=" + m_path, "QT_NO_GLIB=1"};
}

std::uint64_t TurnReader::count() const
{
    return m_log == nullptr ? 0 : std::min<std::uint64_t>(m_log->count, TurnLog::s_capacity);
}

Stalls TurnReader::since(std::uint64_t first) const
{
    constexpr double nanosecondsPerMillisecond = 1e6;
    const std::uint64_t end = count();
    if (end < first + 2)
        return {};
    std::vector<double> turns;
    for (std::uint64_t i = first; i < end; ++i) {
        const Turn &turn = m_log->turns[i];
        turns.push_back(double(turn.endNanoseconds - turn.startNanoseconds)
                        / nanosecondsPerMillisecond);
    }
    const double whole
        = double(m_log->turns[end - 1].endNanoseconds - m_log->turns[first].startNanoseconds)
          / nanosecondsPerMillisecond;
    return {*std::max_element(turns.begin(), turns.end()), nearlyAll(turns, whole), end - first};
}

} // namespace jingtai::bench
