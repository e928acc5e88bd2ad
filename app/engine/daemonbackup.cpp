// SPDX-License-Identifier: MIT
#include "app/engine/daemonbackup.h"

#include "app/engine/directory.h"
#include "app/safefile/descriptor.h"
#include "app/safefile/temporary.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <ctime>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

namespace jingtai {

namespace {

constexpr std::string_view s_suffix = ".bak";
constexpr std::size_t s_stampLength = 16; // 20261127T040506Z
constexpr int s_maxOfASecond = 99;
constexpr int s_mostAttempts = 99; // at names that something else has

struct Split
{
    std::string directory;
    std::string name;
};

Split split(const std::string &file)
{
    const std::size_t slash = file.rfind('/');
    if (slash == std::string::npos)
        return {".", file};
    return {slash == 0 ? "/" : file.substr(0, slash), file.substr(slash + 1)};
}

std::string stampOf(std::int64_t time)
{
    const std::time_t seconds = time;
    std::tm parts{};
    ::gmtime_r(&seconds, &parts);
    std::array<char, s_stampLength + 1> text{};
    std::strftime(text.data(), text.size(), "%Y%m%dT%H%M%SZ", &parts);
    return text.data();
}

std::optional<int> number(std::string_view digits)
{
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size() || value < 0)
        return {};
    return value;
}

std::optional<std::int64_t> timeOfStamp(std::string_view stamp)
{
    if (stamp.size() != s_stampLength || stamp[8] != 'T' || stamp[15] != 'Z')
        return {};
    const auto year = number(stamp.substr(0, 4));
    const auto month = number(stamp.substr(4, 2));
    const auto day = number(stamp.substr(6, 2));
    const auto hour = number(stamp.substr(9, 2));
    const auto minute = number(stamp.substr(11, 2));
    const auto second = number(stamp.substr(13, 2));
    if (!year || !month || !day || !hour || !minute || !second)
        return {};
    std::tm parts{};
    parts.tm_year = *year - 1900;
    parts.tm_mon = *month - 1;
    parts.tm_mday = *day;
    parts.tm_hour = *hour;
    parts.tm_min = *minute;
    parts.tm_sec = *second;
    return ::timegm(&parts);
}

struct Found
{
    DaemonBackup backup;
    int ordinal = 1; ///< among those of one second
};

/// What a name says, where it is one of a backup of this file.
std::optional<Found> readName(const std::string &name, const std::string &fileName)
{
    const std::string prefix = fileName + '.';
    if (name.size() < prefix.size() + s_stampLength + s_suffix.size()
        || name.substr(0, prefix.size()) != prefix
        || name.substr(name.size() - s_suffix.size()) != s_suffix)
        return {};
    const std::string_view middle = std::string_view(name).substr(
        prefix.size(), name.size() - prefix.size() - s_suffix.size());
    const auto time = timeOfStamp(middle.substr(0, s_stampLength));
    if (!time)
        return {};
    Found found;
    found.backup.time = *time;
    const std::string_view rest = middle.substr(s_stampLength);
    if (!rest.empty()) {
        const auto ordinal = rest[0] == '-' ? number(rest.substr(1)) : std::nullopt;
        if (!ordinal || *ordinal < 2 || *ordinal > s_maxOfASecond)
            return {};
        found.ordinal = *ordinal;
    }
    return found;
}

/// What a killed run left of a backup is swept by a save of that very name alone, which never comes
/// again.
void sweep(const std::string &file, DirectoryPolicy policy)
{
    constexpr std::string_view mark = ".bak.jingtai-";
    const Split where = split(file);
    for (const std::string &name : namesIn(where.directory)) {
        const std::size_t at = name.find(mark);
        if (name[0] != '.' || at == std::string::npos)
            continue;
        const std::string target = name.substr(1, at + s_suffix.size() - 1);
        if (!readName(target, where.name))
            continue;
        if (const auto place
            = locate(where.directory + '/' + target, SymlinkPolicy::Refuse, policy, nullptr))
            sweepTemporaries(*place);
    }
}

/// The owner of the file that it is a copy of: 0 or the errno. Only root can give a file away; for
/// others it is their own anyway. Nothing but the very file that was made is given away.
int giveOwner(const std::string &path, const SaveResult &made, const FileIdentity &original)
{
    if (::geteuid() != 0)
        return 0;
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    struct stat status = {};
    if (!file || ::fstat(file.fd(), &status) != 0)
        return errno;
    if (status.st_ino != made.identity.inode || status.st_dev != made.identity.device
        || status.st_nlink != 1)
        return ESTALE;
    if (status.st_uid == original.owner && status.st_gid == original.group)
        return 0;
    // Giving away takes special rights off the mode.
    if (::fchown(file.fd(), original.owner, original.group) != 0
        || ::fchmod(file.fd(), original.mode & 07777U) != 0)
        return errno;
    return 0;
}

/// The newest first.
std::vector<Found> findBackups(const std::string &file)
{
    const Split where = split(file);
    std::vector<Found> found;
    for (const std::string &name : namesIn(where.directory)) {
        auto one = readName(name, where.name);
        if (!one)
            continue;
        one->backup.path = (where.directory == "/" ? "" : where.directory) + '/' + name;
        struct stat status = {};
        // A link or a FIFO of that name is none of ours.
        if (::lstat(one->backup.path.c_str(), &status) != 0 || !S_ISREG(status.st_mode))
            continue;
        one->backup.size = static_cast<std::uint64_t>(status.st_size);
        found.push_back(std::move(*one));
    }
    std::sort(found.begin(), found.end(), [](const Found &one, const Found &other) {
        return std::pair(one.backup.time, one.ordinal)
               > std::pair(other.backup.time, other.ordinal);
    });
    return found;
}

/// Names for one more backup, each newer than all that are there: the order is what going back
/// relies on, also after several in one second and after a clock was set back.
class NewNames final
{
public:
    NewNames(const std::string &file, const std::vector<Found> &old)
        : m_base(file + '.')
        , m_time(std::time(nullptr))
    {
        if (!old.empty() && old.front().backup.time >= m_time) {
            m_time = old.front().backup.time;
            m_ordinal = old.front().ordinal;
        }
    }

    std::string next()
    {
        if (++m_ordinal > s_maxOfASecond) {
            ++m_time;
            m_ordinal = 1;
        }
        return m_base + stampOf(m_time)
               + (m_ordinal > 1 ? '-' + std::to_string(m_ordinal) : std::string())
               + std::string(s_suffix);
    }

private:
    std::string m_base;
    std::int64_t m_time;
    int m_ordinal = 0;
};

} // namespace

std::vector<DaemonBackup> backupsOf(const std::string &file)
{
    std::vector<Found> found = findBackups(file);
    std::vector<DaemonBackup> backups;
    backups.reserve(found.size());
    for (Found &one : found)
        backups.push_back(std::move(one.backup));
    return backups;
}

tl::expected<std::string, FileError> backUp(const std::string &file, const FileSnapshot &content,
                                            const SaveOptions &options)
{
    sweep(file, options.directory);
    const std::vector<Found> old = findBackups(file);
    ReadOptions reading;
    reading.symlinks = SymlinkPolicy::Refuse;
    reading.directory = options.directory;
    if (!old.empty()) {
        const auto newest = readFile(old.front().backup.path, reading);
        if (newest && newest->exists && newest->bytes == content.bytes
            && newest->identity.owner == content.identity.owner
            && newest->identity.group == content.identity.group
            && newest->identity.mode == content.identity.mode)
            return old.front().backup.path;
    }
    SaveOptions saving = options;
    saving.symlinks = SymlinkPolicy::Refuse;
    saving.expected = FileSnapshot{};
    saving.newFileMode = content.identity.mode & 07777U;
    saving.createDirectories = false;
    NewNames names(file, old);
    for (int attempt = 1;; ++attempt) {
        const std::string path = names.next();
        auto saved = replaceFile(path, content.bytes, saving);
        if (!saved) {
            if (saved.error().kind == FileErrorKind::ChangedMeanwhile && attempt < s_mostAttempts)
                continue;
            return tl::unexpected(saved.error());
        }
        if (const int failed = giveOwner(path, *saved, content.identity); failed != 0) {
            FileError error;
            error.kind = FileErrorKind::NotKept;
            error.step = FileStep::KeepAttributes;
            error.systemError = failed;
            error.path = path;
            return tl::unexpected(error);
        }
        for (std::size_t i = s_keptBackups - 1; i < old.size(); ++i)
            ::unlink(old[i].backup.path.c_str());
        return path;
    }
}

} // namespace jingtai
