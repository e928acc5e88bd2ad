// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/probe/probereport.h"

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace jingtai {

/// Whether the registry is known to have had an image of that digest under that name.
using WasSeen = std::function<bool(const std::string &original, const std::string &digest)>;

/// What tells which content a mirror should have.
struct ContentWitnesses
{
    /// The image that the mirror's stands for; empty where that is not known.
    std::string original;
    /// The registry of it, and what that has; empty where it told nothing.
    std::string registry;
    std::string upstreamDigest;
    /// What was found on mirrors, the one to be compared among them.
    std::vector<std::string> mirrorDigests;
};

/// Compares the digest that a probe at level Content found with that of the registry, and where
/// that is not known, with those of the mirrors: more than half must agree. What is neither, but
/// was seen before, is older, and as usable as it was. Nothing where no image was found.
void compareContent(ProbeReport &report, const ContentWitnesses &witnesses,
                    const WasSeen &wasSeen = {});

/// Probes at level Content that wait for each other: what a mirror serves is held until the
/// registry itself has answered, and where that told nothing, until all mirrors asked for the same
/// image have. Whatever is taken or removed, nothing is held that nothing is awaited for.
class ContentComparison final
{
public:
    /// The caller's own; no two probes have the same.
    using Key = std::uint64_t;

    struct Finding
    {
        Key key = 0;
        ProbeReport report;
    };
    using Findings = std::vector<Finding>;

    void setWasSeen(WasSeen wasSeen) { m_wasSeen = std::move(wasSeen); }

    /// A mirror is asked for what stands for `original`.
    void add(Key key, const std::string &original);
    /// The registry itself is asked for `original`, once more in place of the last time.
    void addUpstream(Key key, const std::string &original, const std::string &registry);
    /// Whether that registry was asked, as long as a mirror waits.
    bool hasUpstream(const std::string &original) const;
    /// Whether this probe was added, and was not given back yet.
    bool has(Key key) const { return m_probes.contains(key); }

    /// What an answer allows to be told: first itself, unless it is held, then those that were held
    /// for it. One that was not added is given back as it is; one that is held already is left out.
    Findings take(Key key, const ProbeReport &report);
    /// Nothing more comes of that probe. What was held for it alone.
    Findings remove(Key key);
    /// Forgets all.
    void clear();

private:
    struct Probe
    {
        std::string original;
        bool isUpstream = false;
    };
    /// What is compared with each other.
    struct Group
    {
        std::string registry;
        Key upstream = 0;
        bool isUpstreamAsked = false;
        bool isUpstreamAwaited = false;
        std::string upstreamDigest;
        std::set<Key> awaited;
        Findings held;
    };

    Findings settle(const std::string &original);

    WasSeen m_wasSeen;
    std::map<Key, Probe> m_probes;
    std::map<std::string, Group, std::less<>> m_groups;
};

} // namespace jingtai
