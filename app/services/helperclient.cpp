// SPDX-License-Identifier: MIT
#include "app/services/helperclient.h"

#include "app/engine/command.h"
#include "app/engine/helperreport.h"
#include "app/engine/sha256.h"

#include <sys/stat.h>
#include <utility>

namespace jingtai {

namespace {

/// A password may be looked for; a restart may take minutes.
constexpr std::chrono::minutes s_patience{30};
constexpr int s_dismissed = 126;
constexpr int s_notAuthorized = 127;

bool isOfRootAlone(const std::string &path)
{
    struct stat status = {};
    return ::stat(path.c_str(), &status) == 0 && status.st_uid == 0
           && (status.st_mode & (S_IWGRP | S_IWOTH)) == 0;
}

/// Whether nobody but root could put another program in its place.
bool isTrusted(const std::string &path)
{
    struct stat status = {};
    if (::lstat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode))
        return false;
    for (std::size_t slash = path.size(); slash != std::string::npos && slash > 0;
         slash = path.rfind('/', slash - 1)) {
        if (!isOfRootAlone(path.substr(0, slash)))
            return false;
    }
    return isOfRootAlone("/");
}

std::string pkexecOf(const EnginePaths &paths)
{
    return paths.system("/usr/bin/pkexec");
}

HelperProblem problemOf(const CommandResult &result)
{
    if (result.end != CommandResult::End::Exited)
        return result.end == CommandResult::End::Cancelled ? HelperProblem::Dismissed
                                                           : HelperProblem::Broken;
    if (result.code == s_dismissed)
        return HelperProblem::Dismissed;
    if (result.code != s_notAuthorized)
        return HelperProblem::Broken;
    // The two that pkexec gives one exit code for differ in its words alone, which it does not
    // translate.
    return result.errors.find("No authentication agent") != std::string::npos
               ? HelperProblem::NoAgent
               : HelperProblem::NotAuthorized;
}

} // namespace

HelperProblem helperProblem(const EnginePaths &paths)
{
    if (!isProgram(paths.helper))
        return HelperProblem::NotInstalled;
    if (!isTrusted(paths.helper))
        return HelperProblem::NotTrusted;
    return isProgram(pkexecOf(paths)) ? HelperProblem::None : HelperProblem::NoPolkit;
}

HelperAnswer applyByHelper(const EnginePaths &paths, const FileSnapshot &before,
                           const std::string &after, bool mayRestart,
                           const Cancellation &cancellation)
{
    HelperAnswer answer;
    answer.problem = helperProblem(paths);
    if (answer.problem != HelperProblem::None)
        return answer;
    // Without an agent of the desktop pkexec would ask on a terminal, which nobody sees.
    std::vector<std::string> command{
        pkexecOf(paths),   "--disable-internal-agent",
        paths.helper,      "apply",
        "--expect-sha256", before.exists ? sha256(before.bytes) : "absent"};
    if (mayRestart)
        command.emplace_back("--restart");
    CommandOptions options;
    options.input = after;
    options.deadline = s_patience;
    options.cancellation = &cancellation;
    const CommandResult result = runCommand(command, options);
    auto report = parseHelperReport(result.output);
    if (!report || result.end != CommandResult::End::Exited) {
        answer.problem = problemOf(result);
        answer.detail = result.errors;
        return answer;
    }
    answer.result = std::move(*report);
    const bool isChanged
        = !answer.result && answer.result.error().kind == DaemonApplyError::Kind::Changed;
    if (isChanged) {
        if (auto now = readFile(paths.system("/etc/docker/daemon.json")))
            answer.result.error().now = std::move(*now);
    }
    return answer;
}

} // namespace jingtai
