// SPDX-License-Identifier: MIT
#include "app/core/catalog/rulebook.h"

#include "app/core/names/imagereference.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace jingtai {

namespace {

constexpr std::string_view s_hub = "docker.io";

/// What `path` is below `prefix`, whole components only; empty where it is not below it.
std::string_view below(std::string_view prefix, std::string_view path)
{
    if (prefix.empty())
        return path;
    if (path.size() <= prefix.size() + 1 || path[prefix.size()] != '/' || !path.starts_with(prefix))
        return {};
    return path.substr(prefix.size() + 1);
}

std::uint32_t partHash(std::string_view part)
{
    std::uint32_t hash = 2166136261U;
    for (const char c : part) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 16777619U;
    }
    return hash ^ (hash >> 15U);
}

std::uint64_t lengthBit(std::size_t length)
{
    return std::uint64_t{1} << (length & 63U);
}

} // namespace

RuleBook::RuleBook(const MirrorCatalog &catalog)
{
    m_firstPartLengths.assign(256, 0);
    m_listed.emplace("docker.io", true);
    for (const std::string_view host : {"docker.io", "index.docker.io", "registry-1.docker.io"})
        addFirstPart(host);
    for (const Registry &registry : catalog.registries()) {
        m_listed.emplace(registry.name, true);
        addFirstPart(registry.name);
        for (const RegistrySource &alias : registry.aliases) {
            addFirstPart(alias.registry);
            m_folds[alias.registry].push_back({alias.prefix, registry.name});
        }
    }
    for (auto &[registry, folds] : m_folds) {
        std::stable_sort(folds.begin(), folds.end(), [](const Fold &a, const Fold &b) {
            return a.prefix.size() > b.prefix.size();
        });
    }

    for (const Mirror &mirror : catalog.mirrors()) {
        CompiledMirror compiled;
        compiled.mirror = &mirror;
        if (mirror.kind == MirrorKind::Registry) {
            for (const Parameter &parameter : mirror.parameters)
                compiled.parameters.emplace_back(parameter);
            for (const Rule &rule : mirror.rules) {
                compiled.rules.push_back({rule.source, RuleTemplate(rule, compiled.parameters)});
                if (!rule.source.isAny())
                    addFirstPart(rule.source.registry);
            }
            for (const auto &[path, name] : mirror.names)
                compiled.pathsByName[name].push_back(path);
        }
        m_mirrors.push_back(std::move(compiled));
    }
    indexTargets();
    buildFirstParts();
}

void RuleBook::indexTargets()
{
    for (std::size_t i = 0; i < m_mirrors.size(); ++i) {
        for (std::size_t j = 0; j < m_mirrors[i].rules.size(); ++j) {
            const RuleTemplate &target = m_mirrors[i].rules[j].target;
            if (target.host().empty()) {
                m_rulesWithOpenHost.push_back({i, j});
            } else {
                m_rulesByHost[target.host()].push_back({i, j});
                addFirstPart(target.host());
                addFirstPart(target.hubUser());
            }
        }
    }
}

void RuleBook::addFirstPart(std::string_view part)
{
    if (!part.empty())
        m_firstPartList.emplace_back(part);
}

void RuleBook::buildFirstParts()
{
    std::size_t size = 64;
    while (size < m_firstPartList.size() * 2)
        size *= 2;
    m_firstParts.assign(size, {});
    for (std::string &part : m_firstPartList) {
        if (isKnownFirstPart(part))
            continue;
        m_firstPartLengths[static_cast<unsigned char>(part.front())] |= lengthBit(part.size());
        std::size_t slot = partHash(part) & (size - 1);
        while (!m_firstParts[slot].empty())
            slot = (slot + 1) & (size - 1);
        m_firstParts[slot] = std::move(part);
    }
    m_firstPartList.clear();
}

bool RuleBook::isKnownFirstPart(std::string_view part) const
{
    if (part.empty())
        return false;
    const std::uint64_t lengths = m_firstPartLengths[static_cast<unsigned char>(part.front())];
    if ((lengths & lengthBit(part.size())) != 0) {
        const std::size_t mask = m_firstParts.size() - 1;
        for (std::size_t slot = partHash(part) & mask; !m_firstParts[slot].empty();
             slot = (slot + 1) & mask) {
            if (m_firstParts[slot] == part)
                return true;
        }
    }
    return std::any_of(m_rulesWithOpenHost.begin(), m_rulesWithOpenHost.end(),
                       [this, part](const RuleIndex &index) {
                           return templateOf(index).mayMatchHost(part)
                                  && templateOf(index).matchesHost(
                                      part, m_mirrors[index.mirror].parameters);
                       });
}

bool RuleBook::isListedRegistry(std::string_view registry) const
{
    return m_listed.find(registry) != m_listed.end();
}

bool RuleBook::isMirrorHost(std::string_view host) const
{
    return m_rulesByHost.find(host) != m_rulesByHost.end()
           || std::any_of(m_rulesWithOpenHost.begin(), m_rulesWithOpenHost.end(),
                          [this, host](const RuleIndex &index) {
                              const CompiledMirror &mirror = m_mirrors[index.mirror];
                              return mirror.rules[index.rule].target.matchesHost(host,
                                                                                 mirror.parameters);
                          });
}

std::vector<NameForm> RuleBook::formsOf(std::string_view registry,
                                        std::string_view repository) const
{
    std::vector<NameForm> forms{{registry, repository}};
    // An alias may be one of an alias; a form that is known already ends a circle.
    for (std::size_t i = 0; i < forms.size(); ++i) {
        const auto folds = m_folds.find(forms[i].registry);
        if (folds == m_folds.end())
            continue;
        for (const Fold &fold : folds->second) {
            const std::string_view rest = below(fold.prefix, forms[i].repository);
            const bool isKnown
                = std::any_of(forms.begin(), forms.end(), [&fold](const NameForm &form) {
                      return form.registry == fold.registry;
                  });
            if (!rest.empty() && !isKnown)
                forms.push_back({fold.registry, rest});
        }
    }
    return forms;
}

RuleFit RuleBook::fit(const CompiledMirror &mirror, const std::vector<NameForm> &forms,
                      RuleScope scope)
{
    const auto isInScope = [scope](const CompiledRule &rule) {
        return scope == RuleScope::All || rule.target.keepsPath();
    };
    for (const NameForm &form : forms) {
        RuleFit best;
        for (const CompiledRule &rule : mirror.rules) {
            if (rule.source.registry != form.registry || !isInScope(rule))
                continue;
            const std::string_view path = below(rule.source.prefix, form.repository);
            if (path.empty())
                continue;
            if (best.rule == nullptr || rule.source.prefix.size() > best.rule->source.prefix.size())
                best = {&rule, form.registry, path, &form != &forms.front()};
        }
        if (best.rule != nullptr)
            return best;
    }
    for (const CompiledRule &rule : mirror.rules) {
        if (rule.source.isAny() && isInScope(rule))
            return {&rule, forms.front().registry, forms.front().repository, false};
    }
    return {};
}

std::string RuleBook::apply(const CompiledMirror &mirror, const RuleFit &fit,
                            const std::vector<std::string> &parameters)
{
    TemplateValues values{fit.registry, fit.path, fit.path.substr(fit.path.rfind('/') + 1)};
    const auto named = mirror.mirror->names.find(fit.path);
    if (named != mirror.mirror->names.end()) {
        values.path = named->second;
        values.name = named->second;
    }
    return fit.rule->target.apply(values, parameters);
}

std::vector<MirrorHit> RuleBook::mirrorsOf(std::string_view name, RuleScope scope) const
{
    std::vector<MirrorHit> hits;
    const auto tryRule = [&](const RuleIndex &index, std::string_view text) {
        const CompiledMirror &mirror = m_mirrors[index.mirror];
        const CompiledRule &rule = mirror.rules[index.rule];
        if (scope == RuleScope::KeepingPath && !rule.target.keepsPath())
            return;
        const auto values = rule.target.match(text, mirror.parameters);
        // A flattened name is one component, or what the mirror's table says.
        if (!values
            || (values->name.find('/') != std::string_view::npos
                && mirror.pathsByName.find(values->name) == mirror.pathsByName.end()))
            return;
        auto hit = std::find_if(hits.begin(), hits.end(), [&index](const MirrorHit &known) {
            return known.mirror == index.mirror;
        });
        if (hit == hits.end()) {
            hits.push_back({index.mirror, 0, {}});
            hit = hits.end() - 1;
        }
        hit->literalLength = std::max(hit->literalLength, rule.target.literalLength());
        for (Origin &origin : originsOf(mirror, rule, *values)) {
            const bool isKnown
                = std::any_of(hit->origins.begin(), hit->origins.end(),
                              [&origin](const Origin &known) { return known.name == origin.name; });
            if (!isKnown)
                hit->origins.push_back(std::move(origin));
        }
    };

    const auto tryRules = [&](std::string_view text) {
        const std::string_view host = text.substr(0, text.find('/'));
        const auto rules = m_rulesByHost.find(host);
        if (rules != m_rulesByHost.end()) {
            for (const RuleIndex &index : rules->second)
                tryRule(index, text);
        }
        for (const RuleIndex &index : m_rulesWithOpenHost) {
            if (templateOf(index).mayMatchHost(host))
                tryRule(index, text);
            // Its first part may come out as a user of Docker Hub.
            if (host == s_hub)
                tryRule(index, text.substr(host.size() + 1));
        }
    };
    tryRules(name);
    // A target may make an official image without saying "library/".
    constexpr std::string_view official = "docker.io/library/";
    if (name.starts_with(official) && name.find('/', official.size()) == std::string_view::npos)
        tryRules(std::string(s_hub) + '/' + std::string(name.substr(official.size())));
    if (hits.empty())
        return hits;

    std::stable_sort(hits.begin(), hits.end(), [](const MirrorHit &a, const MirrorHit &b) {
        return a.literalLength != b.literalLength ? a.literalLength > b.literalLength
                                                  : a.mirror < b.mirror;
    });
    for (MirrorHit &hit : hits) {
        std::stable_partition(hit.origins.begin(), hit.origins.end(),
                              [this](const Origin &origin) { return !isUnlikely(origin); });
    }
    return hits;
}

std::vector<Origin> RuleBook::originsOf(const CompiledMirror &mirror, const CompiledRule &rule,
                                        const TemplateValues &values) const
{
    std::vector<Origin> origins;
    const std::string_view registry
        = rule.source.isAny() ? values.registry : std::string_view(rule.source.registry);
    if (registry.empty())
        return origins;

    const auto add = [&](std::string_view path, bool isGuess) {
        std::string name(registry);
        name += '/';
        if (!rule.source.prefix.empty()) {
            name += rule.source.prefix;
            name += '/';
        }
        name += path;
        const auto view = ImageReferenceView::parse(name);
        if (!view || view->registry() != registry || !view->suffix().empty())
            return;
        if (view->isOfficialShort())
            name = view->canonical();
        origins.push_back({std::move(name), isGuess});
    };
    const bool isFlat = values.path.empty();
    const std::string_view written = isFlat ? values.name : values.path;
    const auto paths = mirror.pathsByName.find(written);
    if (paths != mirror.pathsByName.end()) {
        for (const std::string &path : paths->second)
            add(path, false);
    }
    if (isFlat && !origins.empty())
        return origins;
    // The path itself, unless the mirror's table gives it another name.
    const auto named = mirror.mirror->names.find(written);
    const bool isRenamed = named != mirror.mirror->names.end() && named->second != written;
    if (!isRenamed)
        add(written, isFlat);
    return origins;
}

bool RuleBook::isUnlikely(const Origin &origin) const
{
    // "quay.io/docker.io/library/nginx": another rule of the mirror put the registry there.
    const std::size_t start = origin.name.find('/') + 1;
    const std::string_view path = std::string_view(origin.name).substr(start);
    return isListedRegistry(path.substr(0, path.find('/')));
}

} // namespace jingtai
