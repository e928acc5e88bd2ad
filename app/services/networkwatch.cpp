// SPDX-License-Identifier: MIT
#include "app/services/networkwatch.h"

#include "app/services/busconnection.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace jingtai {

namespace {

const QString s_service = QStringLiteral("org.freedesktop.NetworkManager");
const QString s_path = QStringLiteral("/org/freedesktop/NetworkManager");
const QString s_properties = QStringLiteral("org.freedesktop.DBus.Properties");
const QString s_metered = QStringLiteral("Metered");
constexpr int s_patience = 1000;
/// NMMetered of NetworkManager's D-Bus API.
constexpr uint s_yes = 1;
constexpr uint s_guessYes = 3;

} // namespace

NetworkWatch::NetworkWatch(QObject *parent)
    : QObject(parent)
{}

void NetworkWatch::start()
{
    connectToBus(QDBusConnection::SystemBus, this,
                 [this](bool isConnected) { connected(isConnected); });
}

void NetworkWatch::connected(bool isConnected)
{
    if (!isConnected) {
        Q_EMIT known();
        return;
    }
    QDBusConnection bus = QDBusConnection::systemBus();
    bus.connect(s_service, s_path, s_properties, QStringLiteral("PropertiesChanged"), this,
                SLOT(propertiesChanged(QString, QVariantMap, QStringList)));
    QDBusMessage call
        = QDBusMessage::createMethodCall(s_service, s_path, s_properties, QStringLiteral("Get"));
    call << s_service << s_metered;
    call.setAutoStartService(false);
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call, s_patience), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this](QDBusPendingCallWatcher *finished) {
                const QDBusPendingReply<QDBusVariant> reply = *finished;
                finished->deleteLater();
                if (!reply.isError())
                    take(reply.value().variant());
                Q_EMIT known();
            });
}

void NetworkWatch::propertiesChanged(const QString &interface, const QVariantMap &changed,
                                     const QStringList &)
{
    if (interface == s_service && changed.contains(s_metered))
        take(changed.value(s_metered));
}

void NetworkWatch::take(const QVariant &metered)
{
    const uint value = metered.toUInt();
    const bool isMetered = value == s_yes || value == s_guessYes;
    if (isMetered == m_isMetered)
        return;
    m_isMetered = isMetered;
    Q_EMIT meteredChanged(isMetered);
}

} // namespace jingtai
