// SPDX-License-Identifier: MIT
#include "app/services/daemonapply.h"

#include "app/core/json/jsonedit.h"
#include "app/core/json/jsontext.h"

#include <chrono>
#include <thread>
#include <utility>

namespace jingtai {

namespace {

using Clock = std::chrono::steady_clock;
using Mirrors = std::vector<std::string>;

constexpr std::string_view s_key = "registry-mirrors";
// An engine takes a few milliseconds; a busy machine may take longer.
constexpr std::chrono::seconds s_patience{4};
constexpr std::chrono::milliseconds s_pause{5};

class Apply final
{
public:
    Apply(const std::string &file, const FileSnapshot &before, const std::string &bytes,
          const EngineLink *link)
        : m_file(file)
        , m_before(before)
        , m_bytes(bytes)
        , m_link(link)
    {}

    tl::expected<DaemonApplied, DaemonApplyError> run();

private:
    tl::expected<SaveResult, FileError> write(const std::string &bytes,
                                              const std::optional<FileSnapshot> &expected) const;
    tl::expected<void, EngineError> reload(const Mirrors &wanted) const;
    DaemonApplyError goBack(const EngineError &reason) const;
    tl::expected<void, FileError> restoreFile() const;

    const std::string &m_file;
    const FileSnapshot &m_before;
    const std::string &m_bytes;
    const EngineLink *m_link;
};

tl::expected<SaveResult, FileError> Apply::write(const std::string &bytes,
                                                 const std::optional<FileSnapshot> &expected) const
{
    SaveOptions options;
    options.expected = expected;
    options.newFileMode = 0644;
    return replaceFile(m_file, bytes, options);
}

/// Has the file read again and waits until these mirrors are in force. TimedOut where they do not
/// come.
tl::expected<void, EngineError> Apply::reload(const Mirrors &wanted) const
{
    if (const auto told = m_link->process.reload(); !told)
        return told;
    const Clock::time_point end = Clock::now() + s_patience;
    for (;;) {
        const auto state = m_link->client.state();
        if (!state)
            return tl::unexpected(state.error());
        if (state->mirrors == asEngineWrites(wanted))
            return {};
        if (Clock::now() >= end)
            return tl::unexpected(EngineError{EngineErrorKind::TimedOut, 0, {}, {}});
        std::this_thread::sleep_for(s_pause);
    }
}

tl::expected<void, FileError> Apply::restoreFile() const
{
    if (!m_before.exists)
        return removeFile(m_file, m_bytes);
    FileSnapshot ours;
    ours.exists = true;
    ours.bytes = m_bytes;
    const auto saved = write(m_before.bytes, ours);
    return saved ? tl::expected<void, FileError>() : tl::unexpected(saved.error());
}

DaemonApplyError Apply::goBack(const EngineError &reason) const
{
    DaemonApplyError error;
    error.engine = reason;
    error.kind = reason.kind == EngineErrorKind::TimedOut && reason.path.empty()
                     ? DaemonApplyError::Kind::NotTaken
                     : DaemonApplyError::Kind::Engine;
    const Mirrors &mirrors = m_link->before.mirrors;
    const auto restored = restoreFile();
    if (!restored) {
        error.way = DaemonApplyError::Way::Stuck;
        error.back = restored.error();
        return error;
    }
    const auto state = m_link->client.state();
    bool isBack = state && state->mirrors == mirrors && m_link->process.reload().has_value();
    if (state && !isBack) {
        const auto change = listChange(JsonText(m_before.bytes), s_key, mirrors);
        const std::string explicitly = change ? edited(m_before.bytes, *change) : m_before.bytes;
        const auto saved = write(explicitly, m_before);
        isBack = saved && reload(mirrors);
        FileSnapshot interim;
        interim.exists = true;
        interim.bytes = explicitly;
        const auto again = !saved            ? tl::expected<void, FileError>()
                           : m_before.exists ? tl::expected<void, FileError>()
                                             : removeFile(m_file, explicitly);
        const auto old = saved && m_before.exists ? write(m_before.bytes, interim)
                                                  : tl::expected<SaveResult, FileError>();
        if (!again || !old) {
            error.way = DaemonApplyError::Way::Stuck;
            error.back = again ? old.error() : again.error();
            return error;
        }
        isBack = isBack && reload(mirrors);
    }
    error.way = isBack ? DaemonApplyError::Way::Back : DaemonApplyError::Way::NeedsRestart;
    return error;
}

tl::expected<DaemonApplied, DaemonApplyError> Apply::run()
{
    const auto saved = write(m_bytes, m_before);
    if (!saved) {
        DaemonApplyError error;
        error.file = saved.error();
        if (saved.error().left != FileLeft::Old)
            error.way = DaemonApplyError::Way::Stuck;
        return tl::unexpected(error);
    }
    DaemonApplied applied;
    applied.outcome = saved->outcome;
    if (!m_link)
        return applied;
    const Mirrors wanted = mirrorsOfFile(m_bytes).value_or(m_link->before.mirrors);
    if (applied.outcome == SaveResult::Outcome::Unchanged
        && asEngineWrites(wanted) == m_link->before.mirrors) {
        applied.isConfirmed = true;
        return applied;
    }
    const auto taken = reload(wanted);
    if (!taken)
        return tl::unexpected(goBack(taken.error()));
    applied.isConfirmed = true;
    return applied;
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
    return EngineLink{std::move(*process), std::move(client), std::move(*state)};
}

std::optional<std::vector<std::string>> mirrorsOfFile(const std::string &bytes)
{
    const JsonText json(bytes);
    if (json.root() == JsonText::none || json.node(json.root()).type != JsonText::Type::Object)
        return {};
    const JsonText::Index list = json.member(json.root(), s_key);
    if (list == JsonText::none || json.node(list).type != JsonText::Type::Array)
        return {};
    std::vector<std::string> mirrors;
    for (JsonText::Index i = json.node(list).firstChild; i != JsonText::none; i = json.node(i).next)
        mirrors.push_back(json.stringOf(i));
    return mirrors;
}

tl::expected<DaemonApplied, DaemonApplyError> applyDaemonFile(const std::string &file,
                                                              const FileSnapshot &before,
                                                              const std::string &bytes,
                                                              const EngineLink *link)
{
    return Apply(file, before, bytes, link).run();
}

} // namespace jingtai
