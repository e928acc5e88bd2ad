// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/mirrors/libraryedit.h"

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace jingtai {

/// What the person made of the list of mirrors. A value that is cheap to keep.
struct LibraryState
{
    /// Text of the own catalogue; not null.
    std::shared_ptr<const std::string> own;
    std::set<std::string, std::less<>> disabled;
    std::map<std::string, std::string, std::less<>> parameters;
};

struct LibraryStep
{
    LibraryEdit edit;
    LibraryState before;
    LibraryState after;
};

/// The last steps, at most a hundred and no more than some 64 MiB of text.
class LibraryHistory final
{
public:
    /// Forgets what was undone.
    void push(LibraryStep step);
    void clear();

    /// Borrowed until the next change; null where there is none.
    const LibraryStep *undoable() const;
    const LibraryStep *redoable() const;
    /// After undoable() was undone.
    void stepBack() { --m_position; }
    /// After redoable() was done again.
    void stepForth() { ++m_position; }

private:
    std::vector<LibraryStep> m_steps;
    /// Steps before it can be undone, those from it on can be done again.
    std::size_t m_position = 0;
};

} // namespace jingtai
