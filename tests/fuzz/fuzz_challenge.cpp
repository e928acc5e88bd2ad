// SPDX-License-Identifier: MIT
#include "app/core/probe/challenge.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace jingtai;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// What goes into a request line or a header can end neither.
bool isHarmless(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7F; });
}

void checkUrl(const HttpUrl &url)
{
    require(!url.host.empty() && url.port > 0 && url.port < 65536);
    require(url.target.starts_with('/') && isHarmless(url.target));
    const auto again = parseHttpUrl(url.text());
    require(again && *again == url);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    const auto challenges = parseChallenges(text);
    require(challenges.size() <= 16);
    for (const Challenge &challenge : challenges) {
        require(!challenge.scheme.empty() && challenge.parameters.size() <= 32);
        if (const auto url = tokenUrl(challenge, "library/hello-world")) {
            require(url->target.size() < 4 * size + 200);
            if (url->text().size() <= 8192)
                checkUrl(*url);
        }
    }
    if (const auto token = parseToken(text))
        require(!token->empty() && isHarmless(*token));
    const HttpUrl base{true, "registry.example", 443, "/v2/a/manifests/b?c"};
    if (const auto url = resolveLocation(base, text); url && url->text().size() <= 8192)
        checkUrl(*url);
    return 0;
}
