// SPDX-License-Identifier: MIT
#include "app/services/probequeue.h"

#include <algorithm>
#include <chrono>
#include <limits>
#include <utility>

namespace jingtai {

namespace {

constexpr int s_maxPerHost = 2;
/// Of a 429 that does not say when it ends.
constexpr qint64 s_defaultLimit = 60;
constexpr qint64 s_second = 1000;
/// Milliseconds from one beginning to the next, about what a TLS handshake costs this side. Begun
/// all at once, they would wait for each other's, and that time would pass for the mirrors'.
constexpr qint64 s_apart = 2;
/// Of the deadline: so that a round of which a third is silent takes at most a fifth longer.
constexpr double s_patienceShare = 0.18;

QString hostOf(const ProbeSubject &subject)
{
    return QString::fromStdString(below(subject.url, "/").authority());
}

/// What a probe sends to the mirror itself where all goes well.
int usualRequests(const ProbeSubject &subject, ProbeLevel level)
{
    if (subject.kind == MirrorKind::Packages || level == ProbeLevel::Reach)
        return 1;
    return level == ProbeLevel::Speed ? 4 : 2;
}

int sentRequests(const ProbeReport &report, const QString &host)
{
    const QString place = QStringLiteral("://") + host + QLatin1Char('/');
    // What found no connection was not sent.
    const bool isLastSent = !report.stage || *report.stage > ProbeStage::Connect;
    return int(std::count_if(report.steps.begin(), report.steps.end(), [&](const ProbeStep &step) {
        return (step.status != 0 || isLastSent)
               && QString::fromStdString(step.request).contains(place);
    }));
}

} // namespace

ProbeQueue::ProbeQueue(QObject *parent)
    : Prober(parent)
{
    m_clock.start();
    m_pump.setSingleShot(true);
    connect(&m_pump, &QTimer::timeout, this, &ProbeQueue::pump);
}

ProbeQueue::~ProbeQueue() = default;

void ProbeQueue::setMaxInFlight(int count)
{
    m_maxInFlight = std::clamp(count, 1, s_maxInFlight);
}

ProbeQueue::Ticket ProbeQueue::add(const ProbeSubject &subject, ProbeLevel level)
{
    const QString host = hostOf(subject);
    const QString operatorId = QString::fromStdString(subject.operatorId);
    m_waiting.push_back(
        {++m_lastTicket, subject, level, host, operatorId.isEmpty() ? host : operatorId, false});
    schedule();
    return m_lastTicket;
}

void ProbeQueue::cancel(Ticket ticket)
{
    std::erase_if(m_waiting, [ticket](const Job &job) { return job.ticket == ticket; });
    if (m_running.contains(ticket))
        end(m_running.take(ticket));
    else if (m_resting.contains(ticket))
        end(m_resting.take(ticket));
    schedule();
}

void ProbeQueue::stop()
{
    m_waiting.clear();
    for (const Running &running : std::exchange(m_running, {}))
        delete running.prober;
    for (const Running &resting : std::exchange(m_resting, {}))
        delete resting.prober;
    m_perHost.clear();
    m_pump.stop();
}

void ProbeQueue::end(const Running &running)
{
    delete running.prober;
    if (--m_perHost[running.job.host] == 0)
        m_perHost.remove(running.job.host);
}

void ProbeQueue::schedule()
{
    m_pump.start(0);
}

Allowance &ProbeQueue::allowanceOf(const Job &job)
{
    Allowance &allowance = m_allowances[job.allowance];
    allowance.tighten(job.subject.requestsPerMinute);
    return allowance;
}

qint64 ProbeQueue::delayOf(const Job &job)
{
    if (!job.subject.missingParameter.empty())
        return 0;
    if (m_perHost.value(job.host) >= s_maxPerHost)
        return -1;
    return allowanceOf(job).waitFor(usualRequests(job.subject, job.level), m_clock.elapsed());
}

void ProbeQueue::pump()
{
    qint64 soonest = std::numeric_limits<qint64>::max();
    const qint64 now = m_clock.elapsed();
    for (std::size_t i = 0; i < m_waiting.size() && m_running.size() < m_maxInFlight;) {
        if (const qint64 left = m_nextBeginning - now; left > 0) {
            // The place is kept for it.
            m_pump.start(std::chrono::milliseconds(left));
            return;
        }
        const qint64 delay = delayOf(m_waiting[i]);
        // Those that rest go before those that were silent.
        const bool isLast = m_waiting[i].isAgain && !m_resting.isEmpty();
        if (delay != 0 || isLast) {
            if (delay > 0 || (isLast && delay == 0))
                soonest = std::min(soonest, delay);
            ++i;
            continue;
        }
        const Job job = m_waiting[i];
        m_waiting.erase(m_waiting.begin() + std::ptrdiff_t(i));
        if (refuseLimited(job)) {
            // Whoever was told may have changed everything.
            schedule();
            return;
        }
        begin(job);
    }
    resume();
    if (const qint64 delay = makeRoom(); delay >= 0)
        soonest = std::min(soonest, delay);
    if (soonest != std::numeric_limits<qint64>::max())
        m_pump.start(std::chrono::milliseconds(soonest));
}

bool ProbeQueue::mayGoOn(Ticket ticket)
{
    const qsizetype free = m_maxInFlight - m_running.size();
    // As long as more wait, it makes no difference who is first.
    if (qsizetype(m_waiting.size()) >= m_maxInFlight)
        return true;
    const auto ready = std::count_if(m_waiting.begin(), m_waiting.end(), [this](const Job &job) {
        return !job.isAgain && delayOf(job) == 0;
    });
    if (ready <= free)
        return true;
    m_resting.insert(ticket, m_running.take(ticket));
    schedule();
    return false;
}

void ProbeQueue::resume()
{
    while (!m_resting.isEmpty() && m_running.size() < m_maxInFlight) {
        const Running rested = m_resting.take(m_resting.constBegin().key());
        m_running.insert(rested.job.ticket, rested);
        rested.prober->resume();
    }
}

qint64 ProbeQueue::makeRoom()
{
    const bool isFull = m_running.size() >= m_maxInFlight;
    const auto waits = [this](const Job &job) { return !job.isAgain && delayOf(job) == 0; };
    if (!isFull || std::none_of(m_waiting.begin(), m_waiting.end(), waits))
        return -1;
    const qint64 now = m_clock.elapsed();
    const auto patience = qint64(m_settings.deadline * s_patienceShare);
    qint64 soonest = -1;
    for (const Running &running : std::as_const(m_running)) {
        if (running.job.isAgain || !running.prober->isSilent())
            continue;
        const qint64 left = running.begun + patience - now;
        if (left > 0) {
            soonest = soonest < 0 ? left : std::min(soonest, left);
            continue;
        }
        const Running silent = running;
        m_running.remove(silent.job.ticket);
        end(silent);
        m_waiting.push_back(silent.job);
        m_waiting.back().isAgain = true;
        return 0;
    }
    return soonest;
}

bool ProbeQueue::refuseLimited(const Job &job)
{
    const auto limit = m_limitedUntil.constFind(job.host);
    if (limit == m_limitedUntil.constEnd())
        return false;
    const qint64 left = *limit - m_clock.elapsed();
    if (left <= 0) {
        m_limitedUntil.erase(limit);
        return false;
    }
    ProbeReport report;
    report.level = job.level;
    report.verdict = ProbeVerdict::Limited;
    report.fault = ProbeFault::StillLimited;
    report.retryAfter = (left + s_second - 1) / s_second;
    Q_EMIT finished(job.ticket, report);
    return true;
}

void ProbeQueue::begin(const Job &job)
{
    auto *prober = new MirrorProber(job.subject, job.level, m_settings, this);
    const Ticket ticket = job.ticket;
    connect(prober, &MirrorProber::done, this,
            [this, ticket](const ProbeReport &report) { take(ticket, report); });
    prober->setGate([this, ticket] { return mayGoOn(ticket); });
    const int requests
        = job.subject.missingParameter.empty() ? usualRequests(job.subject, job.level) : 0;
    const qint64 now = m_clock.elapsed();
    allowanceOf(job).spend(requests, now);
    if (requests > 0)
        m_nextBeginning = now + s_apart;
    m_running.insert(ticket, {job, prober, now, requests});
    ++m_perHost[job.host];
    prober->start();
    if (!job.isAgain)
        Q_EMIT started(ticket);
}

void ProbeQueue::take(Ticket ticket, const ProbeReport &report)
{
    const Running running = m_running.take(ticket);
    const QString host = running.job.host;
    if (--m_perHost[host] == 0)
        m_perHost.remove(host);
    running.prober->deleteLater();
    const int unexpected = sentRequests(report, host) - running.reserved;
    Allowance &allowance = m_allowances[running.job.allowance];
    allowance.spend(unexpected, m_clock.elapsed());
    allowance.giveBack(-unexpected);
    if (report.verdict == ProbeVerdict::Limited) {
        const qint64 seconds = report.retryAfter.value_or(s_defaultLimit);
        m_limitedUntil.insert(host, m_clock.elapsed() + seconds * s_second);
    }
    schedule();
    Q_EMIT finished(ticket, report);
}

} // namespace jingtai
