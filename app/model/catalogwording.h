// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/catalog/mirrorcatalog.h"
#include "app/services/catalogstore.h"

#include <QString>

namespace jingtai {

/// Sentences for catalogues that cannot be used; see wording.h.
QString wording(const CatalogError &error);
QString wording(const CatalogLoadError &error);
/// What is done without a catalogue of one's own that cannot be used.
QString wordingOfCatalogLeftOut();
/// That a catalogue file keeps to the format.
QString wordingOfGoodCatalog(const QString &path, const MirrorCatalog &catalog);

} // namespace jingtai
