// SPDX-License-Identifier: MIT
#include "app/engine/helperreport.h"

#include "app/core/json/jsontree.h"
#include "app/core/json/jsonwriter.h"

#include <utility>

namespace jingtai {

namespace {

JsonValue text(std::string_view value)
{
    JsonValue json;
    json.type = JsonValue::Type::String;
    json.string = value;
    return json;
}

JsonValue number(std::int64_t value)
{
    JsonValue json;
    json.type = JsonValue::Type::Integer;
    json.integer = value;
    json.string = std::to_string(value);
    return json;
}

JsonValue flag(bool value)
{
    JsonValue json;
    json.type = JsonValue::Type::Boolean;
    json.boolean = value;
    return json;
}

JsonValue list(const std::vector<std::string> &texts)
{
    JsonValue json;
    json.type = JsonValue::Type::Array;
    for (const std::string &one : texts)
        json.items.push_back(text(one));
    return json;
}

class Object final
{
public:
    Object() { m_json.type = JsonValue::Type::Object; }
    Object &add(std::string key, JsonValue value)
    {
        m_json.keys.push_back(std::move(key));
        m_json.items.push_back(std::move(value));
        return *this;
    }
    JsonValue take() { return std::move(m_json); }

private:
    JsonValue m_json;
};

JsonValue infoOf(const EngineState &state)
{
    Object indexes;
    for (const std::string &host : state.insecureHosts)
        indexes.add(host, Object().add("Secure", flag(false)).take());
    Object runtimes;
    for (const std::string &name : state.runtimes)
        runtimes.add(name, Object().take());
    JsonValue security = list({});
    if (state.isRootless)
        security.items.push_back(text("name=rootless"));
    JsonValue driver = list({});
    if (state.hasImageStore)
        driver.items.push_back(list({"driver-type", "io.containerd.snapshotter.v1"}));
    return Object()
        .add("ServerVersion", text(state.version.text()))
        .add("RegistryConfig", Object()
                                   .add("Mirrors", list(state.mirrors))
                                   .add("IndexConfigs", indexes.take())
                                   .add("InsecureRegistryCIDRs", list(state.insecureNetworks))
                                   .take())
        .add("Labels", list(state.labels))
        .add("Runtimes", runtimes.take())
        .add("DefaultRuntime", text(state.defaultRuntime))
        .add("LoggingDriver", text(state.logDriver))
        .add("Driver", text(state.storageDriver))
        .add("DriverStatus", driver)
        .add("DockerRootDir", text(state.dataRoot))
        .add("OperatingSystem", text(state.operatingSystem))
        .add("ContainersRunning", number(state.runningContainers))
        .add("Debug", flag(state.isDebugging))
        .add("LiveRestoreEnabled", flag(state.isLiveRestoring))
        .add("Swarm",
             Object().add("LocalNodeState", text(state.isInSwarm ? "active" : "inactive")).take())
        .add("SecurityOptions", security)
        .take();
}

JsonValue fileErrorOf(const FileError &error)
{
    return Object()
        .add("kind", text(code(error.kind)))
        .add("step", text(code(error.step)))
        .add("errno", number(error.systemError))
        .add("path", text(error.path))
        .add("detail", text(error.detail))
        .add("left", text(code(error.left)))
        .add("leftover", text(error.leftover))
        .take();
}

JsonValue engineErrorOf(const EngineError &error)
{
    return Object()
        .add("kind", text(code(error.kind)))
        .add("errno", number(error.systemError))
        .add("path", text(error.path))
        .add("detail", text(error.detail))
        .take();
}

std::string_view code(SaveResult::Outcome outcome)
{
    switch (outcome) {
    case SaveResult::Outcome::Unchanged:
        return "unchanged";
    case SaveResult::Outcome::Replaced:
        return "replaced";
    case SaveResult::Outcome::Created:
        return "created";
    }
    return {};
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

/// The value of an enum with this code; false where there is none.
template <typename Enum>
bool read(const JsonValue &object, std::string_view key, Enum &result)
{
    const std::string word = textIn(object, key);
    for (int i = 0; !word.empty() && i < 64; ++i) {
        const auto value = static_cast<Enum>(i);
        if (code(value) == word) {
            result = value;
            return true;
        }
    }
    return false;
}

int errnoIn(const JsonValue &object)
{
    const JsonValue *value = object.member("errno");
    return value ? static_cast<int>(value->integer) : 0;
}

bool readFileError(const JsonValue &json, std::string_view key, FileError &error)
{
    const JsonValue *object = json.member(key);
    if (!object)
        return true;
    error.systemError = errnoIn(*object);
    error.path = textIn(*object, "path");
    error.detail = textIn(*object, "detail");
    error.leftover = textIn(*object, "leftover");
    return read(*object, "kind", error.kind) && read(*object, "step", error.step)
           && read(*object, "left", error.left);
}

bool readEngineError(const JsonValue &json, EngineError &error)
{
    const JsonValue *object = json.member("engine");
    if (!object)
        return true;
    error.systemError = errnoIn(*object);
    error.path = textIn(*object, "path");
    error.detail = textIn(*object, "detail");
    return read(*object, "kind", error.kind);
}

} // namespace

std::string_view code(DaemonApplyError::Kind kind)
{
    switch (kind) {
    case DaemonApplyError::Kind::File:
        return "file";
    case DaemonApplyError::Kind::Changed:
        return "changed";
    case DaemonApplyError::Kind::Backup:
        return "backup";
    case DaemonApplyError::Kind::Engine:
        return "engine";
    case DaemonApplyError::Kind::NotTaken:
        return "not-taken";
    case DaemonApplyError::Kind::NoStart:
        return "no-start";
    case DaemonApplyError::Kind::Content:
        return "content";
    case DaemonApplyError::Kind::NoBackup:
        return "no-backup";
    }
    return {};
}

std::string_view code(DaemonApplyError::Way way)
{
    switch (way) {
    case DaemonApplyError::Way::Untouched:
        return "untouched";
    case DaemonApplyError::Way::Back:
        return "back";
    case DaemonApplyError::Way::NeedsRestart:
        return "needs-restart";
    case DaemonApplyError::Way::Down:
        return "down";
    case DaemonApplyError::Way::Stuck:
        return "stuck";
    }
    return {};
}

std::string helperReport(const tl::expected<DaemonApplied, DaemonApplyError> &result)
{
    Object report;
    if (result) {
        report.add("outcome", text(code(result->outcome)))
            .add("removed", flag(result->isRemoved))
            .add("confirmed", flag(result->isConfirmed))
            .add("restarted", flag(result->isRestarted))
            .add("needRestart", list(result->needRestart))
            .add("backup", text(result->backup));
        if (result->now)
            report.add("info", infoOf(*result->now));
        return jsonWritten(report.take());
    }
    const DaemonApplyError &error = result.error();
    report.add("error", text(code(error.kind)))
        .add("way", text(code(error.way)))
        .add("file", fileErrorOf(error.file))
        .add("engine", engineErrorOf(error.engine))
        .add("back", fileErrorOf(error.back))
        .add("words", text(error.words))
        .add("backup", text(error.backup));
    return jsonWritten(report.take());
}

std::optional<tl::expected<DaemonApplied, DaemonApplyError>>
parseHelperReport(std::string_view json)
{
    const auto report = parseJson(json);
    if (!report || report->type != JsonValue::Type::Object)
        return {};
    if (report->member("error")) {
        DaemonApplyError error;
        const bool isRead = read(*report, "error", error.kind) && read(*report, "way", error.way)
                            && readFileError(*report, "file", error.file)
                            && readFileError(*report, "back", error.back)
                            && readEngineError(*report, error.engine);
        error.words = textIn(*report, "words");
        error.backup = textIn(*report, "backup");
        if (!isRead)
            return {};
        return tl::unexpected(std::move(error));
    }
    DaemonApplied applied;
    if (!read(*report, "outcome", applied.outcome))
        return {};
    applied.isRemoved = isTrue(*report, "removed");
    applied.isConfirmed = isTrue(*report, "confirmed");
    applied.isRestarted = isTrue(*report, "restarted");
    applied.backup = textIn(*report, "backup");
    if (const JsonValue *keys = report->member("needRestart")) {
        for (const JsonValue &key : keys->items)
            applied.needRestart.push_back(key.string);
    }
    if (const JsonValue *info = report->member("info"))
        applied.now = EngineState::parse(jsonWritten(*info));
    return applied;
}

} // namespace jingtai
