// SPDX-License-Identifier: MIT
#pragma once

#include "app/services/daemonservice.h"

#include <QString>

namespace jingtai {

/// Sentences for an engine that cannot be asked or told, and for changes of its file; see
/// wording.h.
QString wording(const EngineError &error);
QString wording(const DaemonApplyError &error);
/// Why the root helper did nothing; empty for None.
QString wording(HelperProblem problem);
/// What came of an apply. `path` is the configuration file.
QString wording(const QString &path, const DaemonOutcome &outcome);
/// Whether and as what an engine runs, without what is in force.
QString wordingOfStatus(const EngineFacts &engine);
/// The name of a kind of engine for a list: "Docker on this machine", …
QString wordingOfKind(EngineKind kind);
/// The end of a test pull.
QString wording(const TestPullResult &result);
/// What was done to a file; a file that was not written is said to be as wanted.
QString wordingOfApplied(const QString &path, const DaemonApplied &applied);
/// That a file is no longer the one that was meant, by its SHA-256.
QString wordingOfOtherContent(const QString &path);
/// That a mirror to be removed is not there.
QString wordingOfMissingMirror(const QString &mirror);

} // namespace jingtai
