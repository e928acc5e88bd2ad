// SPDX-License-Identifier: MIT
#include "tests/bench/networkrows.h"

#include "tests/bench/childrun.h"
#include "tests/bench/namespace.h"
#include "tests/bench/process.h"
#include "tests/bench/turnreader.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string_view>
#include <vector>

namespace jingtai::bench {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int s_rounds = 7;
constexpr double s_inFlight = 24;
constexpr double s_answerSeconds = 0.3;
/// GET /v2/ and HEAD of the image.
constexpr double s_requests = 2;
constexpr double s_deadlineSeconds = 8;
constexpr int s_throttle = 2'000'000;

double secondsSince(Clock::time_point begin)
{
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

/// The figure behind `"key":` in a line of JSON that has it once.
std::optional<double> number(const std::string &line, std::string_view key)
{
    const std::string word = "\"" + std::string(key) + "\":";
    const auto at = line.find(word);
    if (at == std::string::npos || line.compare(at + word.size(), 4, "null") == 0)
        return std::nullopt;
    return std::strtod(line.c_str() + at + word.size(), nullptr);
}

/// Mirrors of one's own, and the catalogue that names them.
class Mirrors final
{
public:
    Mirrors(const NetworkPrograms &programs, const std::string &folder, int count, int silent,
            int milliseconds)
        : m_folder(folder)
        , m_process({programs.slowMirrors, folder, std::to_string(count), std::to_string(silent),
                     std::to_string(milliseconds), std::to_string(s_throttle)},
                    {})
    {
        for (auto line = m_process.readLine(); line && !m_isReady; line = m_process.readLine()) {
            m_ports.push_back(*line);
            m_isReady = int(m_ports.size()) == count;
        }
        writeCatalog();
    }

    bool isReady() const { return m_isReady; }
    std::string authority() const { return m_folder + "/authority"; }
    std::string place(std::size_t i) const { return "https://127.0.0.1:" + m_ports[i]; }

    std::vector<std::string> check(const std::string &cli) const
    {
        return {cli, "check", "--json", "--catalog", catalog()};
    }

    /// The same requests for curl, which goes on from one to the next by itself.
    std::string curlList() const
    {
        const std::string path = m_folder + "/curl";
        std::ofstream file(path);
        for (std::size_t i = 0; i < m_ports.size(); ++i) {
            for (const bool isHead : {false, true}) {
                file << (i == 0 && !isHead ? "" : "next\n") << "url = \"" << place(i) << "/v2/"
                     << (isHead ? "library/hello-world/manifests/latest\"\nhead\n" : "\"\n")
                     << "cacert = \"" << authority() << "\"\noutput = \"/dev/null\"\nsilent\n";
            }
        }
        return path;
    }

private:
    std::string catalog() const { return m_folder + "/catalog.json"; }

    void writeCatalog() const
    {
        std::ofstream file(catalog());
        file << R"({"version":1,"registries":[{"name":"docker.io","endpoint":"http://127.0.0.1:1",)"
             << R"("probe":"library/hello-world:latest"}],"mirrors":[)";
        for (std::size_t i = 0; i < m_ports.size(); ++i) {
            file << (i == 0 ? "" : ",") << R"({"id":"m)" << i
                 << R"(","kind":"registry","endpoint":")" << place(i)
                 << R"(","rules":[{"source":"docker.io","target":"127.0.0.1:)" << m_ports[i]
                 << R"(/{path}"}]})";
        }
        file << "]}";
    }

    std::string m_folder;
    std::vector<std::string> m_ports;
    bool m_isReady = false;
    Process m_process;
};

Row ratioRow(const std::string &what, double ours, double other, const char *unit, double goal)
{
    Row row;
    row.what = what;
    row.ours = figure(ours, unit, 2);
    row.other = figure(other, unit, 2);
    row.ratio = ours / other;
    row.goal = goal;
    return row;
}

void measureMany(const NetworkPrograms &programs, const std::string &folder, const Report &report)
{
    constexpr int s_count = 200;
    const std::string what = "check 200 mirrors at 300 ms with TLS, against the ideal";
    const Mirrors mirrors(programs, folder, s_count, 0, int(s_answerSeconds * 1000));
    if (!mirrors.isReady()) {
        report(missingRow(what, "the mirrors do not come up"));
        return;
    }
    const std::vector<std::string> curl
        = {"curl", "-Z", "--parallel-max", "24", "-K", mirrors.curlList()};
    std::vector<double> ours;
    std::vector<double> theirs;
    for (int round = 0; round < s_rounds; ++round) {
        const auto mine = runChild(mirrors.check(programs.cli), {}, folder + "/checked");
        const auto other = runChild(curl, {}, "/dev/null");
        if (mine && mine->exitCode == 0)
            ours.push_back(mine->seconds);
        if (other && other->exitCode == 0)
            theirs.push_back(other->seconds);
    }
    if (ours.size() < s_rounds) {
        report(missingRow(what, programs.cli + " failed"));
        return;
    }
    const double ideal = s_requests * s_answerSeconds * s_count / s_inFlight;
    report(ratioRow(what, median(ours), ideal, " s", 1.3));
    const std::string against = "the same, against curl -Z --parallel-max 24";
    report(theirs.size() < s_rounds ? missingRow(against, "curl failed")
                                    : ratioRow(against, median(ours), median(theirs), " s", 1));
}

/// What the check of many found of one.
struct Finding
{
    double seconds;
    double latency;
};

/// Once only: it takes two minutes, nearly all of them of deadlines.
void measureSilent(const NetworkPrograms &programs, const std::string &folder, const Report &report)
{
    constexpr int s_count = 1000;
    constexpr int s_third = 3;
    const std::string what = "check 1,000 mirrors, a third silent, against the ideal";
    const Mirrors mirrors(programs, folder, s_count, s_third, int(s_answerSeconds * 1000));
    if (!mirrors.isReady()) {
        report(missingRow(what, "the mirrors do not come up"));
        return;
    }
    std::vector<double> alone;
    for (int round = 0; round < s_rounds; ++round) {
        std::vector<std::string> command = mirrors.check(programs.cli);
        command.insert(command.end(), {"--mirror", "m" + std::to_string(1 + 3 * round)});
        Process one(command, {});
        if (const auto line = one.readLine())
            alone.push_back(number(*line, "total").value_or(0));
    }
    const TurnReader turns(folder + "/turns");
    std::vector<std::string> command = mirrors.check(programs.cli);
    command.insert(command.end(), {"--timeout", std::to_string(int(s_deadlineSeconds))});
    const auto begin = Clock::now();
    Process check(command, turns.environment(programs.turns));
    std::vector<Finding> good;
    int lines = 0;
    for (auto line = check.readLine(); line; line = check.readLine()) {
        ++lines;
        if (line->find("\"usable\":true") != std::string::npos)
            good.push_back({secondsSince(begin), number(*line, "total").value_or(0)});
    }
    const double took = secondsSince(begin);
    const int answering = s_count - (s_count + s_third - 1) / s_third;
    if (lines != s_count || int(good.size()) != answering) {
        report(missingRow(what, std::to_string(lines) + " mirrors were told of, "
                                    + std::to_string(good.size()) + " were found good"));
        return;
    }
    const double ideal
        = (answering * s_requests * s_answerSeconds + (s_count - answering) * s_deadlineSeconds)
          / s_inFlight;
    report(ratioRow(what, took, ideal, " s", 1.2));
    report(ratioRow("the first 90 % of those that answer, against the same",
                    good[good.size() * 9 / 10].seconds, ideal, " s", 0.5));
    const double lonely = median(alone);
    std::vector<double> errors;
    for (const Finding &finding : good)
        errors.push_back(std::abs(finding.latency - lonely));
    std::sort(errors.begin(), errors.end());
    const double goal = std::max(lonely / 10, 5.0);
    report(fixedRow("error of a latency meanwhile, against one alone: median",
                    errors[errors.size() / 2], goal, " ms", 2));
    report(fixedRow("99 of 100 errors of a latency", errors[errors.size() * 99 / 100], goal, " ms",
                    2));
    // The first turn is the program's start.
    const Stalls stalls = turns.since(1);
    report(stalls.turns == 0 ? missingRow("longest stall of the event loop", "it cannot be watched")
                             : fixedRow("longest stall of the event loop meanwhile",
                                        stalls.longestMilliseconds, 50, " ms", 2));
    if (stalls.turns > 0) {
        report(fixedRow("99 of 100 beats of a timer late by no more than",
                        stalls.nearlyAllMilliseconds, 16, " ms", 2));
    }
}

void measureSpeed(const NetworkPrograms &programs, const std::string &folder, const Report &report)
{
    const std::string what = "speed of a throttled mirror, off from curl's by";
    const Mirrors mirrors(programs, folder, 1, 0, 0);
    if (!mirrors.isReady()) {
        report(missingRow(what, "the mirrors do not come up"));
        return;
    }
    const std::string blob
        = mirrors.place(0) + "/v2/library/hello-world/blobs/sha256:" + std::string(64, 'a');
    const std::string result = folder + "/speed";
    std::vector<double> ratios;
    for (int round = 0; round < s_rounds; ++round) {
        std::vector<std::string> command = mirrors.check(programs.cli);
        command.insert(command.end(), {"--level", "speed"});
        Process check(command, {});
        const auto line = check.readLine();
        const auto ours = line ? number(*line, "speed_mb_s") : std::nullopt;
        const auto curl = runChild({"curl", "-s", "-r", "0-2097151", "-o", "/dev/null", "--cacert",
                                    mirrors.authority(), "-w", "%{speed_download}", blob},
                                   {}, result);
        double theirs = 0;
        std::ifstream(result) >> theirs;
        if (ours && curl && curl->exitCode == 0 && theirs > 0)
            ratios.push_back(100 * std::abs(*ours * 1e6 / theirs - 1));
    }
    report(ratios.size() < s_rounds ? missingRow(what, "one of the two failed")
                                    : fixedRow(what, median(ratios), 10, " %", 1));
}

} // namespace

void measureNetwork(const NetworkPrograms &programs, const std::string &folder,
                    const Report &report)
{
    // As people trust mirrors: an authority of one's own beside the system's is read anew for each
    // connection.
    const std::string certificates = folder + "/certs";
    std::error_code error;
    std::filesystem::create_directories(certificates, error);
    if (!trustOnly(certificates)) {
        report(missingRow("checks", "the system's certificates cannot be put aside here"));
        return;
    }
    measureMany(programs, folder, report);
    measureSpeed(programs, folder, report);
    measureSilent(programs, folder, report);
}

} // namespace jingtai::bench
