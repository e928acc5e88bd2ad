// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/names/note.h"
#include "app/core/text/textconverter.h"

#include <QString>

#include <cstdint>

namespace jingtai {

/// How much a row of a table asks to be looked at. Shown by shape and words, never by colour alone.
enum class Severity : std::uint8_t { None, Good, Neutral, Caution, Bad };

/// A verdict in two or three words, for a pill; the whole sentences are in the notes.
struct ShortNote
{
    Severity severity = Severity::None;
    QString text;
};

/// The gravest note of a hit.
ShortNote shortNote(const TextHit &hit);

} // namespace jingtai
