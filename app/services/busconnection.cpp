// SPDX-License-Identifier: MIT
#include "app/services/busconnection.h"

#include <QCoreApplication>
#include <QPointer>

#include <thread>
#include <utility>

namespace jingtai {

void connectToBus(QDBusConnection::BusType bus, QObject *context,
                  std::function<void(bool isConnected)> then)
{
    std::thread([bus, context = QPointer<QObject>(context), then = std::move(then)]() mutable {
        const bool isConnected = (bus == QDBusConnection::SessionBus ? QDBusConnection::sessionBus()
                                                                     : QDBusConnection::systemBus())
                                     .isConnected();
        if (QCoreApplication *application = QCoreApplication::instance()) {
            QMetaObject::invokeMethod(
                application,
                [context = std::move(context), then = std::move(then), isConnected] {
                    if (context)
                        then(isConnected);
                },
                Qt::QueuedConnection);
        }
    }).detach();
}

} // namespace jingtai
