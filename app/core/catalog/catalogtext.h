// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/catalog/mirrorcatalog.h"

#include <tl/expected.hpp>

#include <functional>
#include <set>
#include <string>
#include <string_view>

namespace jingtai {

/// Editing the text of a catalogue file. What is not touched keeps its place, and members that the
/// format does not know stay. Each function takes text as MirrorCatalog::parse does, or no text at
/// all for a catalogue without entries, and gives text that MirrorCatalog::parse takes; the error
/// is the one that it has for the text given, or for the text that would have come out.

/// A mirror as it is read back from a file. Of an error, the pointer begins at the mirror
/// ("/endpoint", "/rules/0/target"), and line and column are 0.
tl::expected<Mirror, CatalogError> checkedMirror(const Mirror &mirror);

/// Puts the mirror in place of the entry `id`, else at the end; isOwn is of no matter. Fails with
/// the error of checkedMirror(), or with Duplicate and "/id" where another entry has its id.
tl::expected<std::string, CatalogError> textWithMirror(std::string_view text, std::string_view id,
                                                       const Mirror &mirror);

/// Without the mirrors of these ids and the registries of these names.
tl::expected<std::string, CatalogError>
textWithout(std::string_view text, const std::set<std::string, std::less<>> &ids,
            const std::set<std::string, std::less<>> &registries = {});

/// Makes the changes in `text` that led from `before` to `after`, mirror by mirror and registry by
/// registry, each as a whole. A registry takes its names from those that have them in `text`.
tl::expected<std::string, CatalogError>
textWithChanges(std::string_view text, std::string_view before, std::string_view after);

/// A file with the mirrors of these ids, in the order of the catalogue, and the registries that
/// they serve. `updated`: a date as the format wants it, or empty.
std::string catalogText(const MirrorCatalog &catalog, const std::set<std::string, std::less<>> &ids,
                        std::string_view updated);

} // namespace jingtai
