// SPDX-License-Identifier: MIT
#include "app/cli/textinput.h"

#include "app/core/text/textconverter.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace jingtai {

namespace {

constexpr std::size_t s_bufferBytes = std::size_t(256) * 1024;
constexpr std::size_t s_keptInMemory = std::size_t(1) << 20;
// A smaller file is read before a thread has begun.
constexpr off_t s_worthThread = off_t(4) << 20;

} // namespace

TextInput::TextInput(const Stream &stream)
    : m_stream(stream)
    , m_buffer(s_bufferBytes, '\0')
{}

std::string_view TextInput::fail(int error)
{
    m_error = error;
    return {};
}

bool TextInput::lookAhead()
{
    struct stat status
    {};
    if (::fstat(m_stream.number(), &status) == 0 && S_ISREG(status.st_mode)) {
        const off_t begin = ::lseek(m_stream.number(), 0, SEEK_CUR);
        if (begin >= 0) {
            if (!lookAheadInFile(begin))
                return false;
            if (status.st_size - begin > s_worthThread) {
                m_side = std::make_unique<SideThread>();
                m_sideBuffer.resize(s_bufferBytes);
                readAside();
            }
            return true;
        }
    }
    return lookAheadInStream();
}

bool TextInput::lookAheadInFile(long long begin)
{
    PlainListDetector detector;
    for (;;) {
        const auto count = m_stream.read(m_buffer.data(), m_buffer.size());
        if (!count) {
            m_error = count.error();
            return false;
        }
        if (*count == 0 || !detector.feed({m_buffer.data(), *count}))
            break;
    }
    m_isPlainList = detector.finish();
    if (::lseek(m_stream.number(), off_t(begin), SEEK_SET) < 0) {
        m_error = errno;
        return false;
    }
    return true;
}

bool TextInput::keep(std::string_view bytes)
{
    if (m_keptFile.number() < 0 && m_kept.size() + bytes.size() <= s_keptInMemory) {
        m_kept += bytes;
        return true;
    }
    if (m_keptFile.number() < 0) {
        auto file = Stream::temporary();
        m_error = file ? 0 : file.error();
        if (m_error == 0)
            m_keptFile = std::move(*file);
    }
    if (m_error == 0)
        m_error = m_keptFile.write(bytes);
    m_failedToKeep = m_error != 0;
    return !m_failedToKeep;
}

bool TextInput::lookAheadInStream()
{
    PlainListDetector detector;
    for (;;) {
        const auto count = m_stream.read(m_buffer.data(), m_buffer.size());
        if (!count) {
            m_error = count.error();
            return false;
        }
        const std::string_view bytes(m_buffer.data(), *count);
        if (!keep(bytes))
            return false;
        if (bytes.empty() || !detector.feed(bytes))
            break;
    }
    m_isPlainList = detector.finish();
    m_readsKept = m_keptFile.number() >= 0;
    if (m_readsKept && ::lseek(m_keptFile.number(), 0, SEEK_SET) < 0) {
        m_error = errno;
        m_failedToKeep = true;
        return false;
    }
    return true;
}

void TextInput::readAside()
{
    m_side->begin([this] {
        m_sideCount = m_stream.read(m_sideBuffer.data(), m_sideBuffer.size());
        text::markLines({m_sideBuffer.data(), m_sideCount.value_or(0)}, m_sideLines);
    });
}

bool TextInput::feedFromAside(TextConverter &converter)
{
    m_side->wait();
    const auto count = m_sideCount;
    if (!count)
        m_error = count.error();
    if (count.value_or(0) == 0)
        return false;
    m_buffer.swap(m_sideBuffer);
    m_lines.swap(m_sideLines);
    readAside();
    converter.feed({m_buffer.data(), *count}, m_lines);
    return true;
}

bool TextInput::feedNext(TextConverter &converter)
{
    if (m_error != 0)
        return false;
    if (m_side)
        return feedFromAside(converter);
    const std::string_view bytes = next();
    converter.feed(bytes);
    return !bytes.empty();
}

std::string_view TextInput::next()
{
    // In pieces, since the converter's memory grows with the names in what it is fed at once.
    if (m_keptBegin < m_kept.size()) {
        const std::string_view piece = std::string_view(m_kept).substr(m_keptBegin, s_bufferBytes);
        m_keptBegin += piece.size();
        return piece;
    }
    if (m_readsKept) {
        const auto count = m_keptFile.read(m_buffer.data(), m_buffer.size());
        if (!count) {
            m_failedToKeep = true;
            return fail(count.error());
        }
        if (*count > 0)
            return {m_buffer.data(), *count};
        m_readsKept = false;
    }
    const auto count = m_stream.read(m_buffer.data(), m_buffer.size());
    return count ? std::string_view(m_buffer.data(), *count) : fail(count.error());
}

} // namespace jingtai
