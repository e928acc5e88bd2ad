// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/fieldword.h"

namespace jingtai {

/// What there is to say of the address of a proxy while it is typed; may be saved if it does not
/// stop saving. The same that proxyFromText() reads, but for its words.
FieldWord wordOfProxy(const QString &address);

} // namespace jingtai
