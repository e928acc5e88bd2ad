// SPDX-License-Identifier: MIT
#include "tests/bench/localregistry.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <string>

namespace jingtai::bench {

namespace {

constexpr int s_patience = 100;
constexpr int s_backlog = 256;

std::string answerTo(const std::string &request)
{
    const std::string digest(64, 'a');
    if (request.find("/manifests/") == std::string::npos)
        return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";
    // Only the head of a manifest is asked for.
    return "HTTP/1.1 200 OK\r\nContent-Type: application/vnd.oci.image.manifest.v1+json\r\n"
           "Docker-Content-Digest: sha256:"
           + digest + "\r\nContent-Length: 500\r\n\r\n";
}

void talk(int connection, const std::atomic<bool> &isOver)
{
    std::string data;
    std::array<char, 4096> buffer{};
    pollfd waiting{connection, POLLIN, 0};
    while (!isOver) {
        if (poll(&waiting, 1, s_patience) == 0)
            continue;
        const ssize_t count = recv(connection, buffer.data(), buffer.size(), 0);
        if (count <= 0)
            break;
        data.append(buffer.data(), std::size_t(count));
        for (auto end = data.find("\r\n\r\n"); end != std::string::npos;
             end = data.find("\r\n\r\n")) {
            const std::string answer = answerTo(data.substr(0, end));
            data.erase(0, end + 4);
            if (send(connection, answer.data(), answer.size(), MSG_NOSIGNAL) < 0)
                return;
        }
    }
}

} // namespace

LocalRegistry::LocalRegistry()
    : m_listener(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_ANY);
    socklen_t size = sizeof address;
    auto *place = reinterpret_cast<sockaddr *>(&address);
    if (m_listener < 0 || bind(m_listener, place, size) != 0 || listen(m_listener, s_backlog) != 0
        || getsockname(m_listener, place, &size) != 0)
        return;
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { serve(); });
}

LocalRegistry::~LocalRegistry()
{
    m_isOver = true;
    if (m_thread.joinable())
        m_thread.join();
    while (m_connections > 0)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    close(m_listener);
}

void LocalRegistry::serve()
{
    pollfd waiting{m_listener, POLLIN, 0};
    while (!m_isOver) {
        if (poll(&waiting, 1, s_patience) <= 0)
            continue;
        const int connection = accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (connection < 0)
            continue;
        ++m_connections;
        std::thread([this, connection] {
            talk(connection, m_isOver);
            close(connection);
            --m_connections;
        }).detach();
    }
}

} // namespace jingtai::bench
