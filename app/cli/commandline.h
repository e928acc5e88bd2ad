// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/console.h"

#include <QCommandLineParser>
#include <QString>
#include <QStringList>

#include <optional>
#include <string>

namespace jingtai {

/// A command's arguments, the options first; each QString as textFromBytes made it.
struct Arguments
{
    /// "jingtai-cli parse"
    QString program;
    QStringList words;
};

/// The options of one command, with --help. FILE arguments may be "-" for standard input.
class CommandLine final
{
public:
    CommandLine(Console &console, Arguments arguments, const QString &description);

    void addFlag(const QString &name, const QString &description);
    /// `value` names the option's value in the help.
    void addOption(const QString &name, const QString &value, const QString &description);
    /// One more argument that the help shows; `syntax` as in "[FILE|-]".
    void addArgument(const QString &syntax, const QString &description);

    /// The exit code where the command is over: after --help, and where an option is wrong.
    std::optional<int> read();

    bool isSet(const QString &name) const { return m_parser.isSet(name); }
    QString value(const QString &name) const { return m_parser.value(name); }
    QStringList values(const QString &name) const { return m_parser.values(name); }
    const Arguments &arguments() const { return m_arguments; }
    QStringList positional() const { return m_parser.positionalArguments(); }

private:
    Console &m_console;
    Arguments m_arguments;
    QCommandLineParser m_parser;
};

/// The one FILE that may stand, a null string for standard input. Refused where there are more.
tl::expected<QString, UsageError> inputFile(const CommandLine &line);

/// The file, or standard input for a null path; the error is an errno.
tl::expected<Stream, int> openInput(const QString &path);

/// Everything up to the end, or a little more than `limit` bytes; the error is an errno.
tl::expected<std::string, int> readAll(const Stream &input, std::size_t limit);

/// Whether one of the words asks for help, before "--" ends the options.
bool asksForHelp(const QStringList &words);

} // namespace jingtai
