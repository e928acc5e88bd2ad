// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace jingtai {

/// The text in the editor of the page Convert, and the file that it came from, if any: its bytes
/// are those of the file, and keep its line ends and its byte order mark when it is edited.
class ConversionSource final
{
public:
    const QString &text() const { return m_text; }
    bool isEmpty() const { return m_text.isEmpty(); }
    /// What is to be converted.
    QByteArray bytes() const;

    /// The text was edited. An empty one comes from no file.
    void setText(const QString &text);
    /// UTF-8.
    void setFile(const QByteArray &bytes);

private:
    QString m_text;
    QByteArray m_fileBytes;
    QString m_fileText;
    bool m_fileHasCrLf = false;
    bool m_fileHasBom = false;
};

} // namespace jingtai
