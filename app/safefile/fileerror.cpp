// SPDX-License-Identifier: MIT
#include "app/safefile/fileerror.h"

#include <cerrno>

namespace jingtai {

std::string_view code(FileErrorKind kind)
{
    switch (kind) {
    case FileErrorKind::ChangedMeanwhile:
        return "changed-meanwhile";
    case FileErrorKind::DirectoryMissing:
        return "directory-missing";
    case FileErrorKind::DirectoryUntrusted:
        return "directory-untrusted";
    case FileErrorKind::HardLink:
        return "hard-link";
    case FileErrorKind::Immutable:
        return "immutable";
    case FileErrorKind::InputOutput:
        return "input-output";
    case FileErrorKind::IsDevice:
        return "is-device";
    case FileErrorKind::IsDirectory:
        return "is-directory";
    case FileErrorKind::IsFifo:
        return "is-fifo";
    case FileErrorKind::IsSocket:
        return "is-socket";
    case FileErrorKind::Locked:
        return "locked";
    case FileErrorKind::MountedOver:
        return "mounted-over";
    case FileErrorKind::NameInvalid:
        return "name-invalid";
    case FileErrorKind::NoSpace:
        return "no-space";
    case FileErrorKind::NotADirectory:
        return "not-a-directory";
    case FileErrorKind::NotKept:
        return "not-kept";
    case FileErrorKind::PermissionDenied:
        return "permission-denied";
    case FileErrorKind::QuotaExceeded:
        return "quota-exceeded";
    case FileErrorKind::ReadBackMismatch:
        return "read-back-mismatch";
    case FileErrorKind::ReadOnlyFileSystem:
        return "read-only-file-system";
    case FileErrorKind::SymlinkLoop:
        return "symlink-loop";
    case FileErrorKind::SymlinkRefused:
        return "symlink-refused";
    case FileErrorKind::System:
        return "system";
    case FileErrorKind::TooLarge:
        return "too-large";
    }
    return {};
}

std::string_view code(FileStep step)
{
    switch (step) {
    case FileStep::OpenDirectory:
        return "open-directory";
    case FileStep::Lock:
        return "lock";
    case FileStep::Inspect:
        return "inspect";
    case FileStep::Read:
        return "read";
    case FileStep::CreateTemporary:
        return "create-temporary";
    case FileStep::Write:
        return "write";
    case FileStep::KeepAttributes:
        return "keep-attributes";
    case FileStep::Sync:
        return "sync";
    case FileStep::Recheck:
        return "recheck";
    case FileStep::Rename:
        return "rename";
    case FileStep::SyncDirectory:
        return "sync-directory";
    case FileStep::ReadBack:
        return "read-back";
    }
    return {};
}

std::string_view code(FileLeft left)
{
    switch (left) {
    case FileLeft::Old:
        return "old";
    case FileLeft::New:
        return "new";
    case FileLeft::Unknown:
        return "unknown";
    }
    return {};
}

FileErrorKind kindOfSystemError(int systemError)
{
    switch (systemError) {
    case EACCES:
    case EPERM:
        return FileErrorKind::PermissionDenied;
    case EDQUOT:
        return FileErrorKind::QuotaExceeded;
    case EFBIG:
        return FileErrorKind::TooLarge;
    case EIO:
        return FileErrorKind::InputOutput;
    case EISDIR:
        return FileErrorKind::IsDirectory;
    case ELOOP:
        return FileErrorKind::SymlinkLoop;
    case ENAMETOOLONG:
        return FileErrorKind::NameInvalid;
    case ENOSPC:
        return FileErrorKind::NoSpace;
    case ENOTDIR:
        return FileErrorKind::NotADirectory;
    case EROFS:
        return FileErrorKind::ReadOnlyFileSystem;
    default:
        return FileErrorKind::System;
    }
}

} // namespace jingtai
