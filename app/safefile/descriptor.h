// SPDX-License-Identifier: MIT
#pragma once

#include <cerrno>
#include <unistd.h>
#include <utility>

namespace jingtai {

/// An open file descriptor that is closed with its owner.
class Descriptor final
{
public:
    Descriptor() = default;
    explicit Descriptor(int fd)
        : m_fd(fd)
    {}
    Descriptor(Descriptor &&other) noexcept
        : m_fd(std::exchange(other.m_fd, -1))
    {}
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        std::swap(m_fd, other.m_fd);
        return *this;
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }

    explicit operator bool() const { return m_fd >= 0; }
    int fd() const { return m_fd; }
    /// Gives the descriptor up: the caller closes it.
    int release() { return std::exchange(m_fd, -1); }

private:
    int m_fd = -1;
};

/// Repeats a system call that a signal interrupted.
template <typename Call>
auto uninterrupted(Call call) -> decltype(call())
{
    for (;;) {
        const auto result = call();
        if (result != -1 || errno != EINTR)
            return result;
    }
}

/// Whether a call that cleans up succeeds at the first or the second try.
template <typename Call>
bool succeedsInTwo(Call call)
{
    for (int attempt = 0; attempt < 2; ++attempt) {
        if (call() == 0)
            return true;
    }
    return false;
}

} // namespace jingtai
