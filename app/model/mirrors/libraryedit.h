// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <cstdint>

namespace jingtai {

/// What was done to the list of mirrors, in as far as it is said again.
struct LibraryEdit
{
    enum class Kind : std::uint8_t { Add, Replace, Remove, Import, Enable, Disable, SetParameter };

    Kind kind = Kind::Add;
    /// Title of the mirror; of Import the name of the file.
    QString subject;
    /// Where it is more than one mirror, the subject is of no matter.
    int mirrors = 1;
};

/// For a menu: "Undo: remove DaoCloud".
QString wordingOfUndo(const LibraryEdit &edit);
QString wordingOfRedo(const LibraryEdit &edit);

} // namespace jingtai
