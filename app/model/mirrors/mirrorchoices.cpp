// SPDX-License-Identifier: MIT
#include "app/model/mirrors/mirrorchoices.h"

#include "app/model/mirrors/mirrorlibrary.h"
#include "app/model/wording.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace jingtai {

namespace {

MirrorOption option(const Mirror &mirror, const MirrorLibrary &library)
{
    return {QString::fromUtf8(mirror.id),  mirrorTitle(mirror),
            mirrorAddress(mirror),         mirror.claim.state == ClaimState::Closed,
            !library.isEnabled(mirror.id), library.wantsParameter(mirror)};
}

void usualFirst(RegistryOptions &group)
{
    std::stable_sort(group.mirrors.begin(), group.mirrors.end(),
                     [](const MirrorOption &a, const MirrorOption &b) {
                         return std::pair(a.disabled, a.closed) < std::pair(b.disabled, b.closed);
                     });
}

bool serves(const Mirror &mirror, const std::string &registry)
{
    return std::any_of(mirror.rules.begin(), mirror.rules.end(), [&](const Rule &rule) {
        return rule.source.isAny() || rule.source.registry == registry;
    });
}

} // namespace

QString mirrorAddress(const Mirror &mirror)
{
    if (!mirror.rules.empty()) {
        std::string_view target = mirror.rules.front().target;
        for (const std::string_view part : {"/{path}", "/{name}", "/{registry}", "/{repository}"}) {
            if (const auto at = target.find(part); at != std::string_view::npos)
                target = target.substr(0, at);
        }
        if (!target.empty())
            return QString::fromUtf8(target);
    }
    std::string_view endpoint = mirror.endpoint;
    if (const auto at = endpoint.find("://"); at != std::string_view::npos)
        endpoint.remove_prefix(at + 3);
    while (!endpoint.empty() && endpoint.back() == '/')
        endpoint.remove_suffix(1);
    return QString::fromUtf8(endpoint);
}

QString mirrorTitle(const Mirror &mirror)
{
    const std::string &title = mirror.title.in(wordingLanguage());
    return title.empty() ? mirrorAddress(mirror) : QString::fromUtf8(title);
}

QString mirrorTitle(const std::string &id, const MirrorCatalog &catalog)
{
    const Mirror *mirror = catalog.mirror(id);
    return mirror != nullptr ? mirrorTitle(*mirror) : QString::fromStdString(id);
}

std::vector<RegistryOptions> mirrorsByUpstream(const MirrorLibrary &library)
{
    const MirrorCatalog &catalog = *library.catalog();
    std::vector<RegistryOptions> groups;
    for (const Registry &registry : catalog.registries())
        groups.push_back({QString::fromUtf8(registry.name), {}});
    for (const Mirror &mirror : catalog.mirrors()) {
        if (mirror.kind != MirrorKind::Registry || mirror.rules.empty())
            continue;
        const QString registry = QString::fromUtf8(mirror.rules.front().source.registry);
        auto group = std::find_if(groups.begin(), groups.end(),
                                  [&](const auto &known) { return known.registry == registry; });
        if (group == groups.end())
            group = groups.insert(groups.end(), {registry, {}});
        group->mirrors.push_back(option(mirror, library));
    }
    groups.erase(std::remove_if(groups.begin(), groups.end(),
                                [](const auto &group) { return group.mirrors.empty(); }),
                 groups.end());
    std::for_each(groups.begin(), groups.end(), usualFirst);
    return groups;
}

std::vector<RegistryOptions> mirrorsByRegistry(const MirrorLibrary &library)
{
    const MirrorCatalog &catalog = *library.catalog();
    std::vector<RegistryOptions> groups;
    for (const Registry &registry : catalog.registries()) {
        RegistryOptions group{QString::fromUtf8(registry.name), {}};
        for (const Mirror &mirror : catalog.mirrors()) {
            if (mirror.kind == MirrorKind::Registry && serves(mirror, registry.name))
                group.mirrors.push_back(option(mirror, library));
        }
        usualFirst(group);
        if (!group.mirrors.empty())
            groups.push_back(std::move(group));
    }
    return groups;
}

} // namespace jingtai
