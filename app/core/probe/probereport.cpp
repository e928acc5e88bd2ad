// SPDX-License-Identifier: MIT
#include "app/core/probe/probereport.h"

#include <algorithm>
#include <array>

namespace jingtai {

namespace {

constexpr std::array s_levels
    = {ProbeLevel::Reach, ProbeLevel::Image, ProbeLevel::Speed, ProbeLevel::Content};

} // namespace

std::optional<double> PhaseTimes::total() const
{
    if (!firstByte)
        return {};
    return name.value_or(0) + connect.value_or(0) + tls.value_or(0) + *firstByte;
}

std::optional<bool> ProbeReport::usable() const
{
    switch (verdict) {
    case ProbeVerdict::ServesImages:
    case ProbeVerdict::ServesPackages:
        return true;
    case ProbeVerdict::Reachable:
    case ProbeVerdict::Cancelled:
        return {};
    case ProbeVerdict::NeedsParameter:
    case ProbeVerdict::Certificate:
    case ProbeVerdict::NameNotFound:
    case ProbeVerdict::CannotConnect:
    case ProbeVerdict::TimedOut:
    case ProbeVerdict::DifferentContent:
        return false;
    case ProbeVerdict::AnswersOnly:
    case ProbeVerdict::Restricted:
    case ProbeVerdict::Limited:
    case ProbeVerdict::NeedsAccount:
    case ProbeVerdict::NotARegistry:
    case ProbeVerdict::ServerError:
        // An odd answer to /v2/ alone does not keep an engine from pulling.
        if (level == ProbeLevel::Reach && http)
            return {};
        return false;
    }
    return {};
}

bool ProbeReport::has(ProbeRemark remark) const
{
    return std::find(remarks.begin(), remarks.end(), remark) != remarks.end();
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

std::string_view code(ProbeVerdict verdict)
{
    switch (verdict) {
    case ProbeVerdict::Reachable:
        return "reachable";
    case ProbeVerdict::ServesImages:
        return "serves-images";
    case ProbeVerdict::ServesPackages:
        return "serves-packages";
    case ProbeVerdict::AnswersOnly:
        return "answers-only";
    case ProbeVerdict::Restricted:
        return "restricted";
    case ProbeVerdict::Limited:
        return "limited";
    case ProbeVerdict::NeedsAccount:
        return "needs-account";
    case ProbeVerdict::NeedsParameter:
        return "needs-parameter";
    case ProbeVerdict::NotARegistry:
        return "not-a-registry";
    case ProbeVerdict::Certificate:
        return "certificate";
    case ProbeVerdict::NameNotFound:
        return "name-not-found";
    case ProbeVerdict::CannotConnect:
        return "cannot-connect";
    case ProbeVerdict::TimedOut:
        return "timed-out";
    case ProbeVerdict::ServerError:
        return "server-error";
    case ProbeVerdict::DifferentContent:
        return "different-content";
    case ProbeVerdict::Cancelled:
        return "cancelled";
    }
    return {};
}

std::string_view code(ProbeStage stage)
{
    switch (stage) {
    case ProbeStage::Name:
        return "name";
    case ProbeStage::Connect:
        return "connect";
    case ProbeStage::Tls:
        return "tls";
    case ProbeStage::Registry:
        return "registry";
    case ProbeStage::Token:
        return "token";
    case ProbeStage::Image:
        return "image";
    case ProbeStage::Bytes:
        return "bytes";
    }
    return {};
}

std::string_view code(ProbeLevel level)
{
    switch (level) {
    case ProbeLevel::Reach:
        return "reach";
    case ProbeLevel::Image:
        return "image";
    case ProbeLevel::Speed:
        return "speed";
    case ProbeLevel::Content:
        return "content";
    }
    return {};
}

std::optional<ProbeLevel> probeLevelFromCode(std::string_view word)
{
    const auto found = std::find_if(s_levels.begin(), s_levels.end(),
                                    [word](ProbeLevel level) { return code(level) == word; });
    if (found == s_levels.end())
        return {};
    return *found;
}

} // namespace jingtai
