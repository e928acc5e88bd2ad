// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/daemon/daemonchange.h"
#include "app/core/textdiff.h"
#include "app/model/shortnote.h"
#include "app/services/engines.h"

#include <QString>
#include <QStringList>

#include <string>
#include <string_view>
#include <vector>

namespace jingtai {

/// A line of a difference as it is shown: passwords masked, no line end, nothing that is not seen.
struct PreviewLine
{
    enum class Kind : std::uint8_t {
        Same,
        Removed,
        Added,
        Gap, ///< lines that are the same and left out; `text` says how many
    };
    Kind kind = Kind::Same;
    /// From 1; 0 where the line is in the other text only.
    int oldLine = 0;
    int newLine = 0;
    QString text;
};

/// Something that a change brings with it.
struct Consequence
{
    Severity severity = Severity::Neutral;
    QString sentence;
};

/// What a change of a file would do, before it is made.
struct DaemonPreview
{
    std::vector<PreviewLine> lines;
    int added = 0;
    int removed = 0;
    DaemonChange change;
    std::vector<Consequence> consequences;

    bool isNone() const { return added == 0 && removed == 0; }
    /// The lines as text, each behind "+", "-" or a blank; for the clipboard.
    QString plainText() const;
};

/// Where and how a change is made.
struct ChangePlan
{
    EnginePlace place;
    /// As it stands now: DaemonService::wayFor().
    EngineApplyWay way = EngineApplyWay::Direct;
    EngineStatus status = EngineStatus::NotAsked;
    bool canRestart = false;
    bool isLiveRestoring = false;
    int runningContainers = 0;
    /// Whether the file is there already.
    bool fileExists = true;
};

/// What has to happen for a change to be in force.
enum class ChangeEffect : std::uint8_t {
    Nothing,   ///< no setting changes
    NextStart, ///< the engine does not run
    Reload,
    Restart,
    Unknown, ///< nothing is known of an engine that reads the file
};
ChangeEffect effectOf(const DaemonChange &change, const ChangePlan &plan);

/// Lines that differ with some around them.
std::vector<PreviewLine> previewLines(std::string_view before, std::string_view after);

DaemonPreview previewOf(const std::string &before, const std::string &after, const DaemonKeys &keys,
                        const ChangePlan &plan);

/// "2 changes, a reload is enough, containers keep running"; "No changes".
QString headingOf(const DaemonChange &change, bool isTextChanged, const ChangePlan &plan);

} // namespace jingtai
