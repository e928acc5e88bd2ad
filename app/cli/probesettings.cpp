// SPDX-License-Identifier: MIT
#include "app/cli/probeoptions.h"

#include "app/services/probequeue.h"
#include "app/services/proxytext.h"
#include "app/services/tlsfacts.h"

namespace jingtai {

namespace {

const QLatin1String s_cafile("cafile");
const QLatin1String s_jobs("jobs");
const QLatin1String s_proxy("proxy");
const QLatin1String s_timeout("timeout");
constexpr double s_longestTimeout = 600;

} // namespace

tl::expected<void, UsageError> useProbeOptions(const CommandLine &line, ProbeQueue &queue)
{
    ProbeSettings settings;
    if (line.isSet(s_timeout)) {
        bool isNumber = false;
        const double seconds = line.value(s_timeout).toDouble(&isNumber);
        if (!isNumber || !(seconds >= 0.1) || !(seconds <= s_longestTimeout))
            return tl::unexpected(
                UsageError{UsageErrorKind::BadTimeout, line.value(s_timeout), {}});
        settings.deadline = int(seconds * 1000);
    }
    if (line.isSet(s_jobs)) {
        bool isNumber = false;
        const int jobs = line.value(s_jobs).toInt(&isNumber);
        if (!isNumber || jobs < 1 || jobs > ProbeQueue::s_maxInFlight)
            return tl::unexpected(UsageError{UsageErrorKind::BadJobs, line.value(s_jobs), {}});
        queue.setMaxInFlight(jobs);
    }
    if (line.isSet(s_proxy)) {
        const auto proxy = proxyFromText(line.value(s_proxy));
        if (!proxy)
            return tl::unexpected(UsageError{UsageErrorKind::BadProxy, line.value(s_proxy), {}});
        settings.proxy = *proxy;
    }
    if (line.isSet(s_cafile)) {
        const QList<QSslCertificate> authorities = authoritiesFromFile(line.value(s_cafile));
        if (authorities.isEmpty())
            return tl::unexpected(
                UsageError{UsageErrorKind::BadAuthorities, line.value(s_cafile), {}});
        settings.tls = tlsFor(authorities);
    }
    queue.setSettings(settings);
    return {};
}

} // namespace jingtai
