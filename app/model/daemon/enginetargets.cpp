// SPDX-License-Identifier: MIT
#include "app/model/daemon/enginetargets.h"

#include "app/model/daemon/daemonmemory.h"
#include "app/model/daemon/editedtext.h"
#include "app/model/daemon/enginestatuswording.h"
#include "app/model/quotedtext.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace jingtai {

namespace {

struct EngineTargetWording
{
    Q_DECLARE_TR_FUNCTIONS(EngineTargetWording)
};

QString idOf(const EnginePlace &place)
{
    switch (place.kind) {
    case EngineKind::Package:
        return QStringLiteral("package");
    case EngineKind::Rootless:
        return QStringLiteral("rootless");
    case EngineKind::Snap:
        return QStringLiteral("snap");
    case EngineKind::Desktop:
        return QStringLiteral("desktop");
    case EngineKind::File:
        break;
    }
    return QStringLiteral("file:") + textFromBytes(place.configFile);
}

QString titleOf(const EnginePlace &place)
{
    switch (place.kind) {
    case EngineKind::Package:
        //: The Docker that is installed on this computer
        return EngineTargetWording::tr("This machine");
    case EngineKind::Rootless:
        return EngineTargetWording::tr("Rootless");
    case EngineKind::Snap:
        return EngineTargetWording::tr("Snap");
    case EngineKind::Desktop:
        return EngineTargetWording::tr("Docker Desktop");
    case EngineKind::File:
        break;
    }
    //: A file that the person opened
    return EngineTargetWording::tr("File");
}

EngineFacts unasked(const EnginePlace &place)
{
    EngineFacts facts;
    facts.place = place;
    facts.status = EngineStatus::NotAsked;
    return facts;
}

} // namespace

EngineTargets::EngineTargets(DaemonMemory &memory)
    : m_memory(memory)
    , m_id(memory.target())
{
    for (const EnginePlace &place : m_memory.files())
        m_engines.push_back(unasked(place));
}

EngineTargets::~EngineTargets() = default;

void EngineTargets::take(const std::vector<EngineFacts> &found)
{
    m_engines.erase(
        std::remove_if(m_engines.begin(), m_engines.end(),
                       [](const EngineFacts &each) { return each.place.kind != EngineKind::File; }),
        m_engines.end());
    m_engines.insert(m_engines.begin(), found.begin(), found.end());
    if (current() || m_engines.empty())
        return;
    // Where there is one that runs, it is what people mean.
    const auto running
        = std::find_if(m_engines.begin(), m_engines.end(), [](const EngineFacts &each) {
              return each.status == EngineStatus::Running;
          });
    m_id = idOf((running == m_engines.end() ? m_engines.front() : *running).place);
}

void EngineTargets::update(const EngineFacts &facts)
{
    const QString id = idOf(facts.place);
    for (EngineFacts &each : m_engines) {
        if (idOf(each.place) == id)
            each = facts;
    }
}

void EngineTargets::setInForce(const EngineState &inForce)
{
    for (EngineFacts &each : m_engines) {
        if (idOf(each.place) == m_id)
            each.inForce = inForce;
    }
}

void EngineTargets::select(const QString &id)
{
    m_id = id;
    std::vector<EnginePlace> files;
    for (const EngineFacts &each : m_engines) {
        if (each.place.kind == EngineKind::File)
            files.push_back(each.place);
    }
    m_memory.setFiles(files);
    m_memory.setTarget(m_id);
}

QString EngineTargets::open(const QString &path, const QString &socket, const QString &pidFile)
{
    EngineFacts file
        = unasked(placeOfFile(bytesFromText(path), bytesFromText(socket), bytesFromText(pidFile)));
    QString id = idOf(file.place);
    m_engines.erase(std::remove_if(m_engines.begin(), m_engines.end(),
                                   [&](const EngineFacts &each) { return idOf(each.place) == id; }),
                    m_engines.end());
    m_engines.push_back(std::move(file));
    return id;
}

std::vector<EngineTarget> EngineTargets::list() const
{
    std::vector<EngineTarget> targets;
    for (const EngineFacts &each : m_engines) {
        targets.push_back({idOf(each.place), titleOf(each.place),
                           textFromBytes(each.place.configFile), remarkOf(each.status)});
    }
    return targets;
}

const EngineFacts *EngineTargets::current() const
{
    const auto found
        = std::find_if(m_engines.begin(), m_engines.end(),
                       [this](const EngineFacts &each) { return idOf(each.place) == m_id; });
    return found == m_engines.end() ? nullptr : &*found;
}

EnginePlace EngineTargets::place() const
{
    const EngineFacts *engine = current();
    return engine ? engine->place : EnginePlace{};
}

QString EngineTargets::path() const
{
    return textFromBytes(place().configFile);
}

QString EngineTargets::text() const
{
    const EngineFacts *engine = current();
    if (!engine)
        return {};
    //: %1 which Docker, such as “This machine”, %2 path of its file
    return EngineTargetWording::tr("%1 — %2").arg(titleOf(engine->place), madeVisible(path()));
}

} // namespace jingtai
