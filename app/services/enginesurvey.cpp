// SPDX-License-Identifier: MIT
#include "app/services/enginesurvey.h"

#include <utility>

namespace jingtai {

EngineSurvey::EngineSurvey(Work work, QObject *parent)
    : Request(
        [this, work = std::move(work)](const Cancellation &cancellation) -> Deliver {
            return [this, result = work(cancellation)] { Q_EMIT done(result); };
        },
        parent)
{}

} // namespace jingtai
