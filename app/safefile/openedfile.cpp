// SPDX-License-Identifier: MIT
#include "app/safefile/openedfile.h"

#include <utility>

namespace jingtai {

namespace {

/// Why a file or its directory is not to be replaced, as far as the system tells beforehand.
std::optional<FileErrorKind> obstacle(int fd)
{
    struct statx status = {};
    if (::statx(fd, "", AT_EMPTY_PATH, 0, &status) != 0)
        return std::nullopt;
    if ((status.stx_attributes & (STATX_ATTR_IMMUTABLE | STATX_ATTR_APPEND)) != 0)
        return FileErrorKind::Immutable;
    if ((status.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0 && !S_ISDIR(status.stx_mode))
        return FileErrorKind::MountedOver;
    return std::nullopt;
}

} // namespace

tl::expected<std::optional<OpenedFile>, FileError> openRegular(const Place &place, FileStep step)
{
    // Looked at before it is opened: opening alone wakes a tape drive or whoever waits at a FIFO.
    struct stat status = {};
    const int directory = place.directory.fd();
    if (::fstatat(directory, place.name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) {
        if (errno == ENOENT)
            return std::nullopt;
        return tl::unexpected(place.systemError(step, errno));
    }
    Descriptor opened;
    if (S_ISREG(status.st_mode)) {
        constexpr int flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
        opened = Descriptor(
            uninterrupted([&] { return ::openat(directory, place.name.c_str(), flags); }));
        if (!opened && errno == ENOENT)
            return std::nullopt;
        if (!opened || ::fstat(opened.fd(), &status) != 0)
            return tl::unexpected(place.systemError(step, errno));
    }
    switch (status.st_mode & S_IFMT) {
    case S_IFREG:
        if (!opened)
            return tl::unexpected(place.error(FileErrorKind::ChangedMeanwhile, step));
        return OpenedFile{std::move(opened), status};
    case S_IFDIR:
        return tl::unexpected(place.error(FileErrorKind::IsDirectory, step));
    case S_IFIFO:
        return tl::unexpected(place.error(FileErrorKind::IsFifo, step));
    case S_IFSOCK:
        return tl::unexpected(place.error(FileErrorKind::IsSocket, step));
    case S_IFLNK:
        return tl::unexpected(place.error(FileErrorKind::ChangedMeanwhile, step));
    default:
        return tl::unexpected(place.error(FileErrorKind::IsDevice, step));
    }
}

bool isUntouched(const struct stat &now, const struct stat &then)
{
    return now.st_dev == then.st_dev && now.st_ino == then.st_ino && now.st_size == then.st_size
           && now.st_mtim.tv_sec == then.st_mtim.tv_sec
           && now.st_mtim.tv_nsec == then.st_mtim.tv_nsec;
}

tl::expected<void, FileError> checkReplaceable(const Place &place, const OpenedFile *old)
{
    constexpr FileStep step = FileStep::Inspect;
    if (const auto found = obstacle(place.directory.fd()))
        return tl::unexpected(place.error(*found, step, "directory"));
    if (old == nullptr)
        return {};
    if (old->status.st_nlink > 1)
        return tl::unexpected(place.error(FileErrorKind::HardLink, step));
    if (const auto found = obstacle(old->fd.fd()))
        return tl::unexpected(place.error(*found, step));
    // A rename asks the directory alone; a file that its owner made read-only is respected. That it
    // is gone by now is noticed before the rename.
    const int mayWrite = ::faccessat(place.directory.fd(), place.name.c_str(), W_OK,
                                     AT_EACCESS | AT_SYMLINK_NOFOLLOW);
    if (mayWrite != 0 && errno != ENOENT && errno != EINVAL && errno != ENOSYS)
        return tl::unexpected(place.systemError(step, errno));
    return {};
}

} // namespace jingtai
