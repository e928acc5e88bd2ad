// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/json/jsonmistake.h"
#include "app/core/json/jsonplace.h"

#include <QString>

namespace jingtai {

/// Sentences for what is wrong with a JSON text; see wording.h.
QString wording(JsonMistakeKind kind);
/// What the fix of such a mistake does, short, as on a button: "Remove the comma".
QString wordingOfFix(JsonMistakeKind kind);
/// "Line 2, column 5"
QString wordingOfPlace(const TextPlace &place);
/// "Line 2, column 5: …"
QString wordingAt(const TextPlace &place, const QString &sentence);

} // namespace jingtai
