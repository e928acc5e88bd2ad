// SPDX-License-Identifier: MIT
// Loaded into a program before its libraries: notes when the event loop of its first thread waits.
// Qt without GLib waits in ppoll alone; all else that blocks, such as a reply of the X server, is
// part of a turn.

// A hardened ppoll is an inline function that could not be defined here.
#undef _FORTIFY_SOURCE

#include "tests/bench/turnlog.h"

#include <cstdlib>
#include <ctime>

#include <dlfcn.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <unistd.h>

namespace {

using jingtai::bench::TurnLog;
using Wait = int (*)(pollfd *, nfds_t, const timespec *, const sigset_t *);

std::int64_t now()
{
    timespec time = {};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return std::int64_t(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

TurnLog *openLog()
{
    const char *path = std::getenv("JINGTAI_TURNS");
    const int descriptor = path == nullptr ? -1 : open(path, O_RDWR | O_CLOEXEC);
    if (descriptor < 0)
        return nullptr;
    void *mapped
        = mmap(nullptr, sizeof(TurnLog), PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
    close(descriptor);
    return mapped == MAP_FAILED ? nullptr : static_cast<TurnLog *>(mapped);
}

TurnLog *const s_log = openLog();
std::int64_t s_start = now();

int wait(Wait real, pollfd *files, nfds_t count, const timespec *timeout, const sigset_t *mask)
{
    if (s_log == nullptr || gettid() != getpid())
        return real(files, count, timeout, mask);
    const std::uint64_t index = s_log->count.load();
    if (index < TurnLog::s_capacity)
        s_log->turns[index] = {s_start, now()};
    s_log->count.store(index + 1);
    const int result = real(files, count, timeout, mask);
    s_start = now();
    return result;
}

} // namespace

extern "C" int ppoll(pollfd *files, nfds_t count, const timespec *timeout, const sigset_t *mask)
{
    static const Wait s_real = reinterpret_cast<Wait>(dlsym(RTLD_NEXT, "ppoll"));
    return wait(s_real, files, count, timeout, mask);
}
