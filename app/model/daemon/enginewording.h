// SPDX-License-Identifier: MIT
#pragma once

#include "app/services/daemonservice.h"

#include <QString>

namespace jingtai {

/// Sentences for an engine that cannot be asked or told, and for changes of its file; see
/// wording.h.
QString wording(const EngineError &error);
QString wording(const DaemonApplyError &error);
/// What a change of the file takes to come into force.
QString wording(const DaemonChange &change);
/// What was done to a file; a file that was not written is said to be as wanted.
QString wordingOfApplied(const QString &path, const DaemonApplied &applied);
/// That a file is no longer the one that was meant, by its SHA-256.
QString wordingOfOtherContent(const QString &path);
/// That a mirror to be removed is not there.
QString wordingOfMissingMirror(const QString &mirror);

} // namespace jingtai
