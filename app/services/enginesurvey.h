// SPDX-License-Identifier: MIT
#pragma once

#include "app/services/engines.h"
#include "app/services/request.h"

#include <functional>
#include <vector>

namespace jingtai {

/// The engines of this machine: the package's always, the others where they are found. With a file
/// of the person's own only that one.
class EngineSurvey final : public Request
{
    Q_OBJECT

public:
    using Engines = std::vector<EngineFacts>;
    using Work = std::function<Engines(const Cancellation &)>;

    /// For results that are known already; see DaemonService.
    explicit EngineSurvey(Work work, QObject *parent = nullptr);

Q_SIGNALS:
    void done(const std::vector<jingtai::EngineFacts> &engines);
};

} // namespace jingtai
