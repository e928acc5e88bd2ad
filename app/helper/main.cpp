// SPDX-License-Identifier: MIT
// jingtai-helper: replaces /etc/docker/daemon.json and has Docker go by it, as root, through
// polkit.
#include "app/engine/helperreport.h"
#include "app/helper/daemonhelper.h"
#include "app/helper/hardening.h"

#include <csignal>
#include <cstdlib>
#include <string>
#include <string_view>
#include <syslog.h>
#include <unistd.h>

using namespace jingtai;

namespace {

// Not those that pkexec has for itself (126, 127).
enum ExitCode { Fine = 0, Failed = 1, Misused = 2 };

constexpr unsigned s_logPatience = 5; // seconds

void print(int fd, std::string_view text)
{
    while (!text.empty()) {
        const ssize_t count = ::write(fd, text.data(), text.size());
        if (count <= 0)
            return;
        text.remove_prefix(static_cast<std::size_t>(count));
    }
}

/// Who asked pkexec; the number alone is taken from the environment.
long callingUser()
{
    const char *text = std::getenv("PKEXEC_UID");
    char *end = nullptr;
    const long user = text ? std::strtol(text, &end, 10) : -1;
    return text && *text != '\0' && *end == '\0' ? user : -1;
}

void log(const char *verb, long user, const HelperRun &run)
{
    const std::string word = run.result            ? "done"
                             : run.oldHash.empty() ? "refused"
                                                   : std::string(code(run.result.error().kind));
    ::openlog("jingtai-helper", LOG_PID | LOG_NDELAY, LOG_AUTHPRIV);
    ::syslog(LOG_NOTICE, "%s for uid %ld: %s, sha256 before %s, new %s", verb, user, word.c_str(),
             run.oldHash.empty() ? "unknown" : run.oldHash.c_str(),
             run.newHash.empty() ? "unknown" : run.newHash.c_str());
}

volatile std::sig_atomic_t s_exitCode = Failed;

void endAnyway(int /*signal*/)
{
    ::_exit(s_exitCode);
}

int finish(const char *verb, long user, const HelperRun &run)
{
    print(STDOUT_FILENO, helperReport(run.result));
    s_exitCode = run.result ? Fine : Failed;
    // A log that takes nothing any more does not hold up what is done.
    std::signal(SIGALRM, endAnyway);
    ::alarm(s_logPatience);
    log(verb, user, run);
    return s_exitCode;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 1 || argv[0] == nullptr)
        return Misused;
    if (::geteuid() != 0 || ::getuid() != 0) {
        print(STDERR_FILENO, "jingtai-helper: runs as root, through pkexec\n");
        return Misused;
    }
    const long user = callingUser();
    if (!shedCaller()) {
        print(STDERR_FILENO, "jingtai-helper: cannot be run safely here\n");
        return Misused;
    }
    const auto task = HelperTask::parse(argc, argv);
    if (!task) {
        print(STDERR_FILENO, "usage: jingtai-helper apply --expect-sha256 HASH|absent [--restart] "
                             "<daemon.json\n       jingtai-helper rollback\n"
                             "       jingtai-helper status\n");
        return Misused;
    }
    switch (task->verb) {
    case HelperTask::Verb::Apply:
        return finish("apply", user, applyInput(*task));
    case HelperTask::Verb::Rollback:
        return finish("rollback", user, rollBack());
    case HelperTask::Verb::Status:
        break;
    }
    print(STDOUT_FILENO, helperStatus());
    return Fine;
}
