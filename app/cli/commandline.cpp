// SPDX-License-Identifier: MIT
#include "app/cli/commandline.h"

#include "app/model/quotedtext.h"

#include <QCommandLineOption>

#include <utility>

namespace jingtai {

namespace {

const QLatin1String s_help("help");

struct CommandLineText
{
    Q_DECLARE_TR_FUNCTIONS(CommandLineText)
};

} // namespace

CommandLine::CommandLine(Console &console, Arguments arguments, const QString &description)
    : m_console(console)
    , m_arguments(std::move(arguments))
{
    m_parser.setApplicationDescription(description);
    m_parser.addOption(
        QCommandLineOption({QStringLiteral("h"), s_help}, CommandLineText::tr("Show this help.")));
}

void CommandLine::addFlag(const QString &name, const QString &description)
{
    m_parser.addOption(QCommandLineOption(name, description));
}

void CommandLine::addOption(const QString &name, const QString &value, const QString &description)
{
    m_parser.addOption(QCommandLineOption(name, description, value));
}

void CommandLine::addArgument(const QString &syntax, const QString &description)
{
    m_parser.addPositionalArgument(syntax, description, syntax);
}

std::optional<int> CommandLine::read()
{
    const QStringList words = QStringList(m_arguments.program) + m_arguments.words;
    const bool parsed = m_parser.parse(words);
    if (m_parser.isSet(s_help)) {
        m_console.readyHelp(m_arguments.program);
        const QByteArray help = m_parser.helpText().toUtf8();
        m_console.out().write({help.constData(), std::size_t(help.size())});
        return Fine;
    }
    if (parsed)
        return {};
    // Once more, so that Qt words it in the language that is wanted.
    m_console.readySentences();
    m_parser.parse(words);
    return m_console.refuse({UsageErrorKind::Parser, m_parser.errorText(), {}});
}

tl::expected<QString, UsageError> inputFile(const CommandLine &line)
{
    const QStringList files = line.positional();
    if (files.size() > 1)
        return tl::unexpected(UsageError{UsageErrorKind::TooManyArguments, files.at(1), {}});
    if (files.isEmpty() || files.first() == QLatin1String("-"))
        return QString();
    // Not null, even where it is empty: an empty path is a file that does not exist.
    return QLatin1String("") + files.first();
}

tl::expected<Stream, int> openInput(const QString &path)
{
    if (path.isNull())
        return Stream(0);
    return Stream::openForReading(bytesFromText(path));
}

tl::expected<std::string, int> readAll(const Stream &input, std::size_t limit)
{
    std::string bytes;
    std::string piece(std::size_t(64) * 1024, '\0');
    while (bytes.size() <= limit) {
        const auto count = input.read(piece.data(), piece.size());
        if (!count)
            return tl::unexpected(count.error());
        if (*count == 0)
            break;
        bytes.append(piece, 0, *count);
    }
    return bytes;
}

bool asksForHelp(const QStringList &words)
{
    for (const QString &word : words) {
        if (word == QLatin1String("--"))
            return false;
        if (word == QLatin1String("--help") || word == QLatin1String("-h"))
            return true;
    }
    return false;
}

} // namespace jingtai
