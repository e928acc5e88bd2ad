// SPDX-License-Identifier: MIT
// enginedo apply FILE NEWFILE SOCKET PIDFILE [RESTART]: applies a text as every caller of
// applyDaemonFile() does; RESTART is a shell command that stands for systemd. Writes the helper's
// report. A NEWFILE of "-" is no file.
// enginedo pull SOCKET IMAGE: the test pull of the Docker page.
// enginedo time FILE SOCKET PIDFILE MIRROR: applies a list of this one mirror; milliseconds.
#include "app/core/json/jsonedit.h"
#include "app/core/json/jsontext.h"
#include "app/engine/command.h"
#include "app/engine/helperreport.h"
#include "app/services/daemonservice.h"

#include <QCoreApplication>

#include <chrono>
#include <cstdio>

using namespace jingtai;

namespace {

/// An engine that this test starts and stops.
class TestControl final : public EngineControl
{
public:
    TestControl(std::string pidFile, std::string restart)
        : m_pidFile(std::move(pidFile))
        , m_restart(std::move(restart))
    {}

    tl::expected<void, EngineError> reload() override
    {
        const auto process = EngineProcess::find(m_pidFile);
        return process ? process->reload() : tl::unexpected(process.error());
    }
    bool canRestart() const override { return !m_restart.empty(); }
    tl::expected<void, EngineError> restart() override
    {
        const CommandResult result = runCommand({"/bin/sh", "-c", m_restart});
        if (result.isFine())
            return {};
        return tl::unexpected(EngineError{EngineErrorKind::Failed, 0, {}, result.errors});
    }

private:
    std::string m_pidFile;
    std::string m_restart;
};

int apply(const std::vector<std::string> &words)
{
    DaemonApplyRequest request;
    request.file = words.at(0);
    const auto before = readFile(request.file);
    if (!before)
        return 2;
    request.before = *before;
    if (words.at(1) != "-")
        request.after = readFile(words.at(1)).value_or(FileSnapshot()).bytes;
    auto link = EngineLink::open(words.at(3), words.at(2), request.file);
    if (!link) {
        std::fprintf(stderr, "%s\n", std::string(code(link.error().kind)).c_str());
        return 2;
    }
    if (words.size() > 4) {
        link->control = std::make_unique<TestControl>(words[3], words[4]);
        request.mayRestart = true;
    }
    const auto result = applyDaemonFile(request, &*link, DaemonKeys::builtIn());
    std::fputs(helperReport(result).c_str(), stdout);
    return result ? 0 : 1;
}

int time(const std::vector<std::string> &words)
{
    DaemonApplyRequest request;
    request.file = words.at(0);
    const auto begun = std::chrono::steady_clock::now();
    request.before = readFile(request.file).value_or(FileSnapshot());
    const auto change
        = listChange(JsonText(request.before.bytes), "registry-mirrors", {words.at(3)});
    if (!change)
        return 2;
    request.after = edited(request.before.bytes, *change);
    auto link = EngineLink::open(words.at(2), words.at(1), request.file);
    if (!link || !applyDaemonFile(request, &*link, DaemonKeys::builtIn()))
        return 1;
    const std::chrono::duration<double, std::milli> taken
        = std::chrono::steady_clock::now() - begun;
    std::printf("%.2f\n", taken.count());
    return 0;
}

int pull(const std::vector<std::string> &words)
{
    MachineDaemonService service(EnginePaths::below("/nonexistent"));
    EnginePlace place;
    place.socket = words.at(0);
    const auto request = service.testPull(place, words.at(1));
    QObject::connect(
        request.get(), &TestPull::done, request.get(), [](const TestPullResult &result) {
            std::puts(result.error ? result.error->detail.c_str() : result.digest.c_str());
            QCoreApplication::exit(result.error ? 1 : 0);
        });
    request->start();
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const std::vector<std::string> words(argv + std::min(argc, 2), argv + argc);
    const std::string verb = argc > 1 ? argv[1] : "";
    if (verb == "apply" && words.size() >= 4)
        return apply(words);
    if (verb == "time" && words.size() == 4)
        return time(words);
    return verb == "pull" && words.size() == 2 ? pull(words) : 2;
}
