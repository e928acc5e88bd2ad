// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/mirrorcatalog.h"

#include <QString>

#include <optional>

namespace jingtai {

/// Why a catalogue file is not in use. `format` is set where the bytes were read but break the
/// format.
struct CatalogLoadError
{
    QString path;
    /// errno of the failed read; 0 where the format is at fault.
    int systemError = 0;
    std::optional<CatalogError> format;
};

/// The catalogue that is built into the program.
MirrorCatalog builtInCatalog();

/// A catalogue file, at most 16 MiB.
tl::expected<MirrorCatalog, CatalogLoadError> loadCatalog(const QString &path);

} // namespace jingtai
