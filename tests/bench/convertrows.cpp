// SPDX-License-Identifier: MIT
#include "tests/bench/convertrows.h"

#include "tests/bench/childrun.h"
#include "tests/bench/sampletexts.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <unistd.h>

namespace jingtai::bench {

namespace {

constexpr std::uint64_t s_yamlBytes = 118'000'000;
constexpr std::uint64_t s_textBytes = 100'000'000;
constexpr double s_memoryGoal = 64;
constexpr int s_rounds = 7;
constexpr int s_parts = 10;
/// Of a cost that grows as the text does; one that grows with its square would be at ten.
constexpr double s_linearGoal = 1.2;

/// What sed would be told by somebody who has no better program.
std::vector<std::string> sedCommand(const std::string &file)
{
    return {"env", "LC_ALL=C",
            "sed", "-E",
            "-e",  R"(s#\bdocker\.io/#docker.m.daocloud.io/#g)",
            "-e",  R"(s#\bquay\.io/#quay.m.daocloud.io/#g)",
            "-e",  R"(s#\bgcr\.io/#gcr.m.daocloud.io/#g)",
            "-e",  R"(s#\bregistry\.k8s\.io/#k8s.m.daocloud.io/#g)",
            "-e",  R"(s#\bghcr\.io/#ghcr.m.daocloud.io/#g)",
            file};
}

/// Several commands in turn, round by round, so that a busy moment meets all of them.
class Race final
{
public:
    struct Runner
    {
        std::vector<std::string> command;
        std::string input;
        std::vector<double> times;
        double peakMegabytes = 0;
        /// Names that no mirror serves are no failure here.
        bool failed = false;
    };

    explicit Race(std::string output)
        : m_output(std::move(output))
    {}
    ~Race() { unlink(m_output.c_str()); }
    Race(const Race &) = delete;
    Race &operator=(const Race &) = delete;

    std::size_t add(std::vector<std::string> command, std::string input = {})
    {
        m_runners.push_back({std::move(command), std::move(input), {}, 0, false});
        return m_runners.size() - 1;
    }

    void run()
    {
        for (int round = 0; round < s_rounds; ++round) {
            for (Runner &runner : m_runners) {
                const std::optional<ChildRun> run
                    = runChild(runner.command, runner.input, m_output);
                if (!run || run->exitCode > 1) {
                    runner.failed = true;
                    continue;
                }
                runner.times.push_back(run->seconds);
                runner.peakMegabytes = std::max(runner.peakMegabytes, run->peakMegabytes);
            }
        }
    }

    const Runner &operator[](std::size_t index) const { return m_runners[index]; }

private:
    std::string m_output;
    std::vector<Runner> m_runners;
};

/// Against so many times the other.
Row timeRow(const std::string &what, const Race::Runner &ours, const Race::Runner &other,
            double goal, double times = 1)
{
    if (ours.failed || other.failed)
        return missingRow(what, (ours.failed ? ours : other).command.front() + " failed");
    Row row;
    row.what = what;
    const double mine = median(ours.times);
    const double theirs = median(other.times) * times;
    row.ours = figure(mine, " s", 3);
    row.other = figure(theirs, " s", 3);
    row.ratio = mine / theirs;
    row.goal = goal;
    return row;
}

Row memoryRow(const std::string &what, const Race::Runner &ours)
{
    if (ours.failed)
        return missingRow(what, ours.command.front() + " failed");
    return fixedRow(what, ours.peakMegabytes, s_memoryGoal, " MB", 1);
}

struct Hostile
{
    const char *name;
    std::string_view part;
};

constexpr std::array s_hostile = {Hostile{"one line", "some words without an end, "},
                                  Hostile{"a/a/a/…", "a/"}, Hostile{"only colons", ":"}};

} // namespace

void measureConversion(const std::string &cli, const std::string &folder, const Report &report)
{
    const std::string yaml = folder + "/deployments.yaml";
    const std::string output = folder + "/converted";
    if (!writeKubernetesYaml(yaml, s_yamlBytes)) {
        report(missingRow("convert 118 MB of Kubernetes YAML", "cannot write " + yaml));
        return;
    }
    {
        Race race(output);
        const std::size_t ours = race.add({cli, "convert", yaml});
        const std::size_t sed = race.add(sedCommand(yaml));
        const std::size_t cat = race.add({"cat", yaml});
        const std::size_t piped
            = race.add({"sh", "-c", "cat -- \"$1\" | \"$0\" convert", cli, yaml});
        race.run();
        report(timeRow("convert 118 MB of Kubernetes YAML, against sed -E", race[ours], race[sed],
                       0.25));
        report(timeRow("the same, against cat", race[ours], race[cat], 5));
        report(memoryRow("its memory", race[ours]));
        report(memoryRow("its memory, from a pipe", race[piped]));
    }
    unlink(yaml.c_str());

    const std::string ordinary = folder + "/ordinary.yaml";
    const std::string hostile = folder + "/hostile";
    const std::string part = folder + "/part";
    const bool made = writeKubernetesYaml(ordinary, s_textBytes);
    for (const Hostile &text : s_hostile) {
        const std::string what = "convert 100 MB of hostile text, " + std::string(text.name);
        if (!made || !writeRepeated(hostile, text.part, s_textBytes)
            || !writeRepeated(part, text.part, s_textBytes / s_parts)) {
            report(missingRow(what, "cannot write to " + folder));
            continue;
        }
        Race race(output);
        const std::size_t ours = race.add({cli, "convert", hostile});
        const std::size_t plain = race.add({cli, "convert", ordinary});
        const std::size_t less = race.add({cli, "convert", part});
        race.run();
        report(timeRow(what + ", against ordinary text", race[ours], race[plain], 3));
        report(timeRow("the same, against ten times a tenth of it", race[ours], race[less],
                       s_linearGoal, s_parts));
        report(memoryRow("its memory", race[ours]));
    }
    unlink(hostile.c_str());
    unlink(part.c_str());
    unlink(ordinary.c_str());
}

} // namespace jingtai::bench
