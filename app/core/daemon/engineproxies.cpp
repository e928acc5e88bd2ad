// SPDX-License-Identifier: MIT
#include "app/core/daemon/engineproxies.h"

#include "app/core/asciitext.h"
#include "app/core/weburl.h"

#include <algorithm>

namespace jingtai {

namespace {

bool isOnThisMachine(std::string_view host)
{
    return host == "localhost" || host == "[::1]" || host.substr(0, 4) == "127.";
}

/// `entry`: "*", "example.com" (and all below it), ".example.com" (what is below it), each with a
/// port or without.
bool matches(std::string_view entry, std::string_view host, std::string_view port)
{
    if (entry == "*")
        return true;
    const std::size_t colon = entry.rfind(':');
    if (colon != std::string_view::npos && entry.find(']', colon) == std::string_view::npos) {
        if (entry.substr(colon + 1) != port)
            return false;
        entry = entry.substr(0, colon);
    }
    if (entry.substr(0, 2) == "*.")
        entry.remove_prefix(1);
    if (entry.empty() || entry == ".")
        return false;
    if (entry.front() != '.' && host == entry)
        return true;
    const std::string below = entry.front() == '.' ? std::string(entry) : '.' + std::string(entry);
    return host.size() > below.size()
           && host.substr(host.size() - below.size()) == std::string_view(below);
}

} // namespace

std::string EngineProxies::forAddress(std::string_view address) const
{
    WebUrl url;
    if (!parseWebUrl(address, url).empty())
        return {};
    const std::string host = lowerCase(url.host);
    const std::string port = std::to_string(url.port != 0 ? url.port : url.isSecure ? 443 : 80);
    if (isOnThisMachine(host))
        return {};
    for (std::string_view rest = none; !rest.empty();) {
        const std::size_t comma = std::min(rest.find(','), rest.size());
        if (matches(lowerCase(trimmed(rest.substr(0, comma))), host, port))
            return {};
        rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
    return authorityOfProxy(url.isSecure ? https : http);
}

std::string authorityOfProxy(std::string_view address)
{
    if (const std::size_t scheme = address.find("://"); scheme != std::string_view::npos)
        address.remove_prefix(scheme + 3);
    address = address.substr(0, address.find('/'));
    if (const std::size_t account = address.rfind('@'); account != std::string_view::npos)
        address.remove_prefix(account + 1);
    return lowerCase(address);
}

} // namespace jingtai
