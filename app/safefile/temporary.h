// SPDX-License-Identifier: MIT
#pragma once

#include "app/safefile/place.h"

#include <string>
#include <string_view>

namespace jingtai {

/// A file beside its target, under a name that tells both whose it is and that it is litter once
/// nobody holds its lock. Goes away with its owner.
class Temporary final
{
public:
    /// The place must outlive the temporary file.
    static tl::expected<Temporary, FileError> create(const Place &place, mode_t mode);
    Temporary(Temporary &&other) noexcept;
    Temporary &operator=(Temporary &&other) = delete;
    Temporary(const Temporary &) = delete;
    Temporary &operator=(const Temporary &) = delete;
    ~Temporary();

    int fd() const { return m_fd.fd(); }
    const std::string &name() const { return m_name; }
    /// As it was when it was made, or when it was last synced.
    const struct stat &status() const { return m_status; }

    tl::expected<void, FileError> write(std::string_view bytes);

    /// Waits until it is on disk.
    tl::expected<void, FileError> sync();

    /// Closes it and reports what the file system kept to itself until then.
    tl::expected<void, FileError> close();

    /// The name is not ours any more: it was renamed, or what it names must stay.
    void forgetName() { m_name.clear(); }

    /// Empty, or the path that could not be removed.
    std::string remove();

private:
    Temporary(const Place &place, Descriptor fd, std::string name, const struct stat &status);

    const Place *m_place;
    Descriptor m_fd;
    std::string m_name;
    struct stat m_status;
};

/// A name for a temporary file of this target that nobody can guess; the errno if there is none.
tl::expected<std::string, int> temporaryName(const std::string &target);

/// Removes temporary files of this target that no living process holds. Never fails: what cannot
/// be removed stays for the next time.
void sweepTemporaries(const Place &place);

} // namespace jingtai
