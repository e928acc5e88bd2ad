// SPDX-License-Identifier: MIT
#include "app/engine/engineclient.h"

#include "app/core/jsontree.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <utility>

namespace jingtai {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t s_maxAnswer = std::size_t{4} << 20;

class Socket final
{
public:
    Socket()
        : m_fd(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0))
    {}
    Socket(const Socket &) = delete;
    Socket &operator=(const Socket &) = delete;
    ~Socket()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }

    int fd() const { return m_fd; }

    /// 0 when it is ready, ETIMEDOUT, or the errno.
    int wait(short events, Clock::time_point end) const
    {
        for (;;) {
            const auto left
                = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
            if (left <= 0)
                return ETIMEDOUT;
            pollfd entry{m_fd, events, 0};
            const int count
                = ::poll(&entry, 1, static_cast<int>(std::min<long long>(left, 60'000)));
            if (count > 0)
                return 0;
            if (count < 0 && errno != EINTR)
                return errno;
        }
    }

private:
    int m_fd;
};

std::vector<std::string> textsIn(const JsonValue *list)
{
    std::vector<std::string> texts;
    for (std::size_t i = 0; list && i < list->items.size(); ++i)
        texts.push_back(list->items[i].string);
    return texts;
}

} // namespace

EngineClient::EngineClient(std::string socketPath, std::chrono::milliseconds deadline)
    : m_path(std::move(socketPath))
    , m_deadline(deadline)
{}

tl::unexpected<EngineError> EngineClient::fail(EngineErrorKind kind, int systemError,
                                               std::string detail) const
{
    return tl::unexpected(EngineError{kind, systemError, m_path, std::move(detail)});
}

tl::unexpected<EngineError> EngineClient::systemFailure(int systemError) const
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
    default:
        return fail(EngineErrorKind::System, systemError);
    }
}

tl::expected<std::string, EngineError> EngineClient::fetch(const std::string &target) const
{
    const Clock::time_point end = Clock::now() + m_deadline;
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (m_path.size() >= sizeof(address.sun_path))
        return fail(EngineErrorKind::System, ENAMETOOLONG);
    std::memcpy(address.sun_path, m_path.data(), m_path.size());
    const Socket socket;
    if (socket.fd() < 0)
        return systemFailure(errno);
    // A unix socket connects at once or, where its queue is full, not at all.
    while (::connect(socket.fd(), reinterpret_cast<const sockaddr *>(&address), sizeof address)
           != 0) {
        if (errno == EINTR)
            continue;
        if (errno != EAGAIN || Clock::now() >= end)
            return systemFailure(errno);
        ::poll(nullptr, 0, 5);
    }

    // HTTP/1.0: the answer ends with the connection and comes in one piece.
    const std::string request = "GET " + target + " HTTP/1.0\r\nHost: docker\r\n\r\n";
    std::string_view left = request;
    while (!left.empty()) {
        const ssize_t count = ::send(socket.fd(), left.data(), left.size(), MSG_NOSIGNAL);
        if (count > 0) {
            left.remove_prefix(static_cast<std::size_t>(count));
        } else if (errno == EAGAIN) {
            if (const int error = socket.wait(POLLOUT, end); error != 0)
                return systemFailure(error);
        } else if (errno != EINTR) {
            return systemFailure(errno);
        }
    }
    std::string answer;
    std::string piece(std::size_t{64} * 1024, '\0');
    for (;;) {
        if (const int error = socket.wait(POLLIN, end); error != 0)
            return systemFailure(error);
        const ssize_t count = ::recv(socket.fd(), piece.data(), piece.size(), 0);
        if (count == 0)
            break;
        if (count < 0 && (errno == EAGAIN || errno == EINTR))
            continue;
        if (count < 0)
            return systemFailure(errno);
        answer.append(piece, 0, static_cast<std::size_t>(count));
        if (answer.size() > s_maxAnswer)
            return fail(EngineErrorKind::TooLarge, 0);
    }

    const std::size_t headerEnd = answer.find("\r\n\r\n");
    if (answer.substr(0, 7) != "HTTP/1." || headerEnd == std::string::npos)
        return fail(EngineErrorKind::BadAnswer, 0, "no HTTP");
    const std::size_t blank = answer.find(' ');
    const std::string status = answer.substr(blank + 1, 3);
    if (status != "200")
        return fail(EngineErrorKind::Status, 0, status);
    return answer.substr(headerEnd + 4);
}

tl::expected<EngineState, EngineError> EngineClient::state() const
{
    const auto body = fetch("/info");
    if (!body)
        return tl::unexpected(body.error());
    const auto info = parseJson(*body);
    if (!info || info->type != JsonValue::Type::Object)
        return fail(EngineErrorKind::BadAnswer, 0, "no JSON");
    EngineState state;
    const JsonValue *version = info->member("ServerVersion");
    const auto parsed = version ? EngineVersion::parse(version->string) : std::nullopt;
    if (!parsed)
        return fail(EngineErrorKind::BadAnswer, 0, "no version");
    state.version = *parsed;
    if (const JsonValue *registries = info->member("RegistryConfig"))
        state.mirrors = textsIn(registries->member("Mirrors"));
    if (const JsonValue *restore = info->member("LiveRestoreEnabled"))
        state.isLiveRestoring = restore->boolean;
    return state;
}

std::string asEngineWrites(const std::string &mirror)
{
    return !mirror.empty() && mirror.back() == '/' ? mirror : mirror + '/';
}

std::vector<std::string> asEngineWrites(const std::vector<std::string> &mirrors)
{
    std::vector<std::string> written;
    for (const std::string &mirror : mirrors) {
        std::string text = asEngineWrites(mirror);
        if (std::find(written.begin(), written.end(), text) == written.end())
            written.push_back(std::move(text));
    }
    return written;
}

} // namespace jingtai
