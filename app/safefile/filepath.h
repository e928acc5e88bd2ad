// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <fcntl.h>
#include <string>
#include <utility>

namespace jingtai {

/// Where a file is: a path, or a name in a directory that the caller keeps open.
struct FilePath
{
    // Implicit on purpose: a path alone is the ordinary case.
    FilePath(std::string file)
        : path(std::move(file))
    {}
    FilePath(const char *file)
        : path(file)
    {}
    FilePath(int openDirectory, std::string name)
        : path(std::move(name))
        , directory(openDirectory)
    {}

    std::string path;         ///< bytes as the system takes them
    int directory = AT_FDCWD; ///< not owned; what a relative path starts from
};

/// What to do with a symbolic link in place of the file.
enum class SymlinkPolicy : std::uint8_t {
    Follow, ///< its target is meant, the link stays; a dangling one has its target made
    Refuse, ///< SymlinkRefused, with where it leads
};

/// How the directory of the file is reached.
enum class DirectoryPolicy : std::uint8_t {
    /// As every program does; links on the way are followed (a home may be one).
    Ordinary,
    /// For what runs as root. An absolute path, each part opened without following links and owned
    /// by root; the last directory writable by root alone, those above by root alone or sticky. A
    /// link in place of the file is refused whatever SymlinkPolicy says. With FilePath::directory
    /// only that directory is looked at, and the path is a plain name.
    RootOnly,
};

} // namespace jingtai
