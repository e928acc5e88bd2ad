// SPDX-License-Identifier: MIT
#include "app/services/request.h"

#include <utility>

namespace jingtai {

Request::Request(std::function<Deliver(const Cancellation &)> work, QObject *parent)
    : QObject(parent)
    , m_work(std::move(work))
{}

Request::~Request()
{
    m_cancellation->cancel();
    if (m_thread.joinable())
        m_thread.join();
}

void Request::start()
{
    // The thread is joined before the object goes, and what it posts goes with the object.
    m_thread = std::thread([this] { post(m_work(*m_cancellation)); });
}

void Request::post(Deliver deliver)
{
    QMetaObject::invokeMethod(this, std::move(deliver), Qt::QueuedConnection);
}

} // namespace jingtai
