// SPDX-License-Identifier: MIT
#include "app/core/probe/contentcomparison.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace jingtai {

namespace {

/// The digest that more than half of them are; empty where there is none.
std::string majority(std::vector<std::string> digests)
{
    std::sort(digests.begin(), digests.end());
    for (std::size_t first = 0; first < digests.size();) {
        std::size_t end = first;
        while (end < digests.size() && digests[end] == digests[first])
            ++end;
        if ((end - first) * 2 > digests.size())
            return digests[first];
        first = end;
    }
    return {};
}

ComparisonGap gapOf(const ContentWitnesses &witnesses)
{
    if (witnesses.original.empty())
        return ComparisonGap::UnknownOriginal;
    return witnesses.mirrorDigests.size() > 1 ? ComparisonGap::NoMajority
                                              : ComparisonGap::NobodyElse;
}

bool isComparable(const ProbeReport &report)
{
    return report.verdict == ProbeVerdict::ServesImages && !report.digest.empty();
}

} // namespace

void compareContent(ProbeReport &report, const ContentWitnesses &witnesses, const WasSeen &wasSeen)
{
    if (!isComparable(report))
        return;
    std::string expected = witnesses.upstreamDigest;
    const bool isByUpstream = !expected.empty();
    // One that is alone has nothing to be compared with.
    if (!isByUpstream && witnesses.mirrorDigests.size() > 1)
        expected = majority(witnesses.mirrorDigests);
    if (expected.empty()) {
        report.content = ContentMatch::NotComparable;
        report.comparisonGap = gapOf(witnesses);
        return;
    }
    if (isByUpstream)
        report.comparedWith = witnesses.registry;
    if (expected == report.digest) {
        report.content = ContentMatch::Same;
        return;
    }
    if (wasSeen && wasSeen(witnesses.original, report.digest)) {
        report.content = ContentMatch::Older;
        return;
    }
    report.content = ContentMatch::Different;
    report.verdict = ProbeVerdict::DifferentContent;
    report.fault = isByUpstream ? ProbeFault::OtherThanUpstream : ProbeFault::OtherThanOthers;
    report.detail = expected;
}

void ContentComparison::add(Key key, const std::string &original)
{
    m_probes.insert_or_assign(key, Probe{original, false});
    if (!original.empty())
        m_groups[original].awaited.insert(key);
}

void ContentComparison::addUpstream(Key key, const std::string &original,
                                    const std::string &registry)
{
    m_probes.insert_or_assign(key, Probe{original, true});
    Group &group = m_groups[original];
    group.registry = registry;
    group.upstream = key;
    group.isUpstreamAsked = true;
    group.isUpstreamAwaited = true;
}

bool ContentComparison::hasUpstream(const std::string &original) const
{
    const auto group = m_groups.find(original);
    return group != m_groups.end() && group->second.isUpstreamAsked;
}

ContentComparison::Findings ContentComparison::take(Key key, const ProbeReport &report)
{
    const auto found = m_probes.find(key);
    if (found == m_probes.end())
        return {{key, report}};
    const Probe probe = found->second;
    if (probe.original.empty()) {
        m_probes.erase(found);
        Finding finding{key, report};
        compareContent(finding.report, {}, m_wasSeen);
        return {std::move(finding)};
    }
    Group &group = m_groups[probe.original];
    if (!probe.isUpstream && group.awaited.erase(key) == 0)
        return {};
    Findings told;
    if (!probe.isUpstream && isComparable(report)) {
        group.held.push_back({key, report});
    } else {
        m_probes.erase(found);
        told.push_back({key, report});
    }
    if (probe.isUpstream && group.upstream == key) {
        group.isUpstreamAwaited = false;
        if (isComparable(report))
            group.upstreamDigest = report.digest;
    }
    Findings settled = settle(probe.original);
    std::move(settled.begin(), settled.end(), std::back_inserter(told));
    return told;
}

ContentComparison::Findings ContentComparison::remove(Key key)
{
    const auto found = m_probes.find(key);
    if (found == m_probes.end())
        return {};
    const Probe probe = found->second;
    m_probes.erase(found);
    if (probe.original.empty())
        return {};
    Group &group = m_groups[probe.original];
    if (!probe.isUpstream) {
        group.awaited.erase(key);
        std::erase_if(group.held, [key](const Finding &finding) { return finding.key == key; });
    } else if (group.upstream == key) {
        group.isUpstreamAwaited = false;
        group.isUpstreamAsked = false;
    }
    return settle(probe.original);
}

void ContentComparison::clear()
{
    m_probes.clear();
    m_groups.clear();
}

ContentComparison::Findings ContentComparison::settle(const std::string &original)
{
    Group &group = m_groups[original];
    if (group.isUpstreamAwaited || (group.upstreamDigest.empty() && !group.awaited.empty()))
        return {};
    Findings settled = std::exchange(group.held, {});
    ContentWitnesses witnesses{original, group.registry, group.upstreamDigest, {}};
    for (const Finding &finding : settled)
        witnesses.mirrorDigests.push_back(finding.report.digest);
    for (Finding &finding : settled) {
        m_probes.erase(finding.key);
        compareContent(finding.report, witnesses, m_wasSeen);
    }
    if (group.awaited.empty())
        m_groups.erase(original);
    return settled;
}

} // namespace jingtai
