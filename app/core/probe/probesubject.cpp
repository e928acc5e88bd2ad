// SPDX-License-Identifier: MIT
#include "app/core/probe/probesubject.h"

#include "app/core/catalog/rulebook.h"
#include "app/core/names/imagereference.h"

#include <algorithm>
#include <vector>

namespace jingtai {

namespace {

constexpr std::string_view s_latest = "latest";

/// "path:tag" or "path@digest" as repository and reference.
void readImage(std::string_view image, ProbeSubject &subject)
{
    // A host that is none, so that the path is taken as it stands.
    const std::string name = "h.invalid/" + std::string(image);
    const auto parsed = ImageReferenceView::parse(name);
    if (!parsed)
        return;
    subject.repository = parsed->path();
    subject.reference = !parsed->digest().empty() ? parsed->digest() : parsed->tag();
    if (subject.reference.empty())
        subject.reference = s_latest;
}

/// The path of a name on a mirror, with the "library/" that Docker Hub wants.
void readName(std::string_view name, ProbeSubject &subject)
{
    const auto parsed = ImageReferenceView::parse(name);
    if (!parsed)
        return;
    subject.repository = parsed->repository();
    subject.reference = !parsed->digest().empty() ? parsed->digest() : parsed->tag();
    if (subject.reference.empty())
        subject.reference = s_latest;
}

std::string filledIn(const Mirror &mirror, const ParameterValues &parameters, ProbeSubject &subject)
{
    std::string endpoint = mirror.endpoint;
    for (const Parameter &parameter : mirror.parameters) {
        const std::string place = "{" + parameter.name + "}";
        const auto value = parameters.find(mirror.id + "." + parameter.name);
        const auto at = endpoint.find(place);
        if (value != parameters.end() && parameter.accepts(value->second)) {
            if (at != std::string::npos)
                endpoint.replace(at, place.size(), value->second);
        } else if (subject.missingParameter.empty()) {
            subject.missingParameter = parameter.name;
        }
    }
    return endpoint;
}

ProbeSubject baseOf(const Mirror &mirror, const ParameterValues &parameters, bool isTyped)
{
    ProbeSubject subject;
    subject.id = mirror.id;
    subject.kind = mirror.kind;
    subject.endpoint = filledIn(mirror, parameters, subject);
    static_cast<void>(parseWebUrl(subject.endpoint, subject.url));
    subject.path = mirror.probePath;
    subject.operatorId = mirror.operatorId;
    subject.requestsPerMinute = mirror.requestsPerMinute;
    if (isTyped || mirror.isOwn)
        subject.addressRule = AddressRule::Any;
    else if (mirror.access == Access::Inside)
        subject.addressRule = AddressRule::NotOneself;
    return subject;
}

/// The name on the mirror that stands for `original`; empty where it serves none.
std::string converted(const CompiledMirror &mirror, const RuleBook &rules,
                      const std::string &original, const ParameterValues &values)
{
    const auto name = ImageReferenceView::parse(original);
    if (!name)
        return {};
    const std::string repository = name->repository();
    const auto forms = rules.formsOf(name->registry(), repository);
    const RuleFit fit = RuleBook::fit(mirror, forms, RuleScope::All);
    if (!fit.rule)
        return {};
    std::vector<std::string> parameters;
    for (const Parameter &parameter : mirror.mirror->parameters) {
        const auto value = values.find(mirror.mirror->id + "." + parameter.name);
        parameters.push_back(value == values.end() ? std::string() : value->second);
    }
    return RuleBook::apply(mirror, fit, parameters) + std::string(name->suffix());
}

} // namespace

std::string endpointOf(const Mirror &mirror, const ParameterValues &parameters)
{
    ProbeSubject subject;
    return filledIn(mirror, parameters, subject);
}

const Registry *registryNamed(const MirrorCatalog &catalog, std::string_view name)
{
    if (const Registry *registry = catalog.registry(name))
        return registry;
    for (const Registry &registry : catalog.registries()) {
        for (const RegistrySource &alias : registry.aliases) {
            if (alias.text() == name)
                return &registry;
        }
    }
    return nullptr;
}

bool serves(const Mirror &mirror, const MirrorCatalog &catalog, std::string_view registry)
{
    const Registry *known = registryNamed(catalog, registry);
    return std::any_of(mirror.rules.begin(), mirror.rules.end(), [&](const Rule &rule) {
        return rule.source.isAny() || rule.source.registry == registry
               || rule.source.text() == registry || (known && rule.source.registry == known->name);
    });
}

ProbeSubject subjectOf(const Mirror &mirror, const MirrorCatalog &catalog, const RuleBook &rules,
                       std::string_view registry, const ParameterValues &parameters, bool isTyped)
{
    ProbeSubject subject = baseOf(mirror, parameters, isTyped);
    if (mirror.kind == MirrorKind::Packages)
        return subject;
    const auto compiled
        = std::find_if(rules.mirrors().begin(), rules.mirrors().end(),
                       [&mirror](const CompiledMirror &each) { return each.mirror == &mirror; });
    const std::string_view first
        = mirror.rules.empty() ? std::string_view() : mirror.rules.front().source.registry;
    const Registry *known = registryNamed(catalog, registry.empty() ? first : registry);
    if (known && !known->probe.empty() && compiled != rules.mirrors().end()) {
        subject.registry = known->name;
        // A mirror of an old name alone (k8s.gcr.io) serves the image under that.
        for (const std::string &place : {known->name, mirror.rules.front().source.text()}) {
            const std::string original = place + "/" + known->probe;
            const std::string name = converted(*compiled, rules, original, parameters);
            if (name.empty())
                continue;
            readName(name, subject);
            subject.original = known->name + "/" + known->probe;
            break;
        }
    }
    const bool isOwnGroup
        = registry.empty() || registry == first || (known && known->name == first);
    if (!mirror.probeImage.empty() && (isOwnGroup || subject.repository.empty())) {
        const std::string byRule = subject.repository + ":" + subject.reference;
        readImage(mirror.probeImage, subject);
        if (subject.repository + ":" + subject.reference != byRule)
            subject.original.clear();
    }
    return subject;
}

ProbeSubject subjectOf(const Registry &registry, bool isTyped)
{
    ProbeSubject subject;
    subject.id = registry.name;
    subject.endpoint = registry.endpoint;
    static_cast<void>(parseWebUrl(registry.endpoint, subject.url));
    if (!registry.probe.empty()) {
        subject.original = registry.name + "/" + registry.probe;
        readName(subject.original, subject);
    }
    subject.operatorId = "registry:" + registry.name;
    if (isTyped)
        subject.addressRule = AddressRule::Any;
    return subject;
}

std::optional<ProbeSubject> subjectOf(const Registry &registry, std::string_view original,
                                      bool isTyped)
{
    ProbeSubject subject = subjectOf(registry, isTyped);
    subject.repository.clear();
    readName(original, subject);
    if (subject.repository.empty())
        return {};
    subject.original = original;
    return subject;
}

std::optional<ProbeSubject> subjectOf(const Mirror &mirror, const ParameterValues &parameters,
                                      std::string_view name, std::string_view original,
                                      bool isTyped)
{
    ProbeSubject subject = baseOf(mirror, parameters, isTyped);
    readName(name, subject);
    if (subject.repository.empty())
        return {};
    subject.original = original;
    return subject;
}

} // namespace jingtai
