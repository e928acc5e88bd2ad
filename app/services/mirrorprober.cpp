// SPDX-License-Identifier: MIT
#include "app/services/mirrorprober.h"

#include "app/services/httpconnection.h"

#include <QCryptographicHash>
#include <QDateTime>

#include <algorithm>
#include <utility>

namespace jingtai {

namespace {

std::string digestOf(std::string_view algorithm, std::string_view bytes)
{
    QCryptographicHash::Algorithm method = QCryptographicHash::Sha256;
    if (algorithm == "sha384")
        method = QCryptographicHash::Sha384;
    else if (algorithm == "sha512")
        method = QCryptographicHash::Sha512;
    else if (algorithm != "sha256")
        return {};
    const auto text = QByteArray::fromRawData(bytes.data(), qsizetype(bytes.size()));
    return std::string(algorithm) + ":"
           + QCryptographicHash::hash(text, method).toHex().toStdString();
}

} // namespace

MirrorProber::MirrorProber(ProbeSubject subject, ProbeLevel level, ProbeSettings settings,
                           QObject *parent)
    : QObject(parent)
    , m_plan(std::move(subject), level, digestOf, QDateTime::currentSecsSinceEpoch())
    , m_settings(std::move(settings))
{
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer);
    m_deadline.setInterval(m_settings.deadline);
    connect(&m_deadline, &QTimer::timeout, this, &MirrorProber::timeOut);
}

MirrorProber::~MirrorProber() = default;

void MirrorProber::start()
{
    m_deadline.start();
    if (m_plan.request())
        next();
    else
        QMetaObject::invokeMethod(this, &MirrorProber::finish, Qt::QueuedConnection);
}

bool MirrorProber::isSilent() const
{
    return m_plan.report().steps.empty() && !m_connections.isEmpty()
           && !m_connections.last()->hasBytes();
}

void MirrorProber::next()
{
    for (HttpConnection *connection : std::as_const(m_connections)) {
        if (connection->canTake(*m_plan.request())) {
            m_connections.removeOne(connection);
            sendOn(connection);
            return;
        }
    }
    auto *connection = new HttpConnection(m_settings.tls, m_settings.proxy, this);
    connect(connection, &HttpConnection::answered, this,
            [this, connection](const ProbeAnswer &answer) { take(connection, answer); });
    sendOn(connection);
}

void MirrorProber::sendOn(HttpConnection *connection)
{
    m_connections.append(connection);
    connection->send(*m_plan.request());
}

void MirrorProber::take(HttpConnection *connection, const ProbeAnswer &answer)
{
    if (answer.fault) {
        m_connections.removeOne(connection);
        connection->deleteLater();
        // A server may close an idle connection at any time; that is no fault of this request.
        const bool isStale = connection->isReused();
        if (*answer.fault == ProbeFault::Closed && (isStale || m_mayRetry)) {
            m_mayRetry = m_mayRetry && isStale;
            next();
            return;
        }
    }
    m_plan.take(answer);
    if (m_plan.request())
        goOn();
    else
        finish();
}

void MirrorProber::goOn()
{
    if (!m_gate || m_gate()) {
        next();
        return;
    }
    m_left = std::max(m_deadline.remainingTime(), 1);
    m_deadline.stop();
}

void MirrorProber::resume()
{
    m_deadline.start(m_left);
    next();
}

void MirrorProber::timeOut()
{
    if (m_isDone)
        return;
    HttpConnection *connection = m_connections.isEmpty() ? nullptr : m_connections.last();
    if (connection)
        m_plan.timeOut(connection->stage(), connection->soFar());
    finish();
}

void MirrorProber::finish()
{
    if (std::exchange(m_isDone, true))
        return;
    m_deadline.stop();
    for (HttpConnection *connection : std::exchange(m_connections, {})) {
        disconnect(connection, nullptr, this, nullptr);
        connection->deleteLater();
    }
    Q_EMIT done(m_plan.report());
}

} // namespace jingtai
