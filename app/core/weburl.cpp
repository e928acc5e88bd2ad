// SPDX-License-Identifier: MIT
#include "app/core/weburl.h"

#include "app/core/asciitext.h"

#include <algorithm>

namespace jingtai {

namespace {

constexpr std::size_t s_maxBytes = 2048;
constexpr std::size_t s_maxHost = 253;
constexpr std::size_t s_maxLabel = 63;

/// Labels of letters, digits, '-' and '_' (which some hosts have), characters beyond ASCII
/// (internationalised names), and parameters.
bool readHostName(std::string_view host, std::vector<std::string> &parameters)
{
    std::size_t label = 0;
    for (std::size_t i = 0; i < host.size(); ++i) {
        const char c = host[i];
        if (c == '.') {
            if (label == 0 || host[i - 1] == '-')
                return false;
            label = 0;
        } else if (c == '{') {
            const auto end = host.find('}', i);
            if (end == std::string_view::npos || end == i + 1)
                return false;
            parameters.emplace_back(host.substr(i + 1, end - i - 1));
            i = end;
            ++label;
        } else if (isDigit(c) || isLetter(c) || c == '_' || (c == '-' && label > 0)
                   || static_cast<unsigned char>(c) >= 0x80) {
            if (++label > s_maxLabel)
                return false;
        } else {
            return false;
        }
    }
    return label > 0 && host.back() != '-' && host.size() <= s_maxHost;
}

bool isIpv6Literal(std::string_view host)
{
    return host.size() > 3 && host.back() == ']' && host.find(':') != std::string_view::npos
           && host.substr(1, host.size() - 2).find_first_not_of("0123456789abcdefABCDEF:.")
                  == std::string_view::npos;
}

} // namespace

std::string WebUrl::authority() const
{
    return port == 0 ? host : host + ":" + std::to_string(port);
}

std::string WebUrl::text() const
{
    return (isSecure ? "https://" : "http://") + authority() + path;
}

std::string parseWebUrl(std::string_view text, WebUrl &url)
{
    if (text.size() > s_maxBytes)
        return "longer than 2048 bytes";
    for (const char c : text) {
        if (static_cast<unsigned char>(c) <= 0x20 || c == 0x7F)
            return "blank or control character";
        if (c == '?')
            return "query";
        if (c == '#')
            return "fragment";
        if (std::string_view("\\\"<>^`|").find(c) != std::string_view::npos)
            return std::string("character ") + c;
    }
    WebUrl result;
    if (startsWithWord(text, "https://")) {
        text.remove_prefix(8);
    } else if (startsWithWord(text, "http://")) {
        result.isSecure = false;
        text.remove_prefix(7);
    } else {
        return "neither http:// nor https://";
    }
    const auto slash = text.find('/');
    std::string_view authority = text.substr(0, slash);
    if (slash != std::string_view::npos)
        result.path = text.substr(slash);
    while (!result.path.empty() && result.path.back() == '/')
        result.path.pop_back();
    if (result.path.find_first_of("{}") != std::string::npos)
        return "parameter outside the host";
    if (authority.find('@') != std::string_view::npos)
        return "user part";

    const auto bracket = authority.rfind(']');
    const auto colon = authority.rfind(':');
    if (colon != std::string_view::npos && (bracket == std::string_view::npos || colon > bracket)) {
        const std::string_view port = authority.substr(colon + 1);
        if (port.empty() || port.size() > 5 || !std::all_of(port.begin(), port.end(), isDigit))
            return "port";
        for (const char c : port)
            result.port = result.port * 10 + (c - '0');
        if (result.port < 1 || result.port > 65535)
            return "port";
        authority = authority.substr(0, colon);
    }
    if (authority.empty())
        return "no host";
    const bool isHost = authority.front() == '[' ? isIpv6Literal(authority)
                                                 : readHostName(authority, result.parameters);
    if (!isHost)
        return "host";
    result.host = authority;
    url = std::move(result);
    return {};
}

} // namespace jingtai
