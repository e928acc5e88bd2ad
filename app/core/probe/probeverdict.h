// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/probe/httpresponse.h"
#include "app/core/probe/probereport.h"

namespace jingtai {

/// What a fault in an answer's bytes is called in a report.
ProbeFault faultOf(HttpFault fault);

/// What a fault means where it decides.
ProbeVerdict verdictOf(ProbeFault fault);

/// What a status means where it decides; `other` for those that mean nothing in particular.
ProbeVerdict verdictOfStatus(int status, ProbeVerdict other);

} // namespace jingtai
