// SPDX-License-Identifier: MIT
#include "app/cli/daemoncommand.h"

#include "app/cli/daemoncheckcommand.h"
#include "app/cli/daemondiff.h"
#include "app/cli/daemonmirrors.h"
#include "app/cli/daemonrepair.h"

#include <array>

namespace jingtai {

namespace {

struct DaemonText
{
    Q_DECLARE_TR_FUNCTIONS(DaemonText)
};

struct Command
{
    QLatin1String name;
    int (*run)(Console &console, const Arguments &arguments);
};

const std::array s_commands = {
    Command{QLatin1String("check"), runDaemonCheck},
    Command{QLatin1String("diff"), runDaemonDiff},
    Command{QLatin1String("mirrors"), runDaemonMirrors},
    Command{QLatin1String("repair"), runDaemonRepair},
};

int showHelp(Console &console)
{
    const QString help = DaemonText::tr(
        "Usage: jingtai-cli daemon check [--engine VERSION] [--flags OPTIONS] [--json] FILE\n"
        "       jingtai-cli daemon diff OLD NEW\n"
        "       jingtai-cli daemon mirrors [--add URL] [--remove URL] [--set URL] FILE\n"
        "       jingtai-cli daemon repair FILE\n"
        "Looks after the daemon.json of Docker. Each command has its own --help.\n");
    const QByteArray bytes = help.toUtf8();
    console.out().write({bytes.constData(), std::size_t(bytes.size())});
    return Fine;
}

} // namespace

int runDaemon(Console &console, const Arguments &arguments)
{
    console.readySentences();
    QStringList names;
    for (const Command &command : s_commands)
        names.append(command.name);
    QStringList words = arguments.words;
    if (words.isEmpty())
        return console.refuse({UsageErrorKind::MissingCommand, {}, names});
    const QString first = words.takeFirst();
    for (const Command &command : s_commands) {
        if (first == command.name)
            return command.run(console, {arguments.program + QLatin1Char(' ') + first, words});
    }
    if (first == QLatin1String("--help") || first == QLatin1String("-h"))
        return showHelp(console);
    return console.refuse({UsageErrorKind::UnknownCommand, first, names});
}

} // namespace jingtai
