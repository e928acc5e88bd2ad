// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/names/nameconverter.h"
#include "app/core/probe/contentcomparison.h"
#include "app/core/probe/probesubject.h"
#include "app/model/checks/checkhistory.h"
#include "app/model/checks/mirrorstatus.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QTimer>

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace jingtai {

class MirrorLibrary;
class Prober;
class RuleBook;
class SeenDigests;

/// How a round ended.
struct RoundSummary
{
    /// Mirrors alone; registries themselves are not counted.
    int checked = 0;
    int usable = 0;
    /// Whether anything answered at all, a registry itself included.
    bool isReached = false;
    bool isStopped = false;
    /// Whether a person asked for it.
    bool isByHand = false;
};

/// Which mirrors work from here, as found by checks: those of the library, and its registries
/// themselves (see directId). What is found reaches the views once per frame. A mirror whose
/// address changes has not been checked; what still comes for a former one is dropped.
///
/// Mirrors said to be closed and those switched off are checked by hand only, those whose address
/// wants a value not at all, and none that said "429" before the end of its limit.
///
/// What a mirror serves at level Content is compared with what its registry itself serves, which is
/// asked in the same round for that, and where it tells nothing, with what the others serve. Until
/// then its check goes on.
class StatusMonitor final : public QObject
{
    Q_OBJECT

public:
    using Measurements = std::map<std::string, Measurement, std::less<>>;
    /// Older checks are shown, but say nothing of now: a day, in seconds.
    static constexpr qint64 s_validFor = qint64{24} * 60 * 60;

    /// All borrowed; without a history nothing is kept, without `seen` nothing is older than
    /// something else.
    StatusMonitor(const MirrorLibrary &library, Prober &prober, CheckHistory *history = nullptr,
                  SeenDigests *seen = nullptr, QObject *parent = nullptr);
    ~StatusMonitor() override;

    /// Whether the catalogue is a file of the person's own, so that its addresses may be any.
    void setOwnCatalog(bool isOwn) { m_isOwnCatalog = isOwn; }
    /// Reads the history, and tells of it; blocks as long as that takes.
    void loadHistory();

    /// By id of a mirror or directId(). Empty for one that is not known or was not checked. Valid
    /// until the next event.
    const MirrorStatus &status(const QString &id) const;
    /// The digest that the registry itself served for the image that this mirror is asked for;
    /// empty where that is not known.
    std::string originalDigest(const QString &id) const;
    /// What the automatic choice goes by: the last check of each mirror, if it is not too old.
    Measurements measurements() const;
    /// Unix time, in seconds, of the latest check; 0 where there was none.
    qint64 lastCheckTime() const { return m_lastCheckTime; }

    /// Whether a round of all has anything to ask.
    bool canCheck() const;
    /// Mirrors that a round counts: all but those closed or switched off.
    int countedMirrors() const { return m_counted; }
    /// Of those, mirrors that were usable when last checked.
    int usableMirrors() const { return m_usable; }

    bool isChecking() const { return m_total > 0; }
    int done() const { return m_done; }
    int total() const { return m_total; }

    /// Minutes between the end of a round and the next; 0 for none.
    void setInterval(int minutes);
    /// While it is held no round begins by itself; one that was due begins when it is let go.
    void setHeld(bool isHeld);
    bool isHeld() const { return m_isHeld; }
    /// From now on rounds begin by themselves, the first at once.
    void startAutomatic();
    /// Milliseconds until the next round begins by itself; nothing where none will.
    std::optional<qint64> untilNextRound() const;

    /// A round of all; nothing where one is going on already.
    void checkAll();
    /// These alone, asked for by hand; joins a round that is going on. Ids that are not known are
    /// left out, and package mirrors at level Content.
    void check(const QStringList &ids, ProbeLevel level = ProbeLevel::Image);
    /// Nothing is found after it. Rounds still begin by themselves at their time.
    void stop();

Q_SIGNALS:
    /// At most once per frame; ids as in status(). None of them where only countedMirrors() is
    /// another number.
    void statusChanged(const QStringList &ids);
    /// The same. What a round has done; may grow while it goes on.
    void progressed(int done, int total);
    void roundStarted();
    /// After the last statusChanged() of the round; measurements() are those of the round.
    void roundFinished(const jingtai::RoundSummary &summary);
    /// untilNextRound() is another.
    void scheduleChanged();

private:
    struct Known
    {
        MirrorStatus status;
        /// What was checked.
        QString endpoint;
        quint64 ticket = 0;
    };

    void readCatalog();
    void followLibrary();
    std::optional<ProbeSubject> subjectOf(const QString &id) const;
    bool isMirror(const QString &id) const { return m_mirrorIndex.contains(id); }
    bool isCounted(std::size_t mirror) const;
    void countUsable();
    void beginByItself();
    void beginRound(bool isByHand);
    void begin(const QStringList &ids, ProbeLevel level, bool isByHand);
    void add(const QString &id, ProbeLevel level);
    void compareLater(const QString &id, quint64 ticket, const ProbeSubject &subject);
    /// Asks them for what these mirrors are compared with.
    void addRegistriesOf(const QStringList &ids);
    /// Who is to be asked for something to compare that mirror with: directId() of its registry;
    /// empty where nobody is, or was already.
    QString registryToAsk(const QString &id) const;
    void begun(quint64 ticket);
    void take(quint64 ticket, const ProbeReport &report);
    void finish(const ContentComparison::Findings &findings);
    void finish(quint64 ticket, const ProbeReport &report);
    void record(Known &known, const ProbeReport &report);
    void forget(const QString &id);
    void tell(const QString &id);
    void flushFrame();
    void endRound();
    void save();
    void schedule();

    const MirrorLibrary &m_library;
    Prober &m_prober;
    CheckHistory *m_history;
    SeenDigests *m_seen;
    bool m_isOwnCatalog = false;

    std::shared_ptr<const MirrorCatalog> m_catalog;
    ParameterValues m_parameters;
    std::unique_ptr<RuleBook> m_rules;
    QHash<QString, std::size_t> m_mirrorIndex;
    QHash<QString, std::size_t> m_registryIndex;

    QHash<QString, Known> m_known;
    /// Of mirrors that are not in the list now; they are kept for the one that has them.
    CheckHistory::Entries m_unlisted;
    /// Those that are waited for, or held by the comparison; what comes for another ticket is
    /// stale.
    QHash<quint64, QString> m_probes;
    ContentComparison m_comparison;
    qint64 m_lastCheckTime = 0;
    int m_counted = 0;
    int m_usable = 0;
    /// Not told yet.
    bool m_isCountNew = false;

    int m_done = 0;
    int m_total = 0;
    RoundSummary m_summary;
    QSet<QString> m_changed;
    QTimer m_frame;

    int m_interval = 15;
    bool m_isAutomatic = false;
    bool m_isHeld = false;
    bool m_isDue = false;
    /// Since the last round ended.
    QElapsedTimer m_sinceRound;
    QTimer m_next;
};

} // namespace jingtai
