// SPDX-License-Identifier: MIT
#include "app/safefile/place.h"

#include <algorithm>
#include <climits>
#include <ctime>
#include <string_view>
#include <sys/file.h>
#include <utility>

namespace jingtai {

namespace {

constexpr int s_directoryFlags = O_RDONLY | O_DIRECTORY | O_CLOEXEC;
constexpr int s_waypointFlags = O_PATH | O_DIRECTORY | O_CLOEXEC;
constexpr int s_maxLinks = 40; // as the kernel's own limit

FileError failure(FileErrorKind kind, FileStep step, int systemError, std::string path,
                  std::string detail = {})
{
    FileError error;
    error.kind = kind;
    error.step = step;
    error.systemError = systemError;
    error.path = std::move(path);
    error.detail = std::move(detail);
    return error;
}

FileError directoryFailure(int systemError, std::string path)
{
    const FileErrorKind kind
        = systemError == ENOENT ? FileErrorKind::DirectoryMissing : kindOfSystemError(systemError);
    return failure(kind, FileStep::OpenDirectory, systemError, std::move(path));
}

tl::expected<std::string, int> linkTarget(int directory, const std::string &name)
{
    std::string target(PATH_MAX, '\0');
    const ssize_t length = ::readlinkat(directory, name.c_str(), target.data(), target.size());
    if (length < 0)
        return tl::unexpected(errno);
    target.resize(static_cast<std::size_t>(length));
    return target;
}

struct SplitPath
{
    std::string directory; ///< "" for the current one
    std::string name;
};

SplitPath split(const std::string &path)
{
    const std::size_t slash = path.rfind('/');
    if (slash == std::string::npos)
        return {{}, path};
    return {path.substr(0, slash + 1), path.substr(slash + 1)};
}

std::vector<std::string> parts(std::string_view directory)
{
    std::vector<std::string> result;
    while (!directory.empty()) {
        const std::size_t slash = std::min(directory.find('/'), directory.size());
        const std::string_view part = directory.substr(0, slash);
        if (!part.empty() && part != ".")
            result.emplace_back(part);
        directory.remove_prefix(std::min(slash + 1, directory.size()));
    }
    return result;
}

Descriptor openAt(int base, const std::string &name, int flags)
{
    return Descriptor(uninterrupted([&] { return ::openat(base, name.c_str(), flags); }));
}

// The mode is set by its own call because the umask cuts the one that mkdir is given.
tl::expected<Descriptor, int> makeDirectory(int parent, const std::string &name,
                                            MadeDirectories &made)
{
    if (::mkdirat(parent, name.c_str(), made.mode()) != 0) {
        if (errno != EEXIST)
            return tl::unexpected(errno);
        Descriptor existing = openAt(parent, name, s_directoryFlags | O_NOFOLLOW);
        if (!existing)
            return tl::unexpected(errno);
        return existing;
    }
    Descriptor readable = openAt(parent, ".", s_directoryFlags);
    if (!readable) {
        const int failed = errno;
        ::unlinkat(parent, name.c_str(), AT_REMOVEDIR);
        return tl::unexpected(failed);
    }
    const int parentFd = readable.fd();
    made.add(std::move(readable), name);
    Descriptor directory = openAt(parentFd, name, s_directoryFlags | O_NOFOLLOW);
    if (!directory || ::fchmod(directory.fd(), made.mode()) != 0)
        return tl::unexpected(errno);
    if (const auto synced = syncDirectory(parentFd); !synced)
        return tl::unexpected(synced.error());
    return directory;
}

tl::expected<Descriptor, FileError> openOrdinary(int base, const std::string &directory,
                                                 const std::string &path, MadeDirectories *made)
{
    const std::string here = directory.empty() ? "." : directory;
    Descriptor opened = openAt(base, here, s_directoryFlags);
    if (opened)
        return opened;
    if (errno != ENOENT || made == nullptr)
        return tl::unexpected(directoryFailure(errno, path));

    Descriptor current = openAt(base, here.front() == '/' ? "/" : ".", s_waypointFlags);
    if (!current)
        return tl::unexpected(directoryFailure(errno, path));
    for (const std::string &part : parts(directory)) {
        Descriptor next = openAt(current.fd(), part, s_waypointFlags);
        if (!next && errno == ENOENT) {
            auto fresh = makeDirectory(current.fd(), part, *made);
            if (!fresh)
                return tl::unexpected(directoryFailure(fresh.error(), path));
            next = std::move(*fresh);
        }
        if (!next)
            return tl::unexpected(directoryFailure(errno, path));
        current = std::move(next);
    }
    opened = openAt(current.fd(), ".", s_directoryFlags);
    if (!opened)
        return tl::unexpected(directoryFailure(errno, path));
    return opened;
}

enum class Trust { Waypoint, Last };

tl::expected<void, FileError> checkTrust(int directory, Trust trust, const std::string &path,
                                         const std::string &shown)
{
    struct stat status = {};
    if (::fstat(directory, &status) != 0)
        return tl::unexpected(directoryFailure(errno, path));
    const bool othersWrite = (status.st_mode & (S_IWGRP | S_IWOTH)) != 0;
    const bool sticky = (status.st_mode & S_ISVTX) != 0;
    if (status.st_uid != 0 || (othersWrite && (trust == Trust::Last || !sticky))) {
        return tl::unexpected(
            failure(FileErrorKind::DirectoryUntrusted, FileStep::OpenDirectory, 0, path, shown));
    }
    return {};
}

tl::expected<Descriptor, FileError> openRootOnly(const std::string &directory,
                                                 const std::string &path, MadeDirectories *made)
{
    if (directory.empty() || directory.front() != '/') {
        return tl::unexpected(
            failure(FileErrorKind::NameInvalid, FileStep::OpenDirectory, 0, path));
    }
    Descriptor current = openAt(AT_FDCWD, "/", s_directoryFlags);
    if (!current)
        return tl::unexpected(directoryFailure(errno, path));
    std::string shown = "/";
    const std::vector<std::string> names = parts(directory);
    for (const std::string &part : names) {
        if (part == "..") {
            return tl::unexpected(
                failure(FileErrorKind::NameInvalid, FileStep::OpenDirectory, 0, path));
        }
        if (const auto trusted = checkTrust(current.fd(), Trust::Waypoint, path, shown); !trusted)
            return tl::unexpected(trusted.error());
        if (shown.back() != '/')
            shown += '/';
        shown += part;
        Descriptor next = openAt(current.fd(), part, s_directoryFlags | O_NOFOLLOW);
        if (!next) {
            const int failed = errno;
            if (failed == ENOENT && made != nullptr) {
                auto fresh = makeDirectory(current.fd(), part, *made);
                if (!fresh)
                    return tl::unexpected(directoryFailure(fresh.error(), path));
                next = std::move(*fresh);
            } else if (failed == ENOTDIR || failed == ELOOP) {
                const auto target = linkTarget(current.fd(), part);
                if (target) {
                    return tl::unexpected(failure(FileErrorKind::SymlinkRefused,
                                                  FileStep::OpenDirectory, failed, shown, *target));
                }
                return tl::unexpected(directoryFailure(failed, shown));
            } else {
                return tl::unexpected(directoryFailure(failed, path));
            }
        }
        current = std::move(next);
    }
    if (const auto trusted = checkTrust(current.fd(), Trust::Last, path, shown); !trusted)
        return tl::unexpected(trusted.error());
    return current;
}

tl::expected<Descriptor, FileError> openDirectory(const FilePath &file,
                                                  const std::string &directory,
                                                  DirectoryPolicy policy, MadeDirectories *made)
{
    switch (policy) {
    case DirectoryPolicy::Ordinary:
        return openOrdinary(file.directory, directory, file.path, made);
    case DirectoryPolicy::RootOnly:
        break;
    }
    if (file.directory == AT_FDCWD)
        return openRootOnly(directory, file.path, made);
    if (!directory.empty()) {
        return tl::unexpected(
            failure(FileErrorKind::NameInvalid, FileStep::OpenDirectory, 0, file.path));
    }
    auto opened = openOrdinary(file.directory, directory, file.path, nullptr);
    if (!opened)
        return opened;
    if (const auto trusted = checkTrust(opened->fd(), Trust::Last, file.path, "."); !trusted)
        return tl::unexpected(trusted.error());
    return opened;
}

tl::expected<void, FileError> checkName(const SplitPath &where, const std::string &path)
{
    if (path.empty() || path.find('\0') != std::string::npos) {
        return tl::unexpected(
            failure(FileErrorKind::NameInvalid, FileStep::OpenDirectory, 0, path));
    }
    if (where.name.empty() || where.name == "." || where.name == "..") {
        return tl::unexpected(
            failure(FileErrorKind::IsDirectory, FileStep::OpenDirectory, 0, path));
    }
    return {};
}

// What the kernel does for protected_symlinks, which does not see a link that is followed by hand:
// in a directory like /tmp a link of somebody else may lead anywhere.
tl::expected<bool, int> isSuspicious(int directory, const struct stat &link)
{
    struct stat parent = {};
    if (::fstat(directory, &parent) != 0)
        return tl::unexpected(errno);
    const bool shared = (parent.st_mode & S_ISVTX) != 0 && (parent.st_mode & S_IWOTH) != 0;
    return shared && link.st_uid != ::geteuid() && link.st_uid != parent.st_uid;
}

} // namespace

FileError Place::error(FileErrorKind kind, FileStep step, std::string detail) const
{
    return failure(kind, step, 0, path, std::move(detail));
}

FileError Place::systemError(FileStep step, int systemError) const
{
    return failure(kindOfSystemError(systemError), step, systemError, path);
}

std::string Place::siblingPath(const std::string &sibling) const
{
    return split(path).directory + sibling;
}

void MadeDirectories::add(Descriptor parent, std::string name)
{
    m_made.push_back({std::move(parent), std::move(name)});
}

void MadeDirectories::undo()
{
    for (; !m_made.empty(); m_made.pop_back())
        ::unlinkat(m_made.back().parent.fd(), m_made.back().name.c_str(), AT_REMOVEDIR);
}

tl::expected<Place, FileError> locate(const FilePath &file, SymlinkPolicy symlinks,
                                      DirectoryPolicy policy, MadeDirectories *made)
{
    if (policy == DirectoryPolicy::RootOnly)
        symlinks = SymlinkPolicy::Refuse;

    SplitPath where = split(file.path);
    if (const auto valid = checkName(where, file.path); !valid)
        return tl::unexpected(valid.error());
    auto directory = openDirectory(file, where.directory, policy, made);
    if (!directory)
        return tl::unexpected(directory.error());
    Place place{std::move(*directory), std::move(where.name), file.path};

    for (int links = 0; links <= s_maxLinks; ++links) {
        struct stat status = {};
        if (::fstatat(place.directory.fd(), place.name.c_str(), &status, AT_SYMLINK_NOFOLLOW)
            != 0) {
            if (errno == ENOENT)
                return place;
            return tl::unexpected(place.systemError(FileStep::Inspect, errno));
        }
        if (!S_ISLNK(status.st_mode))
            return place;
        const auto target = linkTarget(place.directory.fd(), place.name);
        if (!target)
            return tl::unexpected(place.systemError(FileStep::Inspect, target.error()));
        const auto suspicious = isSuspicious(place.directory.fd(), status);
        if (!suspicious)
            return tl::unexpected(place.systemError(FileStep::Inspect, suspicious.error()));
        if (symlinks == SymlinkPolicy::Refuse || *suspicious) {
            return tl::unexpected(
                place.error(FileErrorKind::SymlinkRefused, FileStep::Inspect, *target));
        }
        SplitPath next = split(*target);
        const bool absolute = !target->empty() && target->front() == '/';
        std::string path = absolute ? *target : place.siblingPath(*target);
        if (const auto valid = checkName(next, path); !valid)
            return tl::unexpected(valid.error());
        auto opened = openOrdinary(place.directory.fd(), next.directory, path, nullptr);
        if (!opened)
            return tl::unexpected(opened.error());
        place = Place{std::move(*opened), std::move(next.name), std::move(path)};
    }
    return tl::unexpected(failure(FileErrorKind::SymlinkLoop, FileStep::Inspect, ELOOP, file.path));
}

tl::expected<void, FileError> lock(const Place &place, std::chrono::milliseconds wait)
{
    using Clock = std::chrono::steady_clock;
    const Clock::time_point deadline = Clock::now() + wait;
    long pause = 1'000'000;
    for (;;) {
        if (uninterrupted([&] { return ::flock(place.directory.fd(), LOCK_EX | LOCK_NB); }) == 0)
            return {};
        switch (errno) {
        case EWOULDBLOCK:
            break;
        case EBADF: // NFS wants a descriptor open for writing, which no directory is
        case EINVAL:
        case ENOLCK:
        case ENOSYS:
        case EOPNOTSUPP:
            return {};
        default:
            return tl::unexpected(place.systemError(FileStep::Lock, errno));
        }
        if (Clock::now() >= deadline)
            return tl::unexpected(place.error(FileErrorKind::Locked, FileStep::Lock));
        const struct timespec time = {0, pause};
        ::nanosleep(&time, nullptr);
        pause = std::min(pause * 2, 50'000'000L);
    }
}

tl::expected<bool, int> syncDirectory(int directory)
{
    if (uninterrupted([&] { return ::fsync(directory); }) == 0)
        return true;
    if (errno == EINVAL || errno == ENOSYS || errno == EOPNOTSUPP)
        return false;
    return tl::unexpected(errno);
}

} // namespace jingtai
