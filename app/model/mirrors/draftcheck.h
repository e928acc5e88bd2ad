// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/catalog/mirrorcatalog.h"
#include "app/model/mirrors/mirrordraft.h"

#include <QString>

#include <optional>
#include <vector>

/// What the rules and the catalogue's reader say of a mirror that is being made.
namespace jingtai::draftcheck {

/// What is wrong with a target, with what to do; empty where nothing is.
QString wordingOfTarget(const QString &target, const std::vector<Parameter> &parameters);

/// Why a catalogue with this mirror would be refused.
std::optional<CatalogError> problemOf(const Mirror &mirror);

/// Names that people know, converted by the mirror's first rule. `converted` is empty where no
/// image name comes out.
std::vector<DraftExample> examplesOf(const Mirror &mirror, const MirrorCatalog &catalog);

/// The registry of what a target makes.
QString hostOf(const QString &target);

} // namespace jingtai::draftcheck
