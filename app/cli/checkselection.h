// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/catalog/mirrorcatalog.h"
#include "app/core/probe/probesubject.h"
#include "app/model/usageerror.h"

#include <QStringList>

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace jingtai {

/// What a check is asked to do.
struct CheckRequest
{
    QStringList upstreams;
    QStringList mirrors;
    ParameterValues parameters;
    /// Whether the catalogue is the person's own, so that its addresses may be any.
    bool isOwnCatalog = false;
};

/// One line of a check.
struct CheckTarget
{
    ProbeSubject subject;
    /// The converted name where one is checked, else empty.
    std::string name;
    /// The registries asked for that it serves.
    std::vector<std::string> registries;
};

struct CheckSelection
{
    std::vector<CheckTarget> targets;
    /// What must have a usable mirror.
    std::set<std::string> registries;
    /// Mirrors claimed closed, which are asked by name only.
    std::size_t closedCount = 0;
};

/// Without mirrors: all of the upstreams, or all of the catalogue, but those claimed closed. A
/// mirror may also be a registry's name: then the registry itself is asked.
tl::expected<CheckSelection, UsageError> selectTargets(const MirrorCatalog &catalog,
                                                       const CheckRequest &request);

} // namespace jingtai
