// SPDX-License-Identifier: MIT
#include "app/model/checks/usedmirrors.h"

#include "app/model/conversion/conversionstate.h"
#include "app/model/conversion/conversiontablemodel.h"
#include "app/model/daemon/daemonstate.h"

#include <algorithm>

namespace jingtai {

namespace {

/// Of a long text: the mirrors are those of its beginning.
constexpr std::size_t s_mostHits = 5000;

} // namespace

UsedMirrors usedMirrors(ConversionState &conversion, const DaemonState *daemon)
{
    UsedMirrors used;
    const ConversionChoice &choice = conversion.choice();
    for (const std::string &id : choice.mirrors)
        used[QString::fromStdString(id)].isChosen = true;
    for (const auto &[registry, id] : choice.perRegistry)
        used[QString::fromStdString(id)].isChosen = true;
    if (!choice.back && choice.mirrors.empty()) {
        const auto &hits = conversion.table()->hits();
        const auto end = hits.begin() + std::ptrdiff_t(std::min(hits.size(), s_mostHits));
        for (auto hit = hits.begin(); hit != end; ++hit) {
            if (!hit->converted || hit->mirrorId.empty())
                continue;
            MirrorUse &use = used[QString::fromStdString(hit->mirrorId)];
            use.isAutomatic = !use.isChosen;
        }
    }
    if (daemon == nullptr)
        return used;
    const RegistryMirrorsModel &mirrors = daemon->mirrors();
    const auto add = [&](const QString &address) {
        if (const QString id = mirrors.mirrorIdOf(address); !id.isEmpty())
            used[id].isDockers = true;
    };
    for (const QString &address : daemon->inForce().value_or(QStringList()))
        add(address);
    for (int row = 0; row < mirrors.rowCount(); ++row) {
        if (mirrors.isOn(row))
            add(mirrors.address(row));
    }
    return used;
}

} // namespace jingtai
