// SPDX-License-Identifier: MIT
// wish NEWFILE [--restart]: applies a text to the machine's own daemon.json as the window does it,
// through the installed helper, and says what a person would read. Waits for a line of input first.
#include "app/model/enginewording.h"
#include "app/services/daemonservice.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace jingtai;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (argc < 2 || std::getchar() == EOF)
        return 2;
    QFile file(QFile::decodeName(argv[1]));
    if (!file.open(QIODevice::ReadOnly))
        return 2;
    DaemonWish wish;
    wish.place.way = EngineApplyWay::Helper;
    wish.place.configFile = "/etc/docker/daemon.json";
    wish.place.unit = "docker.service";
    wish.after = file.readAll().toStdString();
    wish.mayRestart = argc > 2;
    if (const auto before = readFile(wish.place.configFile))
        wish.before = *before;
    MachineDaemonService service(EnginePaths::ofMachine());
    const auto apply = service.apply(wish);
    int count = 0;
    QObject::connect(
        apply.get(), &DaemonApply::done, &application, [&count](const DaemonOutcome &outcome) {
            ++count;
            const QString path = QStringLiteral("/etc/docker/daemon.json");
            std::puts(wording(path, outcome).toUtf8().constData());
            for (const std::string &command : outcome.commands)
                std::puts(command.c_str());
            QCoreApplication::exit(outcome.kind == DaemonOutcome::Kind::Applied ? 0 : 1);
        });
    apply->start();
    const int code = QCoreApplication::exec();
    return count == 1 ? code : 3;
}
