// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/stream.h"

#include <functional>
#include <string_view>
#include <vector>

namespace jingtai {

/// Lines that end at LF, a CR before it dropped; the last one may lack both. Constant memory.
class LineReader final
{
public:
    /// Longer lines come in parts.
    static constexpr std::size_t s_maxWholeLine = std::size_t(1) << 20;

    struct Piece
    {
        /// Valid until the next call. No part ends inside a UTF-8 sequence.
        std::string_view bytes;
        bool isFirst = true;
        /// Whether the line ends with this piece.
        bool isLast = true;
    };

    /// The stream is borrowed. `beforeReading` is called before each read, which may have to
    /// wait.
    LineReader(const Stream &stream, std::function<void()> beforeReading);

    /// False at the end of the text, or where reading failed: see error().
    bool next(Piece &piece);
    /// The errno of a failed read, 0 where there was none.
    int error() const { return m_error; }

private:
    bool fill();

    const Stream &m_stream;
    std::function<void()> m_beforeReading;
    std::vector<char> m_buffer;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    bool m_atEnd = false;
    bool m_inLine = false;
    int m_error = 0;
};

} // namespace jingtai
