// SPDX-License-Identifier: MIT
#include "app/cli/bufferedwriter.h"

namespace jingtai {

namespace {

constexpr std::size_t s_bufferBytes = std::size_t(256) * 1024;
// As much as this is soon filled: no need to let the buffer grow step by step.
constexpr std::size_t s_largeBytes = std::size_t(32) * 1024;
// Less is written before a thread has begun.
constexpr std::uint64_t s_worthThread = std::uint64_t(4) << 20;

} // namespace

BufferedWriter::BufferedWriter(const Stream &stream)
    : m_stream(stream)
{}

void BufferedWriter::write(std::string_view bytes)
{
    if (m_error != 0)
        return;
    if (m_buffer.capacity() < s_bufferBytes && m_buffer.size() + bytes.size() > s_largeBytes)
        m_buffer.reserve(s_bufferBytes);
    m_buffer += bytes;
    if (m_buffer.size() >= s_bufferBytes)
        writeBuffer();
}

void BufferedWriter::writeBuffer()
{
    m_written += m_buffer.size();
    if (!m_side && m_written > s_worthThread)
        m_side = std::make_unique<SideThread>();
    if (!m_side) {
        flush();
        return;
    }
    m_side->wait();
    m_error = m_sideError;
    if (m_error != 0)
        return;
    m_sideBuffer.swap(m_buffer);
    m_buffer.clear();
    m_side->begin([this] { m_sideError = m_stream.write(m_sideBuffer); });
}

void BufferedWriter::flush()
{
    if (m_side && m_error == 0) {
        m_side->wait();
        m_error = m_sideError;
    }
    if (m_error == 0)
        m_error = m_stream.write(m_buffer);
    m_buffer.clear();
}

} // namespace jingtai
