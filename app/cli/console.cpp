// SPDX-License-Identifier: MIT
#include "app/cli/console.h"

#include "app/cli/localelanguage.h"
#include "app/model/systemwording.h"

#include <unistd.h>

#include <cstdlib>

namespace jingtai {

namespace {

struct CommandLineText
{
    Q_DECLARE_TR_FUNCTIONS(CommandLineText)
};

} // namespace

Console::Console()
    : m_isTerminal(::isatty(1) == 1)
{}

void Console::makeApplication()
{
    m_arguments = {m_programName.data(), nullptr};
    if (m_application)
        return;
    // Qt warns on standard error where the locale is not UTF-8 or not installed. What matters of it
    // was read already, and everything here is UTF-8.
    if (const char *locale = std::getenv("LC_ALL"))
        m_locale = locale;
    ::setenv("LC_ALL", "C.UTF-8", 1);
    m_application = std::make_unique<QCoreApplication>(m_argumentCount, m_arguments.data());
}

void Console::restoreLocale() const
{
    if (!m_application)
        return;
    if (m_locale)
        ::setenv("LC_ALL", m_locale->c_str(), 1);
    else
        ::unsetenv("LC_ALL");
}

void Console::readySentences()
{
    if (m_isReady)
        return;
    m_isReady = true;
    const QString language = localeLanguage();
    if (language == QLatin1String("en"))
        return;
    makeApplication();
    m_languages.emplace();
    m_languages->use(language);
}

void Console::readyHelp(const QString &programName)
{
    m_programName = programName.toStdString();
    readySentences();
    makeApplication();
}

void Console::tellLine(const QString &line)
{
    // On a terminal the two streams should come in the order in which they were written.
    if (m_isTerminal)
        m_out.flush();
    const QByteArray bytes = (line + QLatin1Char('\n')).toUtf8();
    // Where standard error fails there is nowhere left to say so.
    static_cast<void>(m_stderr.write({bytes.constData(), std::size_t(bytes.size())}));
}

void Console::tell(const QString &sentence)
{
    tellLine(QLatin1String("jingtai-cli: ") + sentence);
}

int Console::refuse(const UsageError &error)
{
    readySentences();
    tell(wording(error));
    tellLine(CommandLineText::tr("Try “jingtai-cli --help”."));
    return Trouble;
}

int Console::failedToRead(const QString &path, int systemError)
{
    readySentences();
    tell(wordingOfReadError(path, systemError));
    return Trouble;
}

int Console::finish(int exitCode)
{
    m_out.flush();
    int error = m_out.error();
    // A network file system may report only now that it could not write.
    if (error == 0)
        error = m_stdout.close();
    if (error == 0)
        return exitCode;
    readySentences();
    tell(wordingOfWriteError({}, error));
    return Trouble;
}

} // namespace jingtai
