// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/sidethread.h"
#include "app/cli/stream.h"
#include "app/core/text/linemarks.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace jingtai {

class TextConverter;

/// A text of any size, of which must be known whether it is a plain list before the first byte of
/// it is converted. What cannot be read twice is kept for as long as that is open: in memory, and
/// beyond a mebibyte in a file without a name.
class TextInput final
{
public:
    /// The stream is borrowed.
    explicit TextInput(const Stream &stream);
    TextInput(const TextInput &) = delete;
    TextInput &operator=(const TextInput &) = delete;

    /// Looks ahead as far as it must. False where reading failed; see error().
    bool lookAhead();
    bool isPlainList() const { return m_isPlainList; }

    /// Gives the next bytes to the converter. False at the end and where reading failed.
    bool feedNext(TextConverter &converter);

    /// The errno of the first failure, 0 where there was none.
    int error() const { return m_error; }
    /// Whether it was the file for what is kept that failed.
    bool failedToKeep() const { return m_failedToKeep; }

private:
    bool lookAheadInFile(long long begin);
    bool lookAheadInStream();
    void readAside();
    bool feedFromAside(TextConverter &converter);
    std::string_view next();
    bool keep(std::string_view bytes);
    std::string_view fail(int error);

    const Stream &m_stream;
    std::string m_buffer;
    std::string m_kept;
    std::size_t m_keptBegin = 0;
    Stream m_keptFile;
    bool m_readsKept = false;
    bool m_isPlainList = false;
    bool m_failedToKeep = false;
    int m_error = 0;
    std::string m_sideBuffer;
    text::LineMarks m_lines; ///< of what is in m_buffer
    text::LineMarks m_sideLines;
    tl::expected<std::size_t, int> m_sideCount{0};
    std::unique_ptr<SideThread> m_side; ///< reads ahead in a large file, and finds its lines
};

} // namespace jingtai
