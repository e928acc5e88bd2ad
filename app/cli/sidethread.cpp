// SPDX-License-Identifier: MIT
#include "app/cli/sidethread.h"

#include <system_error>
#include <utility>

namespace jingtai {

SideThread::SideThread()
{
    try {
        m_thread = std::thread([this] { run(); });
    } catch (const std::system_error &) {
        // Then it goes without.
    }
}

SideThread::~SideThread()
{
    if (!isRunning())
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void SideThread::begin(std::function<void()> task)
{
    if (!isRunning()) {
        task();
        return;
    }
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return !m_task; });
        m_task = std::move(task);
    }
    m_changed.notify_all();
}

void SideThread::wait()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_task; });
}

void SideThread::run()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return m_task || m_isEnding; });
        if (!m_task)
            return;
        lock.unlock();
        m_task();
        lock.lock();
        m_task = nullptr;
        m_changed.notify_all();
    }
}

} // namespace jingtai
