// SPDX-License-Identifier: MIT
#include "tests/model/librarytest.h"

#include "app/core/catalog/catalogtext.h"
#include "app/services/catalogstore.h"

#include <QFile>

namespace jingtai {

Mirror myMirror(const std::string &id)
{
    Mirror mirror;
    mirror.id = id;
    mirror.title.en = "Mine " + id;
    mirror.endpoint = "https://" + id + ".example";
    mirror.rules = {{{"quay.io", {}}, id + ".example/quay.io/{path}"}};
    return mirror;
}

QByteArray textOf(const std::vector<Mirror> &mirrors)
{
    std::string text;
    for (const Mirror &mirror : mirrors)
        text = textWithMirror(text, mirror.id, mirror).value_or(std::string());
    return QByteArray::fromStdString(text);
}

QStringList idsInFile(const QString &path)
{
    const auto catalog = loadCatalog(path);
    if (!catalog)
        return {QStringLiteral("broken")};
    QStringList ids;
    for (const Mirror &mirror : catalog->mirrors())
        ids.append(QString::fromStdString(mirror.id));
    return ids;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

void LibraryTest::init()
{
    m_languages.use(QStringLiteral("en"));
    m_directory = std::make_unique<QTemporaryDir>();
    m_settings
        = std::make_unique<JsonStore>(m_directory->filePath(QStringLiteral("settings.json")));
}

void LibraryTest::cleanup()
{
    m_settings.reset();
    m_directory.reset();
}

std::unique_ptr<MirrorLibrary> LibraryTest::start()
{
    return std::make_unique<MirrorLibrary>(builtInCatalog(), *m_settings, own());
}

QStringList LibraryTest::ownIds(const MirrorLibrary &library)
{
    QStringList ids;
    for (const Mirror &mirror : library.catalog()->mirrors()) {
        if (mirror.isOwn)
            ids.append(QString::fromStdString(mirror.id));
    }
    return ids;
}

} // namespace jingtai
