// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <sys/types.h>
#include <vector>

namespace jingtai::test {

/// A directory of its own for a test function, in memory where the machine has /dev/shm (a slow
/// disk would make thousands of saves slow too). Removed with all that is in it.
class Sandbox final
{
public:
    Sandbox();
    Sandbox(const Sandbox &) = delete;
    Sandbox &operator=(const Sandbox &) = delete;
    ~Sandbox();

    const std::string &path() const { return m_path; }
    /// The path of a name in it.
    std::string operator/(std::string_view name) const;
    /// Removes all that is in it.
    void clear() const;

private:
    std::string m_path;
};

struct Run
{
    int exitCode = -1; ///< -1 where a signal ended it
    int signal = 0;
    std::string output;

    /// The value of a line "name=value" of the output.
    std::string value(std::string_view name) const;
};

/// Runs a program of the search path to its end; output is what it wrote to stdout and stderr.
Run run(const std::vector<std::string> &command);

/// The test program that saves once; see saveonce.cpp.
std::string saveonce();

/// What a shell script is run with so that its mounts are seen by nobody else; empty where the
/// machine does not allow it.
const std::vector<std::string> &privateMounts();

std::string readText(const std::string &path);
void writeText(const std::string &path, std::string_view text);

/// Names in a directory, sorted.
std::vector<std::string> namesIn(const std::string &directory);

/// Whether a name is one of a temporary file of the writer.
bool isLitter(const std::string &name);

/// All that is below a directory: type, rights, owner, content, link target, extended attributes
/// by relative path.
using Picture = std::map<std::string, std::string>;
Picture pictureOf(const std::string &directory);
std::string describe(const Picture &picture);

/// An ACL with one named user, in the kernel's own form.
std::string aclWithUser(std::uint32_t user);
bool setAttribute(const std::string &path, const char *name, std::string_view value);
std::string attribute(const std::string &path, const char *name);

/// Of the link itself where it is one; all zero where there is nothing.
struct stat statusOf(const std::string &path);
mode_t rightsOf(const std::string &path);

/// Sets or clears one of the FS_…_FL flags (chattr); false where that is not possible.
bool setFlag(const std::string &path, unsigned flag, bool on);

} // namespace jingtai::test
