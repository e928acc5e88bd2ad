// SPDX-License-Identifier: MIT
#include "app/model/conversion/conversionhistory.h"

#include "app/core/text/textconverter.h"
#include "app/model/quotedtext.h"
#include "app/services/jsonstore.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <utility>

namespace jingtai {

namespace {

const QString s_conversions = QStringLiteral("conversions");
const QString s_time = QStringLiteral("time");
const QString s_names = QStringLiteral("names");
const QString s_count = QStringLiteral("count");
/// A longer one is no image name.
constexpr qsizetype s_maxName = 1024;

} // namespace

ConversionHistory::ConversionHistory(JsonStore &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{}

void ConversionHistory::setEnabled(bool enabled)
{
    if (enabled == m_enabled)
        return;
    m_enabled = enabled;
    if (!enabled)
        clear();
}

const std::vector<ConversionHistory::Entry> &ConversionHistory::entries()
{
    load();
    return m_entries;
}

void ConversionHistory::record(const QStringList &names, quint64 count, const QDateTime &time)
{
    if (!m_enabled || names.isEmpty())
        return;
    load();
    const QStringList kept = names.mid(0, s_maxNames);
    std::erase_if(m_entries,
                  [&](const Entry &entry) { return entry.names == kept && entry.count == count; });
    m_entries.insert(m_entries.begin(), {time, kept, std::max(count, quint64(kept.size()))});
    if (m_entries.size() > size_t(s_maxEntries))
        m_entries.resize(size_t(s_maxEntries));
    save();
}

void ConversionHistory::clear()
{
    load();
    if (m_entries.empty())
        return;
    m_entries.clear();
    save();
}

void ConversionHistory::load()
{
    if (std::exchange(m_loaded, true))
        return;
    // What is wrong with the file is not worth a sentence: it is put aside, and a new one begun.
    m_store.load();
    const QJsonArray conversions = m_store.value(s_conversions).toArray();
    for (const auto &value : conversions) {
        if (m_entries.size() == size_t(s_maxEntries))
            break;
        const QJsonObject object = value.toObject();
        Entry entry;
        entry.time = QDateTime::fromString(object.value(s_time).toString(), Qt::ISODate);
        const QJsonArray names = object.value(s_names).toArray();
        for (const auto &name : names) {
            const QString text = name.toString();
            if (entry.names.size() < s_maxNames && !text.isEmpty() && text.size() <= s_maxName
                && !text.contains(u'\n'))
                entry.names.append(text);
        }
        const double count = object.value(s_count).toDouble();
        entry.count = std::max(quint64(entry.names.size()),
                               count > 0 && count < 1e15 ? quint64(count) : quint64(0));
        if (entry.time.isValid() && !entry.names.isEmpty())
            m_entries.push_back(std::move(entry));
    }
}

void ConversionHistory::save()
{
    QJsonArray conversions;
    for (const Entry &entry : m_entries) {
        conversions.append(QJsonObject{{s_time, entry.time.toUTC().toString(Qt::ISODate)},
                                       {s_names, QJsonArray::fromStringList(entry.names)},
                                       {s_count, double(entry.count)}});
    }
    m_store.setValue(s_conversions, conversions);
    Q_EMIT changed();
}

KeptNames namesToKeep(const std::vector<TextHit> &hits, const NameConverter &converter)
{
    KeptNames kept;
    QSet<QString> seen;
    for (const TextHit &hit : hits) {
        const bool isName = ImageReferenceView::parse(hit.original).has_value();
        const std::string &name = isName ? hit.original : hit.upstream;
        if (!isPulled(hit, converter) || !ImageReferenceView::parse(name))
            continue;
        const QString text = textFromBytes(name);
        if (seen.contains(text))
            continue;
        seen.insert(text);
        if (kept.names.size() < ConversionHistory::s_maxNames)
            kept.names.append(text);
    }
    kept.count = quint64(seen.size());
    return kept;
}

QString textOfNames(const QStringList &names)
{
    static const auto isTelling = [](const QString &name) {
        return name.contains(u'/') || name.contains(u':') || name.contains(u'@');
    };
    QString text;
    // Bare words are no list of names to the converter; one that says its registry makes it one.
    if (!names.isEmpty() && std::none_of(names.begin(), names.end(), isTelling))
        text = QStringLiteral("docker.io/");
    for (const QString &name : names)
        text += name + u'\n';
    return text;
}

} // namespace jingtai
