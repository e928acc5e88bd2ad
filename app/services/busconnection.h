// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusConnection>

#include <functional>

namespace jingtai {

/// Connects to the session's or the system's bus in a thread of its own, for one that does not
/// answer would hold up the first use of it for 25 s. Then, in the thread of the application, tells
/// whether that went well; never where `context` is gone by then.
void connectToBus(QDBusConnection::BusType bus, QObject *context,
                  std::function<void(bool isConnected)> then);

} // namespace jingtai
