// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/names/nameconverter.h"
#include "app/core/names/outputform.h"

#include <QJsonObject>

namespace jingtai {

/// What the person chose on the page Convert, as it is kept between starts.
struct KeptChoice
{
    /// `mirrors`, `perRegistry`, `leave` and `back` alone.
    ConversionChoice choice;
    OutputForm form;
};

QJsonObject toJson(const KeptChoice &kept);
/// Anything may stand in the object; mirrors that the catalogue does not have are left out.
KeptChoice keptChoiceFrom(const QJsonObject &object, const MirrorCatalog &catalog);

/// Leaves out mirrors that the catalogue does not have; false where there were none of them.
bool forgetMissingMirrors(ConversionChoice &choice, const MirrorCatalog &catalog);

} // namespace jingtai
