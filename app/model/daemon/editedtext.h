// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/json/textedit.h"

#include <QString>
#include <QtGlobal>

#include <cstddef>
#include <string>
#include <string_view>

namespace jingtai {

/// Bytes of a text as an editor shows them: without a byte order mark of UTF-8, each line ending as
/// LF, bytes that are no UTF-8 as lone surrogates (see textFromBytes()). What the editor changes
/// goes back into the bytes without touching any other.
QString editorText(std::string_view bytes);

/// Positions of editorText() (UTF-16 units) for offsets of the bytes, and back. Asked for in rising
/// order they cost one pass together.
class EditorPositions final
{
public:
    /// The bytes are borrowed.
    explicit EditorPositions(std::string_view bytes);

    qsizetype positionOf(std::size_t offset);
    /// Of a position behind the end, the end.
    std::size_t offsetOf(qsizetype position);

private:
    void rewind();
    void step();

    std::string_view m_bytes;
    std::size_t m_begin;
    std::size_t m_offset;
    qsizetype m_position = 0;
};

/// The change of the bytes that puts `inserted` in place of `removed` units of the shown text. Line
/// ends become those of the text around.
TextEdit editOfBytes(std::string_view bytes, qsizetype position, qsizetype removed,
                     const QString &inserted);

/// The smallest single change that leads from one text to the other; empty where they are equal.
TextEdit differenceOf(std::string_view before, std::string_view after);

} // namespace jingtai
