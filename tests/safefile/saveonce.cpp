// SPDX-License-Identifier: MIT
// saveonce [OPTION]… TARGET TEXT: saves TEXT once, between two sched_yield() that show in a trace
// where the save begins and ends. Exit 0: saved, 1: refused or failed, 2: bad arguments.
#include "app/safefile/outputfile.h"
#include "app/safefile/safefile.h"

#include <cstdio>
#include <cstdlib>
#include <sched.h>
#include <string>
#include <string_view>

using namespace jingtai;

namespace {

struct Job
{
    std::string target;
    std::string text;
    SaveOptions options;
    bool asOutput = false;
};

bool parse(int argc, char **argv, Job &job)
{
    int at = 1;
    for (; at < argc && std::string_view(argv[at]).starts_with("--"); ++at) {
        const std::string_view option = argv[at];
        if (option == "--output")
            job.asOutput = true;
        else if (option == "--refuse-links")
            job.options.symlinks = SymlinkPolicy::Refuse;
        else if (option == "--root-only")
            job.options.directory = DirectoryPolicy::RootOnly;
        else if (option == "--make-directories")
            job.options.createDirectories = true;
        else if (option == "--no-lock")
            job.options.callerHoldsLock = true;
        else if (option == "--expect-absent")
            job.options.expected = FileSnapshot{};
        else if (option.starts_with("--expect="))
            job.options.expected = FileSnapshot{true, std::string(option.substr(9)), {}};
        else if (option.starts_with("--wait="))
            job.options.lockWait = std::chrono::milliseconds(std::atol(argv[at] + 7));
        else
            return false;
    }
    if (argc - at != 2)
        return false;
    job.target = argv[at];
    job.text = argv[at + 1];
    return true;
}

tl::expected<SaveResult, FileError> writeOutput(const Job &job)
{
    auto output = OutputFile::create(job.target, job.options.symlinks);
    if (!output)
        return tl::unexpected(output.error());
    if (const auto written = output->write(job.text); !written)
        return tl::unexpected(written.error());
    if (const auto committed = output->commit(); !committed)
        return tl::unexpected(committed.error());
    SaveResult result;
    result.outcome = SaveResult::Outcome::Replaced;
    result.path = output->path();
    return result;
}

void print(std::string_view name, std::string_view value)
{
    std::printf("%s=%.*s\n", name.data(), static_cast<int>(value.size()), value.data());
}

const char *word(SaveResult::Outcome outcome)
{
    switch (outcome) {
    case SaveResult::Outcome::Unchanged:
        return "unchanged";
    case SaveResult::Outcome::Replaced:
        return "replaced";
    case SaveResult::Outcome::Created:
        return "created";
    }
    return "";
}

} // namespace

int main(int argc, char **argv)
{
    Job job;
    if (!parse(argc, argv, job))
        return 2;

    sched_yield();
    const auto result
        = job.asOutput ? writeOutput(job) : replaceFile(job.target, job.text, job.options);
    sched_yield();

    if (result) {
        print("outcome", word(result->outcome));
        print("durable", result->durable ? "yes" : "no");
        print("path", result->path);
        print("leftover", result->leftover);
        return 0;
    }
    print("kind", code(result.error().kind));
    print("step", code(result.error().step));
    print("errno", std::to_string(result.error().systemError));
    print("path", result.error().path);
    print("detail", result.error().detail);
    print("left", code(result.error().left));
    print("leftover", result.error().leftover);
    return 1;
}
