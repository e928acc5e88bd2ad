// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace jingtai {

struct ClipboardResult;

/// Why nothing was pasted; empty where something was, where the person cancelled it, and where
/// there is no such text, for which the person may be asked to copy one.
QString wording(const ClipboardResult &result);

} // namespace jingtai
