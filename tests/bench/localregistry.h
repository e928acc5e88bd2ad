// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <thread>

namespace jingtai::bench {

/// Serves any image at any address 127.0.0.0/8, in threads of its own, until it is destroyed.
class LocalRegistry final
{
public:
    LocalRegistry();
    ~LocalRegistry();
    LocalRegistry(const LocalRegistry &) = delete;
    LocalRegistry &operator=(const LocalRegistry &) = delete;

    /// 0 where it does not serve.
    int port() const { return m_port; }

private:
    void serve();

    int m_listener = -1;
    int m_port = 0;
    std::atomic<int> m_connections = 0;
    std::atomic<bool> m_isOver = false;
    std::thread m_thread;
};

} // namespace jingtai::bench
