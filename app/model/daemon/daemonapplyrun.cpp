// SPDX-License-Identifier: MIT
#include "app/model/daemon/daemonapplyrun.h"

namespace jingtai {

DaemonApplyRun::DaemonApplyRun(DaemonService &service, QObject *parent)
    : QObject(parent)
    , m_service(service)
{}

DaemonApplyRun::~DaemonApplyRun() = default;

void DaemonApplyRun::start(const EngineFacts &engine, const DaemonWish &wish)
{
    m_wish = wish;
    m_step.reset();
    m_isCancellable = true;
    if (!engine.hasValidate) {
        write();
        return;
    }
    m_validate = m_service.validate(engine, m_wish.after);
    connect(m_validate.get(), &EngineValidate::done, this, [this](const EngineValidation &said) {
        m_validate.release()->deleteLater();
        if (!m_isCancellable) {
            Q_EMIT cancelled();
        } else if (said.isAsked && !said.isAccepted) {
            m_isCancellable = false;
            Q_EMIT refused(said);
        } else {
            write();
        }
    });
    m_validate->start();
    Q_EMIT changed();
}

void DaemonApplyRun::write()
{
    m_apply = m_service.apply(m_wish);
    connect(m_apply.get(), &DaemonApply::progressed, this, [this](DaemonApplyStep step) {
        m_isCancellable = false;
        m_step = step;
        Q_EMIT changed();
    });
    connect(m_apply.get(), &DaemonApply::done, this, [this](const DaemonOutcome &outcome) {
        m_apply.release()->deleteLater();
        m_isCancellable = false;
        Q_EMIT done(outcome);
    });
    m_apply->start();
    Q_EMIT changed();
}

QString DaemonApplyRun::text() const
{
    if (m_validate)
        return tr("Asking Docker whether it would take the file…");
    if (!m_apply)
        return {};
    if (!m_step) {
        return m_service.wayFor(m_wish.place) == EngineApplyWay::Helper
                   ? tr("Waiting for the password of an administrator…")
                   : tr("Writing the file…");
    }
    switch (*m_step) {
    case DaemonApplyStep::BackUp:
        return tr("Keeping a backup…");
    case DaemonApplyStep::Write:
        return tr("Writing the file…");
    case DaemonApplyStep::Reload:
        return tr("Docker reads its settings again…");
    case DaemonApplyStep::Restart:
        return tr("Docker is being restarted…");
    case DaemonApplyStep::Confirm:
        return tr("Asking Docker whether it goes by it…");
    case DaemonApplyStep::GoBack:
        return tr("Putting the old file back…");
    }
    return {};
}

void DaemonApplyRun::cancel()
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

} // namespace jingtai
