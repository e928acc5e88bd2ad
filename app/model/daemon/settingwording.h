// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/daemon/engineversion.h"

#include <QString>

#include <cstdint>

namespace jingtai {

struct DaemonKey;
struct FormSetting;

/// What an engine does with a setting.
enum class SettingStanding : std::uint8_t {
    Taken,
    Deprecated,
    Ignored,
    NotYet,  ///< comes with a newer engine
    NoMore,  ///< the engine does not start with it
    NotHere, ///< cannot be set in a file
};

SettingStanding standingOf(const DaemonKey &key, const EngineVersion &engine);

/// Words about a setting of daemon.json; see wording.h.

/// "default: 3"
QString wordingOfDefault(const FormSetting &setting);
/// For an empty field.
QString wordingOfExample(const FormSetting &setting);
/// "a reload is enough" or "needs a restart"
QString wordingOfEffect(const FormSetting &setting);
/// "since 28.0"; empty where every engine that is still in use has it.
QString wordingOfSince(const FormSetting &setting);
/// The one of them that matters most now, or what else the engine does with the setting, for the
/// place behind its field. `isOwn`: whether the engine's own value is in force.
QString noteOn(const FormSetting &setting, const EngineVersion &engine, bool isOwn);

/// Why it cannot be set for this engine; empty where it can.
QString whyNotSettable(const FormSetting &setting, const EngineVersion &engine);
/// Why nothing can be set in `key`, which is no object.
QString wordingOfNoObject(const QString &key);
/// Why nothing can be set in a text that is no object, or that is no JSON.
QString wordingOfNoForm(bool isJson);

} // namespace jingtai
