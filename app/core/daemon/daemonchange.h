// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/daemon/daemonflags.h"
#include "app/core/daemon/daemonkeys.h"

#include <string>
#include <string_view>
#include <vector>

namespace jingtai {

/// What lies between two texts of daemon.json for an engine that reads one after the other.
struct DaemonChange
{
    /// Keys whose values differ, blanks and order of members apart, sorted.
    std::vector<std::string> keys;
    /// Those of them that a reload does not bring into force.
    std::vector<std::string> needRestart;

    bool isNone() const { return keys.empty(); }
    bool isReloadable() const { return needRestart.empty(); }
};

/// A text that is blank, or no object at all, sets nothing; null sets nothing either.
DaemonChange daemonChange(std::string_view before, std::string_view after, const DaemonKeys &keys);

/// A key with a value as JSON.
struct DaemonSetting
{
    std::string key;
    std::string value;

    bool operator==(const DaemonSetting &) const = default;
};

/// Settings that a reload leaves as they were because the new text lacks them: each with the value
/// that is the engine's own, empty where none can be written and only a restart brings it back.
/// What is set by a flag may not stand in the file and is left out.
std::vector<DaemonSetting> settingsToClear(std::string_view before, std::string_view after,
                                           const DaemonKeys &keys, const DaemonFlags &flags);

/// A text with settings put in front of the others; those that it has already, or without a value,
/// are left out.
std::string withSettings(std::string_view text, const std::vector<DaemonSetting> &settings);

} // namespace jingtai
