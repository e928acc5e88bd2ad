// SPDX-License-Identifier: MIT
#include "app/model/daemon/editedtext.h"

#include "app/core/utf8.h"
#include "app/model/quotedtext.h"

#include <algorithm>

namespace jingtai {

QString editorText(std::string_view bytes)
{
    if (bytes.starts_with(s_byteOrderMark))
        bytes.remove_prefix(s_byteOrderMark.size());
    QString text = textFromBytes(bytes);
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    // A text document takes both for the end of a line.
    text.replace(QLatin1Char('\r'), QLatin1Char('\n'));
    text.replace(QChar(QChar::ParagraphSeparator), QLatin1Char('\n'));
    return text;
}

EditorPositions::EditorPositions(std::string_view bytes)
    : m_bytes(bytes)
    , m_begin(bytes.starts_with(s_byteOrderMark) ? s_byteOrderMark.size() : 0)
    , m_offset(m_begin)
{}

void EditorPositions::rewind()
{
    m_offset = m_begin;
    m_position = 0;
}

void EditorPositions::step()
{
    const std::string_view rest = m_bytes.substr(m_offset);
    if (rest.starts_with("\r\n")) {
        m_offset += 2;
        ++m_position;
        return;
    }
    const std::size_t length = utf8SequenceLength(rest);
    m_offset += std::max<std::size_t>(1, length);
    m_position += length == 4 ? 2 : 1;
}

qsizetype EditorPositions::positionOf(std::size_t offset)
{
    if (offset < m_offset)
        rewind();
    while (m_offset < offset && m_offset < m_bytes.size())
        step();
    return m_position;
}

std::size_t EditorPositions::offsetOf(qsizetype position)
{
    if (position < m_position)
        rewind();
    while (m_position < position && m_offset < m_bytes.size())
        step();
    return m_offset;
}

TextEdit editOfBytes(std::string_view bytes, qsizetype position, qsizetype removed,
                     const QString &inserted)
{
    EditorPositions positions(bytes);
    const std::size_t begin = positions.offsetOf(position);
    const std::size_t end = positions.offsetOf(position + removed);
    QString text = inserted;
    text.replace(QChar(QChar::ParagraphSeparator), QLatin1Char('\n'));
    const std::size_t firstEnd = bytes.find('\n');
    if (firstEnd != std::string_view::npos && firstEnd > 0 && bytes[firstEnd - 1] == '\r')
        text.replace(QLatin1Char('\n'), QLatin1String("\r\n"));
    return {{begin, end - begin}, bytesFromText(text)};
}

TextEdit differenceOf(std::string_view before, std::string_view after)
{
    const std::size_t shorter = std::min(before.size(), after.size());
    std::size_t begin = 0;
    while (begin < shorter && before[begin] == after[begin])
        ++begin;
    while (begin > 0 && begin < before.size() && isContinuation(before[begin]))
        --begin;
    if (begin > 0 && before[begin - 1] == '\r')
        --begin;
    std::size_t same = 0;
    while (same < shorter - begin
           && before[before.size() - same - 1] == after[after.size() - same - 1])
        ++same;
    while (same > 0 && isContinuation(before[before.size() - same]))
        --same;
    // The two bytes of a line end stay together.
    if (same > 0 && before[before.size() - same] == '\n')
        --same;
    return {{begin, before.size() - begin - same},
            std::string(after.substr(begin, after.size() - begin - same))};
}

} // namespace jingtai
