// SPDX-License-Identifier: MIT
// saveonce [OPTION]… TARGET TEXT: saves TEXT once, between two sched_yield() that show in a trace
// where the save begins and ends. Exit 0: saved, 1: refused or failed, 2: bad arguments.
#include "app/safefile/outputfile.h"
#include "app/safefile/safefile.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sched.h>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

using namespace jingtai;

namespace {

// What another program does to the target when SIGUSR1 comes: strace sends it within the save, at
// whatever call the test names, so that no test has to hit a moment.
const char *s_target = nullptr;
const char *s_renameFrom = nullptr;
const char *s_writeText = nullptr;
bool s_remove = false;
bool s_keepTime = false;

void meddle(int)
{
    const int saved = errno;
    if (s_renameFrom != nullptr)
        std::rename(s_renameFrom, s_target);
    if (s_remove)
        unlink(s_target);
    if (s_writeText != nullptr) {
        struct stat before = {};
        const bool hadTime = stat(s_target, &before) == 0;
        const int fd = open(s_target, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
        const ssize_t written = write(fd, s_writeText, std::strlen(s_writeText));
        if (written < 0)
            _exit(3);
        const timespec times[] = {before.st_atim, before.st_mtim};
        if (s_keepTime && hadTime && futimens(fd, times) != 0)
            _exit(3);
        close(fd);
    }
    errno = saved;
}

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
        else if (option.starts_with("--meanwhile-rename="))
            s_renameFrom = argv[at] + 19;
        else if (option.starts_with("--meanwhile-write="))
            s_writeText = argv[at] + 18;
        else if (option == "--meanwhile-keep-time")
            s_keepTime = true;
        else if (option == "--meanwhile-remove")
            s_remove = true;
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

void add(std::string &report, std::string_view name, std::string_view value)
{
    report.append(name).append("=").append(value).append("\n");
}

// By a call that no save uses, so that a fault injected for good does not silence the report.
void print(std::string &report)
{
    const iovec piece = {report.data(), report.size()};
    if (writev(STDOUT_FILENO, &piece, 1) < 0)
        _exit(3);
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

    s_target = job.target.c_str();
    std::signal(SIGUSR1, meddle);

    sched_yield();
    const auto result
        = job.asOutput ? writeOutput(job) : replaceFile(job.target, job.text, job.options);
    sched_yield();

    std::string report;
    if (result) {
        add(report, "outcome", word(result->outcome));
        add(report, "durable", result->durable ? "yes" : "no");
        add(report, "path", result->path);
        add(report, "leftover", result->leftover);
        print(report);
        return 0;
    }
    add(report, "kind", code(result.error().kind));
    add(report, "step", code(result.error().step));
    add(report, "errno", std::to_string(result.error().systemError));
    add(report, "path", result.error().path);
    add(report, "detail", result.error().detail);
    add(report, "left", code(result.error().left));
    add(report, "leftover", result.error().leftover);
    print(report);
    return 1;
}
