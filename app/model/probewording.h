// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/probe/probereport.h"

#include <QString>

#include <cstddef>

namespace jingtai {

/// The sentences for what a probe found, in the language of the installed translators.

/// Short words for a table: "Serves images".
QString wording(ProbeVerdict verdict);
QString wording(ProbeStage stage);

/// What happened, as one sentence; of every verdict.
QString wordingOfFinding(const ProbeReport &report);
/// What went wrong, as one sentence; empty where nothing did.
QString wordingOfFault(const ProbeReport &report);
/// What it means for a pull and what to do next, and what else is worth knowing; may be empty.
QString wordingOfAdvice(const ProbeReport &report);

/// Which way was taken; `proxy` as in ProbeReport.
QString wordingOfProxy(const std::string &proxy);

/// How many mirrors were not asked because they are said to be closed.
QString wordingOfClosedLeftOut(std::size_t count);

} // namespace jingtai
