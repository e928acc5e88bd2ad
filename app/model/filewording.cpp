// SPDX-License-Identifier: MIT
#include "app/model/filewording.h"

#include "app/model/catalogwording.h"
#include "app/model/quotedtext.h"
#include "app/model/systemwording.h"

#include <QCoreApplication>

#include <cerrno>

namespace jingtai {

namespace {

struct FileWording
{
    Q_DECLARE_TR_FUNCTIONS(FileWording)
};

QString reason(const FileError &error)
{
    const QString detail = quotable(error.detail);
    switch (error.kind) {
    case FileErrorKind::ChangedMeanwhile:
        return FileWording::tr(
            "Another program changed it meanwhile. Look at it, then save again.");
    case FileErrorKind::DirectoryMissing:
        return FileWording::tr("Its folder does not exist. Make it, or choose another place.");
    case FileErrorKind::DirectoryUntrusted:
        //: %1 path of a folder
        return FileWording::tr("Others than root may change the folder “%1”. Correct its rights.")
            .arg(detail);
    case FileErrorKind::HardLink:
        return FileWording::tr("The file has a second name (a hard link), which would be left with "
                               "the old text. Choose another file.");
    case FileErrorKind::Immutable:
        return FileWording::tr("The file or its folder is marked as not to be changed (chattr). "
                               "Take the mark away, or choose another place.");
    case FileErrorKind::InputOutput:
        return FileWording::tr("The disk failed. Check it, or choose another place.");
    case FileErrorKind::IsDevice:
    case FileErrorKind::IsFifo:
    case FileErrorKind::IsSocket:
        return FileWording::tr("It is no ordinary file. Choose another one.");
    case FileErrorKind::IsDirectory:
        return FileWording::tr("It is a folder. Choose a file.");
    case FileErrorKind::Locked:
        return FileWording::tr("Another program is saving into the same folder. Try again.");
    case FileErrorKind::MountedOver:
        return FileWording::tr("Something is mounted over the file, so it cannot be replaced. "
                               "Choose another file, or change it outside of the container.");
    case FileErrorKind::NameInvalid:
        return FileWording::tr("This name cannot be used for a file. Choose another one.");
    case FileErrorKind::NoSpace:
        return FileWording::tr("The disk is full. Make room, or choose another place.");
    case FileErrorKind::NotADirectory:
        return FileWording::tr("A part of its path is no folder. Choose another place.");
    case FileErrorKind::NotKept:
        return FileWording::tr("Its owner or rights could not be kept. Save under another name.");
    case FileErrorKind::PermissionDenied:
        return FileWording::tr("The rights of the file or its folder forbid it. Choose another "
                               "place.");
    case FileErrorKind::QuotaExceeded:
        return FileWording::tr("Your quota on this disk is used up. Make room, or choose another "
                               "place.");
    case FileErrorKind::ReadBackMismatch:
        return FileWording::tr("The disk gave back other bytes than were written. Check the disk.");
    case FileErrorKind::ReadOnlyFileSystem:
        return FileWording::tr("The disk is mounted read-only. Choose another place.");
    case FileErrorKind::SymlinkLoop:
        return FileWording::tr("Its symbolic links lead in a circle. Choose another file.");
    case FileErrorKind::SymlinkRefused:
        //: %1 path of a file
        return FileWording::tr("A symbolic link to “%1” stands in its place. Choose that file "
                               "itself.")
            .arg(detail);
    case FileErrorKind::System:
        //: %1 what the system says, in its own words
        return FileWording::tr("The system refused (%1). Choose another place, or try again.")
            .arg(qt_error_string(error.systemError));
    case FileErrorKind::TooLarge:
        return FileWording::tr("The file is too large.");
    }
    return {};
}

} // namespace

QString wording(const FileError &error)
{
    const QString path = quotable(error.path);
    const QString sentence = error.step == FileStep::Read
                                 //: %1 path of a file, %2 a sentence with the reason
                                 ? FileWording::tr("“%1” could not be read. %2")
                                 //: %1 path of a file, %2 a sentence with the reason
                                 : FileWording::tr("“%1” could not be saved. %2");
    return sentence.arg(path, reason(error));
}

QString wording(const StoreProblem &problem)
{
    const QString path = quotable(problem.path);
    if (problem.file) {
        //: %1 path of the settings file, %2 a sentence with the reason
        return FileWording::tr("The settings in “%1” could not be read, so the program starts with "
                               "its defaults and saves none. %2")
            .arg(path, reason(*problem.file));
    }
    if (problem.keptAs.isEmpty()) {
        //: %1 path of the settings file
        return FileWording::tr("The settings file “%1” is damaged, so the program starts with its "
                               "defaults. The file could not be moved away and is left as it is; "
                               "mend or remove it to have settings saved again.")
            .arg(path);
    }
    //: %1 path of the settings file, %2 path of the copy
    return FileWording::tr("The settings file “%1” is damaged, so the program starts with its "
                           "defaults. The damaged file is kept as “%2”.")
        .arg(path, quotable(problem.keptAs));
}

QString wording(const OwnCatalogProblem &problem)
{
    if (problem.file)
        return wording(*problem.file);
    const QString path = quotable(problem.path);
    const QString reason = problem.format ? wording(*problem.format) : QString();
    if (problem.keptAs.isEmpty()) {
        //: %1 path of a file, %2 the place and the reason
        return FileWording::tr("Your mirrors are not saved, because “%1” breaks the format and "
                               "could not be moved away. %2")
            .arg(path, reason);
    }
    //: %1 path of a file, %2 path of the copy, %3 the place and the reason
    return FileWording::tr("“%1” breaks the format, so your mirrors are saved in a new file. The "
                           "old one is kept as “%2”. %3")
        .arg(path, quotable(problem.keptAs), reason);
}

QString wordingOfStateProblem(const StoreProblem &problem)
{
    if (!problem.file)
        return {};
    //: %1 path of a file, %2 a sentence with the reason
    return FileWording::tr(
               "What is remembered between runs, in “%1”, could not be read, so nothing "
               "is remembered this time. %2")
        .arg(quotable(problem.path), reason(*problem.file));
}

QString wording(const TextProblem &problem)
{
    switch (problem.kind) {
    case TextProblem::Kind::Unreadable:
        if (problem.systemError == EINVAL) {
            //: %1 path of a file
            return FileWording::tr("“%1” is no ordinary file. Choose another one.")
                .arg(quotable(problem.path));
        }
        return wordingOfReadError(problem.path, problem.systemError);
    case TextProblem::Kind::Binary:
        if (problem.path.isEmpty())
            return FileWording::tr("The text has binary data in it. Take a text in UTF-8.");
        //: %1 path of a file
        return FileWording::tr("“%1” is not a text file: it holds binary data. Choose one in "
                               "UTF-8.")
            .arg(quotable(problem.path));
    case TextProblem::Kind::NoSpool:
        //: %1 what the system says, in its own words
        return FileWording::tr("The converted text could not be kept in the cache folder (%1). "
                               "Make room there, then try again.")
            .arg(qt_error_string(problem.systemError));
    }
    return {};
}

QString wordingOfRemoteFile(const QString &address)
{
    //: %1 an address such as https://example.org/deploy.yaml
    return FileWording::tr("“%1” is no file on this computer, and Jingtai downloads nothing by "
                           "itself. Save it here, then drop the saved file.")
        .arg(quotable(address));
}

} // namespace jingtai
