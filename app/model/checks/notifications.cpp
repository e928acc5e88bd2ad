// SPDX-License-Identifier: MIT
#include "app/model/checks/notifications.h"

#include "app/model/settings/preferences.h"
#include "app/services/notifier.h"

#include <utility>

namespace jingtai {

Notifications::Notifications(Preferences &preferences, const MirrorLibrary &library,
                             const StatusMonitor &monitor, MirrorAlerts::Uses uses,
                             NotifierMaker makeNotifier, QObject *parent)
    : QObject(parent)
    , m_preferences(preferences)
    , m_library(library)
    , m_monitor(monitor)
    , m_uses(std::move(uses))
    , m_makeNotifier(std::move(makeNotifier))
{
    connect(&m_preferences, &Preferences::notifiesChanged, this, &Notifications::follow);
}

Notifications::~Notifications() = default;

void Notifications::start()
{
    m_isStarted = true;
    follow();
}

QString Notifications::problem() const
{
    if (m_isThere.value_or(true))
        return {};
    return tr("Nothing on this desktop shows notifications, so none will be seen. Start its "
              "notification service, or install one.");
}

void Notifications::follow()
{
    const bool isWanted = m_isStarted && m_preferences.notifies();
    if (isWanted == (m_notifier != nullptr))
        return;
    m_alerts.reset();
    m_notifier.reset();
    m_isThere.reset();
    if (isWanted) {
        m_notifier = m_makeNotifier();
        m_alerts = std::make_unique<MirrorAlerts>(m_library, m_monitor, m_uses);
        connect(m_notifier.get(), &Notifier::known, this, [this](bool isThere) {
            m_isThere = isThere;
            Q_EMIT problemChanged();
        });
        connect(m_notifier.get(), &Notifier::clicked, this, &Notifications::mirrorWanted);
        connect(m_alerts.get(), &MirrorAlerts::alerted, this, [this](const MirrorAlert &alert) {
            //: Button of a notification: shows the mirror in the window
            m_notifier->send({alert.ids.constFirst(), alert.title, alert.body, tr("Show")});
        });
        m_notifier->start();
    }
    Q_EMIT problemChanged();
}

} // namespace jingtai
