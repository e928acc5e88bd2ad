// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace jingtai {

class ConversionCheck;
class ConversionState;

/// What is said of a conversion as a whole, in the language of the installed translators.

/// "4 names in 17 lines", or what is being done; empty where there is nothing to say.
QString summaryOf(const ConversionState &state);
/// How many names were converted and how many not, and by what; for the status bar.
QString statusOf(const ConversionState &state);
/// Of the check of the names on their mirrors, while it runs and after; empty where there was none.
QString statusOf(const ConversionCheck &check);
/// Which mirrors the automatic choice took for the text, a line for each registry; empty where
/// there is no text or no automatic choice.
QString automaticChoicesOf(const ConversionState &state);

} // namespace jingtai
