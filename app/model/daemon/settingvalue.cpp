// SPDX-License-Identifier: MIT
#include "app/model/daemon/settingvalue.h"

#include "app/model/quotedtext.h"

#include <string_view>

namespace jingtai {

namespace {

using Type = JsonText::Type;
using Index = JsonText::Index;

bool allOf(const JsonText &json, Index parent, Type type)
{
    for (Index i = json.node(parent).firstChild; i != JsonText::none; i = json.node(i).next) {
        if (json.node(i).type != type)
            return false;
    }
    return true;
}

template <typename Members, typename Written>
std::string objectOf(const Members &members, Written written)
{
    std::string text = "{";
    for (const auto &[name, value] : members) {
        text += text.size() > 1 ? "," : "";
        text += jsonString(bytesFromText(name)) + ':' + written(value);
    }
    return text + '}';
}

} // namespace

bool isOfKind(SettingEditor editor, const JsonText &json, Index value)
{
    const Type type = json.node(value).type;
    switch (editor) {
    case SettingEditor::Switch:
        return type == Type::Boolean;
    case SettingEditor::Number: {
        const std::string_view digits = json.textOf(value);
        return type == Type::Number && digits.find_first_of(".eE") == std::string_view::npos;
    }
    case SettingEditor::Text:
    case SettingEditor::Choice:
        return type == Type::String;
    case SettingEditor::TextList:
    case SettingEditor::Mirrors:
        return type == Type::Array && allOf(json, value, Type::String);
    case SettingEditor::TextMap:
        return type == Type::Object && allOf(json, value, Type::String);
    case SettingEditor::SwitchMap:
        return type == Type::Object && allOf(json, value, Type::Boolean);
    case SettingEditor::Json:
        return true;
    }
    return false;
}

QStringList textListOf(const JsonText &json, Index value)
{
    QStringList texts;
    for (Index i = json.node(value).firstChild; i != JsonText::none; i = json.node(i).next)
        texts << textFromBytes(json.stringOf(i));
    return texts;
}

SettingTexts textMapOf(const JsonText &json, Index value)
{
    SettingTexts texts;
    for (Index i = json.node(value).firstChild; i != JsonText::none; i = json.node(i).next)
        texts.emplace_back(textFromBytes(json.keyOf(i)), textFromBytes(json.stringOf(i)));
    return texts;
}

SettingSwitches switchMapOf(const JsonText &json, Index value)
{
    SettingSwitches switches;
    for (Index i = json.node(value).firstChild; i != JsonText::none; i = json.node(i).next)
        switches.emplace_back(textFromBytes(json.keyOf(i)), json.textOf(i) == "true");
    return switches;
}

std::string jsonOf(const SettingTexts &texts)
{
    return objectOf(texts, [](const QString &text) { return jsonString(bytesFromText(text)); });
}

std::string jsonOf(const SettingSwitches &switches)
{
    return objectOf(switches, [](bool isOn) { return isOn ? "true" : "false"; });
}

} // namespace jingtai
