// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/catalog/mirrorcatalog.h"

#include <QString>

#include <vector>

namespace jingtai {

class MirrorLibrary;

/// Mirrors as texts for other programs. Borrowed pointers, none null; lines end as the format says.
using MirrorPointers = std::vector<const Mirror *>;

/// Addresses as they stand in names, one a line; nothing after the last.
QString mirrorsAsAddresses(const MirrorPointers &mirrors, const MirrorLibrary &library);
/// Base URLs, one a line; nothing after the last.
QString mirrorsAsUrls(const MirrorPointers &mirrors, const MirrorLibrary &library);
/// A table of GitHub-flavoured Markdown in the words of the language shown. No text of a catalogue
/// can break it or become markup.
QString mirrorsAsMarkdown(const MirrorPointers &mirrors, const MirrorLibrary &library);
/// RFC 4180, lines end in CRLF; header and words are those of the catalogue's format, the same in
/// every language. A cell that a spreadsheet would take for a formula begins with an apostrophe.
QString mirrorsAsCsv(const MirrorPointers &mirrors, const MirrorLibrary &library);

} // namespace jingtai
