// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/names/note.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <vector>

namespace jingtai {

class MirrorCatalog;

/// Sentences for what is worth knowing of a conversion; see wording.h. `catalog` gives the titles
/// of the mirrors that a note speaks of.
QString wording(const Note &note, const MirrorCatalog &catalog);
/// Several notes, as one text: sentences one after the other. Empty where there are none.
QString wording(const std::vector<Note> &notes, const MirrorCatalog &catalog);
/// What stayed for lack of a mirror: some of the names, and how many there are in all.
QString wordingOfUnservedNames(const QStringList &names, std::uint64_t count);

} // namespace jingtai
