// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/probe/probereport.h"

#include <cstdint>
#include <optional>
#include <string>

namespace jingtai {

/// What was found of a name on one mirror.
struct NameAnswer
{
    /// Id of the mirror.
    std::string mirrorId;
    /// The whole name on it.
    std::string name;
    ProbeReport report;

    /// Whether the mirror has it, whatever its content.
    bool isThere() const;
};

/// What is known of a converted name.
struct NameFinding
{
    enum class Stage : std::uint8_t {
        Asking,    ///< the mirror has not answered
        Comparing, ///< it has it; what it should be is not known yet
        Elsewhere, ///< it does not have it; others are asked
        Done,
    };
    Stage stage = Stage::Asking;
    NameAnswer answer;
    bool isThirdPartyCopy = false;
    /// Where the mirror does not have it: the next one that has.
    std::optional<NameAnswer> offer;
};

/// Whether a report tells about the mirror as a whole, so that it need not be asked for the next
/// name.
bool isAboutMirror(const ProbeReport &report);

} // namespace jingtai
