// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/catalog/mirrorcatalog.h"

#include <QString>

#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace jingtai {

/// What the mirrors of a catalogue are grouped by: its registries in their order, then registries
/// that only mirrors name, then any registry, then packages. Only what is served is listed.
class MirrorUpstreams final
{
public:
    MirrorUpstreams() = default;
    explicit MirrorUpstreams(const MirrorCatalog &catalog);

    std::size_t size() const { return m_keys.size(); }
    /// The registry's name, "*", or the source of packages ("docker-ce"): stays the same in every
    /// language.
    const QString &key(std::size_t upstream) const { return m_keys[upstream]; }
    /// "registry.k8s.io · k8s.gcr.io", "Any registry", "Docker CE packages".
    QString title(std::size_t upstream) const;
    bool isAny(std::size_t upstream) const { return m_kinds[upstream] == Kind::Any; }
    bool isRegistry(std::size_t upstream) const { return m_kinds[upstream] == Kind::Registry; }

    /// The upstream of a mirror's first rule; `mirror` counts in the catalogue's order.
    std::size_t ofMirror(std::size_t mirror) const { return m_served[mirror].front(); }
    /// Those of all its rules, the first rule's first.
    const std::vector<std::size_t> &served(std::size_t mirror) const { return m_served[mirror]; }

private:
    enum class Kind : std::uint8_t { Registry, Any, Packages };
    struct Alias
    {
        std::string prefix;
        std::size_t registry;
    };
    struct Folds;

    std::vector<QString> m_keys;
    std::vector<Kind> m_kinds;
    /// Registries' other names that mirrors have rules for.
    std::vector<QString> m_others;
    std::vector<std::vector<std::size_t>> m_served;
};

/// "Docker CE packages" for "docker-ce".
QString packagesTitle(const QString &source);

} // namespace jingtai
