// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace jingtai {

/// The program's directories by the XDG base directory specification; relative values of the
/// variables are ignored as it demands. Nothing is created.
QString configDirectory(); ///< $XDG_CONFIG_HOME/jingtai
QString stateDirectory();  ///< $XDG_STATE_HOME/jingtai
QString cacheDirectory();  ///< $XDG_CACHE_HOME/jingtai

} // namespace jingtai
