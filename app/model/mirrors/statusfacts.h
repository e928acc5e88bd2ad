// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/checks/mirrorstatus.h"
#include "app/model/mirrors/mirrorfacts.h"

namespace jingtai {

/// Lays what checks found over what is known of a mirror: the verdict with its sentence, stages,
/// evidence and advice. Nothing where it was not checked. `now`: Unix time, in seconds.
/// `original`: digest that the registry itself serves for the same image; may be empty.
void addStatus(MirrorFacts &facts, const MirrorStatus &status, qint64 now,
               const std::string &original);

/// The stages of a check with their figures.
std::vector<StageBar> stagesOf(const ProbeReport &report);

} // namespace jingtai
