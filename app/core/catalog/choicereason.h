// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace jingtai {

/// How a mirror came to take a name; the model layer words it.
struct ChoiceReason
{
    enum class Kind : std::uint8_t {
        None,              ///< no mirror took it
        Chosen,            ///< by the person
        ChosenForRegistry, ///< by the person, for the name's registry
        ChosenForImage,    ///< by the person, for this name alone
        Fastest,           ///< of those that were usable when last checked
        SaidToWork,        ///< none was checked and found usable
        SaidToBeLimited,   ///< and none is said to work
        Unknown,           ///< nobody said anything of those that are left
        OnlyUnvouched,     ///< third-party copies and personal mirrors are all that is left
        LastResort,        ///< said to work, but not usable when last checked, as all the others
    };
    Kind kind = Kind::None;
    std::string mirrorId;
    /// The registry of the name, as rules see it.
    std::string registry;
    /// Mirrors that might have taken the name for the same reason, this one included.
    std::size_t alike = 0;
    /// Open mirrors that serve the name and were checked.
    std::size_t checked = 0;
    /// Of the last check; 0 where there was none.
    double latencyMs = 0;
};

} // namespace jingtai
