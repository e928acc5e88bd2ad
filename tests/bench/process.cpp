// SPDX-License-Identifier: MIT
#include "tests/bench/process.h"

#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string_view>
#include <thread>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace jingtai::bench {

namespace {

std::vector<std::string> laidOver(const std::vector<std::string> &variables)
{
    std::vector<std::string> all = variables;
    for (char **entry = environ; *entry != nullptr; ++entry) {
        const std::string_view text = *entry;
        const std::string_view name = text.substr(0, text.find('=') + 1);
        bool replaced = false;
        for (const std::string &variable : variables)
            replaced = replaced || std::string_view(variable).substr(0, name.size()) == name;
        if (!replaced)
            all.emplace_back(text);
    }
    return all;
}

std::vector<char *> pointers(std::vector<std::string> &words)
{
    std::vector<char *> all;
    all.reserve(words.size() + 1);
    for (std::string &word : words)
        all.push_back(word.data());
    all.push_back(nullptr);
    return all;
}

} // namespace

Process::Process(const std::vector<std::string> &command,
                 const std::vector<std::string> &environment)
{
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0)
        return;
    m_output = ends[0];
    std::vector<std::string> words = command;
    std::vector<std::string> variables = laidOver(environment);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    if (posix_spawnp(&m_id, words[0].c_str(), &actions, nullptr, pointers(words).data(),
                     pointers(variables).data())
        != 0)
        m_id = -1;
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
}

Process::Process(Process &&other) noexcept
    : m_id(std::exchange(other.m_id, -1))
    , m_output(std::exchange(other.m_output, -1))
    , m_status(other.m_status)
{}

Process::~Process()
{
    if (isRunning()) {
        kill(m_id, SIGKILL);
        waitpid(m_id, nullptr, 0);
    }
    if (m_output >= 0)
        close(m_output);
}

bool Process::isRunning()
{
    if (m_id < 0 || m_status)
        return false;
    int status = 0;
    if (waitpid(m_id, &status, WNOHANG) == m_id)
        m_status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return !m_status;
}

std::optional<int> Process::waitForEnd()
{
    for (int i = 0; i < 60'000 && isRunning(); ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    return m_status;
}

std::optional<std::string> Process::readLine()
{
    std::string line;
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (m_output >= 0) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
            end - std::chrono::steady_clock::now());
        pollfd waited = {m_output, POLLIN, 0};
        char byte = 0;
        if (left.count() <= 0 || poll(&waited, 1, int(left.count())) != 1
            || read(m_output, &byte, 1) != 1)
            return std::nullopt;
        if (byte == '\n')
            return line;
        line.push_back(byte);
    }
    return std::nullopt;
}

double Process::processorSeconds() const
{
    std::ifstream file("/proc/" + std::to_string(m_id) + "/stat");
    std::string text;
    std::getline(file, text);
    // The name in brackets may hold spaces; user and system time are the 12th and 13th after it.
    const std::size_t bracket = text.rfind(')');
    if (bracket == std::string::npos)
        return 0;
    std::size_t at = bracket + 1;
    for (int field = 0; field < 12 && at != std::string::npos; ++field)
        at = text.find(' ', at + 1);
    if (at == std::string::npos)
        return 0;
    char *next = nullptr;
    const unsigned long user = std::strtoul(text.c_str() + at, &next, 10);
    const unsigned long system = std::strtoul(next, nullptr, 10);
    return double(user + system) / double(sysconf(_SC_CLK_TCK));
}

std::optional<double> Process::memoryMegabytes() const
{
    std::ifstream file("/proc/" + std::to_string(m_id) + "/smaps_rollup");
    for (std::string line; std::getline(file, line);) {
        if (line.rfind("Pss:", 0) == 0)
            return std::strtod(line.c_str() + 4, nullptr) / 1024;
    }
    return std::nullopt;
}

Process::WakeUps Process::wakeUps() const
{
    constexpr std::string_view key = "voluntary_ctxt_switches:";
    WakeUps counts;
    std::error_code error;
    for (const auto &thread :
         std::filesystem::directory_iterator("/proc/" + std::to_string(m_id) + "/task", error)) {
        std::ifstream file(thread.path() / "status");
        for (std::string line; std::getline(file, line);) {
            if (line.rfind(key, 0) == 0)
                counts[thread.path().filename()]
                    = std::strtol(line.c_str() + key.size(), nullptr, 10);
        }
    }
    return counts;
}

} // namespace jingtai::bench
