// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/names/imagereference.h"

#include <QString>

namespace jingtai {

/// Sentences for what is wrong with an image name; see wording.h.
QString wording(const ReferenceError &error, const QString &name);
QString wording(ReferenceWarning warning);

} // namespace jingtai
