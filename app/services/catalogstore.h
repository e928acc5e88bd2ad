// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/catalog/mirrorcatalog.h"
#include "app/safefile/fileerror.h"

#include <QString>

#include <optional>
#include <string>

namespace jingtai {

/// Why a catalogue file is not in use. `format` is set where the bytes were read but break the
/// format, `file` where the reading failed in more words than an errno has.
struct CatalogLoadError
{
    QString path;
    /// errno of the failed read; 0 where the format is at fault.
    int systemError = 0;
    std::optional<CatalogError> format;
    std::optional<FileError> file = {};
};

/// A catalogue, and the text that it was read from.
struct CatalogFile
{
    std::string text;
    MirrorCatalog catalog;
};

/// The catalogue that is built into the program.
MirrorCatalog builtInCatalog();

/// A catalogue file, at most 16 MiB.
tl::expected<MirrorCatalog, CatalogLoadError> loadCatalog(const QString &path);

/// The same with its text, nothing where there is no such file. Never blocks on a pipe.
tl::expected<std::optional<CatalogFile>, CatalogLoadError> readCatalogFile(const QString &path);

/// Puts a text into a file that the person chose, whole or not at all; without waiting for the
/// disk.
tl::expected<void, FileError> writeCatalogFile(const QString &path, std::string_view text);

/// Where the person's own catalogue is, for the desktop program and the command line.
QString ownCatalogPath();

} // namespace jingtai
