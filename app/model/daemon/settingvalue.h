// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/json/jsontext.h"
#include "app/model/daemon/formsettings.h"

#include <QString>
#include <QStringList>

#include <string>
#include <utility>
#include <vector>

namespace jingtai {

/// Values of daemon.json as fields edit them, and as JSON. Bytes of the file that are no UTF-8 are
/// as in textFromBytes().

using SettingTexts = std::vector<std::pair<QString, QString>>;
using SettingSwitches = std::vector<std::pair<QString, bool>>;

/// Whether a value is of the kind that this editor edits.
bool isOfKind(SettingEditor editor, const JsonText &json, JsonText::Index value);

/// `value` is of the kind that is read.
QStringList textListOf(const JsonText &json, JsonText::Index value);
SettingTexts textMapOf(const JsonText &json, JsonText::Index value);
SettingSwitches switchMapOf(const JsonText &json, JsonText::Index value);

std::string jsonOf(const SettingTexts &texts);
std::string jsonOf(const SettingSwitches &switches);

} // namespace jingtai
