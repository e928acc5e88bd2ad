// SPDX-License-Identifier: MIT
#include "app/cli/descriptor.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <utility>

namespace jingtai {

namespace {

constexpr std::size_t s_bufferBytes = std::size_t(256) * 1024;
// As much as this is soon filled: no need to let the buffer grow step by step.
constexpr std::size_t s_largeBytes = std::size_t(32) * 1024;
// Less is written before a thread has begun.
constexpr std::uint64_t s_worthThread = std::uint64_t(4) << 20;

void waitFor(int number, short events)
{
    pollfd waiting{number, events, 0};
    ::poll(&waiting, 1, -1);
}

} // namespace

Descriptor::~Descriptor()
{
    if (m_number >= 0)
        ::close(m_number);
}

Descriptor::Descriptor(Descriptor &&other) noexcept
    : m_number(std::exchange(other.m_number, -1))
{}

Descriptor &Descriptor::operator=(Descriptor &&other) noexcept
{
    std::swap(m_number, other.m_number);
    return *this;
}

tl::expected<Descriptor, int> Descriptor::openForReading(const std::string &path)
{
    int number = -1;
    do {
        number = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
    } while (number < 0 && errno == EINTR);
    if (number < 0)
        return tl::unexpected(errno);
    return Descriptor(number);
}

tl::expected<Descriptor, int> Descriptor::temporary()
{
    const char *directory = std::getenv("TMPDIR");
    std::string path = directory && *directory == '/' ? directory : "/tmp";
    int number = ::open(path.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (number >= 0)
        return Descriptor(number);
    // Not every file system has files without a name.
    path += "/jingtai-XXXXXX";
    number = ::mkostemp(path.data(), O_CLOEXEC);
    if (number < 0)
        return tl::unexpected(errno);
    ::unlink(path.c_str());
    return Descriptor(number);
}

tl::expected<std::size_t, int> Descriptor::read(char *bytes, std::size_t size) const
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

int Descriptor::write(std::string_view bytes) const
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

int Descriptor::close()
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

BufferedWriter::BufferedWriter(const Descriptor &descriptor)
    : m_descriptor(descriptor)
{}

void BufferedWriter::write(std::string_view bytes)
{
    if (m_error != 0)
        return;
    if (m_buffer.capacity() < s_bufferBytes && m_buffer.size() + bytes.size() > s_largeBytes)
        m_buffer.reserve(s_bufferBytes);
    m_buffer += bytes;
    if (m_buffer.size() >= s_bufferBytes)
        writeBuffer();
}

void BufferedWriter::writeBuffer()
{
    m_written += m_buffer.size();
    if (!m_side && m_written > s_worthThread)
        m_side = std::make_unique<SideThread>();
    if (!m_side) {
        flush();
        return;
    }
    m_side->wait();
    m_error = m_sideError;
    if (m_error != 0)
        return;
    m_sideBuffer.swap(m_buffer);
    m_buffer.clear();
    m_side->begin([this] { m_sideError = m_descriptor.write(m_sideBuffer); });
}

void BufferedWriter::flush()
{
    if (m_side && m_error == 0) {
        m_side->wait();
        m_error = m_sideError;
    }
    if (m_error == 0)
        m_error = m_descriptor.write(m_buffer);
    m_buffer.clear();
}

} // namespace jingtai
