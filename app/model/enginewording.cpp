// SPDX-License-Identifier: MIT
#include "app/model/enginewording.h"

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
    case DaemonApplyError::Way::Stuck:
        //: %1 a sentence with the reason
        return EngineWording::tr("The new file is still there and could not be taken back: %1")
            .arg(wording(error.back));
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
        return EngineWording::tr("Docker does not run at “%1”. Start it.").arg(path);
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
    case EngineErrorKind::System:
        //: %1 path of a file, %2 what the system says, in its own words
        return EngineWording::tr("“%1” cannot be used (%2). Check it.")
            .arg(path, qt_error_string(error.systemError));
    }
    return {};
}

QString wording(const DaemonApplyError &error)
{
    QString reason;
    switch (error.kind) {
    case DaemonApplyError::Kind::File:
        reason = wording(error.file);
        break;
    case DaemonApplyError::Kind::Engine:
        reason = wording(error.engine);
        break;
    case DaemonApplyError::Kind::NotTaken:
        reason = EngineWording::tr("Docker did not take the change; its log says why.");
        break;
    }
    //: %1 a sentence about what failed, %2 a sentence about what there is now
    return EngineWording::tr("%1 %2", "two sentences").arg(reason, wayInWords(error));
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
