// SPDX-License-Identifier: MIT
#pragma once

#include "app/services/daemonservice.h"

#include <QStringList>

#include <memory>
#include <string>

namespace jingtai {

/// Another service, of which nothing is had outside of one directory: whatever path is typed, no
/// file of the machine is read or written.
class CagedDaemonService final : public DaemonService
{
public:
    /// `service` is borrowed.
    CagedDaemonService(DaemonService &service, std::string directory);

    std::unique_ptr<EngineSurvey> survey() override { return m_service.survey(); }
    std::unique_ptr<EngineSurvey> ask(const EnginePlace &place) override
    {
        return m_service.ask(place);
    }
    std::unique_ptr<DaemonRead> read(const std::string &file) override;
    std::unique_ptr<EngineValidate> validate(const EngineFacts &engine,
                                             const std::string &text) override
    {
        return m_service.validate(engine, text);
    }
    EngineApplyWay wayFor(const EnginePlace &place) const override
    {
        return m_service.wayFor(place);
    }
    std::unique_ptr<DaemonApply> apply(const DaemonWish &wish) override;
    std::unique_ptr<TestPull> testPull(const EnginePlace &place, const std::string &image) override
    {
        return m_service.testPull(place, image);
    }

    /// Files out of reach that were to be written.
    QStringList escapes;

private:
    bool isInside(const std::string &file) const;

    DaemonService &m_service;
    std::string m_directory;
};

} // namespace jingtai
