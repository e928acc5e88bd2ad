// SPDX-License-Identifier: MIT
#include "app/core/jsontree.h"
#include "app/core/mirrorcatalog.h"
#include "app/core/parameterpattern.h"
#include "app/core/weburl.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <set>
#include <utility>

namespace jingtai {

namespace {

constexpr std::size_t s_maxId = 64;
constexpr std::int64_t s_maxRequests = 100'000;
constexpr std::array<std::string_view, 4> s_placeholders
    = {"path", "name", "registry", "repository"};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}

bool isId(std::string_view text)
{
    return !text.empty() && text.size() <= s_maxId && (isLower(text[0]) || isDigit(text[0]))
           && std::all_of(text.begin(), text.end(), [](char c) {
                  return isLower(c) || isDigit(c) || c == '.' || c == '_' || c == '-';
              });
}

bool isParameterName(std::string_view text)
{
    return !text.empty() && text.size() <= s_maxId && isLower(text[0])
           && std::all_of(text.begin(), text.end(),
                          [](char c) { return isLower(c) || isDigit(c) || c == '_'; })
           && std::find(s_placeholders.begin(), s_placeholders.end(), text) == s_placeholders.end();
}

/// YYYY, YYYY-MM or YYYY-MM-DD of the Gregorian calendar.
bool isDate(std::string_view text)
{
    constexpr std::string_view shape = "0000-00-00";
    if (text.size() != 4 && text.size() != 7 && text.size() != 10)
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (shape[i] == '0' ? !isDigit(text[i]) : text[i] != shape[i])
            return false;
    }
    const auto number = [text](std::size_t at, std::size_t length) {
        int result = 0;
        for (const char c : text.substr(at, length))
            result = result * 10 + (c - '0');
        return result;
    };
    const int year = number(0, 4);
    if (text.size() == 4)
        return true;
    const int month = number(5, 2);
    if (month < 1 || month > 12)
        return false;
    if (text.size() == 7)
        return true;
    constexpr std::array<int, 12> lengths = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    const int length = month == 2 && isLeap ? 29 : lengths[static_cast<std::size_t>(month) - 1];
    const int day = number(8, 2);
    return day >= 1 && day <= length;
}

/// One component after the other: lower-case letters and digits, joined inside by one of '.', '_',
/// "__" or any number of '-'.
bool isRepositoryPath(std::string_view path)
{
    const auto isPlain = [](char c) { return isLower(c) || isDigit(c); };
    if (path.empty() || path.size() > 255)
        return false;
    std::size_t i = 0;
    while (i < path.size()) {
        if (!isPlain(path[i]))
            return false;
        while (i < path.size() && isPlain(path[i]))
            ++i;
        if (i == path.size())
            return true;
        const std::size_t start = i;
        if (path[i] == '/' || path[i] == '.') {
            ++i;
        } else {
            const char joint = path[i];
            while (i < path.size() && path[i] == joint)
                ++i;
            if (joint != '-' && !(joint == '_' && i - start <= 2))
                return false;
        }
    }
    return false;
}

/// What may stand before the first '/' of a name so that it is a registry.
bool isRegistryHost(std::string_view host)
{
    WebUrl url;
    if (!parseWebUrl("https://" + std::string(host), url).empty() || !url.parameters.empty()
        || !url.path.empty() || host.find_first_of("_/") != std::string_view::npos)
        return false;
    for (const char c : host) {
        if (static_cast<unsigned char>(c) >= 0x80)
            return false;
    }
    return host == "localhost" || host.find_first_of(".:") != std::string_view::npos;
}

bool readSource(std::string_view text, RegistrySource &source)
{
    const auto slash = text.find('/');
    source.registry = text.substr(0, slash);
    source.prefix = slash == std::string_view::npos ? std::string_view{} : text.substr(slash + 1);
    // The parser of names folds this one, so that a rule for it would never be found.
    if (source.registry == "index.docker.io")
        source.registry = "docker.io";
    return isRegistryHost(source.registry)
           && (slash == std::string_view::npos || isRepositoryPath(source.prefix));
}

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
            source.registry = text.substr(0, text.find('/'));
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
    const Node probe = node.member("probe");
    if (!readNonEmpty(probe, registry.probe))
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
    if (!isId(mirror.id))
        return fail(CatalogErrorKind::BadId, id.pointer, mirror.id);
    if (!m_ids.insert(mirror.id).second)
        return fail(CatalogErrorKind::Duplicate, id.pointer, mirror.id);

    const Node operatorId = node.member("operator");
    if (!readNonEmpty(operatorId, mirror.operatorId))
        return false;
    if (operatorId && !isId(mirror.operatorId))
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
    bool namesRepository = false;
    std::string sample;
    const std::string_view target = rule.target;
    for (std::size_t i = 0; i < target.size(); ++i) {
        if (target[i] == '}')
            return fail(CatalogErrorKind::BadRule, node.pointer, "} without {");
        if (target[i] != '{') {
            sample += target[i];
            continue;
        }
        const auto end = target.find('}', i);
        if (end == std::string_view::npos)
            return fail(CatalogErrorKind::BadRule, node.pointer, "{ without }");
        const std::string name(target.substr(i + 1, end - i - 1));
        i = end;
        if (name == "path" || name == "name" || name == "repository") {
            namesRepository = true;
            sample += "sample";
        } else if (name == "registry") {
            sample += "registry.example";
        } else if (std::any_of(mirror.parameters.begin(), mirror.parameters.end(),
                               [&name](const Parameter &known) { return known.name == name; })) {
            sample += "sample";
        } else {
            return fail(CatalogErrorKind::BadRule, node.pointer, "unknown {" + name + "}");
        }
    }
    if (!namesRepository)
        return fail(CatalogErrorKind::BadRule, node.pointer,
                    "none of {path}, {name}, {repository}");
    const auto slash = sample.find('/');
    const bool isName = isRepositoryPath(sample)
                        || (slash != std::string::npos
                            && isRegistryHost(std::string_view(sample).substr(0, slash))
                            && isRepositoryPath(std::string_view(sample).substr(slash + 1)));
    return isName || fail(CatalogErrorKind::BadRule, node.pointer, "no image name: " + sample);
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
    const Node image = node.member("image");
    const Node path = node.member("path");
    if (!readNonEmpty(image, mirror.probeImage) || !readNonEmpty(path, mirror.probePath))
        return false;
    if (!path)
        return true;
    // It is put behind the endpoint, and what comes out must be as plain a URL.
    WebUrl url;
    std::string problem = parseWebUrl("https://host/" + mirror.probePath, url);
    if (problem.empty()
        && (mirror.probePath.front() == '/' || mirror.probePath.back() == '/'
            || ("/" + mirror.probePath + "/").find("/../") != std::string::npos))
        problem = "path";
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
