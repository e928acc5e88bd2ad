// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/probe/probereport.h"
#include "app/core/probe/probesubject.h"

#include <QObject>

namespace jingtai {

/// Who probes mirrors; a test puts another in the queue's place.
class Prober : public QObject
{
    Q_OBJECT

public:
    using Ticket = quint64;

    using QObject::QObject;
    ~Prober() override;

    /// Begins as soon as it may, never inside this call. No ticket is given twice.
    virtual Ticket add(const ProbeSubject &subject, ProbeLevel level) = 0;
    /// Forgets one, waiting or begun; nothing more is said of it.
    virtual void cancel(Ticket ticket) = 0;

Q_SIGNALS:
    void started(quint64 ticket);
    void finished(quint64 ticket, const jingtai::ProbeReport &report);
};

} // namespace jingtai
