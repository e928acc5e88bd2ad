// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace jingtai::bench {

/// Takes this process and all that it starts off the network: from here on there is nothing but a
/// loopback of their own. False where the system does not let it.
bool leaveNetwork();

/// Has this process, and all that it starts from here on, trust the certificates of a directory in
/// place of the system's, as one whose system trusts them. False where that cannot be had; needs
/// leaveNetwork() before.
bool trustOnly(const std::string &directory);

} // namespace jingtai::bench
