// SPDX-License-Identifier: MIT
#include "app/services/desktopnotifier.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryFile>
#include <QTest>
#include <QVariantMap>

#include <memory>

using namespace jingtai;

namespace {

const QString s_name = QStringLiteral("org.freedesktop.Notifications");
constexpr char s_busConfig[]
    = "<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth>"
      "<policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
      "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy>"
      "</busconfig>";
const QString s_path = QStringLiteral("/org/freedesktop/Notifications");

Notification notification(const QString &subject)
{
    return {subject, QStringLiteral("One <b>went</b> & left"),
            QStringLiteral("Timed <out> & \"gone\".\nSee 镜台."), QStringLiteral("Show")};
}

} // namespace

/// What stands on a desktop and shows notifications.
class Server final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Shown
    {
        uint replaces;
        QString title;
        QString body;
        QStringList actions;
        QVariantMap hints;
    };

    explicit Server(const QStringList &capabilities)
        : m_capabilities(capabilities)
    {}

    QList<Shown> shown;

public Q_SLOTS:
    QStringList GetCapabilities() const { return m_capabilities; }
    uint Notify(const QString &, uint replaces, const QString &, const QString &title,
                const QString &body, const QStringList &actions, const QVariantMap &hints, int)
    {
        shown.append({replaces, title, body, actions, hints});
        return replaces != 0 ? replaces : ++m_last;
    }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
    void ActivationToken(uint id, const QString &token);
    void NotificationClosed(uint id, uint reason);

private:
    QStringList m_capabilities;
    uint m_last = 6;
};

/// Against a server on a bus of its own.
class TstDesktopNotifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void nobodyShowsThem();
    void isSentAsItIs();
    void markupIsEscapedWhereItIsOne();
    void theSameSubjectReplaces();
    void aClickComesBackWithItsToken();
    void whatOthersSentIsNotOurs();
    void aServerThatComesLater();

private:
    void serve(const QStringList &capabilities);
    void unserve();

    QDBusConnection m_side = QDBusConnection(QString());
    std::unique_ptr<Server> m_server;
    std::unique_ptr<DesktopNotifier> m_notifier;
    std::unique_ptr<QSignalSpy> m_known;
};

void TstDesktopNotifier::init()
{
    m_side = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("server"));
    QVERIFY(m_side.isConnected());
    m_notifier = std::make_unique<DesktopNotifier>();
    m_known = std::make_unique<QSignalSpy>(m_notifier.get(), &Notifier::known);
}

void TstDesktopNotifier::cleanup()
{
    m_notifier.reset();
    unserve();
    QDBusConnection::disconnectFromBus(QStringLiteral("server"));
}

void TstDesktopNotifier::serve(const QStringList &capabilities)
{
    m_server = std::make_unique<Server>(capabilities);
    QVERIFY(
        m_side.registerObject(s_path, m_server.get(),
                              QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    QVERIFY(m_side.registerService(s_name));
}

void TstDesktopNotifier::unserve()
{
    m_side.unregisterService(s_name);
    m_side.unregisterObject(s_path);
    m_server.reset();
}

void TstDesktopNotifier::nobodyShowsThem()
{
    m_notifier->send(notification(QStringLiteral("one")));
    m_notifier->start();
    QTRY_COMPARE(m_known->size(), 1);
    QCOMPARE(m_known->constFirst().constFirst().toBool(), false);
    // Lost, and no error.
    m_notifier->send(notification(QStringLiteral("two")));
}

void TstDesktopNotifier::isSentAsItIs()
{
    serve({});
    m_notifier->send(notification(QStringLiteral("one")));
    m_notifier->start();
    QTRY_COMPARE(m_server->shown.size(), 1);
    QCOMPARE(m_known->size(), 1);
    QCOMPARE(m_known->constFirst().constFirst().toBool(), true);
    const Server::Shown &shown = m_server->shown.constFirst();
    QCOMPARE(shown.replaces, 0U);
    QCOMPARE(shown.title, notification({}).title);
    QCOMPARE(shown.body, notification({}).body);
    QCOMPARE(shown.actions, QStringList());
    QCOMPARE(shown.hints.value(QStringLiteral("desktop-entry")).toString(),
             QStringLiteral("org.jingtai.Jingtai"));
}

void TstDesktopNotifier::markupIsEscapedWhereItIsOne()
{
    serve({QStringLiteral("body"), QStringLiteral("body-markup"), QStringLiteral("actions")});
    m_notifier->start();
    m_notifier->send(notification(QStringLiteral("one")));
    QTRY_COMPARE(m_server->shown.size(), 1);
    const Server::Shown &shown = m_server->shown.constFirst();
    // A title is plain text on every server.
    QCOMPARE(shown.title, notification({}).title);
    QCOMPARE(shown.body, QStringLiteral("Timed &lt;out&gt; &amp; &quot;gone&quot;.\nSee 镜台."));
    QCOMPARE(shown.actions, (QStringList{QStringLiteral("default"), QStringLiteral("Show")}));
}

void TstDesktopNotifier::theSameSubjectReplaces()
{
    serve({});
    m_notifier->start();
    QTRY_COMPARE(m_known->size(), 1);
    m_notifier->send(notification(QStringLiteral("one")));
    QTRY_COMPARE(m_server->shown.size(), 1);
    m_notifier->send(notification(QStringLiteral("two")));
    QTRY_COMPARE(m_server->shown.size(), 2);
    // The answer to the first is there by now: they come in order.
    m_notifier->send(notification(QStringLiteral("one")));
    QTRY_COMPARE(m_server->shown.size(), 3);
    QCOMPARE(m_server->shown.at(1).replaces, 0U);
    QCOMPARE(m_server->shown.at(2).replaces, 7U);
}

void TstDesktopNotifier::aClickComesBackWithItsToken()
{
    serve({QStringLiteral("actions")});
    QSignalSpy clicked(m_notifier.get(), &Notifier::clicked);
    m_notifier->start();
    m_notifier->send(notification(QStringLiteral("one")));
    QTRY_COMPARE(m_server->shown.size(), 1);
    // Behind the server's answer.
    QTRY_VERIFY([&] {
        Q_EMIT m_server->ActivationToken(7, QStringLiteral("token"));
        Q_EMIT m_server->ActionInvoked(7, QStringLiteral("default"));
        return clicked.wait(100) || !clicked.isEmpty();
    }());
    QCOMPARE(clicked.constFirst(), (QVariantList{QStringLiteral("one"), QStringLiteral("token")}));
}

void TstDesktopNotifier::whatOthersSentIsNotOurs()
{
    serve({QStringLiteral("actions")});
    QSignalSpy clicked(m_notifier.get(), &Notifier::clicked);
    m_notifier->start();
    m_notifier->send(notification(QStringLiteral("one")));
    m_notifier->send(notification(QStringLiteral("two")));
    QTRY_COMPARE(m_server->shown.size(), 2);
    Q_EMIT m_server->ActivationToken(3, QStringLiteral("token"));
    Q_EMIT m_server->ActionInvoked(3, QStringLiteral("default"));
    Q_EMIT m_server->ActionInvoked(7, QStringLiteral("another"));
    Q_EMIT m_server->NotificationClosed(7, 2);
    Q_EMIT m_server->ActionInvoked(7, QStringLiteral("default"));
    // What comes in order has all come with the last.
    Q_EMIT m_server->ActionInvoked(8, QStringLiteral("default"));
    QTRY_COMPARE(clicked.size(), 1);
    QCOMPARE(clicked.constFirst(), (QVariantList{QStringLiteral("two"), QString()}));
}

void TstDesktopNotifier::aServerThatComesLater()
{
    m_notifier->start();
    QTRY_COMPARE(m_known->size(), 1);
    serve({});
    QTRY_COMPARE(m_known->size(), 2);
    QCOMPARE(m_known->constLast().constFirst().toBool(), true);
    m_notifier->send(notification(QStringLiteral("one")));
    QTRY_COMPARE(m_server->shown.size(), 1);
    unserve();
    QTRY_COMPARE(m_known->size(), 3);
    QCOMPARE(m_known->constLast().constFirst().toBool(), false);
}

int main(int argc, char *argv[])
{
    // One that starts nothing of what is installed here.
    QTemporaryFile config;
    if (!config.open() || config.write(s_busConfig) < 0 || !config.flush())
        return 1;
    QProcess bus;
    bus.start(QStringLiteral("dbus-daemon"),
              {QStringLiteral("--config-file"), config.fileName(), QStringLiteral("--nofork"),
               QStringLiteral("--nopidfile"), QStringLiteral("--print-address")});
    QByteArray address;
    while (!address.endsWith('\n') && bus.waitForReadyRead())
        address += bus.readLine();
    if (address.isEmpty()) {
        std::fputs("not run: dbus-daemon is not installed\n", stderr);
        return 77;
    }
    // Before anything asks for the bus: the machine's own is not to be met.
    qputenv("DBUS_SESSION_BUS_ADDRESS", address.trimmed());
    int result = 0;
    {
        QCoreApplication application(argc, argv);
        TstDesktopNotifier test;
        result = QTest::qExec(&test, argc, argv);
    }
    bus.kill();
    bus.waitForFinished();
    return result;
}

#include "tst_desktopnotifier.moc"
