// SPDX-License-Identifier: MIT
#include "app/core/catalogsyntax.h"
#include "app/core/jsontree.h"
#include "app/core/mirrorcatalog.h"
#include "app/core/parameterpattern.h"
#include "app/core/weburl.h"

#include <algorithm>
#include <functional>
#include <set>
#include <utility>

namespace jingtai {

namespace {

constexpr std::int64_t s_maxRequests = 100'000;

/// A value of the tree and where it stands.
struct Node
{
    const JsonValue *value = nullptr;
    std::string pointer;

    explicit operator bool() const { return value != nullptr; }
    Node member(std::string_view key) const
    {
        return {value->member(key), pointer + jsonPointerToken(key)};
    }
    Node item(std::size_t index) const
    {
        return {&value->items[index], pointer + "/" + std::to_string(index)};
    }
    std::size_t size() const { return value->items.size(); }
};

} // namespace

/// Reads the tree into values; the first break of the format ends it.
class CatalogReader final
{
public:
    bool read(const JsonValue &root);

    MirrorCatalog catalog;
    CatalogError error{CatalogErrorKind::NotJson, {}, {}, 0, 0};

private:
    bool fail(CatalogErrorKind kind, const std::string &pointer, std::string detail = {})
    {
        error = {kind, pointer, std::move(detail), 0, 0};
        return false;
    }
    bool isType(const Node &node, JsonValue::Type type, const char *name)
    {
        return node.value->type == type || fail(CatalogErrorKind::WrongType, node.pointer, name);
    }
    bool isObject(const Node &node) { return isType(node, JsonValue::Type::Object, "object"); }
    bool isArray(const Node &node) { return isType(node, JsonValue::Type::Array, "array"); }
    bool missing(const Node &node, const char *member)
    {
        return fail(CatalogErrorKind::Missing, node.pointer, member);
    }

    /// The readers of optional members leave the value alone where the member is absent.
    bool readText(const Node &node, std::string &value);
    bool readNonEmpty(const Node &node, std::string &value);
    bool readLocalized(const Node &node, LocalizedText &text, bool mayBeEmpty);
    bool readDate(const Node &node, std::string &value);
    bool readUrl(const Node &node, WebUrl &url);
    bool readImage(const Node &node, std::string &image);
    template <typename Enum>
    bool readWord(const Node &node, Enum &value, std::initializer_list<Enum> allowed);

    bool readRegistry(const Node &node);
    bool claimName(const std::string &pointer, const std::string &name);
    bool readMirror(const Node &node);
    bool readParameters(const Node &node, Mirror &mirror);
    bool readEndpoint(const Node &node, Mirror &mirror, WebUrl &url);
    bool readRules(const Node &node, Mirror &mirror);
    bool readTarget(const Node &node, const Mirror &mirror, Rule &rule);
    bool readNames(const Node &node, Mirror &mirror);
    bool readProbe(const Node &node, Mirror &mirror);
    bool readClaim(const Node &node, Claim &claim);

    std::set<std::string, std::less<>> m_registryNames;
    std::set<std::string, std::less<>> m_ids;
};

bool CatalogReader::read(const JsonValue &tree)
{
    const Node root{&tree, {}};
    if (!isObject(root))
        return false;
    const Node version = root.member("version");
    if (!version)
        return missing(root, "version");
    if (!isType(version, JsonValue::Type::Integer, "integer"))
        return false;
    if (version.value->integer != 1)
        return fail(CatalogErrorKind::WrongVersion, version.pointer,
                    std::to_string(version.value->integer));
    if (!readDate(root.member("updated"), catalog.m_updated))
        return false;
    if (const Node registries = root.member("registries")) {
        if (!isArray(registries))
            return false;
        for (std::size_t i = 0; i < registries.size(); ++i) {
            if (!readRegistry(registries.item(i)))
                return false;
        }
    }
    if (const Node mirrors = root.member("mirrors")) {
        if (!isArray(mirrors))
            return false;
        for (std::size_t i = 0; i < mirrors.size(); ++i) {
            if (!readMirror(mirrors.item(i)))
                return false;
        }
    }
    return true;
}

bool CatalogReader::readText(const Node &node, std::string &value)
{
    if (!node)
        return true;
    if (!isType(node, JsonValue::Type::String, "string"))
        return false;
    value = node.value->string;
    return true;
}

bool CatalogReader::readNonEmpty(const Node &node, std::string &value)
{
    if (!node)
        return true;
    if (!readText(node, value))
        return false;
    return !value.empty() || fail(CatalogErrorKind::Empty, node.pointer);
}

bool CatalogReader::readLocalized(const Node &node, LocalizedText &text, bool mayBeEmpty)
{
    if (!node)
        return true;
    if (!isObject(node))
        return false;
    for (const auto &[key, target] :
         {std::pair<const char *, std::string *>{"en", &text.en},
          std::pair<const char *, std::string *>{"zh_CN", &text.zhCn}}) {
        const Node member = node.member(key);
        if (mayBeEmpty ? !readText(member, *target) : !readNonEmpty(member, *target))
            return false;
    }
    if (!mayBeEmpty && text.isEmpty())
        return fail(CatalogErrorKind::Empty, node.pointer);
    if (text.en.empty())
        text.en = text.zhCn;
    return true;
}

bool CatalogReader::readDate(const Node &node, std::string &value)
{
    if (!node)
        return true;
    if (!readText(node, value))
        return false;
    return isDate(value) || fail(CatalogErrorKind::BadDate, node.pointer, value);
}

bool CatalogReader::readUrl(const Node &node, WebUrl &url)
{
    std::string text;
    if (!readNonEmpty(node, text))
        return false;
    std::string problem = parseWebUrl(text, url);
    return problem.empty() || fail(CatalogErrorKind::BadUrl, node.pointer, std::move(problem));
}

bool CatalogReader::readImage(const Node &node, std::string &image)
{
    if (!node)
        return true;
    if (!readNonEmpty(node, image))
        return false;
    return isImagePath(image) || fail(CatalogErrorKind::BadImage, node.pointer, image);
}

template <typename Enum>
bool CatalogReader::readWord(const Node &node, Enum &value, std::initializer_list<Enum> allowed)
{
    std::string text;
    if (!node)
        return true;
    if (!readText(node, text))
        return false;
    std::string words;
    for (const Enum candidate : allowed) {
        if (text == code(candidate)) {
            value = candidate;
            return true;
        }
        words += words.empty() ? "" : ", ";
        words += code(candidate);
    }
    return fail(CatalogErrorKind::UnknownWord, node.pointer, std::move(words));
}

bool CatalogReader::claimName(const std::string &pointer, const std::string &name)
{
    return m_registryNames.insert(name).second || fail(CatalogErrorKind::Duplicate, pointer, name);
}

bool CatalogReader::readRegistry(const Node &node)
{
    if (!isObject(node))
        return false;
    Registry registry;
    const Node name = node.member("name");
    if (!name)
        return missing(node, "name");
    if (!readNonEmpty(name, registry.name))
        return false;
    if (!isRegistryHost(registry.name))
        return fail(CatalogErrorKind::BadRegistry, name.pointer, registry.name);
    if (!claimName(name.pointer, registry.name))
        return false;
    if (const Node aliases = node.member("aliases")) {
        if (!isArray(aliases))
            return false;
        for (std::size_t i = 0; i < aliases.size(); ++i) {
            const Node alias = aliases.item(i);
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
    if (const Node endpoint = node.member("endpoint")) {
        WebUrl url;
        if (!readUrl(endpoint, url))
            return false;
        if (!url.parameters.empty())
            return fail(CatalogErrorKind::BadUrl, endpoint.pointer,
                        "parameter {" + url.parameters[0] + "}");
        registry.endpoint = url.text();
    } else {
        registry.endpoint = "https://" + registry.name;
    }
    if (!readImage(node.member("probe"), registry.probe))
        return false;
    catalog.m_registries.push_back(std::move(registry));
    return true;
}

bool CatalogReader::readMirror(const Node &node)
{
    if (!isObject(node))
        return false;
    Mirror mirror;
    for (const char *member : {"id", "kind", "endpoint", "rules"}) {
        if (!node.member(member))
            return missing(node, member);
    }
    const Node id = node.member("id");
    if (!readNonEmpty(id, mirror.id))
        return false;
    if (!isCatalogId(mirror.id))
        return fail(CatalogErrorKind::BadId, id.pointer, mirror.id);
    if (!m_ids.insert(mirror.id).second)
        return fail(CatalogErrorKind::Duplicate, id.pointer, mirror.id);

    const Node operatorId = node.member("operator");
    if (!readNonEmpty(operatorId, mirror.operatorId))
        return false;
    if (operatorId && !isCatalogId(mirror.operatorId))
        return fail(CatalogErrorKind::BadId, operatorId.pointer, mirror.operatorId);

    WebUrl url;
    if (!readWord(node.member("kind"), mirror.kind, {MirrorKind::Registry, MirrorKind::Packages})
        || !readParameters(node.member("parameters"), mirror)
        || !readEndpoint(node.member("endpoint"), mirror, url)
        || !readRules(node.member("rules"), mirror) || !readNames(node.member("names"), mirror)
        || !readProbe(node.member("probe"), mirror)
        || !readLocalized(node.member("title"), mirror.title, false)
        || !readLocalized(node.member("notes"), mirror.notes, true)
        || !readWord(node.member("trust"), mirror.trust,
                     {Trust::Operator, Trust::Cloud, Trust::Community, Trust::Personal,
                      Trust::ThirdPartyCopy})
        || !readWord(node.member("access"), mirror.access,
                     {Access::Public, Access::Registration, Access::Inside, Access::AllowList})
        || !readClaim(node.member("claim"), mirror.claim))
        return false;
    if (mirror.title.isEmpty())
        mirror.title.en = url.authority();

    if (const Node daemonMirror = node.member("daemonMirror")) {
        if (!isType(daemonMirror, JsonValue::Type::Boolean, "boolean"))
            return false;
        mirror.daemonMirror = daemonMirror.value->boolean;
    }
    if (const Node requests = node.member("requestsPerMinute")) {
        if (!isType(requests, JsonValue::Type::Integer, "integer"))
            return false;
        const std::int64_t value = requests.value->integer;
        if (value < 0 || value > s_maxRequests)
            return fail(CatalogErrorKind::OutOfRange, requests.pointer, std::to_string(value));
        mirror.requestsPerMinute = static_cast<int>(value);
    }
    if (const Node homepage = node.member("homepage")) {
        WebUrl page;
        if (!readUrl(homepage, page))
            return false;
        if (!page.parameters.empty())
            return fail(CatalogErrorKind::BadUrl, homepage.pointer,
                        "parameter {" + page.parameters[0] + "}");
        mirror.homepage = homepage.value->string;
    }
    catalog.m_mirrors.push_back(std::move(mirror));
    return true;
}

bool CatalogReader::readParameters(const Node &node, Mirror &mirror)
{
    if (!node)
        return true;
    if (!isObject(node))
        return false;
    for (std::size_t i = 0; i < node.size(); ++i) {
        const std::string &name = node.value->keys[i];
        const Node declared = node.member(name);
        if (!isParameterName(name))
            return fail(CatalogErrorKind::BadId, declared.pointer, name);
        if (!isObject(declared))
            return false;
        Parameter parameter;
        parameter.name = name;
        const Node pattern = declared.member("pattern");
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

bool CatalogReader::readEndpoint(const Node &node, Mirror &mirror, WebUrl &url)
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

bool CatalogReader::readRules(const Node &node, Mirror &mirror)
{
    if (!isArray(node))
        return false;
    if (node.size() == 0)
        return fail(CatalogErrorKind::Empty, node.pointer);
    for (std::size_t i = 0; i < node.size(); ++i) {
        const Node item = node.item(i);
        if (!isObject(item))
            return false;
        const Node source = item.member("source");
        if (!source)
            return missing(item, "source");
        Rule rule;
        std::string text;
        if (!readNonEmpty(source, text))
            return false;
        const bool isPackages = mirror.kind == MirrorKind::Packages;
        if (isPackages || text == "*") {
            if (isPackages && text != "docker-ce" && text != "kubernetes")
                return fail(CatalogErrorKind::UnknownWord, source.pointer, "docker-ce, kubernetes");
            rule.source.registry = text;
        } else if (!readSource(text, rule.source)) {
            return fail(CatalogErrorKind::BadRegistry, source.pointer, text);
        }
        // The parser of names folds this one, so that a rule for it would never be found.
        if (rule.source.registry == "index.docker.io")
            rule.source.registry = "docker.io";
        if (std::any_of(mirror.rules.begin(), mirror.rules.end(),
                        [&rule](const Rule &earlier) { return earlier.source == rule.source; }))
            return fail(CatalogErrorKind::Duplicate, source.pointer, text);

        const Node target = item.member("target");
        if (isPackages) {
            if (target)
                return fail(CatalogErrorKind::BadRule, target.pointer, "packages have no target");
        } else {
            if (!target)
                return missing(item, "target");
            if (!readTarget(target, mirror, rule))
                return false;
        }
        mirror.rules.push_back(std::move(rule));
    }
    return true;
}

bool CatalogReader::readTarget(const Node &node, const Mirror &mirror, Rule &rule)
{
    if (!readNonEmpty(node, rule.target))
        return false;
    std::string problem = problemWithTarget(rule.target, mirror.parameters);
    return problem.empty() || fail(CatalogErrorKind::BadRule, node.pointer, std::move(problem));
}

bool CatalogReader::readNames(const Node &node, Mirror &mirror)
{
    if (!node)
        return true;
    if (!isObject(node))
        return false;
    for (std::size_t i = 0; i < node.size(); ++i) {
        const std::string &path = node.value->keys[i];
        const Node member = node.member(path);
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

bool CatalogReader::readProbe(const Node &node, Mirror &mirror)
{
    if (!node)
        return true;
    if (!isObject(node))
        return false;
    const Node path = node.member("path");
    if (!readImage(node.member("image"), mirror.probeImage)
        || !readNonEmpty(path, mirror.probePath))
        return false;
    if (!path)
        return true;
    std::string problem = problemWithFilePath(mirror.probePath);
    return problem.empty() || fail(CatalogErrorKind::BadUrl, path.pointer, std::move(problem));
}

bool CatalogReader::readClaim(const Node &node, Claim &claim)
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

} // namespace

tl::expected<MirrorCatalog, CatalogError> MirrorCatalog::parse(std::string_view json)
{
    auto tree = parseJson(json);
    if (!tree)
        return tl::unexpected(toCatalogError(std::move(tree.error())));
    CatalogReader reader;
    if (!reader.read(*tree))
        return tl::unexpected(std::move(reader.error));
    return std::move(reader.catalog);
}

} // namespace jingtai
