// SPDX-License-Identifier: MIT
#pragma once

#include "app/safefile/openedfile.h"
#include "app/safefile/place.h"
#include "app/safefile/temporary.h"

#include <optional>
#include <string>

namespace jingtai {

/// Puts a finished temporary file in its target's place, and can take it back: the old file stays
/// under a temporary name until the new one is known to be safe. Where the file system can, both
/// change places in one step (RENAME_EXCHANGE); else the old one gets a second name first; where it
/// can do neither there is no way back.
class Swap final
{
public:
    /// All three must outlive the swap. `old` is what the target was found to be, null if absent.
    Swap(const Place &place, Temporary &fresh, const OpenedFile *old);

    /// False where the target is not what it was found to be: nothing is changed then.
    tl::expected<bool, FileError> make();

    /// Puts the old file back, or removes a new one that had no predecessor, and notes in the error
    /// what is left in place.
    void takeBack(FileError &error);

    /// Removes the old file. Empty, or the path of what could not be removed.
    std::string finish();

private:
    enum class State {
        Untouched,
        Created,
        Exchanged,   ///< the temporary name is the old file
        OldKept,     ///< m_backup is the old file
        Overwritten, ///< the old file is gone
    };

    tl::expected<bool, FileError> create();
    tl::expected<bool, FileError> createByLink();
    tl::expected<bool, FileError> exchange();
    tl::expected<bool, FileError> overwrite();
    tl::expected<bool, FileError> isStillOld(const std::string &name, bool wasRenamed) const;
    bool keepOld();
    bool restore();
    FileError renameError(int systemError) const;

    const Place &m_place;
    Temporary &m_fresh;
    const OpenedFile *m_old;
    std::string m_backup;
    State m_state = State::Untouched;
};

} // namespace jingtai
