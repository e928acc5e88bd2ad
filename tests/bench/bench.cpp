// SPDX-License-Identifier: MIT
#include "tests/bench/convertrows.h"
#include "tests/bench/namerows.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>

using jingtai::bench::Row;

namespace {

constexpr int s_whatWidth = 70;

// Columns by character, not by byte.
std::string padded(std::string_view text)
{
    std::string out(text);
    int width = 0;
    for (const char c : text)
        width += (static_cast<unsigned char>(c) & 0xc0U) != 0x80 ? 1 : 0;
    for (; width < s_whatWidth; ++width)
        out.push_back(' ');
    return out;
}

void print(const Row &row)
{
    std::printf("%s", padded(row.what).c_str());
    if (row.missing.empty())
        std::printf(" %10s %10s %8.4f %8.4g  %s\n", row.ours.c_str(), row.other.c_str(), row.ratio,
                    row.goal, row.isMet() ? "met" : "NOT MET");
    else
        std::printf(" not measured: %s\n", row.missing.c_str());
    std::fflush(stdout);
}

// Files of some hundred MB, away from a /tmp that may lie in memory.
std::string makeFolder()
{
    const char *base = std::getenv("TMPDIR");
    std::string folder = std::string(base == nullptr ? "/var/tmp" : base) + "/jingtai-bench-XXXXXX";
    return mkdtemp(folder.data()) == nullptr ? std::string() : folder;
}

} // namespace

int main()
{
    const std::string folder = makeFolder();
    if (folder.empty()) {
        std::fputs("bench: cannot make a folder in /var/tmp; set TMPDIR to where one can be\n",
                   stderr);
        return 2;
    }
    std::printf("%s %10s %10s %8s %8s\n", padded("what").c_str(), "ours", "the other", "ratio",
                "at most");
    jingtai::bench::measureNames(JINGTAI_CLI, JINGTAI_REFERENCE_ORACLE, folder, print);
    jingtai::bench::measureConversion(JINGTAI_CLI, folder, print);
    std::error_code error;
    std::filesystem::remove_all(folder, error);
    return 0;
}
