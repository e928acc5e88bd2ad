// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/daemon/daemonproblem.h"
#include "app/services/request.h"

#include <functional>
#include <vector>

namespace jingtai {

/// Checks a text in a thread of its own. It cannot be cancelled; destroying it waits for it.
class DaemonCheckJob final : public Request
{
    Q_OBJECT

public:
    using Problems = std::vector<DaemonProblem>;

    explicit DaemonCheckJob(std::function<Problems()> work, QObject *parent = nullptr);

Q_SIGNALS:
    void done(const std::vector<jingtai::DaemonProblem> &problems);
};

} // namespace jingtai
