// SPDX-License-Identifier: MIT
#include "app/core/probe/httpurl.h"

#include "app/core/asciitext.h"

#include <algorithm>

namespace jingtai {

namespace {

constexpr std::size_t s_maxBytes = 8192;
constexpr int s_httpPort = 80;
constexpr int s_httpsPort = 443;
constexpr std::string_view s_hexDigits = "0123456789ABCDEF";

void appendEncoded(std::string &text, char c)
{
    const auto byte = static_cast<unsigned char>(c);
    text += '%';
    text += s_hexDigits[byte >> 4U];
    text += s_hexDigits[byte & 15U];
}

/// What a request line can carry: nothing beyond ASCII and none of the characters that some
/// servers take for an end.
std::string asTarget(std::string_view text)
{
    std::string target;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte > 0x7E || std::string_view("\"<>\\^`{|}").find(c) != std::string_view::npos)
            appendEncoded(target, c);
        else
            target += c;
    }
    return target.empty() || target.front() != '/' ? "/" + target : target;
}

bool isClean(std::string_view text)
{
    return text.size() <= s_maxBytes && std::all_of(text.begin(), text.end(), [](char c) {
               return static_cast<unsigned char>(c) > 0x20 && c != 0x7F;
           });
}

HttpUrl fromWebUrl(const WebUrl &web, std::string_view pathAndQuery)
{
    HttpUrl url;
    url.isSecure = web.isSecure;
    std::string_view host = web.host;
    if (!host.empty() && host.front() == '[')
        host = host.substr(1, host.size() - 2);
    url.host = lowerCase(host);
    url.port = web.port != 0 ? web.port : (web.isSecure ? s_httpsPort : s_httpPort);
    url.target = asTarget(pathAndQuery);
    return url;
}

} // namespace

std::string HttpUrl::authority() const
{
    std::string text = host.find(':') == std::string::npos ? host : "[" + host + "]";
    if (port != (isSecure ? s_httpsPort : s_httpPort))
        text += ":" + std::to_string(port);
    return text;
}

std::string HttpUrl::text() const
{
    return (isSecure ? "https://" : "http://") + authority() + target;
}

bool HttpUrl::hasSameOrigin(const HttpUrl &other) const
{
    return isSecure == other.isSecure && host == other.host && port == other.port;
}

HttpUrl below(const WebUrl &endpoint, std::string_view path)
{
    return fromWebUrl(endpoint, endpoint.path + std::string(path));
}

std::optional<HttpUrl> parseHttpUrl(std::string_view text)
{
    if (!isClean(text))
        return {};
    text = text.substr(0, text.find('#'));
    const auto scheme = text.find("://");
    if (scheme == std::string_view::npos)
        return {};
    const auto authorityEnd = std::min(text.find_first_of("/?", scheme + 3), text.size());
    WebUrl web;
    const std::string origin
        = lowerCase(text.substr(0, scheme)).append(text.substr(scheme, authorityEnd - scheme));
    if (!parseWebUrl(origin, web).empty() || !web.parameters.empty())
        return {};
    return fromWebUrl(web, text.substr(authorityEnd));
}

std::optional<HttpUrl> resolveLocation(const HttpUrl &base, std::string_view location)
{
    if (location.empty() || !isClean(location))
        return {};
    location = location.substr(0, location.find('#'));
    if (location.starts_with("//"))
        return parseHttpUrl((base.isSecure ? "https:" : "http:") + std::string(location));
    const auto colon = location.find(':');
    if (colon != std::string_view::npos && colon < location.find_first_of("/?"))
        return parseHttpUrl(location);
    HttpUrl url = base;
    if (location.starts_with('/')) {
        url.target = asTarget(location);
        return url;
    }
    const std::string path = base.target.substr(0, base.target.find('?'));
    if (location.empty())
        url.target = base.target;
    else if (location.starts_with('?'))
        url.target = asTarget(path + std::string(location));
    else
        url.target = asTarget(path.substr(0, path.rfind('/') + 1) + std::string(location));
    if (url.target.size() > s_maxBytes)
        return {};
    return url;
}

HttpUrl withQuery(HttpUrl url, std::string_view name, std::string_view value)
{
    url.target += url.target.find('?') == std::string::npos ? '?' : '&';
    url.target.append(name).append("=");
    for (const char c : value) {
        const bool isPlain
            = isAlnum(c) || std::string_view("-._~:/").find(c) != std::string_view::npos;
        if (isPlain)
            url.target += c;
        else
            appendEncoded(url.target, c);
    }
    return url;
}

} // namespace jingtai
