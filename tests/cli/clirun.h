// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace jingtai::test {

/// UTF-8.
QString word(const char *text);
/// UTF-8, parted by blanks.
QStringList words(const char *text);

/// What a run of jingtai-cli came to.
struct CliResult
{
    int exitCode = -1;
    bool crashed = true;
    QByteArray out;
    QByteArray error;

    QList<QByteArray> lines() const;
    /// Each line of the output as a JSON object; an empty list where one is none.
    QList<QJsonObject> objects() const;
};

/// The program and its environment: a home of its own, the C locale.
class CliRun final
{
public:
    QStringList arguments;
    QByteArray input;
    QMap<QString, QString> environment;

    explicit CliRun(QStringList words, QByteArray bytes = {})
        : arguments(std::move(words))
        , input(std::move(bytes))
    {}
    CliResult run() const;
};

CliResult runCli(const QStringList &arguments, const QByteArray &input = {});
/// A line for sh, in which `$CLI` is the program.
CliResult runShell(const QString &line, const QByteArray &input = {});

} // namespace jingtai::test
