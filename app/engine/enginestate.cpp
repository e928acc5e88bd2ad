// SPDX-License-Identifier: MIT
#include "app/engine/enginestate.h"

#include "app/core/json/jsontree.h"

#include <algorithm>
#include <utility>

namespace jingtai {

namespace {

std::vector<std::string> textsIn(const JsonValue *list)
{
    std::vector<std::string> texts;
    for (std::size_t i = 0; list && i < list->items.size(); ++i)
        texts.push_back(list->items[i].string);
    return texts;
}

std::vector<std::string> sorted(std::vector<std::string> texts)
{
    std::sort(texts.begin(), texts.end());
    return texts;
}

std::string textIn(const JsonValue &object, std::string_view key)
{
    const JsonValue *value = object.member(key);
    return value ? value->string : std::string();
}

bool isTrue(const JsonValue &object, std::string_view key)
{
    const JsonValue *value = object.member(key);
    return value && value->boolean;
}

std::vector<std::string> insecureHosts(const JsonValue *indexes)
{
    std::vector<std::string> hosts;
    for (std::size_t i = 0; indexes && i < indexes->keys.size(); ++i) {
        const JsonValue *secure = indexes->items[i].member("Secure");
        if (secure && !secure->boolean)
            hosts.push_back(indexes->keys[i]);
    }
    return sorted(std::move(hosts));
}

bool contains(const std::vector<std::string> &texts, std::string_view text)
{
    return std::any_of(texts.begin(), texts.end(),
                       [&](const std::string &one) { return one.find(text) != std::string::npos; });
}

} // namespace

std::optional<EngineState> EngineState::parse(std::string_view json)
{
    const auto info = parseJson(json);
    if (!info || info->type != JsonValue::Type::Object)
        return {};
    const auto version = EngineVersion::parse(textIn(*info, "ServerVersion"));
    if (!version)
        return {};
    EngineState state;
    state.version = *version;
    if (const JsonValue *registries = info->member("RegistryConfig")) {
        state.mirrors = textsIn(registries->member("Mirrors"));
        state.insecureHosts = jingtai::insecureHosts(registries->member("IndexConfigs"));
        state.insecureNetworks = sorted(textsIn(registries->member("InsecureRegistryCIDRs")));
    }
    state.labels = sorted(textsIn(info->member("Labels")));
    if (const JsonValue *runtimes = info->member("Runtimes"))
        state.runtimes = sorted(runtimes->keys);
    state.defaultRuntime = textIn(*info, "DefaultRuntime");
    state.logDriver = textIn(*info, "LoggingDriver");
    state.storageDriver = textIn(*info, "Driver");
    state.dataRoot = textIn(*info, "DockerRootDir");
    state.proxies
        = {textIn(*info, "HttpProxy"), textIn(*info, "HttpsProxy"), textIn(*info, "NoProxy")};
    state.operatingSystem = textIn(*info, "OperatingSystem");
    if (const JsonValue *count = info->member("ContainersRunning"))
        state.runningContainers = static_cast<int>(count->integer);
    state.isDebugging = isTrue(*info, "Debug");
    state.isLiveRestoring = isTrue(*info, "LiveRestoreEnabled");
    if (const JsonValue *swarm = info->member("Swarm"))
        state.isInSwarm = textIn(*swarm, "LocalNodeState") == "active";
    if (const JsonValue *rows = info->member("DriverStatus")) {
        for (const JsonValue &row : rows->items)
            state.hasImageStore
                = state.hasImageStore || contains(textsIn(&row), "io.containerd.snapshotter");
    }
    state.isRootless = contains(textsIn(info->member("SecurityOptions")), "name=rootless");
    return state;
}

bool isSameInForce(const EngineState &one, const EngineState &other)
{
    return one.mirrors == other.mirrors && one.insecureHosts == other.insecureHosts
           && one.insecureNetworks == other.insecureNetworks && one.labels == other.labels
           && one.runtimes == other.runtimes && one.defaultRuntime == other.defaultRuntime
           && one.isDebugging == other.isDebugging && one.isLiveRestoring == other.isLiveRestoring;
}

std::string asEngineWrites(const std::string &mirror)
{
    return !mirror.empty() && mirror.back() == '/' ? mirror : mirror + '/';
}

std::vector<std::string> asEngineWrites(const std::vector<std::string> &mirrors)
{
    std::vector<std::string> written;
    for (const std::string &mirror : mirrors) {
        std::string text = asEngineWrites(mirror);
        if (std::find(written.begin(), written.end(), text) == written.end())
            written.push_back(std::move(text));
    }
    return written;
}

} // namespace jingtai
