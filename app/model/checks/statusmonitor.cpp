// SPDX-License-Identifier: MIT
#include "app/model/checks/statusmonitor.h"

#include "app/core/catalog/rulebook.h"
#include "app/model/checks/seendigests.h"
#include "app/model/mirrors/mirrorlibrary.h"
#include "app/services/prober.h"

#include <QDateTime>

#include <algorithm>
#include <utility>

namespace jingtai {

namespace {

/// Of a display of 60 frames a second.
constexpr int s_frame = 16;
constexpr int s_minute = 60 * 1000;
/// Of mirrors that are in no list any more; seconds.
constexpr std::int64_t s_keptFor = std::int64_t{90} * 24 * 60 * 60;
/// Whoever says that a limit lasts longer is asked again all the same: a day, in seconds.
constexpr std::int64_t s_longestLimit = std::int64_t{24} * 60 * 60;

qint64 now()
{
    return QDateTime::currentSecsSinceEpoch();
}

} // namespace

StatusMonitor::StatusMonitor(const MirrorLibrary &library, Prober &prober, CheckHistory *history,
                             SeenDigests *seen, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_prober(prober)
    , m_history(history)
    , m_seen(seen)
{
    if (m_seen) {
        m_comparison.setWasSeen([this](const std::string &original, const std::string &digest) {
            return m_seen->contains(original, digest);
        });
    }
    m_frame.setSingleShot(true);
    m_frame.setInterval(s_frame);
    m_next.setSingleShot(true);
    m_next.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_frame, &QTimer::timeout, this, &StatusMonitor::flushFrame);
    connect(&m_next, &QTimer::timeout, this, &StatusMonitor::beginByItself);
    connect(&library, &MirrorLibrary::changed, this, &StatusMonitor::followLibrary);
    connect(&prober, &Prober::started, this, &StatusMonitor::begun);
    connect(&prober, &Prober::finished, this, &StatusMonitor::take);
    readCatalog();
}

StatusMonitor::~StatusMonitor()
{
    for (auto probe = m_probes.constBegin(); probe != m_probes.constEnd(); ++probe)
        m_prober.cancel(probe.key());
}

void StatusMonitor::loadHistory()
{
    if (!m_history)
        return;
    CheckHistory::Entries entries = m_history->load();
    for (auto entry = entries.begin(); entry != entries.end(); ++entry) {
        // What was found by a clock that was ahead would stay the last for as long.
        std::erase_if(entry->records,
                      [time = now()](const CheckRecord &record) { return record.time > time; });
        if (entry->records.empty())
            continue;
        const auto subject = subjectOf(entry.key());
        // What is not in the catalogue now may be again: its checks are only not shown.
        if (!subject || QString::fromStdString(subject->endpoint) != entry->endpoint) {
            if (now() - entry->records.back().time < s_keptFor)
                m_unlisted.insert(entry.key(), *entry);
            continue;
        }
        Known &known = m_known[entry.key()];
        if (!known.status.records.empty())
            continue;
        known.endpoint = entry->endpoint;
        known.status.records = entry->records;
        for (const CheckRecord &record : entry->records) {
            if (record.bytesPerSecond) {
                known.status.bytesPerSecond = record.bytesPerSecond;
                known.status.speedTime = record.time;
            }
        }
        m_lastCheckTime = std::max(m_lastCheckTime, entry->records.back().time);
        m_changed.insert(entry.key());
    }
    flushFrame();
}

const MirrorStatus &StatusMonitor::status(const QString &id) const
{
    static const MirrorStatus unknown;
    const auto known = m_known.constFind(id);
    return known == m_known.constEnd() ? unknown : known->status;
}

std::string StatusMonitor::originalDigest(const QString &id) const
{
    const auto subject = isMirror(id) ? subjectOf(id) : std::nullopt;
    if (!subject || subject->original.empty() || subject->registry.empty())
        return {};
    const QString direct = directId(subject->registry);
    const auto registry = subjectOf(direct);
    const MirrorStatus &found = status(direct);
    if (!registry || registry->original != subject->original || !found.report)
        return {};
    return found.report->digest;
}

StatusMonitor::Measurements StatusMonitor::measurements() const
{
    Measurements measurements;
    const qint64 since = now() - s_validFor;
    for (auto known = m_known.constBegin(); known != m_known.constEnd(); ++known) {
        const CheckRecord *last = known->status.last();
        if (last && last->time >= since && isMirror(known.key())) {
            measurements.emplace(known.key().toStdString(),
                                 Measurement{last->isUsable(), last->latencyMs.value_or(0)});
        }
    }
    return measurements;
}

void StatusMonitor::setInterval(int minutes)
{
    if (minutes == m_interval)
        return;
    m_interval = std::max(minutes, 0);
    schedule();
}

void StatusMonitor::setHeld(bool isHeld)
{
    if (isHeld == m_isHeld)
        return;
    m_isHeld = isHeld;
    if (!isHeld && m_isDue)
        beginByItself();
    Q_EMIT scheduleChanged();
}

void StatusMonitor::startAutomatic()
{
    m_isAutomatic = true;
    if (m_interval > 0)
        beginByItself();
}

std::optional<qint64> StatusMonitor::untilNextRound() const
{
    if (!m_next.isActive())
        return {};
    return m_next.remainingTime();
}

void StatusMonitor::beginByItself()
{
    m_isDue = m_isHeld;
    if (m_isHeld) {
        Q_EMIT scheduleChanged();
        return;
    }
    if (!isChecking())
        beginRound(false);
}

bool StatusMonitor::canCheck() const
{
    return m_counted > 0
           || std::ranges::any_of(m_catalog->registries(),
                                  [](const Registry &registry) { return !registry.probe.empty(); });
}

void StatusMonitor::checkAll()
{
    if (!isChecking())
        beginRound(true);
}

void StatusMonitor::beginRound(bool isByHand)
{
    m_isDue = false;
    QStringList ids;
    const auto &mirrors = m_catalog->mirrors();
    for (std::size_t i = 0; i < mirrors.size(); ++i) {
        if (isCounted(i))
            ids.append(QString::fromStdString(mirrors[i].id));
    }
    for (const Registry &registry : m_catalog->registries()) {
        if (!registry.probe.empty())
            ids.append(directId(registry.name));
    }
    begin(ids, ProbeLevel::Image, isByHand);
}

void StatusMonitor::check(const QStringList &ids, ProbeLevel level)
{
    begin(ids, level, true);
}

void StatusMonitor::begin(const QStringList &ids, ProbeLevel level, bool isByHand)
{
    const bool isNew = !isChecking();
    if (isNew) {
        m_done = 0;
        m_summary = {};
    }
    m_summary.isByHand = m_summary.isByHand || isByHand;
    for (const QString &id : ids)
        add(id, level);
    if (level == ProbeLevel::Content)
        addRegistriesOf(ids);
    if (!isChecking()) {
        schedule();
        return;
    }
    m_next.stop();
    m_frame.start();
    if (isNew) {
        Q_EMIT roundStarted();
        Q_EMIT scheduleChanged();
    }
}

void StatusMonitor::add(const QString &id, ProbeLevel level)
{
    const auto subject = subjectOf(id);
    // Where a value is missing nothing would be asked.
    if (!subject || !subject->missingParameter.empty())
        return;
    if (level == ProbeLevel::Content && subject->kind == MirrorKind::Packages)
        return;
    Known &known = m_known[id];
    known.endpoint = QString::fromStdString(subject->endpoint);
    const CheckRecord *last = known.status.last();
    if (last && last->isLimitedAt(now())) {
        ++m_total;
        ++m_done;
        return;
    }
    const quint64 former = known.ticket;
    const bool isAgain = m_probes.remove(former) > 0;
    if (isAgain)
        m_prober.cancel(former);
    else
        ++m_total;
    known.ticket = m_prober.add(*subject, level);
    known.status.activity = MirrorStatus::Activity::Waiting;
    m_probes.insert(known.ticket, id);
    tell(id);
    if (level == ProbeLevel::Content)
        compareLater(id, known.ticket, *subject);
    // Last: what waits for the former one may wait for this one.
    if (isAgain)
        finish(m_comparison.remove(former));
}

void StatusMonitor::compareLater(const QString &id, quint64 ticket, const ProbeSubject &subject)
{
    if (isMirror(id))
        m_comparison.add(ticket, subject.original);
    else if (!subject.original.empty())
        m_comparison.addUpstream(ticket, subject.original, subject.id);
}

void StatusMonitor::addRegistriesOf(const QStringList &ids)
{
    QStringList registries;
    for (const QString &id : ids)
        registries.append(registryToAsk(id));
    registries.removeAll(QString());
    registries.removeDuplicates();
    for (const QString &registry : std::as_const(registries))
        add(registry, ProbeLevel::Content);
}

QString StatusMonitor::registryToAsk(const QString &id) const
{
    const auto known = m_known.constFind(id);
    if (!isMirror(id) || known == m_known.constEnd() || !m_comparison.has(known->ticket))
        return {};
    const auto subject = subjectOf(id);
    if (!subject || subject->original.empty() || m_comparison.hasUpstream(subject->original))
        return {};
    return directId(subject->registry);
}

void StatusMonitor::stop()
{
    for (auto probe = m_probes.constBegin(); probe != m_probes.constEnd(); ++probe) {
        m_prober.cancel(probe.key());
        m_known[*probe].status.activity = MirrorStatus::Activity::None;
        tell(*probe);
    }
    m_probes.clear();
    m_comparison.clear();
    if (!isChecking())
        return;
    m_summary.isStopped = true;
    flushFrame();
}

void StatusMonitor::begun(quint64 ticket)
{
    const auto probe = m_probes.constFind(ticket);
    if (probe == m_probes.constEnd())
        return;
    m_known[*probe].status.activity = MirrorStatus::Activity::Checking;
    tell(*probe);
}

void StatusMonitor::take(quint64 ticket, const ProbeReport &report)
{
    const auto probe = m_probes.constFind(ticket);
    if (probe == m_probes.constEnd())
        return;
    // Before anything is compared with it.
    if (m_seen && !isMirror(*probe) && report.verdict == ProbeVerdict::ServesImages) {
        if (const auto registry = subjectOf(*probe))
            m_seen->add(registry->original, report.digest);
    }
    finish(m_comparison.take(ticket, report));
}

void StatusMonitor::finish(const ContentComparison::Findings &findings)
{
    for (const ContentComparison::Finding &finding : findings)
        finish(finding.key, finding.report);
}

void StatusMonitor::finish(quint64 ticket, const ProbeReport &report)
{
    const QString id = m_probes.take(ticket);
    Known &known = m_known[id];
    known.status.activity = MirrorStatus::Activity::None;
    ++m_done;
    m_summary.isReached = m_summary.isReached || report.http || report.certificate;
    if (isMirror(id)) {
        ++m_summary.checked;
        m_summary.usable += report.usable().value_or(false) ? 1 : 0;
    }
    record(known, report);
    tell(id);
}

void StatusMonitor::record(Known &known, const ProbeReport &report)
{
    MirrorStatus &status = known.status;
    const bool isOldNews = report.fault == ProbeFault::StillLimited && status.last()
                           && status.last()->verdict == ProbeVerdict::Limited;
    if (report.verdict == ProbeVerdict::Cancelled || isOldNews)
        return;
    CheckRecord record;
    record.time = now();
    record.verdict = report.verdict;
    record.latencyMs = report.times.total();
    record.bytesPerSecond = report.bytesPerSecond;
    if (report.verdict == ProbeVerdict::Limited && report.retryAfter) {
        record.limitedUntil
            = record.time + std::clamp(*report.retryAfter, std::int64_t{0}, s_longestLimit);
    }
    if (record.bytesPerSecond) {
        status.bytesPerSecond = record.bytesPerSecond;
        status.speedTime = record.time;
    }
    if (report.content != ContentMatch::Unknown && report.content != ContentMatch::NotComparable)
        status.content = ContentRecord{report.content, report.comparedWith, record.time};
    status.records.push_back(record);
    if (status.records.size() > CheckHistory::s_maxRecords)
        status.records.erase(status.records.begin());
    status.report = std::make_shared<const ProbeReport>(report);
    m_lastCheckTime = record.time;
}

void StatusMonitor::tell(const QString &id)
{
    m_changed.insert(id);
    if (!m_frame.isActive())
        m_frame.start();
}

void StatusMonitor::flushFrame()
{
    m_frame.stop();
    countUsable();
    const QSet<QString> changed = std::exchange(m_changed, {});
    if (std::exchange(m_isCountNew, false) || !changed.isEmpty())
        Q_EMIT statusChanged(QStringList(changed.begin(), changed.end()));
    if (!isChecking())
        return;
    Q_EMIT progressed(m_done, m_total);
    if (m_probes.isEmpty())
        endRound();
}

void StatusMonitor::endRound()
{
    m_total = 0;
    m_done = 0;
    if (m_summary.checked > 0)
        save();
    if (m_seen)
        m_seen->save();
    m_sinceRound.start();
    schedule();
    Q_EMIT roundFinished(m_summary);
}

void StatusMonitor::save()
{
    if (!m_history)
        return;
    CheckHistory::Entries entries = m_unlisted;
    for (auto known = m_known.constBegin(); known != m_known.constEnd(); ++known) {
        if (!known->status.records.empty())
            entries.insert(known.key(), {known->endpoint, known->status.records});
    }
    m_history->save(entries);
}

void StatusMonitor::schedule()
{
    m_next.stop();
    if (m_isAutomatic && m_interval > 0 && !isChecking()) {
        const qint64 since = m_sinceRound.isValid() ? m_sinceRound.elapsed() : 0;
        m_next.start(int(std::max<qint64>(qint64{m_interval} * s_minute - since, 0)));
    }
    Q_EMIT scheduleChanged();
}

void StatusMonitor::readCatalog()
{
    m_catalog = m_library.catalog();
    m_parameters = m_library.parameters();
    m_rules = std::make_unique<RuleBook>(*m_catalog);
    m_mirrorIndex.clear();
    m_registryIndex.clear();
    for (std::size_t i = 0; i < m_catalog->mirrors().size(); ++i)
        m_mirrorIndex.insert(QString::fromStdString(m_catalog->mirrors()[i].id), i);
    for (std::size_t i = 0; i < m_catalog->registries().size(); ++i)
        m_registryIndex.insert(directId(m_catalog->registries()[i].name), i);
    countUsable();
}

void StatusMonitor::followLibrary()
{
    if (m_library.catalog() != m_catalog || m_library.parameters() != m_parameters) {
        readCatalog();
        const QStringList ids = m_known.keys();
        for (const QString &id : ids) {
            const auto subject = subjectOf(id);
            if (!subject || QString::fromStdString(subject->endpoint) != m_known[id].endpoint)
                forget(id);
        }
    }
    // How many are counted may have changed too.
    m_frame.start();
}

void StatusMonitor::forget(const QString &id)
{
    const quint64 ticket = m_known.take(id).ticket;
    if (m_probes.remove(ticket) > 0) {
        m_prober.cancel(ticket);
        ++m_done;
    }
    tell(id);
    finish(m_comparison.remove(ticket));
}

std::optional<ProbeSubject> StatusMonitor::subjectOf(const QString &id) const
{
    if (const auto mirror = m_mirrorIndex.constFind(id); mirror != m_mirrorIndex.constEnd()) {
        return jingtai::subjectOf(m_catalog->mirrors()[*mirror], *m_catalog, *m_rules, {},
                                  m_parameters, m_isOwnCatalog);
    }
    if (const auto registry = m_registryIndex.constFind(id); registry != m_registryIndex.constEnd())
        return jingtai::subjectOf(m_catalog->registries()[*registry], m_isOwnCatalog);
    return {};
}

bool StatusMonitor::isCounted(std::size_t mirror) const
{
    const Mirror &each = m_catalog->mirrors()[mirror];
    return each.claim.state != ClaimState::Closed && m_library.isEnabled(each.id);
}

void StatusMonitor::countUsable()
{
    const int counted = std::exchange(m_counted, 0);
    const int usable = std::exchange(m_usable, 0);
    for (auto mirror = m_mirrorIndex.constBegin(); mirror != m_mirrorIndex.constEnd(); ++mirror) {
        if (!isCounted(*mirror))
            continue;
        ++m_counted;
        m_usable += status(mirror.key()).isUsable() ? 1 : 0;
    }
    m_isCountNew = m_isCountNew || counted != m_counted || usable != m_usable;
}

} // namespace jingtai
