// SPDX-License-Identifier: MIT
#include "app/model/checks/seendigests.h"

#include "app/core/probe/manifest.h"
#include "app/services/jsonstore.h"

#include <QJsonArray>
#include <QJsonObject>

namespace jingtai {

namespace {

const QString s_names = QStringLiteral("names");
const QString s_name = QStringLiteral("name");
const QString s_digests = QStringLiteral("digests");

} // namespace

SeenDigests::SeenDigests(JsonStore &store)
    : m_store(store)
{}

void SeenDigests::load()
{
    if (m_loaded)
        return;
    m_loaded = true;
    // What was wrong with the file is of no use to anybody: it is kept aside.
    static_cast<void>(m_store.load());
    const QJsonArray names = m_store.value(s_names).toArray();
    for (const auto &value : names) {
        const QJsonObject entry = value.toObject();
        const QString name = entry.value(s_name).toString();
        if (name.isEmpty() || m_digests.contains(name) || m_names.size() >= s_maxNames)
            continue;
        QStringList digests;
        const QJsonArray kept = entry.value(s_digests).toArray();
        for (const auto &digest : kept) {
            if (digests.size() < s_maxDigests && isDigest(digest.toString().toStdString()))
                digests.append(digest.toString());
        }
        m_names.append(name);
        m_digests.insert(name, digests);
    }
}

bool SeenDigests::contains(const std::string &name, const std::string &digest)
{
    load();
    return m_digests.value(QString::fromStdString(name)).contains(QString::fromStdString(digest));
}

void SeenDigests::add(const std::string &name, const std::string &digest)
{
    if (name.empty() || !isDigest(digest))
        return;
    load();
    const QString key = QString::fromStdString(name);
    const QString value = QString::fromStdString(digest);
    QStringList &digests = m_digests[key];
    if (!m_names.isEmpty() && m_names.constFirst() == key && !digests.isEmpty()
        && digests.constFirst() == value)
        return;
    m_changed = true;
    digests.removeAll(value);
    digests.prepend(value);
    if (digests.size() > s_maxDigests)
        digests.removeLast();
    m_names.removeOne(key);
    m_names.prepend(key);
    if (m_names.size() > s_maxNames)
        m_digests.remove(m_names.takeLast());
}

void SeenDigests::save()
{
    if (!m_changed)
        return;
    m_changed = false;
    QJsonArray names;
    for (const QString &name : std::as_const(m_names)) {
        names.append(QJsonObject{{s_name, name},
                                 {s_digests, QJsonArray::fromStringList(m_digests.value(name))}});
    }
    m_store.setValue(s_names, names);
}

} // namespace jingtai
