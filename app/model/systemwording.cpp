// SPDX-License-Identifier: MIT
#include "app/model/systemwording.h"

#include "app/model/quotedtext.h"

#include <QCoreApplication>

#include <cerrno>
#include <cstring>

namespace jingtai {

namespace {

struct SystemWording
{
    Q_DECLARE_TR_FUNCTIONS(SystemWording)
};

} // namespace

QString wordingOfReadError(const QString &path, int systemError)
{
    //: In a sentence, where the path of a file would stand in quotation marks
    const QString what = path.isNull() ? SystemWording::tr("the standard input")
                                       : SystemWording::tr("“%1”").arg(quotable(path));
    switch (systemError) {
    case ENOENT:
    case ENOTDIR:
        //: %1 a file
        return SystemWording::tr("Cannot read %1: there is no such file. Check its name.")
            .arg(what);
    case EACCES:
    case EPERM:
        return SystemWording::tr(
                   "Cannot read %1: you have no permission. Ask its owner, or read a copy.")
            .arg(what);
    case EISDIR:
        return SystemWording::tr("Cannot read %1: it is a directory. Name a file.").arg(what);
    case EIO:
        return SystemWording::tr("Cannot read %1: the device reports an error. Check the disk.")
            .arg(what);
    case EBADF:
        return SystemWording::tr("Cannot read %1: it is closed. Name a file, or pipe a text in.")
            .arg(what);
    case ELOOP:
        return SystemWording::tr("Cannot read %1: its links go round in a circle. Correct them.")
            .arg(what);
    case ENAMETOOLONG:
        return SystemWording::tr("Cannot read %1: the name is too long. Check it.").arg(what);
    default:
        //: %1 a file, %2 the words of the operating system
        return SystemWording::tr("Cannot read %1: %2.")
            .arg(what, QString::fromLocal8Bit(std::strerror(systemError)));
    }
}

QString wordingOfWriteError(const QString &path, int systemError)
{
    const QString what = path.isNull() ? SystemWording::tr("the standard output")
                                       : SystemWording::tr("“%1”").arg(quotable(path));
    switch (systemError) {
    case ENOSPC:
        //: %1 a file
        return SystemWording::tr("Cannot write %1: the disk is full. Make room and try again.")
            .arg(what);
    case EDQUOT:
        return SystemWording::tr(
                   "Cannot write %1: your share of the disk is used up. Make room and try "
                   "again.")
            .arg(what);
    case EFBIG:
        return SystemWording::tr(
                   "Cannot write %1: the file would be larger than is allowed. Write it "
                   "elsewhere.")
            .arg(what);
    case EACCES:
    case EPERM:
        return SystemWording::tr("Cannot write %1: you have no permission. Write it elsewhere.")
            .arg(what);
    case EROFS:
        return SystemWording::tr(
                   "Cannot write %1: the file system is read-only. Write it elsewhere.")
            .arg(what);
    case EIO:
        return SystemWording::tr("Cannot write %1: the device reports an error. Check the disk.")
            .arg(what);
    case EPIPE:
        return SystemWording::tr("Cannot write %1: the program that read it has ended.").arg(what);
    case EBADF:
        return SystemWording::tr("Cannot write %1: it is closed. Send it to a file or a pipe.")
            .arg(what);
    default:
        //: %1 a file, %2 the words of the operating system
        return SystemWording::tr("Cannot write %1: %2.")
            .arg(what, QString::fromLocal8Bit(std::strerror(systemError)));
    }
}

QString wordingOfMissingProgram(const QString &path, int systemError)
{
    //: %1 path of a program, %2 the words of the operating system
    return SystemWording::tr("Cannot start “%1”: %2. Install Jingtai anew.")
        .arg(quotable(path), QString::fromLocal8Bit(std::strerror(systemError)));
}

QString wordingOfKeepError(int systemError)
{
    if (systemError == ENOSPC || systemError == EDQUOT) {
        return SystemWording::tr(
            "There is no room for temporary files. Make room, or set TMPDIR to a "
            "directory that has some.");
    }
    //: %1 the words of the operating system
    return SystemWording::tr(
               "Cannot use a temporary file: %1. Set TMPDIR to a directory that can be "
               "written.")
        .arg(QString::fromLocal8Bit(std::strerror(systemError)));
}

} // namespace jingtai
