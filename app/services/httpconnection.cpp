// SPDX-License-Identifier: MIT
#include "app/services/httpconnection.h"

#include "app/core/probe/probeverdict.h"
#include "app/services/namelookup.h"
#include "app/services/tlsfacts.h"

#include <QNetworkProxy>
#include <QSslSocket>
#include <QUrl>

#include <algorithm>
#include <array>
#include <utility>

namespace jingtai {

namespace {

constexpr int s_addressGap = 250;
constexpr int s_bodyPatience = 1000;
constexpr qsizetype s_maxAddresses = 8;
constexpr qint64 s_readBuffer = qint64(128) * 1024;
constexpr std::size_t s_piece = std::size_t(32) * 1024;

AddressScope scopeOf(const QHostAddress &address)
{
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    std::array<std::uint8_t, 16> copy{};
    std::copy(std::begin(bytes.c), std::end(bytes.c), copy.begin());
    return jingtai::scopeOf(copy);
}

/// The families in turn, the resolver's first choice first (RFC 8305, 4).
QList<QHostAddress> interleaved(const QList<QHostAddress> &addresses)
{
    QList<QHostAddress> first;
    QList<QHostAddress> second;
    for (const QHostAddress &address : addresses)
        (address.protocol() == addresses.first().protocol() ? first : second).append(address);
    QList<QHostAddress> all;
    for (qsizetype i = 0; i < std::max(first.size(), second.size()); ++i) {
        if (i < first.size())
            all.append(first.at(i));
        if (i < second.size())
            all.append(second.at(i));
    }
    return all.mid(0, s_maxAddresses);
}

QString hostText(const std::string &host)
{
    return QString::fromStdString(host);
}

} // namespace

HttpConnection::HttpConnection(const QSslConfiguration &tls, QObject *parent)
    : QObject(parent)
    , m_tls(tls)
{
    m_nextAddress.setSingleShot(true);
    m_nextAddress.setInterval(s_addressGap);
    connect(&m_nextAddress, &QTimer::timeout, this, &HttpConnection::tryNext);
    m_bodyPatience.setSingleShot(true);
    m_bodyPatience.setInterval(s_bodyPatience);
    connect(&m_bodyPatience, &QTimer::timeout, this, [this] {
        m_parser->cut();
        answer();
    });
}

HttpConnection::~HttpConnection()
{
    dropCandidates();
    if (m_socket)
        drop(m_socket);
}

bool HttpConnection::canTake(const ProbeRequest &request) const
{
    return m_phase == Phase::Open && !m_isBusy && m_request.url.hasSameOrigin(request.url)
           && m_socket->bytesAvailable() == 0;
}

ProbeStage HttpConnection::stage() const
{
    switch (m_phase) {
    case Phase::Name:
        return ProbeStage::Name;
    case Phase::Connect:
        return ProbeStage::Connect;
    case Phase::Tls:
        return ProbeStage::Tls;
    case Phase::Idle:
    case Phase::Open:
        break;
    }
    return m_request.stage;
}

double HttpConnection::elapsed() const
{
    return double(m_clock.nsecsElapsed()) / 1e6;
}

void HttpConnection::send(const ProbeRequest &request)
{
    m_isReused = m_phase == Phase::Open;
    m_isBusy = true;
    m_hasBytes = false;
    m_request = request;
    m_parser.emplace(request.method, request.limits);
    // What is known of the connection stays; its phases belong to the first request.
    m_answer.times = {};
    m_answer.fault.reset();
    m_answer.detail.clear();
    m_answer.stage.reset();
    if (m_phase == Phase::Open) {
        write();
        return;
    }
    m_phase = Phase::Name;
    m_clock.start();
    // Never inside this call, and after a caller has put its own affairs in order.
    QMetaObject::invokeMethod(this, &HttpConnection::lookUp, Qt::QueuedConnection);
}

void HttpConnection::lookUp()
{
    const QString host = hostText(m_request.url.host);
    const QHostAddress literal(host);
    if (!literal.isNull()) {
        m_answer.times.name = 0;
        useAddresses({literal});
        return;
    }
    auto *lookup = new NameLookup(this);
    connect(lookup, &NameLookup::found, this, [this](const QList<QHostAddress> &addresses) {
        m_answer.times.name = elapsed();
        useAddresses(addresses);
    });
    connect(lookup, &NameLookup::failed, this, [this](ProbeFault fault, const QString &words) {
        m_answer.times.name = elapsed();
        fail(fault, words);
    });
    const QByteArray ace = QUrl::toAce(host);
    lookup->start(ace.isEmpty() ? host.toUtf8() : ace);
}

void HttpConnection::useAddresses(const QList<QHostAddress> &found)
{
    bool isUsable = false;
    for (const QHostAddress &address : found) {
        const AddressScope scope = scopeOf(address);
        isUsable = isUsable || scope != AddressScope::Unusable;
        const bool isAllowed = m_request.sentFrom ? mayFollow(*m_request.sentFrom, scope)
                                                  : mayConnect(m_request.addressRule, scope);
        if (isAllowed)
            m_addresses.append(address);
    }
    if (m_addresses.isEmpty()) {
        m_answer.scope = scopeOf(found.first());
        fail(isUsable ? ProbeFault::InnerAddress : ProbeFault::UnusableAddress,
             found.first().toString());
        return;
    }
    m_addresses = interleaved(m_addresses);
    m_phase = Phase::Connect;
    m_clock.start();
    tryNext();
}

void HttpConnection::tryNext()
{
    if (m_addresses.isEmpty())
        return;
    const QHostAddress address = m_addresses.takeFirst();
    auto *socket = new QSslSocket(this);
    m_candidates.append(socket);
    socket->setProxy(QNetworkProxy::NoProxy);
    socket->setReadBufferSize(s_readBuffer);
    connect(socket, &QSslSocket::connected, this, [this, socket] { connected(socket); });
    connect(socket, &QSslSocket::errorOccurred, this, [this, socket] { connectFailed(socket); });
    if (!m_addresses.isEmpty())
        m_nextAddress.start();
    socket->connectToHost(address, quint16(m_request.url.port));
}

void HttpConnection::connectFailed(QSslSocket *socket)
{
    const QAbstractSocket::SocketError error = socket->error();
    const QString words = socket->errorString();
    m_candidates.removeOne(socket);
    drop(socket);
    if (!m_addresses.isEmpty()) {
        m_nextAddress.stop();
        tryNext();
    } else if (!m_candidates.isEmpty()) {
        return;
    } else if (error == QAbstractSocket::ConnectionRefusedError) {
        fail(ProbeFault::Refused);
    } else if (error == QAbstractSocket::NetworkError) {
        fail(ProbeFault::Unreachable);
    } else if (error == QAbstractSocket::SocketTimeoutError) {
        fail(ProbeFault::Deadline);
    } else if (error == QAbstractSocket::RemoteHostClosedError) {
        fail(ProbeFault::Closed);
    } else {
        fail(ProbeFault::ConnectFailed, words);
    }
}

void HttpConnection::connected(QSslSocket *socket)
{
    m_answer.times.connect = elapsed();
    m_answer.scope = scopeOf(socket->peerAddress());
    m_answer.address = socket->peerAddress().toString().toStdString();
    m_candidates.removeOne(socket);
    dropCandidates();
    m_socket = socket;
    disconnect(socket, nullptr, this, nullptr);
    connect(socket, &QSslSocket::errorOccurred, this, &HttpConnection::failed);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    if (!m_request.url.isSecure) {
        m_phase = Phase::Open;
        write();
        return;
    }
    m_phase = Phase::Tls;
    m_clock.start();
    connect(socket, &QSslSocket::encrypted, this, &HttpConnection::encrypted);
    connect(socket, qOverload<const QList<QSslError> &>(&QSslSocket::sslErrors), this,
            &HttpConnection::sslFailed);
    socket->setSslConfiguration(m_tls);
    socket->setPeerVerifyName(hostText(m_request.url.host));
    socket->startClientEncryption();
}

void HttpConnection::encrypted()
{
    m_answer.times.tls = elapsed();
    m_answer.certificate = certificateFacts(m_socket->peerCertificate());
    m_phase = Phase::Open;
    write();
}

void HttpConnection::sslFailed(const QList<QSslError> &errors)
{
    m_answer.certificate = certificateFacts(m_socket->peerCertificate());
    const TlsFault worst = worstOf(errors);
    fail(worst.fault, worst.words);
}

void HttpConnection::failed()
{
    const QAbstractSocket::SocketError error = m_socket->error();
    if (m_phase == Phase::Open) {
        // What came before the end may be all there is to come.
        read();
        if (m_isBusy)
            ended();
        else if (m_socket)
            m_phase = Phase::Idle;
        return;
    }
    if (error == QAbstractSocket::RemoteHostClosedError) {
        fail(ProbeFault::Closed);
        return;
    }
    const TlsFault fault = handshakeFault(m_socket->errorString());
    fail(fault.fault, fault.words);
}

void HttpConnection::write()
{
    if (!m_isReused) {
        connect(m_socket, &QSslSocket::readyRead, this, &HttpConnection::read);
        // An ending without an error, as of a server that says goodbye within TLS.
        connect(m_socket, &QSslSocket::disconnected, this, &HttpConnection::failed);
    }
    const std::string bytes = serialized(m_request);
    m_clock.start();
    m_socket->write(bytes.data(), qint64(bytes.size()));
}

void HttpConnection::read()
{
    std::array<char, s_piece> piece;
    while (m_isBusy && m_socket->bytesAvailable() > 0) {
        const qint64 count = m_socket->read(piece.data(), qint64(piece.size()));
        if (count <= 0)
            return;
        if (!m_hasBytes) {
            m_hasBytes = true;
            m_answer.times.firstByte = elapsed();
        }
        const ResponseParser::State state = m_parser->feed({piece.data(), std::size_t(count)});
        if (state == ResponseParser::State::Done || state == ResponseParser::State::Failed)
            answer();
        else if (state == ResponseParser::State::Body && m_request.isBodyOptional
                 && !m_bodyPatience.isActive())
            m_bodyPatience.start();
    }
}

void HttpConnection::ended()
{
    if (!m_hasBytes) {
        fail(ProbeFault::Closed);
        return;
    }
    m_parser->finish();
    answer();
}

ProbeAnswer HttpConnection::soFar() const
{
    ProbeAnswer result = m_answer;
    if (m_parser && m_phase == Phase::Open) {
        result.bodyMs = elapsed();
        result.head = m_parser->head();
        result.bodyBytes = m_parser->bodyBytes();
    }
    return result;
}

void HttpConnection::answer()
{
    if (m_parser->state() == ResponseParser::State::Failed && !m_parser->hasHead()) {
        fail(faultOf(*m_parser->fault()));
        return;
    }
    m_bodyPatience.stop();
    m_isBusy = false;
    ProbeAnswer result = soFar();
    result.body = m_parser->body();
    result.bodyFault = m_parser->fault();
    if (!m_parser->keepsConnection()) {
        m_phase = Phase::Idle;
        drop(std::exchange(m_socket, nullptr));
    }
    m_parser.reset();
    Q_EMIT answered(result);
}

void HttpConnection::fail(ProbeFault fault, const QString &detail)
{
    const bool isBeforeRequest = m_phase != Phase::Open;
    if (isBeforeRequest)
        m_answer.stage = stage();
    m_answer.fault = fault;
    m_answer.detail = detail.toStdString();
    m_bodyPatience.stop();
    m_nextAddress.stop();
    m_isBusy = false;
    m_phase = Phase::Idle;
    dropCandidates();
    if (m_socket)
        drop(std::exchange(m_socket, nullptr));
    m_parser.reset();
    Q_EMIT answered(m_answer);
}

void HttpConnection::drop(QSslSocket *socket)
{
    disconnect(socket, nullptr, this, nullptr);
    socket->abort();
    // Its own signal may be what led here.
    socket->deleteLater();
}

void HttpConnection::dropCandidates()
{
    m_addresses.clear();
    m_nextAddress.stop();
    for (QSslSocket *socket : std::exchange(m_candidates, {}))
        drop(socket);
}

} // namespace jingtai
