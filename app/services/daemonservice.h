// SPDX-License-Identifier: MIT
#pragma once

#include "app/engine/daemonapply.h"
#include "app/engine/daemonbackup.h"
#include "app/services/enginesurvey.h"
#include "app/services/helperclient.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace jingtai {

/// A configuration file as it was read.
struct DaemonFile
{
    std::string path;
    /// Why it could not be read; the rest but the path is empty then.
    std::optional<FileError> error;
    FileSnapshot snapshot;
    /// In hexadecimal; empty where there is no file.
    std::string sha256;
    /// The newest first.
    std::vector<DaemonBackup> backups;
};

class DaemonRead final : public Request
{
    Q_OBJECT

public:
    using Work = std::function<DaemonFile(const Cancellation &)>;
    explicit DaemonRead(Work work, QObject *parent = nullptr);

Q_SIGNALS:
    void done(const jingtai::DaemonFile &file);
};

/// What to apply. Revert and Restore are this too: `after` is then the older text.
struct DaemonWish
{
    EnginePlace place;
    /// As it was read.
    FileSnapshot before;
    std::string after;
    /// Whether the engine may be restarted where a reload is not enough.
    bool mayRestart = false;
};

struct DaemonOutcome
{
    enum class Kind : std::uint8_t {
        Applied,  ///< see `applied`
        Failed,   ///< see `error`
        NoHelper, ///< see `helper`; nothing was changed; `commands` do the same by hand
        Commands, ///< nothing was changed: the person runs `commands`
        Said,     ///< the file is written; Docker Desktop's own button applies it
    };
    Kind kind = Kind::Failed;
    DaemonApplied applied;
    DaemonApplyError error;
    HelperProblem helper = HelperProblem::None;
    std::string detail;
    /// For a terminal, one a line, in order.
    std::vector<std::string> commands;
};

/// Not to be cancelled once it writes; before that, while a password is asked for, it is.
class DaemonApply final : public Request
{
    Q_OBJECT

public:
    using Progress = std::function<void(DaemonApplyStep)>;
    using Work = std::function<DaemonOutcome(const Cancellation &, const Progress &)>;
    explicit DaemonApply(Work work, QObject *parent = nullptr);

Q_SIGNALS:
    /// What is being done. Not told where the helper does it.
    void progressed(jingtai::DaemonApplyStep step);
    void done(const jingtai::DaemonOutcome &outcome);
};

/// What `dockerd --validate` says to a text.
struct EngineValidation
{
    /// False where the program has no such option or could not be run: then nothing is known.
    bool isAsked = false;
    bool isAccepted = false;
    /// Its own words, in English, passwords masked.
    std::string words;
};

class EngineValidate final : public Request
{
    Q_OBJECT

public:
    using Work = std::function<EngineValidation(const Cancellation &)>;
    explicit EngineValidate(Work work, QObject *parent = nullptr);

Q_SIGNALS:
    void done(const jingtai::EngineValidation &validation);
};

/// The end of a test pull.
struct TestPullResult
{
    /// Cancelled, Refused with the engine's own words as detail, …; nothing where it went well.
    std::optional<EngineError> error;
    std::string image;
    std::string digest; ///< may be empty
    int milliseconds = 0;
};

class TestPull final : public Request
{
    Q_OBJECT

public:
    using Progress = std::function<void(const PullProgress &)>;
    using Work = std::function<TestPullResult(const Cancellation &, const Progress &)>;
    explicit TestPull(Work work, QObject *parent = nullptr);

Q_SIGNALS:
    /// At most some twenty times a second.
    void progressed(const jingtai::PullProgress &progress);
    void done(const jingtai::TestPullResult &result);
};

/// Small, on docker.io, and known to everybody.
inline constexpr const char *s_testImage = "hello-world:latest";

/// All that the Docker page asks of the machine. Requests are not started yet: connect, then
/// start(). Tests hand over requests of their own.
class DaemonService
{
public:
    DaemonService() = default;
    DaemonService(const DaemonService &) = delete;
    DaemonService &operator=(const DaemonService &) = delete;
    virtual ~DaemonService();

    virtual std::unique_ptr<EngineSurvey> survey() = 0;
    /// The same for one place alone, to ask again, or for a file.
    virtual std::unique_ptr<EngineSurvey> ask(const EnginePlace &place) = 0;
    /// That the file does not exist is no error. A backup is read by it too.
    virtual std::unique_ptr<DaemonRead> read(const std::string &file) = 0;
    virtual std::unique_ptr<EngineValidate> validate(const EngineFacts &engine,
                                                     const std::string &text)
        = 0;
    /// How a change at this place is made now: Commands where the helper cannot be used.
    virtual EngineApplyWay wayFor(const EnginePlace &place) const = 0;
    virtual std::unique_ptr<DaemonApply> apply(const DaemonWish &wish) = 0;
    virtual std::unique_ptr<TestPull> testPull(const EnginePlace &place, const std::string &image)
        = 0;
};

/// Of this machine, or of all below one directory.
class MachineDaemonService final : public DaemonService
{
public:
    explicit MachineDaemonService(EnginePaths paths);

    std::unique_ptr<EngineSurvey> survey() override;
    std::unique_ptr<EngineSurvey> ask(const EnginePlace &place) override;
    std::unique_ptr<DaemonRead> read(const std::string &file) override;
    std::unique_ptr<EngineValidate> validate(const EngineFacts &engine,
                                             const std::string &text) override;
    EngineApplyWay wayFor(const EnginePlace &place) const override;
    std::unique_ptr<DaemonApply> apply(const DaemonWish &wish) override;
    std::unique_ptr<TestPull> testPull(const EnginePlace &place, const std::string &image) override;

private:
    EnginePaths m_paths;
};

} // namespace jingtai
