// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

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
    auto operator<=>(const EngineVersion &) const = default;
};

} // namespace jingtai
