// SPDX-License-Identifier: MIT
#include "app/services/daemoncheckjob.h"

#include <utility>

namespace jingtai {

DaemonCheckJob::DaemonCheckJob(std::function<Problems()> work, QObject *parent)
    : Request(
        [this, work = std::move(work)](const Cancellation &) -> Deliver {
            return [this, problems = work()] { Q_EMIT done(problems); };
        },
        parent)
{}

} // namespace jingtai
