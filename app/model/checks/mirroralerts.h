// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/checks/usedmirrors.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>

#include <cstdint>
#include <functional>

namespace jingtai {

class MirrorLibrary;
class StatusMonitor;
struct RoundSummary;

/// What became of mirrors in use.
struct MirrorAlert
{
    enum class Kind : std::uint8_t {
        Down, ///< was usable, and is not
        Back, ///< the reverse
    };
    Kind kind = Kind::Down;
    /// In the order of the catalogue; at least one.
    QStringList ids;
    QString title;
    /// What was found and what to do.
    QString body;
};

/// Tells once of each mirror in use that goes down or comes back, as a whole round of checks finds
/// it: one alert a round for those that went, one for those that came. A round that was stopped
/// says nothing, and neither does one in which nothing answers, or hardly anything of what did
/// before: that is the network, not the mirrors. Such a change is told of when a later round finds
/// it too.
class MirrorAlerts final : public QObject
{
    Q_OBJECT

public:
    using Uses = std::function<UsedMirrors()>;

    /// The first two are borrowed. What is known before does not alert.
    MirrorAlerts(const MirrorLibrary &library, const StatusMonitor &monitor, Uses uses,
                 QObject *parent = nullptr);

Q_SIGNALS:
    void alerted(const jingtai::MirrorAlert &alert);

private:
    void take(const RoundSummary &summary);
    void tell(MirrorAlert::Kind kind, const QStringList &ids);
    QString titleOf(MirrorAlert::Kind kind, const QStringList &ids) const;
    QString bodyOf(MirrorAlert::Kind kind, const QStringList &ids) const;
    QString stepFor(MirrorAlert::Kind kind, const QStringList &ids) const;
    QString nameOf(const QString &id) const;
    QString findingOf(const QString &id) const;

    const MirrorLibrary &m_library;
    const StatusMonitor &m_monitor;
    Uses m_uses;
    /// As the round began: by its end the automatic choice may have turned to others.
    UsedMirrors m_used;
    /// Whether each was usable when that was last believed.
    QHash<QString, bool> m_wasUsable;
    /// Told to be down.
    QSet<QString> m_down;
};

} // namespace jingtai
