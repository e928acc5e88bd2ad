// SPDX-License-Identifier: MIT
#pragma once

#include "app/services/daemonservice.h"

#include <atomic>
#include <chrono>
#include <future>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace jingtai {

/// Engines and files that are only thought of.
class FakeDaemonService final : public DaemonService
{
public:
    FakeDaemonService()
    {
        EngineFacts engine;
        engine.place.configFile = "/etc/docker/daemon.json";
        engine.place.unit = "docker.service";
        engine.place.way = EngineApplyWay::Helper;
        engine.status = EngineStatus::Running;
        engine.version = EngineVersion{28, 3, 0};
        engine.inForce = EngineState{};
        engine.inForce->version = *engine.version;
        engine.canRestart = true;
        engines.push_back(engine);
        outcome.kind = DaemonOutcome::Kind::Applied;
        outcome.applied.outcome = SaveResult::Outcome::Replaced;
        outcome.applied.isConfirmed = true;
    }

    std::vector<EngineFacts> engines;
    /// Path → content; what is not here does not exist.
    std::map<std::string, std::string> files;
    std::vector<DaemonBackup> backups;
    std::optional<FileError> readError;
    std::optional<EngineValidation> validation;
    DaemonOutcome outcome;
    TestPullResult pull;
    /// Where a request waits, until it is cancelled or goes on.
    enum class Hold { Nowhere, Validating, Asking, Writing, Pulling };
    std::atomic<Hold> hold = Hold::Nowhere;
    /// What a survey waits for; nothing where it is not held up.
    std::shared_future<void> surveyGate;
    /// What was asked for.
    std::vector<DaemonWish> wishes;
    int asked = 0;

    std::unique_ptr<EngineSurvey> survey() override
    {
        return std::make_unique<EngineSurvey>(
            [found = engines, gate = surveyGate](const Cancellation &) {
                if (gate.valid())
                    gate.wait();
                return found;
            });
    }
    std::unique_ptr<EngineSurvey> ask(const EnginePlace &place) override
    {
        ++asked;
        std::vector<EngineFacts> found;
        for (const EngineFacts &each : engines) {
            if (each.place == place)
                found.push_back(each);
        }
        return std::make_unique<EngineSurvey>(
            [found = std::move(found)](const Cancellation &) { return found; });
    }
    std::unique_ptr<DaemonRead> read(const std::string &file) override
    {
        DaemonFile result;
        result.path = file;
        result.error = readError;
        const auto found = files.find(file);
        if (!readError && found != files.end()) {
            result.snapshot.exists = true;
            result.snapshot.bytes = found->second;
        }
        if (!readError)
            result.backups = backups;
        return std::make_unique<DaemonRead>([result](const Cancellation &) { return result; });
    }
    std::unique_ptr<EngineValidate> validate(const EngineFacts &, const std::string &) override
    {
        return std::make_unique<EngineValidate>(
            [this,
             said = validation.value_or(EngineValidation{})](const Cancellation &cancellation) {
                // As where the program that is asked is ended.
                return waits(Hold::Validating, cancellation) ? said : EngineValidation();
            });
    }
    EngineApplyWay wayFor(const EnginePlace &place) const override { return place.way; }
    std::unique_ptr<DaemonApply> apply(const DaemonWish &wish) override
    {
        wishes.push_back(wish);
        if (outcome.kind == DaemonOutcome::Kind::Applied && hold != Hold::Asking)
            files[wish.place.configFile] = wish.after;
        return std::make_unique<DaemonApply>(
            [this, result = outcome](const Cancellation &cancellation,
                                     const DaemonApply::Progress &progress) {
                if (!waits(Hold::Asking, cancellation)) {
                    DaemonOutcome dismissed;
                    dismissed.kind = DaemonOutcome::Kind::NoHelper;
                    dismissed.helper = HelperProblem::Dismissed;
                    return dismissed;
                }
                progress(DaemonApplyStep::Write);
                waits(Hold::Writing, cancellation);
                return result;
            });
    }
    std::unique_ptr<TestPull> testPull(const EnginePlace &, const std::string &image) override
    {
        TestPullResult result = pull;
        result.image = image;
        return std::make_unique<TestPull>(
            [this, result](const Cancellation &cancellation, const TestPull::Progress &) {
                TestPullResult end = result;
                if (!waits(Hold::Pulling, cancellation))
                    end.error = EngineError{EngineErrorKind::Cancelled, 0, {}, {}};
                return end;
            });
    }

private:
    /// False where it was cancelled meanwhile.
    bool waits(Hold where, const Cancellation &cancellation) const
    {
        while (hold == where) {
            if (!cancellation.sleep(std::chrono::milliseconds(1)))
                return false;
        }
        return true;
    }
};

} // namespace jingtai
