// SPDX-License-Identifier: MIT
#include "app/safefile/swap.h"

#include <cstdio>
#include <linux/fs.h>

namespace jingtai {

namespace {

bool lacksFlag(int error)
{
    return error == EINVAL || error == ENOSYS || error == EOPNOTSUPP;
}

bool lacksLinks(int error)
{
    return lacksFlag(error) || error == EPERM || error == EMLINK || error == EXDEV;
}

} // namespace

Swap::Swap(const Place &place, Temporary &fresh, const OpenedFile *old)
    : m_place(place)
    , m_fresh(fresh)
    , m_old(old)
{}

tl::expected<bool, FileError> Swap::make()
{
    if (m_old == nullptr)
        return create();
    auto still = isStillOld(m_place.name, false);
    if (!still || !*still)
        return still;
    return exchange();
}

// A rename changes the time of the last change, so that it says nothing afterwards.
tl::expected<bool, FileError> Swap::isStillOld(const std::string &name, bool wasRenamed) const
{
    struct stat now = {};
    if (::fstatat(m_place.directory.fd(), name.c_str(), &now, AT_SYMLINK_NOFOLLOW) != 0) {
        if (errno == ENOENT)
            return false;
        return tl::unexpected(m_place.systemError(FileStep::Recheck, errno));
    }
    const struct stat &then = m_old->status;
    return isUntouched(now, then)
           && (wasRenamed
               || (now.st_ctim.tv_sec == then.st_ctim.tv_sec
                   && now.st_ctim.tv_nsec == then.st_ctim.tv_nsec));
}

FileError Swap::renameError(int systemError) const
{
    FileError error = m_place.systemError(FileStep::Rename, systemError);
    if (systemError == EBUSY)
        error.kind = FileErrorKind::MountedOver;
    return error;
}

tl::expected<bool, FileError> Swap::create()
{
    const int directory = m_place.directory.fd();
    if (::renameat2(directory, m_fresh.name().c_str(), directory, m_place.name.c_str(),
                    RENAME_NOREPLACE)
        == 0) {
        m_fresh.forgetName();
        m_state = State::Created;
        return true;
    }
    if (errno == EEXIST)
        return false;
    if (lacksFlag(errno))
        return createByLink();
    return tl::unexpected(renameError(errno));
}

tl::expected<bool, FileError> Swap::createByLink()
{
    const int directory = m_place.directory.fd();
    if (::linkat(directory, m_fresh.name().c_str(), directory, m_place.name.c_str(), 0) == 0) {
        m_state = State::Created;
        return true;
    }
    if (errno == EEXIST)
        return false;
    if (!lacksLinks(errno))
        return tl::unexpected(renameError(errno));

    struct stat now = {};
    if (::fstatat(directory, m_place.name.c_str(), &now, AT_SYMLINK_NOFOLLOW) == 0)
        return false;
    if (errno != ENOENT)
        return tl::unexpected(m_place.systemError(FileStep::Recheck, errno));
    if (::renameat(directory, m_fresh.name().c_str(), directory, m_place.name.c_str()) != 0)
        return tl::unexpected(renameError(errno));
    m_fresh.forgetName();
    m_state = State::Created;
    return true;
}

tl::expected<bool, FileError> Swap::exchange()
{
    const int directory = m_place.directory.fd();
    if (::renameat2(directory, m_fresh.name().c_str(), directory, m_place.name.c_str(),
                    RENAME_EXCHANGE)
        != 0) {
        if (errno == ENOENT)
            return false;
        if (lacksFlag(errno))
            return overwrite();
        return tl::unexpected(renameError(errno));
    }
    m_state = State::Exchanged;
    // What came out shows what was really replaced: no gap is left between look and rename.
    auto still = isStillOld(m_fresh.name(), true);
    if (still && *still)
        return true;
    FileError error = still ? m_place.error(FileErrorKind::ChangedMeanwhile, FileStep::Recheck)
                            : std::move(still.error());
    takeBack(error);
    if (still && error.left == FileLeft::Old)
        return false;
    return tl::unexpected(std::move(error));
}

bool Swap::keepOld()
{
    const int directory = m_place.directory.fd();
    auto name = temporaryName(m_place.name);
    if (!name || ::linkat(directory, m_place.name.c_str(), directory, name->c_str(), 0) != 0)
        return false;
    m_backup = std::move(*name);
    return true;
}

tl::expected<bool, FileError> Swap::overwrite()
{
    const int directory = m_place.directory.fd();
    const bool kept = keepOld();
    if (!kept && !lacksLinks(errno))
        return tl::unexpected(renameError(errno));
    auto still = isStillOld(kept ? m_backup : m_place.name, kept);
    if (!still || !*still) {
        finish();
        return still;
    }
    if (::renameat(directory, m_fresh.name().c_str(), directory, m_place.name.c_str()) != 0) {
        FileError error = renameError(errno);
        error.leftover = finish();
        return tl::unexpected(std::move(error));
    }
    m_fresh.forgetName();
    m_state = kept ? State::OldKept : State::Overwritten;
    return true;
}

bool Swap::restore()
{
    const int directory = m_place.directory.fd();
    const char *const target = m_place.name.c_str();
    switch (m_state) {
    case State::Untouched:
        return true;
    case State::Created:
        return succeedsInTwo([&] { return ::unlinkat(directory, target, 0); });
    case State::Exchanged: {
        const char *const old = m_fresh.name().c_str();
        if (succeedsInTwo(
                [&] { return ::renameat2(directory, old, directory, target, RENAME_EXCHANGE); }))
            return true;
        if (::renameat(directory, old, directory, target) != 0)
            return false;
        m_fresh.forgetName();
        return true;
    }
    case State::OldKept:
        if (!succeedsInTwo(
                [&] { return ::renameat(directory, m_backup.c_str(), directory, target); }))
            return false;
        m_backup.clear();
        return true;
    case State::Overwritten:
        return false;
    }
    return false;
}

void Swap::takeBack(FileError &error)
{
    if (m_state == State::Untouched)
        return;
    // Where not even that can be asked, it is most likely still ours.
    struct stat now = {};
    const bool seen
        = ::fstatat(m_place.directory.fd(), m_place.name.c_str(), &now, AT_SYMLINK_NOFOLLOW) == 0;
    const bool ours = seen ? isUntouched(now, m_fresh.status()) : errno != ENOENT;
    if (!ours) {
        error.left = FileLeft::Unknown;
    } else if (restore()) {
        error.left = FileLeft::Old;
        // Best effort: after a loss of power it is the old or the new one in any case.
        (void)syncDirectory(m_place.directory.fd());
    } else {
        error.left = FileLeft::New;
        // The only copy of the old content is not litter, at least until the next save.
        if (m_state == State::Exchanged) {
            error.leftover = m_place.siblingPath(m_fresh.name());
            m_fresh.forgetName();
        } else if (!m_backup.empty()) {
            error.leftover = m_place.siblingPath(m_backup);
            m_backup.clear();
        }
    }
    m_state = State::Untouched;
    if (const std::string left = finish(); error.leftover.empty())
        error.leftover = left;
}

std::string Swap::finish()
{
    std::string left = m_fresh.remove();
    if (m_backup.empty())
        return left;
    const std::string backup = std::exchange(m_backup, {});
    const int directory = m_place.directory.fd();
    if (!succeedsInTwo([&] { return ::unlinkat(directory, backup.c_str(), 0); }))
        return m_place.siblingPath(backup);
    return left;
}

} // namespace jingtai
