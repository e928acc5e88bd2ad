// SPDX-License-Identifier: MIT
#pragma once

#include <tl/expected.hpp>

#include <array>
#include <bitset>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace jingtai {

/// The regular expressions that a parameter's `pattern` may be: ECMAScript's characters, `.`,
/// escapes (`\d`, `\w`, `\.` …), classes (`[a-z0-9]`, `[^-]`), each with `?`, `*`, `+`, `{n}`,
/// `{n,}` or `{n,m}`, and `|` between whole alternatives. Anchored at both ends (`^` first and `$`
/// last are allowed and mean nothing). No groups, so that matching is linear in the value for every
/// pattern. ASCII; at most 256 bytes and 2,048 states.
class ParameterPattern final
{
public:
    /// The error says in English what cannot be read.
    static tl::expected<ParameterPattern, std::string> parse(std::string_view pattern);

    /// Whether the whole value matches.
    bool matches(std::string_view value) const;

private:
    using Class = std::bitset<128>;
    struct Step
    {
        Class accepted;
        bool canSkip = false;
        bool canRepeat = false;
    };
    using Alternative = std::vector<Step>;

    ParameterPattern() = default;

    std::vector<Alternative> m_alternatives;

    friend class PatternReader;
};

} // namespace jingtai
