// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/packages/packagerecipe.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jingtai {

/// What packages are to be set up on.
struct PackageTarget
{
    /// Address of the mirror, without a '/' at its end.
    std::string endpoint;
    /// The path that proves the mirror.
    std::string proofPath;
    std::string distribution;
    /// Id or codename; empty where the distribution has no releases.
    std::string release;
    /// Of the packages; empty where there is one repository for all.
    std::string version;
};

enum class PackageSetupFault : std::uint8_t {
    UnknownDistribution,
    UnknownRelease,
    UnknownVersion,
    FrozenTree,       ///< the mirror's tree gets no more versions
    MissingParameter, ///< the address holds `{name}`
};

/// A part of what is to be done.
struct PackageSetupStep
{
    enum class Kind : std::uint8_t { Key, Repository, Packages };
    Kind kind = Kind::Key;
    /// The file that it writes; empty where there is none.
    std::string file;
    /// What is in the file of a repository: deb822 or INI, with a line end at its end.
    std::string contents;
    /// Commands for POSIX sh, one a line, with a line end at their end. Those that need the rights
    /// of root say sudo.
    std::string commands;
};

/// The commands that set up the packages, in order.
tl::expected<std::vector<PackageSetupStep>, PackageSetupFault>
packageSetup(const PackageRecipe &recipe, const PackageTarget &target);

} // namespace jingtai
