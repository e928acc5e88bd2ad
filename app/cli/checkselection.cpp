// SPDX-License-Identifier: MIT
#include "app/cli/checkselection.h"

#include "app/cli/catalogs.h"
#include "app/core/catalog/rulebook.h"
#include "app/model/quotedtext.h"

#include <algorithm>

namespace jingtai {

namespace {

/// The registry that a mirror's row stands under.
std::string groupOf(const Mirror &mirror)
{
    return mirror.rules.empty() ? std::string() : mirror.rules.front().source.registry;
}

bool isSource(const MirrorCatalog &catalog, std::string_view word)
{
    return std::any_of(catalog.mirrors().begin(), catalog.mirrors().end(), [word](const Mirror &m) {
        return std::any_of(m.rules.begin(), m.rules.end(), [word](const Rule &rule) {
            return rule.source.registry == word || rule.source.text() == word;
        });
    });
}

class Selector final
{
public:
    Selector(const MirrorCatalog &catalog, const CheckRequest &request)
        : m_catalog(catalog)
        , m_request(request)
        , m_rules(catalog)
    {}

    tl::expected<CheckSelection, UsageError> select()
    {
        for (const QString &word : m_request.upstreams) {
            const auto upstream = upstreamNamed(word);
            if (!upstream)
                return tl::unexpected(upstream.error());
            m_selection.registries.insert(*upstream);
            m_upstreams.push_back(*upstream);
        }
        for (const QString &word : m_request.mirrors) {
            const auto added = addNamed(word);
            if (!added)
                return tl::unexpected(added.error());
        }
        if (m_request.mirrors.isEmpty())
            addAll();
        return std::move(m_selection);
    }

private:
    tl::expected<std::string, UsageError> upstreamNamed(const QString &word) const
    {
        const std::string name = bytesFromText(word);
        if (registryNamed(m_catalog, name) || isSource(m_catalog, name))
            return name;
        QStringList names;
        for (const Registry &registry : m_catalog.registries())
            names.append(textFromBytes(registry.name));
        return tl::unexpected(UsageError{UsageErrorKind::UnknownUpstream, word, names});
    }

    void add(const Mirror &mirror)
    {
        CheckTarget target;
        for (const std::string &upstream : m_upstreams) {
            if (serves(mirror, m_catalog, upstream))
                target.registries.push_back(upstream);
        }
        // Where nothing was asked for in particular, what the mirror's row stands under.
        const std::string group = groupOf(mirror);
        const std::string asked
            = target.registries.empty() ? std::string() : target.registries.front();
        if (m_upstreams.empty()) {
            target.registries.push_back(group);
            m_selection.registries.insert(group);
        }
        target.subject = subjectOf(mirror, m_catalog, m_rules, asked, m_request.parameters,
                                   m_request.isOwnCatalog);
        m_selection.targets.push_back(std::move(target));
    }

    tl::expected<void, UsageError> addNamed(const QString &word)
    {
        const std::string name = bytesFromText(word);
        const bool isTaken
            = std::any_of(m_selection.targets.begin(), m_selection.targets.end(),
                          [&name](const CheckTarget &target) { return target.subject.id == name; });
        if (isTaken)
            return {};
        const Registry *registry = m_catalog.mirror(name) ? nullptr : m_catalog.registry(name);
        if (registry) {
            if (m_upstreams.empty())
                m_selection.registries.insert(name);
            m_selection.targets.push_back(
                {subjectOf(*registry, m_request.isOwnCatalog), {}, {name}});
            return {};
        }
        const auto mirror = findMirror(m_catalog, word, MirrorPurpose::Any);
        if (!mirror)
            return tl::unexpected(mirror.error());
        add(**mirror);
        return {};
    }

    void addAll()
    {
        for (const Mirror &mirror : m_catalog.mirrors()) {
            const bool isAsked = m_upstreams.empty()
                                 || std::any_of(m_upstreams.begin(), m_upstreams.end(),
                                                [&](const std::string &upstream) {
                                                    return serves(mirror, m_catalog, upstream);
                                                });
            if (!isAsked)
                continue;
            // Their names may have new owners.
            if (mirror.claim.state == ClaimState::Closed)
                ++m_selection.closedCount;
            else
                add(mirror);
        }
    }

    const MirrorCatalog &m_catalog;
    const CheckRequest &m_request;
    RuleBook m_rules;
    std::vector<std::string> m_upstreams;
    CheckSelection m_selection;
};

} // namespace

tl::expected<CheckSelection, UsageError> selectTargets(const MirrorCatalog &catalog,
                                                       const CheckRequest &request)
{
    return Selector(catalog, request).select();
}

} // namespace jingtai
