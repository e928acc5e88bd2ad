// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace jingtai {

/// What a system says of itself in os-release(5).
struct OsRelease
{
    /// "debian"; empty where it does not say.
    std::string id;
    /// "12"
    std::string versionId;
    /// "bookworm"
    std::string codename;
};

/// Reads what can be read: lines that are no assignment are left out, of a key that stands twice
/// the last counts. At most the first 64 KiB.
OsRelease parseOsRelease(std::string_view text);

} // namespace jingtai
