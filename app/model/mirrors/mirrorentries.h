// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/catalog/mirrorcatalog.h"
#include "app/model/mirrors/mirrorupstreams.h"

#include <QHash>
#include <QString>

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace jingtai {

class MirrorLibrary;

/// What a row of the table of mirrors shows of a mirror, or of a registry itself, beside what
/// checks found.
struct ShownMirror
{
    QString id;
    QString title;
    /// Host and path without a scheme.
    QString address;
    /// Words where it is not open to everyone, else empty.
    QString access;
    ClaimState claim = ClaimState::Unknown;
    Trust trust = Trust::Personal;
    std::string asOf;
    bool isOwn = false;
    bool isEnabled = true;
    /// Has parameters without a value.
    bool wantsParameter = false;

    bool operator==(const ShownMirror &) const = default;
};

struct MirrorEntry
{
    ShownMirror shown;
    /// What it is found by, in lower case.
    QString search;
    std::size_t upstream = 0;
    /// Place among all by title; see MirrorEntries::rankTitles().
    int titleRank = 0;
};

/// All that the table of mirrors can show: the mirrors of a catalogue in its order, behind them
/// the registries themselves. In the language of the translators that were installed at the time.
class MirrorEntries final
{
public:
    explicit MirrorEntries(const MirrorLibrary &library);

    /// As it was read; the library may be ahead of it.
    const std::shared_ptr<const MirrorCatalog> &catalog() const { return m_catalog; }
    const MirrorUpstreams &upstreams() const { return m_upstreams; }
    std::size_t size() const { return m_entries.size(); }
    const MirrorEntry &at(std::size_t entry) const { return m_entries[entry]; }
    /// Nothing where no entry has that id.
    std::optional<std::size_t> find(const QString &id) const;

    /// Registries themselves are not counted.
    std::size_t mirrorCount() const { return m_entries.size() - m_registries.size(); }
    int switchedOffCount() const;
    /// Null for a registry itself. Borrowed from the catalogue.
    const Mirror *mirrorAt(std::size_t entry) const;
    /// Null for a mirror. Borrowed from the catalogue.
    const Registry *registryAt(std::size_t entry) const;

    /// Reads anew what is switched on and what has its parameters. Those that are other now.
    std::vector<std::size_t> refreshStates(const MirrorLibrary &library);
    /// Counts MirrorEntry::titleRank, where that was not done.
    void rankTitles();

private:
    void addMirrors(const MirrorLibrary &library);
    void addRegistries();
    void add(MirrorEntry entry);

    std::shared_ptr<const MirrorCatalog> m_catalog;
    MirrorUpstreams m_upstreams;
    std::vector<MirrorEntry> m_entries;
    /// Index in the catalogue of each registry that is an entry.
    std::vector<std::size_t> m_registries;
    QHash<QString, std::size_t> m_entryOfId;
    bool m_hasTitleRanks = false;
};

} // namespace jingtai
