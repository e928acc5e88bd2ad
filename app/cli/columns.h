// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace jingtai {

/// Cells a terminal takes for the text: two for a Chinese character, none for a combining mark.
int terminalWidth(const QString &text);

/// Rows in columns that stand below each other, two blanks apart, a line end behind each row.
QString inColumns(const QList<QStringList> &rows);

} // namespace jingtai
