// SPDX-License-Identifier: MIT
#include "app/engine/daemonapply.h"

#include "app/core/json/jsontext.h"
#include "app/engine/daemonbackup.h"

#include <algorithm>
#include <chrono>
#include <thread>
#include <utility>

namespace jingtai {

namespace {

using Clock = std::chrono::steady_clock;
using Texts = std::vector<std::string>;
using Applied = tl::expected<DaemonApplied, DaemonApplyError>;

// An engine takes a few milliseconds; a busy machine may take longer.
constexpr std::chrono::seconds s_patience{4};
constexpr std::chrono::seconds s_backPatience{2};
constexpr std::chrono::seconds s_startPatience{30};
constexpr std::chrono::milliseconds s_pause{5};

std::string listText(const Texts &texts)
{
    std::string list = "[";
    for (const std::string &text : texts)
        list += (list.size() > 1 ? "," : "") + jsonString(text);
    return list + ']';
}

/// The texts of a list of the top object; nothing where there is no such list.
std::optional<Texts> listOfFile(const JsonText &json, std::string_view key)
{
    if (json.root() == JsonText::none || json.node(json.root()).type != JsonText::Type::Object)
        return {};
    const JsonText::Index list = json.member(json.root(), key);
    if (list == JsonText::none || json.node(list).type != JsonText::Type::Array)
        return {};
    Texts texts;
    for (JsonText::Index i = json.node(list).firstChild; i != JsonText::none; i = json.node(i).next)
        texts.push_back(json.stringOf(i));
    return texts;
}

std::string_view wordOfFile(const JsonText &json, std::string_view key)
{
    if (json.root() == JsonText::none || json.node(json.root()).type != JsonText::Type::Object)
        return {};
    const JsonText::Index value = json.member(json.root(), key);
    return value == JsonText::none ? std::string_view() : json.textOf(value);
}

/// What an engine must say once it has read the file: as it was, but for the keys that changed. Of
/// those that it writes in another form than the file its word for the whole is enough.
EngineState wantedState(EngineState state, const std::string &text, const Texts &changed)
{
    const JsonText json(text);
    const auto isChanged = [&](std::string_view key) {
        return std::find(changed.begin(), changed.end(), key) != changed.end();
    };
    if (isChanged("registry-mirrors"))
        state.mirrors = asEngineWrites(listOfFile(json, "registry-mirrors").value_or(Texts()));
    if (isChanged("debug"))
        state.isDebugging = wordOfFile(json, "debug") == "true";
    if (isChanged("live-restore"))
        state.isLiveRestoring = wordOfFile(json, "live-restore") == "true";
    if (isChanged("labels")) {
        state.labels = listOfFile(json, "labels").value_or(Texts());
        std::sort(state.labels.begin(), state.labels.end());
    }
    return state;
}

bool isAsWanted(const EngineState &now, const EngineState &wanted)
{
    return now.mirrors == wanted.mirrors && now.isDebugging == wanted.isDebugging
           && now.isLiveRestoring == wanted.isLiveRestoring && now.labels == wanted.labels;
}

/// What was in force, as a setting of the file; the neutral value where the engine does not tell.
std::string valueInForce(const DaemonSetting &setting, const EngineState &state)
{
    if (setting.key == "registry-mirrors")
        return listText(state.mirrors);
    if (setting.key == "debug")
        return state.isDebugging ? "true" : "false";
    if (setting.key == "live-restore")
        return state.isLiveRestoring ? "true" : "false";
    if (setting.key == "labels")
        return listText(state.labels);
    if (setting.key == "default-runtime" && !state.defaultRuntime.empty())
        return jsonString(state.defaultRuntime);
    if (setting.key == "insecure-registries") {
        Texts list = state.insecureHosts;
        for (const std::string &network : state.insecureNetworks) {
            if (network != "127.0.0.0/8" && network != "::1/128")
                list.push_back(network);
        }
        return listText(list);
    }
    return setting.value;
}

FileSnapshot snapshotOf(const std::optional<std::string> &bytes)
{
    FileSnapshot snapshot;
    snapshot.exists = bytes.has_value();
    snapshot.bytes = bytes.value_or(std::string());
    return snapshot;
}

class Apply final
{
public:
    Apply(const DaemonApplyRequest &request, EngineLink *link, const DaemonKeys &keys,
          const std::function<void(DaemonApplyStep)> &progress)
        : m_request(request)
        , m_link(link)
        , m_keys(keys)
        , m_progress(progress)
        , m_flags(link ? DaemonFlags::fromWords(link->arguments) : DaemonFlags())
    {}

    Applied run();

private:
    using Content = std::optional<std::string>;

    void tell(DaemonApplyStep step) const
    {
        if (m_progress)
            m_progress(step);
    }
    SaveOptions saveOptions() const;
    tl::expected<SaveResult, FileError> put(const Content &content, const Content &expected);
    tl::expected<void, FileError> moveTo(const Content &content);
    tl::expected<void, EngineError> reload(std::chrono::seconds patience = s_patience) const;
    tl::expected<EngineState, EngineError> confirm(const EngineState &wanted) const;
    tl::expected<EngineState, EngineError> awaitStart() const;
    tl::unexpected<DaemonApplyError> failedFile(DaemonApplyError::Kind kind,
                                                const FileError &file) const;
    Applied byReload(DaemonApplied applied);
    Applied byRestart(DaemonApplied applied);
    DaemonApplyError goBack(DaemonApplyError error);
    bool goBackByReload();
    DaemonApplyError refusal(const EngineError &reason) const;

    const DaemonApplyRequest &m_request;
    EngineLink *m_link;
    const DaemonKeys &m_keys;
    const std::function<void(DaemonApplyStep)> &m_progress;
    DaemonFlags m_flags;
    DaemonChange m_change;
    /// What the file holds now by our own hand.
    Content m_written;
    std::optional<FileError> m_stuck;
    std::chrono::system_clock::time_point m_begun = std::chrono::system_clock::now();
    std::string m_backup;
};

SaveOptions Apply::saveOptions() const
{
    SaveOptions options;
    options.newFileMode = 0644;
    options.symlinks = m_request.symlinks;
    options.directory = m_request.directory;
    options.createDirectories = true;
    options.newDirectoryMode = 0755;
    options.callerHoldsLock = m_request.callerHoldsLock;
    return options;
}

tl::expected<SaveResult, FileError> Apply::put(const Content &content, const Content &expected)
{
    SaveOptions options = saveOptions();
    options.expected = snapshotOf(expected);
    if (content) {
        auto saved = replaceFile(m_request.file, *content, options);
        if (saved)
            m_written = content;
        return saved;
    }
    SaveResult result;
    if (!expected)
        return result;
    if (const auto removed = removeFile(m_request.file, *expected, options); !removed)
        return tl::unexpected(removed.error());
    m_written.reset();
    result.outcome = SaveResult::Outcome::Replaced;
    return result;
}

/// Another content in place of our own.
tl::expected<void, FileError> Apply::moveTo(const Content &content)
{
    if (content == m_written)
        return {};
    const auto moved = put(content, m_written);
    if (!moved)
        return tl::unexpected(moved.error());
    return {};
}

/// Has the file read and waits until the engine says that it took it as a whole.
tl::expected<void, EngineError> Apply::reload(std::chrono::seconds patience) const
{
    auto watch = m_link->client.watchReloads();
    if (!watch)
        return tl::unexpected(watch.error());
    if (const auto told = m_link->control->reload(); !told)
        return tl::unexpected(told.error());
    const auto taken = watch->next(patience);
    if (taken)
        return {};
    EngineError error = taken.error();
    // It answers, but not to this.
    if (error.kind == EngineErrorKind::TimedOut)
        error.path.clear();
    return tl::unexpected(error);
}

/// Waits until this is in force.
tl::expected<EngineState, EngineError> Apply::confirm(const EngineState &wanted) const
{
    tell(DaemonApplyStep::Confirm);
    const Clock::time_point end = Clock::now() + s_patience;
    for (;;) {
        auto state = m_link->client.state();
        if (!state || isAsWanted(*state, wanted))
            return state;
        if (Clock::now() >= end)
            return tl::unexpected(EngineError{EngineErrorKind::TimedOut, 0, {}, {}});
        std::this_thread::sleep_for(s_pause);
    }
}

tl::expected<EngineState, EngineError> Apply::awaitStart() const
{
    const Clock::time_point end = Clock::now() + s_startPatience;
    for (;;) {
        auto state = m_link->client.state();
        const bool isStarting = !state
                                && (state.error().kind == EngineErrorKind::NoSocket
                                    || state.error().kind == EngineErrorKind::NotListening);
        if (!isStarting || Clock::now() >= end)
            return state;
        std::this_thread::sleep_for(s_pause);
    }
}

tl::unexpected<DaemonApplyError> Apply::failedFile(DaemonApplyError::Kind kind,
                                                   const FileError &file) const
{
    DaemonApplyError error;
    error.kind = kind;
    error.file = file;
    error.backup = m_backup;
    if (file.left != FileLeft::Old)
        error.way = DaemonApplyError::Way::Stuck;
    error.back = file;
    if (file.kind == FileErrorKind::ChangedMeanwhile && kind == DaemonApplyError::Kind::File) {
        ReadOptions options;
        options.symlinks = m_request.symlinks;
        options.directory = m_request.directory;
        if (auto now = readFile(m_request.file, options)) {
            error.kind = DaemonApplyError::Kind::Changed;
            error.now = std::move(*now);
        }
    }
    return tl::unexpected(std::move(error));
}

DaemonApplyError Apply::refusal(const EngineError &reason) const
{
    DaemonApplyError error;
    error.engine = reason;
    error.kind = reason.kind == EngineErrorKind::TimedOut && reason.path.empty()
                     ? DaemonApplyError::Kind::NotTaken
                     : DaemonApplyError::Kind::Engine;
    error.words = m_link->control->wordsSince(m_begun);
    return error;
}

/// The file is the old one again; the engine is told so until it goes by what was in force.
bool Apply::goBackByReload()
{
    const Content old = m_request.before.exists ? Content(m_request.before.bytes) : Content();
    const EngineState &before = m_link->before;
    const std::string news = m_request.after.value_or(std::string());
    const auto isTold = [&](const std::string &key) {
        return !valueInForce({key, {}}, before).empty();
    };
    std::vector<DaemonSetting> settings
        = settingsToClear(news, m_request.before.bytes, m_keys, m_flags);
    // A refused reload may have changed what the file does not even name as it is in force.
    for (const DaemonKey &key : m_keys.all()) {
        const bool isThere = std::any_of(settings.begin(), settings.end(),
                                         [&](const auto &one) { return one.key == key.name; });
        if (isTold(key.name) && !isThere && m_flags.written(key.flags).empty()
            && std::find(m_change.keys.begin(), m_change.keys.end(), key.name)
                   != m_change.keys.end())
            settings.push_back({key.name, {}});
    }
    bool isClear = true;
    for (DaemonSetting &setting : settings) {
        setting.value = valueInForce(setting, before);
        isClear = isClear && !setting.value.empty();
    }
    if (const std::string interim = withSettings(m_request.before.bytes, settings);
        interim != m_request.before.bytes) {
        if (const auto moved = moveTo(interim); !moved) {
            m_stuck = moved.error();
            return false;
        }
        (void)reload(s_backPatience);
    }
    if (const auto moved = moveTo(old); !moved) {
        m_stuck = moved.error();
        return false;
    }
    // An old file that the engine refuses too says nothing of the keys that the engine does not
    // tell of itself.
    const bool isTaken = reload(s_backPatience).has_value();
    const bool isToldWhole = std::all_of(m_change.keys.begin(), m_change.keys.end(), isTold);
    const auto state = m_link->client.state();
    return state && isSameInForce(*state, before) && isClear && (isTaken || isToldWhole);
}

DaemonApplyError Apply::goBack(DaemonApplyError error)
{
    tell(DaemonApplyStep::GoBack);
    error.backup = m_backup;
    const Content old = m_request.before.exists ? Content(m_request.before.bytes) : Content();
    if (const auto moved = moveTo(old); !moved) {
        error.way = DaemonApplyError::Way::Stuck;
        error.back = moved.error();
        return error;
    }
    error.way = DaemonApplyError::Way::NeedsRestart;
    const bool wasRestarted = error.kind == DaemonApplyError::Kind::NoStart;
    if (wasRestarted) {
        if (!m_link->control->restart() || !awaitStart()) {
            error.way = DaemonApplyError::Way::Down;
            return error;
        }
    }
    const auto state = m_link->client.state();
    if (!state)
        return error;
    // What a refused reload changed is not all told: only a reload that is taken says that it is
    // undone. After a restart there is nothing to undo.
    if ((wasRestarted && isSameInForce(*state, m_link->before)) || goBackByReload())
        error.way = DaemonApplyError::Way::Back;
    if (m_stuck) {
        error.way = DaemonApplyError::Way::Stuck;
        error.back = *m_stuck;
    }
    return error;
}

Applied Apply::byReload(DaemonApplied applied)
{
    tell(DaemonApplyStep::Reload);
    const std::string after = m_request.after.value_or(std::string());
    const auto clear = settingsToClear(m_request.before.bytes, after, m_keys, m_flags);
    for (const DaemonSetting &setting : clear) {
        if (setting.value.empty())
            applied.needRestart.push_back(setting.key);
    }
    if (const std::string interim = withSettings(after, clear); interim != after) {
        if (const auto moved = moveTo(interim); !moved)
            return failedFile(DaemonApplyError::Kind::File, moved.error());
        const auto taken = reload();
        if (const auto moved = moveTo(m_request.after); !moved) {
            DaemonApplyError error = refusal(taken ? EngineError() : taken.error());
            error.way = DaemonApplyError::Way::Stuck;
            error.back = moved.error();
            return tl::unexpected(std::move(error));
        }
        if (!taken)
            return tl::unexpected(goBack(refusal(taken.error())));
    }
    if (const auto taken = reload(); !taken)
        return tl::unexpected(goBack(refusal(taken.error())));
    // A key that is set by a flag, and so stands in no file, stays.
    Texts changed = m_change.keys;
    changed.erase(std::remove_if(changed.begin(), changed.end(),
                                 [&](const std::string &name) {
                                     const DaemonKey *key = m_keys.find(name);
                                     return key && !m_flags.written(key->flags).empty();
                                 }),
                  changed.end());
    auto now = confirm(wantedState(m_link->before, after, changed));
    if (!now)
        return tl::unexpected(goBack(refusal(now.error())));
    applied.isConfirmed = true;
    applied.now = std::move(*now);
    return applied;
}

Applied Apply::byRestart(DaemonApplied applied)
{
    tell(DaemonApplyStep::Restart);
    const auto restarted = m_link->control->restart();
    auto now = restarted ? awaitStart() : tl::unexpected(restarted.error());
    if (!now) {
        DaemonApplyError error;
        error.kind = DaemonApplyError::Kind::NoStart;
        error.engine = now.error();
        error.words = m_link->control->wordsSince(m_begun);
        if (error.words.empty())
            error.words = now.error().detail;
        return tl::unexpected(goBack(std::move(error)));
    }
    applied.isRestarted = true;
    applied.isConfirmed = true;
    applied.needRestart.clear();
    applied.now = std::move(*now);
    return applied;
}

Applied Apply::run()
{
    const std::string after = m_request.after.value_or(std::string());
    m_change = daemonChange(m_request.before.bytes, after, m_keys);
    const Content before = m_request.before.exists ? Content(m_request.before.bytes) : Content();
    DaemonApplied applied;
    applied.needRestart = m_change.needRestart;
    if (m_request.isBackedUp && m_request.before.exists && m_request.after != before) {
        tell(DaemonApplyStep::BackUp);
        const auto backup = backUp(m_request.file, m_request.before, saveOptions());
        if (!backup)
            return failedFile(DaemonApplyError::Kind::Backup, backup.error());
        m_backup = *backup;
        applied.backup = m_backup;
    }
    tell(DaemonApplyStep::Write);
    const auto saved = put(m_request.after, before);
    if (!saved)
        return failedFile(DaemonApplyError::Kind::File, saved.error());
    applied.outcome = saved->outcome;
    applied.isRemoved = !m_request.after && m_request.before.exists;
    m_written = m_request.after;
    if (!m_link)
        return applied;
    if (!applied.needRestart.empty() && m_request.mayRestart && m_link->control->canRestart())
        return byRestart(std::move(applied));
    const auto wantedMirrors = mirrorsOfFile(after);
    const bool isInForce
        = m_change.isNone()
          && (!wantedMirrors || asEngineWrites(*wantedMirrors) == m_link->before.mirrors);
    if (isInForce) {
        applied.isConfirmed = true;
        applied.now = m_link->before;
        return applied;
    }
    // Where nothing changed but the engine goes by something else, the reload is all there is to
    // do.
    if (m_change.isNone())
        m_change.keys.emplace_back("registry-mirrors");
    return byReload(std::move(applied));
}

} // namespace

tl::expected<EngineLink, EngineError>
EngineLink::open(const std::string &pidFile, const std::string &socket, const std::string &file)
{
    auto process = EngineProcess::find(pidFile, file);
    if (!process)
        return tl::unexpected(process.error());
    EngineClient client(socket);
    auto state = client.state();
    if (!state)
        return tl::unexpected(state.error());
    std::vector<std::string> arguments = process->arguments();
    return EngineLink{std::make_unique<SignalControl>(std::move(*process)), std::move(client),
                      std::move(*state), std::move(arguments)};
}

std::optional<std::vector<std::string>> mirrorsOfFile(const std::string &bytes)
{
    return listOfFile(JsonText(bytes), "registry-mirrors");
}

tl::expected<DaemonApplied, DaemonApplyError>
applyDaemonFile(const DaemonApplyRequest &request, EngineLink *link, const DaemonKeys &keys,
                const std::function<void(DaemonApplyStep)> &progress)
{
    return Apply(request, link, keys, progress).run();
}

} // namespace jingtai
