// SPDX-License-Identifier: MIT
#pragma once

#include "app/services/notifier.h"

#include <QList>

namespace jingtai {

/// Keeps what is sent; there is a server when the test says so.
class FakeNotifier final : public Notifier
{
    Q_OBJECT

public:
    void start() override { isStarted = true; }
    void send(const Notification &notification) override { sent.append(notification); }

    bool isStarted = false;
    QList<Notification> sent;
};

} // namespace jingtai
