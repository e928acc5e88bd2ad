// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/osrelease.h"
#include "app/core/packages/packagerecipe.h"

#include <QStringList>

#include <optional>
#include <string_view>

namespace jingtai {

/// How the packages of an upstream ("docker-ce", "kubernetes") are set up; nothing for others.
std::optional<PackageRecipe> builtInRecipe(std::string_view upstream);

/// What this system says of itself; of the files the first that is there is read. Blocks for a
/// small file.
OsRelease thisSystem(const QStringList &files
                     = {QStringLiteral("/etc/os-release"), QStringLiteral("/usr/lib/os-release")});

} // namespace jingtai
