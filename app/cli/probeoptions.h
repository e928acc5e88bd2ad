// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/commandline.h"
namespace jingtai {

class ProbeQueue;

/// What commands that use the network have in common: --timeout, --jobs, --proxy,
/// --cafile.
void addProbeOptions(CommandLine &line);

/// Puts their values into the queue.
tl::expected<void, UsageError> useProbeOptions(const CommandLine &line, ProbeQueue &queue);

} // namespace jingtai
