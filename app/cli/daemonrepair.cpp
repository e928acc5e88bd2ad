// SPDX-License-Identifier: MIT
#include "app/cli/daemonrepair.h"

#include "app/core/daemon/daemonrepair.h"
#include "app/core/json/jsontext.h"
#include "app/model/daemon/daemonwording.h"

#include <algorithm>

namespace jingtai {

namespace {

// More is of no use: what follows from what is no longer clear by then.
constexpr std::size_t s_maxTold = 20;

struct DaemonText
{
    Q_DECLARE_TR_FUNCTIONS(DaemonText)
};

void tellAll(Console &console, const std::vector<DaemonProblem> &problems,
             QString (*worded)(const DaemonProblem &))
{
    const std::size_t count = std::min(problems.size(), s_maxTold);
    for (std::size_t i = 0; i < count; ++i)
        console.tell(worded(problems[i]));
}

} // namespace

int runDaemonRepair(Console &console, const Arguments &arguments)
{
    CommandLine line(
        console, arguments,
        DaemonText::tr("Mends a daemon.json where it is certain what was meant. The mended text "
                       "goes to standard output, what was mended to standard error; the file "
                       "stays as it is. Exit 1 if Docker would not start with what comes out; "
                       "what cannot become JSON does not come out."));
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

    console.readySentences();
    const DaemonKeys keys = DaemonKeys::builtIn();
    DaemonCheckOptions options;
    options.engine = keys.newest();
    const DaemonRepair repair = repairedDaemonJson(*text, keys, options);
    if (repair.isJson) {
        tellAll(console, repair.mended, wordingOfMended);
        console.out().write(repair.text);
    }
    tellAll(console, repair.left, wordingWithPlace);
    return repair.left.empty() ? Fine : Findings;
}

} // namespace jingtai
