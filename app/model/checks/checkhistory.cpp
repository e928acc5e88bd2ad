// SPDX-License-Identifier: MIT
#include "app/model/checks/checkhistory.h"

#include "app/services/jsonstore.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace jingtai {

namespace {

const QString s_mirrors = QStringLiteral("mirrors");
const QString s_endpoint = QStringLiteral("endpoint");
const QString s_checks = QStringLiteral("checks");
constexpr qsizetype s_maxId = 300;
constexpr qsizetype s_maxEndpoint = 4096;
/// A record has some 50 bytes in the file.
constexpr std::size_t s_maxRecordsInFile = CheckHistory::s_maxBytes / 80;
/// In the year 3000.
constexpr qint64 s_lastTime = 32503680000;
constexpr double s_maxFigure = 1e15;

constexpr std::array s_verdicts
    = {ProbeVerdict::ServesImages,    ProbeVerdict::ServesPackages, ProbeVerdict::AnswersOnly,
       ProbeVerdict::Restricted,      ProbeVerdict::Limited,        ProbeVerdict::NeedsAccount,
       ProbeVerdict::NotARegistry,    ProbeVerdict::Certificate,    ProbeVerdict::NameNotFound,
       ProbeVerdict::CannotConnect,   ProbeVerdict::TimedOut,       ProbeVerdict::ServerError,
       ProbeVerdict::DifferentContent};

QLatin1String word(ProbeVerdict verdict)
{
    const std::string_view text = code(verdict);
    return QLatin1String(text.data(), int(text.size()));
}

QString figure(const std::optional<double> &value, int decimals)
{
    return value ? QString::number(*value, 'f', decimals) : QStringLiteral("-");
}

/// "1795752000 serves-images 84.2 11200000 -": time, verdict, milliseconds, bytes a second, end of
/// a limit.
QString toText(const CheckRecord &record)
{
    return QString::number(record.time) + u' ' + word(record.verdict) + u' '
           + figure(record.latencyMs, 1) + u' ' + figure(record.bytesPerSecond, 0) + u' '
           + (record.limitedUntil ? QString::number(*record.limitedUntil) : QStringLiteral("-"));
}

bool readFigure(const QString &text, std::optional<double> &value)
{
    if (text == u'-')
        return true;
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (!isNumber || !(number >= 0 && number <= s_maxFigure))
        return false;
    value = number;
    return true;
}

bool readTime(const QString &text, qint64 &time)
{
    bool isNumber = false;
    time = text.toLongLong(&isNumber);
    return isNumber && time > 0 && time < s_lastTime;
}

std::optional<CheckRecord> recordFrom(const QString &text)
{
    constexpr int s_parts = 5;
    const QStringList parts = text.left(200).split(u' ');
    if (parts.size() != s_parts)
        return {};
    CheckRecord record;
    const auto *verdict
        = std::find_if(s_verdicts.begin(), s_verdicts.end(),
                       [&parts](ProbeVerdict each) { return word(each) == parts[1]; });
    if (verdict == s_verdicts.end() || !readTime(parts[0], record.time)
        || !readFigure(parts[2], record.latencyMs) || !readFigure(parts[3], record.bytesPerSecond))
        return {};
    record.verdict = *verdict;
    if (qint64 until = 0; parts[4] != u'-') {
        if (!readTime(parts[4], until))
            return {};
        record.limitedUntil = until;
    }
    return record;
}

} // namespace

CheckHistory::Entries CheckHistory::load()
{
    // What is wrong with the file is not worth a sentence: it is put aside, and a new one begun.
    m_store.load();
    Entries entries;
    const QJsonObject mirrors = m_store.value(s_mirrors).toObject();
    for (auto mirror = mirrors.begin(); mirror != mirrors.end(); ++mirror) {
        const QJsonObject object = mirror.value().toObject();
        Entry entry;
        entry.endpoint = object.value(s_endpoint).toString();
        if (mirror.key().size() > s_maxId || entry.endpoint.size() > s_maxEndpoint)
            continue;
        const QJsonArray checks = object.value(s_checks).toArray();
        const auto first = std::max(qsizetype(0), checks.size() - qsizetype(s_maxRecords));
        for (qsizetype i = first; i < checks.size(); ++i) {
            if (auto record = recordFrom(checks.at(i).toString()))
                entry.records.push_back(*record);
        }
        std::stable_sort(
            entry.records.begin(), entry.records.end(),
            [](const CheckRecord &a, const CheckRecord &b) { return a.time < b.time; });
        if (!entry.records.empty())
            entries.insert(mirror.key(), entry);
    }
    return entries;
}

void CheckHistory::save(const Entries &entries)
{
    const std::size_t perMirror = std::min(
        s_maxRecords, s_maxRecordsInFile / std::size_t(std::max(entries.size(), qsizetype(1))));
    QJsonObject mirrors;
    for (auto entry = entries.begin(); entry != entries.end(); ++entry) {
        const auto &records = entry->records;
        QJsonArray checks;
        for (std::size_t i = records.size() - std::min(perMirror, records.size());
             i < records.size(); ++i)
            checks.append(toText(records[i]));
        mirrors.insert(entry.key(), QJsonObject{{s_endpoint, entry->endpoint}, {s_checks, checks}});
    }
    m_store.setValue(s_mirrors, mirrors);
}

} // namespace jingtai
