// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/daemon/daemonpreview.h"

#include <QStringList>

#include <string>
#include <vector>

namespace jingtai {

class DaemonKeys;

/// A file that somebody else changed while it was edited here.
struct DaemonConflict
{
    /// What the file holds now, against what it held when it was read.
    std::vector<PreviewLine> theirs;
    /// What was edited here, against the same.
    std::vector<PreviewLine> mine;
    /// Keys that both changed, to different values.
    QStringList clashes;
    /// Whether both are JSON, so that they can be joined by their keys.
    bool canJoin = false;
};

/// All three in UTF-8.
DaemonConflict conflictOf(const std::string &base, const std::string &mine,
                          const std::string &theirs, const DaemonKeys &keys);

/// Their text with the settings that were changed in mine as they are there. Both are JSON.
std::string joinedText(const std::string &base, const std::string &mine, const std::string &theirs,
                       const DaemonKeys &keys);

} // namespace jingtai
