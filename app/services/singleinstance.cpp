// SPDX-License-Identifier: MIT
#include "app/services/singleinstance.h"

#include <QDBusAbstractAdaptor>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QStringList>
#include <QVariantMap>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace jingtai {

namespace {

const QString s_name = QStringLiteral("org.jingtai.Jingtai");
const QString s_path = QStringLiteral("/org/jingtai/Jingtai");
const QString s_interface = QStringLiteral("org.freedesktop.Application");
constexpr std::chrono::seconds s_patience(3);
/// For one call, in milliseconds.
constexpr int s_callTimeout = 2500;
// RequestName: do not wait in a queue; the answer where the name is ours.
constexpr uint s_doNotQueue = 4;
constexpr uint s_primaryOwner = 1;

const QString s_tokenKey = QStringLiteral("activation-token");
const QString s_startupKey = QStringLiteral("desktop-startup-id");

QDBusMessage handOverCall(const QList<QUrl> &files, const QString &token)
{
    QDBusMessage call = QDBusMessage::createMethodCall(s_name, s_path, s_interface,
                                                       files.isEmpty() ? QStringLiteral("Activate")
                                                                       : QStringLiteral("Open"));
    if (!files.isEmpty())
        call << QUrl::toStringList(files, QUrl::FullyEncoded);
    QVariantMap platformData;
    if (!token.isEmpty()) {
        platformData.insert(s_tokenKey, token);
        platformData.insert(s_startupKey, token);
    }
    call << platformData;
    // The bus would start one where the owner of the name has gone meanwhile.
    call.setAutoStartService(false);
    return call;
}

} // namespace

/// What the bus sees.
class SingleInstance::Door final : public QDBusAbstractAdaptor
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Application")

public:
    explicit Door(SingleInstance *instance)
        : QDBusAbstractAdaptor(instance)
        , m_instance(instance)
    {}

public Q_SLOTS:
    void Activate(const QVariantMap &platformData)
    {
        Q_EMIT m_instance->activated(tokenOf(platformData));
    }
    void Open(const QStringList &uris, const QVariantMap &platformData)
    {
        QList<QUrl> files;
        for (const QString &uri : uris)
            files.append(QUrl(uri));
        Q_EMIT m_instance->opened(files, tokenOf(platformData));
    }
    // The desktop file names no actions: whichever is asked for, the window comes.
    void ActivateAction(const QString & /*name*/, const QVariantList & /*parameter*/,
                        const QVariantMap &platformData)
    {
        Activate(platformData);
    }

private:
    static QString tokenOf(const QVariantMap &platformData)
    {
        const QString token = platformData.value(s_tokenKey).toString();
        return token.isEmpty() ? platformData.value(s_startupKey).toString() : token;
    }

    SingleInstance *m_instance;
};

/// Shared with the thread, which may outlive the program's patience with it.
struct SingleInstance::Talk
{
    std::mutex mutex;
    std::condition_variable answered;
    /// The waiting is over: nothing more is to be done for this program.
    bool isOver = false;
    bool isAnswered = false;
    bool isHandedOver = false;

    bool isStillWanted()
    {
        const std::scoped_lock lock(mutex);
        return !isOver;
    }
    void answer(bool handedOver)
    {
        const std::scoped_lock lock(mutex);
        isHandedOver = handedOver;
        isAnswered = true;
        answered.notify_all();
    }
    /// False where another program has the name.
    bool isFirst(SingleInstance *instance)
    {
        QDBusConnection bus = QDBusConnection::sessionBus();
        {
            const std::scoped_lock lock(mutex);
            // Before the name is asked for: who finds the name must find the object.
            if (isOver || !bus.isConnected() || !bus.registerObject(s_path, instance))
                return true;
        }
        QDBusMessage request = QDBusMessage::createMethodCall(
            QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
            QStringLiteral("org.freedesktop.DBus"), QStringLiteral("RequestName"));
        request << s_name << s_doNotQueue;
        const QDBusMessage owner = bus.call(request, QDBus::Block, s_callTimeout);
        return owner.type() != QDBusMessage::ReplyMessage
               || owner.arguments().value(0).toUInt() == s_primaryOwner;
    }
};

SingleInstance::SingleInstance(QObject *parent)
    : QObject(parent)
    , m_door(new Door(this))
    , m_talk(std::make_shared<Talk>())
{}

SingleInstance::~SingleInstance()
{
    const std::scoped_lock lock(m_talk->mutex);
    m_talk->isOver = true;
}

QString SingleInstance::desktopToken()
{
    const QString token = qEnvironmentVariable("XDG_ACTIVATION_TOKEN");
    return token.isEmpty() ? qEnvironmentVariable("DESKTOP_STARTUP_ID") : token;
}

void SingleInstance::start(const QList<QUrl> &files, const QString &token)
{
    std::thread([this, talk = m_talk, files, token] {
        if (talk->isFirst(this) || !talk->isStillWanted()) {
            talk->answer(false);
            return;
        }
        const QDBusMessage reply = QDBusConnection::sessionBus().call(handOverCall(files, token),
                                                                      QDBus::Block, s_callTimeout);
        talk->answer(reply.type() == QDBusMessage::ReplyMessage);
    }).detach();
}

bool SingleInstance::isHandedOver()
{
    std::unique_lock lock(m_talk->mutex);
    m_talk->answered.wait_for(lock, s_patience, [this] { return m_talk->isAnswered; });
    m_talk->isOver = !m_talk->isAnswered;
    return m_talk->isHandedOver;
}

} // namespace jingtai

#include "singleinstance.moc"
