// SPDX-License-Identifier: MIT
#include "app/services/namecheck.h"

#include "app/core/probe/manifest.h"

#include <algorithm>
#include <utility>

namespace jingtai {

NameCheck::NameCheck(Prober &prober, std::vector<NameTarget> targets, Others others,
                     QObject *parent)
    : QObject(parent)
    , m_prober(prober)
    , m_others(std::move(others))
{
    m_items.reserve(targets.size());
    for (NameTarget &target : targets) {
        Item item;
        item.finding.answer.mirrorId = target.mirror.id;
        item.finding.answer.name = target.name;
        item.finding.isThirdPartyCopy = target.isThirdPartyCopy;
        item.target = std::move(target);
        m_items.push_back(std::move(item));
    }
    connect(&prober, &Prober::finished, this, &NameCheck::take);
}

NameCheck::~NameCheck()
{
    cancelAll();
}

void NameCheck::cancelAll()
{
    for (const auto &[ticket, job] : std::exchange(m_running, {}))
        m_prober.cancel(ticket);
}

void NameCheck::start()
{
    for (std::size_t index = 0; index < m_items.size(); ++index) {
        const NameTarget &target = m_items[index].target;
        ask(Role::Mirror, index, target.mirror, ProbeLevel::Content, target);
    }
    // After the mirrors: whether they have a name is what is waited for.
    for (std::size_t index = 0; index < m_items.size(); ++index) {
        const NameTarget &target = m_items[index].target;
        Upstream &upstream = m_upstreams[target.mirror.original];
        if (upstream.isAsked || upstream.isDone)
            continue;
        // A digest says by itself what the content must be.
        if (!target.upstream || isDigest(target.mirror.reference)) {
            upstream.isDone = true;
            continue;
        }
        upstream.isAsked = true;
        // Its digest is taken from the head of the answer: it is the registry's own word, and does
        // not count as a pull.
        ask(Role::Upstream, index, *target.upstream, ProbeLevel::Image, target);
    }
    if (m_items.empty())
        QMetaObject::invokeMethod(this, &NameCheck::tellIfFinished, Qt::QueuedConnection);
}

void NameCheck::forget(std::size_t target)
{
    const std::string &original = m_items[target].target.mirror.original;
    for (auto job = m_running.begin(); job != m_running.end();) {
        if (job->second.item != target) {
            ++job;
            continue;
        }
        m_prober.cancel(job->first);
        if (job->second.role == Role::Upstream)
            m_upstreams[original].isDone = true;
        job = m_running.erase(job);
    }
    Item &item = m_items[target];
    if (item.isDone)
        return;
    item.isDone = true;
    ++m_done;
    settleAll(original);
    QMetaObject::invokeMethod(this, &NameCheck::tellIfFinished, Qt::QueuedConnection);
}

void NameCheck::ask(Role role, std::size_t item, const ProbeSubject &subject, ProbeLevel level,
                    const NameTarget &target)
{
    m_running.emplace(m_prober.add(subject, level), Job{role, item, subject, target});
}

void NameCheck::take(Prober::Ticket ticket, const ProbeReport &report)
{
    const auto found = m_running.find(ticket);
    if (found == m_running.end())
        return;
    const Job job = std::move(found->second);
    m_running.erase(found);
    if (isAboutMirror(report))
        spread(job, report);
    else
        answer(job, report);
    tellIfFinished();
}

void NameCheck::spread(const Job &job, const ProbeReport &report)
{
    const bool isRegistry = job.role == Role::Upstream;
    if (!isRegistry)
        m_unreachable.insert(job.subject.id);
    std::vector<Job> same = {job};
    for (auto other = m_running.begin(); other != m_running.end();) {
        if ((other->second.role == Role::Upstream) != isRegistry
            || other->second.subject.id != job.subject.id) {
            ++other;
            continue;
        }
        m_prober.cancel(other->first);
        same.push_back(std::move(other->second));
        other = m_running.erase(other);
    }
    for (const Job &each : same)
        answer(each, report);
}

void NameCheck::answer(const Job &job, const ProbeReport &report)
{
    switch (job.role) {
    case Role::Mirror:
        takeMirror(job.item, report);
        break;
    case Role::Upstream:
        takeUpstream(job, report);
        break;
    case Role::Witness:
    case Role::Other:
        takeOther(job, report);
        break;
    }
}

void NameCheck::takeMirror(std::size_t index, const ProbeReport &report)
{
    Item &item = m_items[index];
    item.finding.answer.report = report;
    if (!item.finding.answer.isThere()) {
        lookElsewhere(index);
        return;
    }
    item.finding.stage = NameFinding::Stage::Comparing;
    settle(index);
}

void NameCheck::takeUpstream(const Job &job, const ProbeReport &report)
{
    const std::string &original = job.target.mirror.original;
    Upstream &upstream = m_upstreams[original];
    upstream.isDone = true;
    upstream.digest = report.digest;
    if (!report.digest.empty())
        Q_EMIT upstreamSeen(original, report.digest);
    settleAll(original);
}

void NameCheck::settleAll(const std::string &original)
{
    for (std::size_t index = 0; index < m_items.size(); ++index) {
        if (m_items[index].target.mirror.original == original)
            settle(index);
    }
}

void NameCheck::takeOther(const Job &job, const ProbeReport &report)
{
    Item &item = m_items[job.item];
    if (job.role == Role::Witness) {
        if (report.usable().value_or(false))
            item.witnesses.push_back(report.digest);
        settle(job.item);
        return;
    }
    if (!report.usable().value_or(false)) {
        lookElsewhere(job.item);
        return;
    }
    NameAnswer offer;
    offer.mirrorId = job.target.mirror.id;
    offer.name = job.target.name;
    offer.report = report;
    item.finding.offer = std::move(offer);
    settle(job.item);
}

void NameCheck::settle(std::size_t index)
{
    Item &item = m_items[index];
    const bool isOffered = item.finding.offer.has_value();
    const bool isWaiting
        = std::any_of(m_running.begin(), m_running.end(), [index](const auto &running) {
              return running.second.item == index && running.second.role != Role::Upstream;
          });
    if (item.isDone || isWaiting
        || (item.finding.stage != NameFinding::Stage::Comparing && !isOffered))
        return;
    const Upstream &upstream = m_upstreams[item.target.mirror.original];
    if (!upstream.isDone) {
        tell(index);
        return;
    }
    if (isOffered) {
        compare(*item.finding.offer, item, upstream.digest);
    } else {
        const bool isPinned = isDigest(item.target.mirror.reference);
        if (!isPinned && upstream.digest.empty() && askWitness(index)) {
            tell(index);
            return;
        }
        compare(item.finding.answer, item, upstream.digest);
    }
    finish(index);
}

bool NameCheck::askWitness(std::size_t index)
{
    Item &item = m_items[index];
    const std::string &own = item.finding.answer.report.digest;
    const bool isConfirmed
        = std::find(item.witnesses.begin(), item.witnesses.end(), own) != item.witnesses.end();
    if (isConfirmed || item.asked >= s_maxWitnesses)
        return false;
    const NameTarget *witness = nextOther(item, true);
    if (!witness)
        return false;
    ++item.asked;
    ask(Role::Witness, index, witness->mirror, ProbeLevel::Content, *witness);
    return true;
}

void NameCheck::compare(NameAnswer &answer, const Item &item,
                        const std::string &upstreamDigest) const
{
    if (isDigest(item.target.mirror.reference)) {
        answer.report.content = ContentMatch::Same;
        return;
    }
    ContentWitnesses witnesses{item.target.mirror.original, {}, upstreamDigest, item.witnesses};
    witnesses.mirrorDigests.push_back(answer.report.digest);
    if (item.target.upstream)
        witnesses.registry = item.target.upstream->id;
    compareContent(answer.report, witnesses, m_wasSeen);
}

void NameCheck::lookElsewhere(std::size_t index)
{
    Item &item = m_items[index];
    item.finding.stage = NameFinding::Stage::Elsewhere;
    const NameTarget *other = item.asked < s_maxOthers ? nextOther(item, false) : nullptr;
    if (!other) {
        finish(index);
        return;
    }
    ++item.asked;
    ask(Role::Other, index, other->mirror, ProbeLevel::Content, *other);
    tell(index);
}

const NameTarget *NameCheck::nextOther(Item &item, bool asWitness)
{
    if (!item.hasOthers) {
        item.hasOthers = true;
        item.others = m_others ? m_others(item.target) : std::vector<NameTarget>();
    }
    while (item.nextOther < item.others.size()) {
        const NameTarget &other = item.others[item.nextOther++];
        const bool isLost = m_unreachable.contains(other.mirror.id);
        // A copy that nobody vouches for bears witness to nothing.
        if (!isLost && !(asWitness && other.isThirdPartyCopy))
            return &other;
    }
    return nullptr;
}

void NameCheck::finish(std::size_t index)
{
    Item &item = m_items[index];
    item.finding.stage = NameFinding::Stage::Done;
    item.isDone = true;
    ++m_done;
    tell(index);
}

void NameCheck::tell(std::size_t index)
{
    Q_EMIT found(quint64(index), m_items[index].finding);
}

void NameCheck::tellIfFinished()
{
    if (m_isTold || m_done < m_items.size())
        return;
    m_isTold = true;
    // A registry may still be asked what a name should be that nobody has.
    cancelAll();
    Q_EMIT finished();
}

} // namespace jingtai
