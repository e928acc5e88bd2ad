// SPDX-License-Identifier: MIT
#pragma once

#include "app/services/engines.h"

#include <QString>

#include <vector>

namespace jingtai {

class DaemonMemory;

/// A file to choose.
struct EngineTarget
{
    /// Stays the same: "package", "rootless", "file:/etc/…".
    QString id;
    /// "This machine"
    QString title;
    QString path;
    /// Why it is of no use now, or how it is applied; may be empty.
    QString remark;
};

/// The engines of the machine, then the files that were opened, and the one of them that is shown.
/// What was opened and shown last is kept.
class EngineTargets final
{
public:
    /// Borrowed. Those that were opened before are there already.
    explicit EngineTargets(DaemonMemory &memory);
    ~EngineTargets();

    /// What was found on the machine. Where the one shown last is not among it, one that runs is
    /// shown, else the first.
    void take(const std::vector<EngineFacts> &found);
    /// What is known of one of them now.
    void update(const EngineFacts &facts);
    /// What the engine that is shown goes by now.
    void setInForce(const EngineState &inForce);

    void select(const QString &id);
    /// A file, with the socket and the pid file of its engine where there is one; its id.
    QString open(const QString &path, const QString &socket, const QString &pidFile);

    std::vector<EngineTarget> list() const;
    QString id() const { return m_id; }
    /// Null where the one that is shown is not there any more. Until the next change.
    const EngineFacts *current() const;
    /// Of current(); nowhere without it.
    EnginePlace place() const;
    QString path() const;
    /// "This machine — /etc/docker/daemon.json"; empty without current().
    QString text() const;

private:
    DaemonMemory &m_memory;
    std::vector<EngineFacts> m_engines;
    QString m_id;
};

} // namespace jingtai
