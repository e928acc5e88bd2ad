// SPDX-License-Identifier: MIT
#include "app/cli/checkcommand.h"
#include "app/cli/commandline.h"
#include "app/cli/console.h"
#include "app/cli/convertcommand.h"
#include "app/cli/daemoncommand.h"
#include "app/cli/mirrorscommand.h"
#include "app/cli/parsecommand.h"
#include "app/model/quotedtext.h"

#include <array>

namespace {

using namespace jingtai;

struct CommandLineText
{
    Q_DECLARE_TR_FUNCTIONS(CommandLineText)
};

struct Command
{
    QLatin1String name;
    int (*run)(Console &console, const Arguments &arguments);
};

const std::array s_commands = {
    Command{QLatin1String("convert"), runConvert}, Command{QLatin1String("check"), runCheck},
    Command{QLatin1String("parse"), runParse},     Command{QLatin1String("mirrors"), runMirrors},
    Command{QLatin1String("daemon"), runDaemon},
};

QStringList commandNames()
{
    QStringList names;
    for (const Command &command : s_commands)
        names.append(command.name);
    return names;
}

int showHelp(Console &console)
{
    console.readySentences();
    const QString help = CommandLineText::tr(
        "Usage: jingtai-cli COMMAND [options]\n"
        "Converts container image names to mirrors, checks which mirrors work, and looks after\n"
        "Docker's daemon.json.\n"
        "\n"
        "Commands:\n"
        "  convert                convert the names in a text\n"
        "  check                  check which mirrors work from here\n"
        "  parse                  say what names mean\n"
        "  mirrors list           list the mirrors of the catalogue\n"
        "  mirrors check-catalog  check a catalogue file\n"
        "  mirrors setup          commands that set up packages from a mirror\n"
        "  daemon check           check a daemon.json\n"
        "  daemon diff            compare two daemon.json\n"
        "  daemon mirrors         change the mirrors in a daemon.json\n"
        "  daemon repair          mend a daemon.json\n"
        "\n"
        "Options:\n"
        "  -h, --help             show this help, or behind a command its own\n"
        "  -v, --version          show the version\n"
        "\n"
        "Exit status: 0 fine, 1 findings, 2 wrong usage or input or output failed.\n");
    const QByteArray bytes = help.toUtf8();
    console.out().write({bytes.constData(), std::size_t(bytes.size())});
    return Fine;
}

int run(Console &console, QStringList words)
{
    if (words.isEmpty())
        return console.refuse({UsageErrorKind::MissingCommand, {}, commandNames()});
    const QString first = words.takeFirst();
    if (first == QLatin1String("--help") || first == QLatin1String("-h"))
        return showHelp(console);
    if (first == QLatin1String("--version") || first == QLatin1String("-v")) {
        console.out().write("jingtai-cli " JINGTAI_VERSION "\n");
        return Fine;
    }
    for (const Command &command : s_commands) {
        if (first == command.name)
            return command.run(console, {QLatin1String("jingtai-cli ") + command.name, words});
    }
    if (first.startsWith(QLatin1Char('-')))
        return console.refuse({UsageErrorKind::UnknownOption, first, commandNames()});
    return console.refuse({UsageErrorKind::UnknownCommand, first, commandNames()});
}

} // namespace

int main(int argc, char **argv)
{
    occupyStandardDescriptors();
    Console console;
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(textFromBytes(argv[i]));
    return console.finish(run(console, words));
}
