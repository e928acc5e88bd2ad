// SPDX-License-Identifier: MIT
#include "app/core/daemon/daemonkeys.h"

#include "app/core/daemon/daemonkeysdata.h"

#include <algorithm>
#include <array>
#include <utility>

namespace jingtai {

namespace {

template <typename Value>
struct Word
{
    std::string_view word;
    Value value;
};

constexpr std::array s_types = {
    Word<DaemonKeyType>{"bool", DaemonKeyType::Boolean},
    Word<DaemonKeyType>{"int", DaemonKeyType::Integer},
    Word<DaemonKeyType>{"string", DaemonKeyType::Text},
    Word<DaemonKeyType>{"string-list", DaemonKeyType::TextList},
    Word<DaemonKeyType>{"object-list", DaemonKeyType::ObjectList},
    Word<DaemonKeyType>{"string-map", DaemonKeyType::TextMap},
    Word<DaemonKeyType>{"bool-map", DaemonKeyType::BooleanMap},
    Word<DaemonKeyType>{"object-map", DaemonKeyType::ObjectMap},
    Word<DaemonKeyType>{"object", DaemonKeyType::Object},
};

constexpr std::array s_forms = {
    Word<DaemonTextForm>{"", DaemonTextForm::Any},
    Word<DaemonTextForm>{"address", DaemonTextForm::Address},
    Word<DaemonTextForm>{"cidr", DaemonTextForm::Cidr},
    Word<DaemonTextForm>{"cidr6", DaemonTextForm::Cidr6},
    Word<DaemonTextForm>{"dns-ip", DaemonTextForm::DnsAddress},
    Word<DaemonTextForm>{"domain", DaemonTextForm::Domain},
    Word<DaemonTextForm>{"exec-option", DaemonTextForm::ExecOption},
    Word<DaemonTextForm>{"host", DaemonTextForm::Host},
    Word<DaemonTextForm>{"insecure-registry", DaemonTextForm::InsecureRegistry},
    Word<DaemonTextForm>{"ip", DaemonTextForm::Ip},
    Word<DaemonTextForm>{"label", DaemonTextForm::Label},
    Word<DaemonTextForm>{"mark", DaemonTextForm::Mark},
    Word<DaemonTextForm>{"mirror", DaemonTextForm::Mirror},
    Word<DaemonTextForm>{"ram-size", DaemonTextForm::RamSize},
    Word<DaemonTextForm>{"resource", DaemonTextForm::Resource},
    Word<DaemonTextForm>{"runtime", DaemonTextForm::Runtime},
};

constexpr std::array s_absences = {
    Word<DaemonAbsence>{"", DaemonAbsence::NotReloaded},
    Word<DaemonAbsence>{"kept", DaemonAbsence::Kept},
    Word<DaemonAbsence>{"cleared", DaemonAbsence::Cleared},
    Word<DaemonAbsence>{"reset", DaemonAbsence::Reset},
};

/// Reads one key; `problem` names the member that is wrong.
class KeyReader final
{
public:
    explicit KeyReader(const JsonValue &object)
        : m_object(object)
    {}

    DaemonKey key;
    std::string problem;

    bool read()
    {
        return readText("name", key.name, true) && readWord("type", key.type, s_types)
               && readWord("form", key.form, s_forms) && readWord("absent", key.absence, s_absences)
               && readTexts("words", key.words) && readTexts("flags", key.flags)
               && readNumber("min", key.smallest) && readNumber("max", key.largest)
               && readText("platform", key.platform, true)
               && readText("default", key.defaultValue, false)
               && readText("neutral", key.neutral, false) && readText("instead", key.instead, false)
               && readVersion("since", key.since) && readVersion("deprecated", key.deprecated)
               && readVersion("removed", key.removed) && readVersion("ignored", key.ignored)
               && readFlag("settable", key.isSettable);
    }

private:
    const JsonValue *member(const char *name, JsonValue::Type type, bool &isRight)
    {
        const JsonValue *value = m_object.member(name);
        isRight = !value || value->type == type;
        if (!isRight)
            problem = name;
        return isRight ? value : nullptr;
    }
    bool readText(const char *name, std::string &text, bool isNeeded)
    {
        bool isRight = true;
        if (const JsonValue *value = member(name, JsonValue::Type::String, isRight))
            text = value->string;
        if (isNeeded && text.empty()) {
            problem = name;
            return false;
        }
        return isRight;
    }
    bool readTexts(const char *name, std::vector<std::string> &texts)
    {
        bool isRight = true;
        const JsonValue *value = member(name, JsonValue::Type::Array, isRight);
        for (std::size_t i = 0; value && i < value->items.size(); ++i) {
            if (value->items[i].type != JsonValue::Type::String) {
                problem = name;
                return false;
            }
            texts.push_back(value->items[i].string);
        }
        return isRight;
    }
    bool readNumber(const char *name, std::optional<std::int64_t> &number)
    {
        bool isRight = true;
        if (const JsonValue *value = member(name, JsonValue::Type::Integer, isRight))
            number = value->integer;
        return isRight;
    }
    bool readFlag(const char *name, bool &flag)
    {
        bool isRight = true;
        if (const JsonValue *value = member(name, JsonValue::Type::Boolean, isRight))
            flag = value->boolean;
        return isRight;
    }
    bool readVersion(const char *name, EngineVersion &version)
    {
        std::string text;
        if (!readText(name, text, false))
            return false;
        if (text.empty())
            return true;
        const auto parsed = EngineVersion::parse(text);
        if (!parsed) {
            problem = name;
            return false;
        }
        version = *parsed;
        return true;
    }
    template <typename Value, std::size_t count>
    bool readWord(const char *name, Value &value, const std::array<Word<Value>, count> &words)
    {
        std::string text;
        if (!readText(name, text, false))
            return false;
        const auto found = std::find_if(words.begin(), words.end(),
                                        [&text](const auto &each) { return each.word == text; });
        if (found == words.end()) {
            problem = name;
            return false;
        }
        value = found->value;
        return true;
    }

    const JsonValue &m_object;
};

tl::unexpected<JsonError> broken(std::string pointer, std::string detail)
{
    return tl::unexpected(
        JsonError{JsonErrorKind::Syntax, std::move(pointer), std::move(detail), 0, 0});
}

} // namespace

tl::expected<DaemonKeys, JsonError> DaemonKeys::parse(std::string_view json)
{
    const auto tree = parseJson(json);
    if (!tree)
        return tl::unexpected(tree.error());
    const JsonValue *newest = tree->member("newest");
    const JsonValue *keys = tree->member("keys");
    DaemonKeys table;
    const auto version = newest ? EngineVersion::parse(newest->string) : std::nullopt;
    if (!version)
        return broken("/newest", "version");
    table.m_newest = *version;
    for (std::size_t i = 0; keys && i < keys->items.size(); ++i) {
        KeyReader reader(keys->items[i]);
        if (!reader.read())
            return broken("/keys/" + std::to_string(i), reader.problem);
        if (!table.m_keys.empty() && table.m_keys.back().name >= reader.key.name)
            return broken("/keys/" + std::to_string(i), "order");
        table.m_keys.push_back(std::move(reader.key));
    }
    if (table.m_keys.empty())
        return broken("/keys", "empty");
    return table;
}

DaemonKeys DaemonKeys::builtIn()
{
    auto table = parse(daemonKeysData());
    return table ? std::move(*table) : DaemonKeys{};
}

const DaemonKey *DaemonKeys::find(std::string_view name) const
{
    const auto found = std::lower_bound(
        m_keys.begin(), m_keys.end(), name,
        [](const DaemonKey &key, std::string_view wanted) { return key.name < wanted; });
    return found != m_keys.end() && found->name == name ? &*found : nullptr;
}

} // namespace jingtai
