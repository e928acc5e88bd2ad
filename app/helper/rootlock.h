// SPDX-License-Identifier: MIT
#pragma once

#include "app/safefile/descriptor.h"

#include <optional>

namespace jingtai {

/// Keeps other runs of the helper out. A lock on a directory that everybody may open is one that
/// everybody may hold, so it is on /root, which nobody else may.
class RootLock final
{
public:
    enum class State {
        Held,
        Taken,     ///< by another run, for as long as was waited
        NotToHave, ///< others may open /root here
    };
    RootLock();
    State state() const { return m_state; }

private:
    Descriptor m_directory;
    State m_state = State::NotToHave;
};

} // namespace jingtai
