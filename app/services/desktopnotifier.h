// SPDX-License-Identifier: MIT
#pragma once

#include "app/services/notifier.h"

#include <QHash>
#include <QList>
#include <QStringList>

namespace jingtai {

/// Sends to the notification server of the session bus, by version 1.2 of
/// https://specifications.freedesktop.org/notification-spec/. Never blocks.
class DesktopNotifier final : public Notifier
{
    Q_OBJECT

public:
    explicit DesktopNotifier(QObject *parent = nullptr);

    void start() override;
    void send(const Notification &notification) override;

private Q_SLOTS:
    void actionInvoked(uint id, const QString &action);
    void activationToken(uint id, const QString &token);
    void closed(uint id, uint reason);

private:
    enum class Server { Unknown, There, Missing };

    void connected(bool isConnected);
    void ask();
    void setServer(Server server);
    void show(const Notification &notification);

    Server m_server = Server::Unknown;
    QStringList m_capabilities;
    QList<Notification> m_waiting;
    /// By the server's number.
    QHash<uint, QString> m_subjects;
    QHash<uint, QString> m_tokens;
};

} // namespace jingtai
