// SPDX-License-Identifier: MIT
#include "app/services/daemonservice.h"

#include "app/core/maskedtext.h"
#include "app/engine/command.h"
#include "app/engine/sha256.h"
#include "app/services/systemcommands.h"

#include <array>
#include <chrono>
#include <cstdlib>
#include <unistd.h>
#include <utility>

namespace jingtai {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds s_progressEvery{50};
constexpr std::chrono::seconds s_pullSilence{120};

DaemonFile readDaemonFile(const std::string &path)
{
    DaemonFile file;
    file.path = path;
    auto snapshot = readFile(path);
    if (!snapshot) {
        file.error = snapshot.error();
        return file;
    }
    file.snapshot = std::move(*snapshot);
    if (file.snapshot.exists)
        file.sha256 = sha256(file.snapshot.bytes);
    file.backups = backupsOf(path);
    return file;
}

/// The engine at a place, where it runs and can be told.
std::optional<EngineLink> linkTo(const EnginePaths &paths, const EnginePlace &place,
                                 const Cancellation &cancellation)
{
    EngineFacts facts = askEngine(paths, place, cancellation);
    if (facts.status != EngineStatus::Running || !facts.inForce)
        return {};
    auto process = EngineProcess::find(facts.place.pidFile, facts.place.configFile);
    EngineLink link{nullptr, EngineClient(facts.place.socket), std::move(*facts.inForce), {}};
    if (!facts.place.unit.empty() && SystemdControl::isHere(paths.root)) {
        link.control = std::make_unique<SystemdControl>(facts.place.unit,
                                                        facts.place.isUserUnit
                                                            ? SystemdControl::Manager::User
                                                            : SystemdControl::Manager::System,
                                                        paths.root);
        link.arguments = facts.flagWords;
        return link;
    }
    if (!process)
        return {};
    link.arguments = process->arguments();
    link.control = std::make_unique<SignalControl>(std::move(*process));
    return link;
}

DaemonOutcome outcomeOf(tl::expected<DaemonApplied, DaemonApplyError> result)
{
    DaemonOutcome outcome;
    if (result) {
        outcome.kind = DaemonOutcome::Kind::Applied;
        outcome.applied = std::move(*result);
    } else {
        outcome.error = std::move(result.error());
    }
    return outcome;
}

DaemonOutcome applyDirectly(const EnginePaths &paths, const DaemonWish &wish,
                            const Cancellation &cancellation, const DaemonApply::Progress &progress)
{
    DaemonApplyRequest request;
    request.file = wish.place.configFile;
    request.before = wish.before;
    request.after = wish.after;
    request.mayRestart = wish.mayRestart;
    auto link = linkTo(paths, wish.place, cancellation);
    DaemonOutcome outcome = outcomeOf(
        applyDaemonFile(request, link ? &*link : nullptr, DaemonKeys::builtIn(), progress));
    const bool isSaid
        = outcome.kind == DaemonOutcome::Kind::Applied && wish.place.kind == EngineKind::Desktop;
    if (isSaid)
        outcome.kind = DaemonOutcome::Kind::Said;
    return outcome;
}

DaemonOutcome byCommands(const EnginePaths &paths, const DaemonWish &wish)
{
    DaemonOutcome outcome;
    auto commands = commandsFor(paths, wish);
    if (!commands) {
        outcome.error.file = commands.error();
        return outcome;
    }
    outcome.kind = DaemonOutcome::Kind::Commands;
    outcome.commands = std::move(*commands);
    return outcome;
}

DaemonOutcome byHelper(const EnginePaths &paths, const DaemonWish &wish,
                       const Cancellation &cancellation)
{
    HelperAnswer answer
        = applyByHelper(paths, wish.before, wish.after, wish.mayRestart, cancellation);
    if (answer.problem == HelperProblem::None)
        return outcomeOf(std::move(answer.result));
    DaemonOutcome outcome = byCommands(paths, wish);
    if (outcome.kind == DaemonOutcome::Kind::Failed)
        return outcome;
    outcome.kind = DaemonOutcome::Kind::NoHelper;
    outcome.helper = answer.problem;
    outcome.detail = std::move(answer.detail);
    return outcome;
}

/// A file of our own with a text in it, while it lives.
class PrivateFile final
{
public:
    explicit PrivateFile(std::string_view text)
    {
        std::string path = "/tmp/jingtai-XXXXXX";
        const int fd = ::mkostemp(path.data(), O_CLOEXEC);
        if (fd < 0)
            return;
        m_path = path;
        while (!text.empty()) {
            const ssize_t count = ::write(fd, text.data(), text.size());
            if (count <= 0)
                break;
            text.remove_prefix(static_cast<std::size_t>(count));
        }
        m_isWhole = ::close(fd) == 0 && text.empty();
    }
    PrivateFile(const PrivateFile &) = delete;
    PrivateFile &operator=(const PrivateFile &) = delete;
    ~PrivateFile()
    {
        if (!m_path.empty())
            ::unlink(m_path.c_str());
    }

    bool isWhole() const { return m_isWhole; }
    const std::string &path() const { return m_path; }

private:
    std::string m_path;
    bool m_isWhole = false;
};

EngineValidation validateText(const EngineFacts &engine, const std::string &text,
                              const Cancellation &cancellation)
{
    EngineValidation validation;
    if (!engine.hasValidate)
        return validation;
    const PrivateFile file(text);
    if (!file.isWhole())
        return validation;
    std::vector<std::string> command{engine.program, "--validate"};
    for (std::size_t i = 0; i < engine.flagWords.size(); ++i) {
        const std::string &word = engine.flagWords[i];
        if (word == "--config-file")
            ++i;
        else if (word.substr(0, 14) != "--config-file=")
            command.push_back(word);
    }
    command.push_back("--config-file=" + file.path());
    CommandOptions options;
    options.deadline = std::chrono::seconds(10);
    options.cancellation = &cancellation;
    const CommandResult result = runCommand(command, options);
    // The program may be older than the engine that runs.
    const bool isUnknown = result.errors.find("unknown flag: --validate") != std::string::npos;
    validation.isAsked = result.end == CommandResult::End::Exited && !isUnknown;
    if (!validation.isAsked)
        return validation;
    validation.isAccepted = result.isFine();
    validation.words = withoutPasswords(result.errors);
    for (std::size_t at = 0; (at = validation.words.find(file.path(), at)) != std::string::npos;)
        validation.words.replace(at, file.path().size(), engine.place.configFile);
    return validation;
}

} // namespace

DaemonRead::DaemonRead(Work work, QObject *parent)
    : Request(
        [this, work = std::move(work)](const Cancellation &cancellation) -> Deliver {
            return [this, result = work(cancellation)] { Q_EMIT done(result); };
        },
        parent)
{}

DaemonApply::DaemonApply(Work work, QObject *parent)
    : Request(
        [this, work = std::move(work)](const Cancellation &cancellation) -> Deliver {
            const Progress tell
                = [this](DaemonApplyStep step) { post([this, step] { Q_EMIT progressed(step); }); };
            return [this, outcome = work(cancellation, tell)] { Q_EMIT done(outcome); };
        },
        parent)
{}

EngineValidate::EngineValidate(Work work, QObject *parent)
    : Request(
        [this, work = std::move(work)](const Cancellation &cancellation) -> Deliver {
            return [this, validation = work(cancellation)] { Q_EMIT done(validation); };
        },
        parent)
{}

TestPull::TestPull(Work work, QObject *parent)
    : Request(
        [this, work = std::move(work)](const Cancellation &cancellation) -> Deliver {
            Clock::time_point told;
            const Progress tell = [this, &told](const PullProgress &progress) {
                if (Clock::now() - told < s_progressEvery)
                    return;
                told = Clock::now();
                post([this, progress] { Q_EMIT progressed(progress); });
            };
            return [this, result = work(cancellation, tell)] { Q_EMIT done(result); };
        },
        parent)
{}

DaemonService::~DaemonService() = default;

MachineDaemonService::MachineDaemonService(EnginePaths paths)
    : m_paths(std::move(paths))
{}

std::unique_ptr<EngineSurvey> MachineDaemonService::survey()
{
    return std::make_unique<EngineSurvey>([paths = m_paths](const Cancellation &cancellation) {
        return findEngines(paths, cancellation);
    });
}

std::unique_ptr<EngineSurvey> MachineDaemonService::ask(const EnginePlace &place)
{
    return std::make_unique<EngineSurvey>(
        [paths = m_paths, place](const Cancellation &cancellation) {
            return EngineSurvey::Engines{askEngine(paths, place, cancellation)};
        });
}

std::unique_ptr<DaemonRead> MachineDaemonService::read(const std::string &file)
{
    return std::make_unique<DaemonRead>(
        [file](const Cancellation & /*cancellation*/) { return readDaemonFile(file); });
}

std::unique_ptr<EngineValidate> MachineDaemonService::validate(const EngineFacts &engine,
                                                               const std::string &text)
{
    return std::make_unique<EngineValidate>([engine, text](const Cancellation &cancellation) {
        return validateText(engine, text, cancellation);
    });
}

EngineApplyWay MachineDaemonService::wayFor(const EnginePlace &place) const
{
    if (place.way == EngineApplyWay::Helper && helperProblem(m_paths) != HelperProblem::None)
        return EngineApplyWay::Commands;
    return place.way;
}

std::unique_ptr<DaemonApply> MachineDaemonService::apply(const DaemonWish &wish)
{
    return std::make_unique<DaemonApply>(
        [paths = m_paths, wish](const Cancellation &cancellation,
                                const DaemonApply::Progress &progress) {
            switch (wish.place.way) {
            case EngineApplyWay::Helper:
                return byHelper(paths, wish, cancellation);
            case EngineApplyWay::Commands:
                return byCommands(paths, wish);
            case EngineApplyWay::Direct:
            case EngineApplyWay::Said:
                break;
            }
            return applyDirectly(paths, wish, cancellation, progress);
        });
}

std::unique_ptr<TestPull> MachineDaemonService::testPull(const EnginePlace &place,
                                                         const std::string &image)
{
    return std::make_unique<TestPull>([place, image](const Cancellation &cancellation,
                                                     const TestPull::Progress &progress) {
        const Clock::time_point begun = Clock::now();
        const EngineClient client(place.socket, s_pullSilence, &cancellation);
        const auto pulled = client.pull(image, progress);
        TestPullResult result;
        result.image = image;
        if (pulled)
            result.digest = *pulled;
        else
            result.error = pulled.error();
        result.milliseconds = static_cast<int>(
            std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begun).count());
        return result;
    });
}

} // namespace jingtai
