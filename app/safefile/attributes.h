// SPDX-License-Identifier: MIT
#pragma once

#include "app/safefile/openedfile.h"
#include "app/safefile/place.h"

namespace jingtai {

/// Gives a new file the owner, rights, ACL and extended attributes (security labels among them) of
/// the one that it replaces. NotKept where one that guards the file cannot be kept.
tl::expected<void, FileError> copyAttributes(const OpenedFile &from, int to, const Place &place);

} // namespace jingtai
