// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/names/pullcommands.h"
#include "app/core/text/textconverter.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

namespace jingtai {

/// What comes out: the text with its names converted, the names alone, or commands for them.
struct OutputForm
{
    enum class Kind : std::uint8_t { Text, Names, Commands };
    Kind kind = Kind::Text;
    /// For Commands.
    PullOptions pull;
};

/// Lines for the names of a text, each name once. Not for OutputForm::Kind::Text.
class OutputLines final
{
public:
    explicit OutputLines(OutputForm form);

    struct Lines
    {
        std::vector<std::string> lines;
        std::vector<Note> notes;
    };
    /// Lines for the next name found; none for one that came before or that is no whole name
    /// (it has a variable in it), or that is built and not pulled. A name that was not converted is
    /// taken as it is.
    Lines linesFor(const TextHit &hit);

private:
    OutputForm m_form;
    /// Hashes, so that a text of a million names stays small.
    std::unordered_set<std::size_t> m_seen;
};

} // namespace jingtai
