// SPDX-License-Identifier: MIT
#include "tests/monkey/monkeywatch.h"

#include <QMutex>
#include <QString>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <execinfo.h>
#include <pthread.h>
#include <unistd.h>

#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/common_interface_defs.h>
#endif

namespace jingtai {

namespace {

constexpr std::size_t s_lines = 40;
constexpr std::size_t s_width = 240;
/// A slow machine under sanitizers is not a program that hangs.
constexpr int s_patience = 60;
constexpr int s_deadly[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};

// For handlers of signals: nothing here is ever moved.
std::array<std::array<char, s_width>, s_lines> s_ring;
std::atomic<std::size_t> s_noted = 0;
std::array<struct sigaction, std::size(s_deadly)> s_former;
pthread_t s_window;

QMutex s_complaintsMutex;
QStringList s_complaints;

void writeOut(const char *bytes, std::size_t size)
{
    while (size > 0) {
        const ssize_t count = ::write(STDERR_FILENO, bytes, size);
        if (count < 0 && errno != EINTR)
            return;
        const std::size_t done = count > 0 ? std::size_t(count) : 0;
        bytes += done;
        size -= done;
    }
}

void writeOut(const char *text)
{
    writeOut(text, std::strlen(text));
}

void tellWhere(int /*signal*/)
{
    std::array<void *, 64> frames;
    writeOut("it stands here (addr2line -Cfe PROGRAM ADDRESS…):\n");
    backtrace_symbols_fd(frames.data(), backtrace(frames.data(), int(frames.size())),
                         STDERR_FILENO);
}

void fall(int signal)
{
    MonkeyWatch::tellLast();
    tellWhere(signal);
    // Whoever was to be told before is told now: the instruction is tried again.
    for (std::size_t i = 0; i < std::size(s_deadly); ++i) {
        if (s_deadly[i] == signal)
            sigaction(signal, &s_former[i], nullptr);
    }
    if (signal == SIGABRT)
        raise(signal);
}

void hear(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (type == QtDebugMsg || type == QtInfoMsg) {
        std::fprintf(stderr, "%s\n", qPrintable(message));
        return;
    }
    // What this window system cannot do is no fault of the program's.
    if (message.startsWith(QLatin1String("This plugin does not support ")))
        return;
    tellWhere(0);
    const QMutexLocker lock(&s_complaintsMutex);
    s_complaints.append(QLatin1String(context.category) + QLatin1String(": ") + message);
}

} // namespace

MonkeyWatch::MonkeyWatch()
    : m_formerHandler(qInstallMessageHandler(&hear))
{
    s_window = pthread_self();
    struct sigaction action = {};
    sigemptyset(&action.sa_mask);
    action.sa_handler = &tellWhere;
    sigaction(SIGUSR2, &action, nullptr);
    action.sa_handler = &fall;
    action.sa_flags = SA_NODEFER;
    for (std::size_t i = 0; i < std::size(s_deadly); ++i)
        sigaction(s_deadly[i], &action, &s_former[i]);
#ifdef __SANITIZE_ADDRESS__
    __sanitizer_set_death_callback(&MonkeyWatch::tellLast);
#endif
    // Its first call may take a lock, and no handler may wait for one.
    void *frame = nullptr;
    backtrace(&frame, 1);
    m_guard = std::thread([this] { guard(); });
}

MonkeyWatch::~MonkeyWatch()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isEnding = true;
    }
    m_ending.notify_all();
    m_guard.join();
    for (std::size_t i = 0; i < std::size(s_deadly); ++i)
        sigaction(s_deadly[i], &s_former[i], nullptr);
    qInstallMessageHandler(m_formerHandler);
}

void MonkeyWatch::guard()
{
    quint64 last = m_beats;
    int waited = 0;
    std::unique_lock lock(m_mutex);
    while (!m_ending.wait_for(lock, std::chrono::seconds(1), [this] { return m_isEnding; })) {
        const quint64 now = m_beats;
        waited = now == last ? waited + 1 : 0;
        last = now;
        if (waited < s_patience)
            continue;
        writeOut("monkey: the event loop does not go on\n");
        tellLast();
        pthread_kill(s_window, SIGUSR2);
        m_ending.wait_for(lock, std::chrono::seconds(2));
        _exit(3);
    }
}

void MonkeyWatch::note(const QString &line)
{
    beat();
    auto &place = s_ring[s_noted % s_lines];
    const QByteArray bytes = line.toUtf8();
    const std::size_t size = std::min(std::size_t(bytes.size()), s_width - 1);
    std::copy_n(bytes.constData(), size, place.begin());
    place[size] = '\0';
    ++s_noted;
}

void MonkeyWatch::noteMore(const QString &words)
{
    if (s_noted == 0)
        return;
    auto &place = s_ring[(s_noted - 1) % s_lines];
    const QByteArray bytes = words.toUtf8();
    const std::size_t used = std::strlen(place.data());
    const std::size_t size = std::min(std::size_t(bytes.size()), s_width - 1 - used);
    std::copy_n(bytes.constData(), size, place.begin() + used);
    place[used + size] = '\0';
}

QStringList MonkeyWatch::takeComplaints()
{
    const QMutexLocker lock(&s_complaintsMutex);
    return std::exchange(s_complaints, {});
}

void MonkeyWatch::tellLast()
{
    const std::size_t count = s_noted;
    writeOut("monkey: what was done last:\n");
    for (std::size_t i = count > s_lines ? count - s_lines : 0; i < count; ++i) {
        writeOut("  ");
        writeOut(s_ring[i % s_lines].data());
        writeOut("\n");
    }
}

} // namespace jingtai
