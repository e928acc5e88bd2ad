// SPDX-License-Identifier: MIT
#include "app/cli/checkcommand.h"
#include "app/cli/convertcommand.h"

#include "app/model/quotedtext.h"
#include "app/model/systemwording.h"

#include <QFileInfo>

#include <unistd.h>

#include <cerrno>
#include <string>
#include <vector>

namespace jingtai {

namespace {

/// Beside this program, as it is built, or where it is installed.
QString networkProgram()
{
    const QString here = QFileInfo(QStringLiteral("/proc/self/exe")).canonicalPath();
    const QString name = QStringLiteral("/jingtai-cli-network");
    const QString beside = here + name;
    return QFileInfo::exists(beside) ? beside : here + QLatin1String("/" JINGTAI_LIBEXEC) + name;
}

/// Becomes the same program with the network library, which takes a third of the time of a short
/// run to load and is not wanted for those.
int handOver(Console &console, const QString &command, const QStringList &words)
{
    std::vector<std::string> texts = {"jingtai-cli", bytesFromText(command)};
    for (const QString &word : words)
        texts.push_back(bytesFromText(word));
    std::vector<char *> arguments;
    arguments.reserve(texts.size() + 1);
    for (std::string &text : texts)
        arguments.push_back(text.data());
    arguments.push_back(nullptr);
    console.restoreLocale();
    const QString program = networkProgram();
    ::execv(bytesFromText(program).c_str(), arguments.data());
    const int error = errno;
    console.readySentences();
    console.tell(wordingOfMissingProgram(program, error));
    return Trouble;
}

} // namespace

int runCheck(Console &console, const Arguments &arguments)
{
    return handOver(console, QStringLiteral("check"), arguments.words);
}

int runConvertCheck(Console &console, const ConversionRequest & /*request*/,
                    const CommandLine &line)
{
    return handOver(console, QStringLiteral("convert"), line.arguments().words);
}

} // namespace jingtai
