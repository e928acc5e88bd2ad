// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/daemon/daemonproblem.h"
#include "app/model/daemon/registrymirrorrows.h"
#include "app/model/shortnote.h"

#include <QCoreApplication>
#include <QString>

#include <cstdint>

namespace jingtai {

class HubMirrors;

/// What the table says of a row, and the one thing it offers to do about it, in the language of
/// the installed translators. `problem` is the gravest of the row; null where there is none.
class RegistryMirrorNotes final
{
    Q_DECLARE_TR_FUNCTIONS(RegistryMirrorNotes)

public:
    /// What the link behind a remark does.
    enum class Action : std::uint8_t {
        None,
        Fix,          ///< mends the address
        Remove,       ///< takes the row out
        UseInConvert, ///< takes the mirror for names that are converted
    };

    /// Borrowed.
    explicit RegistryMirrorNotes(const HubMirrors &hub)
        : m_hub(hub)
    {}

    ShortNote pill(const RegistryMirrorRow &row, const DaemonProblem *problem) const;
    /// A sentence; may be empty.
    QString remark(const RegistryMirrorRow &row, const DaemonProblem *problem) const;
    Action action(const RegistryMirrorRow &row, const DaemonProblem *problem) const;
    /// As on a button; empty for Action::None.
    QString actionText(const RegistryMirrorRow &row, const DaemonProblem *problem) const;

private:
    bool isDead(const RegistryMirrorRow &row, const DaemonProblem *problem) const;

    const HubMirrors &m_hub;
};

} // namespace jingtai
