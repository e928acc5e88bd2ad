// SPDX-License-Identifier: MIT
#include "app/core/daemon/daemonchange.h"

#include "app/core/json/jsontext.h"

#include <map>

namespace jingtai {

namespace {

using Values = std::map<std::string, std::string>;

// Deeper than any setting; what lies below is compared as it is written.
constexpr int s_maxDepth = 64;

/// The value in one form, whatever blanks, escapes and order of members it is written with.
std::string canonical(const JsonText &json, JsonText::Index index, int depth)
{
    const JsonText::Node &node = json.node(index);
    const bool isFlat = depth >= s_maxDepth;
    if (node.type == JsonText::Type::String)
        return jsonString(json.stringOf(index));
    if (node.type == JsonText::Type::Array && !isFlat) {
        std::string text = "[";
        for (JsonText::Index i = node.firstChild; i != JsonText::none; i = json.node(i).next)
            text += canonical(json, i, depth + 1) + ',';
        return text + ']';
    }
    if (node.type == JsonText::Type::Object && !isFlat) {
        Values members;
        for (JsonText::Index i = node.firstChild; i != JsonText::none; i = json.node(i).next)
            members[jsonString(json.keyOf(i))] = canonical(json, i, depth + 1);
        std::string text = "{";
        for (const auto &[key, value] : members)
            text.append(key).append(1, ':').append(value).append(1, ',');
        return text + '}';
    }
    return std::string(json.textOf(index));
}

bool isObject(const JsonText &json)
{
    return json.root() != JsonText::none && json.node(json.root()).type == JsonText::Type::Object;
}

Values valuesOf(std::string_view text)
{
    const JsonText json{std::string(text)};
    Values values;
    if (!isObject(json))
        return values;
    for (JsonText::Index i = json.node(json.root()).firstChild; i != JsonText::none;
         i = json.node(i).next)
        values[json.keyOf(i)] = canonical(json, i, 0);
    for (auto it = values.begin(); it != values.end();)
        it = it->second == "null" ? values.erase(it) : std::next(it);
    return values;
}

} // namespace

DaemonChange daemonChange(std::string_view before, std::string_view after, const DaemonKeys &keys)
{
    Values olds = valuesOf(before);
    const Values news = valuesOf(after);
    DaemonChange change;
    Values all = news;
    all.insert(olds.begin(), olds.end());
    for (const auto &[name, value] : all) {
        const auto old = olds.find(name);
        const auto fresh = news.find(name);
        if (old != olds.end() && fresh != news.end() && old->second == fresh->second)
            continue;
        change.keys.push_back(name);
        const DaemonKey *key = keys.find(name);
        if (!key || !key->isReloaded())
            change.needRestart.push_back(name);
    }
    return change;
}

std::vector<DaemonSetting> settingsToClear(std::string_view before, std::string_view after,
                                           const DaemonKeys &keys, const DaemonFlags &flags)
{
    const Values news = valuesOf(after);
    std::vector<DaemonSetting> settings;
    for (const auto &[name, value] : valuesOf(before)) {
        const DaemonKey *key = keys.find(name);
        if (news.count(name) == 0 && key && key->absence == DaemonAbsence::Kept
            && flags.written(key->flags).empty())
            settings.push_back({name, key->neutral});
    }
    return settings;
}

std::string withSettings(std::string_view text, const std::vector<DaemonSetting> &settings)
{
    const Values values = valuesOf(text);
    std::string members;
    for (const DaemonSetting &setting : settings) {
        if (!setting.value.empty() && values.count(setting.key) == 0)
            members += (members.empty() ? "" : ",") + jsonString(setting.key) + ':' + setting.value;
    }
    if (members.empty())
        return std::string(text);
    const JsonText json{std::string(text)};
    if (!isObject(json))
        return '{' + members + '}';
    const JsonText::Node &root = json.node(json.root());
    std::string result(text);
    result.insert(root.span.offset + 1, members + (root.count > 0 ? "," : ""));
    return result;
}

} // namespace jingtai
