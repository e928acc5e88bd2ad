// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace jingtai {

struct TsMessage
{
    QString context;
    QString source;
    QString comment;
    /// One; with numerus as many as the language has forms.
    QStringList translations;
    /// "", "unfinished", "vanished", "obsolete".
    QString type;
    bool numerus = false;

    QString key() const;
};

struct TsFile
{
    QString language;
    QList<TsMessage> messages;
    /// Not empty where the file could not be read.
    QString error;
};

TsFile readTs(const QString &path);

/// What is wrong with a message, one sentence each. `forms`: plural forms of the language.
QStringList faultsOf(const TsMessage &message, int forms);

} // namespace jingtai
