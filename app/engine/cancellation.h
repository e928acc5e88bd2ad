// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>

namespace jingtai {

/// A wish to stop, from one thread to another that blocks. Thread-safe.
class Cancellation final
{
public:
    Cancellation();
    Cancellation(const Cancellation &) = delete;
    Cancellation &operator=(const Cancellation &) = delete;
    ~Cancellation();

    void cancel();
    bool isCancelled() const;
    /// For poll(): readable once it is cancelled.
    int fd() const { return m_fd; }
    /// False where it was cancelled before the time was over.
    bool sleep(std::chrono::milliseconds time) const;

private:
    int m_fd; ///< eventfd
};

/// Waits for a descriptor: 0 when it is ready, ETIMEDOUT, ECANCELED, or the errno. `cancellation`
/// may be null.
int waitFor(int fd, short events, std::chrono::steady_clock::time_point end,
            const Cancellation *cancellation);

} // namespace jingtai
