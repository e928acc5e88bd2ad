// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/mirrorcatalog.h"

#include <QString>

#include <vector>

namespace jingtai {

/// A mirror as it stands in a menu.
struct MirrorOption
{
    QString id;
    /// In the language of the installed translators.
    QString title;
    /// Host and path without a scheme, as in names.
    QString address;
    bool closed = false;
    /// It wants a value that is not given, and cannot be chosen without.
    bool wantsParameter = false;
};

/// The mirrors that serve a registry, in the order of the catalogue, closed ones last.
struct RegistryOptions
{
    /// "*" for mirrors that serve any registry.
    QString registry;
    std::vector<MirrorOption> mirrors;
};

/// Each mirror once, in the group of its first rule; groups in the order of the registries.
std::vector<RegistryOptions> mirrorsByUpstream(const MirrorCatalog &catalog);
/// For each registry every mirror that serves it, those for any registry too.
std::vector<RegistryOptions> mirrorsByRegistry(const MirrorCatalog &catalog);

/// Where a mirror's images are: the fixed part of its first target, else its endpoint's host.
QString mirrorAddress(const Mirror &mirror);
QString mirrorTitle(const Mirror &mirror);

} // namespace jingtai
