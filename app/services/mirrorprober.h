// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/probe/probeplan.h"

#include <QElapsedTimer>
#include <QList>
#include <QNetworkProxy>
#include <QObject>
#include <QSslConfiguration>
#include <QTimer>

#include <functional>
#include <optional>
#include <utility>

namespace jingtai {

class HttpConnection;

/// What all probes of a round have in common.
struct ProbeSettings
{
    /// As HttpConnection has it.
    std::optional<QSslConfiguration> tls;
    /// The same.
    QNetworkProxy proxy{QNetworkProxy::DefaultProxy};
    /// Milliseconds for all of a probe, the look-up of the name included.
    int deadline = 8000;
};

/// One probe of one mirror. Emits done() once, never inside start(); nothing after it is destroyed.
class MirrorProber final : public QObject
{
    Q_OBJECT

public:
    MirrorProber(ProbeSubject subject, ProbeLevel level, ProbeSettings settings,
                 QObject *parent = nullptr);
    ~MirrorProber() override;

    /// Asked between two requests; where it says no, the probe and its deadline rest until
    /// resume().
    using Gate = std::function<bool()>;
    void setGate(Gate gate) { m_gate = std::move(gate); }

    void start();
    void resume();
    const ProbeSubject &subject() const { return m_plan.subject(); }
    /// Whether nothing has come from the mirror yet.
    bool isSilent() const;

Q_SIGNALS:
    void done(const jingtai::ProbeReport &report);

private:
    void next();
    void sendOn(HttpConnection *connection);
    void take(HttpConnection *connection, const ProbeAnswer &answer);
    void goOn();
    void timeOut();
    void finish();

    ProbePlan m_plan;
    ProbeSettings m_settings;
    QTimer m_deadline;
    Gate m_gate;
    /// Of the deadline, while the probe rests; milliseconds.
    int m_left = 0;
    /// Each to another origin; those in use last.
    QList<HttpConnection *> m_connections;
    bool m_mayRetry = true;
    bool m_isDone = false;
};

} // namespace jingtai
