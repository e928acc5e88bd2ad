// SPDX-License-Identifier: MIT
#include "app/core/probe/namefinding.h"

namespace jingtai {

bool NameAnswer::isThere() const
{
    return report.usable().value_or(false) || report.fault == ProbeFault::OtherThanUpstream
           || report.fault == ProbeFault::OtherThanOthers;
}

bool isAboutMirror(const ProbeReport &report)
{
    switch (report.verdict) {
    case ProbeVerdict::NeedsParameter:
    case ProbeVerdict::Certificate:
    case ProbeVerdict::NameNotFound:
    case ProbeVerdict::CannotConnect:
        return true;
    case ProbeVerdict::TimedOut:
        // Later an image may be what takes long: the mirror fetches it first.
        return !report.stage || *report.stage <= ProbeStage::Tls;
    case ProbeVerdict::Reachable:
    case ProbeVerdict::ServesImages:
    case ProbeVerdict::ServesPackages:
    case ProbeVerdict::AnswersOnly:
    case ProbeVerdict::Restricted:
    case ProbeVerdict::Limited:
    case ProbeVerdict::NeedsAccount:
    case ProbeVerdict::NotARegistry:
    case ProbeVerdict::ServerError:
    case ProbeVerdict::DifferentContent:
    case ProbeVerdict::Cancelled:
        return false;
    }
    return false;
}

} // namespace jingtai
