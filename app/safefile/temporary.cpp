// SPDX-License-Identifier: MIT
#include "app/safefile/temporary.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <dirent.h>
#include <memory>
#include <sys/file.h>
#include <sys/random.h>
#include <utility>

namespace jingtai {

namespace {

constexpr std::string_view s_infix = ".jingtai-";
constexpr std::string_view s_suffix = ".tmp";
constexpr std::string_view s_digits = "0123456789abcdef";
constexpr std::size_t s_randomDigits = 16;
constexpr std::size_t s_longestStem = 200; // of the 255 bytes that a name may have
constexpr int s_attempts = 16;

std::string hexadecimal(std::uint64_t value)
{
    std::string text(s_randomDigits, '0');
    for (auto digit = text.rbegin(); digit != text.rend(); ++digit, value >>= 4U)
        *digit = s_digits[value & 0xfU];
    return text;
}

// A longer name is not cut but hashed: a cut may fall inside a character.
std::string stem(const std::string &target)
{
    if (target.size() <= s_longestStem)
        return '.' + target + std::string(s_infix);
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char byte : target) {
        hash ^= static_cast<unsigned char>(byte);
        hash *= 0x100000001b3U;
    }
    return '.' + hexadecimal(hash) + std::string(s_infix);
}

bool isTemporaryOf(std::string_view name, std::string_view targetStem)
{
    if (name.size() != targetStem.size() + s_randomDigits + s_suffix.size()
        || !name.starts_with(targetStem) || !name.ends_with(s_suffix))
        return false;
    const std::string_view random = name.substr(targetStem.size(), s_randomDigits);
    return random.find_first_not_of(s_digits) == std::string_view::npos;
}

void sweepOne(const Place &place, const char *name)
{
    const int directory = place.directory.fd();
    struct stat status = {};
    if (::fstatat(directory, name, &status, AT_SYMLINK_NOFOLLOW) != 0 || !S_ISREG(status.st_mode))
        return;
    // Open for writing where possible: NFS locks no other descriptors.
    constexpr int flags = O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
    Descriptor candidate(::openat(directory, name, O_RDWR | flags));
    if (!candidate)
        candidate = Descriptor(::openat(directory, name, O_RDONLY | flags));
    if (candidate && ::flock(candidate.fd(), LOCK_EX | LOCK_NB) == 0)
        ::unlinkat(directory, name, 0);
}

struct CloseDirectory
{
    void operator()(DIR *stream) const { ::closedir(stream); }
};

} // namespace

tl::expected<std::string, int> temporaryName(const std::string &target)
{
    std::uint64_t random = 0;
    if (uninterrupted([&] { return ::getrandom(&random, sizeof random, 0); })
        != static_cast<ssize_t>(sizeof random))
        return tl::unexpected(errno);
    return stem(target) + hexadecimal(random) + std::string(s_suffix);
}

Temporary::Temporary(const Place &place, Descriptor fd, std::string name, const struct stat &status)
    : m_place(&place)
    , m_fd(std::move(fd))
    , m_name(std::move(name))
    , m_status(status)
{}

Temporary::Temporary(Temporary &&other) noexcept
    : m_place(other.m_place)
    , m_fd(std::move(other.m_fd))
    , m_name(std::exchange(other.m_name, {}))
    , m_status(other.m_status)
{}

Temporary::~Temporary()
{
    remove();
}

tl::expected<Temporary, FileError> Temporary::create(const Place &place, mode_t mode)
{
    constexpr int flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_NOCTTY | O_CLOEXEC;
    constexpr FileStep step = FileStep::CreateTemporary;
    const int directory = place.directory.fd();
    for (int attempt = 0; attempt < s_attempts; ++attempt) {
        auto name = temporaryName(place.name);
        if (!name)
            return tl::unexpected(place.systemError(step, name.error()));
        Descriptor fd(
            uninterrupted([&] { return ::openat(directory, name->c_str(), flags, mode); }));
        if (!fd) {
            if (errno == EEXIST)
                continue;
            return tl::unexpected(place.systemError(step, errno));
        }
        Temporary made(place, std::move(fd), std::move(*name), {});
        // A sweep may have come between the creation and the lock: then this one is lost.
        const bool swept = ::flock(made.fd(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
        if (::fstat(made.fd(), &made.m_status) != 0) {
            FileError error = place.systemError(step, errno);
            error.leftover = made.remove();
            return tl::unexpected(std::move(error));
        }
        if (!swept && made.m_status.st_nlink == 1)
            return made;
    }
    return tl::unexpected(place.systemError(step, EEXIST));
}

tl::expected<void, FileError> Temporary::write(std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written
            = uninterrupted([&] { return ::write(m_fd.fd(), bytes.data(), bytes.size()); });
        if (written <= 0) {
            const int failed = written < 0 ? errno : ENOSPC;
            return tl::unexpected(m_place->systemError(FileStep::Write, failed));
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}

tl::expected<void, FileError> Temporary::sync()
{
    if (uninterrupted([&] { return ::fsync(m_fd.fd()); }) != 0
        || ::fstat(m_fd.fd(), &m_status) != 0)
        return tl::unexpected(m_place->systemError(FileStep::Sync, errno));
    return {};
}

tl::expected<void, FileError> Temporary::close()
{
    // Not repeated after EINTR: the descriptor is gone all the same.
    if (::close(m_fd.release()) != 0 && errno != EINTR)
        return tl::unexpected(m_place->systemError(FileStep::Write, errno));
    return {};
}

std::string Temporary::remove()
{
    if (m_name.empty())
        return {};
    const std::string name = std::exchange(m_name, {});
    const bool removed
        = succeedsInTwo([&] { return ::unlinkat(m_place->directory.fd(), name.c_str(), 0); });
    return removed || errno == ENOENT ? std::string{} : m_place->siblingPath(name);
}

void sweepTemporaries(const Place &place)
{
    Descriptor own(::openat(place.directory.fd(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!own)
        return;
    const std::unique_ptr<DIR, CloseDirectory> stream(::fdopendir(own.fd()));
    if (!stream)
        return;
    own.release();
    const std::string targetStem = stem(place.name);
    while (const dirent *entry = ::readdir(stream.get())) {
        if (isTemporaryOf(entry->d_name, targetStem))
            sweepOne(place, entry->d_name);
    }
}

} // namespace jingtai
