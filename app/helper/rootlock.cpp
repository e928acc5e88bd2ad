// SPDX-License-Identifier: MIT
#include "app/helper/rootlock.h"

#include <chrono>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <thread>

namespace jingtai {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds s_patience{10};
constexpr std::chrono::milliseconds s_pause{20};

} // namespace

RootLock::RootLock()
    : m_directory(::open("/root", O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC))
{
    struct stat status = {};
    const bool isPrivate = m_directory && ::fstat(m_directory.fd(), &status) == 0
                           && status.st_uid == 0 && (status.st_mode & (S_IRWXG | S_IRWXO)) == 0;
    if (!isPrivate)
        return;
    const Clock::time_point end = Clock::now() + s_patience;
    for (;;) {
        if (::flock(m_directory.fd(), LOCK_EX | LOCK_NB) == 0) {
            m_state = State::Held;
            return;
        }
        if (errno != EWOULDBLOCK)
            return;
        if (Clock::now() >= end) {
            m_state = State::Taken;
            return;
        }
        std::this_thread::sleep_for(s_pause);
    }
}

} // namespace jingtai
