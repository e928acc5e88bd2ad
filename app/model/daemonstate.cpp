// SPDX-License-Identifier: MIT
#include "app/model/daemonstate.h"

#include "app/model/editedtext.h"
#include "app/model/enginewording.h"
#include "app/model/filewording.h"
#include "app/model/mirrorlibrary.h"
#include "app/model/quotedtext.h"
#include "app/model/statuswording.h"

#include <algorithm>
#include <utility>

namespace jingtai {

namespace {

constexpr int s_largePause = 120; // milliseconds

constexpr EngineVersion s_versions[]
    = {{20, 10, 0}, {23, 0, 0}, {24, 0, 0}, {25, 0, 0}, {26, 0, 0}, {27, 0, 0}, {28, 0, 0}};

QString fromBytes(std::string_view bytes)
{
    return textFromBytes(bytes);
}

} // namespace

DaemonState::DaemonState(DaemonService &service, MirrorLibrary &library, JsonStore &settings,
                         QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_memory(settings)
    , m_keys(DaemonKeys::builtIn())
    , m_problems(m_document, m_keys, library)
    , m_form(m_document, m_problems, m_keys)
    , m_mirrors(m_document, m_problems, library)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(s_largePause);
    connect(&m_pause, &QTimer::timeout, this, &DaemonState::compare);
    connect(&m_document, &DaemonDocument::changed, this, &DaemonState::documentChanged);
    connect(&m_document, &DaemonDocument::baselineChanged, this, &DaemonState::documentChanged);
    connect(&m_problems, &DaemonProblemsModel::problemsChanged, this, &DaemonState::changed);
    connect(&m_mirrors, &RegistryMirrorsModel::stateChanged, this, &DaemonState::changed);
    m_target = m_memory.target();
}

DaemonState::~DaemonState() = default;

/// Large texts are compared after a short pause, so that typing does not wait.
void DaemonState::documentChanged()
{
    if (!m_file.path.empty() && m_document.aside() != m_keptAside) {
        m_keptAside = m_document.aside();
        m_memory.setAside(fromBytes(m_file.path), m_keptAside);
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

QString DaemonState::idOf(const EnginePlace &place) const
{
    switch (place.kind) {
    case EngineKind::Package:
        return QStringLiteral("package");
    case EngineKind::Rootless:
        return QStringLiteral("rootless");
    case EngineKind::Snap:
        return QStringLiteral("snap");
    case EngineKind::Desktop:
        return QStringLiteral("desktop");
    case EngineKind::File:
        break;
    }
    return QStringLiteral("file:") + fromBytes(place.configFile);
}

QString DaemonState::titleOf(const EnginePlace &place) const
{
    switch (place.kind) {
    case EngineKind::Package:
        //: The Docker that is installed on this computer
        return tr("This machine");
    case EngineKind::Rootless:
        return tr("Rootless");
    case EngineKind::Snap:
        return tr("Snap");
    case EngineKind::Desktop:
        return tr("Docker Desktop");
    case EngineKind::File:
        break;
    }
    //: A file that the person opened
    return tr("File");
}

void DaemonState::takeEngines(const std::vector<EngineFacts> &engines)
{
    m_survey.release()->deleteLater();
    m_engines = engines;
    for (const EnginePlace &place : m_memory.files()) {
        EngineFacts file;
        file.place = place;
        file.status = EngineStatus::NotAsked;
        m_engines.push_back(std::move(file));
    }
    if (!facts() && !m_engines.empty()) {
        // Where there is one that runs, it is what people mean.
        const auto running
            = std::find_if(m_engines.begin(), m_engines.end(), [](const EngineFacts &each) {
                  return each.status == EngineStatus::Running;
              });
        m_target = idOf((running == m_engines.end() ? m_engines.front() : *running).place);
    }
    useEngine();
    read(false);
    if (place().kind == EngineKind::File)
        refresh();
}

const EngineFacts *DaemonState::facts() const
{
    const auto found
        = std::find_if(m_engines.begin(), m_engines.end(),
                       [this](const EngineFacts &each) { return idOf(each.place) == m_target; });
    return found == m_engines.end() ? nullptr : &*found;
}

EnginePlace DaemonState::place() const
{
    const EngineFacts *engine = facts();
    return engine ? engine->place : EnginePlace{};
}

/// The text is checked for the engine that will read it.
void DaemonState::useEngine()
{
    const EngineFacts *engine = facts();
    const EngineVersion version
        = engine && engine->version ? *engine->version : m_chosenVersion.value_or(m_keys.newest());
    m_problems.setEngine(version, engine ? engine->flags : DaemonFlags{});
    m_mirrors.setProxies(engine && engine->inForce ? std::optional(engine->inForce->proxies)
                                                   : std::nullopt);
    Q_EMIT changed();
}

std::vector<DaemonState::Target> DaemonState::targets() const
{
    std::vector<Target> targets;
    for (const EngineFacts &each : m_engines) {
        Target target{idOf(each.place), titleOf(each.place), fromBytes(each.place.configFile), {}};
        switch (each.status) {
        case EngineStatus::Absent:
            target.remark = tr("not installed");
            break;
        case EngineStatus::Stopped:
            target.remark = tr("stopped");
            break;
        case EngineStatus::NotPermitted:
            target.remark = tr("may not be asked");
            break;
        case EngineStatus::NotAnswering:
            target.remark = tr("does not answer");
            break;
        case EngineStatus::Running:
        case EngineStatus::NotAsked:
            break;
        }
        targets.push_back(std::move(target));
    }
    return targets;
}

QString DaemonState::target() const
{
    return m_target;
}

QString DaemonState::targetText() const
{
    if (!facts())
        return {};
    //: %1 which Docker, such as “This machine”, %2 path of its file
    return tr("%1 — %2").arg(titleOf(place()), madeVisible(path()));
}

QString DaemonState::path() const
{
    return fromBytes(place().configFile);
}

void DaemonState::selectTarget(const QString &id)
{
    if (m_phase == Phase::Applying || m_phase == Phase::Idle)
        return;
    m_target = id;
    keepChoice();
    dismissNotice();
    useEngine();
    read(false);
    refresh();
}

void DaemonState::openFile(const QString &path, const QString &socket, const QString &pidFile)
{
    if (m_phase == Phase::Applying || path.isEmpty())
        return;
    EngineFacts file;
    file.place = placeOfFile(bytesFromText(path), bytesFromText(socket), bytesFromText(pidFile));
    file.status = EngineStatus::NotAsked;
    const QString id = idOf(file.place);
    m_engines.erase(std::remove_if(m_engines.begin(), m_engines.end(),
                                   [&](const EngineFacts &each) { return idOf(each.place) == id; }),
                    m_engines.end());
    m_engines.push_back(std::move(file));
    if (m_phase == Phase::Idle)
        setPhase(Phase::Loading);
    selectTarget(id);
}

void DaemonState::keepChoice()
{
    std::vector<EnginePlace> files;
    for (const EngineFacts &each : m_engines) {
        if (each.place.kind == EngineKind::File)
            files.push_back(each.place);
    }
    m_memory.setFiles(files);
    m_memory.setTarget(m_target);
}

void DaemonState::setPhase(Phase phase)
{
    m_phase = phase;
    Q_EMIT changed();
}

void DaemonState::read(bool isReload)
{
    if (!facts()) {
        m_loadProblem = tr("There is no such file any more. Choose another.");
        setPhase(Phase::Unreadable);
        return;
    }
    if (!isReload)
        setPhase(Phase::Loading);
    m_read = m_service.read(place().configFile);
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
        m_keptAside = m_memory.aside(fromBytes(m_file.path));
        m_document.load(m_file.snapshot.bytes, m_file.snapshot.exists, m_keptAside);
    } else if (isOther) {
        m_document.setBaseline(m_file.snapshot.bytes, m_file.snapshot.exists);
    }
    if (m_phase != Phase::Applying)
        setPhase(Phase::Ready);
}

void DaemonState::refresh()
{
    if (m_phase == Phase::Applying || m_phase == Phase::Idle || !facts())
        return;
    const EnginePlace asked = place();
    m_ask = m_service.ask(asked);
    connect(m_ask.get(), &EngineSurvey::done, this,
            [this](const std::vector<EngineFacts> &engines) {
                m_ask.release()->deleteLater();
                for (const EngineFacts &each : engines)
                    takeFacts(each);
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

void DaemonState::takeFacts(const EngineFacts &facts)
{
    for (EngineFacts &each : m_engines) {
        if (idOf(each.place) == idOf(facts.place))
            each = facts;
    }
}

ShortNote DaemonState::engineNote() const
{
    const EngineFacts *engine = facts();
    if (!engine)
        return {};
    switch (engine->status) {
    case EngineStatus::Absent:
        return {Severity::Neutral, tr("Not installed")};
    case EngineStatus::Stopped:
        return {Severity::Neutral, tr("Stopped", "engine")};
    case EngineStatus::NotPermitted:
        return {Severity::Caution, tr("May not be asked")};
    case EngineStatus::NotAnswering:
        return {Severity::Caution, tr("Does not answer")};
    case EngineStatus::Running:
        return {Severity::Good, tr("Running")};
    case EngineStatus::NotAsked:
        return {Severity::Neutral, tr("File alone")};
    }
    return {};
}

QString DaemonState::engineName() const
{
    const EngineFacts *engine = facts();
    if (!engine || !engine->version)
        return {};
    //: %1 version
    return tr("Docker Engine %1").arg(QString::fromStdString(engine->version->text()));
}

QString DaemonState::engineSentence() const
{
    const EngineFacts *engine = facts();
    if (!engine)
        return {};
    switch (engine->status) {
    case EngineStatus::Running:
        return {};
    case EngineStatus::Absent:
        return tr("No Docker is installed here. The file can be prepared all the same; it is used "
                  "once there is one.");
    case EngineStatus::Stopped:
        return tr("Docker does not run. What is applied is in force at its next start.");
    case EngineStatus::NotAsked:
        return tr("No Docker is known that reads this file. It is written, and nothing else.");
    case EngineStatus::NotPermitted:
    case EngineStatus::NotAnswering:
        return engine->error ? wording(*engine->error) : QString();
    }
    return {};
}

std::optional<QStringList> DaemonState::inForce() const
{
    const EngineFacts *engine = facts();
    if (!engine || !engine->inForce)
        return {};
    QStringList mirrors;
    for (const std::string &each : engine->inForce->mirrors)
        mirrors << madeVisible(fromBytes(each));
    return mirrors;
}

QString DaemonState::inForceText() const
{
    const auto mirrors = inForce();
    if (!mirrors)
        return {};
    if (mirrors->isEmpty())
        return tr("In force: no mirrors");
    // Two of them fit beside each other then; what is not secured keeps its "http://".
    const QLatin1String secured("https://");
    QStringList places = *mirrors;
    for (QString &place : places) {
        if (place.startsWith(secured))
            place.remove(0, secured.size());
        if (place.endsWith(QLatin1Char('/')))
            place.chop(1);
    }
    //: %1 addresses of mirrors that the engine uses, with commas between them
    return tr("In force: %1").arg(places.join(QStringLiteral(", ")));
}

QString DaemonState::inForceRemark() const
{
    const EngineFacts *engine = facts();
    // Of a file that is no JSON there is something more urgent to say.
    if (!engine || !engine->inForce || m_phase != Phase::Ready
        || !m_form.readOnlyReason().isEmpty())
        return {};
    const auto wanted = mirrorsOfFile(m_document.baselineText());
    if (!wanted || asEngineWrites(*wanted) == engine->inForce->mirrors)
        return {};
    return tr("Docker goes by other mirrors than the file names: the file was changed and not "
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
    const EngineFacts *engine = facts();
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
    const EngineFacts *engine = facts();
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
    m_mayRestart = mayRestart;
    m_applied = m_document.bytes();
    m_isCancellable = true;
    const EngineFacts *engine = facts();
    if (!engine->hasValidate) {
        startApply();
        return;
    }
    m_applyText = tr("Asking Docker whether it would take the file…");
    setPhase(Phase::Applying);
    m_validate = m_service.validate(*engine, m_applied);
    connect(m_validate.get(), &EngineValidate::done, this, [this](const EngineValidation &said) {
        m_validate.release()->deleteLater();
        if (m_isCancellable && (!said.isAsked || said.isAccepted)) {
            startApply();
            return;
        }
        m_applyText.clear();
        setPhase(Phase::Ready);
        if (!m_isCancellable)
            return;
        setNotice([said] { return noticeOf(said); });
    });
    m_validate->start();
}

void DaemonState::startApply()
{
    DaemonWish wish;
    wish.place = place();
    wish.before = m_file.snapshot;
    wish.after = m_applied;
    wish.mayRestart = m_mayRestart;
    m_applyText = m_service.wayFor(wish.place) == EngineApplyWay::Helper
                      ? tr("Waiting for the password of an administrator…")
                      : tr("Writing the file…");
    setPhase(Phase::Applying);
    m_apply = m_service.apply(wish);
    connect(m_apply.get(), &DaemonApply::progressed, this, [this](DaemonApplyStep step) {
        m_isCancellable = false;
        switch (step) {
        case DaemonApplyStep::BackUp:
            m_applyText = tr("Keeping a backup…");
            break;
        case DaemonApplyStep::Write:
            m_applyText = tr("Writing the file…");
            break;
        case DaemonApplyStep::Reload:
            m_applyText = tr("Docker reads its settings again…");
            break;
        case DaemonApplyStep::Restart:
            m_applyText = tr("Docker is being restarted…");
            break;
        case DaemonApplyStep::Confirm:
            m_applyText = tr("Asking Docker whether it goes by it…");
            break;
        case DaemonApplyStep::GoBack:
            m_applyText = tr("Putting the old file back…");
            break;
        }
        Q_EMIT changed();
    });
    connect(m_apply.get(), &DaemonApply::done, this, &DaemonState::takeOutcome);
    m_apply->start();
}

void DaemonState::cancelApply()
{
    if (!m_isCancellable)
        return;
    m_isCancellable = false;
    if (m_validate)
        m_validate->cancel();
    if (m_apply)
        m_apply->cancel();
    Q_EMIT changed();
}

void DaemonState::takeOutcome(const DaemonOutcome &outcome)
{
    m_apply.release()->deleteLater();
    m_applyText.clear();
    m_isCancellable = false;
    // The engine's word came with it: nothing else is said of it until it is asked again.
    for (EngineFacts &each : m_engines) {
        if (outcome.applied.now && idOf(each.place) == m_target)
            each.inForce = outcome.applied.now;
    }
    setPhase(Phase::Ready);
    const bool isSaved
        = outcome.kind == DaemonOutcome::Kind::Applied || outcome.kind == DaemonOutcome::Kind::Said;
    if (isSaved) {
        m_file.snapshot.bytes = m_applied;
        m_file.snapshot.exists = !outcome.applied.isRemoved;
        m_document.setBaseline(m_applied, m_file.snapshot.exists);
    }
    if (outcome.kind == DaemonOutcome::Kind::Failed && outcome.error.now)
        setConflict(*outcome.error.now);
    setNotice([outcome, at = place()] { return noticeOf(outcome, at); });
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

void DaemonState::revert()
{
    m_mirrors.dropRow();
    m_document.revert();
}

std::vector<DaemonState::Backup> DaemonState::backups() const
{
    std::vector<Backup> backups;
    for (const DaemonBackup &each : m_file.backups) {
        backups.push_back(
            {fromBytes(each.path), momentInWords(each.time), qint64(each.time), qint64(each.size)});
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

void DaemonState::testPull()
{
    if (m_pull || !facts())
        return;
    const QString image = QString::fromLatin1(s_testImage);
    //: %1 name of an image
    m_pullText = tr("Pulling %1…").arg(image);
    m_pull = m_service.testPull(place(), s_testImage);
    connect(m_pull.get(), &TestPull::progressed, this, [this, image](const PullProgress &progress) {
        if (progress.total > 0) {
            //: %1 name of an image, %2 a number
            m_pullText = tr("Pulling %1, %2 %")
                             .arg(image)
                             .arg(qint64(progress.done * 100 / progress.total));
        }
        Q_EMIT changed();
    });
    connect(m_pull.get(), &TestPull::done, this, [this](const TestPullResult &result) {
        m_pull.release()->deleteLater();
        m_pullText.clear();
        setNotice([result] { return noticeOf(result); });
        Q_EMIT changed();
    });
    m_pull->start();
    Q_EMIT changed();
}

void DaemonState::cancelPull()
{
    if (m_pull)
        m_pull->cancel();
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
