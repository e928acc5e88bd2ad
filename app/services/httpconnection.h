// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/probe/probeplan.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QList>
#include <QNetworkProxy>
#include <QObject>
#include <QSslConfiguration>
#include <QSslError>
#include <QTimer>

#include <optional>

QT_BEGIN_NAMESPACE
class QSslSocket;
QT_END_NAMESPACE

namespace jingtai {

/// One connection to one server, for requests that follow each other. The address is looked up once
/// and pinned; several are tried 250 ms apart. Through a proxy the name is the proxy's affair, and
/// what is not encrypted is given to an HTTP proxy as a whole. No deadline of its own: destroying
/// it ends all, and nothing is emitted afterwards.
class HttpConnection final : public QObject
{
    Q_OBJECT

public:
    /// `tls`: nothing for tlsFor({}), which takes a while and a megabyte the first time: made once
    /// a server is there to speak it with.
    /// `proxy`: DefaultProxy for what the desktop or the environment says, by which this computer
    /// itself needs none; NoProxy; or one that all goes through.
    HttpConnection(const std::optional<QSslConfiguration> &tls, const QNetworkProxy &proxy,
                   QObject *parent = nullptr);
    ~HttpConnection() override;

    /// Whether the request may be sent here: the connection is open to that origin and idle.
    bool canTake(const ProbeRequest &request) const;
    /// Whether the request in flight is not the first on the connection.
    bool isReused() const { return m_isReused; }

    /// Whether any of the answer has come.
    bool hasBytes() const { return m_hasBytes; }

    /// One at a time; connects first where that was not done.
    void send(const ProbeRequest &request);

    /// Where the request in flight is.
    ProbeStage stage() const;
    /// What is known of the answer so far.
    ProbeAnswer soFar() const;

Q_SIGNALS:
    /// Once for each send(), never inside it.
    void answered(const jingtai::ProbeAnswer &answer);

private:
    enum class Phase : quint8 { Idle, Name, Connect, Tls, Open };

    void lookUp();
    void askSystem(const QString &host, const QUrl &asksProxyFor);
    void useProxy(const QNetworkProxy &proxy);
    void useAddresses(const QList<QHostAddress> &found);
    void tryNext();
    QSslSocket *newCandidate();
    void connected(QSslSocket *socket);
    void connectFailed(QSslSocket *socket);
    void encrypted();
    void sslFailed(const QList<QSslError> &errors);
    void failed();
    void write();
    void read();
    void ended();
    void answer();
    void fail(ProbeFault fault, const QString &detail = {});
    void drop(QSslSocket *socket);
    void dropCandidates();
    double elapsed() const;

    std::optional<QSslConfiguration> m_tls;
    QNetworkProxy m_proxy;
    /// Whether the connection is to a proxy that passes on what it is sent.
    bool m_isForwarded = false;
    ProbeRequest m_request;
    Phase m_phase = Phase::Idle;
    bool m_isBusy = false;
    bool m_isReused = false;
    bool m_hasBytes = false;
    QList<QHostAddress> m_addresses;
    QList<QSslSocket *> m_candidates;
    QSslSocket *m_socket = nullptr;
    QTimer m_nextAddress;
    QTimer m_bodyPatience;
    QElapsedTimer m_clock;
    ProbeAnswer m_answer;
    std::optional<ResponseParser> m_parser;
};

} // namespace jingtai
