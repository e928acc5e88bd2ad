// SPDX-License-Identifier: MIT
#pragma once

#include "app/safefile/descriptor.h"
#include "app/safefile/fileerror.h"
#include "app/safefile/filepath.h"

#include <tl/expected.hpp>

#include <chrono>
#include <optional>
#include <string>
#include <sys/stat.h>
#include <vector>

namespace jingtai {

/// A name in an open directory: what all further calls work on, whatever happens to the path.
struct Place
{
    Descriptor directory;
    std::string name;
    std::string path; ///< for messages

    FileError error(FileErrorKind kind, FileStep step, std::string detail = {}) const;
    FileError systemError(FileStep step, int systemError) const;
    /// The path of another name in the same directory.
    std::string siblingPath(const std::string &sibling) const;
};

/// Directories that were made for a file, so that a failed save leaves none behind.
class MadeDirectories final
{
public:
    explicit MadeDirectories(mode_t mode)
        : m_mode(mode)
    {}

    mode_t mode() const { return m_mode; }
    void add(Descriptor parent, std::string name);
    /// Removes those that are empty.
    void undo();

private:
    struct Made
    {
        Descriptor parent;
        std::string name;
    };

    mode_t m_mode;
    std::vector<Made> m_made;
};

/// Finds the place that a path means. `made` is null where no directory may be made.
tl::expected<Place, FileError> locate(const FilePath &file, SymlinkPolicy symlinks,
                                      DirectoryPolicy policy, MadeDirectories *made);

/// Waits until no other save works in this directory. Held until the place is gone. A file system
/// without locks is no error: other guards remain.
tl::expected<void, FileError> lock(const Place &place, std::chrono::milliseconds wait);

/// True if the directory is on disk now, false where the file system cannot tell, else the errno.
tl::expected<bool, int> syncDirectory(int directory);

} // namespace jingtai
