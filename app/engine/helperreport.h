// SPDX-License-Identifier: MIT
#pragma once

#include "app/engine/daemonapply.h"

#include <optional>
#include <string>
#include <string_view>

namespace jingtai {

/// What jingtai-helper did, as the JSON that it writes: what an engine says of itself as `/info`
/// has it, errors with their codes, no content of a file.
std::string helperReport(const tl::expected<DaemonApplied, DaemonApplyError> &result);

/// Reads it; nothing where it is none.
std::optional<tl::expected<DaemonApplied, DaemonApplyError>>
parseHelperReport(std::string_view json);

/// Stable English codes: "not-taken", "needs-restart", …
std::string_view code(DaemonApplyError::Kind kind);
std::string_view code(DaemonApplyError::Way way);

} // namespace jingtai
