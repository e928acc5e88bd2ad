// SPDX-License-Identifier: MIT
#pragma once

#include "app/safefile/safefile.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace jingtai {

/// A copy of a daemon.json beside it: "daemon.json.20261127T040506Z.bak", with "-2" behind the time
/// for a second one of the same second.
struct DaemonBackup
{
    std::string path;
    /// Seconds since 1970, of the name: the clock when it was made, but never earlier than the
    /// backup before it.
    std::int64_t time = 0;
    std::uint64_t size = 0; ///< bytes

    bool operator==(const DaemonBackup &) const = default;
};

inline constexpr std::size_t s_keptBackups = 10;

/// Those beside a file, the newest first. A directory that cannot be read has none.
std::vector<DaemonBackup> backupsOf(const std::string &file);

/// Keeps the content of a file durably, with the owner and the rights of the file, and removes all
/// but the newest s_keptBackups. A file whose newest backup holds the same bytes gets no other one.
/// Gives its path. Blocking I/O.
tl::expected<std::string, FileError> backUp(const std::string &file, const FileSnapshot &content,
                                            const SaveOptions &options);

} // namespace jingtai
