// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/probe/httpurl.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jingtai {

/// How a server wants to be told who asks (RFC 9110, 11.6.1).
struct Challenge
{
    /// In lower case: "bearer", "basic".
    std::string scheme;
    /// Names in lower case, values without their quotes.
    std::vector<std::pair<std::string, std::string>> parameters;

    std::string_view parameter(std::string_view name) const;
};

/// The challenges of a WWW-Authenticate header, in order; those behind something that cannot be
/// read are left out. At most 16 challenges of 32 parameters.
std::vector<Challenge> parseChallenges(std::string_view header);

/// Where a Bearer challenge has anonymous tokens for pulling `repository` (the token protocol of
/// distribution). Nothing where its realm is no address.
std::optional<HttpUrl> tokenUrl(const Challenge &challenge, std::string_view repository);

/// The token of a token server's answer; nothing where there is none that may stand in a header.
std::optional<std::string> parseToken(std::string_view json);

} // namespace jingtai
