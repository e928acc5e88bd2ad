// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QObject>
#include <QString>
#include <QUrl>

#include <memory>

namespace jingtai {

/// The one program of a session that bears its name on the session bus
/// (org.freedesktop.Application,
/// https://specifications.freedesktop.org/desktop-entry-spec/latest/dbus.html): a later start hands
/// its files over to it, and the desktop may start it through the bus.
///
/// Talking to the bus happens in a thread of its own: one that does not answer must not hold the
/// window up for the 25 s of the library.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(QObject *parent = nullptr);
    ~SingleInstance() override;

    /// What the desktop gave this start so that a window may come to the front. Qt takes it out of
    /// the environment when its application is made: to be asked for before.
    static QString desktopToken();
    /// Begins to ask for the name, and where another has it to hand these over. Once.
    void start(const QList<QUrl> &files, const QString &token);
    /// Waits for the answer, for 3 s at most. True where another program has taken the files, and
    /// this one is to end.
    bool isHandedOver();

Q_SIGNALS:
    /// Another start, or the desktop, wants the window at the front, by that token if there is one.
    void activated(const QString &token);
    void opened(const QList<QUrl> &files, const QString &token);

private:
    class Door;
    struct Talk;

    Door *m_door;
    std::shared_ptr<Talk> m_talk;
};

} // namespace jingtai
