// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace jingtai {

/// Why a file could not be read or saved.
enum class FileErrorKind : std::uint8_t {
    ChangedMeanwhile,   ///< another program wrote, made or removed it since it was read
    DirectoryMissing,   ///< there is no directory to save into
    DirectoryUntrusted, ///< somebody but root could change the way to it; detail: the directory
    HardLink,           ///< it has a second name, which a replacement would leave with the old text
    Immutable,          ///< it, or its directory, is marked as not to be changed (chattr +i, +a)
    InputOutput,        ///< the disk failed
    IsDevice,
    IsDirectory,
    IsFifo,
    IsSocket,
    Locked,           ///< another program kept saving into this directory for too long
    MountedOver,      ///< something is mounted over it (a bind mount, as in a container)
    NameInvalid,      ///< empty, with a NUL byte, too long, or not of the form that is wanted
    NoSpace,          ///< the disk is full
    NotADirectory,    ///< a part of the way to it is no directory
    NotKept,          ///< owner, rights or labels could not be kept; detail: which
    PermissionDenied, ///< the rights of the file, or of its directory, forbid it
    QuotaExceeded,
    ReadBackMismatch, ///< the disk gave back other bytes than were written
    ReadOnlyFileSystem,
    SymlinkLoop,
    SymlinkRefused, ///< a symbolic link stands in its place; detail: where it leads, as written
    System,         ///< anything else that the system refused: systemError says what
    TooLarge,
};

/// What was being done when it failed.
enum class FileStep : std::uint8_t {
    OpenDirectory,
    Lock,
    Inspect,
    Read,
    CreateTemporary,
    Write,
    KeepAttributes,
    Sync,
    Recheck,
    Rename,
    SyncDirectory,
    ReadBack,
};

/// What stands in the file's place after a failure.
enum class FileLeft : std::uint8_t {
    Old,     ///< what was there before, or nothing where nothing was
    New,     ///< the new content, of which it is not known whether it outlasts a loss of power
    Unknown, ///< another program put something else there
};

struct FileError
{
    FileErrorKind kind = FileErrorKind::System;
    FileStep step = FileStep::OpenDirectory;
    int systemError = 0; ///< errno of the call that failed, 0 where none did
    std::string path;    ///< the file it is about; symbolic links followed so far are resolved
    std::string detail;  ///< see FileErrorKind; empty where nothing is named there
    FileLeft left = FileLeft::Old;
    std::string leftover; ///< path of a temporary file that could not be removed, else empty
};

/// Stable English codes for output: "changed-meanwhile", "create-temporary", "old", …
std::string_view code(FileErrorKind kind);
std::string_view code(FileStep step);
std::string_view code(FileLeft left);

/// The kind that an errno stands for wherever it has the same meaning in every step.
FileErrorKind kindOfSystemError(int systemError);

} // namespace jingtai
