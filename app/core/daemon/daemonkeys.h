// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/daemon/engineversion.h"
#include "app/core/json/jsontree.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jingtai {

enum class DaemonKeyType : std::uint8_t {
    Boolean,
    Integer,
    Text,
    TextList,
    ObjectList,
    TextMap,
    BooleanMap,
    ObjectMap,
    Object,
};

/// What a text must be, beyond being one.
enum class DaemonTextForm : std::uint8_t {
    Any,
    Address, ///< host:port
    Cidr,
    Cidr6,
    DnsAddress,
    Domain,
    ExecOption,
    Host,
    InsecureRegistry,
    Ip,
    Label,
    Mark,
    Mirror,
    RamSize,
    Resource,
    Runtime,
};

/// What a reload does with a setting that is gone from the file.
enum class DaemonAbsence : std::uint8_t { NotReloaded, Kept, Cleared, Reset };

/// A key of daemon.json. Versions: those of the engine; 0.0 where there is none.
struct DaemonKey
{
    std::string name;
    DaemonKeyType type = DaemonKeyType::Text;
    DaemonTextForm form = DaemonTextForm::Any;
    /// What a text may be; empty where it is free.
    std::vector<std::string> words;
    std::optional<std::int64_t> smallest;
    std::optional<std::int64_t> largest;
    /// "all" or "linux"
    std::string platform;
    /// The engine's own value, in words.
    std::string defaultValue;
    DaemonAbsence absence = DaemonAbsence::NotReloaded;
    /// JSON that brings the engine back to its own value at a reload where absence does not; may be
    /// empty.
    std::string neutral;
    EngineVersion since;
    EngineVersion deprecated;
    /// From here on the engine does not start with it.
    EngineVersion removed;
    /// From here on it does nothing.
    EngineVersion ignored;
    /// The key to use in its place.
    std::string instead;
    /// False for what the engine has but takes from no file.
    bool isSettable = true;
    /// Names of the engine's options for the same, without hyphens: "H", "host".
    std::vector<std::string> flags;

    bool isReloaded() const { return absence != DaemonAbsence::NotReloaded; }
};

/// All keys that daemon.json has or had, by name.
class DaemonKeys final
{
public:
    /// Reads the format of resources/daemon/keys.json.
    static tl::expected<DaemonKeys, JsonError> parse(std::string_view json);
    /// The table that the program carries.
    static DaemonKeys builtIn();

    const std::vector<DaemonKey> &all() const { return m_keys; }
    /// Borrowed; null where there is none.
    const DaemonKey *find(std::string_view name) const;
    /// The newest engine that the table knows.
    const EngineVersion &newest() const { return m_newest; }
    /// Whether the engine is of a later major or minor version than the newest in the table.
    bool isNewer(const EngineVersion &engine) const
    {
        return EngineVersion{engine.major, engine.minor, 0}
               > EngineVersion{m_newest.major, m_newest.minor, 0};
    }

private:
    std::vector<DaemonKey> m_keys;
    EngineVersion m_newest;
};

} // namespace jingtai
