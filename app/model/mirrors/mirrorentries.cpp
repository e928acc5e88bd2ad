// SPDX-License-Identifier: MIT
#include "app/model/mirrors/mirrorentries.h"

#include "app/model/checks/mirrorstatus.h"
#include "app/model/checks/statuswording.h"
#include "app/model/mirrors/mirrorchoices.h"
#include "app/model/mirrors/mirrorlibrary.h"
#include "app/model/quotedtext.h"
#include "app/model/wording.h"

#include <QCollator>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace jingtai {

namespace {

/// Whether it is other now.
bool readState(ShownMirror &shown, const Mirror &mirror, const MirrorLibrary &library)
{
    const bool isEnabled = library.isEnabled(mirror.id);
    const bool wantsParameter = !mirror.parameters.empty() && library.wantsParameter(mirror);
    const bool isSame = shown.isEnabled == isEnabled && shown.wantsParameter == wantsParameter;
    shown.isEnabled = isEnabled;
    shown.wantsParameter = wantsParameter;
    return !isSame;
}

} // namespace

MirrorEntries::MirrorEntries(const MirrorLibrary &library)
    : m_catalog(library.catalog())
    , m_upstreams(*m_catalog)
{
    addMirrors(library);
    addRegistries();
}

void MirrorEntries::addMirrors(const MirrorLibrary &library)
{
    const auto &mirrors = m_catalog->mirrors();
    m_entries.reserve(mirrors.size());
    for (std::size_t i = 0; i < mirrors.size(); ++i) {
        const Mirror &mirror = mirrors[i];
        MirrorEntry entry;
        ShownMirror &shown = entry.shown;
        entry.upstream = m_upstreams.ofMirror(i);
        shown.id = QString::fromStdString(mirror.id);
        shown.title = madeVisible(mirrorTitle(mirror));
        shown.address = madeVisible(mirrorAddress(mirror));
        shown.access = mirror.access == Access::Public ? QString() : wording(mirror.access);
        shown.claim = mirror.claim.state;
        shown.trust = mirror.trust;
        shown.asOf = mirror.claim.asOf;
        shown.isOwn = mirror.isOwn;
        QStringList words{shown.title,
                          shown.address,
                          shown.id,
                          shown.access,
                          QString::fromStdString(mirror.operatorId),
                          QString::fromStdString(mirror.endpoint),
                          QString::fromStdString(mirror.title.en),
                          QString::fromStdString(mirror.title.zhCn),
                          QString::fromStdString(mirror.notes.in(wordingLanguage())),
                          wording(mirror.trust),
                          wording(mirror.claim.state)};
        for (const std::size_t upstream : m_upstreams.served(i))
            words.append(m_upstreams.title(upstream));
        for (const Rule &rule : mirror.rules)
            words.append(QString::fromStdString(rule.source.text()));
        entry.search = words.join(u'\n').toLower();
        readState(shown, mirror, library);
        add(std::move(entry));
    }
}

void MirrorEntries::addRegistries()
{
    const auto &registries = m_catalog->registries();
    for (std::size_t i = 0; i < m_upstreams.size(); ++i) {
        const std::string name = m_upstreams.key(i).toStdString();
        const auto found
            = std::find_if(registries.begin(), registries.end(),
                           [&name](const Registry &registry) { return registry.name == name; });
        // Without an image to ask for nothing could be said of it.
        if (!m_upstreams.isRegistry(i) || found == registries.end() || found->probe.empty())
            continue;
        MirrorEntry entry;
        ShownMirror &shown = entry.shown;
        entry.upstream = i;
        shown.id = directId(name);
        shown.title = directTitle(madeVisible(m_upstreams.key(i)));
        shown.address = madeVisible(QString::fromStdString(found->endpoint));
        shown.address = shown.address.mid(shown.address.indexOf(QLatin1String("://")) + 3);
        shown.trust = Trust::Operator;
        entry.search
            = QStringList{shown.title, shown.address, m_upstreams.title(i)}.join(u'\n').toLower();
        add(std::move(entry));
        m_registries.push_back(std::size_t(found - registries.begin()));
    }
}

void MirrorEntries::add(MirrorEntry entry)
{
    m_entryOfId.insert(entry.shown.id, m_entries.size());
    m_entries.push_back(std::move(entry));
}

std::optional<std::size_t> MirrorEntries::find(const QString &id) const
{
    const auto found = m_entryOfId.constFind(id);
    return found == m_entryOfId.constEnd() ? std::nullopt : std::optional(*found);
}

int MirrorEntries::switchedOffCount() const
{
    return int(std::count_if(m_entries.begin(), m_entries.end(),
                             [](const MirrorEntry &entry) { return !entry.shown.isEnabled; }));
}

const Mirror *MirrorEntries::mirrorAt(std::size_t entry) const
{
    return entry < mirrorCount() ? &m_catalog->mirrors()[entry] : nullptr;
}

const Registry *MirrorEntries::registryAt(std::size_t entry) const
{
    return entry < mirrorCount() ? nullptr
                                 : &m_catalog->registries()[m_registries[entry - mirrorCount()]];
}

std::vector<std::size_t> MirrorEntries::refreshStates(const MirrorLibrary &library)
{
    std::vector<std::size_t> others;
    for (std::size_t i = 0; i < mirrorCount(); ++i) {
        if (readState(m_entries[i].shown, m_catalog->mirrors()[i], library))
            others.push_back(i);
    }
    return others;
}

void MirrorEntries::rankTitles()
{
    if (m_hasTitleRanks)
        return;
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::vector<std::pair<QCollatorSortKey, MirrorEntry *>> keys;
    keys.reserve(m_entries.size());
    for (MirrorEntry &entry : m_entries)
        keys.emplace_back(collator.sortKey(entry.shown.title), &entry);
    std::stable_sort(keys.begin(), keys.end(),
                     [](const auto &a, const auto &b) { return a.first.compare(b.first) < 0; });
    int rank = 0;
    for (const auto &[key, entry] : keys)
        entry->titleRank = rank++;
    m_hasTitleRanks = true;
}

} // namespace jingtai
