// SPDX-License-Identifier: MIT
#include "app/engine/engineprocess.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <memory>
#include <sys/syscall.h>
#include <unistd.h>
#include <utility>

namespace jingtai {

namespace {

constexpr std::size_t s_maxBytes = std::size_t{256} * 1024;
constexpr std::string_view s_option = "--config-file";

tl::expected<std::string, int> contents(const std::string &path)
{
    // A FIFO in place of a file must not make us wait.
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0)
        return tl::unexpected(errno);
    std::string bytes;
    std::string piece(4096, '\0');
    int error = 0;
    while (bytes.size() < s_maxBytes) {
        const ssize_t count = ::read(fd, piece.data(), piece.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            error = errno;
        if (count <= 0)
            break;
        bytes.append(piece, 0, static_cast<std::size_t>(count));
    }
    ::close(fd);
    if (error != 0)
        return tl::unexpected(error);
    return bytes;
}

/// The path without links; as it is where that cannot be told.
std::string resolved(const std::string &path)
{
    const std::unique_ptr<char, decltype(&std::free)> real(::realpath(path.c_str(), nullptr),
                                                           &std::free);
    if (real)
        return real.get();
    // A file that does not exist yet lies in a directory that does.
    const std::size_t slash = path.rfind('/');
    if (slash == std::string::npos)
        return path;
    const std::string folder = path.substr(0, std::max<std::size_t>(slash, 1));
    const std::unique_ptr<char, decltype(&std::free)> parent(::realpath(folder.c_str(), nullptr),
                                                             &std::free);
    return parent ? std::string(parent.get()) + path.substr(slash) : path;
}

std::string processFile(pid_t pid, const char *name)
{
    return "/proc/" + std::to_string(pid) + '/' + name;
}

} // namespace

EngineProcess::EngineProcess(std::string pidFile, pid_t pid, int fd)
    : m_pidFile(std::move(pidFile))
    , m_pid(pid)
    , m_fd(fd)
{}

EngineProcess::EngineProcess(EngineProcess &&other) noexcept
    : m_pidFile(std::move(other.m_pidFile))
    , m_pid(other.m_pid)
    , m_fd(std::exchange(other.m_fd, -1))
    , m_arguments(std::move(other.m_arguments))
{}

EngineProcess &EngineProcess::operator=(EngineProcess &&other) noexcept
{
    std::swap(m_pidFile, other.m_pidFile);
    std::swap(m_pid, other.m_pid);
    std::swap(m_fd, other.m_fd);
    std::swap(m_arguments, other.m_arguments);
    return *this;
}

EngineProcess::~EngineProcess()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

tl::expected<EngineProcess, EngineError> EngineProcess::find(const std::string &pidFile)
{
    const auto fail = [&pidFile](EngineErrorKind kind, int systemError, std::string detail = {}) {
        return tl::unexpected(EngineError{kind, systemError, pidFile, std::move(detail)});
    };
    const auto text = contents(pidFile);
    if (!text)
        return fail(text.error() == ENOENT || text.error() == ENOTDIR ? EngineErrorKind::NoPidFile
                                                                      : EngineErrorKind::System,
                    text.error());
    std::string number = text->substr(0, text->find_last_not_of(" \t\r\n") + 1);
    constexpr std::size_t s_maxDigits = 9;
    if (number.empty() || number.size() > s_maxDigits
        || number.find_first_not_of("0123456789") != std::string::npos || number == "0")
        return fail(EngineErrorKind::BadPidFile, 0);
    const pid_t pid = std::stoi(number);
    // Held before it is looked at: what is found out is then about the one that is signalled.
    const auto fd = static_cast<int>(::syscall(SYS_pidfd_open, pid, 0));
    if (fd < 0)
        return fail(errno == ESRCH ? EngineErrorKind::NoProcess : EngineErrorKind::System, errno);
    EngineProcess process(pidFile, pid, fd);
    const auto name = contents(processFile(pid, "comm"));
    if (!name)
        return fail(EngineErrorKind::NoProcess, name.error());
    if (*name != "dockerd\n")
        return fail(EngineErrorKind::NotAnEngine, 0, name->substr(0, name->find('\n')));
    const auto line = contents(processFile(pid, "cmdline"));
    if (!line || line->empty())
        return fail(EngineErrorKind::NoProcess, line ? 0 : line.error());
    for (std::size_t begin = 0; begin < line->size();) {
        const std::size_t end = std::min(line->find('\0', begin), line->size());
        process.m_arguments.push_back(line->substr(begin, end - begin));
        begin = end + 1;
    }
    return process;
}

tl::expected<EngineProcess, EngineError> EngineProcess::find(const std::string &pidFile,
                                                             const std::string &configFile)
{
    auto process = find(pidFile);
    if (!process)
        return process;
    const std::string used = process->configFile();
    if (resolved(used) != resolved(configFile))
        return tl::unexpected(EngineError{EngineErrorKind::OtherFile, 0, pidFile, used});
    return process;
}

std::string EngineProcess::configFile() const
{
    std::string file = "/etc/docker/daemon.json";
    for (std::size_t i = 0; i < m_arguments.size(); ++i) {
        const std::string &word = m_arguments[i];
        if (word == s_option && i + 1 < m_arguments.size())
            file = m_arguments[i + 1];
        else if (word.substr(0, s_option.size() + 1) == std::string(s_option) + '=')
            file = word.substr(s_option.size() + 1);
    }
    // Relative to where it runs.
    return file.substr(0, 1) == "/" ? file : processFile(m_pid, "cwd") + '/' + file;
}

tl::expected<void, EngineError> EngineProcess::reload() const
{
    if (::syscall(SYS_pidfd_send_signal, m_fd, SIGHUP, nullptr, 0) == 0)
        return {};
    const EngineErrorKind kind = errno == ESRCH   ? EngineErrorKind::NoProcess
                                 : errno == EPERM ? EngineErrorKind::MayNotSignal
                                                  : EngineErrorKind::System;
    return tl::unexpected(EngineError{kind, errno, m_pidFile, {}});
}

} // namespace jingtai
