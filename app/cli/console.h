// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/bufferedwriter.h"
#include "app/model/usageerror.h"
#include "app/services/languages.h"

#include <QCoreApplication>
#include <QString>

#include <array>
#include <memory>
#include <optional>
#include <string>

namespace jingtai {

/// What a command ends with.
enum ExitCode : int {
    Fine = 0,
    Findings = 1,
    Trouble = 2, ///< wrong usage, or input or output failed
};

/// Standard output and the sentences on standard error. One object for the process.
class Console final
{
public:
    Console();

    BufferedWriter &out() { return m_out; }

    /// Sentences come in the language of the locale from now on. To be called before the first
    /// wording; made late because most runs need none and an application object takes its time.
    void readySentences();
    /// The same with an application object of that name, which QCommandLineParser's help wants.
    void readyHelp(const QString &programName);

    /// Undoes what was done to the environment, for a program that this one becomes.
    void restoreLocale() const;
    /// Makes the application object that sockets and timers need.
    void readyEvents() { makeApplication(); }

    /// A sentence on standard error, behind the program's name.
    void tell(const QString &sentence);
    /// A line on standard error as it is.
    void tellLine(const QString &line);
    /// Says what was wrong with the usage and how to get help.
    int refuse(const UsageError &error);
    /// Says that reading failed; a null path is standard input.
    int failedToRead(const QString &path, int systemError);

    /// Writes out what is buffered. The exit code, or Trouble with a sentence where writing failed.
    int finish(int exitCode);

private:
    void makeApplication();

    Stream m_stdout{1};
    Stream m_stderr{2};
    BufferedWriter m_out{m_stdout};
    bool m_isTerminal;
    bool m_isReady = false;
    std::string m_programName = "jingtai-cli";
    int m_argumentCount = 1;
    std::array<char *, 2> m_arguments{};
    std::unique_ptr<QCoreApplication> m_application;
    /// LC_ALL as it was; nothing where it was not set.
    std::optional<std::string> m_locale;
    std::optional<Languages> m_languages;
};

} // namespace jingtai
