// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/daemon/daemonproblem.h"
#include "app/core/daemon/engineversion.h"

#include <QString>

namespace jingtai {

/// Sentences for what is wrong with a daemon.json; see wording.h. One for each problem, without its
/// place.
QString wording(const DaemonProblem &problem);
/// What its fix does, short, as on a button; empty where there is none.
QString wordingOfFix(const DaemonProblem &problem);
/// The same behind its place, on one line.
QString wordingWithPlace(const DaemonProblem &problem);
/// Where its fix was made, and what that did.
QString wordingOfMended(const DaemonProblem &problem);
/// Short words: "Docker does not start".
QString wording(DaemonSeverity severity);
/// That nothing was found; a null path is the standard input.
QString wordingOfGoodDaemonFile(const QString &path, const EngineVersion &engine);

} // namespace jingtai
