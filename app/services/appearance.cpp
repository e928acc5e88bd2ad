// SPDX-License-Identifier: MIT
#include "app/services/appearance.h"

#include "app/services/busconnection.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <algorithm>
#include <cmath>

namespace jingtai {

namespace {

const QString s_service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString s_path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString s_interface = QStringLiteral("org.freedesktop.portal.Settings");
const QString s_group = QStringLiteral("org.freedesktop.appearance");

/// `Read` wraps its answer in one variant more than it should.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

std::optional<std::uint32_t> accentOf(const QVariant &value)
{
    if (!value.canConvert<QDBusArgument>())
        return {};
    const auto argument = value.value<QDBusArgument>();
    if (argument.currentSignature() != QLatin1String("(ddd)"))
        return {};
    double channels[3] = {};
    argument.beginStructure();
    for (double &channel : channels)
        argument >> channel;
    argument.endStructure();
    // Out of range means that there is none.
    if (std::any_of(std::begin(channels), std::end(channels),
                    [](double channel) { return !(channel >= 0.0 && channel <= 1.0); }))
        return {};
    const auto byte = [](double channel) { return std::uint32_t(std::lround(channel * 255)); };
    return byte(channels[0]) << 16U | byte(channels[1]) << 8U | byte(channels[2]);
}

} // namespace

AppearanceWatch::AppearanceWatch(QObject *parent)
    : QObject(parent)
{}

void AppearanceWatch::start()
{
    if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")
        && qEnvironmentVariableIsEmpty("XDG_RUNTIME_DIR"))
        return;
    connectToBus(QDBusConnection::SessionBus, this, [this](bool isConnected) {
        if (isConnected)
            connected();
    });
}

void AppearanceWatch::connected()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.connect(s_service, s_path, s_interface, QStringLiteral("SettingChanged"), this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
    for (const QString &key : {QStringLiteral("color-scheme"), QStringLiteral("accent-color"),
                               QStringLiteral("contrast")}) {
        QDBusMessage call = QDBusMessage::createMethodCall(s_service, s_path, s_interface,
                                                           QStringLiteral("Read"));
        call << s_group << key;
        auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call, 3000), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this,
                [this, key](QDBusPendingCallWatcher *finished) {
                    const QDBusPendingReply<QVariant> reply = *finished;
                    finished->deleteLater();
                    if (!reply.isError())
                        take(key, reply.value());
                });
    }
}

void AppearanceWatch::settingChanged(const QString &group, const QString &key,
                                     const QDBusVariant &value)
{
    if (group == s_group)
        take(key, value.variant());
}

void AppearanceWatch::take(const QString &key, const QVariant &value)
{
    const QVariant plain = unwrapped(value);
    Appearance next = m_appearance;
    if (key == QLatin1String("color-scheme")) {
        const uint scheme = plain.toUInt();
        next.scheme = scheme == 1   ? Appearance::Scheme::Dark
                      : scheme == 2 ? Appearance::Scheme::Light
                                    : Appearance::Scheme::NoPreference;
    } else if (key == QLatin1String("accent-color")) {
        next.accent = accentOf(plain);
    } else if (key == QLatin1String("contrast")) {
        next.highContrast = plain.toUInt() == 1;
    }
    if (next == m_appearance)
        return;
    m_appearance = next;
    Q_EMIT changed(m_appearance);
}

} // namespace jingtai
