// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/daemon/daemondocument.h"
#include "app/services/engines.h"

#include <QString>

#include <vector>

namespace jingtai {

class JsonStore;

/// What the page Docker keeps between starts: which file was shown, the files that were opened, and
/// for each file the mirrors that are switched off. Anything may stand in the store.
class DaemonMemory final
{
public:
    /// The store is borrowed.
    explicit DaemonMemory(JsonStore &store)
        : m_store(store)
    {}

    /// Id of the one shown last; may be empty.
    QString target() const;
    void setTarget(const QString &id);
    /// Opened by the person, at most eight; the last one was opened last.
    std::vector<EnginePlace> files() const;
    void setFiles(const std::vector<EnginePlace> &files);
    DaemonDocument::Aside aside(const QString &path) const;
    void setAside(const QString &path, const DaemonDocument::Aside &aside);

private:
    JsonStore &m_store;
};

} // namespace jingtai
