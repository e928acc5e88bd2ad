// SPDX-License-Identifier: MIT
#include "app/cli/daemonrepair.h"

#include "app/core/json/jsonrepair.h"
#include "app/model/jsonwording.h"

namespace jingtai {

namespace {

// More is of no use: what follows from what is no longer clear by then.
constexpr int s_maxTold = 20;

struct DaemonText
{
    Q_DECLARE_TR_FUNCTIONS(DaemonText)
};

} // namespace

int runDaemonRepair(Console &console, const Arguments &arguments)
{
    CommandLine line(
        console, arguments,
        DaemonText::tr("Mends a daemon.json that is no JSON, where it is certain what was meant. "
                       "The mended text goes to standard output, what was mended to standard "
                       "error; the file stays as it is. Exit 1, and no text, if it cannot be "
                       "mended."));
    line.addArgument(QStringLiteral("FILE|-"), DaemonText::tr("The file."));
    if (const auto exitCode = line.read())
        return *exitCode;
    if (line.positional().isEmpty())
        return console.refuse({UsageErrorKind::MissingFile, {}, {}});
    const auto path = inputFile(line);
    if (!path)
        return console.refuse(path.error());
    const auto input = openInput(*path);
    if (!input)
        return console.failedToRead(*path, input.error());
    const auto text = readAll(*input, JsonText::maxBytes);
    if (!text)
        return console.failedToRead(*path, text.error());

    const JsonRepair repair = repairedJson(*text);
    if (!repair.left.empty()) {
        int told = 0;
        for (const PlacedMistake &mistake : repair.left) {
            if (!mistake.isCertain && ++told <= s_maxTold)
                console.tell(wording(mistake));
        }
        return Findings;
    }
    for (const PlacedMistake &mistake : repair.mended)
        console.tell(wordingOfMended(mistake));
    console.out().write(repair.text);
    return Fine;
}

} // namespace jingtai
