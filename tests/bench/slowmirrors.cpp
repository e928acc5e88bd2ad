// SPDX-License-Identifier: MIT
// slowmirrors FOLDER COUNT SILENT MILLISECONDS BYTES: so many mirrors with TLS, each at a port of
// its own on 127.0.0.1, of which every SILENT-th (0: none) takes connections and says nothing. The
// others answer each request after so long, a blob at so many bytes a second. Writes
// FOLDER/authority, which vouches for them, and the same into FOLDER/certs by the name under which
// OpenSSL looks for it; puts out the ports, a line each, and "ready". One
// thread, one context of TLS and a certificate of an elliptic curve, so that the server costs less
// than who asks it.

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <memory>
#include <queue>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t s_sliceBytes = std::size_t(2) * 1024 * 1024;
constexpr auto s_beat = std::chrono::milliseconds(5);
const std::string s_layer = "sha256:" + std::string(64, 'a');
const std::string s_manifest
    = R"({"schemaVersion":2,"layers":[{"digest":")" + s_layer + R"(","size":2097152}]})";

struct Client
{
    int descriptor;
    SSL *tls;
    std::string input;
    /// What is still to be written.
    std::string output;
    bool isShaken = false;
};

struct Due
{
    Clock::time_point time;
    std::uint64_t client;
    std::string bytes;

    bool operator<(const Due &other) const { return time > other.time; }
};

[[noreturn]] void giveUp(const char *what)
{
    std::perror(what);
    std::exit(1);
}

SSL_CTX *makeContext(const std::string &folder)
{
    EVP_PKEY *key = EVP_EC_gen("P-256");
    X509 *certificate = X509_new();
    X509_set_version(certificate, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate), 86400L * 100);
    X509_set_pubkey(certificate, key);
    X509_NAME *name = X509_get_subject_name(certificate);
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char *>("slow mirrors"), -1, -1, 0);
    X509_set_issuer_name(certificate, name);
    X509_EXTENSION *address
        = X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, "IP:127.0.0.1");
    X509_add_ext(certificate, address, -1);
    X509_EXTENSION_free(address);
    X509_sign(certificate, key, EVP_sha256());
    std::array<char, 16> hashed{};
    std::snprintf(hashed.data(), hashed.size(), "%08lx.0", X509_subject_name_hash(certificate));
    std::filesystem::create_directories(folder + "/certs");
    for (const std::string &path : {folder + "/authority", folder + "/certs/" + hashed.data()}) {
        std::FILE *file = std::fopen(path.c_str(), "w");
        if (file == nullptr)
            giveUp("fopen");
        PEM_write_X509(file, certificate);
        std::fclose(file);
    }
    SSL_CTX *context = SSL_CTX_new(TLS_server_method());
    SSL_CTX_set_mode(context, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    if (SSL_CTX_use_certificate(context, certificate) != 1
        || SSL_CTX_use_PrivateKey(context, key) != 1)
        giveUp("SSL_CTX");
    X509_free(certificate);
    EVP_PKEY_free(key);
    return context;
}

class Server final
{
public:
    Server(SSL_CTX *context, std::chrono::milliseconds delay, std::size_t bytesPerSecond)
        : m_context(context)
        , m_delay(delay)
        , m_perBeat(std::max<std::size_t>(bytesPerSecond * 5 / 1000, 1))
        , m_poll(epoll_create1(EPOLL_CLOEXEC))
    {}

    /// Its port.
    int listenOn(bool isSilent)
    {
        const int descriptor = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
        sockaddr_in place = {};
        place.sin_family = AF_INET;
        place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof(place);
        if (bind(descriptor, reinterpret_cast<sockaddr *>(&place), size) != 0
            || listen(descriptor, 16) != 0
            || getsockname(descriptor, reinterpret_cast<sockaddr *>(&place), &size) != 0)
            giveUp("listen");
        // The queue of the kernel takes who is never accepted.
        if (!isSilent)
            watch(EPOLL_CTL_ADD, descriptor, EPOLLIN, std::uint64_t(descriptor));
        return ntohs(place.sin_port);
    }

    [[noreturn]] void run()
    {
        std::array<epoll_event, 64> events{};
        for (;;) {
            const int count = epoll_wait(m_poll, events.data(), int(events.size()), patience());
            for (int i = 0; i < count; ++i) {
                const std::uint64_t id = events[std::size_t(i)].data.u64;
                if (id < s_firstClient)
                    accept(int(id));
                else
                    serve(id);
            }
            while (!m_due.empty() && m_due.top().time <= Clock::now()) {
                const Due due = m_due.top();
                m_due.pop();
                if (const auto found = m_clients.find(due.client); found != m_clients.end()) {
                    found->second->output += due.bytes;
                    serve(due.client);
                }
            }
        }
    }

private:
    static constexpr std::uint64_t s_firstClient = 1ULL << 32U;

    void watch(int operation, int descriptor, std::uint32_t events, std::uint64_t id) const
    {
        epoll_event event = {};
        event.events = events;
        event.data.u64 = id;
        epoll_ctl(m_poll, operation, descriptor, &event);
    }

    int patience() const
    {
        if (m_due.empty())
            return -1;
        const auto left
            = std::chrono::ceil<std::chrono::milliseconds>(m_due.top().time - Clock::now());
        return int(std::max<std::int64_t>(left.count(), 0));
    }

    void accept(int listener)
    {
        for (;;) {
            const int descriptor
                = accept4(listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
            if (descriptor < 0)
                return;
            const int on = 1;
            setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
            auto client = std::make_unique<Client>();
            client->descriptor = descriptor;
            client->tls = SSL_new(m_context);
            SSL_set_fd(client->tls, descriptor);
            SSL_set_accept_state(client->tls);
            const std::uint64_t id = ++m_lastClient;
            m_clients.emplace(id, std::move(client));
            watch(EPOLL_CTL_ADD, descriptor, EPOLLIN, id);
        }
    }

    void forget(std::uint64_t id)
    {
        const auto found = m_clients.find(id);
        SSL_free(found->second->tls);
        close(found->second->descriptor);
        m_clients.erase(found);
    }

    void serve(std::uint64_t id)
    {
        Client &client = *m_clients.at(id);
        // What went wrong with another client would be taken for a fault of this one.
        ERR_clear_error();
        if (!client.isShaken) {
            const int result = SSL_do_handshake(client.tls);
            if (result != 1 && !isPatient(client, result)) {
                forget(id);
                return;
            }
            client.isShaken = result == 1;
        }
        std::array<char, 16384> piece{};
        while (client.isShaken) {
            const int count = SSL_read(client.tls, piece.data(), int(piece.size()));
            if (count > 0) {
                client.input.append(piece.data(), std::size_t(count));
                continue;
            }
            if (!isPatient(client, count)) {
                forget(id);
                return;
            }
            break;
        }
        for (std::size_t end = 0; (end = client.input.find("\r\n\r\n")) != std::string::npos;) {
            answer(id, client.input.substr(0, end));
            client.input.erase(0, end + 4);
        }
        bool isFull = false;
        while (client.isShaken && !client.output.empty() && !isFull) {
            const int count
                = SSL_write(client.tls, client.output.data(), int(client.output.size()));
            if (count > 0) {
                client.output.erase(0, std::size_t(count));
            } else if (isPatient(client, count)) {
                isFull = true;
            } else {
                forget(id);
                return;
            }
        }
        watch(EPOLL_CTL_MOD, client.descriptor, isFull ? EPOLLIN | EPOLLOUT : EPOLLIN, id);
    }

    static bool isPatient(const Client &client, int result)
    {
        const int error = SSL_get_error(client.tls, result);
        return error == SSL_ERROR_WANT_READ || error == SSL_ERROR_WANT_WRITE;
    }

    void answer(std::uint64_t id, std::string_view request)
    {
        const bool isHead = request.starts_with("HEAD ");
        const bool isBlob = request.find("/blobs/") != std::string_view::npos;
        const bool isManifest = request.find("/manifests/") != std::string_view::npos;
        const std::string body = isManifest ? s_manifest : "{}";
        std::string head = isBlob ? "HTTP/1.1 206 Partial Content\r\n" : "HTTP/1.1 200 OK\r\n";
        head += "Content-Length: " + std::to_string(isBlob ? s_sliceBytes : body.size()) + "\r\n";
        if (isManifest && isHead)
            head += "Docker-Content-Digest: sha256:" + std::string(64, 'b') + "\r\n";
        const auto time = Clock::now() + m_delay;
        if (!isBlob) {
            m_due.push({time, id, head + "\r\n" + (isHead ? std::string() : body)});
            return;
        }
        m_due.push({time, id, head + "\r\n"});
        auto at = time;
        for (std::size_t sent = 0; sent < s_sliceBytes; sent += m_perBeat) {
            at += s_beat;
            m_due.push({at, id, std::string(std::min(m_perBeat, s_sliceBytes - sent), 'x')});
        }
    }

    SSL_CTX *m_context;
    std::chrono::milliseconds m_delay;
    std::size_t m_perBeat;
    int m_poll;
    std::uint64_t m_lastClient = s_firstClient;
    std::map<std::uint64_t, std::unique_ptr<Client>> m_clients;
    std::priority_queue<Due> m_due;
};

} // namespace

int main(int argc, char *argv[])
{
    if (argc != 6)
        return 2;
    rlimit limit = {};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
    const auto number = [argv](int index) { return std::strtol(argv[index], nullptr, 10); };
    Server server(makeContext(argv[1]), std::chrono::milliseconds(number(4)),
                  std::size_t(number(5)));
    for (long i = 0; i < number(2); ++i) {
        const bool isSilent = number(3) > 0 && i % number(3) == 0;
        std::printf("%d\n", server.listenOn(isSilent));
    }
    std::puts("ready");
    std::fflush(stdout);
    server.run();
}
