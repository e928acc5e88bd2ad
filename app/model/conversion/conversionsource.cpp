// SPDX-License-Identifier: MIT
#include "app/model/conversion/conversionsource.h"

#include "app/core/utf8.h"
#include "app/model/conversion/showntext.h"

namespace jingtai {

QByteArray ConversionSource::bytes() const
{
    if (!m_fileBytes.isEmpty() && m_text == m_fileText)
        return m_fileBytes;
    QByteArray bytes = m_text.toUtf8();
    if (m_fileHasCrLf)
        bytes.replace('\n', "\r\n");
    if (m_fileHasBom)
        bytes.prepend(s_byteOrderMark.data(), qsizetype(s_byteOrderMark.size()));
    return bytes;
}

void ConversionSource::setText(const QString &text)
{
    if (text.isEmpty())
        *this = {};
    m_text = text;
}

void ConversionSource::setFile(const QByteArray &bytes)
{
    m_fileBytes = bytes;
    m_fileHasBom = bytes.startsWith(QByteArrayView(s_byteOrderMark));
    m_fileHasCrLf = bytes.contains("\r\n");
    m_fileText = shownText(bytes);
    m_text = m_fileText;
}

} // namespace jingtai
