// SPDX-License-Identifier: MIT
#include "app/cli/daemondiff.h"

#include "app/core/daemon/daemonchange.h"
#include "app/core/json/jsontext.h"
#include "app/core/maskedtext.h"
#include "app/core/textdiff.h"
#include "app/model/daemon/enginewording.h"
#include "app/model/quotedtext.h"

namespace jingtai {

namespace {

struct DaemonText
{
    Q_DECLARE_TR_FUNCTIONS(DaemonText)
};

} // namespace

int runDaemonDiff(Console &console, const Arguments &arguments)
{
    CommandLine line(
        console, arguments,
        DaemonText::tr("Shows what lies between two files of daemon.json, as diff -u does, with "
                       "passwords in addresses hidden, and says whether Docker needs a reload or "
                       "a restart to go from one to the other. Exit 1 if they differ."));
    line.addArgument(QStringLiteral("OLD"), DaemonText::tr("The file as it was."));
    line.addArgument(QStringLiteral("NEW"), DaemonText::tr("The file as it is to be."));
    if (const auto exitCode = line.read())
        return *exitCode;
    const QStringList paths = line.positional();
    if (paths.size() < 2)
        return console.refuse({UsageErrorKind::MissingFile, {}, {}});
    if (paths.size() > 2)
        return console.refuse({UsageErrorKind::TooManyArguments, paths.at(2), {}});
    std::vector<std::string> texts;
    for (const QString &path : paths) {
        const auto input = openInput(path);
        if (!input)
            return console.failedToRead(path, input.error());
        auto text = readAll(*input, JsonText::maxBytes);
        if (!text)
            return console.failedToRead(path, text.error());
        texts.push_back(std::move(*text));
    }
    if (texts[0] == texts[1])
        return Fine;
    console.out().write(withoutPasswords(
        unifiedDiff(texts[0], texts[1], bytesFromText(paths.at(0)), bytesFromText(paths.at(1)))));
    console.readySentences();
    console.tell(wording(daemonChange(texts[0], texts[1], DaemonKeys::builtIn())));
    return Findings;
}

} // namespace jingtai
