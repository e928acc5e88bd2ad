// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/catalog/mirrorcatalog.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jingtai {

/// What installs packages; dnf of version 5 has other options than those before.
enum class PackageSystem : std::uint8_t { Apt, Dnf, Dnf5, Zypper };

struct PackageRelease
{
    /// "12", "24.04"; as VERSION_ID in os-release, of which more parts may follow.
    std::string id;
    /// "bookworm"; empty where the packages do not go by it.
    std::string codename;
};

struct PackageDistribution
{
    std::string id;
    LocalizedText title;
    PackageSystem system = PackageSystem::Apt;
    /// What ID in its os-release may be.
    std::vector<std::string> osRelease;
    /// Its folder, where the packages have one for each.
    std::string tree;
    /// Newest first; none where all of them are set up alike.
    std::vector<PackageRelease> releases;

    /// Borrowed; null where there is none.
    const PackageRelease *release(std::string_view releaseId) const;
};

/// Where things are below the address of a mirror. {tree}, {release}, {codename}, {version} are to
/// be filled in.
struct PackageLayout
{
    struct Apt
    {
        std::string uri;
        std::string suite;
        std::string component;
        std::string key;
    };
    struct Rpm
    {
        std::string uri;
        std::string key;
    };
    /// Beginning of the path that proves a mirror to be laid out so; empty for all others.
    std::string proof;
    /// The last version of a tree that gets no more; then nothing else is told.
    std::string frozen;
    Apt apt;
    Rpm rpm;
};

/// How the packages of an upstream are set up from a mirror: the format of
/// resources/packages/packages.schema.json. A value.
struct PackageRecipe
{
    /// The source of a mirror's rule: "docker-ce", "kubernetes".
    std::string id;
    LocalizedText title;
    /// Name of the files for key and repository, without an ending.
    std::string file;
    std::string section;
    std::vector<std::string> packages;
    /// Not to be updated with the others.
    std::vector<std::string> held;
    std::string service;
    /// Newest first; none where there is one repository for all.
    std::vector<std::string> versions;
    std::vector<PackageLayout> layouts;
    std::vector<PackageDistribution> distributions;

    /// The error is a JSON pointer to what is wrong, or a sentence in English where it is no JSON.
    static tl::expected<PackageRecipe, std::string> parse(std::string_view json);

    /// Borrowed; null where there is none.
    const PackageDistribution *distribution(std::string_view distributionId) const;
    /// By the path that proves the mirror; never null for a recipe that was parsed.
    const PackageLayout *layoutFor(std::string_view proofPath) const;
    /// Whether packages of that version may be asked for: any of the form of those that are listed
    /// ("v1.34"), also one that came later. True for none where there are no versions.
    bool mayHaveVersion(std::string_view version) const;
};

} // namespace jingtai
