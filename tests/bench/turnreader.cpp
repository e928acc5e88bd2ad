// SPDX-License-Identifier: MIT
#include "tests/bench/turnreader.h"

#include <algorithm>
#include <utility>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

namespace jingtai::bench {

namespace {

/// The wait that is exceeded in one moment of a hundred: who comes during a turn waits for its
/// rest.
double nearlyAll(const std::vector<double> &turns, double whole)
{
    double low = 0;
    double high = *std::max_element(turns.begin(), turns.end());
    for (int step = 0; step < 40; ++step) {
        const double middle = (low + high) / 2;
        double longer = 0;
        for (const double turn : turns)
            longer += std::max(0.0, turn - middle);
        (longer > whole / 100 ? low : high) = middle;
    }
    return high;
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
