// SPDX-License-Identifier: MIT
#include "app/services/jsonstore.h"

#include "app/services/damagedfile.h"

#include <QFile>
#include <QJsonDocument>

#include <utility>

namespace jingtai {

JsonStore::JsonStore(QString path, QObject *parent, std::size_t maxBytes)
    : QObject(parent)
    , m_writer(std::move(path))
    , m_maxBytes(maxBytes)
{
    connect(&m_writer, &BackgroundWriter::failed, this, &JsonStore::saveFailed);
}

JsonStore::~JsonStore()
{
    flush();
}

std::optional<StoreProblem> JsonStore::load()
{
    m_values = {};
    const auto file = readFile(QFile::encodeName(path()).toStdString(), {.maxBytes = m_maxBytes});
    if (!file && file.error().kind == FileErrorKind::TooLarge)
        return putAside();
    if (!file) {
        m_saves = false;
        return StoreProblem{path(), {}, file.error()};
    }
    m_isNew = !file->exists;
    if (m_isNew)
        return {};
    const QJsonDocument document = QJsonDocument::fromJson(
        QByteArray::fromRawData(file->bytes.data(), qsizetype(file->bytes.size())));
    if (document.isObject()) {
        m_values = document.object();
        return {};
    }
    return putAside();
}

StoreProblem JsonStore::putAside()
{
    const QString kept = keepAside(path());
    m_saves = !kept.isEmpty();
    return {path(), kept, {}};
}

void JsonStore::setValue(const QString &key, const QJsonValue &value)
{
    if (m_values.value(key) == value)
        return;
    m_values.insert(key, value);
    save();
}

void JsonStore::flush()
{
    m_writer.flush();
}

void JsonStore::save()
{
    if (m_saves)
        m_writer.write(QJsonDocument(m_values).toJson().toStdString());
}

} // namespace jingtai
