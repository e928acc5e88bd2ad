// SPDX-License-Identifier: MIT
#include "tests/bench/namerows.h"

#include "app/core/names/imagereference.h"
#include "tests/bench/childrun.h"

#include <array>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <new>
#include <optional>
#include <string_view>
#include <vector>

namespace {

unsigned long s_allocations = 0;

} // namespace

void *operator new(std::size_t size)
{
    ++s_allocations;
    if (void *memory = std::malloc(size == 0 ? 1 : size))
        return memory;
    throw std::bad_alloc();
}

void operator delete(void *memory) noexcept
{
    std::free(memory);
}

void operator delete(void *memory, std::size_t) noexcept
{
    std::free(memory);
}

namespace jingtai::bench {

namespace {

constexpr int s_rounds = 11;
constexpr int s_repeats = 100000;
constexpr const char *s_otherRepeats = "10000";
constexpr int s_processRounds = 51;

constexpr std::array<std::string_view, 10> s_names{
    "nginx",
    "redis:7.2-alpine",
    "bitnami/postgresql:16",
    "docker.io/library/ubuntu:22.04",
    "quay.io/prometheus/node-exporter:v0.18.1",
    "k8s.gcr.io/kube-proxy:v1.18.0",
    "registry.k8s.io/ingress-nginx/controller:v1.9.4@sha256:"
    "5b161f051d017e55d358435f295f5e9a297e66158f136321d9b04520ec6c48a3",
    "registry.aliyuncs.com/google_containers/coredns:v1.11.1",
    "localhost:5000/team/service-a:1.0.0-rc.1",
    "ghcr.io/fluxcd/source-controller@sha256:"
    "77b3b4b0c0f1f7d1a4bdb3a0a3f1b5d6c7e8f90123456789abcdef0123456789"};

// What a run comes to is kept where the compiler cannot know that nobody looks.
volatile std::size_t s_kept = 0;

std::size_t parseAll(int repeats)
{
    std::size_t sum = 0;
    for (int i = 0; i < repeats; ++i) {
        for (const std::string_view name : s_names) {
            const auto reference = ImageReferenceView::parse(name);
            sum += reference ? reference->path().size() + reference->suffix().size() : 0;
        }
    }
    return sum;
}

double nanosecondsPerName()
{
    const auto start = std::chrono::steady_clock::now();
    s_kept = parseAll(s_repeats);
    const std::chrono::duration<double, std::nano> taken = std::chrono::steady_clock::now() - start;
    return taken.count() / (static_cast<double>(s_repeats) * s_names.size());
}

double allocationsPerName()
{
    const unsigned long before = s_allocations;
    s_kept = parseAll(1);
    return static_cast<double>(s_allocations - before) / s_names.size();
}

struct PerName
{
    double nanoseconds = 0;
    double allocations = 0;
};

std::optional<PerName> otherPerName(const std::string &oracle, const std::string &names,
                                    const std::string &answer)
{
    const auto run = runChild({oracle, "bench", s_otherRepeats}, names, answer);
    std::ifstream file(answer);
    PerName perName;
    if (!run || run->exitCode != 0 || !(file >> perName.nanoseconds >> perName.allocations))
        return std::nullopt;
    return perName;
}

void measureParsing(const std::string &oracle, const std::string &folder, const Report &report)
{
    Row time;
    time.what = "parse a name (mean of 10), against Go distribution/reference";
    time.goal = 0.1;
    Row memory;
    memory.what = "its allocations";
    memory.goal = 0;
    if (oracle.empty())
        time.missing = memory.missing = "Go and its package are not installed";

    const std::string names = folder + "/names";
    std::ofstream file(names);
    for (const std::string_view name : s_names)
        file << name << '\n';
    file.close();

    std::vector<double> ours;
    std::vector<double> others;
    double allocations = 0;
    for (int round = 0; round < s_rounds && time.missing.empty(); ++round) {
        ours.push_back(nanosecondsPerName());
        if (const auto other = otherPerName(oracle, names, folder + "/answer")) {
            others.push_back(other->nanoseconds);
            allocations = other->allocations;
        } else {
            time.missing = memory.missing = oracle + " failed";
        }
    }
    if (time.missing.empty()) {
        time.ours = figure(median(ours), " ns", 0);
        time.other = figure(median(others), " ns", 0);
        time.ratio = median(ours) / median(others);
        memory.ours = figure(allocationsPerName(), "", 1);
        memory.other = figure(allocations, "", 1);
        memory.ratio = allocationsPerName() / allocations;
    }
    report(time);
    report(memory);
}

void measureProcess(const std::string &cli, const std::string &folder, const Report &report)
{
    Row row;
    row.what = "jingtai-cli parse of one name, against skopeo --version";
    row.goal = 0.5;
    const std::string input = folder + "/name";
    std::ofstream(input) << s_names[4] << '\n';

    std::vector<double> ours;
    std::vector<double> others;
    for (int round = 0; round < s_processRounds && row.missing.empty(); ++round) {
        const auto mine = runChild({cli, "parse", "-"}, input, "/dev/null");
        const auto other = runChild({"skopeo", "--version"}, {}, "/dev/null");
        if (!mine || mine->exitCode != 0)
            row.missing = cli + " failed";
        else if (!other || other->exitCode != 0)
            row.missing = "skopeo is not installed";
        else {
            ours.push_back(mine->seconds);
            others.push_back(other->seconds);
        }
    }
    if (row.missing.empty()) {
        row.ours = figure(median(ours) * 1000, " ms", 2);
        row.other = figure(median(others) * 1000, " ms", 2);
        row.ratio = median(ours) / median(others);
    }
    report(row);
}

} // namespace

void measureNames(const std::string &cli, const std::string &oracle, const std::string &folder,
                  const Report &report)
{
    measureParsing(oracle, folder, report);
    measureProcess(cli, folder, report);
}

} // namespace jingtai::bench
