// SPDX-License-Identifier: MIT
#include "app/services/namelookup.h"

#include <netdb.h>
#include <sys/socket.h>

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

    void ask(const std::string &host)
    {
        addrinfo hints{};
        hints.ai_family = AF_UNSPEC;
        hints.ai_socktype = SOCK_STREAM;
        hints.ai_flags = AI_ADDRCONFIG;
        addrinfo *list = nullptr;
        const int error = ::getaddrinfo(host.c_str(), nullptr, &hints, &list);
        QList<QHostAddress> addresses;
        for (const addrinfo *each = list; each != nullptr; each = each->ai_next) {
            const QHostAddress address(each->ai_addr);
            if (!address.isNull() && !addresses.contains(address))
                addresses.append(address);
        }
        if (list != nullptr)
            ::freeaddrinfo(list);
        tell(error, addresses);
    }

    void tell(int error, const QList<QHostAddress> &addresses)
    {
        const std::lock_guard lock(mutex);
        if (!lookup)
            return;
        NameLookup *object = lookup;
        const bool isUnknown = error == EAI_NONAME || error == EAI_NODATA || error == 0;
        const auto words = QString::fromLocal8Bit(isUnknown ? "" : ::gai_strerror(error));
        const auto fault = isUnknown ? ProbeFault::NoSuchName : ProbeFault::LookupFailed;
        QMetaObject::invokeMethod(
            object,
            [object, fault, words, addresses] {
                if (addresses.isEmpty())
                    Q_EMIT object->failed(fault, words);
                else
                    Q_EMIT object->found(addresses);
            },
            Qt::QueuedConnection);
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

void NameLookup::start(const QByteArray &host)
{
    try {
        std::thread([link = m_link, name = host.toStdString()] { link->ask(name); }).detach();
    } catch (const std::system_error &) {
        m_link->tell(EAI_MEMORY, {});
    }
}

} // namespace jingtai
