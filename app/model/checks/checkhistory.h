// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/checks/mirrorstatus.h"

#include <QHash>
#include <QString>

#include <cstddef>
#include <vector>

namespace jingtai {

class JsonStore;

/// The last checks of each mirror, kept in a file. One that is damaged, too large or of another
/// program costs the history only; what cannot be understood in it is left out.
class CheckHistory final
{
public:
    static constexpr std::size_t s_maxRecords = 30;
    /// Of the file that the store reads, in bytes.
    static constexpr std::size_t s_maxBytes = std::size_t{16} * 1024 * 1024;

    struct Entry
    {
        /// What was checked; a mirror that is somewhere else now has no history.
        QString endpoint;
        /// Oldest first.
        std::vector<CheckRecord> records;
    };
    using Entries = QHash<QString, Entry>;

    /// Borrowed, and not loaded yet.
    explicit CheckHistory(JsonStore &store)
        : m_store(store)
    {}

    /// Reads the file; blocks.
    Entries load();
    /// In the background. With very many mirrors fewer checks of each are kept.
    void save(const Entries &entries);

private:
    JsonStore &m_store;
};

} // namespace jingtai
