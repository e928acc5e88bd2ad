// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace jingtai {

/// The proxies that an engine says it uses (`/info`: HttpProxy, HttpsProxy, NoProxy), as it writes
/// them.
struct EngineProxies
{
    std::string http;
    std::string https;
    /// Separated by commas.
    std::string none;

    /// The host[:port] of the proxy through which it asks an address; empty where it goes there by
    /// itself. By the rules of golang.org/x/net/http/httpproxy, but that networks ("10.0.0.0/8")
    /// are passed over: mirrors have names.
    std::string forAddress(std::string_view address) const;
};

/// host[:port] of a proxy's address, in lower case, without scheme and account.
std::string authorityOfProxy(std::string_view address);

} // namespace jingtai
