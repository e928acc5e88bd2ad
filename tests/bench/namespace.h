// SPDX-License-Identifier: MIT
#pragma once

namespace jingtai::bench {

/// Takes this process and all that it starts off the network: from here on there is nothing but a
/// loopback of their own. False where the system does not let it.
bool leaveNetwork();

} // namespace jingtai::bench
