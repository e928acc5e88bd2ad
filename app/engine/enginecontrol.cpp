// SPDX-License-Identifier: MIT
#include "app/engine/enginecontrol.h"

#include "app/core/maskedtext.h"
#include "app/engine/command.h"

#include <algorithm>
#include <sys/stat.h>
#include <utility>

namespace jingtai {

namespace {

// As long as systemd itself waits for a unit that hangs, and a little longer.
constexpr std::chrono::seconds s_restartPatience{200};
constexpr std::chrono::seconds s_reloadPatience{30};
constexpr std::size_t s_maxWords = 3;
constexpr std::size_t s_maxWordsBytes = 2000;

/// The value of `name="…"` in a line of a dockerd's log, its escapes undone.
std::string quotedField(const std::string &line, const std::string &name)
{
    const std::size_t at = line.find(name + "=\"");
    if (at == std::string::npos)
        return {};
    std::string text;
    for (std::size_t i = at + name.size() + 2; i < line.size() && line[i] != '"'; ++i) {
        if (line[i] == '\\' && i + 1 < line.size())
            ++i;
        text += line[i];
    }
    return text;
}

/// What a line of the log says of an error; empty where it is about none. Why it does not start, an
/// engine writes without the form of its log.
std::string errorIn(const std::string &line)
{
    if (line.substr(0, 6) != "time=\"")
        return line;
    const bool isError = line.find(" level=error ") != std::string::npos
                         || line.find(" level=fatal ") != std::string::npos;
    return isError ? quotedField(line, "msg") : std::string();
}

} // namespace

EngineControl::~EngineControl() = default;

tl::expected<void, EngineError> EngineControl::restart()
{
    return tl::unexpected(EngineError{EngineErrorKind::Failed, 0, {}, {}});
}

std::string EngineControl::wordsSince(std::chrono::system_clock::time_point /*time*/) const
{
    return {};
}

SystemdControl::SystemdControl(std::string unit, Manager manager, std::string root)
    : m_unit(std::move(unit))
    , m_manager(manager)
    , m_root(std::move(root))
{}

bool SystemdControl::isHere(const std::string &root)
{
    struct stat status = {};
    return ::stat((root + "/run/systemd/system").c_str(), &status) == 0 && S_ISDIR(status.st_mode)
           && isProgram(root + "/usr/bin/systemctl");
}

std::vector<std::string> SystemdControl::command(const std::string &program) const
{
    std::vector<std::string> words{m_root + "/usr/bin/" + program};
    if (m_manager == Manager::User)
        words.emplace_back("--user");
    return words;
}

tl::expected<void, EngineError> SystemdControl::systemctl(const std::string &verb,
                                                          std::chrono::milliseconds deadline) const
{
    std::vector<std::string> words = command("systemctl");
    words.insert(words.end(), {"--no-ask-password", verb, m_unit});
    CommandOptions options;
    options.deadline = deadline;
    const CommandResult result = runCommand(words, options);
    if (result.isFine())
        return {};
    const bool isSystem = result.end == CommandResult::End::NotStarted;
    return tl::unexpected(
        EngineError{result.end == CommandResult::End::TimedOut ? EngineErrorKind::TimedOut
                                                               : EngineErrorKind::Failed,
                    isSystem ? result.code : 0, words.front(), withoutPasswords(result.errors)});
}

tl::expected<void, EngineError> SystemdControl::reload()
{
    return systemctl("reload", s_reloadPatience);
}

tl::expected<void, EngineError> SystemdControl::restart()
{
    auto restarted = systemctl("restart", s_restartPatience);
    // After three failed starts in a minute systemd starts it no more, a good file or not.
    if (!restarted)
        (void)systemctl("reset-failed", s_reloadPatience);
    return restarted;
}

std::string SystemdControl::wordsSince(std::chrono::system_clock::time_point time) const
{
    const auto seconds
        = std::chrono::duration_cast<std::chrono::seconds>(time.time_since_epoch()).count();
    std::vector<std::string> words = command("journalctl");
    if (!isProgram(words.front()))
        return {};
    words.insert(
        words.end(),
        {"--quiet", "--no-pager", "--output=cat", "--lines=200",
         "--since=@" + std::to_string(seconds),
         (m_manager == Manager::User ? "_SYSTEMD_USER_UNIT=" : "_SYSTEMD_UNIT=") + m_unit});
    CommandOptions options;
    options.deadline = std::chrono::seconds(5);
    return engineWords(runCommand(words, options).output);
}

std::string engineWords(const std::string &log)
{
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < log.size();) {
        const std::size_t end = std::min(log.find('\n', begin), log.size());
        std::string words = errorIn(log.substr(begin, end - begin));
        if (!words.empty())
            lines.push_back(withoutPasswords(words));
        begin = end + 1;
    }
    std::string text;
    const std::size_t first = lines.size() - std::min(lines.size(), s_maxWords);
    for (std::size_t i = first; i < lines.size(); ++i)
        text += (text.empty() ? "" : "\n") + lines[i];
    return text.substr(0, s_maxWordsBytes);
}

} // namespace jingtai
