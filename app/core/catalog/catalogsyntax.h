// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/catalog/mirrorcatalog.h"

#include <string>
#include <string_view>
#include <vector>

namespace jingtai {

/// What single values of a catalogue file may be. Where a text is returned it says in English what
/// is wrong, and is empty where nothing is.

/// 1 to 64 of [a-z0-9._-], a letter or digit first.
bool isCatalogId(std::string_view text);

/// 1 to 64 of [a-z0-9_], a letter first, and none of the placeholders of a target.
bool isParameterName(std::string_view text);

/// YYYY, YYYY-MM or YYYY-MM-DD of the Gregorian calendar.
bool isDate(std::string_view text);

/// What may stand before the first '/' of a name so that it is a registry.
bool isRegistryHost(std::string_view text);

/// A path of a name, without tag and digest.
bool isRepositoryPath(std::string_view text);

/// A path of a name with or without tag or digest.
bool isImagePath(std::string_view text);

/// `registry` or `registry/path`; nothing is changed where it is neither.
bool readSource(std::string_view text, RegistrySource &source);

/// Placeholders in braces, of which one names the repository, in what is a name without tag and
/// digest when they are filled in.
std::string problemWithTarget(std::string_view target, const std::vector<Parameter> &parameters);

/// A path below an endpoint.
std::string problemWithFilePath(std::string_view path);

} // namespace jingtai
