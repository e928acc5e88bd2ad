// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/probe/probereport.h"

#include <QString>

#include <cstddef>
#include <string>

namespace jingtai {

/// The sentences for what a probe found, in the language of the installed translators.

/// Short words for a table: "Serves images".
QString wording(ProbeVerdict verdict);
QString wording(ProbeStage stage);

/// The beginning of a digest, enough to tell it from others: "sha256:ecf1b1b5d914…".
QString shortDigest(const std::string &digest);

/// What happened, as one sentence, with digests cut short; of every verdict.
QString wordingOfFinding(const ProbeReport &report);
/// What went wrong, as one sentence; empty where nothing did.
QString wordingOfFault(const ProbeReport &report);
/// How the content compares, as one sentence; empty where it was not compared, or where the fault
/// says it.
QString wordingOfContent(const ProbeReport &report);
/// What it means for a pull and what to do next, and what else is worth knowing; may be empty.
QString wordingOfAdvice(const ProbeReport &report);

/// Which way was taken; `proxy` as in ProbeReport.
QString wordingOfProxy(const std::string &proxy);

/// How many mirrors were not asked because they are said to be closed.
QString wordingOfClosedLeftOut(std::size_t count);

} // namespace jingtai
