// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/catalog/mirrorcatalog.h"
#include "app/model/shortnote.h"

#include <QString>

#include <cstdint>

namespace jingtai {

enum class DateLength : std::uint8_t { Short, Long };

/// A date of a claim ("2026-08", "2020-05-30", "2026") in words of the language shown; what is no
/// date as it is.
QString dateInWords(const std::string &date, DateLength length);
/// How a claim is shown: only a clear word is good or bad.
Severity severityOf(ClaimState state);
/// "Claimed to work, September 2026".
QString claimInWords(const Claim &claim);
/// What the claim means.
QString claimSentence(ClaimState state);

} // namespace jingtai
