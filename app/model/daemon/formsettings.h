// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/catalog/mirrorcatalog.h"
#include "app/core/daemon/daemonkeys.h"
#include "app/core/json/jsonedit.h"

#include <QString>

#include <tl/expected.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jingtai {

/// What a value is edited with.
enum class SettingEditor : std::uint8_t {
    Switch,    ///< true or false
    Number,    ///< a whole number
    Text,      ///< one line
    Choice,    ///< one of some texts; others may be typed where the key allows them
    TextList,  ///< texts in an order
    TextMap,   ///< names with texts
    SwitchMap, ///< names with true or false
    Json,      ///< anything else, as JSON
    Mirrors,   ///< the table of the mirrors
};

struct SettingChoice
{
    std::string value;
    LocalizedText title;
};

struct FormSection
{
    std::string id;
    LocalizedText title;
};

/// How a setting of daemon.json is shown: a key, or a member of one that is worth a row of its own.
struct FormSetting
{
    JsonPath path;
    /// The path with "/" between its keys: "log-opts/max-size".
    std::string id;
    /// JSON pointer (RFC 6901).
    std::string pointer;
    std::size_t section = 0;
    SettingEditor editor = SettingEditor::Text;
    /// Of the form before anything is searched for.
    bool isCommon = false;
    /// Shown in an empty field; may be empty.
    std::string example;
    /// What else people call it, in any language, with blanks between.
    std::string words;
    LocalizedText title;
    LocalizedText help;
    /// The engine's own value in words.
    LocalizedText defaultValue;
    std::vector<SettingChoice> choices;
    /// Whether a choice takes other texts than those.
    bool takesOthers = false;
    /// The key of the top, as the engine has it.
    DaemonKey key;
};

/// All settings of the form, in its order.
class FormSettings final
{
public:
    /// Reads the format of resources/daemon/form.json; the error says in English what breaks it.
    static tl::expected<FormSettings, std::string> parse(std::string_view json,
                                                         const DaemonKeys &keys);
    /// Those that the program carries.
    static FormSettings builtIn(const DaemonKeys &keys);

    const std::vector<FormSection> &sections() const { return m_sections; }
    const std::vector<FormSetting> &all() const { return m_settings; }
    /// Index of the setting that a JSON pointer leads into, the innermost; -1 where there is none.
    int find(std::string_view pointer) const;

private:
    std::vector<FormSection> m_sections;
    std::vector<FormSetting> m_settings;
};

} // namespace jingtai
