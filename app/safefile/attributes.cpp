// SPDX-License-Identifier: MIT
#include "app/safefile/attributes.h"

#include <algorithm>
#include <string_view>
#include <sys/xattr.h>

namespace jingtai {

namespace {

constexpr char s_acl[] = "system.posix_acl_access";
constexpr mode_t s_rights = 07777;

// These describe the content: the kernel itself drops or makes them anew when a file is written.
bool belongsToContent(std::string_view name)
{
    return name == "security.capability" || name == "security.evm" || name == "security.ima";
}

bool guardsFile(std::string_view name)
{
    return name.starts_with("security.") || name.starts_with("system.");
}

bool isUnsupported(int error)
{
    return error == EOPNOTSUPP || error == ENOSYS;
}

// The size is asked for anew where the value grew between the two calls.
template <typename Call>
tl::expected<std::string, int> readAll(Call call)
{
    for (;;) {
        const ssize_t size = call(nullptr, 0);
        if (size < 0)
            return tl::unexpected(errno);
        std::string bytes(static_cast<std::size_t>(size), '\0');
        if (size == 0)
            return bytes;
        const ssize_t read = call(bytes.data(), bytes.size());
        if (read >= 0) {
            bytes.resize(static_cast<std::size_t>(read));
            return bytes;
        }
        if (errno != ERANGE)
            return tl::unexpected(errno);
    }
}

tl::expected<std::string, int> attribute(int fd, const char *name)
{
    return readAll([&](char *to, std::size_t size) { return ::fgetxattr(fd, name, to, size); });
}

tl::expected<std::vector<std::string>, int> attributeNames(int fd)
{
    const auto list
        = readAll([&](char *to, std::size_t size) { return ::flistxattr(fd, to, size); });
    if (!list) {
        if (isUnsupported(list.error()))
            return std::vector<std::string>{};
        return tl::unexpected(list.error());
    }
    std::vector<std::string> names;
    for (std::size_t at = 0; at < list->size();) {
        const std::size_t end = std::min(list->find('\0', at), list->size());
        names.push_back(list->substr(at, end - at));
        at = end + 1;
    }
    return names;
}

FileError notKept(const Place &place, int systemError, const std::string &what)
{
    FileError error = place.systemError(FileStep::KeepAttributes, systemError);
    if (error.kind == FileErrorKind::PermissionDenied || error.kind == FileErrorKind::System)
        error.kind = FileErrorKind::NotKept;
    error.detail = what;
    return error;
}

tl::expected<void, FileError> copyOwner(const struct stat &from, const struct stat &to, int fd,
                                        const Place &place)
{
    constexpr uid_t sameOwner = static_cast<uid_t>(-1);
    constexpr gid_t sameGroup = static_cast<gid_t>(-1);
    if (from.st_uid == to.st_uid && from.st_gid == to.st_gid)
        return {};
    const uid_t owner = from.st_uid == to.st_uid ? sameOwner : from.st_uid;
    const gid_t group = from.st_gid == to.st_gid ? sameGroup : from.st_gid;
    if (::fchown(fd, owner, group) != 0)
        return tl::unexpected(notKept(place, errno, "owner"));
    return {};
}

tl::expected<void, FileError> copyAttribute(int from, int to, const std::string &name,
                                            const Place &place)
{
    const auto value = attribute(from, name.c_str());
    if (!value) {
        if (value.error() == ENODATA || isUnsupported(value.error()))
            return {};
        return tl::unexpected(notKept(place, value.error(), name));
    }
    // What the system gave the new file of itself needs no right to be set.
    if (attribute(to, name.c_str()) == value)
        return {};
    if (::fsetxattr(to, name.c_str(), value->data(), value->size(), 0) == 0)
        return {};
    const bool refused = errno == EPERM || errno == EACCES;
    if (isUnsupported(errno) || (refused && !guardsFile(name)))
        return {};
    return tl::unexpected(notKept(place, errno, name));
}

} // namespace

tl::expected<void, FileError> copyAttributes(const OpenedFile &from, int to, const Place &place)
{
    const auto names = attributeNames(from.fd.fd());
    if (!names)
        return tl::unexpected(notKept(place, names.error(), "attributes"));

    struct stat status = {};
    if (::fstat(to, &status) != 0)
        return tl::unexpected(place.systemError(FileStep::KeepAttributes, errno));
    if (auto owner = copyOwner(from.status, status, to, place); !owner)
        return owner;

    // A default ACL of the directory gave the new file one that the old one may not have.
    const bool wantsAcl = std::find(names->begin(), names->end(), s_acl) != names->end();
    if (!wantsAcl && ::fremovexattr(to, s_acl) != 0 && errno != ENODATA && !isUnsupported(errno))
        return tl::unexpected(notKept(place, errno, s_acl));
    if (::fchmod(to, from.status.st_mode & s_rights) != 0)
        return tl::unexpected(notKept(place, errno, "rights"));

    for (const std::string &name : *names) {
        if (belongsToContent(name))
            continue;
        if (auto copied = copyAttribute(from.fd.fd(), to, name, place); !copied)
            return copied;
    }
    return {};
}

} // namespace jingtai
