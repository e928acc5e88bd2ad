// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QStringList>
#include <QVariantMap>

namespace jingtai {

/// Whether NetworkManager says that the connection costs by what goes over it. Asks and watches it
/// on the system bus, never blocking: connecting to the bus happens in a thread of its own,
/// everything else by asynchronous calls.
class NetworkWatch final : public QObject
{
    Q_OBJECT

public:
    explicit NetworkWatch(QObject *parent = nullptr);

    void start();
    /// NM_METERED_YES or NM_METERED_GUESS_YES; false where nobody says so.
    bool isMetered() const { return m_isMetered; }

Q_SIGNALS:
    /// Once after start(), when it was answered or nobody is there to answer.
    void known();
    void meteredChanged(bool isMetered);

private Q_SLOTS:
    void propertiesChanged(const QString &interface, const QVariantMap &changed,
                           const QStringList &invalidated);

private:
    void connected(bool isConnected);
    void take(const QVariant &metered);

    bool m_isMetered = false;
};

} // namespace jingtai
