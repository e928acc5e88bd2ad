// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/catalog/choicereason.h"
#include "app/core/catalog/mirrorcatalog.h"

#include <QString>

namespace jingtai {

/// Why a mirror took a name, in one or two sentences; empty where none took it. `catalog` gives
/// title and claim of the mirror.
QString wording(const ChoiceReason &reason, const MirrorCatalog &catalog);

/// How the automatic choice is made, in two sentences.
QString wordingOfAutomaticChoice();

} // namespace jingtai
