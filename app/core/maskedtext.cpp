// SPDX-License-Identifier: MIT
#include "app/core/maskedtext.h"

#include <algorithm>

namespace jingtai {

std::string withoutPasswords(std::string_view text)
{
    constexpr std::string_view scheme = "://";
    std::string masked;
    for (;;) {
        const std::size_t at = text.find(scheme);
        if (at == std::string_view::npos)
            break;
        const std::size_t begin = at + scheme.size();
        masked += text.substr(0, begin);
        text.remove_prefix(begin);
        // A password with a '/' in it is none of an address, but people write such; the last '@'
        // before a blank or a quote ends it.
        const std::size_t end = std::min(text.find_first_of(" \t\r\n\"'<>\\"), text.size());
        const std::size_t pathEnd = std::min(text.substr(0, end).find('/'), end);
        std::size_t host = text.substr(0, pathEnd).rfind('@');
        const std::size_t colon = text.substr(0, end).find(':');
        if (host == std::string_view::npos && colon < pathEnd)
            host = text.substr(0, end).rfind('@');
        if (host != std::string_view::npos && colon < host) {
            masked += text.substr(0, colon + 1);
            masked += "***";
            text.remove_prefix(host);
        }
    }
    masked += text;
    return masked;
}

} // namespace jingtai
