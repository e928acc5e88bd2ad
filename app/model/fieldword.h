// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <cstdint>

namespace jingtai {

/// What the form says of a field, under it.
struct FieldWord
{
    enum class Kind : std::uint8_t {
        None,
        Open,    ///< not filled in yet: wrong only once the person has been there
        Remark,  ///< worth knowing
        Caution, ///< may be saved, but look at it
        Wrong,   ///< cannot be saved
    };
    Kind kind = Kind::None;
    QString text;
    bool stopsSaving() const { return kind == Kind::Open || kind == Kind::Wrong; }
};

} // namespace jingtai
