// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace jingtai::test {

/// Image names at random, the same for the same seed on every machine.
class NameGenerator final
{
public:
    explicit NameGenerator(std::uint64_t seed)
        : m_random(seed)
    {}

    /// By the grammar; nearly all of them parse.
    std::string name();
    /// A name with some bytes changed, cut, doubled, or made to reach a limit of length.
    std::string mutated();
    /// Names worth looking at that chance would not find.
    static const std::vector<std::string> &seeds();

private:
    std::size_t below(std::size_t limit);
    bool chance(unsigned percent) { return below(100) < percent; }
    std::string_view oneOf(const std::vector<std::string_view> &words);
    std::string run(std::string_view alphabet, std::size_t longest);
    std::string host();
    std::string path();
    std::string suffix();
    void mutate(std::string &text);

    std::mt19937_64 m_random;
};

} // namespace jingtai::test
