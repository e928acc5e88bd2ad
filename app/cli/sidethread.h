// SPDX-License-Identifier: MIT
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace jingtai {

/// A thread that does one thing at a time beside the one that asks for it. Waits at its end for
/// what is begun.
class SideThread final
{
public:
    SideThread();
    ~SideThread();
    SideThread(const SideThread &) = delete;
    SideThread &operator=(const SideThread &) = delete;

    /// False where the system gave no thread; begin() then does the task itself.
    bool isRunning() const { return m_thread.joinable(); }
    /// Waits for what was begun before. What the task touches is its own up to the next wait().
    void begin(std::function<void()> task);
    void wait();

private:
    void run();

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::function<void()> m_task; ///< empty: nothing to do
    bool m_isEnding = false;
    std::thread m_thread;
};

} // namespace jingtai
