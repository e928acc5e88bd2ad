// SPDX-License-Identifier: MIT
#include "app/engine/enginestream.h"

#include "app/engine/cancellation.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <utility>

namespace jingtai {

namespace {

constexpr std::size_t s_maxHead = std::size_t{64} << 10;

} // namespace

EngineStream::EngineStream(std::string socketPath, const Cancellation *cancellation)
    : m_path(std::move(socketPath))
    , m_cancellation(cancellation)
{}

tl::unexpected<EngineError> EngineStream::fail(EngineErrorKind kind, int systemError,
                                               std::string detail) const
{
    return tl::unexpected(EngineError{kind, systemError, m_path, std::move(detail)});
}

tl::unexpected<EngineError> EngineStream::systemFailure(int systemError) const
{
    switch (systemError) {
    case ENOENT:
    case ENOTDIR:
        return fail(EngineErrorKind::NoSocket, systemError);
    case ECONNREFUSED:
        return fail(EngineErrorKind::NotListening, systemError);
    case EACCES:
    case EPERM:
        return fail(EngineErrorKind::NotPermitted, systemError);
    case ETIMEDOUT:
    case EAGAIN:
        return fail(EngineErrorKind::TimedOut, systemError);
    case ECANCELED:
        return fail(EngineErrorKind::Cancelled);
    default:
        return fail(EngineErrorKind::System, systemError);
    }
}

tl::expected<void, EngineError> EngineStream::connect(Clock::time_point end)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (m_path.size() >= sizeof(address.sun_path))
        return fail(EngineErrorKind::System, ENAMETOOLONG);
    std::memcpy(address.sun_path, m_path.data(), m_path.size());
    m_socket = Descriptor(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (!m_socket)
        return systemFailure(errno);
    // A unix socket connects at once or, where its queue is full, not at all.
    while (::connect(m_socket.fd(), reinterpret_cast<const sockaddr *>(&address), sizeof address)
           != 0) {
        if (errno == EINTR)
            continue;
        if (errno != EAGAIN || Clock::now() >= end)
            return systemFailure(errno);
        if (const int error
            = waitFor(-1, 0, Clock::now() + std::chrono::milliseconds(5), m_cancellation);
            error == ECANCELED)
            return systemFailure(error);
    }
    return {};
}

tl::expected<void, EngineError> EngineStream::send(std::string_view request, Clock::time_point end)
{
    while (!request.empty()) {
        const ssize_t count = ::send(m_socket.fd(), request.data(), request.size(), MSG_NOSIGNAL);
        if (count > 0) {
            request.remove_prefix(static_cast<std::size_t>(count));
        } else if (errno == EAGAIN) {
            if (const int error = waitFor(m_socket.fd(), POLLOUT, end, m_cancellation); error != 0)
                return systemFailure(error);
        } else if (errno != EINTR) {
            return systemFailure(errno);
        }
    }
    return {};
}

tl::expected<std::string, EngineError> EngineStream::receive(Clock::time_point end)
{
    std::array<char, std::size_t{16} * 1024> piece{};
    for (;;) {
        if (const int error = waitFor(m_socket.fd(), POLLIN, end, m_cancellation); error != 0)
            return systemFailure(error);
        const ssize_t count = ::recv(m_socket.fd(), piece.data(), piece.size(), 0);
        if (count >= 0)
            return std::string(piece.data(), static_cast<std::size_t>(count));
        if (errno != EAGAIN && errno != EINTR)
            return systemFailure(errno);
    }
}

tl::expected<void, EngineError> EngineStream::open(const std::string &method,
                                                   const std::string &target, Clock::time_point end)
{
    if (auto connected = connect(end); !connected)
        return connected;
    std::string request = method + ' ' + target + " HTTP/1.0\r\nHost: docker\r\n";
    if (method != "GET")
        request += "Content-Length: 0\r\n";
    if (auto sent = send(request + "\r\n", end); !sent)
        return sent;
    std::string head;
    std::size_t headEnd = std::string::npos;
    while (headEnd == std::string::npos && head.size() <= s_maxHead) {
        const auto piece = receive(end);
        if (!piece)
            return tl::unexpected(piece.error());
        if (piece->empty())
            break;
        head += *piece;
        headEnd = head.find("\r\n\r\n");
    }
    if (head.substr(0, 7) != "HTTP/1." || headEnd == std::string::npos)
        return fail(EngineErrorKind::BadAnswer, 0, "no HTTP");
    m_begun = head.substr(headEnd + 4);
    const std::string status = head.substr(head.find(' ') + 1, 3);
    if (status == "200")
        return {};
    return fail(EngineErrorKind::Status, 0, status);
}

tl::expected<std::string, EngineError> EngineStream::read(Clock::time_point end)
{
    if (!m_begun.empty())
        return std::exchange(m_begun, {});
    return receive(end);
}

} // namespace jingtai
