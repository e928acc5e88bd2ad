// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/mirrors/mirrorlibrary.h"
#include "app/services/jsonstore.h"
#include "app/services/languages.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>
#include <string>
#include <vector>

namespace jingtai {

/// Id of myMirror(), and of a mirror that the program carries.
inline const QString s_id = QStringLiteral("my-mirror");
inline const QString s_builtIn = QStringLiteral("daocloud-docker");

Mirror myMirror(const std::string &id = "my-mirror");
/// A file of mirrors of one's own.
QByteArray textOf(const std::vector<Mirror> &mirrors);
/// "broken" alone where the file is no catalogue.
QStringList idsInFile(const QString &path);

QByteArray bytesOf(const QString &path);
bool write(const QString &path, const QByteArray &bytes);

/// A folder with settings and the mirrors of one's own, for each function.
class LibraryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

protected:
    /// A start of the program.
    std::unique_ptr<MirrorLibrary> start();
    static QStringList ownIds(const MirrorLibrary &library);
    QString path(const char *name) const { return m_directory->filePath(QLatin1String(name)); }
    QString own() const { return m_directory->filePath(QStringLiteral("mirrors.json")); }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<JsonStore> m_settings;
    Languages m_languages;
};

} // namespace jingtai
