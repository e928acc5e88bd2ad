// SPDX-License-Identifier: MIT
#include "app/services/jsonstore.h"

#include "app/services/damagedfile.h"

#include <QFile>
#include <QJsonDocument>

#include <string>
#include <utility>

namespace jingtai {

namespace {

QJsonObject objectIn(const FileSnapshot &file)
{
    return QJsonDocument::fromJson(
               QByteArray::fromRawData(file.bytes.data(), qsizetype(file.bytes.size())))
        .object();
}

/// `theirs` with what became of `base` in `mine`.
QJsonObject withChanges(QJsonObject theirs, const QJsonObject &base, const QJsonObject &mine)
{
    for (auto member = base.begin(); member != base.end(); ++member) {
        if (!mine.contains(member.key()))
            theirs.remove(member.key());
    }
    for (auto member = mine.begin(); member != mine.end(); ++member) {
        const QJsonValue value = member.value();
        const QJsonValue before = base.value(member.key());
        if (value == before)
            continue;
        const QJsonValue now = theirs.value(member.key());
        theirs.insert(member.key(), value.isObject() && now.isObject() ? withChanges(
                                        now.toObject(), before.toObject(), value.toObject())
                                                                       : value);
    }
    return theirs;
}

} // namespace

struct JsonStore::Saving
{
    /// What the file is known to hold of ours.
    QJsonObject base;

    std::string make(const FileSnapshot &now, const QJsonObject &values) const
    {
        // Of a file that is gone or damaged nothing is to be kept.
        const QJsonObject theirs = now.exists ? objectIn(now) : QJsonObject();
        return QJsonDocument(theirs.isEmpty() ? values : withChanges(theirs, base, values))
            .toJson()
            .toStdString();
    }
};

JsonStore::JsonStore(QString path, QObject *parent, std::size_t maxBytes)
    : QObject(parent)
    , m_saving(std::make_shared<Saving>())
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
        m_saving->base = m_values;
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
        m_writer.write([saving = m_saving, values = m_values](
                           const FileSnapshot &now) { return saving->make(now, values); },
                       [saving = m_saving, values = m_values] { saving->base = values; },
                       m_maxBytes);
}

} // namespace jingtai
