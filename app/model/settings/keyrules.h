// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <Qt>

namespace jingtai {

/// Why a key cannot be that of a command: it writes, edits or moves in a text, or opens a menu.
/// Empty where it can be.
QString refusalOf(QKeyCombination key);

} // namespace jingtai
