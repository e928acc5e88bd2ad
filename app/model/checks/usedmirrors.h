// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <map>

namespace jingtai {

class ConversionState;
class DaemonState;

/// What a mirror is used for.
struct MirrorUse
{
    /// Chosen for conversions, for all or for a registry.
    bool isChosen = false;
    /// Taken by the automatic choice for the text that is there.
    bool isAutomatic = false;
    /// Among the registry mirrors of Docker: in force, or in the file that is opened.
    bool isDockers = false;
    bool operator==(const MirrorUse &) const = default;
};

/// By id.
using UsedMirrors = std::map<QString, MirrorUse>;

/// Without a `daemon` nothing is known of Docker.
UsedMirrors usedMirrors(ConversionState &conversion, const DaemonState *daemon);

} // namespace jingtai
