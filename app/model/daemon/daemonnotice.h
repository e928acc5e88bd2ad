// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/shortnote.h"
#include "app/services/daemonservice.h"

#include <QString>
#include <QStringList>

#include <cstdint>

namespace jingtai {

/// What came of something that the person asked for, to be shown until it is dismissed.
struct DaemonNotice
{
    enum class Action : std::uint8_t {
        None,
        TestPull, ///< DaemonState::testPull()
        Conflict, ///< DaemonState::conflict() is there to be solved
        Retry,    ///< the same again
    };
    Severity severity = Severity::None;
    /// A few words: "Applied and confirmed".
    QString title;
    QString sentence;
    /// What the engine or a program said, in its own English words, a line each; may be empty.
    QString details;
    /// For a terminal, one a line, in order; may be empty.
    QStringList commands;
    Action action = Action::None;

    bool isNone() const { return severity == Severity::None; }
};

/// What came of a change of the file at a place.
DaemonNotice noticeOf(const DaemonOutcome &outcome, const EnginePlace &place);
/// That the engine's own check refuses a text.
DaemonNotice noticeOf(const EngineValidation &validation);
/// How a test pull ended; none where it was cancelled.
DaemonNotice noticeOf(const TestPullResult &result);
/// That the file was changed by somebody else, and here too.
DaemonNotice noticeOfConflict();
/// That a change was not even tried.
DaemonNotice noticeOfObstacle(const QString &obstacle);

} // namespace jingtai
