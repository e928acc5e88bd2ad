// SPDX-License-Identifier: MIT
#include "app/model/checks/mirroralerts.h"

#include "app/model/checks/statusmonitor.h"
#include "app/model/checks/statuswording.h"
#include "app/model/mirrors/mirrorchoices.h"
#include "app/model/mirrors/mirrorlibrary.h"
#include "app/model/wording.h"

#include <QDateTime>

#include <algorithm>
#include <utility>

namespace jingtai {

namespace {

/// Of so many that were usable before at most this part (in percent) may fail at once; with fewer
/// of them a share says nothing.
constexpr int s_fewestForShare = 3;
constexpr int s_networkPercent = 80;
/// Mirrors that are listed in one alert; the others are counted.
constexpr qsizetype s_mostListed = 5;

} // namespace

MirrorAlerts::MirrorAlerts(const MirrorLibrary &library, const StatusMonitor &monitor, Uses uses,
                           QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_monitor(monitor)
    , m_uses(std::move(uses))
    , m_used(m_uses())
{
    const qint64 oldest = QDateTime::currentSecsSinceEpoch() - StatusMonitor::s_validFor;
    for (const Mirror &mirror : m_library.catalog()->mirrors()) {
        const QString id = QString::fromStdString(mirror.id);
        const CheckRecord *last = m_monitor.status(id).last();
        if (last != nullptr && last->time >= oldest)
            m_wasUsable.insert(id, last->isUsable());
    }
    connect(&m_monitor, &StatusMonitor::roundStarted, this, [this] { m_used = m_uses(); });
    connect(&m_monitor, &StatusMonitor::roundFinished, this, &MirrorAlerts::take);
}

void MirrorAlerts::take(const RoundSummary &summary)
{
    if (summary.isStopped || !summary.isReached)
        return;
    // What the automatic choice has turned to by now was not in use before.
    for (const auto &[id, use] : m_uses()) {
        if (use.isChosen || use.isDockers) {
            MirrorUse &known = m_used[id];
            known.isChosen = known.isChosen || use.isChosen;
            known.isDockers = known.isDockers || use.isDockers;
        }
    }
    int usableBefore = 0;
    int failed = 0;
    QStringList down;
    QStringList back;
    QHash<QString, bool> found;
    for (const Mirror &mirror : m_library.catalog()->mirrors()) {
        const QString id = QString::fromStdString(mirror.id);
        const MirrorStatus &status = m_monitor.status(id);
        // Without a report it was not checked since the start.
        if (status.last() == nullptr || !status.report)
            continue;
        const bool isUsable = status.isUsable();
        found.insert(id, isUsable);
        const auto before = m_wasUsable.constFind(id);
        if (before == m_wasUsable.constEnd())
            continue;
        usableBefore += *before ? 1 : 0;
        failed += *before && !isUsable ? 1 : 0;
        if (*before && !isUsable && m_used.contains(id))
            down.append(id);
        if (!*before && isUsable && (m_used.contains(id) || m_down.contains(id)))
            back.append(id);
    }
    if (usableBefore >= s_fewestForShare && failed * 100 >= usableBefore * s_networkPercent)
        return;
    m_wasUsable.insert(found);
    for (const QString &id : std::as_const(down))
        m_down.insert(id);
    tell(MirrorAlert::Kind::Down, down);
    tell(MirrorAlert::Kind::Back, back);
    for (auto each = found.cbegin(); each != found.cend(); ++each) {
        if (*each)
            m_down.remove(each.key());
    }
}

void MirrorAlerts::tell(MirrorAlert::Kind kind, const QStringList &ids)
{
    if (!ids.isEmpty())
        Q_EMIT alerted({kind, ids, titleOf(kind, ids), bodyOf(kind, ids)});
}

QString MirrorAlerts::nameOf(const QString &id) const
{
    return mirrorTitle(id.toStdString(), *m_library.catalog());
}

QString MirrorAlerts::findingOf(const QString &id) const
{
    const MirrorStatus &status = m_monitor.status(id);
    QString words = statusInWords(status, QDateTime::currentSecsSinceEpoch());
    if (status.isUsable() && status.last()->latencyMs) {
        //: %1 a verdict ("Serves images"), %2 a time ("84 ms")
        words = tr("%1, %2").arg(words, latencyInWords(*status.last()->latencyMs));
    }
    return words;
}

QString MirrorAlerts::titleOf(MirrorAlert::Kind kind, const QStringList &ids) const
{
    switch (kind) {
    case MirrorAlert::Kind::Down:
        if (ids.size() > 1)
            return tr("%n mirrors in use are not usable now", "", int(ids.size()));
        //: %1 title of a mirror
        return tr("%1 is not usable now").arg(nameOf(ids.constFirst()));
    case MirrorAlert::Kind::Back:
        if (ids.size() > 1)
            return tr("%n mirrors in use are usable again", "", int(ids.size()));
        //: %1 title of a mirror
        return tr("%1 is usable again").arg(nameOf(ids.constFirst()));
    }
    return {};
}

QString MirrorAlerts::bodyOf(MirrorAlert::Kind kind, const QStringList &ids) const
{
    QStringList lines;
    if (ids.size() == 1) {
        //: %1 what a check found ("Timed out"), as a sentence
        lines.append(tr("%1.").arg(findingOf(ids.constFirst())));
    } else {
        for (const QString &id : ids.mid(0, s_mostListed)) {
            //: %1 title of a mirror, %2 what a check found ("Timed out")
            lines.append(tr("%1: %2").arg(nameOf(id), findingOf(id)));
        }
        if (ids.size() > s_mostListed) {
            //: %n mirrors that are not listed
            lines.append(tr("and %n more", "", int(ids.size() - s_mostListed)));
        }
    }
    lines.append(stepFor(kind, ids));
    return lines.join(QLatin1Char('\n'));
}

QString MirrorAlerts::stepFor(MirrorAlert::Kind kind, const QStringList &ids) const
{
    MirrorUse use;
    for (const QString &id : ids) {
        const auto known = m_used.find(id);
        if (known == m_used.end())
            continue;
        use.isChosen = use.isChosen || known->second.isChosen;
        use.isAutomatic = use.isAutomatic || known->second.isAutomatic;
        use.isDockers = use.isDockers || known->second.isDockers;
    }
    if (kind == MirrorAlert::Kind::Back)
        return tr("There is nothing to do.");
    QStringList sentences;
    if (use.isChosen) {
        sentences.append(
            tr("Conversions still go there: choose another mirror on the page Convert."));
    }
    if (use.isAutomatic)
        sentences.append(tr("The automatic choice turns to other mirrors meanwhile."));
    if (use.isDockers)
        sentences.append(tr("Docker still asks there on every pull: see the page Docker."));
    return joinedSentences(sentences);
}

} // namespace jingtai
