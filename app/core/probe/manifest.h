// SPDX-License-Identifier: MIT
#pragma once

#include <tl/expected.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jingtai {

/// What an index or a manifest points to.
struct ManifestPart
{
    std::string digest;
    /// Bytes; 0 where it is not told.
    std::int64_t size = 0;
    /// Of an index: "linux", "amd64".
    std::string os;
    std::string architecture;
};

/// An image manifest or an index of them, of OCI or Docker (schema 2).
struct Manifest
{
    bool isIndex = false;
    /// Layers, or manifests of an index. At most 4,096.
    std::vector<ManifestPart> parts;

    /// The manifest to take of an index: linux/amd64, else the first of linux, else the first.
    /// Borrowed; null where there is none.
    const ManifestPart *preferred() const;
    /// Borrowed; null where there is none.
    const ManifestPart *largest() const;
};

enum class ManifestFault : std::uint8_t {
    NotAManifest, ///< no JSON, or nothing of a manifest in it
    OldSchema,    ///< schema 1, which current engines refuse
};

/// All four media types in one Accept header.
extern const std::string_view s_manifestTypes;

tl::expected<Manifest, ManifestFault> parseManifest(std::string_view json);

/// Whether a Content-Type is that of a manifest of schema 1.
bool isOldManifestType(std::string_view contentType);

/// algorithm:hex of sha256, sha384 or sha512 in exact length.
bool isDigest(std::string_view text);

} // namespace jingtai
