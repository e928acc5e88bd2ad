// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/names/imagereference.h"

#include <optional>
#include <string>
#include <string_view>

namespace jingtai {

/// The name that was meant by a text that people paste in place of one: an address (`https://…`,
/// `docker://…`), a page about an image (`hub.docker.com/_/name`, `quay.io/repository/owner/name`),
/// a registry written twice, a whole command or YAML line around one name, quotes and blanks around
/// it, upper case where only lower case can stand, full-width forms. UTF-8, any size; cost is
/// linear. Nothing where it is not certain, or where the text is a name that can be pulled. What is
/// returned always parses, has no ReferenceWarning::WebPage or PastedTwice, and is not `text`.
std::optional<std::string> suggestReference(std::string_view text);

/// Whether the name is the address of a web page about an image, as ReferenceWarning::WebPage says.
bool isWebPage(const ImageReferenceView &reference);

/// Whether the registry stands twice, as ReferenceWarning::PastedTwice says.
bool isPastedTwice(const ImageReferenceView &reference);

} // namespace jingtai
