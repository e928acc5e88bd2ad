// SPDX-License-Identifier: MIT
#include "app/services/desktopnotifier.h"

#include "app/services/busconnection.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QVariantMap>

#include <utility>

namespace jingtai {

namespace {

const QString s_service = QStringLiteral("org.freedesktop.Notifications");
const QString s_path = QStringLiteral("/org/freedesktop/Notifications");
const QString s_desktopFile = QStringLiteral("org.jingtai.Jingtai");
const QString s_default = QStringLiteral("default");
/// Milliseconds; a server may have to be started.
constexpr int s_patience = 5000;
/// The server decides how long it shows one.
constexpr int s_usualTime = -1;
constexpr qsizetype s_mostWaiting = 20;

QDBusMessage callOf(const QString &method)
{
    return QDBusMessage::createMethodCall(s_service, s_path, s_service, method);
}

} // namespace

DesktopNotifier::DesktopNotifier(QObject *parent)
    : Notifier(parent)
{}

void DesktopNotifier::start()
{
    connectToBus(QDBusConnection::SessionBus, this,
                 [this](bool isConnected) { connected(isConnected); });
}

void DesktopNotifier::connected(bool isConnected)
{
    if (!isConnected) {
        setServer(Server::Missing);
        return;
    }
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.connect(s_service, s_path, s_service, QStringLiteral("ActionInvoked"), this,
                SLOT(actionInvoked(uint, QString)));
    bus.connect(s_service, s_path, s_service, QStringLiteral("ActivationToken"), this,
                SLOT(activationToken(uint, QString)));
    bus.connect(s_service, s_path, s_service, QStringLiteral("NotificationClosed"), this,
                SLOT(closed(uint, uint)));
    auto *watcher
        = new QDBusServiceWatcher(s_service, bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(watcher, &QDBusServiceWatcher::serviceOwnerChanged, this, [this] {
        // The numbers of another server say nothing.
        m_subjects.clear();
        m_tokens.clear();
        ask();
    });
    ask();
}

void DesktopNotifier::ask()
{
    auto *watcher
        = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(
                                          callOf(QStringLiteral("GetCapabilities")), s_patience),
                                      this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this](QDBusPendingCallWatcher *finished) {
                const QDBusPendingReply<QStringList> reply = *finished;
                finished->deleteLater();
                m_capabilities = reply.isError() ? QStringList() : reply.value();
                setServer(reply.isError() ? Server::Missing : Server::There);
            });
}

void DesktopNotifier::setServer(Server server)
{
    const bool isNew = server != m_server;
    m_server = server;
    for (const Notification &each : std::exchange(m_waiting, {})) {
        if (server == Server::There)
            show(each);
    }
    if (isNew)
        Q_EMIT known(server == Server::There);
}

void DesktopNotifier::send(const Notification &notification)
{
    switch (m_server) {
    case Server::Unknown:
        if (m_waiting.size() < s_mostWaiting)
            m_waiting.append(notification);
        break;
    case Server::There:
        show(notification);
        break;
    case Server::Missing:
        break;
    }
}

void DesktopNotifier::show(const Notification &notification)
{
    QString body = notification.body;
    if (m_capabilities.contains(QLatin1String("body-markup")))
        body = body.toHtmlEscaped();
    QStringList actions;
    if (m_capabilities.contains(QLatin1String("actions")))
        actions << s_default << notification.action;
    const QVariantMap hints = {{QStringLiteral("desktop-entry"), s_desktopFile},
                               {QStringLiteral("category"), QStringLiteral("network")}};
    QDBusMessage call = callOf(QStringLiteral("Notify"));
    // 0: in place of none.
    call << QStringLiteral("Jingtai") << m_subjects.key(notification.subject, 0) << s_desktopFile
         << notification.title << body << actions << hints << s_usualTime;
    auto *watcher = new QDBusPendingCallWatcher(
        QDBusConnection::sessionBus().asyncCall(call, s_patience), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, subject = notification.subject](QDBusPendingCallWatcher *finished) {
                const QDBusPendingReply<uint> reply = *finished;
                finished->deleteLater();
                if (!reply.isError())
                    m_subjects.insert(reply.value(), subject);
            });
}

void DesktopNotifier::actionInvoked(uint id, const QString &action)
{
    if (action == s_default && m_subjects.contains(id))
        Q_EMIT clicked(m_subjects.value(id), m_tokens.take(id));
}

void DesktopNotifier::activationToken(uint id, const QString &token)
{
    if (m_subjects.contains(id))
        m_tokens.insert(id, token);
}

void DesktopNotifier::closed(uint id, uint)
{
    m_subjects.remove(id);
    m_tokens.remove(id);
}

} // namespace jingtai
