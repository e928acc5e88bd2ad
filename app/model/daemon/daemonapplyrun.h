// SPDX-License-Identifier: MIT
#pragma once

#include "app/services/daemonservice.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace jingtai {

/// One change of a file on its way into force: the engine's own check where it has one, then the
/// change itself. One at a time.
class DaemonApplyRun final : public QObject
{
    Q_OBJECT

public:
    /// Borrowed.
    explicit DaemonApplyRun(DaemonService &service, QObject *parent = nullptr);
    ~DaemonApplyRun() override;

    /// `engine` reads the file of the wish. Not while one is under way.
    void start(const EngineFacts &engine, const DaemonWish &wish);
    /// What is being done, in the language of the installed translators; empty where nothing is.
    QString text() const;
    /// Until something is written.
    bool canCancel() const { return m_isCancellable; }
    void cancel();
    /// What is, or was last, written.
    const std::string &written() const { return m_wish.after; }

Q_SIGNALS:
    /// text() or canCancel().
    void changed();
    /// Nothing was written: the engine refuses the text.
    void refused(const jingtai::EngineValidation &said);
    /// Nothing was written: cancel() came before.
    void cancelled();
    void done(const jingtai::DaemonOutcome &outcome);

private:
    void write();

    DaemonService &m_service;
    DaemonWish m_wish;
    std::unique_ptr<EngineValidate> m_validate;
    std::unique_ptr<DaemonApply> m_apply;
    /// The last one that was told; nothing before the first.
    std::optional<DaemonApplyStep> m_step;
    bool m_isCancellable = false;
};

} // namespace jingtai
