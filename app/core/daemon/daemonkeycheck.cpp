// SPDX-License-Identifier: MIT
#include "app/core/asciitext.h"
#include "app/core/daemon/daemonchecker.h"
#include "app/core/daemon/daemonvalues.h"
#include "app/core/names/editdistance.h"

#include <algorithm>
#include <array>
#include <map>

namespace jingtai {

namespace {

/// Names of options of the command line that a file may hold and that do nothing there.
struct OptionName
{
    std::string_view name;
    std::string_view key;
    EngineVersion since;
};

constexpr std::array s_optionNames = {
    OptionName{"add-runtime", "runtimes", {}},
    OptionName{"authorization-plugin", "authorization-plugins", {}},
    OptionName{"cdi-spec-dir", "cdi-spec-dirs", {25, 0, 0}},
    OptionName{"config-file", "", {}},
    OptionName{"containerd-plugins-namespace", "", {}},
    OptionName{"default-address-pool", "default-address-pools", {}},
    OptionName{"default-network-opt", "default-network-opts", {24, 0, 0}},
    OptionName{"default-ulimit", "default-ulimits", {}},
    OptionName{"dns-opt", "dns-opts", {}},
    OptionName{"exec-opt", "exec-opts", {}},
    OptionName{"feature", "features", {27, 3, 0}},
    OptionName{"help", "", {}},
    OptionName{"host", "hosts", {}},
    OptionName{"insecure-registry", "insecure-registries", {}},
    OptionName{"label", "labels", {}},
    OptionName{"log-opt", "log-opts", {}},
    OptionName{"node-generic-resource", "node-generic-resources", {}},
    OptionName{"registry-mirror", "registry-mirrors", {}},
    OptionName{"storage-opt", "storage-opts", {}},
    OptionName{"validate", "", {23, 0, 0}},
    OptionName{"version", "", {}},
};

const OptionName *optionName(std::string_view name, const EngineVersion &engine)
{
    const auto *found = std::find_if(s_optionNames.begin(), s_optionNames.end(),
                                     [name](const OptionName &each) { return each.name == name; });
    return found != s_optionNames.end() && engine >= found->since ? found : nullptr;
}

bool isProxyName(std::string_view name)
{
    return name == "http-proxy" || name == "https-proxy" || name == "no-proxy";
}

/// In lower case, words parted by hyphens: RegistryMirrors, registry_mirrors.
std::string plainName(std::string_view name)
{
    std::string plain;
    for (const char c : name) {
        if (c == '_' || c == ' ' || c == '.') {
            plain += '-';
            continue;
        }
        if (isUpper(c) && !plain.empty() && isLower(plain.back()))
            plain += '-';
        plain += lowerCase(c);
    }
    return plain;
}

bool isComment(std::string_view name)
{
    return !name.empty()
           && (name.front() == '_' || name.front() == '$' || name.front() == '#'
               || name.substr(0, 2) == "//" || name == "comment" || name == "comments");
}

} // namespace

JsonText::Index DaemonChecker::setting(std::string_view key) const
{
    const auto found = m_names.find(key);
    return found == m_names.end() || typeOf(found->second) == Type::Null ? JsonText::none
                                                                         : found->second;
}

bool DaemonChecker::isFree(std::string_view key) const
{
    return m_names.find(key) == m_names.end();
}

bool DaemonChecker::isSetting(std::string_view key, std::string_view text) const
{
    const Index index = setting(key);
    return index != JsonText::none && m_json.textOf(index) == text;
}

void DaemonChecker::checkRoot()
{
    const Index root = m_json.root();
    if (typeOf(root) == Type::Null) {
        m_report.add(DaemonSeverity::NoEffect, DaemonCode::NullValue, root);
        return;
    }
    if (typeOf(root) != Type::Object) {
        m_report.add(DaemonSeverity::Start, DaemonCode::NotAnObject, root);
        return;
    }
    forEachChild(root, [&](Index i) { m_names[m_json.keyOf(i)] = i; });
    forEachChild(root, [&](Index i) { checkMember(i, m_names[m_json.keyOf(i)] == i); });
    checkDuplicates();
    checkLogging();
    checkTogether();
}

void DaemonChecker::checkDuplicates()
{
    std::map<std::string, Index> seen;
    PlaceFinder places(m_json.text());
    forEachChild(m_json.root(), [&](Index i) {
        const std::string name = m_json.keyOf(i);
        const auto [before, isNew] = seen.try_emplace(name, i);
        if (isNew)
            return;
        const Index first = before->second;
        before->second = i;
        const std::string line = std::to_string(places.at(m_json.node(i).key.offset).line);
        if (typeOf(first) == Type::Object) {
            m_report.addAtKey(DaemonSeverity::Advice, DaemonCode::DuplicateKey, first, name, line);
            return;
        }
        m_report.addAtKey(DaemonSeverity::NoEffect, DaemonCode::DuplicateKey, first, name, line);
        m_report.remove(first);
    });
}

void DaemonChecker::checkMember(Index member, bool isLast)
{
    const std::string name = m_json.keyOf(member);
    if (!checkName(member, name))
        return;
    const DaemonKey &key = *m_keys.find(name);
    checkFlags(member, key);
    if (key.ignored > EngineVersion{} && m_options.engine >= key.ignored) {
        m_report.addAtKey(DaemonSeverity::NoEffect, DaemonCode::IgnoredKey, member, name);
    } else if (key.deprecated > EngineVersion{} && m_options.engine >= key.deprecated) {
        m_report.addAtKey(DaemonSeverity::Advice, DaemonCode::Deprecated, member, name,
                          key.instead);
    }
    if (typeOf(member) == Type::Null && name != "default-shm-size" && name != "proxies") {
        m_report.add(DaemonSeverity::NoEffect, DaemonCode::NullValue, member, name);
        return;
    }
    if (checkType(member, key) && isLast)
        checkValue(member, key);
}

/// Whether the engine knows the key; if not, that is said.
bool DaemonChecker::checkName(Index member, const std::string &name)
{
    const DaemonKey *key = m_keys.find(name);
    const bool isRemoved
        = key && key->removed > EngineVersion{} && m_options.engine >= key->removed;
    if (key && key->isSettable && !isRemoved && m_options.engine >= key->since)
        return true;
    if (typeOf(member) == Type::Object && !isRemoved) {
        checkInside(member);
        return false;
    }
    if (isProxyName(name) && isSince(23)) {
        m_report.addAtKey(DaemonSeverity::NoEffect, DaemonCode::ProxyOutside, member, name);
        return false;
    }
    if (const OptionName *option = optionName(name, m_options.engine)) {
        const std::string used = m_options.flags.written({name});
        if (!used.empty()) {
            m_report.addAtKey(DaemonSeverity::Start, DaemonCode::FlagConflict, member, name, used);
            return false;
        }
        m_report.addAtKey(DaemonSeverity::NoEffect, DaemonCode::IgnoredKey, member, name,
                          std::string(option->key));
        const DaemonKey *right = m_keys.find(option->key);
        if (right && isFree(option->key) && m_options.engine >= right->since)
            m_report.renameTo(member, option->key);
        return false;
    }
    checkUnknown(member, name, false);
    return false;
}

void DaemonChecker::checkUnknown(Index member, const std::string &name, bool isNested)
{
    const DaemonKey *key = m_keys.find(name);
    if (key && !key->isSettable) {
        m_report.addAtKey(DaemonSeverity::Start, DaemonCode::NotSettable, member, name);
        return;
    }
    if (key && m_options.engine < key->since) {
        const std::string since
            = std::to_string(key->since.major) + '.' + std::to_string(key->since.minor);
        m_report.addAtKey(DaemonSeverity::Start, DaemonCode::NotYetKnown, member, name, since);
        return;
    }
    if (key) {
        m_report.addAtKey(DaemonSeverity::Start, DaemonCode::NoLongerKnown, member, name,
                          key->instead);
        if (!key->instead.empty() && isFree(key->instead))
            m_report.renameTo(member, key->instead);
        return;
    }
    // The list cannot say what came after it; the engine is asked before the file is applied.
    const DaemonSeverity severity
        = m_keys.isNewer(m_options.engine) ? DaemonSeverity::Advice : DaemonSeverity::Start;
    if (isNested) {
        m_report.addAtKey(severity, DaemonCode::NestedKey, member, name);
        return;
    }
    if (isComment(name)) {
        m_report.addAtKey(DaemonSeverity::Start, DaemonCode::CommentKey, member, name);
        m_report.remove(member);
        return;
    }
    // A file with hundreds of them is no daemon.json; looking for what was meant takes its time.
    constexpr int s_enough = 200;
    const std::string similar = ++m_unknownKeys > s_enough ? std::string() : similarKey(name);
    m_report.addAtKey(severity, DaemonCode::UnknownKey, member, name, similar);
    if (!similar.empty() && isFree(similar))
        m_report.renameTo(member, similar);
}

/// The one key that looks like the name; empty where there are several or none.
std::string DaemonChecker::similarKey(const std::string &name) const
{
    const std::string plain = plainName(name);
    constexpr std::size_t s_longest = 40;
    if (plain.size() > s_longest)
        return {};
    const std::size_t allowed = plain.size() < 6 ? 1 : 2;
    std::size_t best = allowed + 1;
    std::string found;
    for (const DaemonKey &key : m_keys.all()) {
        const bool isKnown = key.isSettable && m_options.engine >= key.since
                             && (key.removed == EngineVersion{} || m_options.engine < key.removed);
        const std::size_t changes = isKnown ? editDistance(plain, key.name) : best;
        if (changes < best) {
            best = changes;
            found = key.name;
        } else if (changes == best && isKnown) {
            found.clear();
        }
    }
    return best <= allowed ? found : std::string();
}

/// The engine takes the members of an object that it does not know for keys of the top.
void DaemonChecker::checkInside(Index member)
{
    std::vector<Index> unknown;
    forEachChild(member, [&](Index inner) {
        const std::string name = m_json.keyOf(inner);
        const DaemonKey *key = m_keys.find(name);
        const bool isKnown
            = key && key->isSettable && m_options.engine >= key->since
              && (key->removed == EngineVersion{} || m_options.engine < key->removed);
        if (!isKnown && !optionName(name, m_options.engine) && !(isProxyName(name) && isSince(23)))
            unknown.push_back(inner);
    });
    const std::string name = m_json.keyOf(member);
    if (unknown.empty())
        m_report.addAtKey(DaemonSeverity::NoEffect, DaemonCode::IgnoredObject, member, name);
    else if (m_keys.find(name))
        checkUnknown(member, name, false);
    else
        for (const Index inner : unknown)
            checkUnknown(inner, m_json.keyOf(inner), true);
}

bool DaemonChecker::isInteger(Index value) const
{
    return typeOf(value) == Type::Number && parseInteger(m_json.textOf(value)).has_value();
}

void DaemonChecker::wrongType(DaemonCode code, Index value, const std::string &key,
                              const char *wanted)
{
    m_report.add(DaemonSeverity::Start, code, value, key, wanted);
    const std::string_view word = wanted;
    const std::string_view written = m_json.textOf(value);
    const bool isText = typeOf(value) == Type::String;
    const std::string text = isText ? m_json.stringOf(value) : std::string();
    if (word == "string-list" && isText && text.find_first_of(", \t\n") == std::string::npos)
        m_report.replaceBy(DaemonFix::MakeList, value, "[" + std::string(written) + "]");
    else if (word == "string" && (typeOf(value) == Type::Number || typeOf(value) == Type::Boolean))
        m_report.replaceBy(DaemonFix::MakeText, value, "\"" + std::string(written) + "\"");
    else if (word == "bool" && (text == "true" || text == "false"))
        m_report.replaceBy(DaemonFix::MakeValue, value, text);
    else if (word == "int" && isText && parseInteger(text) && text.front() != '+')
        m_report.replaceBy(DaemonFix::MakeValue, value, std::to_string(*parseInteger(text)));
}

bool DaemonChecker::checkItems(Index member, const DaemonKey &key, Type wanted, const char *word)
{
    bool areRight = true;
    forEachChild(member, [&](Index item) {
        if (typeOf(item) == wanted || typeOf(item) == Type::Null)
            return;
        areRight = false;
        wrongType(DaemonCode::WrongItem, item, key.name, word);
    });
    return areRight;
}

bool DaemonChecker::checkType(Index member, const DaemonKey &key)
{
    const auto isOf = [&](Type wanted, const char *word) {
        if (typeOf(member) == wanted)
            return true;
        wrongType(DaemonCode::WrongType, member, key.name, word);
        return false;
    };
    switch (key.type) {
    case DaemonKeyType::Boolean:
        return isOf(Type::Boolean, "bool");
    case DaemonKeyType::Integer:
        if (isInteger(member))
            return true;
        wrongType(DaemonCode::WrongType, member, key.name, "int");
        return false;
    case DaemonKeyType::Text:
        return isOf(Type::String, "string");
    case DaemonKeyType::TextList:
        return isOf(Type::Array, "string-list") && checkItems(member, key, Type::String, "string");
    case DaemonKeyType::ObjectList:
        return isOf(Type::Array, "object-list") && checkItems(member, key, Type::Object, "object");
    case DaemonKeyType::TextMap:
        return isOf(Type::Object, "string-map") && checkItems(member, key, Type::String, "string");
    case DaemonKeyType::BooleanMap:
        return isOf(Type::Object, "bool-map") && checkItems(member, key, Type::Boolean, "bool");
    case DaemonKeyType::ObjectMap:
        return isOf(Type::Object, "object-map") && checkItems(member, key, Type::Object, "object");
    case DaemonKeyType::Object:
        return isOf(Type::Object, "object");
    }
    return true;
}

void DaemonChecker::checkFlags(Index member, const DaemonKey &key)
{
    const std::string used = m_options.flags.written(key.flags);
    if (!used.empty())
        m_report.addAtKey(DaemonSeverity::Start, DaemonCode::FlagConflict, member, key.name, used);
}

} // namespace jingtai
