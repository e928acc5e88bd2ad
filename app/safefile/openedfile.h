// SPDX-License-Identifier: MIT
#pragma once

#include "app/safefile/place.h"

#include <optional>
#include <sys/stat.h>

namespace jingtai {

/// A regular file, open for reading.
struct OpenedFile
{
    Descriptor fd;
    struct stat status;
};

/// Opens what stands in the place; nothing if nothing does. Never blocks, refuses all but files.
tl::expected<std::optional<OpenedFile>, FileError> openRegular(const Place &place, FileStep step);

/// The same file, and nobody wrote into it as far as its size and time of writing tell.
bool isUntouched(const struct stat &now, const struct stat &then);

/// Refuses what a new file of this name would not truly replace or is not allowed to: hard links,
/// what is mounted over, immutable or read-only. `old` is null where there is no file yet.
tl::expected<void, FileError> checkReplaceable(const Place &place, const OpenedFile *old);

} // namespace jingtai
