// SPDX-License-Identifier: MIT
#pragma once

#include "app/services/prober.h"

#include <QList>
#include <QMap>

#include <string>

namespace jingtai {

/// Sends nothing; the test answers.
class FakeProber final : public Prober
{
    Q_OBJECT

public:
    struct Job
    {
        ProbeSubject subject;
        ProbeLevel level = ProbeLevel::Image;
    };

    explicit FakeProber(QObject *parent = nullptr)
        : Prober(parent)
    {}

    Ticket add(const ProbeSubject &subject, ProbeLevel level) override
    {
        m_jobs.insert(++m_last, {subject, level});
        return m_last;
    }
    void cancel(Ticket ticket) override
    {
        if (m_jobs.remove(ticket) > 0)
            m_cancelled.append(ticket);
    }

    const QMap<Ticket, Job> &jobs() const { return m_jobs; }
    const QList<Ticket> &cancelled() const { return m_cancelled; }
    /// The last one added for that subject that is still waited for; 0 where there is none.
    Ticket ticketOf(const std::string &id) const
    {
        Ticket found = 0;
        for (auto job = m_jobs.begin(); job != m_jobs.end(); ++job) {
            if (job->subject.id == id)
                found = job.key();
        }
        return found;
    }
    bool asks(const std::string &id) const { return ticketOf(id) != 0; }

    void begin(const std::string &id) { Q_EMIT started(ticketOf(id)); }
    void answer(const std::string &id, const ProbeReport &report) { answer(ticketOf(id), report); }
    void answer(Ticket ticket, const ProbeReport &report)
    {
        m_jobs.remove(ticket);
        Q_EMIT finished(ticket, report);
    }
    /// As a prober that was too late with its answer would.
    void answerLate(Ticket ticket, const ProbeReport &report) { Q_EMIT finished(ticket, report); }
    void answerAll(const ProbeReport &report)
    {
        while (!m_jobs.isEmpty()) {
            const Ticket ticket = m_jobs.firstKey();
            m_jobs.remove(ticket);
            Q_EMIT finished(ticket, report);
        }
    }

private:
    QMap<Ticket, Job> m_jobs;
    QList<Ticket> m_cancelled;
    Ticket m_last = 0;
};

/// What a mirror that serves images is found as.
inline ProbeReport goodReport(double latencyMs)
{
    ProbeReport report;
    report.verdict = ProbeVerdict::ServesImages;
    report.stage = ProbeStage::Image;
    report.http = 200;
    report.times.firstByte = latencyMs;
    return report;
}

inline ProbeReport badReport(ProbeVerdict verdict, ProbeFault fault = ProbeFault::None)
{
    ProbeReport report;
    report.verdict = verdict;
    report.fault = fault;
    return report;
}

} // namespace jingtai
