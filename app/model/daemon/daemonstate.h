// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/daemon/daemonapplyrun.h"
#include "app/model/daemon/daemonconflict.h"
#include "app/model/daemon/daemondocument.h"
#include "app/model/daemon/daemonform.h"
#include "app/model/daemon/daemonmemory.h"
#include "app/model/daemon/daemonnotice.h"
#include "app/model/daemon/daemonpreview.h"
#include "app/model/daemon/daemonproblemsmodel.h"
#include "app/model/daemon/enginetargets.h"
#include "app/model/daemon/registrymirrorsmodel.h"
#include "app/model/daemon/testpullrun.h"
#include "app/services/daemonservice.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace jingtai {

class JsonStore;
class MirrorLibrary;

/// The page Docker: which file, what the engine says, the text while it is edited, and the way of
/// a change into force and back. Nothing is asked of the machine before start().
class DaemonState final : public QObject
{
    Q_OBJECT

public:
    enum class Phase : std::uint8_t {
        Idle,       ///< before start()
        Loading,    ///< the file is being read
        Ready,      ///< it can be edited
        Unreadable, ///< loadProblem() says why
        Applying,   ///< applyText() says what is being done
    };
    struct Backup
    {
        QString path;
        /// Date and time; see momentInWords().
        QString title;
        /// Unix time, in seconds.
        qint64 time = 0;
        /// Bytes.
        qint64 size = 0;
    };

    /// All are borrowed. `settings` keeps what is switched off, the files that were opened, and
    /// which one is shown.
    DaemonState(DaemonService &service, MirrorLibrary &library, JsonStore &settings,
                QObject *parent = nullptr);
    ~DaemonState() override;

    DaemonDocument &document() { return m_document; }
    DaemonProblemsModel &problems() { return m_problems; }
    DaemonForm &form() { return m_form; }
    RegistryMirrorsModel &mirrors() { return m_mirrors; }
    const RegistryMirrorsModel &mirrors() const { return m_mirrors; }

    /// Looks for engines and reads the file that was shown last. Once; later calls do nothing.
    void start();
    Phase phase() const { return m_phase; }
    bool isBusy() const { return m_phase == Phase::Loading || m_phase == Phase::Applying; }
    /// Whether the engines are being asked.
    bool isAsking() const { return m_survey != nullptr || m_ask != nullptr; }

    /// The files to choose from, those of engines first.
    std::vector<EngineTarget> targets() const { return m_targets.list(); }
    /// The id of the one that is shown.
    QString target() const { return m_targets.id(); }
    /// "This machine — /etc/docker/daemon.json"
    QString targetText() const { return m_targets.text(); }
    QString path() const { return m_targets.path(); }
    /// Reads that file; what was edited is gone: see lossSentence(). Not while something is
    /// applied.
    void selectTarget(const QString &id);
    /// Any file; with the socket and the pid file of its engine where there is one.
    void openFile(const QString &path, const QString &socket = {}, const QString &pidFile = {});
    /// Asks the engine and looks at the file again, as when the window comes back. A file that
    /// changed is taken over where nothing was edited, else it is a conflict.
    void refresh();

    /// A sentence; empty where the file was read.
    QString loadProblem() const { return m_loadProblem; }

    /// The state of the engine for a pill: "Running", "Stopped", "Not installed", …
    ShortNote engineNote() const;
    /// "Docker Engine 27.5.1"; empty where it is not known.
    QString engineName() const;
    /// Why the engine cannot be asked and what to do; empty where it was.
    QString engineSentence() const;
    /// Mirrors in force, as the engine writes them; nothing where it cannot be asked.
    std::optional<QStringList> inForce() const;
    /// "In force: https://docker.m.daocloud.io/"; empty where it cannot be asked.
    QString inForceText() const;
    /// Whether the engine goes by other mirrors than the file names, and that in a sentence.
    QString inForceRemark() const;

    /// The versions to check for where no engine tells its own: one of each since 20.10.
    std::vector<EngineVersion> engineVersions() const;
    /// The version that is checked for; see isVersionKnown().
    EngineVersion checkedVersion() const { return m_problems.engine(); }
    /// Whether the engine told it; else it was chosen, or is the newest.
    bool isVersionKnown() const;
    /// For an engine that does not tell; nothing for the newest.
    void chooseVersion(const std::optional<EngineVersion> &version);

    /// "2 changes, a reload is enough, containers keep running"
    QString heading() const;
    bool isDirty() const { return m_document.isDirty(); }
    /// Empty where apply() does something, else why not, in a sentence.
    QString applyObstacle() const;
    bool canApply() const { return applyObstacle().isEmpty(); }
    /// Whether a restart is needed, and can be had from here: apply(true) does it.
    bool needsRestart() const;
    bool canRestart() const;
    DaemonPreview preview() const;

    /// Checks with the engine's own program where it can, backs up, writes, brings into force and
    /// confirms. notice() tells how it went.
    void apply(bool mayRestart = false);
    /// What is being done, while it is; with cancelApply() where that still can be stopped.
    QString applyText() const { return m_applying.text(); }
    bool canCancelApply() const { return m_applying.canCancel(); }
    void cancelApply() { m_applying.cancel(); }
    /// Back to what the file holds; can be undone.
    void revert();

    std::vector<Backup> backups() const;
    /// Reads a backup; backupRead() with its difference to what the file holds now.
    void readBackup(const QString &path);
    /// Puts the backup that was read last into the text, to be looked at and applied; can be
    /// undone.
    void takeBackup();

    const DaemonNotice &notice() const { return m_notice; }
    void dismissNotice();

    /// Pulls a small image through the engine; notice() tells how it went.
    void testPull();
    bool isPulling() const { return m_pull.isRunning(); }
    QString pullText() const { return m_pull.text(); }
    void cancelPull() { m_pull.cancel(); }

    /// What somebody else did to the file meanwhile; nothing where nobody did.
    const std::optional<DaemonConflict> &conflict() const { return m_conflict; }
    /// The text stays; the file as it is now is what it is compared with from now on.
    void keepMine();
    /// The text becomes the file's; can be undone.
    void takeTheirs();
    /// The settings that were changed here, in the file as it is now; can be undone.
    void join();

    /// What would be lost by closing or choosing another file; empty where nothing would be.
    QString lossSentence() const;

    void retranslate();

Q_SIGNALS:
    /// Anything of the above but what the parts tell themselves.
    void changed();
    void noticeChanged();
    void conflictChanged();
    /// The difference from the file to a backup; a sentence where it could not be read.
    void backupRead(const jingtai::DaemonPreview &difference, const QString &problem);

private:
    void documentChanged();
    void compare();
    void takeEngines(const std::vector<EngineFacts> &engines);
    void useEngine();
    void read(bool isReload);
    void takeFile(const DaemonFile &file, bool isReload);
    void takeOutcome(const DaemonOutcome &outcome);
    /// `tell` is called again in another language.
    void setNotice(std::function<DaemonNotice()> tell);
    void setConflict(FileSnapshot theirs);
    void forgetFile();
    void setPhase(Phase phase);
    ChangePlan plan() const;

    DaemonService &m_service;
    DaemonMemory m_memory;
    EngineTargets m_targets;
    DaemonKeys m_keys;
    DaemonDocument m_document;
    DaemonProblemsModel m_problems;
    DaemonForm m_form;
    RegistryMirrorsModel m_mirrors;
    DaemonApplyRun m_applying;
    TestPullRun m_pull;

    Phase m_phase = Phase::Idle;
    DaemonFile m_file;
    DaemonDocument::Aside m_keptAside;
    QString m_loadProblem;
    std::optional<EngineVersion> m_chosenVersion;
    DaemonChange m_change;
    QTimer m_pause;

    std::unique_ptr<EngineSurvey> m_survey;
    std::unique_ptr<EngineSurvey> m_ask;
    std::unique_ptr<DaemonRead> m_read;
    /// Whether the file is to be read once more after that.
    bool m_isReadStale = false;
    std::unique_ptr<DaemonRead> m_backupRead;
    std::optional<std::string> m_backup;
    QString m_backupTitle;

    DaemonNotice m_notice;
    std::function<DaemonNotice()> m_tell;
    std::optional<FileSnapshot> m_theirs;
    std::optional<DaemonConflict> m_conflict;
};

} // namespace jingtai
