// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

namespace jingtai {

/// Version of a Docker engine.
struct EngineVersion
{
    int major = 0;
    int minor = 0;
    int patch = 0;

    /// "20.10.24+dfsg1", "29.7", "v28.0.0-rc.1", "Docker version 20.10.24, build …"; nothing where
    /// there is no number with a dot.
    static std::optional<EngineVersion> parse(std::string_view text);
    /// "20.10.24"
    std::string text() const;
    bool operator==(const EngineVersion &) const = default;
    // Not the default: what clang-tidy 14 sees of that is a null pointer.
    std::strong_ordering operator<=>(const EngineVersion &other) const
    {
        return std::tie(major, minor, patch) <=> std::tie(other.major, other.minor, other.patch);
    }
};

} // namespace jingtai
