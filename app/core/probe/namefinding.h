// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/probe/probereport.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jingtai {

/// Whether what a mirror has under a name is what the registry itself has.
enum class ContentMatch : std::uint8_t {
    Unknown, ///< not compared yet, or the mirror does not have it
    Same,
    Older,         ///< what the registry itself had before
    Different,     ///< neither what the registry has nor what it is known to have had
    NotComparable, ///< neither the registry nor other mirrors told what it should be
};

/// What was found of a name on one mirror.
struct NameAnswer
{
    /// Id of the mirror.
    std::string mirrorId;
    /// The whole name on it.
    std::string name;
    ProbeReport report;
    ContentMatch content = ContentMatch::Unknown;
    /// Registry that told what it should be; empty where other mirrors did, or the name itself by
    /// its digest.
    std::string comparedWith;

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

/// "same", "older", "different", "not-comparable"; empty for Unknown.
std::string_view code(ContentMatch content);

} // namespace jingtai
