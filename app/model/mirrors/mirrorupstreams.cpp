// SPDX-License-Identifier: MIT
#include "app/model/mirrors/mirrorupstreams.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace jingtai {

namespace {

struct MirrorUpstreamsText
{
    Q_DECLARE_TR_FUNCTIONS(MirrorUpstreamsText)
};

const QString s_between = QStringLiteral(" · ");
constexpr std::size_t s_none = std::numeric_limits<std::size_t>::max();

bool startsWithPath(std::string_view path, std::string_view prefix)
{
    return prefix.empty()
           || (path.starts_with(prefix)
               && (path.size() == prefix.size() || path[prefix.size()] == '/'));
}

} // namespace

struct MirrorUpstreams::Folds
{
    explicit Folds(const MirrorCatalog &catalog)
    {
        const auto &registries = catalog.registries();
        for (std::size_t i = 0; i < registries.size(); ++i) {
            byRegistry[registries[i].name].push_back({{}, i});
            for (const RegistrySource &alias : registries[i].aliases)
                byRegistry[alias.registry].push_back({alias.prefix, i});
        }
        for (auto &[name, aliases] : byRegistry) {
            std::stable_sort(aliases.begin(), aliases.end(), [](const Alias &a, const Alias &b) {
                return a.prefix.size() > b.prefix.size();
            });
        }
    }

    /// Index of the registry that a source folds to.
    std::size_t of(const RegistrySource &source) const
    {
        const auto found = byRegistry.find(source.registry);
        if (found == byRegistry.end())
            return s_none;
        for (const Alias &alias : found->second) {
            if (startsWithPath(source.prefix, alias.prefix))
                return alias.registry;
        }
        return s_none;
    }

    std::unordered_map<std::string, std::vector<Alias>> byRegistry;
};

MirrorUpstreams::MirrorUpstreams(const MirrorCatalog &catalog)
{
    const Folds folds(catalog);
    const std::size_t listed = catalog.registries().size();
    // Candidates first: the listed registries, then the others as they are met.
    std::vector<QString> others(listed);
    for (std::size_t i = 0; i < listed; ++i) {
        m_keys.push_back(QString::fromStdString(catalog.registries()[i].name));
        m_kinds.push_back(Kind::Registry);
    }
    std::unordered_map<std::string, std::size_t> unlisted;
    std::vector<bool> used(listed, false);
    for (const Mirror &mirror : catalog.mirrors()) {
        std::vector<std::size_t> served;
        for (const Rule &rule : mirror.rules) {
            const RegistrySource &source = rule.source;
            const bool packages = mirror.kind == MirrorKind::Packages;
            std::size_t upstream = packages ? s_none : folds.of(source);
            if (upstream == s_none) {
                const std::string name = (packages ? "packages " : "") + source.registry;
                const auto [it, isNew] = unlisted.try_emplace(name, m_keys.size());
                if (isNew) {
                    m_keys.push_back(QString::fromStdString(source.registry));
                    m_kinds.push_back(packages         ? Kind::Packages
                                      : source.isAny() ? Kind::Any
                                                       : Kind::Registry);
                    others.emplace_back();
                    used.push_back(false);
                }
                upstream = it->second;
            } else if (source.prefix.empty() && source.registry != m_keys[upstream].toStdString()) {
                const QString other = QString::fromStdString(source.registry);
                QString &names = others[upstream];
                if (!names.split(s_between).contains(other))
                    names += names.isEmpty() ? other : s_between + other;
            }
            if (std::find(served.begin(), served.end(), upstream) == served.end())
                served.push_back(upstream);
        }
        for (const std::size_t upstream : served)
            used[upstream] = true;
        m_served.push_back(std::move(served));
    }

    std::vector<std::size_t> order;
    for (const Kind kind : {Kind::Registry, Kind::Any, Kind::Packages}) {
        for (std::size_t i = 0; i < m_keys.size(); ++i) {
            if (used[i] && m_kinds[i] == kind)
                order.push_back(i);
        }
    }
    std::vector<std::size_t> places(m_keys.size(), s_none);
    std::vector<QString> keys;
    std::vector<Kind> kinds;
    for (const std::size_t upstream : order) {
        places[upstream] = keys.size();
        keys.push_back(m_keys[upstream]);
        kinds.push_back(m_kinds[upstream]);
        m_others.push_back(others[upstream]);
    }
    m_keys = std::move(keys);
    m_kinds = std::move(kinds);
    for (auto &served : m_served) {
        for (std::size_t &upstream : served)
            upstream = places[upstream];
    }
}

QString MirrorUpstreams::title(std::size_t upstream) const
{
    switch (m_kinds[upstream]) {
    case Kind::Registry:
        return m_others[upstream].isEmpty() ? m_keys[upstream]
                                            : m_keys[upstream] + s_between + m_others[upstream];
    case Kind::Any:
        return MirrorUpstreamsText::tr("Any registry");
    case Kind::Packages:
        return packagesTitle(m_keys[upstream]);
    }
    return {};
}

QString packagesTitle(const QString &source)
{
    if (source == QLatin1String("docker-ce"))
        return MirrorUpstreamsText::tr("Docker CE packages");
    if (source == QLatin1String("kubernetes"))
        return MirrorUpstreamsText::tr("Kubernetes packages");
    //: %1 what is packaged, such as "docker-ce"
    return MirrorUpstreamsText::tr("Packages of %1").arg(source);
}

} // namespace jingtai
