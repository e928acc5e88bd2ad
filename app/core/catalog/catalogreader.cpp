// SPDX-License-Identifier: MIT
#include "app/core/catalog/catalogfields.h"
#include "app/core/catalog/catalogsyntax.h"
#include "app/core/catalog/mirrorcatalog.h"
#include "app/core/catalog/parameterpattern.h"
#include "app/core/json/jsonplace.h"
#include "app/core/json/jsontree.h"
#include "app/core/weburl.h"

#include <algorithm>
#include <functional>
#include <set>
#include <utility>

namespace jingtai {

namespace {

constexpr int s_maxRequests = 100'000;
constexpr std::size_t s_maxParameters = 16;

} // namespace

/// Reads the tree into a catalogue; the first break of the format ends it.
class CatalogReader final : public CatalogFields
{
public:
    bool read(const JsonValue &tree);

    MirrorCatalog catalog;

private:
    bool readRegistry(const JsonNode &node);
    bool claimName(const std::string &pointer, const std::string &name);
    bool readMirror(const JsonNode &node);
    bool readParameters(const JsonNode &node, Mirror &mirror);
    bool readEndpoint(const JsonNode &node, Mirror &mirror, WebUrl &url);
    bool readRules(const JsonNode &node, Mirror &mirror);
    bool readRule(const JsonNode &node, const Mirror &mirror, Rule &rule);
    bool readNames(const JsonNode &node, Mirror &mirror);
    bool readProbe(const JsonNode &node, Mirror &mirror);
    bool readClaim(const JsonNode &node, Claim &claim);

    std::set<std::string, std::less<>> m_registryNames;
    std::set<std::string, std::less<>> m_ids;
};

bool CatalogReader::read(const JsonValue &tree)
{
    const JsonNode root{&tree, {}};
    if (!isObject(root))
        return false;
    const JsonNode version = root.member("version");
    if (!version)
        return missing(root, "version");
    if (!isType(version, JsonValue::Type::Integer, "integer"))
        return false;
    if (version.value->integer != 1)
        return fail(CatalogErrorKind::WrongVersion, version.pointer,
                    std::to_string(version.value->integer));
    if (!readDate(root.member("updated"), catalog.m_updated))
        return false;
    if (const JsonNode registries = root.member("registries")) {
        if (!isArray(registries))
            return false;
        for (std::size_t i = 0; i < registries.size(); ++i) {
            if (!readRegistry(registries.item(i)))
                return false;
        }
    }
    if (const JsonNode mirrors = root.member("mirrors")) {
        if (!isArray(mirrors))
            return false;
        for (std::size_t i = 0; i < mirrors.size(); ++i) {
            if (!readMirror(mirrors.item(i)))
                return false;
        }
    }
    return true;
}

bool CatalogReader::claimName(const std::string &pointer, const std::string &name)
{
    return m_registryNames.insert(name).second || fail(CatalogErrorKind::Duplicate, pointer, name);
}

bool CatalogReader::readRegistry(const JsonNode &node)
{
    if (!isObject(node))
        return false;
    Registry registry;
    const JsonNode name = node.member("name");
    if (!name)
        return missing(node, "name");
    if (!readNonEmpty(name, registry.name))
        return false;
    if (!isRegistryHost(registry.name))
        return fail(CatalogErrorKind::BadRegistry, name.pointer, registry.name);
    if (!claimName(name.pointer, registry.name))
        return false;
    if (const JsonNode aliases = node.member("aliases")) {
        if (!isArray(aliases))
            return false;
        for (std::size_t i = 0; i < aliases.size(); ++i) {
            const JsonNode alias = aliases.item(i);
            std::string text;
            if (!readNonEmpty(alias, text))
                return false;
            RegistrySource source;
            if (!readSource(text, source))
                return fail(CatalogErrorKind::BadRegistry, alias.pointer, text);
            if (!claimName(alias.pointer, text))
                return false;
            registry.aliases.push_back(std::move(source));
        }
    }
    registry.endpoint = "https://" + registry.name;
    if (!readPlainUrl(node.member("endpoint"), registry.endpoint))
        return false;
    while (registry.endpoint.back() == '/')
        registry.endpoint.pop_back();
    if (!readImage(node.member("probe"), registry.probe))
        return false;
    catalog.m_registries.push_back(std::move(registry));
    return true;
}

bool CatalogReader::readMirror(const JsonNode &node)
{
    if (!isObject(node))
        return false;
    Mirror mirror;
    for (const char *member : {"id", "kind", "endpoint", "rules"}) {
        if (!node.member(member))
            return missing(node, member);
    }
    const JsonNode id = node.member("id");
    if (!readId(id, mirror.id))
        return false;
    if (!m_ids.insert(mirror.id).second)
        return fail(CatalogErrorKind::Duplicate, id.pointer, mirror.id);
    WebUrl url;
    if (!readWord(node.member("kind"), mirror.kind, {MirrorKind::Registry, MirrorKind::Packages})
        || !readParameters(node.member("parameters"), mirror)
        || !readEndpoint(node.member("endpoint"), mirror, url)
        || !readRules(node.member("rules"), mirror) || !readNames(node.member("names"), mirror)
        || !readId(node.member("operator"), mirror.operatorId)
        || !readProbe(node.member("probe"), mirror)
        || !readLocalized(node.member("title"), mirror.title, false)
        || !readLocalized(node.member("notes"), mirror.notes, true)
        || !readWord(node.member("trust"), mirror.trust,
                     {Trust::Operator, Trust::Cloud, Trust::Community, Trust::Personal,
                      Trust::ThirdPartyCopy})
        || !readWord(node.member("access"), mirror.access,
                     {Access::Public, Access::Registration, Access::Inside, Access::AllowList})
        || !readFlag(node.member("daemonMirror"), mirror.daemonMirror)
        || !readNumber(node.member("requestsPerMinute"), mirror.requestsPerMinute, s_maxRequests)
        || !readPlainUrl(node.member("homepage"), mirror.homepage)
        || !readClaim(node.member("claim"), mirror.claim))
        return false;
    if (mirror.title.isEmpty())
        mirror.title.en = url.authority();
    catalog.m_mirrors.push_back(std::move(mirror));
    return true;
}

bool CatalogReader::readParameters(const JsonNode &node, Mirror &mirror)
{
    if (!node)
        return true;
    if (!isObject(node))
        return false;
    if (node.size() > s_maxParameters)
        return fail(CatalogErrorKind::OutOfRange, node.pointer, std::to_string(node.size()));
    for (std::size_t i = 0; i < node.size(); ++i) {
        const std::string &name = node.value->keys[i];
        const JsonNode declared = node.item(i);
        if (!isParameterName(name))
            return fail(CatalogErrorKind::BadId, declared.pointer, name);
        if (!isObject(declared))
            return false;
        Parameter parameter;
        parameter.name = name;
        const JsonNode pattern = declared.member("pattern");
        if (!readLocalized(declared.member("title"), parameter.title, true)
            || !readNonEmpty(pattern, parameter.pattern))
            return false;
        if (pattern) {
            const auto parsed = ParameterPattern::parse(parameter.pattern);
            if (!parsed)
                return fail(CatalogErrorKind::BadPattern, pattern.pointer, parsed.error());
        }
        mirror.parameters.push_back(std::move(parameter));
    }
    return true;
}

bool CatalogReader::readEndpoint(const JsonNode &node, Mirror &mirror, WebUrl &url)
{
    if (!readUrl(node, url))
        return false;
    for (const std::string &used : url.parameters) {
        if (std::none_of(mirror.parameters.begin(), mirror.parameters.end(),
                         [&used](const Parameter &declared) { return declared.name == used; }))
            return fail(CatalogErrorKind::BadUrl, node.pointer, "parameter {" + used + "}");
    }
    mirror.endpoint = url.text();
    return true;
}

bool CatalogReader::readRules(const JsonNode &node, Mirror &mirror)
{
    if (!isArray(node))
        return false;
    if (node.size() == 0)
        return fail(CatalogErrorKind::Empty, node.pointer);
    std::set<std::string> sources;
    for (std::size_t i = 0; i < node.size(); ++i) {
        const JsonNode item = node.item(i);
        Rule rule;
        if (!readRule(item, mirror, rule))
            return false;
        if (!sources.insert(rule.source.text()).second)
            return fail(CatalogErrorKind::Duplicate, item.pointer + "/source", rule.source.text());
        mirror.rules.push_back(std::move(rule));
    }
    return true;
}

bool CatalogReader::readRule(const JsonNode &node, const Mirror &mirror, Rule &rule)
{
    if (!isObject(node))
        return false;
    const JsonNode source = node.member("source");
    const JsonNode target = node.member("target");
    if (!source)
        return missing(node, "source");
    std::string text;
    if (!readNonEmpty(source, text))
        return false;
    if (mirror.kind == MirrorKind::Packages) {
        if (text != "docker-ce" && text != "kubernetes")
            return fail(CatalogErrorKind::UnknownWord, source.pointer, "docker-ce, kubernetes");
        rule.source.registry = text;
        return !target
               || fail(CatalogErrorKind::BadRule, target.pointer, "packages have no target");
    }
    if (text == "*")
        rule.source.registry = text;
    else if (!readSource(text, rule.source))
        return fail(CatalogErrorKind::BadRegistry, source.pointer, text);
    // The parser of names folds this one, so that a rule for it would never be found.
    if (rule.source.registry == "index.docker.io")
        rule.source.registry = "docker.io";

    if (!target)
        return missing(node, "target");
    if (!readNonEmpty(target, rule.target))
        return false;
    std::string problem = problemWithTarget(rule.target, mirror.parameters);
    return problem.empty() || fail(CatalogErrorKind::BadRule, target.pointer, std::move(problem));
}

bool CatalogReader::readNames(const JsonNode &node, Mirror &mirror)
{
    if (!node)
        return true;
    if (!isObject(node))
        return false;
    for (std::size_t i = 0; i < node.size(); ++i) {
        const std::string &path = node.value->keys[i];
        const JsonNode member = node.item(i);
        std::string name;
        if (!readNonEmpty(member, name))
            return false;
        if (!isRepositoryPath(path))
            return fail(CatalogErrorKind::BadRule, member.pointer, path);
        if (!isRepositoryPath(name))
            return fail(CatalogErrorKind::BadRule, member.pointer, name);
        mirror.names.emplace(path, std::move(name));
    }
    return true;
}

bool CatalogReader::readProbe(const JsonNode &node, Mirror &mirror)
{
    if (!node)
        return true;
    if (!isObject(node))
        return false;
    const JsonNode path = node.member("path");
    if (!readImage(node.member("image"), mirror.probeImage)
        || !readNonEmpty(path, mirror.probePath))
        return false;
    if (!path)
        return true;
    std::string problem = problemWithFilePath(mirror.probePath);
    return problem.empty() || fail(CatalogErrorKind::BadUrl, path.pointer, std::move(problem));
}

bool CatalogReader::readClaim(const JsonNode &node, Claim &claim)
{
    if (!node)
        return true;
    return isObject(node)
           && readWord(node.member("state"), claim.state,
                       {ClaimState::Works, ClaimState::Limited, ClaimState::Inside,
                        ClaimState::Closed, ClaimState::Unknown})
           && readDate(node.member("asOf"), claim.asOf)
           && readText(node.member("source"), claim.source);
}

namespace {

CatalogError toCatalogError(JsonError &&error)
{
    const auto kind = [&error] {
        switch (error.kind) {
        case JsonErrorKind::Syntax:
            return CatalogErrorKind::NotJson;
        case JsonErrorKind::NotUtf8:
            return CatalogErrorKind::NotUtf8;
        case JsonErrorKind::TooLarge:
            return CatalogErrorKind::TooLarge;
        case JsonErrorKind::TooDeep:
            return CatalogErrorKind::TooDeep;
        case JsonErrorKind::DuplicateKey:
            break;
        }
        return CatalogErrorKind::Duplicate;
    }();
    return {kind, std::move(error.pointer), std::move(error.detail), error.line, error.column};
}

CatalogError withPlace(CatalogError error, std::string_view json)
{
    if (error.line == 0 && error.kind != CatalogErrorKind::TooLarge) {
        const TextPlace place = placeOfPointer(json, error.pointer);
        error.line = place.line;
        error.column = place.column;
    }
    return error;
}

} // namespace

tl::expected<MirrorCatalog, CatalogError> MirrorCatalog::parse(std::string_view json)
{
    auto tree = parseJson(json);
    if (!tree)
        return tl::unexpected(withPlace(toCatalogError(std::move(tree.error())), json));
    CatalogReader reader;
    if (!reader.read(*tree))
        return tl::unexpected(withPlace(reader.error(), json));
    return std::move(reader.catalog);
}

} // namespace jingtai
