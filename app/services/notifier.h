// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QString>

namespace jingtai {

/// What the desktop is to show beside its other notifications. All plain text.
struct Notification
{
    /// What it speaks of; a later one of the same takes its place.
    QString subject;
    QString title;
    QString body;
    /// What a click on it does, for desktops that show that as a button.
    QString action;
};

/// Shows notifications. Tests have one of their own.
class Notifier : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~Notifier() override;

    /// Finds out whether it can; known() follows.
    virtual void start() = 0;
    /// What is sent before that is known waits for it.
    virtual void send(const Notification &notification) = 0;

Q_SIGNALS:
    /// Whether something is there that shows them; again when that changes.
    void known(bool isThere);
    /// The person wants to see what it speaks of; `token` lets a window come to the front, and may
    /// be empty.
    void clicked(const QString &subject, const QString &token);
};

} // namespace jingtai
