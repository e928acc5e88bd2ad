// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/weburl.h"

#include <optional>
#include <string>
#include <string_view>

namespace jingtai {

/// Where a request goes: an http or https address, its query kept, user part and fragment not.
struct HttpUrl
{
    bool isSecure = true;
    /// In lower case, without the brackets of an IPv6 address; UTF-8 where it is not ASCII.
    std::string host;
    int port = 443;
    /// Path and query as they stand in the request line; begins with '/'.
    std::string target = "/";

    /// host[:port] as the Host header has it: the scheme's own port is left out.
    std::string authority() const;
    std::string text() const;
    /// Scheme, host and port.
    bool hasSameOrigin(const HttpUrl &other) const;
    bool operator==(const HttpUrl &) const = default;
};

/// The address of `path` (which begins with '/') below an endpoint without parameters.
HttpUrl below(const WebUrl &endpoint, std::string_view path);

/// An absolute address of at most 8,192 bytes, as a server gives it. Bytes that may not stand in a
/// request line are percent-encoded, a fragment is dropped. Nothing where it is none, or has a user
/// part, a blank or a control character.
std::optional<HttpUrl> parseHttpUrl(std::string_view text);

/// What a Location header means (RFC 3986, 5.2; dot segments are left to the server).
std::optional<HttpUrl> resolveLocation(const HttpUrl &base, std::string_view location);

/// The address with `name=value` in its query, percent-encoded.
HttpUrl withQuery(HttpUrl url, std::string_view name, std::string_view value);

} // namespace jingtai
