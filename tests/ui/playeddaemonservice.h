// SPDX-License-Identifier: MIT
#pragma once

#include "app/services/daemonservice.h"

#include <QByteArray>
#include <QString>

#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace jingtai {

/// An engine that is played: its file is a real one, what it says is laid ready.
class PlayedDaemonService final : public DaemonService
{
public:
    /// The file need not exist. The engine runs, is 27.5.1, and goes by what is applied.
    explicit PlayedDaemonService(const QString &file);

    std::unique_ptr<EngineSurvey> survey() override;
    std::unique_ptr<EngineSurvey> ask(const EnginePlace &place) override;
    std::unique_ptr<DaemonRead> read(const std::string &file) override;
    std::unique_ptr<EngineValidate> validate(const EngineFacts &engine,
                                             const std::string &text) override;
    EngineApplyWay wayFor(const EnginePlace &place) const override;
    std::unique_ptr<DaemonApply> apply(const DaemonWish &wish) override;
    std::unique_ptr<TestPull> testPull(const EnginePlace &place, const std::string &image) override;

    void write(const QByteArray &bytes) const;
    QByteArray written() const;

    EngineFacts facts;
    /// In place of doing it.
    std::optional<DaemonOutcome> outcome;
    /// What was asked for, in order.
    std::vector<DaemonWish> wishes;
    int pulls = 0;
    /// Of test pulls; nothing where they go well.
    std::optional<EngineError> pullError;
    /// An apply, or a test pull, waits while it is true, until it is cancelled.
    std::atomic<bool> isHeld = false;

private:
    /// False where it was cancelled meanwhile.
    bool waits(const Cancellation &cancellation) const;

    std::string m_file;
};

} // namespace jingtai
