// SPDX-License-Identifier: MIT
#pragma once

#include <QMimeData>

#include <functional>

namespace jingtai {

/// Text for the clipboard that is fetched when somebody pastes it, so that copying 100 MB costs
/// nothing until then.
class OutputMime final : public QMimeData
{
    Q_OBJECT

public:
    explicit OutputMime(std::function<QByteArray()> bytes);

    QStringList formats() const override;
    bool hasFormat(const QString &format) const override;

protected:
    QVariant retrieveData(const QString &format, QMetaType type) const override;

private:
    std::function<QByteArray()> m_bytes;
};

} // namespace jingtai
