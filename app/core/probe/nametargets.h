// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/probe/probesubject.h"
#include "app/core/text/textconverter.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace jingtai {

/// A name on a mirror, and whom to ask about it.
struct NameTarget
{
    /// The whole name on the mirror.
    std::string name;
    /// The mirror asked for it; `original` is what the name stands for, in short form.
    ProbeSubject mirror;
    /// Whether nobody vouches for what is there.
    bool isThirdPartyCopy = false;
    /// The registry itself asked for the original; nothing where it is not known.
    std::optional<ProbeSubject> upstream;
};

/// Collects the converted names of a text that can be asked for, each once. Names of one's own
/// network are none of them, nor what stands in the text for no image: a registry alone, an image
/// that is built, a name with a variable.
class NameTargets final
{
public:
    /// Of a text with more, the first are taken.
    static constexpr std::size_t s_maxTargets = 500;

    /// `names` is borrowed. `isTyped`: the catalogue is the person's own, so that its addresses may
    /// be any.
    NameTargets(const NameConverter &names, const ParameterValues &parameters, bool isTyped);

    void take(const TextHit &hit);

    const std::vector<NameTarget> &targets() const { return m_targets; }
    /// Names beyond the first, as far as they are told apart.
    std::uint64_t leftOut() const { return m_leftOut; }

    /// The other mirrors that may be taken for the same, best first.
    std::vector<NameTarget> others(const NameTarget &target) const;

private:
    std::optional<NameTarget> targetOf(std::string_view mirrorId, std::string_view name,
                                       std::string_view original) const;

    const NameConverter &m_names;
    ParameterValues m_parameters;
    bool m_isTyped;
    /// Hashes, so that a text of a million names stays small.
    std::unordered_set<std::size_t> m_seen;
    std::vector<NameTarget> m_targets;
    std::uint64_t m_leftOut = 0;
};

} // namespace jingtai
