// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jingtai {

struct DiffLine
{
    enum class Kind : std::uint8_t { Same, Removed, Added };
    Kind kind = Kind::Same;
    /// With its line end, as it stands.
    std::string text;
    /// Number in the old and in the new text, from 1; 0 where it is in one of them only.
    std::size_t oldLine = 0;
    std::size_t newLine = 0;

    bool operator==(const DiffLine &) const = default;
};

/// The shortest way from one text to the other, line by line, all lines of both. Above a few
/// thousand changed lines not the shortest.
std::vector<DiffLine> diffLines(std::string_view before, std::string_view after);

/// The same as `diff -u` writes it: with three lines around each change; empty where there is none.
/// A last line without an end is marked as diff marks it.
std::string unifiedDiff(std::string_view before, std::string_view after,
                        std::string_view beforeName, std::string_view afterName);

} // namespace jingtai
