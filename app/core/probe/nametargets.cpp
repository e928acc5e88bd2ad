// SPDX-License-Identifier: MIT
#include "app/core/probe/nametargets.h"

#include "app/core/names/imagereference.h"

#include <functional>
#include <utility>

namespace jingtai {

namespace {

/// Above it names are no longer told apart.
constexpr std::size_t s_maxSeen = 200'000;

} // namespace

NameTargets::NameTargets(const NameConverter &names, const ParameterValues &parameters,
                         bool isTyped)
    : m_names(names)
    , m_parameters(parameters)
    , m_isTyped(isTyped)
{}

void NameTargets::take(const TextHit &hit)
{
    if (!hit.converted || hit.mirrorId.empty() || !isPulled(hit, m_names))
        return;
    const std::size_t hash = std::hash<std::string>{}(*hit.converted);
    if (m_seen.contains(hash) || m_seen.size() >= s_maxSeen)
        return;
    m_seen.insert(hash);
    const std::string &original = hit.upstream.empty() ? hit.original : hit.upstream;
    auto target = targetOf(hit.mirrorId, *hit.converted, original);
    if (!target)
        return;
    if (m_targets.size() < s_maxTargets)
        m_targets.push_back(std::move(*target));
    else
        ++m_leftOut;
}

std::vector<NameTarget> NameTargets::others(const NameTarget &target) const
{
    std::vector<NameTarget> others;
    for (const NameOnMirror &other : m_names.mirrorsFor(target.mirror.original)) {
        if (other.mirrorId == target.mirror.id)
            continue;
        if (auto found = targetOf(other.mirrorId, other.name, target.mirror.original))
            others.push_back(std::move(*found));
    }
    return others;
}

std::optional<NameTarget> NameTargets::targetOf(std::string_view mirrorId, std::string_view name,
                                                std::string_view original) const
{
    const MirrorCatalog &catalog = m_names.catalog();
    const Mirror *mirror = catalog.mirror(mirrorId);
    const auto parsed = ImageReferenceView::parse(original);
    if (!mirror || !parsed || isPrivateRegistry(parsed->registry()))
        return {};
    auto subject = subjectOf(*mirror, m_parameters, name, original, m_isTyped);
    if (!subject)
        return {};
    NameTarget target{
        std::string(name), std::move(*subject), mirror->trust == Trust::ThirdPartyCopy, {}};
    if (const Registry *registry = registryNamed(catalog, parsed->registry())) {
        target.mirror.registry = registry->name;
        target.upstream = subjectOf(*registry, original, m_isTyped);
    }
    return target;
}

} // namespace jingtai
