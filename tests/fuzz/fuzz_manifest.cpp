// SPDX-License-Identifier: MIT
#include "app/core/probe/manifest.h"

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

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    const auto manifest = parseManifest(text);
    if (!manifest)
        return 0;
    require(manifest->parts.size() <= 4096);
    for (const ManifestPart &part : manifest->parts)
        require(isDigest(part.digest));
    require((manifest->preferred() == nullptr) == manifest->parts.empty());
    require((manifest->largest() == nullptr) == manifest->parts.empty());
    return 0;
}
