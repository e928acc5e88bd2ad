// SPDX-License-Identifier: MIT
#pragma once

#include "app/engine/cancellation.h"

#include <QObject>

#include <functional>
#include <memory>
#include <thread>

namespace jingtai {

/// Work that blocks, done in a thread of its own. What is derived from it emits done() exactly
/// once, in the thread of the object, and nothing any more once it is destroyed. Destroying it
/// cancels what can be cancelled and waits for the rest.
class Request : public QObject
{
    Q_OBJECT

public:
    ~Request() override;

    /// Call once.
    void start();
    /// done() comes all the same, and says so, where the work can be cancelled.
    void cancel() { m_cancellation->cancel(); }

protected:
    using Deliver = std::function<void()>;
    /// `work` runs in the thread, and gives what is to be done with its result in this one.
    explicit Request(std::function<Deliver(const Cancellation &)> work, QObject *parent);
    /// To be called from the thread.
    void post(Deliver deliver);

private:
    std::function<Deliver(const Cancellation &)> m_work;
    std::unique_ptr<Cancellation> m_cancellation = std::make_unique<Cancellation>();
    std::thread m_thread;
};

} // namespace jingtai
