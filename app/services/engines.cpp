// SPDX-License-Identifier: MIT
#include "app/services/engines.h"

#include "app/engine/command.h"
#include "app/engine/engineclient.h"
#include "app/engine/enginecontrol.h"
#include "app/engine/engineprocess.h"
#include "app/engine/engineunit.h"

#include <algorithm>
#include <sys/stat.h>
#include <utility>

namespace jingtai {

namespace {

using Words = std::vector<std::string>;

constexpr const char *s_unit = "docker.service";
constexpr const char *s_snapUnit = "snap.docker.dockerd.service";

bool exists(const std::string &path)
{
    struct stat status = {};
    return ::stat(path.c_str(), &status) == 0;
}

class Finder final
{
public:
    Finder(const EnginePaths &paths, const Cancellation &cancellation)
        : m_paths(paths)
        , m_cancellation(cancellation)
        , m_hasSystemd(SystemdControl::isHere(paths.root))
    {}

    std::vector<EngineFacts> all() const;
    EngineFacts ask(const EnginePlace &place) const;

private:
    EngineFacts package() const;
    EngineFacts rootless() const;
    EngineFacts snap() const;
    EngineFacts desktop() const;
    EngineUnit unitOf(const EnginePlace &place) const;
    void readUnit(EngineFacts &facts) const;
    void readProcess(EngineFacts &facts) const;
    void readProgram(EngineFacts &facts) const;
    void readState(EngineFacts &facts) const;

    const EnginePaths &m_paths;
    const Cancellation &m_cancellation;
    bool m_hasSystemd;
};

EngineUnit Finder::unitOf(const EnginePlace &place) const
{
    EngineUnit unit;
    unit.name = place.unit;
    unit.manager = place.isUserUnit ? EngineUnit::Manager::User : EngineUnit::Manager::System;
    unit.root = m_paths.root;
    unit.ownFolders
        = {m_paths.configHome + "/systemd/user", m_paths.home + "/.local/share/systemd/user"};
    unit.cancellation = &m_cancellation;
    return unit;
}

void Finder::readUnit(EngineFacts &facts) const
{
    Words words = unitOf(facts.place).command();
    if (words.empty())
        return;
    if (facts.program.empty() && isProgram(m_paths.system(words.front())))
        facts.program = m_paths.system(words.front());
    words.erase(words.begin());
    facts.flagWords = std::move(words);
}

/// What it runs with, where that can be seen, holds over what the unit says.
void Finder::readProcess(EngineFacts &facts) const
{
    if (facts.place.pidFile.empty())
        return;
    const auto process = EngineProcess::find(facts.place.pidFile);
    if (!process || process->arguments().size() < 2)
        return;
    const Words words(process->arguments().begin() + 1, process->arguments().end());
    for (const std::string &word : words) {
        if (std::find(facts.flagWords.begin(), facts.flagWords.end(), word)
            == facts.flagWords.end()) {
            facts.flagWords.insert(facts.flagWords.end(), words.begin(), words.end());
            return;
        }
    }
}

void Finder::readProgram(EngineFacts &facts) const
{
    if (facts.program.empty())
        return;
    if (!facts.version) {
        CommandOptions options;
        options.deadline = std::chrono::seconds(5);
        options.cancellation = &m_cancellation;
        const CommandResult result = runCommand({facts.program, "--version"}, options);
        if (result.isFine())
            facts.version = EngineVersion::parse(result.output);
    }
    facts.hasValidate = facts.version && *facts.version >= EngineVersion{23, 0, 0};
}

void Finder::readState(EngineFacts &facts) const
{
    if (facts.place.socket.empty()) {
        facts.status = EngineStatus::NotAsked;
        return;
    }
    // Connecting may start it: systemd listens on its socket.
    if (unitOf(facts.place).isActive() == false) {
        facts.status = EngineStatus::Stopped;
        return;
    }
    const EngineClient client(facts.place.socket, std::chrono::seconds(5), &m_cancellation);
    auto state = client.state();
    if (state) {
        facts.status = EngineStatus::Running;
        facts.version = state->version;
        facts.inForce = std::move(*state);
        return;
    }
    facts.error = state.error();
    const EngineErrorKind kind = state.error().kind;
    const bool isStopped
        = kind == EngineErrorKind::NoSocket || kind == EngineErrorKind::NotListening;
    facts.status = isStopped                               ? EngineStatus::Stopped
                   : kind == EngineErrorKind::NotPermitted ? EngineStatus::NotPermitted
                                                           : EngineStatus::NotAnswering;
}

EngineFacts Finder::package() const
{
    EngineFacts facts;
    facts.place.kind = EngineKind::Package;
    facts.place.way = EngineApplyWay::Helper;
    facts.place.configFile = m_paths.system("/etc/docker/daemon.json");
    facts.place.socket = m_paths.system("/run/docker.sock");
    facts.place.pidFile = m_paths.system("/run/docker.pid");
    facts.place.unit = s_unit;
    facts.program = m_paths.program("dockerd");
    readUnit(facts);
    if (facts.program.empty()) {
        facts.place.unit.clear();
        return facts;
    }
    if (const std::string file = optionValue(facts.flagWords, {"config-file"}); !file.empty()) {
        if (m_paths.system(file) != facts.place.configFile) {
            facts.place.configFile = m_paths.system(file);
            facts.place.way = EngineApplyWay::Commands;
        }
    }
    for (const std::string &host : optionValues(facts.flagWords, {"H", "host"})) {
        constexpr std::string_view scheme = "unix://";
        if (host.substr(0, scheme.size()) == scheme)
            facts.place.socket = m_paths.system(host.substr(scheme.size()));
    }
    if (const std::string file = optionValue(facts.flagWords, {"p", "pidfile"}); !file.empty())
        facts.place.pidFile = m_paths.system(file);
    facts.canRestart = m_hasSystemd;
    return facts;
}

EngineFacts Finder::rootless() const
{
    EngineFacts facts;
    facts.place.kind = EngineKind::Rootless;
    facts.place.way = EngineApplyWay::Direct;
    facts.place.configFile = m_paths.configHome + "/docker/daemon.json";
    facts.place.socket = m_paths.runtimeDir + "/docker.sock";
    facts.place.pidFile = m_paths.runtimeDir + "/docker.pid";
    facts.place.unit = s_unit;
    facts.place.isUserUnit = true;
    facts.program = m_paths.program("dockerd");
    readUnit(facts);
    if (facts.flagWords.empty() && !exists(m_paths.configHome + "/systemd/user/docker.service")) {
        facts.place.unit.clear();
        facts.place.isUserUnit = false;
    }
    facts.canRestart = m_hasSystemd && !facts.place.unit.empty();
    return facts;
}

EngineFacts Finder::snap() const
{
    EngineFacts facts;
    facts.place.kind = EngineKind::Snap;
    facts.place.way = EngineApplyWay::Commands;
    facts.place.configFile = m_paths.system("/var/snap/docker/current/config/daemon.json");
    facts.place.socket = m_paths.system("/run/docker.sock");
    facts.place.pidFile = m_paths.system("/run/snap.docker/docker.pid");
    facts.place.unit = s_snapUnit;
    if (const std::string file = m_paths.system("/snap/docker/current/bin/dockerd");
        isProgram(file))
        facts.program = file;
    return facts;
}

EngineFacts Finder::desktop() const
{
    EngineFacts facts;
    facts.place.kind = EngineKind::Desktop;
    facts.place.way = EngineApplyWay::Said;
    facts.place.configFile = m_paths.home + "/.docker/daemon.json";
    facts.place.socket = m_paths.home + "/.docker/desktop/docker.sock";
    return facts;
}

std::vector<EngineFacts> Finder::all() const
{
    std::vector<EngineFacts> found;
    const bool hasSnap = exists(m_paths.system("/var/snap/docker/current"));
    EngineFacts own = package();
    const bool isInstalled = !own.program.empty();
    if (isInstalled || !hasSnap)
        found.push_back(std::move(own));
    if (!m_paths.runtimeDir.empty()) {
        EngineFacts facts = rootless();
        if (!facts.place.unit.empty() || exists(facts.place.socket)
            || exists(facts.place.configFile))
            found.push_back(std::move(facts));
    }
    if (hasSnap)
        found.push_back(snap());
    if (exists(m_paths.home + "/.docker/desktop"))
        found.push_back(desktop());
    for (EngineFacts &facts : found) {
        // What is not there is not asked: its socket may be another's.
        const bool isAbsent = facts.place.kind == EngineKind::Package && !isInstalled;
        if (!isAbsent && !m_cancellation.isCancelled()) {
            readState(facts);
            readProcess(facts);
            readProgram(facts);
        }
        facts.flags = DaemonFlags::fromWords(facts.flagWords);
    }
    return found;
}

EngineFacts Finder::ask(const EnginePlace &place) const
{
    if (place.kind != EngineKind::File) {
        for (EngineFacts &facts : all()) {
            if (facts.place.kind == place.kind)
                return std::move(facts);
        }
    }
    EngineFacts facts;
    facts.place = place;
    if (place.kind != EngineKind::File)
        return facts;
    facts.program = m_paths.program("dockerd");
    readState(facts);
    readProcess(facts);
    readProgram(facts);
    facts.flags = DaemonFlags::fromWords(facts.flagWords);
    return facts;
}

} // namespace

EnginePlace placeOfFile(std::string file, std::string socket, std::string pidFile)
{
    EnginePlace place;
    place.kind = EngineKind::File;
    place.configFile = std::move(file);
    place.socket = std::move(socket);
    place.pidFile = std::move(pidFile);
    return place;
}

std::vector<EngineFacts> findEngines(const EnginePaths &paths, const Cancellation &cancellation)
{
    return Finder(paths, cancellation).all();
}

EngineFacts askEngine(const EnginePaths &paths, const EnginePlace &place,
                      const Cancellation &cancellation)
{
    return Finder(paths, cancellation).ask(place);
}

} // namespace jingtai
