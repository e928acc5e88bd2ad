// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/checks/mirroralerts.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace jingtai {

class Notifier;
class Preferences;

/// Has the desktop tell of mirrors in use, while the person wants that; nothing of it is there
/// otherwise.
class Notifications final : public QObject
{
    Q_OBJECT

public:
    using NotifierMaker = std::function<std::unique_ptr<Notifier>()>;

    /// All borrowed but the functions, which are asked when notifications are switched on.
    Notifications(Preferences &preferences, const MirrorLibrary &library,
                  const StatusMonitor &monitor, MirrorAlerts::Uses uses, NotifierMaker makeNotifier,
                  QObject *parent = nullptr);
    ~Notifications() override;

    /// From now on; before the first check.
    void start();
    /// Why nothing can be shown although it is wanted, in a sentence; else empty.
    QString problem() const;

Q_SIGNALS:
    void problemChanged();
    /// The person wants to see that mirror; `token` lets a window come to the front.
    void mirrorWanted(const QString &id, const QString &token);

private:
    void follow();

    Preferences &m_preferences;
    const MirrorLibrary &m_library;
    const StatusMonitor &m_monitor;
    MirrorAlerts::Uses m_uses;
    NotifierMaker m_makeNotifier;
    bool m_isStarted = false;
    std::unique_ptr<Notifier> m_notifier;
    std::unique_ptr<MirrorAlerts> m_alerts;
    std::optional<bool> m_isThere;
};

} // namespace jingtai
