// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/shortnote.h"
#include "app/services/engines.h"

#include <QString>
#include <QStringList>

namespace jingtai {

/// What is said of an engine that was looked for and asked, in the language of the installed
/// translators.

/// For a pill: "Running", "Stopped", "Not installed", …
ShortNote noteOf(EngineStatus status);
/// Beside its name where it is of no use now: "stopped"; else empty.
QString remarkOf(EngineStatus status);
/// "Docker Engine 27.5.1"; empty where the version is not known.
QString engineNameOf(const EngineFacts &engine);
/// Why it cannot be asked and what to do; empty where it was.
QString sentenceOf(const EngineFacts &engine);
/// "In force: docker.m.daocloud.io" for the mirrors as the engine writes them.
QString inForceInWords(const QStringList &mirrors);

} // namespace jingtai
