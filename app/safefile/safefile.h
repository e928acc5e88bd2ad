// SPDX-License-Identifier: MIT
#pragma once

#include "app/safefile/fileerror.h"
#include "app/safefile/filepath.h"

#include <tl/expected.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <sys/types.h>

namespace jingtai {

/// Tells one state of a file from another: equal as long as nobody touched it.
struct FileIdentity
{
    std::uint64_t device = 0;
    std::uint64_t inode = 0;
    std::uint64_t size = 0;    ///< bytes
    std::int64_t modified = 0; ///< nanoseconds since 1970
    std::int64_t changed = 0;  ///< the same, of owner, rights and names too
    std::uint32_t mode = 0;    ///< type and rights, as st_mode
    std::uint32_t owner = 0;
    std::uint32_t group = 0;
    bool operator==(const FileIdentity &) const = default;
};

/// A small file as it was read.
struct FileSnapshot
{
    bool exists = false;
    std::string bytes;     ///< empty where the file does not exist
    FileIdentity identity; ///< all zero where the file does not exist
};

struct ReadOptions
{
    std::size_t maxBytes = std::size_t{1024} * 1024; ///< FileErrorKind::TooLarge above it
    SymlinkPolicy symlinks = SymlinkPolicy::Follow;
    DirectoryPolicy directory = DirectoryPolicy::Ordinary;
};

struct SaveOptions
{
    /// What must be there now: the same bytes, or nothing where the snapshot says so. The save is
    /// refused with ChangedMeanwhile otherwise. Without it whatever is there is replaced.
    std::optional<FileSnapshot> expected;
    SymlinkPolicy symlinks = SymlinkPolicy::Follow;
    DirectoryPolicy directory = DirectoryPolicy::Ordinary;
    /// Rights of a file that does not exist yet, exactly (no umask). An existing one keeps its own.
    mode_t newFileMode = 0600;
    /// Makes the missing directories of the path, and takes them away again if the save fails.
    bool createDirectories = false;
    mode_t newDirectoryMode = 0700; ///< exactly, as newFileMode
    /// How long to wait for another program that is saving into the same directory.
    std::chrono::milliseconds lockWait{5000};
    /// The caller already keeps all other writers out by a lock of its own, and none is taken: a
    /// lock on a directory that everybody may read is a lock that everybody may hold.
    bool callerHoldsLock = false;
};

struct SaveResult
{
    enum class Outcome : std::uint8_t {
        Unchanged, ///< the file held these very bytes, nothing was written
        Replaced,
        Created,
    };
    Outcome outcome = Outcome::Unchanged;
    /// False where the file system cannot sync a directory: saved, but maybe not on disk yet.
    bool durable = true;
    FileIdentity identity;
    std::string path;     ///< the file that was written: symbolic links in its place are resolved
    std::string leftover; ///< path of a temporary file that could not be removed, else empty
};

/// Reads a whole file. That it does not exist, or that its directory does not, is no error.
/// Refuses what is no regular file, and never blocks on one (a FIFO). Blocking I/O.
tl::expected<FileSnapshot, FileError> readFile(const FilePath &file,
                                               const ReadOptions &options = {});

/// Replaces a whole file durably, or makes it. After any fault or crash the file holds the old or
/// the new content and nothing else; success means that the new one is on disk and was read back.
/// On failure the old one is back in place and no temporary file is left; FileError::left says so
/// where even that could not be had. Owner, rights, ACL and extended attributes stay. Refuses hard
/// links, FIFOs, devices, sockets, directories, files mounted over. Temporary files that a killed
/// save of this very file left are removed. Blocking I/O; safe to call from several threads.
tl::expected<SaveResult, FileError> replaceFile(const FilePath &file, std::string_view bytes,
                                                const SaveOptions &options = {});

/// Takes a file away that was made a moment ago, where it still holds these bytes: the way back to
/// no file. ChangedMeanwhile where it holds others or is gone. Blocking I/O.
tl::expected<void, FileError> removeFile(const FilePath &file, std::string_view bytes,
                                         const SaveOptions &options = {});

} // namespace jingtai
