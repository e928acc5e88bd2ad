// SPDX-License-Identifier: MIT
#include "app/services/namelookup.h"

#include <netdb.h>
#include <sys/socket.h>

#include <QElapsedTimer>

#include <mutex>
#include <string>
#include <system_error>
#include <thread>

namespace jingtai {

/// What the thread and the object share; the object is null once it is gone.
struct NameLookup::Link
{
    std::mutex mutex;
    NameLookup *lookup;

    explicit Link(NameLookup *object)
        : lookup(object)
    {}

    void ask(const QByteArray &host, const QUrl &asksProxyFor)
    {
        if (!asksProxyFor.isEmpty()) {
            // May fetch a script that decides. What follows the first are ways to try when that
            // fails, which would show a mirror by a way that other programs do not take.
            const QNetworkProxy proxy
                = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(asksProxyFor))
                      .value(0, QNetworkProxy::NoProxy);
            if (proxy.type() != QNetworkProxy::NoProxy) {
                tell([proxy](NameLookup *object) { Q_EMIT object->proxied(proxy); });
                return;
            }
        }
        if (const QHostAddress literal(QString::fromLatin1(host)); !literal.isNull()) {
            tell([literal](NameLookup *object) { Q_EMIT object->found({literal}, 0); });
            return;
        }
        askForAddresses(host);
    }

    void askForAddresses(const QByteArray &host)
    {
        QElapsedTimer clock;
        clock.start();
        addrinfo hints{};
        hints.ai_family = AF_UNSPEC;
        hints.ai_socktype = SOCK_STREAM;
        hints.ai_flags = AI_ADDRCONFIG;
        addrinfo *list = nullptr;
        const int error = ::getaddrinfo(host.constData(), nullptr, &hints, &list);
        QList<QHostAddress> addresses;
        for (const addrinfo *each = list; each != nullptr; each = each->ai_next) {
            const QHostAddress address(each->ai_addr);
            if (!address.isNull() && !addresses.contains(address))
                addresses.append(address);
        }
        if (list != nullptr)
            ::freeaddrinfo(list);
        const double milliseconds = double(clock.nsecsElapsed()) / 1e6;
        if (addresses.isEmpty()) {
            tellFailure(error);
            return;
        }
        tell([addresses, milliseconds](NameLookup *object) {
            Q_EMIT object->found(addresses, milliseconds);
        });
    }

    void tellFailure(int error)
    {
        const bool isUnknown = error == EAI_NONAME || error == EAI_NODATA || error == 0;
        const bool isToldWhole = isUnknown || error == EAI_AGAIN;
        const auto words = QString::fromLocal8Bit(isToldWhole ? "" : ::gai_strerror(error));
        const auto fault = isUnknown            ? ProbeFault::NoSuchName
                           : error == EAI_AGAIN ? ProbeFault::NoNameService
                                                : ProbeFault::LookupFailed;
        tell([fault, words](NameLookup *object) { Q_EMIT object->failed(fault, words); });
    }

    template <typename Telling>
    void tell(Telling telling)
    {
        const std::lock_guard lock(mutex);
        if (!lookup)
            return;
        QMetaObject::invokeMethod(
            lookup, [object = lookup, telling] { telling(object); }, Qt::QueuedConnection);
    }
};

NameLookup::NameLookup(QObject *parent)
    : QObject(parent)
    , m_link(std::make_shared<Link>(this))
{}

NameLookup::~NameLookup()
{
    const std::lock_guard lock(m_link->mutex);
    m_link->lookup = nullptr;
}

void NameLookup::start(const QByteArray &host, const QUrl &asksProxyFor)
{
    try {
        std::thread([link = m_link, host, asksProxyFor] {
            link->ask(host, asksProxyFor);
        }).detach();
    } catch (const std::system_error &) {
        m_link->tellFailure(EAI_MEMORY);
    }
}

} // namespace jingtai
