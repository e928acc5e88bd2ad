// SPDX-License-Identifier: MIT
#include "app/services/proberound.h"

#include <utility>

namespace jingtai {

ProbeRound::ProbeRound(Prober &queue, QObject *parent)
    : QObject(parent)
    , m_queue(queue)
{
    connect(&queue, &Prober::finished, this, &ProbeRound::take);
}

ProbeRound::~ProbeRound()
{
    for (const auto &[ticket, probe] : m_running)
        m_queue.cancel(ticket);
}

void ProbeRound::add(quint64 key, const ProbeSubject &subject, ProbeLevel level)
{
    m_probes.push_back({key, subject, level, false});
    ++m_untold;
    if (level == ProbeLevel::Content)
        ++m_originals[subject.original].pending;
}

void ProbeRound::addUpstream(const ProbeSubject &registry)
{
    m_probes.push_back({0, registry, ProbeLevel::Content, true});
    m_originals[registry.original].hasUpstream = true;
}

bool ProbeRound::hasUpstream(const std::string &original) const
{
    const auto found = m_originals.find(original);
    return found != m_originals.end() && found->second.hasUpstream;
}

void ProbeRound::start()
{
    for (Probe &probe : std::exchange(m_probes, {})) {
        const Prober::Ticket ticket = m_queue.add(probe.subject, probe.level);
        m_running.emplace(ticket, std::move(probe));
    }
    if (m_untold == 0)
        QMetaObject::invokeMethod(this, &ProbeRound::finished, Qt::QueuedConnection);
}

void ProbeRound::take(Prober::Ticket ticket, const ProbeReport &report)
{
    const auto found = m_running.find(ticket);
    if (found == m_running.end())
        return;
    const Probe probe = std::move(found->second);
    m_running.erase(found);
    if (probe.level != ProbeLevel::Content) {
        tell(probe.key, report);
        return;
    }
    if (probe.subject.original.empty()) {
        ProbeReport compared = report;
        compareContent(compared, {}, {});
        tell(probe.key, compared);
        return;
    }
    Original &original = m_originals[probe.subject.original];
    if (probe.isUpstream) {
        original.isUpstreamDone = true;
        original.upstreamDigest = report.digest;
    } else {
        --original.pending;
        original.held.push_back({probe.key, report});
    }
    settle(original);
}

void ProbeRound::settle(Original &original)
{
    const bool isUpstreamKnown = original.isUpstreamDone || !original.hasUpstream;
    const bool isAllThere = !original.upstreamDigest.empty() || original.pending == 0;
    if (!isUpstreamKnown || !isAllThere)
        return;
    std::vector<std::string> digests;
    for (const Finding &finding : original.held) {
        if (!finding.report.digest.empty())
            digests.push_back(finding.report.digest);
    }
    for (Finding &finding : std::exchange(original.held, {})) {
        compareContent(finding.report, original.upstreamDigest, digests);
        tell(finding.key, finding.report);
    }
}

void ProbeRound::tell(quint64 key, const ProbeReport &report)
{
    Q_EMIT found(key, report);
    if (--m_untold == 0)
        Q_EMIT finished();
}

} // namespace jingtai
