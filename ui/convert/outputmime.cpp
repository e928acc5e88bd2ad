// SPDX-License-Identifier: MIT
#include "ui/convert/outputmime.h"

#include <utility>

namespace jingtai {

namespace {

const QString s_text = QStringLiteral("text/plain");

} // namespace

OutputMime::OutputMime(std::function<QByteArray()> bytes)
    : m_bytes(std::move(bytes))
{}

QStringList OutputMime::formats() const
{
    return {s_text};
}

bool OutputMime::hasFormat(const QString &format) const
{
    return format == s_text;
}

QVariant OutputMime::retrieveData(const QString &format, QMetaType type) const
{
    if (!format.startsWith(s_text))
        return {};
    if (type.id() == QMetaType::QString)
        return QString::fromUtf8(m_bytes());
    return m_bytes();
}

} // namespace jingtai
