// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/probe/allowance.h"
#include "app/services/mirrorprober.h"
#include "app/services/prober.h"

#include <QHash>
#include <QList>
#include <QMap>
#include <QString>

#include <vector>

namespace jingtai {

/// Probes many mirrors by the rules of conduct: so many at once and no more, one begun a moment
/// after the other, two to a host and port, an operator's allowance shared among its hosts, and
/// nobody asked before a 429 has ended. Waiting counts for no deadline. At the end of a round, when
/// fewer wait than may be in flight, a probe lets them begin before its own next request. Whoever
/// says nothing for a while, and others wait, is asked anew after them.
class ProbeQueue final : public Prober
{
    Q_OBJECT

public:
    static constexpr int s_maxInFlight = 24;

    explicit ProbeQueue(QObject *parent = nullptr);
    ~ProbeQueue() override;

    /// For probes that begin from now on.
    void setSettings(const ProbeSettings &settings) { m_settings = settings; }
    /// Milliseconds; for probes that begin from now on.
    void setDeadline(int deadline) { m_settings.deadline = deadline; }
    /// As ProbeSettings::proxy, for what is begun from now on.
    void setProxy(const QNetworkProxy &proxy) { m_settings.proxy = proxy; }
    /// 1 to 24.
    void setMaxInFlight(int count);

    Ticket add(const ProbeSubject &subject, ProbeLevel level) override;
    void cancel(Ticket ticket) override;
    /// Forgets all.
    void stop();

    /// How many are waiting or begun.
    qsizetype size() const
    {
        return qsizetype(m_waiting.size()) + m_running.size() + m_resting.size();
    }

private:
    struct Job
    {
        Ticket ticket;
        ProbeSubject subject;
        ProbeLevel level;
        /// Of the mirror; and whose allowance it spends.
        QString host;
        QString allowance;
        /// Whether it was begun before, and made room because it was silent.
        bool isAgain = false;
    };
    struct Running
    {
        Job job;
        MirrorProber *prober;
        qint64 begun;
        int reserved;
    };

    void schedule();
    void pump();
    /// Milliseconds until it may begin, 0 for now; below zero where another has to end first.
    qint64 delayOf(const Job &job);
    bool refuseLimited(const Job &job);
    void begin(const Job &job);
    /// Whether a probe may send its next request now; else it rests.
    bool mayGoOn(Ticket ticket);
    void resume();
    /// Puts off a probe that nothing has come of for a while, so that silent mirrors do not hold up
    /// the others. Milliseconds until there may be one; below zero where there is none.
    qint64 makeRoom();
    void end(const Running &running);
    void take(Ticket ticket, const ProbeReport &report);
    Allowance &allowanceOf(const Job &job);

    ProbeSettings m_settings;
    int m_maxInFlight = s_maxInFlight;
    Ticket m_lastTicket = 0;
    std::vector<Job> m_waiting;
    QHash<Ticket, Running> m_running;
    /// Begun, but with no request in flight: those that let others begin before.
    QMap<Ticket, Running> m_resting;
    QHash<QString, int> m_perHost;
    QHash<QString, Allowance> m_allowances;
    /// Host → when its 429 ends, on m_clock.
    QHash<QString, qint64> m_limitedUntil;
    QElapsedTimer m_clock;
    /// When the next one may begin, on m_clock.
    qint64 m_nextBeginning = 0;
    QTimer m_pump;
};

} // namespace jingtai
