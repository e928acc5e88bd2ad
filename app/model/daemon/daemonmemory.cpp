// SPDX-License-Identifier: MIT
#include "app/model/daemon/daemonmemory.h"

#include "app/model/quotedtext.h"
#include "app/services/jsonstore.h"

#include <QJsonArray>
#include <QJsonObject>

namespace jingtai {

namespace {

const QString s_store = QStringLiteral("docker");
const QString s_target = QStringLiteral("target");
const QString s_files = QStringLiteral("files");
const QString s_file = QStringLiteral("file");
const QString s_socket = QStringLiteral("socket");
const QString s_pidFile = QStringLiteral("pidFile");
const QString s_aside = QStringLiteral("switchedOff");
const QString s_address = QStringLiteral("address");
const QString s_behind = QStringLiteral("behind");
constexpr std::size_t s_keptFiles = 8;
constexpr qsizetype s_keptAsides = 50;

std::string bytes(const QJsonObject &object, const QString &key)
{
    return bytesFromText(object.value(key).toString());
}

} // namespace

QString DaemonMemory::target() const
{
    return m_store.value(s_store).toObject().value(s_target).toString();
}

void DaemonMemory::setTarget(const QString &id)
{
    QJsonObject store = m_store.value(s_store).toObject();
    store.insert(s_target, id);
    m_store.setValue(s_store, store);
}

std::vector<EnginePlace> DaemonMemory::files() const
{
    std::vector<EnginePlace> places;
    const QJsonArray files = m_store.value(s_store).toObject().value(s_files).toArray();
    for (const auto &each : files) {
        const QJsonObject file = each.toObject();
        if (bytes(file, s_file).starts_with('/'))
            places.push_back(
                placeOfFile(bytes(file, s_file), bytes(file, s_socket), bytes(file, s_pidFile)));
    }
    return places;
}

void DaemonMemory::setFiles(const std::vector<EnginePlace> &files)
{
    QJsonArray kept;
    const std::size_t first = files.size() > s_keptFiles ? files.size() - s_keptFiles : 0;
    for (std::size_t i = first; i < files.size(); ++i) {
        kept.append(QJsonObject{{s_file, textFromBytes(files[i].configFile)},
                                {s_socket, textFromBytes(files[i].socket)},
                                {s_pidFile, textFromBytes(files[i].pidFile)}});
    }
    QJsonObject store = m_store.value(s_store).toObject();
    store.insert(s_files, kept);
    m_store.setValue(s_store, store);
}

DaemonDocument::Aside DaemonMemory::aside(const QString &path) const
{
    DaemonDocument::Aside aside;
    const QJsonObject asides = m_store.value(s_store).toObject().value(s_aside).toObject();
    const QJsonArray kept = asides.value(path).toArray();
    for (const auto &each : kept) {
        const QJsonObject mirror = each.toObject();
        if (!bytes(mirror, s_address).empty())
            aside.push_back({bytes(mirror, s_address), bytes(mirror, s_behind)});
    }
    return aside;
}

void DaemonMemory::setAside(const QString &path, const DaemonDocument::Aside &aside)
{
    QJsonObject store = m_store.value(s_store).toObject();
    QJsonObject asides = store.value(s_aside).toObject();
    QJsonArray kept;
    for (const SetAsideMirror &each : aside) {
        kept.append(QJsonObject{{s_address, textFromBytes(each.address)},
                                {s_behind, textFromBytes(each.behind)}});
    }
    if (kept.isEmpty())
        asides.remove(path);
    else if (asides.contains(path) || asides.size() < s_keptAsides)
        asides.insert(path, kept);
    store.insert(s_aside, asides);
    m_store.setValue(s_store, store);
}

} // namespace jingtai
