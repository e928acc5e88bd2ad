// SPDX-License-Identifier: MIT
#include "app/engine/command.h"

#include "app/engine/cancellation.h"
#include "app/safefile/descriptor.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

namespace jingtai {

namespace {

using Clock = std::chrono::steady_clock;

struct Pipe
{
    Descriptor read;
    Descriptor write;
};

bool open(Pipe &pipe)
{
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return false;
    pipe.read = Descriptor(ends[0]);
    pipe.write = Descriptor(ends[1]);
    return true;
}

std::vector<char *> pointers(const std::vector<std::string> &words)
{
    std::vector<char *> result;
    result.reserve(words.size() + 1);
    for (const std::string &word : words)
        result.push_back(const_cast<char *>(word.c_str()));
    result.push_back(nullptr);
    return result;
}

/// The process runs with what a program expects: no signal blocked or ignored.
int spawn(pid_t &pid, const std::vector<std::string> &command, const CommandOptions &options,
          const Pipe &in, const Pipe &out, const Pipe &errors)
{
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    posix_spawn_file_actions_adddup2(&actions, in.read.fd(), STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, out.write.fd(), STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, errors.write.fd(), STDERR_FILENO);
    posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
    sigset_t none;
    sigset_t all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    std::vector<char *> words = pointers(command);
    std::vector<char *> environment;
    if (options.environment)
        environment = pointers(*options.environment);
    const int error = posix_spawn(&pid, command.front().c_str(), &actions, &attributes,
                                  words.data(), options.environment ? environment.data() : environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return error;
}

/// Reads what is there; false at the end.
bool take(int fd, std::string &text, std::size_t maxBytes)
{
    std::array<char, 16384> piece{};
    const ssize_t count = ::read(fd, piece.data(), piece.size());
    if (count < 0)
        return errno == EAGAIN || errno == EINTR;
    const std::size_t room = maxBytes - std::min(maxBytes, text.size());
    text.append(piece.data(), std::min(static_cast<std::size_t>(count), room));
    return count > 0;
}

class Exchange final
{
public:
    Exchange(Pipe &in, Pipe &out, Pipe &errors, int process, const CommandOptions &options,
             CommandResult &result)
        : m_in(in)
        , m_out(out)
        , m_errors(errors)
        , m_process(process)
        , m_options(options)
        , m_left(options.input)
        , m_result(result)
    {}

    /// Until the process has ended: 0, ETIMEDOUT or ECANCELED. What it left running may hold its
    /// output open, that is not waited for.
    int run()
    {
        const Clock::time_point end = Clock::now() + m_options.deadline;
        if (m_left.empty())
            m_in.write = Descriptor();
        for (;;) {
            const auto left
                = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
            if (left < 0)
                return ETIMEDOUT;
            const Cancellation *cancellation = m_options.cancellation;
            std::array entries{pollfd{m_in.write ? m_in.write.fd() : -1, POLLOUT, 0},
                               pollfd{m_out.read ? m_out.read.fd() : -1, POLLIN, 0},
                               pollfd{m_errors.read ? m_errors.read.fd() : -1, POLLIN, 0},
                               pollfd{m_process, POLLIN, 0},
                               pollfd{cancellation ? cancellation->fd() : -1, POLLIN, 0}};
            if (::poll(entries.data(), entries.size(),
                       static_cast<int>(std::min<long long>(left + 1, 60'000)))
                < 0) {
                if (errno != EINTR)
                    return errno;
                continue;
            }
            if (entries[4].revents != 0)
                return ECANCELED;
            if (entries[0].revents != 0)
                give();
            bool tookAny = false;
            tookAny = takeFrom(m_out, entries[1].revents, m_result.output) || tookAny;
            tookAny = takeFrom(m_errors, entries[2].revents, m_result.errors) || tookAny;
            if (entries[3].revents != 0 && !tookAny)
                return 0;
        }
    }

private:
    void give()
    {
        const ssize_t count = ::write(m_in.write.fd(), m_left.data(), m_left.size());
        if (count > 0)
            m_left.remove_prefix(static_cast<std::size_t>(count));
        if (m_left.empty() || (count < 0 && errno != EAGAIN && errno != EINTR))
            m_in.write = Descriptor();
    }

    bool takeFrom(Pipe &pipe, short events, std::string &text)
    {
        if (events == 0)
            return false;
        if (!take(pipe.read.fd(), text, m_options.maxBytes)) {
            pipe.read = Descriptor();
            return false;
        }
        return true;
    }

    Pipe &m_in;
    Pipe &m_out;
    Pipe &m_errors;
    int m_process;
    const CommandOptions &m_options;
    std::string_view m_left;
    CommandResult &m_result;
};

/// A write to a program that has ended must not end us: the signal is held back in this thread.
class HeldPipeSignal final
{
public:
    HeldPipeSignal()
    {
        sigemptyset(&m_pipe);
        sigaddset(&m_pipe, SIGPIPE);
        ::pthread_sigmask(SIG_BLOCK, &m_pipe, &m_before);
    }
    HeldPipeSignal(const HeldPipeSignal &) = delete;
    HeldPipeSignal &operator=(const HeldPipeSignal &) = delete;
    ~HeldPipeSignal()
    {
        const timespec now{};
        if (sigismember(&m_before, SIGPIPE) == 0) {
            while (::sigtimedwait(&m_pipe, nullptr, &now) > 0) {
            }
        }
        ::pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    }

private:
    sigset_t m_pipe{};
    sigset_t m_before{};
};

} // namespace

CommandResult runCommand(const std::vector<std::string> &command, const CommandOptions &options)
{
    CommandResult result;
    Pipe in;
    Pipe out;
    Pipe errors;
    if (!open(in) || !open(out) || !open(errors)) {
        result.code = errno;
        return result;
    }
    pid_t pid = 0;
    if (const int error = spawn(pid, command, options, in, out, errors); error != 0) {
        result.code = error;
        return result;
    }
    in.read = Descriptor();
    out.write = Descriptor();
    errors.write = Descriptor();
    for (const int fd : {in.write.fd(), out.read.fd(), errors.read.fd()})
        ::fcntl(fd, F_SETFL, O_NONBLOCK);
    const Descriptor process(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0)));
    int stopped = 0;
    {
        const HeldPipeSignal held;
        stopped = Exchange(in, out, errors, process.fd(), options, result).run();
    }
    if (stopped != 0) {
        result.end
            = stopped == ECANCELED ? CommandResult::End::Cancelled : CommandResult::End::TimedOut;
        result.code = stopped;
        // One that runs as somebody else by now cannot be ended, and is not waited for.
        if (::kill(pid, SIGKILL) != 0)
            return result;
    }
    int status = 0;
    if (uninterrupted([&] { return ::waitpid(pid, &status, 0); }) != pid || stopped != 0)
        return result;
    result.end = WIFEXITED(status) ? CommandResult::End::Exited : CommandResult::End::Signalled;
    result.code = WIFEXITED(status) ? WEXITSTATUS(status) : WTERMSIG(status);
    return result;
}

bool isProgram(const std::string &path)
{
    struct stat status = {};
    return !path.empty() && ::stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode)
           && ::access(path.c_str(), X_OK) == 0;
}

} // namespace jingtai
