// SPDX-License-Identifier: MIT
#include "app/core/probe/packagefile.h"

#include <algorithm>

namespace jingtai {

bool isPackageFile(std::string_view path, std::string_view body)
{
    if (path.ends_with("Release")) {
        return body.find("Codename:") != std::string_view::npos
               || body.find("Suite:") != std::string_view::npos
               || body.find("SHA256:") != std::string_view::npos
               || body.find("Date:") != std::string_view::npos;
    }
    if (path.ends_with("repomd.xml"))
        return body.find("<repomd") != std::string_view::npos;
    return true;
}

std::optional<std::int64_t> freshnessOf(std::string_view path, std::string_view body,
                                        const ResponseHead &head)
{
    if (path.ends_with("Release")) {
        for (std::size_t at = 0; at < body.size();) {
            const std::size_t end = std::min(body.find('\n', at), body.size());
            const std::string_view line = body.substr(at, end - at);
            if (line.starts_with("Date:"))
                return parseHttpDate(line.substr(5, line.find_last_not_of("\r ") - 4));
            at = end + 1;
        }
    }
    return parseHttpDate(head.header("last-modified"));
}

} // namespace jingtai
