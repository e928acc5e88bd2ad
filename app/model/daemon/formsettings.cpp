// SPDX-License-Identifier: MIT
#include "app/model/daemon/formsettings.h"

#include "app/core/json/jsontree.h"
#include "app/model/daemon/formsettingsdata.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

namespace jingtai {

namespace {

using Type = JsonValue::Type;

std::string text(const JsonValue &object, std::string_view name)
{
    const JsonValue *value = object.member(name);
    return value && value->type == Type::String ? value->string : std::string();
}

LocalizedText localized(const JsonValue &object, std::string_view name)
{
    const JsonValue *value = object.member(name);
    return value ? LocalizedText{text(*value, "en"), text(*value, "zh_CN")} : LocalizedText{};
}

bool isComplete(const LocalizedText &words)
{
    return !words.en.empty() && !words.zhCn.empty();
}

bool isTrue(const JsonValue &object, std::string_view name)
{
    const JsonValue *value = object.member(name);
    return value && value->type == Type::Boolean && value->boolean;
}

JsonPath pathOf(const std::string &id)
{
    JsonPath path;
    std::size_t begin = 0;
    for (std::size_t slash = id.find('/'); slash != std::string::npos;
         slash = id.find('/', begin)) {
        path.push_back(id.substr(begin, slash - begin));
        begin = slash + 1;
    }
    path.push_back(id.substr(begin));
    return path;
}

bool leadsInto(std::string_view pointer, std::string_view beginning)
{
    return pointer.starts_with(beginning)
           && (pointer.size() == beginning.size() || pointer[beginning.size()] == '/');
}

SettingEditor editorFor(DaemonKeyType type)
{
    switch (type) {
    case DaemonKeyType::Boolean:
        return SettingEditor::Switch;
    case DaemonKeyType::Integer:
        return SettingEditor::Number;
    case DaemonKeyType::Text:
        return SettingEditor::Text;
    case DaemonKeyType::TextList:
        return SettingEditor::TextList;
    case DaemonKeyType::TextMap:
        return SettingEditor::TextMap;
    case DaemonKeyType::BooleanMap:
        return SettingEditor::SwitchMap;
    case DaemonKeyType::ObjectList:
    case DaemonKeyType::ObjectMap:
    case DaemonKeyType::Object:
        return SettingEditor::Json;
    }
    return SettingEditor::Json;
}

/// Of a member of a key, or where the key's own type is edited by something else.
std::optional<SettingEditor> editorNamed(const std::string &word)
{
    struct Word
    {
        std::string_view word;
        SettingEditor editor;
    };
    static constexpr std::array s_words = {
        Word{"bool", SettingEditor::Switch},
        Word{"int", SettingEditor::Number},
        Word{"string", SettingEditor::Text},
        Word{"mirrors", SettingEditor::Mirrors},
    };
    const auto found = std::find_if(s_words.begin(), s_words.end(),
                                    [&word](const Word &each) { return each.word == word; });
    return found == s_words.end() ? std::nullopt : std::optional(found->editor);
}

/// A default that the table of keys says plainly.
LocalizedText plainDefault(const DaemonKey &key)
{
    if (key.type == DaemonKeyType::Boolean)
        return key.defaultValue == "true" ? LocalizedText{"on", "开启"}
                                          : LocalizedText{"off", "关闭"};
    return key.defaultValue.empty() ? LocalizedText{"none", "无"}
                                    : LocalizedText{key.defaultValue, key.defaultValue};
}

struct SettingReader
{
    const JsonValue &object;
    FormSetting setting;
    std::string problem;

    bool fail(std::string what)
    {
        problem = std::move(what);
        return false;
    }

    bool read(const DaemonKeys &keys)
    {
        setting.id = text(object, "path");
        setting.path = pathOf(setting.id);
        for (const std::string &name : setting.path)
            setting.pointer += jsonPointerToken(name);
        const DaemonKey *key = keys.find(setting.path.front());
        if (!key)
            return fail("no such key");
        setting.key = *key;
        setting.isCommon = isTrue(object, "common");
        setting.example = text(object, "example");
        setting.words = text(object, "words");
        setting.title = localized(object, "title");
        setting.help = localized(object, "help");
        if (!isComplete(setting.title) || !isComplete(setting.help))
            return fail("title or help");
        setting.defaultValue = localized(object, "default");
        if (setting.defaultValue.isEmpty() && setting.path.size() == 1)
            setting.defaultValue = plainDefault(*key);
        if (!isComplete(setting.defaultValue))
            return fail("default");
        return readEditor() && readChoices();
    }

    bool readEditor()
    {
        const std::string word
            = text(object, setting.path.size() == 1 ? std::string_view("editor") : "type");
        if (word.empty() && setting.path.size() > 1)
            return fail("type");
        setting.editor = editorFor(setting.key.type);
        if (!word.empty()) {
            const auto named = editorNamed(word);
            if (!named)
                return fail("unknown word");
            setting.editor = *named;
        }
        return true;
    }

    bool readChoices()
    {
        const JsonValue *choices = object.member("choices");
        for (std::size_t i = 0; choices && i < choices->items.size(); ++i) {
            const JsonValue &each = choices->items[i];
            SettingChoice choice{text(each, "value"), {text(each, "en"), text(each, "zh_CN")}};
            if (choice.value.empty() || !isComplete(choice.title))
                return fail("choices");
            setting.choices.push_back(std::move(choice));
        }
        for (const std::string &word :
             setting.path.size() == 1 ? setting.key.words : std::vector<std::string>{}) {
            const auto isSame = [&word](const SettingChoice &each) { return each.value == word; };
            if (std::none_of(setting.choices.begin(), setting.choices.end(), isSame))
                setting.choices.push_back({word, {word, word}});
        }
        if (setting.choices.empty())
            return true;
        setting.editor = SettingEditor::Choice;
        setting.takesOthers = setting.key.words.empty();
        return true;
    }
};

} // namespace

tl::expected<FormSettings, std::string> FormSettings::parse(std::string_view json,
                                                            const DaemonKeys &keys)
{
    const auto tree = parseJson(json);
    if (!tree)
        return tl::unexpected("not JSON: " + tree.error().detail);
    FormSettings result;
    const JsonValue *sections = tree->member("sections");
    const JsonValue *settings = tree->member("settings");
    if (!sections || !settings)
        return tl::unexpected(std::string("sections or settings"));
    for (const JsonValue &each : sections->items) {
        FormSection section{text(each, "id"), localized(each, "title")};
        if (section.id.empty() || !isComplete(section.title))
            return tl::unexpected("section " + section.id);
        result.m_sections.push_back(std::move(section));
    }
    std::set<std::string> ids;
    for (const JsonValue &each : settings->items) {
        SettingReader reader{each, {}, {}};
        if (!reader.read(keys))
            return tl::unexpected(reader.setting.id + ": " + reader.problem);
        if (!ids.insert(reader.setting.id).second)
            return tl::unexpected(reader.setting.id + ": stands twice");
        const std::string section = text(each, "section");
        const auto found
            = std::find_if(result.m_sections.begin(), result.m_sections.end(),
                           [&section](const auto &known) { return known.id == section; });
        if (found == result.m_sections.end())
            return tl::unexpected(reader.setting.id + ": section");
        reader.setting.section = std::size_t(found - result.m_sections.begin());
        result.m_settings.push_back(std::move(reader.setting));
    }
    for (const DaemonKey &key : keys.all()) {
        if (!ids.contains(key.name))
            return tl::unexpected(key.name + ": missing");
    }
    return result;
}

int FormSettings::find(std::string_view pointer) const
{
    int best = -1;
    std::size_t length = 0;
    for (std::size_t i = 0; i < m_settings.size(); ++i) {
        const std::string &beginning = m_settings[i].pointer;
        if (leadsInto(pointer, beginning) && beginning.size() > length) {
            best = int(i);
            length = beginning.size();
        }
    }
    return best;
}

FormSettings FormSettings::builtIn(const DaemonKeys &keys)
{
    auto settings = parse(formSettingsData(), keys);
    return settings ? std::move(*settings) : FormSettings{};
}

} // namespace jingtai
