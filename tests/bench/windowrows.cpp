// SPDX-License-Identifier: MIT
#include "tests/bench/windowrows.h"

#include "tests/bench/childrun.h"
#include "tests/bench/desktop.h"
#include "tests/bench/localregistry.h"
#include "tests/bench/samplecatalog.h"
#include "tests/bench/sampletexts.h"
#include "tests/bench/turnreader.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace jingtai::bench {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int s_rounds = 7;
/// A start is short, and what happens beside it is not: more of them, without a rest between.
constexpr int s_paintRounds = 61;
constexpr double s_paintGoal = 1.5;
constexpr double s_memoryGoal = 1.7;
constexpr int s_restSeconds = 60;
/// See measureRest().
constexpr int s_settleSeconds = 31;
constexpr int s_slicesPerSecond = 10;
constexpr double s_wakeUpsGoal = 1;
constexpr double s_longestGoal = 50;
constexpr double s_nearlyAllGoal = 16;
constexpr std::uint64_t s_pastedBytes = 10'000'000;
constexpr int s_mirrors = 10'000;
constexpr int s_checkedMirrors = 1'000;

/// A page that the program can start with.
struct StartPage
{
    std::string state;
    std::string paintRow;
    std::string memoryRow;
};

/// The page of mirrors, which a first start shows, checks them meanwhile.
const StartPage s_startPages[] = {
    {R"({"page":"mirrors"})", "first useful paint of Mirrors, against a bare window with a table",
     "memory at rest (PSS) on Mirrors, against the same"},
    {R"({"page":"convert"})", "first useful paint of Convert, against a bare window with a table",
     "memory at rest (PSS) on Convert, against the same"}};
const std::string s_wakeUpsRow = "wake-ups in a minute at rest, window visible";
const std::string s_pasteRow = "longest stall while 10 MB is pasted from another program";
const std::string s_filterRow = "longest stall while typing in the filter over 10,000 mirrors";
const std::string s_checkRow = "longest stall while 1,000 mirrors are checked";
const std::string s_nearlyAllRow = "99 % of the stalls meanwhile, as a timer of 5 ms meets them";

void sleepFor(int milliseconds)
{
    std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
}

/// Waits up to 100 s until a program has done nothing for so many seconds.
bool waitForRest(Process &process, int seconds = 1)
{
    constexpr int step = 100;
    const int quietSteps = seconds * 1000 / step;
    double used = process.processorSeconds();
    int quiet = 0;
    for (int waited = 0; waited < 100'000 && process.isRunning(); waited += step) {
        sleepFor(step);
        const double now = process.processorSeconds();
        quiet = now > used ? 0 : quiet + 1;
        used = now;
        if (quiet == quietSteps)
            return true;
    }
    return false;
}

/// There is no window manager that would do it.
bool giveFocus(Desktop &desktop)
{
    return desktop.useKeys({"search", "--onlyvisible", "--name", "^Jingtai$", "windowfocus"});
}

struct Start
{
    double milliseconds = 0;
    double memoryMegabytes = 0;
};

/// `withMemory`: waits for its rest.
std::optional<Start> measureStart(Desktop &desktop, const std::string &program,
                                  const std::string &state, bool withMemory)
{
    const auto start = Clock::now();
    Process process = desktop.start({program}, state);
    while (!desktop.isPainted()) {
        if (Clock::now() - start > std::chrono::seconds(20) || !process.isRunning())
            return std::nullopt;
        std::this_thread::sleep_for(std::chrono::microseconds(200));
    }
    const std::chrono::duration<double, std::milli> taken = Clock::now() - start;
    if (!withMemory)
        return Start{taken.count(), 0};
    const auto memory = waitForRest(process) ? process.memoryMegabytes() : std::nullopt;
    if (!memory)
        return std::nullopt;
    return Start{taken.count(), *memory};
}

bool waitForEmptyScreen(const Desktop &desktop)
{
    for (int waited = 0; waited < 5000; ++waited) {
        if (!desktop.isPainted())
            return true;
        sleepFor(1);
    }
    return false;
}

void measureStarts(Desktop &desktop, const WindowPrograms &programs, const StartPage &page,
                   const Report &report)
{
    std::vector<double> paints;
    std::vector<double> otherPaints;
    std::vector<double> memories;
    std::vector<double> otherMemories;
    // The first round only brings the files into memory.
    for (int round = -1; round < s_rounds + s_paintRounds; ++round) {
        const bool withMemory = round < s_rounds;
        const auto ours = measureStart(desktop, programs.jingtai, page.state, withMemory);
        const bool gone = waitForEmptyScreen(desktop);
        const auto other = measureStart(desktop, programs.bareWindow, page.state, withMemory);
        if (!ours || !other || !gone || !waitForEmptyScreen(desktop)) {
            const std::string reason
                = (ours ? programs.bareWindow : programs.jingtai) + " shows no window";
            report(missingRow(page.paintRow, reason));
            report(missingRow(page.memoryRow, reason));
            return;
        }
        if (round < 0)
            continue;
        if (withMemory) {
            memories.push_back(ours->memoryMegabytes);
            otherMemories.push_back(other->memoryMegabytes);
        } else {
            paints.push_back(ours->milliseconds);
            otherPaints.push_back(other->milliseconds);
        }
    }
    const auto ratioRow = [&](const std::string &what, const std::vector<double> &ours,
                              const std::vector<double> &other, const char *unit, double goal) {
        Row row;
        row.what = what;
        row.ours = figure(median(ours), unit, 1);
        row.other = figure(median(other), unit, 1);
        row.ratio = median(ours) / median(other);
        row.goal = goal;
        report(row);
    };
    ratioRow(page.paintRow, paints, otherPaints, " ms", s_paintGoal);
    ratioRow(page.memoryRow, memories, otherMemories, " MB", s_memoryGoal);
}

/// Started on the page of mirrors, where the table has the focus, and its first check is over.
void measureRest(Desktop &desktop, const WindowPrograms &programs, const Report &report)
{
    Process process = desktop.start({programs.jingtai}, R"({"page":"mirrors"})");
    if (!waitForRest(process) || !desktop.isPainted()) {
        report(missingRow(s_wakeUpsRow, programs.jingtai + " shows no window"));
        return;
    }
    if (!desktop.waitForState("checks.json")) {
        report(missingRow(s_wakeUpsRow, "the first check does not end"));
        return;
    }
    // Qt's own store of pictures is looked through half a minute after the last one.
    if (!giveFocus(desktop) || !waitForRest(process, s_settleSeconds)) {
        report(missingRow(s_wakeUpsRow, "xdotool is not installed"));
        return;
    }
    // One wake-up may hand work from one thread to another, wait for the X server, and reach into
    // the next slice.
    int count = 0;
    bool isCounted = false;
    Process::WakeUps before = process.wakeUps();
    for (int slice = 0; slice < s_restSeconds * s_slicesPerSecond; ++slice) {
        sleepFor(1000 / s_slicesPerSecond);
        Process::WakeUps now = process.wakeUps();
        isCounted = now != before && !isCounted;
        count += isCounted ? 1 : 0;
        before = std::move(now);
    }
    report(fixedRow(s_wakeUpsRow, double(count), s_wakeUpsGoal, "", 0));
}

/// One round: the stalls of one piece of work, or why there are none.
struct Round
{
    Stalls stalls;
    std::string problem;
};

/// Starts the program, does a piece of work in its window and takes down what its event loop did
/// meanwhile.
Round stallsOf(Desktop &desktop, const WindowPrograms &programs, const std::string &folder,
               const std::vector<std::string> &arguments, const std::string &page,
               const std::function<std::string()> &work)
{
    const TurnReader turns(folder + "/turns");
    std::vector<std::string> command = {programs.jingtai};
    command.insert(command.end(), arguments.begin(), arguments.end());
    Process process = desktop.start(command, R"({"page":")" + page + R"("})",
                                    turns.environment(programs.turns));
    if (!waitForRest(process) || !desktop.isPainted())
        return {{}, programs.jingtai + " shows no window"};
    if (!giveFocus(desktop) || !waitForRest(process))
        return {{}, "xdotool is not installed"};
    const std::uint64_t first = turns.count();
    const std::uint64_t before = desktop.picture();
    if (first == 0)
        return {{}, "the event loop cannot be watched"};
    if (std::string problem = work(); !problem.empty())
        return {{}, problem};
    if (!waitForRest(process))
        return {{}, programs.jingtai + " does not come to rest"};
    if (desktop.picture() == before)
        return {{}, "the keys changed nothing in the window"};
    return {turns.since(first), {}};
}

void reportStalls(const std::string &what, const Report &report,
                  const std::function<Round()> &round)
{
    std::vector<double> longest;
    std::vector<double> nearlyAll;
    for (int i = 0; i < s_rounds; ++i) {
        const Round measured = round();
        if (!measured.problem.empty()) {
            report(missingRow(what, measured.problem));
            report(missingRow(s_nearlyAllRow, measured.problem));
            return;
        }
        longest.push_back(measured.stalls.longestMilliseconds);
        nearlyAll.push_back(measured.stalls.nearlyAllMilliseconds);
    }
    report(fixedRow(what, median(longest), s_longestGoal, " ms", 1));
    report(fixedRow(s_nearlyAllRow, median(nearlyAll), s_nearlyAllGoal, " ms", 1));
}

void measurePasting(Desktop &desktop, const WindowPrograms &programs, const std::string &folder,
                    const Report &report)
{
    const std::string text = folder + "/pasted.yaml";
    if (!writeKubernetesYaml(text, s_pastedBytes)) {
        report(missingRow(s_pasteRow, "cannot write " + text));
        return;
    }
    Process owner = desktop.start({programs.clipboardOwner, text});
    if (owner.readLine() != "ready") {
        report(missingRow(s_pasteRow, programs.clipboardOwner + " does not start"));
        return;
    }
    reportStalls(s_pasteRow, report, [&] {
        return stallsOf(desktop, programs, folder, {}, "convert", [&]() -> std::string {
            // Into the left one of the two texts.
            if (!desktop.useKeys({"mousemove", "460", "480", "click", "1", "key", "ctrl+v"}))
                return "xdotool is not installed";
            return owner.readLine() == "asked" ? "" : "Ctrl+V does not ask for the clipboard";
        });
    });
    std::filesystem::remove(text);
}

void measureFilter(Desktop &desktop, const WindowPrograms &programs, const std::string &folder,
                   const Report &report)
{
    const std::string catalog = folder + "/catalog.json";
    if (!writeCatalog(catalog, s_mirrors)) {
        report(missingRow(s_filterRow, "cannot write " + catalog));
        return;
    }
    reportStalls(s_filterRow, report, [&] {
        return stallsOf(desktop, programs, folder, {"--no-checks", "--catalog", catalog}, "mirrors",
                        [&]() -> std::string {
                            const bool typed
                                = desktop.useKeys({"key", "ctrl+f"})
                                  && desktop.useKeys({"type", "--delay", "120", "quay mirror 12"})
                                  && desktop.useKeys({"key", "--delay", "120", "BackSpace",
                                                      "BackSpace", "BackSpace"});
                            return typed ? "" : "xdotool is not installed";
                        });
    });
    std::filesystem::remove(catalog);
}

void measureCheck(Desktop &desktop, const WindowPrograms &programs, const std::string &folder,
                  const Report &report)
{
    const std::string catalog = folder + "/catalog.json";
    const LocalRegistry registry;
    if (registry.port() == 0 || !writeCatalog(catalog, s_checkedMirrors, registry.port())) {
        report(missingRow(s_checkRow, "cannot serve, or cannot write " + catalog));
        return;
    }
    reportStalls(s_checkRow, report, [&] {
        return stallsOf(desktop, programs, folder, {"--no-checks", "--catalog", catalog}, "mirrors",
                        [&]() -> std::string {
                            return desktop.useKeys({"key", "F5"}) ? "" : "xdotool is not installed";
                        });
    });
    std::filesystem::remove(catalog);
}

} // namespace

void measureWindow(const WindowPrograms &programs, const std::string &folder, const Report &report)
{
    Desktop desktop(folder);
    if (!desktop.problem().empty()) {
        for (const StartPage &page : s_startPages) {
            report(missingRow(page.paintRow, desktop.problem()));
            report(missingRow(page.memoryRow, desktop.problem()));
        }
        for (const std::string &what : {s_wakeUpsRow, s_pasteRow, s_filterRow, s_checkRow})
            report(missingRow(what, desktop.problem()));
        return;
    }
    for (const StartPage &page : s_startPages)
        measureStarts(desktop, programs, page, report);
    measureRest(desktop, programs, report);
    measurePasting(desktop, programs, folder, report);
    measureFilter(desktop, programs, folder, report);
    measureCheck(desktop, programs, folder, report);
}

} // namespace jingtai::bench
