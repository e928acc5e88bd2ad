// SPDX-License-Identifier: MIT
#include "app/helper/hardening.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <openssl/crypto.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace jingtai {

namespace {

constexpr rlim_t s_mebi = rlim_t{1} << 20U;

/// A lower limit of the caller's stays where it may not be raised, as in some containers.
bool limit(__rlimit_resource_t resource, rlim_t value)
{
    const rlimit both{value, value};
    if (::setrlimit(resource, &both) == 0)
        return true;
    rlimit lower{};
    if (::getrlimit(resource, &lower) != 0 || lower.rlim_max > value)
        return false;
    lower.rlim_cur = lower.rlim_max;
    return ::setrlimit(resource, &lower) == 0;
}

/// A file that is opened later must not become one of the three.
bool fillDescriptors()
{
    for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; ++fd) {
        if (::fcntl(fd, F_GETFD) >= 0)
            continue;
        const int mode = fd == STDIN_FILENO ? O_RDONLY : O_WRONLY;
        if (errno != EBADF || ::open("/dev/null", mode | O_NOCTTY) != fd)
            return false;
    }
    return true;
}

bool resetSignals()
{
    for (int signal = 1; signal < NSIG; ++signal)
        std::signal(signal, SIG_DFL);
    // Who started it may be gone before it is done; what it has begun it ends.
    for (const int signal : {SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGPIPE, SIGXFSZ, SIGTSTP})
        std::signal(signal, SIG_IGN);
    sigset_t none;
    return ::sigemptyset(&none) == 0 && ::sigprocmask(SIG_SETMASK, &none, nullptr) == 0;
}

} // namespace

bool shedCaller()
{
    if (::clearenv() != 0 || ::setenv("PATH", "/usr/sbin:/usr/bin:/sbin:/bin", 1) != 0
        || ::setenv("LANG", "C", 1) != 0)
        return false;
    ::umask(077);
    if (::syscall(SYS_close_range, STDERR_FILENO + 1, ~0U, 0) != 0 || !fillDescriptors())
        return false;
    if (!resetSignals() || ::chdir("/") != 0)
        return false;
    const bool isLimited = limit(RLIMIT_CORE, 0) && limit(RLIMIT_FSIZE, 8 * s_mebi)
                           && limit(RLIMIT_NOFILE, 64) && limit(RLIMIT_CPU, 60)
                           && limit(RLIMIT_STACK, 8 * s_mebi) && limit(RLIMIT_NPROC, 4096);
    // Its configuration may name modules to load.
    return isLimited && OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG, nullptr) == 1;
}

} // namespace jingtai
