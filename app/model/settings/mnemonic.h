// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace jingtai {

/// The text of a menu's action as it reads elsewhere: without its mnemonic, which follows "&" and
/// stands in brackets, "(&M)", behind Chinese. "&&" is one "&".
QString withoutMnemonic(const QString &text);

} // namespace jingtai
