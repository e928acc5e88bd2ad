// SPDX-License-Identifier: MIT
#include "tests/bench/applyrows.h"
#include "tests/bench/convertrows.h"
#include "tests/bench/namerows.h"
#include "tests/bench/namespace.h"
#include "tests/bench/networkrows.h"
#include "tests/bench/windowrows.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

using jingtai::bench::Row;

namespace {

constexpr int s_whatWidth = 70;
constexpr std::string_view s_apply = "apply";
constexpr std::string_view s_names = "names";
constexpr std::string_view s_conversion = "conversion";
constexpr std::string_view s_network = "network";
constexpr std::string_view s_window = "window";

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
    if (!row.missing.empty())
        std::printf(" not measured: %s\n", row.missing.c_str());
    else if (row.other.empty())
        std::printf(" %10s %10s %8s %8s  %s\n", row.ours.c_str(), "-", "-", row.fixedGoal.c_str(),
                    row.isMet() ? "met" : "NOT MET");
    else
        std::printf(" %10s %10s %8.4f %8.4g  %s\n", row.ours.c_str(), row.other.c_str(), row.ratio,
                    row.goal, row.isMet() ? "met" : "NOT MET");
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

int main(int argc, char *argv[])
{
    const std::vector<std::string_view> parts(argv + 1, argv + argc);
    const auto wanted = [&parts](std::string_view part) {
        return parts.empty() || std::find(parts.begin(), parts.end(), part) != parts.end();
    };
    for (const std::string_view part : parts) {
        const bool isPart = part == s_apply || part == s_names || part == s_conversion
                            || part == s_network || part == s_window;
        if (!isPart) {
            std::fputs("usage: bench [apply] [names] [conversion] [network] [window]\n", stderr);
            return 2;
        }
    }
    const std::string folder = makeFolder();
    if (folder.empty()) {
        std::fputs("bench: cannot make a folder in /var/tmp; set TMPDIR to where one can be\n",
                   stderr);
        return 2;
    }
    std::printf("%s %10s %10s %8s %8s\n", padded("what").c_str(), "ours", "the other", "ratio",
                "at most");
    const bool alone = jingtai::bench::leaveNetwork();
    if (wanted(s_names))
        jingtai::bench::measureNames(JINGTAI_CLI, JINGTAI_REFERENCE_ORACLE, folder, print);
    if (wanted(s_conversion))
        jingtai::bench::measureConversion(JINGTAI_CLI, folder, print);
    if (wanted(s_apply))
        jingtai::bench::measureApply(JINGTAI_APPLY_SCRIPT, JINGTAI_ENGINEDO, print);
    if (wanted(s_network) && alone)
        jingtai::bench::measureNetwork({JINGTAI_CLI, JINGTAI_SLOW_MIRRORS, JINGTAI_TURNS}, folder,
                                       print);
    else if (wanted(s_network))
        print(jingtai::bench::missingRow("checks", "no network namespace can be made here"));
    if (wanted(s_window) && alone) {
        jingtai::bench::measureWindow(
            {JINGTAI_PROGRAM, JINGTAI_BARE_WINDOW, JINGTAI_CLIPBOARD_OWNER, JINGTAI_TURNS}, folder,
            print);
    } else if (wanted(s_window)) {
        print(jingtai::bench::missingRow("the window", "no network namespace can be made here"));
    }
    std::error_code error;
    std::filesystem::remove_all(folder, error);
    return 0;
}
