// SPDX-License-Identifier: MIT
#pragma once

#include "app/services/networkwatch.h"

namespace jingtai {

class Preferences;
class ProbeQueue;
class StatusMonitor;

/// Has the monitor check by itself as the person wants it, by the way that the person chose, and
/// never over a connection that costs. What is changed in the settings counts from the next check.
class CheckSchedule final
{
public:
    /// All borrowed.
    CheckSchedule(StatusMonitor &monitor, ProbeQueue &queue, const Preferences &preferences);

    void start() { m_network.start(); }

private:
    NetworkWatch m_network;
};

} // namespace jingtai
