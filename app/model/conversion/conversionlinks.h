// SPDX-License-Identifier: MIT
#pragma once

namespace jingtai {

class ConversionState;
class Preferences;
class StatusMonitor;

/// From now on the conversion goes by what checks find and by what the person chose before, and
/// its choices are kept. Borrowed, as long as any of them is there.
void linkConversion(ConversionState &conversion, const StatusMonitor &monitor,
                    Preferences &preferences);

} // namespace jingtai
