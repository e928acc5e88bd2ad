// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace jingtai {

/// Texts to paste, to drop and to type: good ones, none, huge ones, hostile ones.
const QStringList &monkeyTexts();
/// Short ones, for fields.
const QStringList &monkeyWords();
/// What another program may leave as daemon.json, and as a file of own mirrors.
const QList<QByteArray> &monkeyDaemonFiles();
const QList<QByteArray> &monkeyMirrorFiles();

/// Makes the files to open, to drop and to save over in that directory, and gives their paths;
/// some are not there, or are no files.
QStringList makeMonkeyFiles(const QString &directory);

} // namespace jingtai
