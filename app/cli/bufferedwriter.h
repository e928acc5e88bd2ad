// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/sidethread.h"
#include "app/cli/stream.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace jingtai {

/// Everything written goes through a buffer. After the first failure nothing more is written.
/// Of what is long, a second thread writes one buffer while the next one is filled.
class BufferedWriter final
{
public:
    /// The stream is borrowed.
    explicit BufferedWriter(const Stream &stream);
    BufferedWriter(const BufferedWriter &) = delete;
    BufferedWriter &operator=(const BufferedWriter &) = delete;

    void write(std::string_view bytes);
    /// Returns when everything is written.
    void flush();
    /// The errno of the first failure that is known of, 0 where there was none; after flush() of
    /// any.
    int error() const { return m_error; }

private:
    void writeBuffer();

    const Stream &m_stream;
    std::string m_buffer;
    std::uint64_t m_written = 0;
    int m_error = 0;
    std::string m_sideBuffer;
    int m_sideError = 0;
    std::unique_ptr<SideThread> m_side; ///< null as long as little was written
};

} // namespace jingtai
