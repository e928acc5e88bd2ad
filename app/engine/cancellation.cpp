// SPDX-License-Identifier: MIT
#include "app/engine/cancellation.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace jingtai {

using Clock = std::chrono::steady_clock;

Cancellation::Cancellation()
    : m_fd(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{}

Cancellation::~Cancellation()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

void Cancellation::cancel()
{
    const std::uint64_t one = 1;
    while (::write(m_fd, &one, sizeof one) < 0 && errno == EINTR) {
    }
}

bool Cancellation::isCancelled() const
{
    pollfd entry{m_fd, POLLIN, 0};
    return ::poll(&entry, 1, 0) > 0;
}

bool Cancellation::sleep(std::chrono::milliseconds time) const
{
    // No descriptor: poll() passes a negative one over.
    return waitFor(-1, 0, Clock::now() + time, this) != ECANCELED;
}

int waitFor(int fd, short events, Clock::time_point end, const Cancellation *cancellation)
{
    for (;;) {
        const auto left
            = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
        if (left < 0)
            return ETIMEDOUT;
        std::array entries{pollfd{fd, events, 0},
                           pollfd{cancellation ? cancellation->fd() : -1, POLLIN, 0}};
        // Rounded up, or the last part of a millisecond would be spent spinning.
        const int count = ::poll(entries.data(), entries.size(),
                                 static_cast<int>(std::min<long long>(left + 1, 60'000)));
        if (count < 0 && errno != EINTR)
            return errno;
        if (count > 0)
            return entries[1].revents != 0 ? ECANCELED : 0;
    }
}

} // namespace jingtai
