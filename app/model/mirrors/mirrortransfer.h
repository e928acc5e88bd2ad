// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/mirrors/mirrorlibrary.h"

#include <QString>
#include <QStringList>

#include <cstdint>

namespace jingtai {

/// How mirrors are written into a file.
enum class ListFormat : std::uint8_t {
    Catalog, ///< JSON, to be imported again
    Markdown,
    Csv,
};

/// Told by the suffix; `otherwise` where that says nothing.
ListFormat listFormatOf(const QString &path, ListFormat otherwise);
/// ".json", ".md", ".csv"
QString suffixOf(ListFormat format);

/// What can be exported, in the order of the catalogue.
QStringList ownMirrors(const MirrorLibrary &library);
QStringList allMirrors(const MirrorLibrary &library);

/// Writes these mirrors into a file before it returns. A whole sentence where that failed, else
/// empty.
QString exportMirrors(const MirrorLibrary &library, const QStringList &ids, const QString &path,
                      ListFormat format);

/// What an export or an import did, as a sentence for the status bar.
QString wordingOfExport(int mirrors, const QString &path);
QString wordingOfImport(const ImportSummary &summary, const QString &path);

} // namespace jingtai
