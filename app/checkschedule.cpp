// SPDX-License-Identifier: MIT
#include "app/checkschedule.h"

#include "app/model/checks/statusmonitor.h"
#include "app/model/settings/preferences.h"
#include "app/services/probequeue.h"
#include "app/services/proxytext.h"

#include <QNetworkProxy>

namespace jingtai {

namespace {

constexpr int s_second = 1000;

} // namespace

CheckSchedule::CheckSchedule(StatusMonitor &monitor, ProbeQueue &queue,
                             const Preferences &preferences)
{
    const auto followDeadline
        = [&queue, &preferences] { queue.setDeadline(preferences.checkDeadline() * s_second); };
    const auto followProxy = [&queue, &preferences] {
        queue.setProxy(proxyFromText(preferences.proxy()).value_or(QNetworkProxy::DefaultProxy));
    };
    const auto followInterval
        = [&monitor, &preferences] { monitor.setInterval(preferences.checkInterval()); };
    QObject::connect(&preferences, &Preferences::checkDeadlineChanged, &queue, followDeadline);
    QObject::connect(&preferences, &Preferences::proxyChanged, &queue, followProxy);
    QObject::connect(&preferences, &Preferences::checkIntervalChanged, &monitor, followInterval);
    followDeadline();
    followProxy();
    followInterval();
    QObject::connect(&m_network, &NetworkWatch::meteredChanged, &monitor, &StatusMonitor::setHeld);
    QObject::connect(&m_network, &NetworkWatch::known, &monitor, &StatusMonitor::startAutomatic);
}

} // namespace jingtai
