// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/checks/mirrorstatus.h"

#include <QString>
#include <QStringList>

namespace jingtai {

/// What the last check found in a few words: "Limited until 14:32", "Certificate expired". Empty
/// where there was none. `now`: Unix time, in seconds.
QString statusInWords(const MirrorStatus &status, qint64 now);
/// The longest that statusInWords() may say.
QStringList longStatuses();
/// "just now", "2 min ago", "3 h ago", "5 days ago".
QString agoInWords(qint64 time, qint64 now);
/// "2026-11-23 14:02", which is read the same everywhere. `time`: Unix time, in seconds.
QString momentInWords(qint64 time);
/// "14:32", with the date where that is not today's.
QString timeInWords(qint64 time, qint64 now);
/// "in 14 min", for what comes in so many milliseconds.
QString aheadInWords(qint64 milliseconds);
/// "84 ms"; "<1 ms" for less than half of one.
QString latencyInWords(double milliseconds);
/// "11.2 MB/s".
QString speedInWords(double bytesPerSecond);
/// "usable in 29 of 30 checks, 97 %"; empty without checks.
QString historyInWords(const MirrorStatus &status);
/// "Docker Hub, direct" for a registry itself; `name` is that of the registry.
QString directTitle(const QString &name);

} // namespace jingtai
