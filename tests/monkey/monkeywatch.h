// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>
#include <QtGlobal>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace jingtai {

/// Sees when the program complains (a warning of Qt's or of its own), falls, or hangs, and tells
/// what was done last. One at a time; made in the thread of the windows.
class MonkeyWatch final
{
public:
    MonkeyWatch();
    ~MonkeyWatch();
    MonkeyWatch(const MonkeyWatch &) = delete;
    MonkeyWatch &operator=(const MonkeyWatch &) = delete;

    /// What is done next, in one line. To be called at least every minute: else it hangs, which
    /// ends the process.
    void note(const QString &line);
    /// Adds to what was noted last: to what it was done.
    void noteMore(const QString &words);
    void beat() { ++m_beats; }
    /// What was warned of since the last call.
    QStringList takeComplaints();
    /// Writes the last lines to the standard error output.
    static void tellLast();

private:
    void guard();

    QtMessageHandler m_formerHandler;
    std::atomic<quint64> m_beats = 0;
    std::mutex m_mutex;
    std::condition_variable m_ending;
    bool m_isEnding = false;
    std::thread m_guard;
};

} // namespace jingtai
