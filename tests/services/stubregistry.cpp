// SPDX-License-Identifier: MIT
#include "tests/services/stubregistry.h"

#include <QSslSocket>

#include <algorithm>
#include <utility>

namespace jingtai::test {

StubRegistry::StubRegistry()
    : answer(imageAnswer)
{
    connect(this, &QTcpServer::newConnection, this, &StubRegistry::accept);
    listen(QHostAddress::LocalHost);
}

QByteArray StubRegistry::imageAnswer(const QByteArray &requestLine)
{
    QByteArray head = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n";
    if (requestLine.contains("/manifests/"))
        head += "Docker-Content-Digest: sha256:" + QByteArray(64, 'a') + "\r\n";
    return head + "\r\n";
}

void StubRegistry::answerAll()
{
    for (const auto &[socket, line] : std::exchange(m_waiting, {}))
        socket->write(imageAnswer(line));
}

void StubRegistry::incomingConnection(qintptr descriptor)
{
    auto *socket = new QSslSocket(this);
    socket->setSocketDescriptor(descriptor);
    if (m_tls) {
        socket->setSslConfiguration(*m_tls);
        socket->startServerEncryption();
    }
    addPendingConnection(socket);
}

void StubRegistry::accept()
{
    while (QTcpSocket *socket = nextPendingConnection()) {
        mostOpen = std::max(mostOpen, ++open);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            --open;
            m_waiting.removeIf([socket](const auto &each) { return each.first == socket; });
            socket->deleteLater();
        });
    }
}

void StubRegistry::read(QTcpSocket *socket)
{
    // One request in one piece, as the prober writes it.
    const QByteArray line = socket->readAll().split('\r').first();
    requests.append(line);
    const QByteArray bytes = answer(line);
    if (bytes.isEmpty())
        m_waiting.append({socket, line});
    else
        socket->write(bytes);
}

} // namespace jingtai::test
