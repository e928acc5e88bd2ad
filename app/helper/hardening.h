// SPDX-License-Identifier: MIT
#pragma once

namespace jingtai {

/// Takes away all that the caller of a program for root can hand over beside its arguments and its
/// input: environment, umask, descriptors but the three, limits, signals, directory. False where
/// that fails.
bool shedCaller();

} // namespace jingtai
