// SPDX-License-Identifier: MIT
#include "app/services/jsonstore.h"

#include "app/safefile/safefile.h"

#include <QFile>
#include <QJsonDocument>
#include <QPointer>

#include <utility>

namespace jingtai {

namespace {

constexpr int s_maxKept = 100;

/// A free name beside the file; empty where none is left.
QString keepAside(const QString &path)
{
    for (int i = 0; i < s_maxKept; ++i) {
        QString name = path + QLatin1String(".damaged")
                       + (i == 0 ? QString() : QLatin1Char('-') + QString::number(i));
        if (!QFile::exists(name) && QFile::rename(path, name))
            return name;
    }
    return {};
}

} // namespace

JsonStore::JsonStore(QString path, QObject *parent)
    : QObject(parent)
    , m_path(std::move(path))
{
    m_writer.setMaxThreadCount(1);
}

JsonStore::~JsonStore()
{
    flush();
}

std::optional<StoreProblem> JsonStore::load()
{
    m_values = {};
    const auto file = readFile(QFile::encodeName(m_path).toStdString());
    if (!file) {
        m_saves = false;
        return StoreProblem{m_path, {}, file.error()};
    }
    if (!file->exists)
        return {};
    const QJsonDocument document = QJsonDocument::fromJson(
        QByteArray::fromRawData(file->bytes.data(), qsizetype(file->bytes.size())));
    if (document.isObject()) {
        m_values = document.object();
        return {};
    }
    const QString kept = keepAside(m_path);
    m_saves = !kept.isEmpty();
    return StoreProblem{m_path, kept, {}};
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
    m_writer.waitForDone();
}

void JsonStore::save()
{
    if (!m_saves)
        return;
    // The pool belongs to the store and is waited for before it goes: `this` is alive in there.
    m_writer.start([this, path = QFile::encodeName(m_path).toStdString(),
                    bytes = QJsonDocument(m_values).toJson().toStdString()] {
        SaveOptions options;
        options.createDirectories = true;
        const auto saved = replaceFile(path, bytes, options);
        if (!saved)
            QMetaObject::invokeMethod(
                this, [this, error = saved.error()] { Q_EMIT saveFailed(error); },
                Qt::QueuedConnection);
    });
}

} // namespace jingtai
