// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/daemon/engineproxies.h"
#include "app/core/daemon/engineversion.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jingtai {

/// What an engine says is in force (`/info`).
struct EngineState
{
    EngineVersion version;
    /// Mirrors of docker.io, in their order, as the engine writes them: with a '/' at the end.
    std::vector<std::string> mirrors;
    /// Hosts, with their ports, sorted.
    std::vector<std::string> insecureHosts;
    /// Networks, sorted, those included that every engine has (127.0.0.0/8, ::1/128).
    std::vector<std::string> insecureNetworks;
    /// Sorted.
    std::vector<std::string> labels;
    /// Names, sorted, the engine's own included.
    std::vector<std::string> runtimes;
    std::string defaultRuntime;
    std::string logDriver;
    std::string storageDriver;
    std::string dataRoot;
    EngineProxies proxies;
    /// "Docker Desktop", "Debian GNU/Linux 12 (bookworm)", …
    std::string operatingSystem;
    int runningContainers = 0;
    bool isDebugging = false;
    bool isLiveRestoring = false;
    bool isInSwarm = false;
    /// Whether images are kept by containerd (its snapshotters), not by a storage driver.
    bool hasImageStore = false;
    /// Whether it runs without root.
    bool isRootless = false;

    /// Nothing where it is not what an engine says of itself.
    static std::optional<EngineState> parse(std::string_view json);
};

/// Whether all that a reload may change and that an engine tells of itself is the same.
bool isSameInForce(const EngineState &one, const EngineState &other);

/// A mirror of the file as an engine writes it.
std::string asEngineWrites(const std::string &mirror);
/// A list of the file likewise: what stands there twice is dropped.
std::vector<std::string> asEngineWrites(const std::vector<std::string> &mirrors);

} // namespace jingtai
