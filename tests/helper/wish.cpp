// SPDX-License-Identifier: MIT
// wish NEWFILE [--restart]: applies a text to the machine's own daemon.json as the window does it,
// through the installed helper, and says what a person would read. Waits for a line of input first.
#include "app/model/daemon/daemonnotice.h"
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
    QObject::connect(apply.get(), &DaemonApply::done, &application,
                     [&](const DaemonOutcome &outcome) {
                         ++count;
                         const DaemonNotice notice = noticeOf(outcome, wish.place);
                         std::puts(notice.sentence.toUtf8().constData());
                         for (const std::string &command : outcome.commands)
                             std::puts(command.c_str());
                         const bool isApplied = outcome.kind == DaemonOutcome::Kind::Applied;
                         QCoreApplication::exit(isApplied ? 0 : 1);
                     });
    apply->start();
    const int code = QCoreApplication::exec();
    return count == 1 ? code : 3;
}
