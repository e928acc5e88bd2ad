// SPDX-License-Identifier: MIT
#include "tests/safefile/support.h"

#include <algorithm>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <linux/fs.h>
#include <spawn.h>
#include <sstream>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

namespace jingtai::test {

namespace fs = std::filesystem;

Sandbox::Sandbox()
{
    const std::string inMemory = "/dev/shm";
    const std::string base
        = ::access(inMemory.c_str(), W_OK) == 0 ? inMemory : fs::temp_directory_path().string();
    std::string path = base + "/jingtai-safefile-XXXXXX";
    if (::mkdtemp(path.data()) == nullptr)
        std::abort();
    m_path = path;
}

Sandbox::~Sandbox()
{
    std::error_code ignored;
    fs::remove_all(m_path, ignored);
}

std::string Sandbox::operator/(std::string_view name) const
{
    return m_path + '/' + std::string(name);
}

void Sandbox::clear() const
{
    for (const std::string &name : namesIn(m_path))
        fs::remove_all(*this / name);
}

std::string Run::value(std::string_view name) const
{
    std::istringstream lines(output);
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with(std::string(name) + '='))
            return line.substr(name.size() + 1);
    }
    return {};
}

Run run(const std::vector<std::string> &command)
{
    std::vector<char *> arguments;
    arguments.reserve(command.size() + 1);
    for (const std::string &argument : command)
        arguments.push_back(const_cast<char *>(argument.c_str()));
    arguments.push_back(nullptr);

    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return {};
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_adddup2(&actions, ends[1], 1);
    ::posix_spawn_file_actions_adddup2(&actions, ends[1], 2);
    pid_t child = 0;
    const int failed
        = ::posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
    ::posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);

    Run result;
    if (failed == 0) {
        char buffer[4096];
        for (ssize_t got = 0; (got = ::read(ends[0], buffer, sizeof buffer)) > 0;)
            result.output.append(buffer, static_cast<std::size_t>(got));
        int status = 0;
        ::waitpid(child, &status, 0);
        if (WIFEXITED(status))
            result.exitCode = WEXITSTATUS(status);
        else if (WIFSIGNALED(status))
            result.signal = WTERMSIG(status);
    }
    ::close(ends[0]);
    return result;
}

std::string saveonce()
{
    return JINGTAI_SAVEONCE;
}

const std::vector<std::string> &privateMounts()
{
    static const std::vector<std::string> s_command = [] {
        const std::string script = "mount -t tmpfs none /mnt";
        using Command = std::vector<std::string>;
        for (const Command &command :
             {Command{"unshare", "-m", "sh", "-euc"}, Command{"unshare", "-rm", "sh", "-euc"}}) {
            Command attempt = command;
            attempt.push_back(script);
            if (run(attempt).exitCode == 0)
                return command;
        }
        return Command{};
    }();
    return s_command;
}

std::string readText(const std::string &path)
{
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

void writeText(const std::string &path, std::string_view text)
{
    std::ofstream stream(path, std::ios::binary | std::ios::trunc);
    stream.write(text.data(), static_cast<std::streamsize>(text.size()));
}

std::vector<std::string> namesIn(const std::string &directory)
{
    std::vector<std::string> names;
    for (const fs::directory_entry &entry : fs::directory_iterator(directory))
        names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

bool isLitter(const std::string &name)
{
    return name.starts_with('.') && name.find(".jingtai-") != std::string::npos;
}

namespace {

std::string attributesOf(const std::string &path)
{
    std::string names(65536, '\0');
    const ssize_t length = ::llistxattr(path.c_str(), names.data(), names.size());
    if (length <= 0)
        return {};
    names.resize(static_cast<std::size_t>(length));
    std::vector<std::string> found;
    std::istringstream list(names);
    for (std::string name; std::getline(list, name, '\0');)
        found.push_back(' ' + name + '=' + attribute(path, name.c_str()));
    std::sort(found.begin(), found.end());
    std::string text;
    for (const std::string &one : found)
        text += one;
    return text;
}

} // namespace

Picture pictureOf(const std::string &directory)
{
    Picture picture;
    for (const fs::directory_entry &entry : fs::recursive_directory_iterator(directory)) {
        const std::string path = entry.path().string();
        struct stat status = {};
        if (::lstat(path.c_str(), &status) != 0)
            continue;
        std::ostringstream text;
        text << std::oct << status.st_mode << std::dec << ' ' << status.st_uid << ':'
             << status.st_gid << attributesOf(path);
        if (S_ISREG(status.st_mode))
            text << " \"" << readText(path) << '"';
        else if (S_ISLNK(status.st_mode))
            text << " -> " << fs::read_symlink(entry.path()).string();
        picture[path.substr(directory.size() + 1)] = text.str();
    }
    return picture;
}

std::string describe(const Picture &picture)
{
    std::string text;
    for (const auto &[name, what] : picture)
        text += name + ": " + what.substr(0, 60) + "; ";
    return text.empty() ? "nothing" : text;
}

std::string aclWithUser(std::uint32_t user)
{
    struct Entry
    {
        std::uint16_t tag;
        std::uint16_t rights;
        std::uint32_t id;
    };
    constexpr std::uint32_t nobody = 0xffffffffU;
    const Entry entries[] = {
        {0x01, 6, nobody},                    // the owner
        {0x02, 4, user},   {0x04, 4, nobody}, // the group
        {0x10, 4, nobody},                    // the mask
        {0x20, 0, nobody},                    // all others
    };
    std::string bytes("\x02\0\0\0", 4);
    for (const Entry &entry : entries) {
        for (const std::uint32_t half :
             {entry.tag | std::uint32_t{entry.rights} << 16U, entry.id}) {
            for (unsigned shift = 0; shift < 32; shift += 8)
                bytes.push_back(static_cast<char>(half >> shift & 0xffU));
        }
    }
    return bytes;
}

bool setAttribute(const std::string &path, const char *name, std::string_view value)
{
    return ::lsetxattr(path.c_str(), name, value.data(), value.size(), 0) == 0;
}

std::string attribute(const std::string &path, const char *name)
{
    std::string value(65536, '\0');
    const ssize_t length = ::lgetxattr(path.c_str(), name, value.data(), value.size());
    value.resize(length < 0 ? 0 : static_cast<std::size_t>(length));
    return value;
}

struct stat statusOf(const std::string &path)
{
    struct stat status = {};
    if (::lstat(path.c_str(), &status) != 0)
        return {};
    return status;
}

mode_t rightsOf(const std::string &path)
{
    return statusOf(path).st_mode & 07777;
}

bool setFlag(const std::string &path, unsigned flag, bool on)
{
    const int fd = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (fd < 0)
        return false;
    unsigned flags = 0;
    bool done = ::ioctl(fd, FS_IOC_GETFLAGS, &flags) == 0;
    if (done) {
        flags = on ? flags | flag : flags & ~flag;
        done = ::ioctl(fd, FS_IOC_SETFLAGS, &flags) == 0;
    }
    ::close(fd);
    return done;
}

} // namespace jingtai::test
