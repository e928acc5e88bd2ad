// SPDX-License-Identifier: MIT
#pragma once

#include "app/services/daemonservice.h"

#include <QObject>
#include <QString>

#include <memory>

namespace jingtai {

/// A small image on its way through an engine, to see whether pulling works. One at a time.
class TestPullRun final : public QObject
{
    Q_OBJECT

public:
    /// Borrowed.
    explicit TestPullRun(DaemonService &service, QObject *parent = nullptr);
    ~TestPullRun() override;

    /// Not while one is under way.
    void start(const EnginePlace &place);
    bool isRunning() const { return m_pull != nullptr; }
    /// How far it is, in the language of the installed translators; empty where none runs.
    QString text() const;
    void cancel();

Q_SIGNALS:
    /// isRunning() or text().
    void changed();
    void done(const jingtai::TestPullResult &result);

private:
    DaemonService &m_service;
    std::unique_ptr<TestPull> m_pull;
    PullProgress m_progress;
};

} // namespace jingtai
