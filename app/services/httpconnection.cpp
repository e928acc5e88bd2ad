// SPDX-License-Identifier: MIT
#include "app/services/httpconnection.h"

#include "app/core/probe/probeverdict.h"
#include "app/services/namelookup.h"
#include "app/services/proxytext.h"
#include "app/services/tlsfacts.h"

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

/// As the name service and the proxies want it.
QByteArray asciiName(const QString &host)
{
    const QByteArray ace = QUrl::toAce(host);
    return ace.isEmpty() ? host.toUtf8() : ace;
}

/// Of what can be told from the host as it is written.
AddressScope scopeOf(const QString &host)
{
    const QHostAddress literal(host);
    if (!literal.isNull())
        return scopeOf(literal);
    const QString local = QStringLiteral("localhost");
    const bool isLocal = host == local || host.endsWith(QLatin1Char('.') + local);
    return isLocal ? AddressScope::Loopback : AddressScope::Public;
}

bool isAllowed(const ProbeRequest &request, AddressScope scope)
{
    return request.sentFrom ? mayFollow(*request.sentFrom, scope)
                            : mayConnect(request.addressRule, scope);
}

} // namespace

HttpConnection::HttpConnection(const std::optional<QSslConfiguration> &tls,
                               const QNetworkProxy &proxy, QObject *parent)
    : QObject(parent)
    , m_tls(tls)
    , m_proxy(proxy)
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
    m_answer.unfinishedMs.reset();
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
    const bool asksSystem = m_proxy.type() == QNetworkProxy::DefaultProxy;
    if (!asksSystem && m_proxy.type() != QNetworkProxy::NoProxy) {
        useProxy(m_proxy);
        return;
    }
    if (asksSystem && scopeOf(host) != AddressScope::Loopback) {
        askSystem(host, QUrl(QString::fromStdString(m_request.url.text())));
        return;
    }
    const QHostAddress literal(host);
    if (literal.isNull()) {
        askSystem(host, {});
        return;
    }
    m_answer.times.name = 0;
    useAddresses({literal});
}

void HttpConnection::askSystem(const QString &host, const QUrl &asksProxyFor)
{
    auto *lookup = new NameLookup(this);
    connect(lookup, &NameLookup::found, this,
            [this](const QList<QHostAddress> &addresses, double milliseconds) {
                m_answer.times.name = milliseconds;
                useAddresses(addresses);
            });
    connect(lookup, &NameLookup::proxied, this, &HttpConnection::useProxy);
    connect(lookup, &NameLookup::failed, this, [this](ProbeFault fault, const QString &words) {
        m_answer.times.name = elapsed();
        fail(fault, words);
    });
    lookup->start(asciiName(host), asksProxyFor);
}

void HttpConnection::useProxy(const QNetworkProxy &proxy)
{
    const QString host = hostText(m_request.url.host);
    m_answer.proxy = addressOf(proxy);
    m_answer.scope = scopeOf(host);
    if (!isAllowed(m_request, *m_answer.scope)) {
        fail(ProbeFault::InnerAddress, host);
        return;
    }
    m_proxy = proxy;
    m_isForwarded = !m_request.url.isSecure && proxy.type() != QNetworkProxy::Socks5Proxy;
    m_phase = Phase::Connect;
    m_clock.start();
    QSslSocket *socket = newCandidate();
    if (m_isForwarded) {
        socket->setProxy(QNetworkProxy::NoProxy);
        socket->connectToHost(proxy.hostName(), proxy.port());
        return;
    }
    // Whatever the setting says of names: only the proxy may know them.
    QNetworkProxy asking = proxy;
    asking.setRawHeader("User-Agent",
                        QByteArray(s_userAgent.data(), qsizetype(s_userAgent.size())));
    asking.setCapabilities(proxy.capabilities() | QNetworkProxy::HostNameLookupCapability);
    socket->setProxy(asking);
    socket->connectToHost(QString::fromLatin1(asciiName(host)), quint16(m_request.url.port));
}

void HttpConnection::useAddresses(const QList<QHostAddress> &found)
{
    bool isUsable = false;
    for (const QHostAddress &address : found) {
        const AddressScope scope = scopeOf(address);
        isUsable = isUsable || scope != AddressScope::Unusable;
        if (isAllowed(m_request, scope))
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
    QSslSocket *socket = newCandidate();
    socket->setProxy(QNetworkProxy::NoProxy);
    if (!m_addresses.isEmpty())
        m_nextAddress.start();
    socket->connectToHost(address, quint16(m_request.url.port));
}

QSslSocket *HttpConnection::newCandidate()
{
    auto *socket = new QSslSocket(this);
    m_candidates.append(socket);
    socket->setReadBufferSize(s_readBuffer);
    connect(socket, &QSslSocket::connected, this, [this, socket] { connected(socket); });
    connect(socket, &QSslSocket::errorOccurred, this, [this, socket] { connectFailed(socket); });
    return socket;
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
    } else if (!m_answer.proxy.empty()) {
        fail(ProbeFault::ProxyFailed, words);
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
    if (m_answer.proxy.empty()) {
        m_answer.scope = scopeOf(socket->peerAddress());
        m_answer.address = socket->peerAddress().toString().toStdString();
    }
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
    socket->setSslConfiguration(m_tls ? *m_tls : tlsFor({}));
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
    ProbeRequest request = m_request;
    if (m_isForwarded && !m_proxy.user().isEmpty()) {
        const QString account = m_proxy.user() + QLatin1Char(':') + m_proxy.password();
        request.headers.push_back(
            {"Proxy-Authorization", "Basic " + account.toUtf8().toBase64().toStdString()});
    }
    const std::string bytes = serialized(request, m_isForwarded);
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
    if (m_isBusy)
        result.unfinishedMs = elapsed();
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
    m_answer.unfinishedMs = elapsed();
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
