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

std::string_view code(ContentMatch content)
{
    switch (content) {
    case ContentMatch::Unknown:
        return {};
    case ContentMatch::Same:
        return "same";
    case ContentMatch::Older:
        return "older";
    case ContentMatch::Different:
        return "different";
    case ContentMatch::NotComparable:
        return "not-comparable";
    }
    return {};
}

} // namespace jingtai
