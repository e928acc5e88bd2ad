// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/daemon/engineproxies.h"
#include "app/model/daemon/registrymirrorrows.h"
#include "app/model/shortnote.h"

#include <QHash>
#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace jingtai {

class MirrorCatalog;
class MirrorLibrary;
class StatusMonitor;
struct CheckRecord;
struct Mirror;
struct MirrorStatus;

/// A mirror of the catalogue that could be added to daemon.json.
struct MirrorOffer
{
    QString id;
    QString title;
    /// Base URL, with the values of its parameters.
    QString address;
    /// Why the engine would have no use for it; empty where it would.
    QString whyNot;
    /// What checks found of it, as a row of it would show.
    ShortNote status;
};

/// The catalogue's mirrors as those that the engine would ask for images of Docker Hub: which one
/// an address is of, what checks found of it, and which would be of use.
class HubMirrors final : public QObject
{
    Q_OBJECT

public:
    /// Borrowed.
    explicit HubMirrors(const MirrorLibrary &library, QObject *parent = nullptr);
    ~HubMirrors() override;

    /// Where the status of mirrors comes from; null for nowhere. Borrowed.
    void setMonitor(const StatusMonitor *monitor);
    /// Which way the engine goes; nothing where it does not say.
    void setProxies(const std::optional<EngineProxies> &proxies);

    /// The mirror at that host; null where none is. Until changed().
    const Mirror *at(const std::string &address) const;
    /// The result of its last check while that still says something, else null.
    const CheckRecord *recentCheck(const Mirror *mirror) const;
    /// For a pill; nothing where nothing can be known.
    ShortNote status(const Mirror *mirror) const;
    /// That the last check went another way than the engine goes; empty where it did not.
    QString otherWay(const std::string &address) const;
    /// Whether the engine would ask it in vain. Of a mirror that was asked another way that is not
    /// known.
    bool isDead(const std::string &address) const;

    /// Why the engine would have no use for it beside those rows; empty where it would.
    QString whyNot(const Mirror &mirror, const RegistryMirrorRows &rows) const;
    /// All mirrors of images, those that the engine would use first.
    std::vector<MirrorOffer> offers(const RegistryMirrorRows &rows) const;
    const MirrorLibrary &library() const { return m_library; }

Q_SIGNALS:
    void changed();

private:
    void readCatalog();
    const MirrorStatus *statusOf(const Mirror *mirror) const;

    const MirrorLibrary &m_library;
    const StatusMonitor *m_monitor = nullptr;
    std::optional<EngineProxies> m_proxies;
    /// As it was read; the library may be ahead of it.
    std::shared_ptr<const MirrorCatalog> m_catalog;
    /// host[:port] → index in m_catalog.
    QHash<QString, int> m_mirrorOfHost;
};

} // namespace jingtai
