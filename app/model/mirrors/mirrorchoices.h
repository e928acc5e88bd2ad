// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/catalog/mirrorcatalog.h"

#include <QString>

#include <string>
#include <vector>

namespace jingtai {

class MirrorLibrary;

/// A mirror as it stands in a menu.
struct MirrorOption
{
    QString id;
    /// In the language of the installed translators.
    QString title;
    /// Host and path without a scheme, as in names.
    QString address;
    bool closed = false;
    /// Switched off by the person; may be chosen all the same.
    bool disabled = false;
    /// It wants a value that is not given.
    bool wantsParameter = false;
};

/// The mirrors that serve a registry, in the order of the catalogue; closed ones after the others,
/// then those that are switched off.
struct RegistryOptions
{
    /// "*" for mirrors that serve any registry.
    QString registry;
    std::vector<MirrorOption> mirrors;
};

/// Each mirror once, in the group of its first rule; groups in the order of the registries.
std::vector<RegistryOptions> mirrorsByUpstream(const MirrorLibrary &library);
/// For each registry every mirror that serves it, those for any registry too.
std::vector<RegistryOptions> mirrorsByRegistry(const MirrorLibrary &library);

/// Where a mirror's images are: the fixed part of its first target, else its endpoint's host.
QString mirrorAddress(const Mirror &mirror);
/// In the language of the installed translators; its address where it has none.
QString mirrorTitle(const Mirror &mirror);
/// The id where no mirror has it.
QString mirrorTitle(const std::string &id, const MirrorCatalog &catalog);

} // namespace jingtai
