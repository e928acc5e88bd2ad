// SPDX-License-Identifier: MIT
#include "app/cli/stream.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <utility>

namespace jingtai {

namespace {

void waitFor(int number, short events)
{
    pollfd waiting{number, events, 0};
    ::poll(&waiting, 1, -1);
}

} // namespace

Stream::~Stream()
{
    if (m_number >= 0)
        ::close(m_number);
}

Stream::Stream(Stream &&other) noexcept
    : m_number(std::exchange(other.m_number, -1))
{}

Stream &Stream::operator=(Stream &&other) noexcept
{
    std::swap(m_number, other.m_number);
    return *this;
}

tl::expected<Stream, int> Stream::openForReading(const std::string &path)
{
    int number = -1;
    do {
        number = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
    } while (number < 0 && errno == EINTR);
    if (number < 0)
        return tl::unexpected(errno);
    return Stream(number);
}

tl::expected<Stream, int> Stream::temporary()
{
    const char *directory = std::getenv("TMPDIR");
    std::string path = directory && *directory == '/' ? directory : "/tmp";
    int number = ::open(path.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (number >= 0)
        return Stream(number);
    // Not every file system has files without a name.
    path += "/jingtai-XXXXXX";
    number = ::mkostemp(path.data(), O_CLOEXEC);
    if (number < 0)
        return tl::unexpected(errno);
    ::unlink(path.c_str());
    return Stream(number);
}

tl::expected<std::size_t, int> Stream::read(char *bytes, std::size_t size) const
{
    for (;;) {
        const ssize_t count = ::read(m_number, bytes, size);
        if (count >= 0)
            return static_cast<std::size_t>(count);
        if (errno == EAGAIN)
            waitFor(m_number, POLLIN);
        else if (errno != EINTR)
            return tl::unexpected(errno);
    }
}

int Stream::write(std::string_view bytes) const
{
    while (!bytes.empty()) {
        const ssize_t count = ::write(m_number, bytes.data(), bytes.size());
        if (count >= 0)
            bytes.remove_prefix(static_cast<std::size_t>(count));
        else if (errno == EAGAIN)
            waitFor(m_number, POLLOUT);
        else if (errno != EINTR)
            return errno;
    }
    return 0;
}

int Stream::close()
{
    // EINTR included: the number is free after any call.
    return ::close(std::exchange(m_number, -1)) == 0 || errno == EINTR ? 0 : errno;
}

void occupyStandardDescriptors()
{
    for (const int number : {0, 1, 2}) {
        if (::fcntl(number, F_GETFD) >= 0 || errno != EBADF)
            continue;
        // The wrong way round, so that using it fails as if it were closed.
        const int opened = ::open("/dev/null", number == 0 ? O_WRONLY : O_RDONLY);
        if (opened >= 0 && opened != number) {
            ::dup2(opened, number);
            ::close(opened);
        }
    }
}

} // namespace jingtai
