// SPDX-License-Identifier: MIT
#include "app/model/daemon/daemonstate.h"

#include "app/model/checks/statuswording.h"
#include "app/model/daemon/editedtext.h"
#include "app/model/daemon/enginestatuswording.h"
#include "app/model/daemon/enginewording.h"
#include "app/model/filewording.h"
#include "app/model/mirrors/mirrorlibrary.h"
#include "app/model/quotedtext.h"

#include <algorithm>
#include <utility>

namespace jingtai {

namespace {

constexpr int s_largePause = 120; // milliseconds

constexpr EngineVersion s_versions[]
    = {{20, 10, 0}, {23, 0, 0}, {24, 0, 0}, {25, 0, 0}, {26, 0, 0}, {27, 0, 0}, {28, 0, 0}};

} // namespace

DaemonState::DaemonState(DaemonService &service, MirrorLibrary &library, JsonStore &settings,
                         QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_memory(settings)
    , m_targets(m_memory)
    , m_keys(DaemonKeys::builtIn())
    , m_problems(m_document, m_keys, library)
    , m_form(m_document, m_problems, m_keys)
    , m_mirrors(m_document, m_problems, library)
    , m_applying(service)
    , m_pull(service)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(s_largePause);
    connect(&m_pause, &QTimer::timeout, this, &DaemonState::compare);
    connect(&m_document, &DaemonDocument::changed, this, &DaemonState::documentChanged);
    connect(&m_document, &DaemonDocument::baselineChanged, this, &DaemonState::documentChanged);
    connect(&m_problems, &DaemonProblemsModel::problemsChanged, this, &DaemonState::changed);
    connect(&m_mirrors, &RegistryMirrorsModel::stateChanged, this, &DaemonState::changed);
    connect(&m_applying, &DaemonApplyRun::changed, this, &DaemonState::changed);
    connect(&m_applying, &DaemonApplyRun::done, this, &DaemonState::takeOutcome);
    connect(&m_applying, &DaemonApplyRun::cancelled, this, [this] { setPhase(Phase::Ready); });
    connect(&m_applying, &DaemonApplyRun::refused, this, [this](const EngineValidation &said) {
        setPhase(Phase::Ready);
        setNotice([said] { return noticeOf(said); });
    });
    connect(&m_pull, &TestPullRun::changed, this, &DaemonState::changed);
    connect(&m_pull, &TestPullRun::done, this, [this](const TestPullResult &result) {
        setNotice([result] { return noticeOf(result); });
    });
}

DaemonState::~DaemonState() = default;

/// Large texts are compared after a short pause, so that typing does not wait.
void DaemonState::documentChanged()
{
    if (!m_file.path.empty() && m_document.aside() != m_keptAside) {
        m_keptAside = m_document.aside();
        m_memory.setAside(textFromBytes(m_file.path), m_keptAside);
    }
    if (m_document.text().size() > DaemonProblemsModel::s_largeBytes) {
        m_pause.start();
        Q_EMIT changed();
    } else {
        compare();
    }
}

void DaemonState::compare()
{
    m_pause.stop();
    m_change = daemonChange(m_document.baselineText(), m_document.text(), m_keys);
    Q_EMIT changed();
}

void DaemonState::start()
{
    if (m_phase != Phase::Idle)
        return;
    setPhase(Phase::Loading);
    m_survey = m_service.survey();
    connect(m_survey.get(), &EngineSurvey::done, this, &DaemonState::takeEngines);
    m_survey->start();
}

void DaemonState::takeEngines(const std::vector<EngineFacts> &engines)
{
    m_survey.release()->deleteLater();
    m_targets.take(engines);
    useEngine();
    // A file that was opened meanwhile is there, and may be edited already.
    if (m_phase != Phase::Loading || m_read)
        return;
    read(false);
    if (m_targets.place().kind == EngineKind::File)
        refresh();
}

/// The text is checked for the engine that will read it.
void DaemonState::useEngine()
{
    const EngineFacts *engine = m_targets.current();
    const EngineVersion version
        = engine && engine->version ? *engine->version : m_chosenVersion.value_or(m_keys.newest());
    m_problems.setEngine(version, engine ? engine->flags : DaemonFlags{});
    m_mirrors.hub().setProxies(engine && engine->inForce ? std::optional(engine->inForce->proxies)
                                                         : std::nullopt);
    Q_EMIT changed();
}

void DaemonState::selectTarget(const QString &id)
{
    if (m_phase == Phase::Applying || m_phase == Phase::Idle)
        return;
    m_targets.select(id);
    forgetFile();
    dismissNotice();
    useEngine();
    read(false);
    refresh();
}

void DaemonState::openFile(const QString &path, const QString &socket, const QString &pidFile)
{
    if (m_phase == Phase::Applying || path.isEmpty())
        return;
    const QString id = m_targets.open(path, socket, pidFile);
    start();
    selectTarget(id);
}

/// Nothing that was found of one file is for another.
void DaemonState::forgetFile()
{
    m_backupRead.reset();
    m_backup.reset();
    m_theirs.reset();
    m_form.leaveFile();
    if (std::exchange(m_conflict, {}))
        Q_EMIT conflictChanged();
}

void DaemonState::setPhase(Phase phase)
{
    m_phase = phase;
    Q_EMIT changed();
}

void DaemonState::read(bool isReload)
{
    if (!m_targets.current()) {
        m_loadProblem = tr("There is no such file any more. Choose another.");
        setPhase(Phase::Unreadable);
        return;
    }
    if (!isReload)
        setPhase(Phase::Loading);
    m_read = m_service.read(m_targets.place().configFile);
    connect(m_read.get(), &DaemonRead::done, this, [this, isReload](const DaemonFile &file) {
        m_read.release()->deleteLater();
        takeFile(file, isReload);
        // What was written after that one was begun may not be in it.
        if (std::exchange(m_isReadStale, false) && m_phase == Phase::Ready && !m_read)
            read(true);
    });
    m_read->start();
}

void DaemonState::takeFile(const DaemonFile &file, bool isReload)
{
    if (file.error) {
        if (isReload)
            return;
        m_file = {};
        m_loadProblem = wording(*file.error);
        m_document.load({}, false);
        setPhase(Phase::Unreadable);
        return;
    }
    const bool isOther = file.snapshot.exists != m_file.snapshot.exists
                         || file.snapshot.bytes != m_file.snapshot.bytes;
    if (isReload && isOther && m_document.isDirty() && file.snapshot.bytes != m_document.bytes()) {
        m_file.backups = file.backups;
        const bool isKnown = m_conflict.has_value();
        setConflict(file.snapshot);
        if (!isKnown)
            setNotice([] { return noticeOfConflict(); });
        return;
    }
    const bool isAnew = !isReload || (isOther && !m_document.isDirty());
    m_file = file;
    m_loadProblem.clear();
    m_theirs.reset();
    if (m_conflict) {
        m_conflict.reset();
        if (m_notice.action == DaemonNotice::Action::Conflict)
            dismissNotice();
        Q_EMIT conflictChanged();
    }
    if (isAnew) {
        m_keptAside = m_memory.aside(textFromBytes(m_file.path));
        m_document.load(m_file.snapshot.bytes, m_file.snapshot.exists, m_keptAside);
    } else if (isOther) {
        m_document.setBaseline(m_file.snapshot.bytes, m_file.snapshot.exists);
    }
    if (m_phase != Phase::Applying)
        setPhase(Phase::Ready);
}

void DaemonState::refresh()
{
    if (m_phase == Phase::Applying || m_phase == Phase::Idle || !m_targets.current())
        return;
    const EnginePlace asked = m_targets.place();
    m_ask = m_service.ask(asked);
    connect(m_ask.get(), &EngineSurvey::done, this,
            [this](const std::vector<EngineFacts> &engines) {
                m_ask.release()->deleteLater();
                for (const EngineFacts &each : engines)
                    m_targets.update(each);
                useEngine();
            });
    m_ask->start();
    if (m_phase == Phase::Ready && m_read)
        m_isReadStale = true;
    else if (m_phase == Phase::Ready)
        read(true);
    else if (m_phase == Phase::Unreadable)
        read(false);
    Q_EMIT changed();
}

ShortNote DaemonState::engineNote() const
{
    const EngineFacts *engine = m_targets.current();
    return engine ? noteOf(engine->status) : ShortNote();
}

QString DaemonState::engineName() const
{
    const EngineFacts *engine = m_targets.current();
    return engine ? engineNameOf(*engine) : QString();
}

QString DaemonState::engineSentence() const
{
    const EngineFacts *engine = m_targets.current();
    return engine ? sentenceOf(*engine) : QString();
}

std::optional<QStringList> DaemonState::inForce() const
{
    const EngineFacts *engine = m_targets.current();
    if (!engine || !engine->inForce)
        return {};
    QStringList mirrors;
    for (const std::string &each : engine->inForce->mirrors)
        mirrors << madeVisible(textFromBytes(each));
    return mirrors;
}

QString DaemonState::inForceText() const
{
    const auto mirrors = inForce();
    return mirrors ? inForceInWords(*mirrors) : QString();
}

QString DaemonState::inForceRemark() const
{
    const EngineFacts *engine = m_targets.current();
    // Of a file that is no JSON there is something more urgent to say.
    if (!engine || !engine->inForce || m_phase != Phase::Ready
        || !m_form.readOnlyReason().isEmpty())
        return {};
    const auto wanted = mirrorsOfFile(m_document.baselineText());
    if (!wanted || asEngineWrites(*wanted) == engine->inForce->mirrors)
        return {};
    return tr("Docker uses other mirrors than the file names: the file was changed and not "
              "taken over yet, or Docker did not take it.");
}

std::vector<EngineVersion> DaemonState::engineVersions() const
{
    std::vector<EngineVersion> versions(std::begin(s_versions), std::end(s_versions));
    versions.push_back(m_keys.newest());
    return versions;
}

bool DaemonState::isVersionKnown() const
{
    const EngineFacts *engine = m_targets.current();
    return engine && engine->version.has_value();
}

void DaemonState::chooseVersion(const std::optional<EngineVersion> &version)
{
    m_chosenVersion = version;
    useEngine();
}

ChangePlan DaemonState::plan() const
{
    ChangePlan plan;
    plan.fileExists = m_file.snapshot.exists;
    const EngineFacts *engine = m_targets.current();
    if (!engine)
        return plan;
    plan.place = engine->place;
    plan.way = m_service.wayFor(engine->place);
    plan.status = engine->status;
    plan.canRestart = engine->canRestart;
    if (engine->inForce) {
        plan.isLiveRestoring = engine->inForce->isLiveRestoring;
        plan.runningContainers = engine->inForce->runningContainers;
    }
    return plan;
}

QString DaemonState::heading() const
{
    if (m_phase == Phase::Ready && m_problems.hasUnfinishedRow() && !m_document.isDirty())
        return tr("A row is not finished");
    return m_phase == Phase::Ready || m_phase == Phase::Applying
               ? headingOf(m_change, m_document.isDirty(), plan())
               : QString();
}

bool DaemonState::needsRestart() const
{
    return effectOf(m_change, plan()) == ChangeEffect::Restart;
}

bool DaemonState::canRestart() const
{
    return plan().canRestart;
}

DaemonPreview DaemonState::preview() const
{
    return previewOf(m_document.baselineText(), m_document.text(), m_keys, plan());
}

QString DaemonState::applyObstacle() const
{
    switch (m_phase) {
    case Phase::Idle:
    case Phase::Loading:
        return tr("The file is still being read.");
    case Phase::Unreadable:
        return tr("The file could not be read, so that it is not replaced.");
    case Phase::Applying:
        return tr("A change is being applied.");
    case Phase::Ready:
        break;
    }
    if (m_problems.hasUnfinishedRow())
        return tr("A row of the mirrors has no address yet. Type one, or remove the row.");
    if (!m_document.isDirty())
        return tr("Nothing is changed.");
    if (m_conflict)
        return tr("The file was changed by somebody else meanwhile. Choose what is to stay first.");
    if (!m_problems.isCurrent())
        return tr("The text is still being checked.");
    if (m_problems.isStopped()) {
        return tr("%n problem(s) would stop Docker from starting. Fix them first.", nullptr,
                  m_problems.count(DaemonSeverity::Start));
    }
    return {};
}

void DaemonState::apply(bool mayRestart)
{
    if (const QString obstacle = applyObstacle(); !obstacle.isEmpty()) {
        // What keeps an unfinished row or a problem from being applied is said, not swallowed.
        if (m_phase == Phase::Ready)
            setNotice([this] {
                const QString now = applyObstacle();
                return now.isEmpty() ? DaemonNotice() : noticeOfObstacle(now);
            });
        return;
    }
    dismissNotice();
    m_document.endTyping();
    DaemonWish wish;
    wish.place = m_targets.place();
    wish.before = m_file.snapshot;
    wish.after = m_document.bytes();
    wish.mayRestart = mayRestart;
    m_phase = Phase::Applying;
    m_applying.start(*m_targets.current(), wish);
}

void DaemonState::takeOutcome(const DaemonOutcome &outcome)
{
    // The engine's word came with it: nothing else is said of it until it is asked again.
    if (outcome.applied.now)
        m_targets.setInForce(*outcome.applied.now);
    setPhase(Phase::Ready);
    const bool isSaved
        = outcome.kind == DaemonOutcome::Kind::Applied || outcome.kind == DaemonOutcome::Kind::Said;
    if (isSaved) {
        m_file.snapshot.bytes = m_applying.written();
        m_file.snapshot.exists = !outcome.applied.isRemoved;
        m_document.setBaseline(m_file.snapshot.bytes, m_file.snapshot.exists);
    }
    if (outcome.kind == DaemonOutcome::Kind::Failed && outcome.error.now)
        setConflict(*outcome.error.now);
    setNotice([outcome, at = m_targets.place()] { return noticeOf(outcome, at); });
    // What is there now is looked at, not supposed.
    refresh();
}

void DaemonState::setNotice(std::function<DaemonNotice()> tell)
{
    m_tell = std::move(tell);
    m_notice = m_tell ? m_tell() : DaemonNotice();
    Q_EMIT noticeChanged();
}

void DaemonState::dismissNotice()
{
    if (!m_notice.isNone())
        setNotice({});
}

void DaemonState::testPull()
{
    if (!m_pull.isRunning() && m_targets.current())
        m_pull.start(m_targets.place());
}

void DaemonState::revert()
{
    m_mirrors.dropRow();
    m_document.revert();
}

std::vector<DaemonState::Backup> DaemonState::backups() const
{
    std::vector<Backup> backups;
    for (const DaemonBackup &each : m_file.backups) {
        backups.push_back({textFromBytes(each.path), momentInWords(each.time), qint64(each.time),
                           qint64(each.size)});
    }
    return backups;
}

void DaemonState::readBackup(const QString &path)
{
    m_backup.reset();
    const std::vector<Backup> all = backups();
    const auto known = std::find_if(all.begin(), all.end(),
                                    [&path](const Backup &each) { return each.path == path; });
    m_backupTitle = known == all.end() ? path : known->title;
    m_backupRead = m_service.read(bytesFromText(path));
    connect(m_backupRead.get(), &DaemonRead::done, this, [this, path](const DaemonFile &file) {
        m_backupRead.release()->deleteLater();
        if (file.error) {
            Q_EMIT backupRead({}, wording(*file.error));
            return;
        }
        if (!file.snapshot.exists) {
            Q_EMIT backupRead({}, tr("The backup “%1” is gone.").arg(quotable(path)));
            return;
        }
        m_backup = file.snapshot.bytes;
        DaemonDocument backup;
        backup.load(*m_backup, true);
        Q_EMIT backupRead(previewOf(m_document.baselineText(), backup.text(), m_keys, plan()), {});
    });
    m_backupRead->start();
}

void DaemonState::takeBackup()
{
    if (m_backup && m_phase == Phase::Ready)
        m_document.replace(DaemonStep::Restore, m_backupTitle, *m_backup);
}

void DaemonState::setConflict(FileSnapshot theirs)
{
    DaemonDocument now;
    now.load(theirs.bytes, theirs.exists);
    m_conflict = conflictOf(m_document.baselineText(), m_document.text(), now.text(), m_keys);
    m_theirs = std::move(theirs);
    Q_EMIT conflictChanged();
    Q_EMIT changed();
}

void DaemonState::keepMine()
{
    if (!m_theirs)
        return;
    m_file.snapshot = *std::exchange(m_theirs, {});
    m_conflict.reset();
    dismissNotice();
    m_document.setBaseline(m_file.snapshot.bytes, m_file.snapshot.exists);
    Q_EMIT conflictChanged();
    Q_EMIT changed();
}

void DaemonState::takeTheirs()
{
    if (!m_theirs)
        return;
    const std::string bytes = m_theirs->bytes;
    keepMine();
    m_document.replace(DaemonStep::Merge, {}, bytes);
}

/// Their text with the values of the settings that were changed here.
void DaemonState::join()
{
    if (!m_theirs || !m_conflict->canJoin)
        return;
    DaemonDocument joined;
    joined.load(m_theirs->bytes, m_theirs->exists);
    const std::string text
        = joinedText(m_document.baselineText(), m_document.text(), joined.text(), m_keys);
    joined.edit(DaemonStep::Merge, {}, differenceOf(joined.text(), text));
    const std::string bytes = joined.bytes();
    keepMine();
    m_document.replace(DaemonStep::Merge, {}, bytes);
}

QString DaemonState::lossSentence() const
{
    if (m_phase == Phase::Applying)
        return tr("A change of “%1” is being applied.").arg(quotable(path()));
    if (!m_document.isDirty())
        return {};
    //: %1 path of a file
    return tr("What was changed in “%1” is not applied yet and would be lost.")
        .arg(quotable(path()));
}

void DaemonState::retranslate()
{
    m_problems.retranslate();
    m_form.retranslate();
    m_mirrors.retranslate();
    if (m_tell)
        m_notice = m_tell();
    Q_EMIT changed();
    Q_EMIT noticeChanged();
    Q_EMIT conflictChanged();
}

} // namespace jingtai
