// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <string>

namespace jingtai {

class JsonStore;

/// Which digests a registry itself was seen to have under a name, so that a mirror that is merely
/// behind is told from one that serves something else. Kept in a file that is read when it is first
/// needed; one that is damaged costs the memory only.
class SeenDigests final
{
public:
    static constexpr qsizetype s_maxNames = 1000;
    /// Of one name; the newest are kept.
    static constexpr qsizetype s_maxDigests = 8;

    /// `store` is borrowed, and not loaded yet.
    explicit SeenDigests(JsonStore &store);

    bool contains(const std::string &name, const std::string &digest);
    void add(const std::string &name, const std::string &digest);
    /// Once for many additions.
    void save();

private:
    void load();

    JsonStore &m_store;
    /// The last seen first.
    QStringList m_names;
    QHash<QString, QStringList> m_digests;
    bool m_loaded = false;
    bool m_changed = false;
};

} // namespace jingtai
