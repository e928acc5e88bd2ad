// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace jingtai {

/// Plain text as a tool tip, whatever is in it: Qt would take "<user_code>" for markup.
QString toolTipOf(const QString &plain);

} // namespace jingtai
