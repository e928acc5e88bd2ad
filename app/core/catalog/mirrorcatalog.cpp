// SPDX-License-Identifier: MIT
#include "app/core/catalog/mirrorcatalog.h"

#include "app/core/asciitext.h"
#include "app/core/catalog/parameterpattern.h"

#include <algorithm>
#include <map>
#include <set>

namespace jingtai {

const std::string &LocalizedText::in(std::string_view language) const
{
    const bool isChinese = language.substr(0, 2) == "zh"
                           && (language.size() == 2 || language[2] == '_' || language[2] == '-'
                               || language[2] == '.');
    return isChinese && !zhCn.empty() ? zhCn : en;
}

std::string RegistrySource::text() const
{
    return prefix.empty() ? registry : registry + "/" + prefix;
}

bool Parameter::accepts(std::string_view value) const
{
    constexpr std::size_t maxValue = 253;
    const auto isPlain = [](char c) { return isAlnum(c) || c == '.' || c == '_' || c == '-'; };
    if (value.empty() || value.size() > maxValue
        || !std::all_of(value.begin(), value.end(), isPlain))
        return false;
    if (pattern.empty())
        return true;
    const auto parsed = ParameterPattern::parse(pattern);
    return parsed && parsed->matches(value);
}

void MirrorCatalog::overlay(const MirrorCatalog &own)
{
    // A name that the person's own file gives to a registry is taken from all others.
    std::set<std::string> taken;
    for (const Registry &registry : own.m_registries) {
        taken.insert(registry.name);
        for (const RegistrySource &alias : registry.aliases)
            taken.insert(alias.text());
    }
    std::map<std::string, std::size_t, std::less<>> registryPlaces;
    for (std::size_t i = 0; i < m_registries.size(); ++i) {
        auto &aliases = m_registries[i].aliases;
        aliases.erase(
            std::remove_if(aliases.begin(), aliases.end(),
                           [&taken](const auto &alias) { return taken.count(alias.text()) > 0; }),
            aliases.end());
        registryPlaces.emplace(m_registries[i].name, i);
    }
    for (const Registry &registry : own.m_registries) {
        const auto place = registryPlaces.find(registry.name);
        if (place == registryPlaces.end())
            m_registries.push_back(registry);
        else
            m_registries[place->second] = registry;
    }

    std::map<std::string, std::size_t, std::less<>> mirrorPlaces;
    for (std::size_t i = 0; i < m_mirrors.size(); ++i)
        mirrorPlaces.emplace(m_mirrors[i].id, i);
    for (const Mirror &mirror : own.m_mirrors) {
        const auto known = mirrorPlaces.find(mirror.id);
        Mirror &place
            = known == mirrorPlaces.end() ? m_mirrors.emplace_back() : m_mirrors[known->second];
        place = mirror;
        place.isOwn = true;
    }
}

const Mirror *MirrorCatalog::mirror(std::string_view id) const
{
    const auto found = std::find_if(m_mirrors.begin(), m_mirrors.end(),
                                    [id](const Mirror &mirror) { return mirror.id == id; });
    return found == m_mirrors.end() ? nullptr : &*found;
}

const Registry *MirrorCatalog::registry(std::string_view name) const
{
    const auto found
        = std::find_if(m_registries.begin(), m_registries.end(),
                       [name](const Registry &registry) { return registry.name == name; });
    return found == m_registries.end() ? nullptr : &*found;
}

std::string_view code(MirrorKind kind)
{
    switch (kind) {
    case MirrorKind::Registry:
        return "registry";
    case MirrorKind::Packages:
        return "packages";
    }
    return {};
}

std::string_view code(Trust trust)
{
    switch (trust) {
    case Trust::Operator:
        return "operator";
    case Trust::Cloud:
        return "cloud";
    case Trust::Community:
        return "community";
    case Trust::Personal:
        return "personal";
    case Trust::ThirdPartyCopy:
        return "third-party-copy";
    }
    return {};
}

std::string_view code(Access access)
{
    switch (access) {
    case Access::Public:
        return "public";
    case Access::Registration:
        return "registration";
    case Access::Inside:
        return "inside";
    case Access::AllowList:
        return "allow-list";
    }
    return {};
}

std::string_view code(ClaimState state)
{
    switch (state) {
    case ClaimState::Works:
        return "works";
    case ClaimState::Limited:
        return "limited";
    case ClaimState::Inside:
        return "inside";
    case ClaimState::Closed:
        return "closed";
    case ClaimState::Unknown:
        return "unknown";
    }
    return {};
}

std::string_view code(CatalogErrorKind kind)
{
    switch (kind) {
    case CatalogErrorKind::NotJson:
        return "not-json";
    case CatalogErrorKind::NotUtf8:
        return "not-utf8";
    case CatalogErrorKind::TooLarge:
        return "too-large";
    case CatalogErrorKind::TooDeep:
        return "too-deep";
    case CatalogErrorKind::WrongVersion:
        return "wrong-version";
    case CatalogErrorKind::WrongType:
        return "wrong-type";
    case CatalogErrorKind::Missing:
        return "missing";
    case CatalogErrorKind::Empty:
        return "empty";
    case CatalogErrorKind::UnknownWord:
        return "unknown-word";
    case CatalogErrorKind::Duplicate:
        return "duplicate";
    case CatalogErrorKind::BadId:
        return "bad-id";
    case CatalogErrorKind::BadRegistry:
        return "bad-registry";
    case CatalogErrorKind::BadUrl:
        return "bad-url";
    case CatalogErrorKind::BadRule:
        return "bad-rule";
    case CatalogErrorKind::BadPattern:
        return "bad-pattern";
    case CatalogErrorKind::BadImage:
        return "bad-image";
    case CatalogErrorKind::BadDate:
        return "bad-date";
    case CatalogErrorKind::OutOfRange:
        return "out-of-range";
    }
    return {};
}

} // namespace jingtai
