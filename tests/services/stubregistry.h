// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSslConfiguration>
#include <QTcpServer>

#include <functional>
#include <optional>

QT_BEGIN_NAMESPACE
class QTcpSocket;
QT_END_NAMESPACE

namespace jingtai::test {

/// A registry on 127.0.0.1 that answers what a test wants, or not at all.
class StubRegistry final : public QTcpServer
{
    Q_OBJECT

public:
    StubRegistry();

    /// With TLS from now on.
    void setTls(const QSslConfiguration &tls) { m_tls = tls; }

    /// What is answered to a request line; an empty answer is none. By default the image is there.
    std::function<QByteArray(const QByteArray &requestLine)> answer;

    /// The request lines that came.
    QList<QByteArray> requests;
    /// Connections that are open, and the most that ever were.
    int open = 0;
    int mostOpen = 0;

    /// Answers all that wait with what a registry has.
    void answerAll();

    static QByteArray imageAnswer(const QByteArray &requestLine);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void accept();
    void read(QTcpSocket *socket);

    std::optional<QSslConfiguration> m_tls;
    QList<std::pair<QTcpSocket *, QByteArray>> m_waiting;
};

} // namespace jingtai::test
