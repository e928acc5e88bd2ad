// SPDX-License-Identifier: MIT
#include "app/safefile/safefile.h"

#include "app/safefile/attributes.h"
#include "app/safefile/openedfile.h"
#include "app/safefile/place.h"
#include "app/safefile/swap.h"
#include "app/safefile/temporary.h"

#include <algorithm>
#include <array>

namespace jingtai {

namespace {

// How often a save starts anew when other programs replace the file under it.
constexpr int s_attempts = 4;

std::int64_t nanoseconds(const struct timespec &time)
{
    return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

FileIdentity identityOf(const struct stat &status)
{
    FileIdentity identity;
    identity.device = status.st_dev;
    identity.inode = status.st_ino;
    identity.size = static_cast<std::uint64_t>(status.st_size);
    identity.modified = nanoseconds(status.st_mtim);
    identity.changed = nanoseconds(status.st_ctim);
    identity.mode = status.st_mode;
    identity.owner = status.st_uid;
    identity.group = status.st_gid;
    return identity;
}

/// Reads until the end, but no more than limit + 1 bytes.
tl::expected<std::string, int> readUpTo(int fd, std::size_t sizeHint, std::size_t limit)
{
    std::string bytes;
    std::array<char, 64> rest; // enough to see the end without growing a text of known size
    bytes.resize(std::min(sizeHint, limit));
    std::size_t filled = 0;
    for (;;) {
        const bool spare = filled == bytes.size();
        char *const to = spare ? rest.data() : bytes.data() + filled;
        const std::size_t room
            = spare ? std::min(rest.size(), limit + 1 - filled) : bytes.size() - filled;
        if (room == 0)
            return bytes;
        const ssize_t got
            = uninterrupted([&] { return ::pread(fd, to, room, static_cast<off_t>(filled)); });
        if (got < 0)
            return tl::unexpected(errno);
        if (got == 0) {
            bytes.resize(filled);
            return bytes;
        }
        if (spare)
            bytes.append(rest.data(), static_cast<std::size_t>(got));
        filled += static_cast<std::size_t>(got);
    }
}

tl::expected<bool, int> holds(int fd, std::string_view bytes)
{
    const auto read = readUpTo(fd, bytes.size(), bytes.size());
    if (!read)
        return tl::unexpected(read.error());
    return *read == bytes;
}

/// One save at one place.
class Save final
{
public:
    Save(const Place &place, std::string_view bytes, const SaveOptions &options)
        : m_place(place)
        , m_bytes(bytes)
        , m_options(options)
    {}

    /// Nothing where another program was quicker and the save has to start anew.
    tl::expected<std::optional<SaveResult>, FileError> run();

private:
    tl::expected<void, FileError> checkExpected() const;
    tl::expected<bool, FileError> holdsNewBytes() const;
    tl::expected<void, FileError> fill(Temporary &fresh) const;
    tl::expected<void, FileError> checkReplacedContent() const;
    tl::expected<SaveResult, FileError> confirm(const Temporary &fresh) const;
    const OpenedFile *old() const { return m_old ? &*m_old : nullptr; }
    FileError systemError(FileStep step, int error) const
    {
        return m_place.systemError(step, error);
    }

    const Place &m_place;
    std::string_view m_bytes;
    const SaveOptions &m_options;
    std::optional<OpenedFile> m_old;
};

tl::expected<void, FileError> Save::checkExpected() const
{
    if (!m_options.expected)
        return {};
    const FileSnapshot &expected = *m_options.expected;
    const FileError changed = m_place.error(FileErrorKind::ChangedMeanwhile, FileStep::Inspect);
    if (expected.exists != m_old.has_value())
        return tl::unexpected(changed);
    if (!m_old)
        return {};
    const auto same = holds(m_old->fd.fd(), expected.bytes);
    if (!same)
        return tl::unexpected(systemError(FileStep::Read, same.error()));
    if (!*same)
        return tl::unexpected(changed);
    return {};
}

tl::expected<bool, FileError> Save::holdsNewBytes() const
{
    if (!m_old || static_cast<std::size_t>(m_old->status.st_size) != m_bytes.size())
        return false;
    const auto same = holds(m_old->fd.fd(), m_bytes);
    if (!same)
        return tl::unexpected(systemError(FileStep::Read, same.error()));
    return *same;
}

tl::expected<void, FileError> Save::fill(Temporary &fresh) const
{
    if (auto written = fresh.write(m_bytes); !written)
        return written;
    if (m_old) {
        if (auto copied = copyAttributes(*m_old, fresh.fd(), m_place); !copied)
            return copied;
    } else if (::fchmod(fresh.fd(), m_options.newFileMode) != 0) {
        return tl::unexpected(systemError(FileStep::KeepAttributes, errno));
    }
    if (auto synced = fresh.sync(); !synced)
        return synced;

    // Read from the disk, not from memory, while the old file is still untouched.
    ::posix_fadvise(fresh.fd(), 0, 0, POSIX_FADV_DONTNEED);
    const auto same = holds(fresh.fd(), m_bytes);
    if (!same)
        return tl::unexpected(systemError(FileStep::ReadBack, same.error()));
    if (!*same)
        return tl::unexpected(m_place.error(FileErrorKind::ReadBackMismatch, FileStep::ReadBack));
    return {};
}

// A program that writes in place may have done so until the very swap.
tl::expected<void, FileError> Save::checkReplacedContent() const
{
    if (!m_old || !m_options.expected)
        return {};
    const auto same = holds(m_old->fd.fd(), m_options.expected->bytes);
    if (!same)
        return tl::unexpected(systemError(FileStep::Recheck, same.error()));
    if (!*same)
        return tl::unexpected(m_place.error(FileErrorKind::ChangedMeanwhile, FileStep::Recheck));
    return {};
}

tl::expected<SaveResult, FileError> Save::confirm(const Temporary &fresh) const
{
    if (const auto unchanged = checkReplacedContent(); !unchanged)
        return tl::unexpected(unchanged.error());
    const auto synced = syncDirectory(m_place.directory.fd());
    if (!synced)
        return tl::unexpected(systemError(FileStep::SyncDirectory, synced.error()));

    const auto current = openRegular(m_place, FileStep::ReadBack);
    if (!current)
        return tl::unexpected(current.error());
    const FileError changed = m_place.error(FileErrorKind::ChangedMeanwhile, FileStep::ReadBack);
    if (!*current || !isUntouched((*current)->status, fresh.status()))
        return tl::unexpected(changed);
    const auto same = holds((*current)->fd.fd(), m_bytes);
    if (!same)
        return tl::unexpected(systemError(FileStep::ReadBack, same.error()));
    if (!*same)
        return tl::unexpected(m_place.error(FileErrorKind::ReadBackMismatch, FileStep::ReadBack));

    SaveResult result;
    result.outcome = m_old ? SaveResult::Outcome::Replaced : SaveResult::Outcome::Created;
    result.durable = *synced;
    result.identity = identityOf((*current)->status);
    result.path = m_place.path;
    return result;
}

tl::expected<std::optional<SaveResult>, FileError> Save::run()
{
    auto opened = openRegular(m_place, FileStep::Inspect);
    if (!opened)
        return tl::unexpected(opened.error());
    m_old = std::move(*opened);
    if (const auto expected = checkExpected(); !expected)
        return tl::unexpected(expected.error());

    const auto unchanged = holdsNewBytes();
    if (!unchanged)
        return tl::unexpected(unchanged.error());
    if (*unchanged) {
        SaveResult result;
        result.identity = identityOf(m_old->status);
        result.path = m_place.path;
        return result;
    }

    if (const auto replaceable = checkReplaceable(m_place, old()); !replaceable)
        return tl::unexpected(replaceable.error());
    auto fresh = Temporary::create(m_place, 0600);
    if (!fresh)
        return tl::unexpected(fresh.error());
    if (auto filled = fill(*fresh); !filled) {
        filled.error().leftover = fresh->remove();
        return tl::unexpected(std::move(filled.error()));
    }
    Swap swap(m_place, *fresh, old());
    auto swapped = swap.make();
    if (!swapped) {
        if (const std::string left = fresh->remove(); swapped.error().leftover.empty())
            swapped.error().leftover = left;
        return tl::unexpected(std::move(swapped.error()));
    }
    if (!*swapped)
        return std::nullopt;
    auto result = confirm(*fresh);
    if (!result) {
        swap.takeBack(result.error());
        return tl::unexpected(std::move(result.error()));
    }
    result->leftover = swap.finish();
    return std::move(*result);
}

tl::expected<SaveResult, FileError> saveAt(const Place &place, std::string_view bytes,
                                           const SaveOptions &options)
{
    if (!options.callerHoldsLock) {
        if (const auto locked = lock(place, options.lockWait); !locked)
            return tl::unexpected(locked.error());
    }
    sweepTemporaries(place);
    for (int attempt = 0; attempt < s_attempts; ++attempt) {
        auto result = Save(place, bytes, options).run();
        if (!result)
            return tl::unexpected(std::move(result.error()));
        if (*result)
            return std::move(**result);
    }
    return tl::unexpected(place.error(FileErrorKind::ChangedMeanwhile, FileStep::Recheck));
}

tl::expected<FileSnapshot, FileError> readAt(const Place &place, const ReadOptions &options)
{
    FileSnapshot snapshot;
    for (int attempt = 0; attempt < s_attempts; ++attempt) {
        const auto opened = openRegular(place, FileStep::Inspect);
        if (!opened)
            return tl::unexpected(opened.error());
        if (!*opened)
            return FileSnapshot{};
        const OpenedFile &file = **opened;
        auto bytes = readUpTo(file.fd.fd(), static_cast<std::size_t>(file.status.st_size),
                              options.maxBytes);
        if (!bytes)
            return tl::unexpected(place.systemError(FileStep::Read, bytes.error()));
        if (bytes->size() > options.maxBytes)
            return tl::unexpected(place.error(FileErrorKind::TooLarge, FileStep::Read));
        struct stat after = {};
        if (::fstat(file.fd.fd(), &after) != 0)
            return tl::unexpected(place.systemError(FileStep::Read, errno));
        snapshot = {true, std::move(*bytes), identityOf(after)};
        // Written to meanwhile: maybe half of the old, half of the new.
        if (nanoseconds(after.st_mtim) == nanoseconds(file.status.st_mtim)
            && after.st_size == file.status.st_size)
            return snapshot;
    }
    return tl::unexpected(place.error(FileErrorKind::ChangedMeanwhile, FileStep::Read));
}

} // namespace

tl::expected<FileSnapshot, FileError> readFile(const FilePath &file, const ReadOptions &options)
{
    const auto place = locate(file, options.symlinks, options.directory, nullptr);
    if (!place) {
        if (place.error().kind == FileErrorKind::DirectoryMissing)
            return FileSnapshot{};
        return tl::unexpected(place.error());
    }
    return readAt(*place, options);
}

tl::expected<SaveResult, FileError> replaceFile(const FilePath &file, std::string_view bytes,
                                                const SaveOptions &options)
{
    MadeDirectories made(options.newDirectoryMode);
    const auto place = locate(file, options.symlinks, options.directory,
                              options.createDirectories ? &made : nullptr);
    auto result = place ? saveAt(*place, bytes, options) : tl::unexpected(place.error());
    if (!result && result.error().left == FileLeft::Old)
        made.undo();
    return result;
}

tl::expected<void, FileError> removeFile(const FilePath &file, std::string_view bytes,
                                         const SaveOptions &options)
{
    const auto place = locate(file, options.symlinks, options.directory, nullptr);
    if (!place)
        return tl::unexpected(place.error());
    if (const auto locked = lock(*place, options.lockWait); !locked)
        return tl::unexpected(locked.error());
    const auto opened = openRegular(*place, FileStep::Inspect);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto same = *opened ? holds((*opened)->fd.fd(), bytes) : tl::expected<bool, int>(false);
    if (!same)
        return tl::unexpected(place->systemError(FileStep::Recheck, same.error()));
    if (!*same)
        return tl::unexpected(place->error(FileErrorKind::ChangedMeanwhile, FileStep::Recheck));
    const int directory = place->directory.fd();
    if (::unlinkat(directory, place->name.c_str(), 0) != 0)
        return tl::unexpected(place->systemError(FileStep::Rename, errno));
    if (const auto synced = syncDirectory(directory); !synced)
        return tl::unexpected(place->systemError(FileStep::SyncDirectory, synced.error()));
    return {};
}

} // namespace jingtai
