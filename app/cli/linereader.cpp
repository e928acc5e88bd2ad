// SPDX-License-Identifier: MIT
#include "app/cli/linereader.h"

#include "app/core/utf8.h"

#include <algorithm>
#include <cstring>

namespace jingtai {

namespace {

constexpr std::size_t s_firstBytes = std::size_t(64) * 1024;

/// How much of the bytes may be handed out while more of the line follows: neither half a UTF-8
/// sequence nor a CR that may belong to the line end.
std::size_t partLength(std::string_view bytes)
{
    if (bytes.back() == '\r')
        return bytes.size() - 1;
    std::size_t begin = bytes.size() - 1;
    while (begin > 0 && bytes.size() - begin < 4 && isContinuation(bytes[begin]))
        --begin;
    return static_cast<unsigned char>(bytes[begin]) >= 0xC0U ? begin : bytes.size();
}

} // namespace

LineReader::LineReader(const Stream &stream, std::function<void()> beforeReading)
    : m_stream(stream)
    , m_beforeReading(std::move(beforeReading))
    , m_buffer(s_firstBytes)
{}

bool LineReader::fill()
{
    if (m_begin > 0) {
        std::memmove(m_buffer.data(), m_buffer.data() + m_begin, m_end - m_begin);
        m_end -= m_begin;
        m_begin = 0;
    }
    if (m_end == m_buffer.size())
        m_buffer.resize(std::min(m_buffer.size() * 4, s_maxWholeLine));
    m_beforeReading();
    const auto count = m_stream.read(m_buffer.data() + m_end, m_buffer.size() - m_end);
    if (!count) {
        m_error = count.error();
        return false;
    }
    m_end += *count;
    m_atEnd = *count == 0;
    return true;
}

bool LineReader::next(Piece &piece)
{
    std::size_t searched = 0;
    for (;;) {
        const std::string_view held(m_buffer.data() + m_begin, m_end - m_begin);
        const std::size_t lineEnd = held.find('\n', searched);
        piece.isFirst = !m_inLine;
        piece.isLast = true;
        if (lineEnd != std::string_view::npos) {
            piece.bytes = held.substr(0, lineEnd);
            if (!piece.bytes.empty() && piece.bytes.back() == '\r')
                piece.bytes.remove_suffix(1);
            m_begin += lineEnd + 1;
            m_inLine = false;
            return true;
        }
        if (m_atEnd) {
            if (held.empty() && !m_inLine)
                return false;
            piece.bytes = held;
            m_begin = m_end;
            m_inLine = false;
            return true;
        }
        if (held.size() == s_maxWholeLine) {
            const std::size_t length = partLength(held);
            piece.bytes = held.substr(0, length);
            piece.isLast = false;
            m_begin += length;
            m_inLine = true;
            return true;
        }
        searched = held.size();
        if (!fill())
            return false;
    }
}

} // namespace jingtai
