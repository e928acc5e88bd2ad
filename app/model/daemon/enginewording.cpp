// SPDX-License-Identifier: MIT
#include "app/model/daemon/enginewording.h"

#include "app/model/filewording.h"
#include "app/model/quotedtext.h"

#include <QCoreApplication>

namespace jingtai {

namespace {

struct EngineWording
{
    Q_DECLARE_TR_FUNCTIONS(EngineWording)
};

QString wayInWords(const DaemonApplyError &error)
{
    switch (error.way) {
    case DaemonApplyError::Way::Untouched:
        return EngineWording::tr("Nothing was changed.");
    case DaemonApplyError::Way::Back:
        return EngineWording::tr("The file and Docker are back to what was in force before.");
    case DaemonApplyError::Way::NeedsRestart:
        return EngineWording::tr("The file is as before. Restart Docker to be sure that it goes by "
                                 "it.");
    case DaemonApplyError::Way::Down:
        return EngineWording::tr("The file is as before, but Docker is not running. Start it, and "
                                 "look at its log.");
    case DaemonApplyError::Way::Stuck:
        //: %1 a sentence with the reason
        return EngineWording::tr("The new file is still there and could not be taken back: %1")
            .arg(wording(error.back));
    }
    return {};
}

QString reasonInWords(const DaemonApplyError &error)
{
    switch (error.kind) {
    case DaemonApplyError::Kind::File:
    case DaemonApplyError::Kind::Changed:
        return wording(error.file);
    case DaemonApplyError::Kind::Backup:
        //: %1 a sentence with the reason
        return EngineWording::tr("The file could not be backed up first. %1")
            .arg(wording(error.file));
    case DaemonApplyError::Kind::Engine:
        return wording(error.engine);
    case DaemonApplyError::Kind::NotTaken:
        if (error.words.empty())
            return EngineWording::tr("Docker did not take the change; its log says why.");
        //: %1 what Docker says in its log, in its own English words
        return EngineWording::tr("Docker did not take the change. It says: %1")
            .arg(quotable(error.words));
    case DaemonApplyError::Kind::NoStart:
        if (error.words.empty())
            return EngineWording::tr("Docker does not start with this file; its log says why.");
        //: %1 what Docker says in its log, in its own English words
        return EngineWording::tr("Docker does not start with this file. It says: %1")
            .arg(quotable(error.words));
    case DaemonApplyError::Kind::Content:
        //: %1 a code and a place, such as "unknown-key 3:5"
        return EngineWording::tr("The helper found the text unfit for Docker (%1). Check it.")
            .arg(quotable(error.words));
    case DaemonApplyError::Kind::NoBackup:
        return EngineWording::tr("There is no backup of the file that differs from it.");
    }
    return {};
}

} // namespace

QString wording(const EngineError &error)
{
    const QString path = quotable(error.path);
    const QString detail = quotable(error.detail);
    switch (error.kind) {
    case EngineErrorKind::NoSocket:
        //: %1 path of a socket
        return EngineWording::tr("There is no Docker at “%1”. Start it, or name its socket.")
            .arg(path);
    case EngineErrorKind::NotListening:
        return EngineWording::tr("Docker is not running at “%1”. Start it.").arg(path);
    case EngineErrorKind::NotPermitted:
        return EngineWording::tr("You may not use the socket “%1” of Docker. Become a member of "
                                 "the group docker, or ask the administrator.")
            .arg(path);
    case EngineErrorKind::TimedOut:
        return EngineWording::tr("Docker does not answer at “%1”. Look at its log, or try again.")
            .arg(path);
    case EngineErrorKind::TooLarge:
    case EngineErrorKind::BadAnswer:
        return EngineWording::tr("What answers at “%1” is no Docker. Name its socket.").arg(path);
    case EngineErrorKind::Status:
        //: %1 path of a socket, %2 a number
        return EngineWording::tr("Docker at “%1” answers with the status %2. Look at its log.")
            .arg(path, detail);
    case EngineErrorKind::NoPidFile:
        //: %1 path of a file
        return EngineWording::tr("There is no pid file “%1”. Start Docker, or name its pid file.")
            .arg(path);
    case EngineErrorKind::BadPidFile:
        return EngineWording::tr("“%1” is no pid file. Name that of Docker.").arg(path);
    case EngineErrorKind::NoProcess:
        return EngineWording::tr("The process of “%1” has ended. Start Docker.").arg(path);
    case EngineErrorKind::NotAnEngine:
        //: %1 path of a file, %2 name of a program
        return EngineWording::tr("The process of “%1” is “%2”, not Docker. Name Docker's pid file.")
            .arg(path, detail);
    case EngineErrorKind::OtherFile:
        //: %1 path of a pid file, %2 path of a configuration file
        return EngineWording::tr(
                   "The Docker of “%1” reads “%2”, not this file. Change that one, or "
                   "name another Docker.")
            .arg(path, detail);
    case EngineErrorKind::MayNotSignal:
        return EngineWording::tr(
                   "You may not tell the Docker of “%1” to read its file again. Do it "
                   "as its owner.")
            .arg(path);
    case EngineErrorKind::Refused:
        //: %1 what Docker says, in its own English words
        return EngineWording::tr("Docker refused: %1").arg(detail);
    case EngineErrorKind::Failed:
        if (error.systemError != 0) {
            //: %1 path of a program, %2 what the system says, in its own words
            return EngineWording::tr("“%1” could not be run (%2).")
                .arg(path, qt_error_string(error.systemError));
        }
        //: %1 path of a program, %2 its own English words
        return EngineWording::tr("“%1” could not tell Docker: %2").arg(path, detail);
    case EngineErrorKind::Cancelled:
        return EngineWording::tr("Cancelled.");
    case EngineErrorKind::System:
        //: %1 path of a file, %2 what the system says, in its own words
        return EngineWording::tr("“%1” cannot be used (%2). Check it.")
            .arg(path, qt_error_string(error.systemError));
    }
    return {};
}

QString wording(const DaemonApplyError &error)
{
    //: %1 a sentence about what failed, %2 a sentence about what there is now
    return EngineWording::tr("%1 %2", "two sentences").arg(reasonInWords(error), wayInWords(error));
}

QString wording(const DaemonChange &change)
{
    if (change.isNone())
        return EngineWording::tr("No setting differs, only how they are written.");
    QStringList keys;
    for (const std::string &key : change.needRestart)
        keys.append(quotable(key));
    if (keys.isEmpty()) {
        return EngineWording::tr("A reload of Docker is enough; containers go on.");
    }
    //: %1 names of settings, with commas between them
    return EngineWording::tr("Docker must be restarted for: %1. Containers stop with it unless "
                             "live restore is on.")
        .arg(keys.join(QLatin1String(", ")));
}

QString wordingOfApplied(const QString &path, const DaemonApplied &applied)
{
    const QString file = quotable(path);
    if (applied.outcome == SaveResult::Outcome::Unchanged && applied.isConfirmed) {
        //: %1 path of a file
        return EngineWording::tr("“%1” is as wanted already, and Docker goes by it.").arg(file);
    }
    if (applied.outcome == SaveResult::Outcome::Unchanged)
        return EngineWording::tr("“%1” is as wanted already.").arg(file);
    if (!applied.needRestart.empty()) {
        QStringList keys;
        for (const std::string &key : applied.needRestart)
            keys.append(quotable(key));
        //: %1 path of a file, %2 names of settings, with commas between them
        return EngineWording::tr("“%1” is saved. Restart Docker to have it go by: %2.")
            .arg(file, keys.join(QLatin1String(", ")));
    }
    if (applied.isConfirmed)
        return EngineWording::tr("“%1” is saved, and Docker goes by it.").arg(file);
    return EngineWording::tr("“%1” is saved. Docker goes by it after a reload.").arg(file);
}

QString wordingOfOtherContent(const QString &path)
{
    //: %1 path of a file
    return EngineWording::tr("“%1” is not as it was: its SHA-256 is another. Look at it, then try "
                             "again. Nothing was changed.")
        .arg(quotable(path));
}

QString wordingOfMissingMirror(const QString &mirror)
{
    //: %1 address of a mirror
    return EngineWording::tr("“%1” is not among the mirrors.").arg(quotable(mirror));
}

} // namespace jingtai
