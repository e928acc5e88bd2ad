// SPDX-License-Identifier: MIT
#include "app/helper/daemonhelper.h"

#include "app/core/daemon/daemoncheck.h"
#include "app/core/json/jsontext.h"
#include "app/engine/cancellation.h"
#include "app/engine/daemonbackup.h"
#include "app/engine/engineunit.h"
#include "app/engine/sha256.h"
#include "app/helper/rootlock.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <poll.h>
#include <string_view>
#include <unistd.h>
#include <utility>

namespace jingtai {

namespace {

// Compiled in: nobody who may run this can choose another file.
constexpr const char *s_file = "/etc/docker/daemon.json";
constexpr const char *s_pidFile = "/run/docker.pid";
constexpr const char *s_socket = "/run/docker.sock";
constexpr const char *s_unit = "docker.service";
constexpr std::chrono::seconds s_inputPatience{60};

bool isHash(std::string_view word)
{
    return word.size() == 64
           && word.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::string hashOf(const FileSnapshot &file)
{
    return file.exists ? sha256(file.bytes) : "absent";
}

tl::unexpected<DaemonApplyError> failed(DaemonApplyError::Kind kind, std::string words = {})
{
    DaemonApplyError error;
    error.kind = kind;
    error.words = std::move(words);
    return tl::unexpected(std::move(error));
}

tl::unexpected<DaemonApplyError> failed(DaemonApplyError::Kind kind, FileError file)
{
    DaemonApplyError error;
    error.kind = kind;
    error.file = std::move(file);
    return tl::unexpected(std::move(error));
}

tl::unexpected<DaemonApplyError> failed(EngineError engine)
{
    DaemonApplyError error;
    error.kind = DaemonApplyError::Kind::Engine;
    error.engine = std::move(engine);
    return tl::unexpected(std::move(error));
}

tl::expected<std::string, DaemonApplyError> readInput()
{
    const auto end = std::chrono::steady_clock::now() + s_inputPatience;
    std::string text;
    std::array<char, 16384> piece{};
    for (;;) {
        if (waitFor(STDIN_FILENO, POLLIN, end, nullptr) != 0)
            return failed(DaemonApplyError::Kind::Content, "no-input");
        const ssize_t count = ::read(STDIN_FILENO, piece.data(), piece.size());
        // Nothing to read is rather an accident than a wish for a file without settings.
        if (count == 0 && text.find_first_not_of(" \t\r\n") == std::string::npos)
            return failed(DaemonApplyError::Kind::Content, "empty");
        if (count == 0)
            return text;
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return failed(DaemonApplyError::Kind::Content, "no-input");
        text.append(piece.data(), static_cast<std::size_t>(count));
        if (text.size() > JsonText::maxBytes)
            return failed(DaemonApplyError::Kind::Content, "too-large");
    }
}

ReadOptions readOptions()
{
    ReadOptions options;
    options.maxBytes = JsonText::maxBytes;
    options.symlinks = SymlinkPolicy::Refuse;
    options.directory = DirectoryPolicy::RootOnly;
    return options;
}

struct Engine
{
    std::optional<EngineLink> link;
    /// Of the running engine, else of what its unit starts.
    std::optional<EngineVersion> version;
    std::vector<std::string> flagWords;
};

/// The engine of the machine. One that does not run is not started by asking for it; one that runs
/// with another file is none of ours.
tl::expected<Engine, EngineError> findEngine()
{
    Engine engine;
    EngineUnit unit{s_unit, EngineUnit::Manager::System, {}, {}};
    engine.flagWords = unit.flagWords();
    if (unit.isActive() == false)
        return engine;
    auto link = EngineLink::open(s_pidFile, s_socket, s_file);
    if (!link) {
        const EngineErrorKind kind = link.error().kind;
        const bool isStopped
            = kind == EngineErrorKind::NoPidFile || kind == EngineErrorKind::NoProcess
              || kind == EngineErrorKind::NoSocket || kind == EngineErrorKind::NotListening;
        if (!isStopped)
            return tl::unexpected(link.error());
        return engine;
    }
    engine.version = link->before.version;
    engine.flagWords = link->arguments;
    if (SystemdControl::isHere() && unit.isActive() == true)
        link->control = std::make_unique<SystemdControl>(s_unit, EngineUnit::Manager::System);
    engine.link = std::move(*link);
    return engine;
}

/// The code and the place of the first thing that keeps an engine from starting with the text; no
/// word of the text itself.
std::string obstacle(const std::string &text, const Engine &engine)
{
    const DaemonKeys keys = DaemonKeys::builtIn();
    DaemonCheckOptions options;
    options.engine = engine.version.value_or(keys.newest());
    options.flags = DaemonFlags::fromWords(engine.flagWords);
    for (const DaemonProblem &problem : checkDaemonJson(text, keys, options)) {
        if (problem.severity == DaemonSeverity::Start)
            return std::string(problem.codeText()) + ' ' + std::to_string(problem.place.line) + ':'
                   + std::to_string(problem.place.column);
    }
    return {};
}

void apply(HelperRun &run, const FileSnapshot &before, std::string text, bool mayRestart,
           const RootLock &lock)
{
    run.newHash = sha256(text);
    auto engine = findEngine();
    if (!engine) {
        run.result = failed(engine.error());
        return;
    }
    if (const std::string words = obstacle(text, *engine); !words.empty()) {
        run.result = failed(DaemonApplyError::Kind::Content, words);
        return;
    }
    DaemonApplyRequest request;
    request.file = s_file;
    request.before = before;
    request.after = std::move(text);
    request.mayRestart = mayRestart;
    request.symlinks = SymlinkPolicy::Refuse;
    request.directory = DirectoryPolicy::RootOnly;
    request.callerHoldsLock = lock.state() == RootLock::State::Held;
    run.result
        = applyDaemonFile(request, engine->link ? &*engine->link : nullptr, DaemonKeys::builtIn());
}

FileError lockedError()
{
    FileError error;
    error.kind = FileErrorKind::Locked;
    error.step = FileStep::Lock;
    error.path = s_file;
    return error;
}

} // namespace

std::optional<HelperTask> HelperTask::parse(int argc, char **argv)
{
    if (argc < 2)
        return {};
    const std::vector<std::string_view> words(argv + 1, argv + argc);
    HelperTask task;
    if (words == std::vector<std::string_view>{"status"})
        return task;
    if (words == std::vector<std::string_view>{"rollback"}) {
        task.verb = Verb::Rollback;
        return task;
    }
    const bool hasHash = words.size() >= 3 && words[0] == "apply" && words[1] == "--expect-sha256"
                         && (words[2] == "absent" || isHash(words[2]));
    const bool hasRestart = words.size() == 4 && words[3] == "--restart";
    if (!hasHash || (words.size() != 3 && !hasRestart))
        return {};
    task.verb = Verb::Apply;
    task.expected = words[2];
    task.mayRestart = hasRestart;
    return task;
}

HelperRun applyInput(const HelperTask &task)
{
    HelperRun run;
    auto text = readInput();
    if (!text) {
        run.result = tl::unexpected(text.error());
        return run;
    }
    const RootLock lock;
    if (lock.state() == RootLock::State::Taken) {
        run.result = failed(DaemonApplyError::Kind::File, lockedError());
        return run;
    }
    const auto before = readFile(s_file, readOptions());
    const bool isMissing = !before && before.error().kind == FileErrorKind::DirectoryMissing;
    if (!before && !isMissing) {
        run.result = failed(DaemonApplyError::Kind::File, before.error());
        return run;
    }
    const FileSnapshot snapshot = before.value_or(FileSnapshot());
    run.oldHash = hashOf(snapshot);
    if (run.oldHash != task.expected) {
        run.result = failed(DaemonApplyError::Kind::Changed);
        run.result.error().file.kind = FileErrorKind::ChangedMeanwhile;
        run.result.error().file.step = FileStep::Recheck;
        run.result.error().file.path = s_file;
        return run;
    }
    apply(run, snapshot, std::move(*text), task.mayRestart, lock);
    return run;
}

HelperRun rollBack()
{
    HelperRun run;
    const RootLock lock;
    if (lock.state() == RootLock::State::Taken) {
        run.result = failed(DaemonApplyError::Kind::File, lockedError());
        return run;
    }
    const auto before = readFile(s_file, readOptions());
    if (!before) {
        run.result = failed(DaemonApplyError::Kind::File, before.error());
        return run;
    }
    run.oldHash = hashOf(*before);
    for (const DaemonBackup &backup : backupsOf(s_file)) {
        auto old = readFile(backup.path, readOptions());
        if (!old || !old->exists || (before->exists && old->bytes == before->bytes))
            continue;
        apply(run, *before, std::move(old->bytes), false, lock);
        return run;
    }
    run.result = failed(DaemonApplyError::Kind::NoBackup);
    return run;
}

std::string helperStatus()
{
    std::string json = "{\n  \"file\": ";
    const auto file = readFile(s_file, readOptions());
    if (file)
        json += jsonString(hashOf(*file));
    else
        json += "null,\n  \"error\": " + jsonString(code(file.error().kind));
    json += ",\n  \"backups\": [";
    bool isFirst = true;
    for (const DaemonBackup &backup : backupsOf(s_file)) {
        const auto content = readFile(backup.path, readOptions());
        if (!content)
            continue;
        json += isFirst ? "\n" : ",\n";
        json += "    {\"path\": " + jsonString(backup.path)
                + ", \"sha256\": " + jsonString(hashOf(*content)) + '}';
        isFirst = false;
    }
    const auto engine = findEngine();
    const std::string state = !engine        ? std::string(code(engine.error().kind))
                              : engine->link ? "running"
                                             : "stopped";
    json += "],\n  \"engine\": " + jsonString(state);
    if (engine && engine->version)
        json += ",\n  \"version\": " + jsonString(engine->version->text());
    return json + "\n}\n";
}

} // namespace jingtai
