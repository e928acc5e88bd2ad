// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/probe/contentcomparison.h"
#include "app/services/prober.h"

#include <map>
#include <string>
#include <vector>

namespace jingtai {

/// Probes that belong together: at level Content what they find is compared with what the registry
/// itself serves, and where that cannot be had, with each other.
class ProbeRound final : public QObject
{
    Q_OBJECT

public:
    /// The queue is borrowed; only what this round adds is heard of.
    explicit ProbeRound(Prober &queue, QObject *parent = nullptr);
    /// Cancels what is not done.
    ~ProbeRound() override;

    /// Before start(). `key` is the caller's own.
    void add(quint64 key, const ProbeSubject &subject, ProbeLevel level);
    /// Whom to ask for the original of what is checked for content (ProbeSubject::original of
    /// both); once for each. Before start().
    void addUpstream(const ProbeSubject &registry);
    /// Whether somebody is to be asked for that original already. Before start().
    bool hasUpstream(const std::string &original) const;

    void start();

Q_SIGNALS:
    /// Once for each add(), in the order in which answers come.
    void found(quint64 key, const jingtai::ProbeReport &report);
    /// Once, when all were found; with none, after start().
    void finished();

private:
    struct Probe
    {
        quint64 key;
        ProbeSubject subject;
        ProbeLevel level;
        bool isUpstream;
    };

    void take(Prober::Ticket ticket, const ProbeReport &report);

    Prober &m_queue;
    /// Until start().
    std::vector<Probe> m_probes;
    std::map<Prober::Ticket, Probe> m_running;
    ContentComparison m_comparison;
    int m_untold = 0;
};

} // namespace jingtai
