// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace jingtai::bench {

/// Writes Deployments of Kubernetes with names of five registries, the same in each run; at least
/// `bytes` long. False where the file cannot be written.
bool writeKubernetesYaml(const std::string &path, std::uint64_t bytes);

/// Writes `part` again and again, cut off at `bytes`.
bool writeRepeated(const std::string &path, std::string_view part, std::uint64_t bytes);

} // namespace jingtai::bench
