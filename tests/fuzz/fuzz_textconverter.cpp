// SPDX-License-Identifier: MIT
#include "app/core/names/nameconverter.h"
#include "app/core/text/textconverter.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

using namespace jingtai;

namespace {

constexpr std::string_view s_catalog = R"({"version": 1, "updated": "2026-11-23",
"registries": [
  {"name": "docker.io", "aliases": ["index.docker.io"], "endpoint": "https://registry-1.docker.io", "probe": "library/busybox:1"},
  {"name": "registry.k8s.io", "aliases": ["k8s.gcr.io"], "endpoint": "https://registry.k8s.io", "probe": "pause:3.9"},
  {"name": "quay.io", "endpoint": "https://quay.io", "probe": "a/b:1"}],
"mirrors": [
  {"id": "docker", "kind": "registry", "endpoint": "https://docker.m.daocloud.io",
   "rules": [{"source": "docker.io", "target": "docker.m.daocloud.io/{path}"}], "claim": {"state": "works"}},
  {"id": "k8s", "kind": "registry", "endpoint": "https://registry.aliyuncs.com",
   "rules": [{"source": "registry.k8s.io", "target": "registry.aliyuncs.com/google_containers/{name}"}],
   "names": {"ingress-nginx/controller": "nginx-ingress-controller"}, "claim": {"state": "works"}},
  {"id": "closed", "kind": "registry", "endpoint": "https://quay.mirrors.ustc.edu.cn",
   "rules": [{"source": "quay.io", "target": "quay.mirrors.ustc.edu.cn/{path}"}], "claim": {"state": "closed"}},
  {"id": "any", "kind": "registry", "endpoint": "https://m.daocloud.io",
   "rules": [{"source": "*", "target": "m.daocloud.io/{registry}/{repository}"}], "claim": {"state": "works"}}
]})";

[[noreturn]] void fail(const char *law)
{
    std::fprintf(stderr, "broken: %s\n", law);
    std::abort();
}

void check(bool holds, const char *law)
{
    if (!holds)
        fail(law);
}

ConvertedText inPieces(const NameConverter &names, std::string_view text, std::size_t piece,
                       bool isMarked)
{
    PlainListDetector detector;
    for (std::size_t at = 0; at < text.size(); at += piece)
        detector.feed(text.substr(at, piece));
    ConvertedText result;
    TextConverter converter(
        names, detector.finish(), [&](std::string_view bytes) { result.text += bytes; },
        [&](TextHit &&hit) { result.hits.push_back(std::move(hit)); });
    text::LineMarks marks;
    for (std::size_t at = 0; at < text.size(); at += piece) {
        const std::string_view bytes = text.substr(at, piece);
        if (isMarked) {
            text::markLines(bytes, marks);
            converter.feed(bytes, marks);
        } else {
            converter.feed(bytes);
        }
    }
    converter.finish();
    return result;
}

void checkSplice(std::string_view input, const ConvertedText &converted)
{
    std::vector<TextSpan> spans;
    for (const TextHit &hit : converted.hits) {
        check(!hit.spans.empty(), "a hit has a span");
        check(hit.converted.has_value() || !hit.notes.empty(), "what stays has a reason");
        spans.insert(spans.end(), hit.spans.begin(), hit.spans.end());
    }
    std::sort(spans.begin(), spans.end(),
              [](const TextSpan &a, const TextSpan &b) { return a.offset < b.offset; });
    const std::string_view output = converted.text;
    std::uint64_t in = 0;
    std::uint64_t out = 0;
    for (const TextSpan &span : spans) {
        check(span.offset >= in && span.offset <= input.size()
                  && span.length <= input.size() - span.offset,
              "spans lie in the text and apart");
        const std::uint64_t plain = span.offset - in;
        check(span.outputOffset == out + plain && span.outputOffset <= output.size()
                  && span.outputLength <= output.size() - span.outputOffset,
              "spans know their place in the output");
        check(input.substr(in, plain) == output.substr(out, plain), "other bytes stay");
        in = span.offset + span.length;
        out = span.outputOffset + span.outputLength;
    }
    check(input.substr(in) == output.substr(out), "the bytes behind the last span stay");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

/// The first byte says how the rest is cut in pieces, and whether the way is back.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    static const MirrorCatalog s_mirrors = MirrorCatalog::parse(s_catalog).value();
    static const NameConverter s_forward(s_mirrors, {});
    static const NameConverter s_back(s_mirrors, [] {
        ConversionChoice choice;
        choice.back = true;
        return choice;
    }());
    const std::string text(data + 1, data + size);
    const NameConverter &names = data[0] % 2 == 0 ? s_forward : s_back;
    const ConvertedText whole = convertText(names, text);
    checkSplice(text, whole);
    for (const bool isMarked : {false, true}) {
        const ConvertedText pieces = inPieces(names, text, 1u + data[0] / 2u, isMarked);
        check(pieces.text == whole.text, "pieces do not matter");
        check(pieces.hits.size() == whole.hits.size(), "pieces do not matter to the hits");
        for (std::size_t i = 0; i < whole.hits.size(); ++i) {
            check(pieces.hits[i].spans == whole.hits[i].spans
                      && pieces.hits[i].original == whole.hits[i].original,
                  "pieces do not matter to each hit");
        }
    }
    check(convertText(names, whole.text).text == whole.text, "twice is as once");
    return 0;
}
