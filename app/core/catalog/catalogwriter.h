// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/catalog/mirrorcatalog.h"
#include "app/core/json/jsontree.h"

#include <string>

namespace jingtai {

JsonValue jsonString(std::string text);
/// In place of the member of that key, else after the others.
void setMember(JsonValue &object, std::string_view key, JsonValue value);
JsonValue *memberOf(JsonValue &object, std::string_view key);
void removeMember(JsonValue &object, std::string_view key);

/// The entry of a catalogue file for it, without members that only say what is the default.
JsonValue entryFor(const Mirror &mirror);
JsonValue entryFor(const Registry &registry);

/// Changes what the entry says from `before` to `after`, both made by entryFor(), and leaves alone
/// all that is the same in them and all that is in neither.
void changeEntry(JsonValue &entry, const JsonValue &before, const JsonValue &after);

} // namespace jingtai
