// SPDX-License-Identifier: MIT
#pragma once

#include "app/safefile/fileerror.h"
#include "app/safefile/filepath.h"

#include <tl/expected.hpp>

#include <memory>
#include <string>
#include <string_view>

namespace jingtai {

/// Large output that can be made again: written beside its target and renamed over it in the end,
/// without waiting for the disk. Until commit() the target is as it was; without one (an error, a
/// cancelled run) the temporary file goes away with this object. Owner, rights and attributes of an
/// existing target stay; a new one gets 0666 less the umask.
/// Refuses what replaceFile() refuses; whoever writes to a terminal or a pipe does not need this.
class OutputFile final
{
public:
    static tl::expected<OutputFile, FileError>
    create(const FilePath &file, SymlinkPolicy symlinks = SymlinkPolicy::Follow);
    OutputFile(OutputFile &&other) noexcept;
    OutputFile &operator=(OutputFile &&other) noexcept;
    OutputFile(const OutputFile &) = delete;
    OutputFile &operator=(const OutputFile &) = delete;
    ~OutputFile();

    /// The file that commit() replaces: symbolic links in its place are resolved.
    const std::string &path() const;

    /// Appends. Unbuffered: hand over pieces of some 64 KiB. After an error all else fails too.
    tl::expected<void, FileError> write(std::string_view bytes);

    /// Puts the file in place. Call once; nothing can be written afterwards.
    tl::expected<void, FileError> commit();

private:
    struct Private;
    explicit OutputFile(std::unique_ptr<Private> d);

    std::unique_ptr<Private> m_d;
};

} // namespace jingtai
