// SPDX-License-Identifier: MIT
#include "app/core/catalog/mirrorchoice.h"

#include "app/core/asciitext.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace jingtai {

namespace {

bool isDigitsOnly(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), isDigit);
}

bool isInside(const Mirror &mirror)
{
    return mirror.claim.state == ClaimState::Inside || mirror.access == Access::Inside;
}

/// Smaller is better.
int tierOf(const Measurement *measurement)
{
    if (measurement == nullptr)
        return 1;
    return measurement->usable ? 0 : 2;
}

bool isRealMirror(Trust trust)
{
    switch (trust) {
    case Trust::Operator:
    case Trust::Cloud:
    case Trust::Community:
        return true;
    case Trust::Personal:
    case Trust::ThirdPartyCopy:
        return false;
    }
    return false;
}

int claimRank(ClaimState state)
{
    switch (state) {
    case ClaimState::Works:
        return 0;
    case ClaimState::Limited:
        return 1;
    case ClaimState::Unknown:
        return 2;
    case ClaimState::Inside:
        return 3;
    case ClaimState::Closed:
        return 4;
    }
    return 4;
}

const Measurement *measurementOf(const ConversionChoice &choice, const std::string &id)
{
    const auto found = choice.measurements.find(id);
    return found == choice.measurements.end() ? nullptr : &found->second;
}

} // namespace

std::optional<Note> MirrorParameters::problemOf(const CompiledRule &rule) const
{
    for (const std::size_t parameter : rule.target.usedParameters()) {
        if (problems[parameter])
            return problems[parameter];
    }
    return std::nullopt;
}

MirrorChoice::MirrorChoice(const RuleBook &book, const ConversionChoice &choice)
    : m_book(book)
    , m_back(choice.back)
    , m_isExplicit(!choice.mirrors.empty())
{
    const auto &mirrors = m_book.mirrors();
    const auto indexOf = [&mirrors](std::string_view id) {
        const auto found
            = std::find_if(mirrors.begin(), mirrors.end(),
                           [id](const CompiledMirror &m) { return m.mirror->id == id; });
        return static_cast<std::size_t>(found - mirrors.begin());
    };
    for (const std::string &id : choice.mirrors) {
        if (const std::size_t index = indexOf(id); index < mirrors.size())
            m_chosen.push_back(index);
    }
    for (const auto &[registry, id] : choice.perRegistry) {
        if (const std::size_t index = indexOf(id); index < mirrors.size())
            m_perRegistry.emplace(registryForRules(registry), index);
    }
    for (const auto &[image, id] : choice.perImage) {
        if (const std::size_t index = indexOf(id); index < mirrors.size())
            m_perImage.emplace(image, index);
    }
    for (const std::string &registry : choice.leave)
        m_leave.emplace(registryForRules(registry), true);
    readParameters(choice);
    judge(choice);
    rank(choice);
}

void MirrorChoice::readParameters(const ConversionChoice &choice)
{
    for (const CompiledMirror &compiled : m_book.mirrors()) {
        MirrorParameters parameters;
        for (const ParameterMatcher &matcher : compiled.parameters) {
            const std::string key = compiled.mirror->id + '.' + matcher.name;
            const auto value = choice.parameters.find(key);
            const bool isGiven = value != choice.parameters.end() && !value->second.empty();
            parameters.values.push_back(isGiven ? value->second : std::string());
            std::optional<Note> problem;
            if (!isGiven)
                problem = Note{NoteCode::UnknownParameter, key};
            else if (!matcher.accepts(value->second))
                problem = Note{NoteCode::BadParameter, key};
            parameters.problems.push_back(std::move(problem));
        }
        m_parameters.push_back(std::move(parameters));
    }
}

void MirrorChoice::judge(const ConversionChoice &choice)
{
    const auto &mirrors = m_book.mirrors();
    for (std::size_t i = 0; i < mirrors.size(); ++i) {
        const Mirror &mirror = *mirrors[i].mirror;
        const Measurement *measurement = measurementOf(choice, mirror.id);
        const bool isClosed = mirror.claim.state == ClaimState::Closed;
        const bool isUsable = measurement != nullptr && measurement->usable;
        const bool isUnusable = measurement != nullptr && !measurement->usable;
        const auto isThis = [i](const auto &chosen) { return chosen.second == i; };
        const bool isChosen = std::find(m_chosen.begin(), m_chosen.end(), i) != m_chosen.end()
                              || std::any_of(m_perRegistry.begin(), m_perRegistry.end(), isThis)
                              || std::any_of(m_perImage.begin(), m_perImage.end(), isThis);
        const bool isDisabled = choice.disabled.contains(mirror.id);
        m_kept.push_back(
            isChosen
            || (!isClosed && !isUnusable && !isDisabled && (!isInside(mirror) || isUsable)));
        m_inside.push_back(isInside(mirror) && !isClosed && !isUnusable && !isDisabled);
        m_disabled.push_back(isDisabled);
        m_refuted.push_back(isClosed || isUnusable);
        m_checked.push_back(measurement != nullptr && !isClosed);
    }
}

void MirrorChoice::rank(const ConversionChoice &choice)
{
    using Key = std::tuple<int, bool, double, int, std::size_t>;
    std::vector<Key> keys;
    const auto &mirrors = m_book.mirrors();
    m_standings.resize(mirrors.size());
    for (std::size_t i = 0; i < mirrors.size(); ++i) {
        const Mirror &mirror = *mirrors[i].mirror;
        const Measurement *measurement = measurementOf(choice, mirror.id);
        const int tier = tierOf(measurement);
        const ClaimState claim = mirror.claim.state;
        const bool isClaimedToWork = claim == ClaimState::Works || claim == ClaimState::Limited;
        Standing &standing = m_standings[i];
        standing = {tier, !isRealMirror(mirror.trust), 0, claimRank(claim)};
        if (mirrors[i].rules.empty() || claim == ClaimState::Closed || m_disabled[i]
            || (isInside(mirror) && tier != 0) || (tier == 2 && !isClaimedToWork))
            continue;
        standing.latencyMs = tier == 0 ? measurement->latencyMs : 0;
        keys.emplace_back(tier, standing.isUnvouched, standing.latencyMs, standing.claim, i);
    }
    std::sort(keys.begin(), keys.end());
    for (const Key &key : keys)
        m_ranking.push_back(std::get<std::size_t>(key));
    m_hasLastResort = std::any_of(m_ranking.begin(), m_ranking.end(),
                                  [this](std::size_t mirror) { return !m_kept[mirror]; });
}

bool MirrorChoice::isLeft(std::string_view registry) const
{
    return m_leave.find(registryForRules(registry)) != m_leave.end();
}

std::optional<Candidate> MirrorChoice::chosenFor(std::string_view image,
                                                 const std::vector<NameForm> &forms,
                                                 RuleScope scope) const
{
    const auto candidate = [&](std::size_t mirror) -> std::optional<Candidate> {
        const RuleFit fit = RuleBook::fit(m_book.mirrors()[mirror], forms, scope);
        // What stands on some mirror's host in a form that it does not know is no original.
        if (fit.rule == nullptr
            || (fit.rule->source.isAny() && m_book.isMirrorHost(fit.registry)
                && !m_book.isListedRegistry(fit.registry)))
            return std::nullopt;
        return Candidate{mirror, fit};
    };
    if (const auto alone = m_perImage.find(image); alone != m_perImage.end()) {
        if (auto found = candidate(alone->second))
            return found;
    }
    const auto own = m_perRegistry.find(forms.front().registry);
    if (own != m_perRegistry.end()) {
        if (auto found = candidate(own->second))
            return found;
    }
    for (const std::size_t mirror : m_chosen) {
        if (auto found = candidate(mirror))
            return found;
    }
    return std::nullopt;
}

bool MirrorChoice::mayUseAny(std::string_view registry, const std::vector<NameForm> &forms) const
{
    return forms.size() > 1 || m_book.isListedRegistry(registry);
}

std::optional<Candidate> MirrorChoice::automaticFor(std::size_t mirror,
                                                    const std::vector<NameForm> &forms,
                                                    RuleScope scope) const
{
    const RuleFit fit = RuleBook::fit(m_book.mirrors()[mirror], forms, scope);
    if (fit.rule == nullptr || (fit.rule->source.isAny() && !mayUseAny(fit.registry, forms))
        || m_parameters[mirror].problemOf(*fit.rule))
        return std::nullopt;
    return Candidate{mirror, fit};
}

bool MirrorChoice::isServed(const std::vector<NameForm> &forms, RuleScope scope) const
{
    return std::any_of(m_book.mirrors().begin(), m_book.mirrors().end(),
                       [&](const CompiledMirror &mirror) {
                           const RuleFit fit = RuleBook::fit(mirror, forms, scope);
                           return fit.rule != nullptr
                                  && (!fit.rule->source.isAny() || mayUseAny(fit.registry, forms));
                       });
}

bool MirrorChoice::mayTakeBack(std::size_t mirror) const
{
    return !m_isExplicit || std::find(m_chosen.begin(), m_chosen.end(), mirror) != m_chosen.end();
}

bool MirrorChoice::isOnlyDisabled(std::size_t mirror) const
{
    return m_disabled[mirror] && !m_refuted[mirror];
}

std::size_t MirrorChoice::countAlike(const std::vector<NameForm> &forms, RuleScope scope,
                                     std::size_t mirror) const
{
    return static_cast<std::size_t>(
        std::count_if(m_ranking.begin(), m_ranking.end(), [&](std::size_t other) {
            return m_standings[other].isAlike(m_standings[mirror])
                   && automaticFor(other, forms, scope);
        }));
}

ChoiceReason MirrorChoice::reasonFor(std::size_t mirror, std::string_view image,
                                     const std::vector<NameForm> &forms, RuleScope scope) const
{
    using Kind = ChoiceReason::Kind;
    ChoiceReason reason;
    reason.mirrorId = m_book.mirrors()[mirror].mirror->id;
    reason.registry = forms.front().registry;
    const auto own = m_perRegistry.find(forms.front().registry);
    if (const auto chosen = chosenFor(image, forms, scope); chosen && chosen->mirror == mirror) {
        const auto alone = m_perImage.find(image);
        if (alone != m_perImage.end() && alone->second == mirror)
            reason.kind = Kind::ChosenForImage;
        else if (own != m_perRegistry.end() && own->second == mirror)
            reason.kind = Kind::ChosenForRegistry;
        else
            reason.kind = Kind::Chosen;
        return reason;
    }
    const bool isRanked = std::find(m_ranking.begin(), m_ranking.end(), mirror) != m_ranking.end();
    if (!isRanked || m_isExplicit || !automaticFor(mirror, forms, scope))
        return reason;
    const Standing &standing = m_standings[mirror];
    reason.alike = countAlike(forms, scope, mirror);
    for (std::size_t other = 0; other < m_checked.size(); ++other) {
        if (m_checked[other] && automaticFor(other, forms, scope))
            ++reason.checked;
    }
    if (standing.tier == 0) {
        reason.kind = Kind::Fastest;
        reason.latencyMs = standing.latencyMs;
    } else if (standing.tier == 2) {
        reason.kind = Kind::LastResort;
    } else if (standing.isUnvouched) {
        reason.kind = Kind::OnlyUnvouched;
    } else if (standing.claim == claimRank(ClaimState::Works)) {
        reason.kind = Kind::SaidToWork;
    } else if (standing.claim == claimRank(ClaimState::Limited)) {
        reason.kind = Kind::SaidToBeLimited;
    } else {
        reason.kind = Kind::Unknown;
    }
    return reason;
}

std::string_view registryForRules(std::string_view registry)
{
    if (registry == "index.docker.io" || registry == "registry-1.docker.io")
        return "docker.io";
    return registry;
}

void addMirrorNotes(const Mirror &mirror, std::vector<Note> &notes)
{
    switch (mirror.claim.state) {
    case ClaimState::Closed:
        notes.push_back({NoteCode::ClosedMirror, mirror.id});
        break;
    case ClaimState::Limited:
        notes.push_back({NoteCode::LimitedMirror, mirror.id});
        break;
    case ClaimState::Inside:
    case ClaimState::Works:
    case ClaimState::Unknown:
        break;
    }
    if (isInside(mirror))
        notes.push_back({NoteCode::InsideMirror, mirror.id});
    switch (mirror.access) {
    case Access::AllowList:
        notes.push_back({NoteCode::AllowListMirror, mirror.id});
        break;
    case Access::Registration:
        notes.push_back({NoteCode::RegistrationMirror, mirror.id});
        break;
    case Access::Public:
    case Access::Inside:
        break;
    }
    switch (mirror.trust) {
    case Trust::ThirdPartyCopy:
        notes.push_back({NoteCode::ThirdPartyCopy, mirror.id});
        break;
    case Trust::Personal:
        notes.push_back({NoteCode::PersonalMirror, mirror.id});
        break;
    case Trust::Operator:
    case Trust::Cloud:
    case Trust::Community:
        break;
    }
}

bool isPrivateRegistry(std::string_view registry)
{
    static constexpr std::array<std::string_view, 10> s_ownDomains
        = {"local",    "internal", "lan",         "home", "corp",
           "intranet", "test",     "localdomain", "svc",  "home.arpa"};
    // Brackets: an IPv6 address.
    if (registry.empty() || registry.front() == '[')
        return true;
    std::string host = lowerCase(registry);
    if (const std::size_t colon = host.find(':'); colon != std::string::npos) {
        if (host.compare(colon + 1, std::string::npos, "443") != 0)
            return true;
        host.resize(colon);
    }
    const std::size_t dot = host.rfind('.');
    // The last label of an IPv4 address is a number, and of nothing else.
    if (dot == std::string::npos || isDigitsOnly(std::string_view(host).substr(dot + 1)))
        return true;
    return std::any_of(s_ownDomains.begin(), s_ownDomains.end(), [&host](std::string_view domain) {
        return host == domain
               || (host.size() > domain.size() && host.ends_with(domain)
                   && host[host.size() - domain.size() - 1] == '.');
    });
}

} // namespace jingtai
