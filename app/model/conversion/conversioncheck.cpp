// SPDX-License-Identifier: MIT
#include "app/model/conversion/conversioncheck.h"

#include "app/model/checks/seendigests.h"
#include "app/model/mirrors/mirrorlibrary.h"
#include "app/services/namecheck.h"

#include <algorithm>
#include <chrono>
#include <set>
#include <string_view>
#include <utility>

namespace jingtai {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds s_frame = 16ms;

void appendOnce(QStringList &list, const ProbeSubject &subject)
{
    const QString host = QString::fromStdString(subject.url.host);
    if (!host.isEmpty() && !list.contains(host))
        list.append(host);
}

bool isSilent(const ProbeReport &report)
{
    const bool isAnswerless = report.verdict == ProbeVerdict::NameNotFound
                              || report.verdict == ProbeVerdict::CannotConnect
                              || report.verdict == ProbeVerdict::TimedOut;
    return isAnswerless && !report.http && !report.certificate;
}

} // namespace

ConversionCheck::ConversionCheck(ConversionState &state, Prober &prober, SeenDigests *seen,
                                 bool isTyped, QObject *parent)
    : QObject(parent)
    , m_state(state)
    , m_prober(prober)
    , m_seen(seen)
    , m_isTyped(isTyped)
{
    m_frame.setSingleShot(true);
    m_frame.setInterval(s_frame);
    connect(&m_frame, &QTimer::timeout, this, &ConversionCheck::tell);
    connect(&state, &ConversionState::changed, this, &ConversionCheck::prune);
    // The same name may lead elsewhere from now on.
    connect(&state.library(), &MirrorLibrary::changed, this, &ConversionCheck::clear);
    state.table()->setFindings([this](const TextHit &hit) { return finding(hit); });
}

ConversionCheck::~ConversionCheck()
{
    m_state.table()->setFindings({});
}

bool ConversionCheck::canStart() const
{
    if (m_state.phase() != ConversionState::Phase::Ready || m_state.choice().back)
        return false;
    const auto &hits = m_state.table()->hits();
    return std::any_of(hits.begin(), hits.end(), [this](const TextHit &hit) {
        return hit.converted && !hit.mirrorId.empty() && isPulled(hit, m_state.names());
    });
}

ConversionCheck::Scope ConversionCheck::scope() const
{
    Scope scope;
    if (!canStart())
        return scope;
    NameTargets all(m_state.names(), m_state.choice().parameters, m_isTyped);
    for (const TextHit &hit : m_state.table()->hits())
        all.take(hit);
    scope.names = int(all.targets().size());
    scope.leftOut = all.leftOut();
    for (const NameTarget &target : all.targets()) {
        appendOnce(scope.mirrors, target.mirror);
        if (target.upstream)
            appendOnce(scope.registries, *target.upstream);
    }
    std::set<std::string_view> kept;
    for (const TextHit &hit : m_state.table()->hits()) {
        if (std::any_of(hit.notes.begin(), hit.notes.end(),
                        [](const Note &note) { return note.code == NoteCode::PrivateRegistry; }))
            kept.insert(hit.original);
    }
    scope.kept = int(kept.size());
    return scope;
}

void ConversionCheck::start()
{
    if (!canStart())
        return;
    m_check.reset();
    m_known.clear();
    // What is found comes while the state may already convert something else.
    m_catalog = m_state.library().catalog();
    m_names = std::make_unique<NameConverter>(*m_catalog, m_state.choice());
    m_targets = std::make_unique<NameTargets>(*m_names, m_state.choice().parameters, m_isTyped);
    for (const TextHit &hit : m_state.table()->hits())
        m_targets->take(hit);
    m_isForgotten.assign(m_targets->targets().size(), false);
    for (const NameTarget &target : m_targets->targets()) {
        NameFinding asking;
        asking.answer.mirrorId = target.mirror.id;
        asking.answer.name = target.name;
        m_known.insert_or_assign(target.name, Known{std::move(asking), target.mirror.original});
    }
    m_check = std::make_unique<NameCheck>(
        m_prober, m_targets->targets(),
        [this](const NameTarget &target) { return m_targets->others(target); });
    if (m_seen != nullptr) {
        m_check->setWasSeen([this](const std::string &original, const std::string &digest) {
            return m_seen->contains(original, digest);
        });
        connect(m_check.get(), &NameCheck::upstreamSeen, this,
                [this](const std::string &original, const std::string &digest) {
                    m_seen->add(original, digest);
                });
    }
    connect(
        m_check.get(), &NameCheck::found, this,
        [this](quint64 index, const NameFinding &finding) { keep(std::size_t(index), finding); });
    connect(m_check.get(), &NameCheck::finished, this, [this] {
        // It is its own signal that ends it.
        m_check.release()->deleteLater();
        end();
        Q_EMIT finished();
    });
    m_check->start();
    tell();
}

void ConversionCheck::stop()
{
    if (m_check == nullptr)
        return;
    m_check.reset();
    end();
}

void ConversionCheck::end()
{
    // What is not known now will not be told any more.
    std::erase_if(m_known, [](const auto &entry) {
        return entry.second.finding.stage == NameFinding::Stage::Asking;
    });
    for (auto &[name, known] : m_known)
        known.finding.stage = NameFinding::Stage::Done;
    if (m_seen != nullptr)
        m_seen->save();
    tell();
}

void ConversionCheck::clear()
{
    if (m_check == nullptr && m_known.empty())
        return;
    m_check.reset();
    m_known.clear();
    end();
}

int ConversionCheck::done() const
{
    return m_check != nullptr ? int(m_check->done()) : 0;
}

int ConversionCheck::total() const
{
    return m_check != nullptr ? int(m_check->count()) : 0;
}

ConversionCheck::Summary ConversionCheck::summary() const
{
    Summary summary;
    std::set<std::string_view> counted;
    for (const TextHit &hit : m_state.table()->hits()) {
        const NameFinding *known = finding(hit);
        if (known == nullptr || known->stage != NameFinding::Stage::Done
            || !counted.insert(*hit.converted).second)
            continue;
        const ProbeReport &report = known->answer.report;
        const ContentMatch content = report.content;
        if (!isSilent(report) || known->offer)
            summary.isReached = true;
        if (!known->answer.isThere()) {
            ++(report.verdict == ProbeVerdict::AnswersOnly ? summary.missing : summary.failed);
            if (known->offer)
                ++summary.offered;
        } else if (content == ContentMatch::Same) {
            ++summary.same;
        } else if (content == ContentMatch::Different && !known->isThirdPartyCopy) {
            ++summary.different;
        } else {
            ++summary.found;
        }
    }
    return summary;
}

const NameFinding *ConversionCheck::finding(const TextHit &hit) const
{
    if (!hit.converted)
        return nullptr;
    const auto known = m_known.find(*hit.converted);
    return known != m_known.end() && known->second.finding.answer.mirrorId == hit.mirrorId
               ? &known->second.finding
               : nullptr;
}

void ConversionCheck::keep(std::size_t index, const NameFinding &finding)
{
    if (m_isForgotten[index])
        return;
    m_known.insert_or_assign(finding.answer.name,
                             Known{finding, m_targets->targets()[index].mirror.original});
    if (!m_frame.isActive())
        m_frame.start();
}

bool ConversionCheck::takeOffer(int row)
{
    if (row < 0 || std::size_t(row) >= m_state.table()->hits().size())
        return false;
    const TextHit &hit = m_state.table()->hits()[std::size_t(row)];
    const NameFinding *found = finding(hit);
    if (found == nullptr || !found->offer)
        return false;
    noteOffer(*found, hit.upstream);
    m_state.setImageMirrors({{hit.upstream, found->offer->mirrorId}});
    return true;
}

void ConversionCheck::takeOffers()
{
    std::map<std::string, std::string> mirrors;
    for (const TextHit &hit : m_state.table()->hits()) {
        const NameFinding *found = finding(hit);
        if (found != nullptr && found->offer
            && mirrors.emplace(hit.upstream, found->offer->mirrorId).second)
            noteOffer(*found, hit.upstream);
    }
    if (!mirrors.empty())
        m_state.setImageMirrors(mirrors);
}

void ConversionCheck::noteOffer(const NameFinding &finding, const std::string &original)
{
    NameFinding taken;
    taken.stage = NameFinding::Stage::Done;
    taken.answer = *finding.offer;
    const Mirror *mirror = m_state.catalog().mirror(taken.answer.mirrorId);
    taken.isThirdPartyCopy = mirror != nullptr && mirror->trust == Trust::ThirdPartyCopy;
    const std::string name = taken.answer.name;
    m_known.insert_or_assign(name, Known{std::move(taken), original});
}

void ConversionCheck::prune()
{
    using Phase = ConversionState::Phase;
    const Phase phase = m_state.phase();
    // In between the table is empty, or still that of before.
    if (phase == Phase::Waiting || phase == Phase::Working
        || (m_known.empty() && m_check == nullptr))
        return;
    std::set<std::string_view> names;
    std::set<std::string_view> originals;
    for (const TextHit &hit : m_state.table()->hits()) {
        if (hit.converted)
            names.insert(*hit.converted);
        originals.insert(hit.upstream);
    }
    if (m_check != nullptr) {
        for (std::size_t index = 0; index < m_targets->targets().size(); ++index) {
            if (m_isForgotten[index] || names.contains(m_targets->targets()[index].name))
                continue;
            m_isForgotten[index] = true;
            m_check->forget(index);
        }
    }
    std::erase_if(m_known, [&](const auto &entry) {
        const Known &known = entry.second;
        const bool isAsked = known.finding.stage != NameFinding::Stage::Done;
        return isAsked ? !names.contains(entry.first) : !originals.contains(known.original);
    });
    if (m_check != nullptr && names.empty())
        stop();
    else
        tell();
}

void ConversionCheck::tell()
{
    m_frame.stop();
    m_state.table()->findingsChanged();
    Q_EMIT changed();
}

} // namespace jingtai
