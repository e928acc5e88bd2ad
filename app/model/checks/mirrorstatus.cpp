// SPDX-License-Identifier: MIT
#include "app/model/checks/mirrorstatus.h"

namespace jingtai {

namespace {

const QLatin1String s_direct("direct:");

} // namespace

bool CheckRecord::isUsable() const
{
    return verdict == ProbeVerdict::ServesImages || verdict == ProbeVerdict::ServesPackages;
}

bool CheckRecord::isLimitedAt(qint64 now) const
{
    return verdict == ProbeVerdict::Limited && now >= time && now < limitedUntil.value_or(0);
}

QString directId(std::string_view registry)
{
    return s_direct + QString::fromUtf8(registry.data(), qsizetype(registry.size()));
}

QString registryOfDirectId(const QString &id)
{
    return id.startsWith(s_direct) ? id.mid(s_direct.size()) : QString();
}

Severity severityOf(ProbeVerdict verdict)
{
    switch (verdict) {
    case ProbeVerdict::ServesImages:
    case ProbeVerdict::ServesPackages:
        return Severity::Good;
    case ProbeVerdict::Reachable:
    case ProbeVerdict::NeedsParameter:
    case ProbeVerdict::Cancelled:
        return Severity::Neutral;
    case ProbeVerdict::AnswersOnly:
    case ProbeVerdict::Limited:
    case ProbeVerdict::NeedsAccount:
        return Severity::Caution;
    case ProbeVerdict::Restricted:
    case ProbeVerdict::NotARegistry:
    case ProbeVerdict::Certificate:
    case ProbeVerdict::NameNotFound:
    case ProbeVerdict::CannotConnect:
    case ProbeVerdict::TimedOut:
    case ProbeVerdict::ServerError:
    case ProbeVerdict::DifferentContent:
        return Severity::Bad;
    }
    return Severity::Neutral;
}

Severity severityOf(const MirrorStatus &status)
{
    if (!status.last())
        return Severity::Neutral;
    return status.isOlder() ? Severity::Caution : severityOf(status.last()->verdict);
}

} // namespace jingtai
