// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/names/nameconverter.h"
#include "app/core/text/textconverter.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace jingtai::test {

/// A line of NAME.hits; see tests/data/README.md.
struct ExpectedHit
{
    std::string line;
    std::string kind;
    std::string original;
    std::string converted;
};

/// A text of tests/data/convert with what has to come out of it.
struct TextCase
{
    std::string name;
    std::string extension;
    std::string input;
    std::string output;
    std::vector<ExpectedHit> hits;
    ConversionChoice choice;
};

/// Reads all cases, sorted by name; aborts with a sentence where a file is missing or broken.
std::vector<TextCase> textCases();

/// tests/data/catalog-test.json.
MirrorCatalog testCatalog();

/// Who finds the lines of a text: the converter, or another beforehand (see text::markLines()).
enum class LinesOf { Converter, Other };

/// Converts a text fed in pieces of `piece` bytes.
ConvertedText convertInPieces(const NameConverter &converter, std::string_view text,
                              std::size_t piece, LinesOf lines);

/// Empty where spans lie within the text, in order, apart from one another, and where the output is
/// the input with nothing but the spans replaced; else what is wrong.
std::string spliceFault(std::string_view input, const ConvertedText &converted);

/// Empty where both are equal, else the first line that differs, from both.
std::string firstDifference(std::string_view actual, std::string_view expected);

/// The text with each LF that no CR precedes made CR LF.
std::string withCrLf(std::string_view text);

/// Whether `word` is one of the words of `alternatives`, which are parted by '|'.
bool isOneOf(std::string_view word, std::string_view alternatives);

/// Full name, with k8s.gcr.io folded to registry.k8s.io: what has to be equal after there and back.
std::string normalised(std::string_view name);

bool hasNote(const TextHit &hit, NoteCode code);

} // namespace jingtai::test
