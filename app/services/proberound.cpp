// SPDX-License-Identifier: MIT
#include "app/services/proberound.h"

#include <algorithm>
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
}

void ProbeRound::addUpstream(const ProbeSubject &registry)
{
    m_probes.push_back({0, registry, ProbeLevel::Content, true});
}

bool ProbeRound::hasUpstream(const std::string &original) const
{
    return std::any_of(m_probes.begin(), m_probes.end(), [&original](const Probe &probe) {
        return probe.isUpstream && probe.subject.original == original;
    });
}

void ProbeRound::start()
{
    for (Probe &probe : std::exchange(m_probes, {})) {
        const Prober::Ticket ticket = m_queue.add(probe.subject, probe.level);
        if (probe.isUpstream)
            m_comparison.addUpstream(ticket, probe.subject.original, probe.subject.id);
        else if (probe.level == ProbeLevel::Content)
            m_comparison.add(ticket, probe.subject.original);
        m_running.emplace(ticket, std::move(probe));
    }
    if (m_untold == 0)
        QMetaObject::invokeMethod(this, &ProbeRound::finished, Qt::QueuedConnection);
}

void ProbeRound::take(Prober::Ticket ticket, const ProbeReport &report)
{
    if (!m_running.contains(ticket))
        return;
    for (const ContentComparison::Finding &finding : m_comparison.take(ticket, report)) {
        const auto probe = m_running.extract(finding.key);
        if (probe.mapped().isUpstream)
            continue;
        Q_EMIT found(probe.mapped().key, finding.report);
        if (--m_untold == 0)
            Q_EMIT finished();
    }
}

} // namespace jingtai
