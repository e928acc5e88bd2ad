// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jingtai {

/// A web address of the narrow kind that mirrors have: http or https, host, port, path. No user
/// part, query, fragment, blank or control character; at most 2,048 bytes.
struct WebUrl
{
    bool isSecure = true;
    /// As written, with brackets where it is an IPv6 address; may hold `{name}` of a parameter.
    std::string host;
    /// 0 where none is written.
    int port = 0;
    /// Begins with '/' or is empty; no '/' at its end.
    std::string path;
    /// Names of the parameters in the host, in order.
    std::vector<std::string> parameters;

    /// host[:port]
    std::string authority() const;
    /// The whole, the scheme in lower case, without a '/' at its end.
    std::string text() const;
};

/// What is wrong with the text in English, empty where it was read into `url`.
std::string parseWebUrl(std::string_view text, WebUrl &url);

} // namespace jingtai
