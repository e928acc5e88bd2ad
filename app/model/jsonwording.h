// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/json/jsonrepair.h"

#include <QString>

namespace jingtai {

/// Sentences for what is wrong with a JSON text; see wording.h.
QString wording(JsonMistakeKind kind);
/// What the fix of such a mistake does, short, as on a button: "Remove the comma".
QString wordingOfFix(JsonMistakeKind kind);
/// Place and sentence, on one line.
QString wording(const PlacedMistake &mistake);
/// Place and what was done.
QString wordingOfMended(const PlacedMistake &mistake);
/// "Line 2, column 5: …"
QString wordingAt(const TextPlace &place, const QString &sentence);

} // namespace jingtai
