// SPDX-License-Identifier: MIT
#include "tests/ui/playeddaemonservice.h"

#include "app/engine/sha256.h"

#include <QFile>

#include <chrono>
#include <utility>

namespace jingtai {

namespace {

std::vector<std::string> mirrorsIn(const std::string &bytes)
{
    return asEngineWrites(mirrorsOfFile(bytes).value_or(std::vector<std::string>()));
}

} // namespace

PlayedDaemonService::PlayedDaemonService(const QString &file)
    : m_file(file.toStdString())
{
    facts.place.kind = EngineKind::Package;
    facts.place.way = EngineApplyWay::Direct;
    facts.place.configFile = m_file;
    facts.place.socket = "/run/docker.sock";
    facts.place.pidFile = "/run/docker.pid";
    facts.place.unit = "docker.service";
    facts.status = EngineStatus::Running;
    facts.version = EngineVersion{27, 5, 1};
    facts.inForce = EngineState{};
    facts.inForce->version = {27, 5, 1};
    facts.inForce->mirrors = mirrorsIn(written().toStdString());
    facts.canRestart = true;
}

void PlayedDaemonService::write(const QByteArray &bytes) const
{
    QFile file(QString::fromStdString(m_file));
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
}

QByteArray PlayedDaemonService::written() const
{
    QFile file(QString::fromStdString(m_file));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::unique_ptr<EngineSurvey> PlayedDaemonService::survey()
{
    return std::make_unique<EngineSurvey>(
        [facts = facts](const Cancellation &) { return EngineSurvey::Engines{facts}; });
}

std::unique_ptr<EngineSurvey> PlayedDaemonService::ask(const EnginePlace &place)
{
    EngineFacts asked = facts;
    if (place.configFile != facts.place.configFile) {
        asked = {};
        asked.place = place;
        asked.status = EngineStatus::NotAsked;
    }
    return std::make_unique<EngineSurvey>(
        [asked](const Cancellation &) { return EngineSurvey::Engines{asked}; });
}

std::unique_ptr<DaemonRead> PlayedDaemonService::read(const std::string &file)
{
    return std::make_unique<DaemonRead>([file](const Cancellation &) {
        DaemonFile found;
        found.path = file;
        auto snapshot = readFile(file);
        if (!snapshot) {
            found.error = snapshot.error();
            return found;
        }
        found.sha256 = snapshot->exists ? sha256(snapshot->bytes) : std::string();
        found.snapshot = *std::move(snapshot);
        found.backups = backupsOf(file);
        return found;
    });
}

std::unique_ptr<EngineValidate> PlayedDaemonService::validate(const EngineFacts &,
                                                              const std::string &)
{
    return std::make_unique<EngineValidate>(
        [](const Cancellation &) { return EngineValidation{}; });
}

EngineApplyWay PlayedDaemonService::wayFor(const EnginePlace &) const
{
    return facts.place.way;
}

bool PlayedDaemonService::waits(const Cancellation &cancellation) const
{
    while (isHeld) {
        if (!cancellation.sleep(std::chrono::milliseconds(5)))
            return false;
    }
    return true;
}

std::unique_ptr<DaemonApply> PlayedDaemonService::apply(const DaemonWish &wish)
{
    wishes.push_back(wish);
    if (!outcome)
        facts.inForce->mirrors = mirrorsIn(wish.after);
    return std::make_unique<DaemonApply>(
        [this, wish, ready = outcome, state = *facts.inForce](
            const Cancellation &cancellation, const DaemonApply::Progress &progress) {
            if (!waits(cancellation)) {
                DaemonOutcome dismissed;
                dismissed.kind = DaemonOutcome::Kind::NoHelper;
                dismissed.helper = HelperProblem::Dismissed;
                return dismissed;
            }
            if (ready)
                return *ready;
            DaemonApplyRequest request;
            request.file = wish.place.configFile;
            request.before = wish.before;
            request.after = wish.after;
            DaemonOutcome done;
            const auto result = applyDaemonFile(request, nullptr, DaemonKeys::builtIn(), progress);
            if (!result) {
                done.error = result.error();
                return done;
            }
            done.kind = DaemonOutcome::Kind::Applied;
            done.applied = *result;
            done.applied.isConfirmed = true;
            done.applied.isRestarted = wish.mayRestart;
            done.applied.now = state;
            return done;
        });
}

std::unique_ptr<TestPull> PlayedDaemonService::testPull(const EnginePlace &,
                                                        const std::string &image)
{
    ++pulls;
    return std::make_unique<TestPull>(
        [this, image, error = pullError](const Cancellation &cancellation,
                                         const TestPull::Progress &) {
            TestPullResult result;
            result.image = image;
            result.error = error;
            if (!waits(cancellation))
                result.error = EngineError{EngineErrorKind::Cancelled, 0, {}, {}};
            result.milliseconds = 840;
            return result;
        });
}

} // namespace jingtai
