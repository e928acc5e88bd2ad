// SPDX-License-Identifier: MIT
#include "app/core/probe/httpresponse.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

using namespace jingtai;

namespace {

using State = ResponseParser::State;

void require(bool holds)
{
    if (!holds)
        std::abort();
}

ResponseParser fed(HttpMethod method, ResponseParser::Limits limits, std::string_view text,
                   std::size_t piece)
{
    ResponseParser parser(method, limits);
    while (!text.empty() && (parser.state() == State::Head || parser.state() == State::Body)) {
        parser.feed(text.substr(0, piece));
        text.remove_prefix(std::min(piece, text.size()));
    }
    return parser;
}

void checkHead(const ResponseHead &head)
{
    require(head.status >= 200 && head.status <= 999 && head.headers.size() <= 256);
    for (const HttpHeader &header : head.headers) {
        require(!header.name.empty());
        require(header.value.find_first_of(std::string_view("\r\n\0", 3)) == std::string::npos);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

/// The first byte says how the rest is cut in pieces, and what is asked.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::string text(data + 1, data + size);
    const HttpMethod method = data[0] % 2 == 0 ? HttpMethod::Get : HttpMethod::Head;
    const ResponseParser::Limits limits{100, data[0] % 4 < 2, true};
    ResponseParser whole = fed(method, limits, text, text.size() + 1);
    ResponseParser pieces = fed(method, limits, text, 1U + data[0] / 4U);
    whole.finish();
    pieces.finish();
    require(whole.state() == State::Done || whole.state() == State::Failed);
    require(pieces.state() == whole.state() && pieces.fault() == whole.fault());
    require(pieces.hasHead() == whole.hasHead() && pieces.body() == whole.body());
    require(whole.body().size() <= 100 && whole.body().size() == whole.bodyBytes());
    require((whole.state() == State::Failed) == whole.fault().has_value());
    if (whole.hasHead())
        checkHead(whole.head());
    static_cast<void>(isWebPage(text, text));
    if (const auto seconds = retryAfterSeconds(text, 1'700'000'000))
        require(*seconds >= 1 && *seconds <= 604'800);
    return 0;
}
