// SPDX-License-Identifier: MIT
#include "app/core/catalog/catalogwriter.h"

#include <algorithm>
#include <utility>

namespace jingtai {

namespace {

using Type = JsonValue::Type;

JsonValue emptyOf(Type type)
{
    JsonValue value;
    value.type = type;
    return value;
}

void append(JsonValue &object, std::string_view key, JsonValue value)
{
    object.keys.emplace_back(key);
    object.items.push_back(std::move(value));
}

void appendText(JsonValue &object, std::string_view key, const std::string &text)
{
    if (!text.empty())
        append(object, key, jsonString(text));
}

void appendLocalized(JsonValue &object, std::string_view key, const LocalizedText &text)
{
    if (text.isEmpty())
        return;
    JsonValue value = emptyOf(Type::Object);
    appendText(value, "en", text.en);
    appendText(value, "zh_CN", text.zhCn);
    append(object, key, std::move(value));
}

template <typename Word>
void appendWord(JsonValue &object, std::string_view key, Word word, Word usual)
{
    if (word != usual)
        append(object, key, jsonString(std::string(code(word))));
}

void appendFilled(JsonValue &object, std::string_view key, JsonValue value)
{
    if (!value.items.empty())
        append(object, key, std::move(value));
}

JsonValue rulesOf(const Mirror &mirror)
{
    JsonValue rules = emptyOf(Type::Array);
    for (const Rule &rule : mirror.rules) {
        JsonValue &entry = rules.items.emplace_back(emptyOf(Type::Object));
        append(entry, "source", jsonString(rule.source.text()));
        appendText(entry, "target", rule.target);
    }
    return rules;
}

JsonValue parametersOf(const Mirror &mirror)
{
    JsonValue parameters = emptyOf(Type::Object);
    for (const Parameter &parameter : mirror.parameters) {
        JsonValue entry = emptyOf(Type::Object);
        appendLocalized(entry, "title", parameter.title);
        appendText(entry, "pattern", parameter.pattern);
        append(parameters, parameter.name, std::move(entry));
    }
    return parameters;
}

const std::string *sourceOf(const JsonValue &rule)
{
    const JsonValue *source = rule.member("source");
    return source && source->type == Type::String ? &source->string : nullptr;
}

/// Rules are told apart by their source, so that what else stands in one stays with it.
JsonValue changedRules(const JsonValue &rules, const JsonValue &before, const JsonValue &after)
{
    JsonValue result = emptyOf(Type::Array);
    for (const JsonValue &wanted : after.items) {
        const auto same = std::find_if(before.items.begin(), before.items.end(),
                                       [&wanted](const JsonValue &rule) {
                                           const std::string *source = sourceOf(rule);
                                           const std::string *other = sourceOf(wanted);
                                           return source && other && *source == *other;
                                       });
        if (same == before.items.end()) {
            result.items.push_back(wanted);
            continue;
        }
        const auto index = static_cast<std::size_t>(same - before.items.begin());
        JsonValue &rule = result.items.emplace_back(rules.items[index]);
        changeEntry(rule, *same, wanted);
    }
    return result;
}

} // namespace

JsonValue jsonString(std::string text)
{
    JsonValue value = emptyOf(Type::String);
    value.string = std::move(text);
    return value;
}

JsonValue *memberOf(JsonValue &object, std::string_view key)
{
    const auto found = std::find(object.keys.begin(), object.keys.end(), key);
    if (found == object.keys.end())
        return nullptr;
    return &object.items[static_cast<std::size_t>(found - object.keys.begin())];
}

void setMember(JsonValue &object, std::string_view key, JsonValue value)
{
    if (JsonValue *member = memberOf(object, key))
        *member = std::move(value);
    else
        append(object, key, std::move(value));
}

void removeMember(JsonValue &object, std::string_view key)
{
    const auto found = std::find(object.keys.begin(), object.keys.end(), key);
    if (found == object.keys.end())
        return;
    object.items.erase(object.items.begin() + (found - object.keys.begin()));
    object.keys.erase(found);
}

JsonValue entryFor(const Mirror &mirror)
{
    JsonValue entry = emptyOf(Type::Object);
    append(entry, "id", jsonString(mirror.id));
    appendText(entry, "operator", mirror.operatorId);
    appendLocalized(entry, "title", mirror.title);
    append(entry, "kind", jsonString(std::string(code(mirror.kind))));
    append(entry, "endpoint", jsonString(mirror.endpoint));
    append(entry, "rules", rulesOf(mirror));
    JsonValue names = emptyOf(Type::Object);
    for (const auto &[path, name] : mirror.names)
        append(names, path, jsonString(name));
    appendFilled(entry, "names", std::move(names));
    if (mirror.daemonMirror) {
        JsonValue flag = emptyOf(Type::Boolean);
        flag.boolean = true;
        append(entry, "daemonMirror", std::move(flag));
    }
    JsonValue probe = emptyOf(Type::Object);
    appendText(probe, "image", mirror.probeImage);
    appendText(probe, "path", mirror.probePath);
    appendFilled(entry, "probe", std::move(probe));
    appendWord(entry, "trust", mirror.trust, Trust::Personal);
    appendWord(entry, "access", mirror.access, Access::Public);
    if (mirror.requestsPerMinute != 0) {
        JsonValue number = emptyOf(Type::Integer);
        number.integer = mirror.requestsPerMinute;
        number.string = std::to_string(mirror.requestsPerMinute);
        append(entry, "requestsPerMinute", std::move(number));
    }
    appendText(entry, "homepage", mirror.homepage);
    appendFilled(entry, "parameters", parametersOf(mirror));
    JsonValue claim = emptyOf(Type::Object);
    appendWord(claim, "state", mirror.claim.state, ClaimState::Unknown);
    appendText(claim, "asOf", mirror.claim.asOf);
    appendText(claim, "source", mirror.claim.source);
    appendFilled(entry, "claim", std::move(claim));
    appendLocalized(entry, "notes", mirror.notes);
    return entry;
}

JsonValue entryFor(const Registry &registry)
{
    JsonValue entry = emptyOf(Type::Object);
    append(entry, "name", jsonString(registry.name));
    JsonValue aliases = emptyOf(Type::Array);
    for (const RegistrySource &alias : registry.aliases)
        aliases.items.push_back(jsonString(alias.text()));
    appendFilled(entry, "aliases", std::move(aliases));
    appendText(entry, "endpoint", registry.endpoint);
    appendText(entry, "probe", registry.probe);
    return entry;
}

void changeEntry(JsonValue &entry, const JsonValue &before, const JsonValue &after)
{
    for (const std::string &key : before.keys) {
        if (!after.member(key))
            removeMember(entry, key);
    }
    for (std::size_t i = 0; i < after.keys.size(); ++i) {
        const std::string &key = after.keys[i];
        const JsonValue &wanted = after.items[i];
        const JsonValue *was = before.member(key);
        if (was && *was == wanted)
            continue;
        JsonValue *member = memberOf(entry, key);
        const bool isAlike = member && was && member->type == was->type && was->type == wanted.type;
        if (isAlike && wanted.type == Type::Object)
            changeEntry(*member, *was, wanted);
        else if (isAlike && wanted.type == Type::Array && member->items.size() == was->items.size())
            *member = changedRules(*member, *was, wanted);
        else
            setMember(entry, key, wanted);
    }
}

} // namespace jingtai
