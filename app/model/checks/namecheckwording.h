// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/catalog/mirrorcatalog.h"
#include "app/core/probe/namefinding.h"
#include "app/model/shortnote.h"

#include <QString>

#include <cstddef>
#include <cstdint>

namespace jingtai {

/// What was found of a name, in words for a pill; empty where nothing was found and nothing is
/// looked for. `catalog` gives the titles of mirrors.
ShortNote shortNote(const NameFinding &finding, const MirrorCatalog &catalog);

/// The same in whole sentences: what was found, what it means, what to do next.
QString wording(const NameFinding &finding, const MirrorCatalog &catalog);

/// Who else has a name that its mirror does not have; empty where nobody was found.
QString wordingOfOffer(const NameFinding &finding, const MirrorCatalog &catalog);

/// What the mirror of an offer is called beside the one that does not have the name.
QString titleOfOffer(const NameFinding &finding, const MirrorCatalog &catalog);

/// That a text has more names than are checked at once.
QString wordingOfUncheckedNames(std::size_t checked, std::uint64_t leftOut);

} // namespace jingtai
