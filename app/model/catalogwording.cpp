// SPDX-License-Identifier: MIT
#include "app/model/catalogwording.h"

#include "app/model/filewording.h"
#include "app/model/quotedtext.h"
#include "app/model/systemwording.h"

#include <QCoreApplication>

namespace jingtai {

namespace {

struct CatalogWording
{
    Q_DECLARE_TR_FUNCTIONS(CatalogWording)
};

QString reason(const CatalogError &error)
{
    const QString detail = quotable(error.detail);
    switch (error.kind) {
    case CatalogErrorKind::NotJson:
        return CatalogWording::tr("This is not JSON. Mend the text there.");
    case CatalogErrorKind::NotUtf8:
        return CatalogWording::tr("The text is not UTF-8. Save the file as UTF-8.");
    case CatalogErrorKind::TooLarge:
        return CatalogWording::tr("The file is larger than 16 MiB. Remove what is not needed.");
    case CatalogErrorKind::TooDeep:
        return CatalogWording::tr("Lists and objects are nested too deep. Flatten them.");
    case CatalogErrorKind::WrongVersion:
        //: %1 a version number
        return CatalogWording::tr(
                   "The format's version is %1, but this program reads version 1. Use a "
                   "file of version 1, or a newer program.")
            .arg(detail);
    case CatalogErrorKind::WrongType:
        //: %1 a JSON type, in English
        return CatalogWording::tr("A value of another type is wanted here: %1.").arg(detail);
    case CatalogErrorKind::Missing:
        //: %1 the name of a JSON member
        return CatalogWording::tr("“%1” is missing. Add it.").arg(detail);
    case CatalogErrorKind::Empty:
        return CatalogWording::tr("This may not be empty. Fill it in.");
    case CatalogErrorKind::UnknownWord:
        //: %1 the words that are allowed
        return CatalogWording::tr("This word is not known. Use one of: %1.").arg(detail);
    case CatalogErrorKind::Duplicate:
        //: %1 an id, a name or a key
        return CatalogWording::tr("“%1” stands twice. Keep one of them.").arg(detail);
    case CatalogErrorKind::BadId:
        return CatalogWording::tr(
            "This is no id. Use lower-case letters, digits, “.”, “_” and “-”, "
            "beginning with a letter or digit.");
    case CatalogErrorKind::BadRegistry:
        return CatalogWording::tr(
            "This is no registry. Write a host such as quay.io, with a path behind "
            "it if wanted.");
    case CatalogErrorKind::BadUrl:
        return CatalogWording::tr(
            "This is no address. Write one that begins with https:// or http://.");
    case CatalogErrorKind::BadRule:
        if (detail.isEmpty())
            return CatalogWording::tr("The target of this rule cannot be used. Correct it.");
        //: %1 what is wrong, in English
        return CatalogWording::tr("The target of this rule cannot be used (%1). Correct it.")
            .arg(detail);
    case CatalogErrorKind::BadPattern:
        return CatalogWording::tr("This is no regular expression that can be used. Correct it.");
    case CatalogErrorKind::BadImage:
        return CatalogWording::tr("This is no image. Write its path and tag, such as pause:3.9.");
    case CatalogErrorKind::BadDate:
        return CatalogWording::tr(
            "This is no date. Write a year, with month and day if known, such as "
            "2026-08.");
    case CatalogErrorKind::OutOfRange:
        return CatalogWording::tr(
            "This number is out of range. Use a smaller whole number, not below "
            "zero.");
    }
    return {};
}

} // namespace

QString wording(const CatalogError &error)
{
    const QString pointer = quotable(error.pointer);
    const QString line = QString::number(error.line);
    const QString column = QString::number(error.column);
    if (error.line == 0 && pointer.isEmpty())
        return reason(error);
    if (error.line == 0) {
        //: %1 JSON pointer, %2 a sentence with the reason
        return CatalogWording::tr("At %1: %2").arg(pointer, reason(error));
    }
    if (pointer.isEmpty()) {
        //: %1 number of the line, %2 of the column, %3 a sentence with the reason
        return CatalogWording::tr("Line %1, column %2: %3").arg(line, column, reason(error));
    }
    //: %1 number of the line, %2 of the column, %3 JSON pointer, %4 a sentence with the reason
    return CatalogWording::tr("Line %1, column %2, at %3: %4")
        .arg(line, column, pointer, reason(error));
}

QString wording(const CatalogLoadError &error)
{
    if (error.file)
        return wording(*error.file);
    if (!error.format)
        return wordingOfReadError(error.path, error.systemError);
    if (error.path.isNull())
        return CatalogWording::tr("The catalogue breaks the format. %1")
            .arg(wording(*error.format));
    //: %1 path of a file, %2 the place and the reason
    return CatalogWording::tr("The catalogue “%1” breaks the format. %2")
        .arg(quotable(error.path), wording(*error.format));
}

QString wordingOfCatalogLeftOut()
{
    return CatalogWording::tr("The built-in catalogue is used alone.");
}

QString wordingOfGoodCatalog(const QString &path, const MirrorCatalog &catalog)
{
    const QString registries = QString::number(catalog.registries().size());
    const QString mirrors = QString::number(catalog.mirrors().size());
    if (path.isNull()) {
        //: %1 and %2 are numbers
        return CatalogWording::tr("The catalogue keeps to the format. Registries: %1, mirrors: %2.")
            .arg(registries, mirrors);
    }
    //: %1 path of a file, %2 and %3 are numbers
    return CatalogWording::tr(
               "The catalogue “%1” keeps to the format. Registries: %2, mirrors: %3.")
        .arg(quotable(path), registries, mirrors);
}

} // namespace jingtai
