// SPDX-License-Identifier: MIT
#include "tests/cli/clirun.h"

#include <QDir>
#include <QJsonDocument>
#include <QProcess>
#include <QProcessEnvironment>

namespace jingtai::test {

namespace {

constexpr int s_patience = 60'000;

QProcessEnvironment cleanEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto *name : {"LANGUAGE", "LC_MESSAGES", "LANG", "XDG_CONFIG_HOME", "TMPDIR"})
        environment.remove(QLatin1String(name));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    environment.insert(QStringLiteral("HOME"), QDir::tempPath() + QLatin1String("/no-such-home"));
    environment.insert(QStringLiteral("CLI"), QStringLiteral(JINGTAI_CLI));
    return environment;
}

CliResult runProgram(const QString &program, const QStringList &arguments, const QByteArray &input,
                     const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    CliResult result;
    if (!process.waitForFinished(s_patience)) {
        process.kill();
        process.waitForFinished();
        return result;
    }
    result.crashed = process.exitStatus() != QProcess::NormalExit;
    result.exitCode = process.exitCode();
    result.out = process.readAllStandardOutput();
    result.error = process.readAllStandardError();
    return result;
}

} // namespace

QString word(const char *text)
{
    return QString::fromUtf8(text);
}

QStringList words(const char *text)
{
    return word(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QList<QByteArray> CliResult::lines() const
{
    QList<QByteArray> result = out.split('\n');
    if (!result.isEmpty() && result.last().isEmpty())
        result.removeLast();
    return result;
}

QList<QJsonObject> CliResult::objects() const
{
    QList<QJsonObject> result;
    for (const QByteArray &line : lines()) {
        const QJsonDocument document = QJsonDocument::fromJson(line);
        if (!document.isObject())
            return {};
        result.append(document.object());
    }
    return result;
}

CliResult CliRun::run() const
{
    QProcessEnvironment all = cleanEnvironment();
    for (auto it = environment.begin(); it != environment.end(); ++it)
        all.insert(it.key(), it.value());
    return runProgram(QStringLiteral(JINGTAI_CLI), arguments, input, all);
}

CliResult runCli(const QStringList &arguments, const QByteArray &input)
{
    return CliRun(arguments, input).run();
}

CliResult runShell(const QString &line, const QByteArray &input)
{
    return runProgram(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), line}, input,
                      cleanEnvironment());
}

} // namespace jingtai::test
