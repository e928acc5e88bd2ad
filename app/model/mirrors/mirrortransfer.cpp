// SPDX-License-Identifier: MIT
#include "app/model/mirrors/mirrortransfer.h"

#include "app/model/filewording.h"
#include "app/model/mirrors/mirrorlists.h"
#include "app/model/quotedtext.h"
#include "app/services/catalogstore.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace jingtai {

namespace {

struct MirrorTransfer
{
    Q_DECLARE_TR_FUNCTIONS(MirrorTransfer)
};

QString fileName(const QString &path)
{
    return quotable(QFileInfo(path).fileName());
}

template <typename Predicate>
QStringList idsOf(const MirrorLibrary &library, Predicate isWanted)
{
    QStringList ids;
    for (const Mirror &mirror : library.catalog()->mirrors()) {
        if (isWanted(mirror))
            ids.append(QString::fromStdString(mirror.id));
    }
    return ids;
}

} // namespace

ListFormat listFormatOf(const QString &path, ListFormat otherwise)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QLatin1String("json"))
        return ListFormat::Catalog;
    if (suffix == QLatin1String("md") || suffix == QLatin1String("markdown"))
        return ListFormat::Markdown;
    if (suffix == QLatin1String("csv"))
        return ListFormat::Csv;
    return otherwise;
}

QString suffixOf(ListFormat format)
{
    switch (format) {
    case ListFormat::Catalog:
        return QStringLiteral(".json");
    case ListFormat::Markdown:
        return QStringLiteral(".md");
    case ListFormat::Csv:
        return QStringLiteral(".csv");
    }
    return {};
}

QStringList ownMirrors(const MirrorLibrary &library)
{
    return idsOf(library, [](const Mirror &mirror) { return mirror.isOwn; });
}

QStringList allMirrors(const MirrorLibrary &library)
{
    return idsOf(library, [](const Mirror &) { return true; });
}

QString exportMirrors(const MirrorLibrary &library, const QStringList &ids, const QString &path,
                      ListFormat format)
{
    MirrorPointers mirrors;
    for (const QString &id : ids) {
        if (const Mirror *mirror = library.catalog()->mirror(id.toStdString()))
            mirrors.push_back(mirror);
    }
    QString text;
    switch (format) {
    case ListFormat::Catalog:
        return library.exportTo(path, ids);
    case ListFormat::Markdown:
        text = mirrorsAsMarkdown(mirrors, library);
        break;
    case ListFormat::Csv:
        // Spreadsheets take a file without the mark for one in the system's old encoding.
        text = QChar(QChar::ByteOrderMark) + mirrorsAsCsv(mirrors, library);
        break;
    }
    const auto written = writeCatalogFile(path, text.toStdString());
    return written ? QString() : wording(written.error());
}

QString wordingOfExport(int mirrors, const QString &path)
{
    //: %1 name of a file
    return MirrorTransfer::tr("%n mirror(s) exported to “%1”.", "", mirrors).arg(fileName(path));
}

QString wordingOfImport(const ImportSummary &summary, const QString &path)
{
    const int changed = summary.added + summary.replaced;
    if (changed == 0 && summary.registries > 0)
        return MirrorTransfer::tr("%n registr(y/ies) taken from the file.", "", summary.registries);
    if (changed == 0 && summary.unchanged > 0) {
        //: %1 name of a file
        return MirrorTransfer::tr("The list has all mirrors of “%1” already.").arg(fileName(path));
    }
    if (changed == 0) {
        //: %1 name of a file
        return MirrorTransfer::tr("There are no mirrors in “%1”.").arg(fileName(path));
    }
    if (summary.replaced == 0)
        return MirrorTransfer::tr("%n mirror(s) added.", "", summary.added);
    if (summary.added == 0)
        return MirrorTransfer::tr("%n mirror(s) replaced.", "", summary.replaced);
    //: %1 “12 mirrors added”, %2 “3 replaced”
    return MirrorTransfer::tr("%1, %2.").arg(
        MirrorTransfer::tr("%n mirror(s) added", "", summary.added),
        //: Mirrors, behind a comma
        MirrorTransfer::tr("%n replaced", "", summary.replaced));
}

} // namespace jingtai
