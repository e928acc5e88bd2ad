// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/console.h"
#include "app/core/catalog/mirrorcatalog.h"
#include "app/core/names/nameconverter.h"
#include "app/core/probe/probesubject.h"
#include "app/services/catalogstore.h"

#include <QString>
#include <QStringList>

#include <cstdint>

namespace jingtai {

/// A catalogue file; a null path is standard input.
tl::expected<MirrorCatalog, CatalogLoadError> readCatalog(const QString &path);

/// With a null path the built-in catalogue with the person's own laid over it; where the own one
/// cannot be used that is told and the built-in one stands alone. Else that file in its place.
tl::expected<MirrorCatalog, CatalogLoadError> catalogInUse(Console &console, const QString &path);

/// What a mirror is looked for to do.
enum class MirrorPurpose : std::uint8_t { Images, Any };

/// The mirror that `word` means: its id, or else the host or the beginning of names on it
/// ("quay.nju.edu.cn", "registry.aliyuncs.com/google_containers") where that is one mirror's alone.
/// Borrowed from the catalogue.
tl::expected<const Mirror *, UsageError> findMirror(const MirrorCatalog &catalog,
                                                    const QString &word,
                                                    MirrorPurpose use = MirrorPurpose::Images);

/// The values of --param.
tl::expected<ParameterValues, UsageError> parameterValues(const MirrorCatalog &catalog,
                                                          const QStringList &words);

/// Puts the values of --with, --param and --leave into the choice.
tl::expected<void, UsageError> chooseMirrors(const MirrorCatalog &catalog, const QStringList &words,
                                             ConversionChoice &choice);
tl::expected<void, UsageError> giveParameters(const MirrorCatalog &catalog,
                                              const QStringList &words, ConversionChoice &choice);
tl::expected<void, UsageError> leaveRegistries(const QStringList &words, ConversionChoice &choice);
/// After the others: whether each chosen mirror has the values that it wants.
tl::expected<void, UsageError> checkParameters(const MirrorCatalog &catalog,
                                               const ConversionChoice &choice);

} // namespace jingtai
