// SPDX-License-Identifier: MIT
#include "app/model/daemon/registrymirrornotes.h"

#include "app/model/checks/checkhistory.h"
#include "app/model/daemon/daemonproblemsmodel.h"
#include "app/model/daemon/daemonwording.h"
#include "app/model/daemon/hubmirrors.h"
#include "app/model/quotedtext.h"

namespace jingtai {

/// Of a row that has a graver problem that is said instead.
bool RegistryMirrorNotes::isDead(const RegistryMirrorRow &row, const DaemonProblem *problem) const
{
    return row.isOn && (!problem || problem->severity == DaemonSeverity::Advice)
           && m_hub.isDead(row.address);
}

ShortNote RegistryMirrorNotes::pill(const RegistryMirrorRow &row,
                                    const DaemonProblem *problem) const
{
    if (row.isUnfinished)
        return {Severity::Neutral, tr("Not finished")};
    if (!row.isOn)
        return {Severity::Neutral, tr("Off", "mirror")};
    if (problem
        && (problem->code == DaemonCode::MirrorOfOther
            || problem->code == DaemonCode::MirrorPackages)) {
        //: A mirror that the engine would ask for the wrong things
        return {Severity::Caution, tr("Wrong place")};
    }
    if (problem && problem->severity != DaemonSeverity::Advice)
        return {severityOf(problem->severity), wording(problem->severity)};
    return m_hub.status(m_hub.at(row.address));
}

QString RegistryMirrorNotes::remark(const RegistryMirrorRow &row,
                                    const DaemonProblem *problem) const
{
    if (row.isUnfinished)
        return tr("Type an address, or remove the row.");
    if (!row.isOn)
        return {};
    if (isDead(row, problem)) {
        return m_hub.recentCheck(m_hub.at(row.address))->verdict == ProbeVerdict::TimedOut
                   ? tr("Costs up to 30 s on every pull.")
                   : tr("Docker asks it in vain on every pull.");
    }
    if (!problem)
        return m_hub.otherWay(row.address);
    if (problem->code == DaemonCode::MirrorOfOther) {
        //: %1 registries, such as quay.io
        return tr("Mirrors %1; Docker would ask it for images of Docker Hub.")
            .arg(problem->detail == "*" ? tr("any registry, below a path")
                                        : quotable(problem->detail));
    }
    if (problem->code == DaemonCode::MirrorPackages)
        return tr("Serves packages, not images.");
    return wording(*problem);
}

RegistryMirrorNotes::Action RegistryMirrorNotes::action(const RegistryMirrorRow &row,
                                                        const DaemonProblem *problem) const
{
    if (row.isUnfinished)
        return Action::Remove;
    if (!row.isOn)
        return Action::None;
    if (isDead(row, problem))
        return Action::Remove;
    if (!problem)
        return Action::None;
    if (problem->code == DaemonCode::MirrorOfOther)
        return Action::UseInConvert;
    if (problem->code == DaemonCode::MirrorPackages)
        return Action::Remove;
    return problem->fix ? Action::Fix : Action::None;
}

QString RegistryMirrorNotes::actionText(const RegistryMirrorRow &row,
                                        const DaemonProblem *problem) const
{
    switch (action(row, problem)) {
    case Action::None:
        break;
    case Action::Fix:
        return wordingOfFix(*problem);
    case Action::Remove:
        return tr("Remove");
    case Action::UseInConvert:
        return tr("Use in Convert instead");
    }
    return {};
}

} // namespace jingtai
