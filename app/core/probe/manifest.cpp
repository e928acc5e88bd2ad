// SPDX-License-Identifier: MIT
#include "app/core/probe/manifest.h"

#include "app/core/json/jsontree.h"
#include "app/core/names/imagereference.h"

#include <algorithm>

namespace jingtai {

namespace {

constexpr std::size_t s_maxParts = 4096;

std::string textOf(const JsonValue *value)
{
    return value && value->type == JsonValue::Type::String ? value->string : std::string();
}

bool readParts(const JsonValue &list, std::vector<ManifestPart> &parts)
{
    if (list.type != JsonValue::Type::Array || list.items.size() > s_maxParts)
        return false;
    for (const JsonValue &item : list.items) {
        ManifestPart part;
        part.digest = textOf(item.member("digest"));
        if (!isDigest(part.digest))
            return false;
        const JsonValue *size = item.member("size");
        if (size && size->type == JsonValue::Type::Integer)
            part.size = size->integer;
        if (const JsonValue *platform = item.member("platform")) {
            part.os = textOf(platform->member("os"));
            part.architecture = textOf(platform->member("architecture"));
        }
        parts.push_back(std::move(part));
    }
    return true;
}

} // namespace

const std::string_view s_manifestTypes
    = "application/vnd.oci.image.index.v1+json, "
      "application/vnd.oci.image.manifest.v1+json, "
      "application/vnd.docker.distribution.manifest.list.v2+json, "
      "application/vnd.docker.distribution.manifest.v2+json";

const ManifestPart *Manifest::preferred() const
{
    const ManifestPart *best = nullptr;
    int bestRank = -1;
    for (const ManifestPart &part : parts) {
        const int rank = part.os != "linux" ? 0 : (part.architecture == "amd64" ? 2 : 1);
        if (rank > bestRank) {
            best = &part;
            bestRank = rank;
        }
    }
    return best;
}

const ManifestPart *Manifest::largest() const
{
    const auto found = std::max_element(
        parts.begin(), parts.end(),
        [](const ManifestPart &a, const ManifestPart &b) { return a.size < b.size; });
    return found == parts.end() ? nullptr : &*found;
}

tl::expected<Manifest, ManifestFault> parseManifest(std::string_view json)
{
    const auto value = parseJson(json);
    if (!value || value->type != JsonValue::Type::Object)
        return tl::unexpected(ManifestFault::NotAManifest);
    const JsonValue *version = value->member("schemaVersion");
    if (!version || version->type != JsonValue::Type::Integer)
        return tl::unexpected(ManifestFault::NotAManifest);
    if (version->integer == 1)
        return tl::unexpected(ManifestFault::OldSchema);
    Manifest manifest;
    const JsonValue *manifests = value->member("manifests");
    const JsonValue *layers = value->member("layers");
    manifest.isIndex = manifests != nullptr;
    const JsonValue *list = manifest.isIndex ? manifests : layers;
    // A text that could be taken for both is how one digest gets two meanings (CVE-2021-41190).
    if (version->integer != 2 || !list || (manifests && layers)
        || !readParts(*list, manifest.parts))
        return tl::unexpected(ManifestFault::NotAManifest);
    return manifest;
}

bool isOldManifestType(std::string_view contentType)
{
    return contentType.starts_with("application/vnd.docker.distribution.manifest.v1+");
}

bool isDigest(std::string_view text)
{
    const std::string name = "a@" + std::string(text);
    const auto parsed = ImageReferenceView::parse(name);
    return parsed && parsed->digest() == text;
}

} // namespace jingtai
