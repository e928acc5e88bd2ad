// SPDX-License-Identifier: MIT
#include "tests/bench/samplecatalog.h"

#include <array>
#include <fstream>

namespace jingtai::bench {

namespace {

constexpr std::array s_registries
    = {"docker.io", "registry.k8s.io", "gcr.io", "quay.io", "ghcr.io"};
constexpr std::array s_trusts = {"operator", "cloud", "community", "personal"};

std::string loopbackAddress(int number)
{
    constexpr int s_perNet = 250;
    return "127.1." + std::to_string(number / s_perNet) + '.'
           + std::to_string(number % s_perNet + 1);
}

} // namespace

bool writeCatalog(const std::string &path, int mirrors, int port)
{
    const std::string scheme = port == 0 ? "https://" : "http://";
    std::ofstream file(path);
    file << R"({"version": 1, "updated": "2026-01-01", "registries": [)";
    for (std::size_t i = 0; i < s_registries.size(); ++i) {
        const std::string name = s_registries.at(i);
        file << (i == 0 ? "\n" : ",\n") << R"({"name": ")" << name << R"(", "endpoint": "https://)"
             << name << R"(", "probe": "library/probe:latest"})";
    }
    file << "\n], \"mirrors\": [";
    for (int i = 0; i < mirrors; ++i) {
        const std::string number = std::to_string(i);
        const std::string registry = s_registries.at(std::size_t(i) % s_registries.size());
        const std::string host = port == 0
                                     ? "m" + number + ".mirror" + std::to_string(i % 97) + ".test"
                                     : loopbackAddress(i) + ':' + std::to_string(port);
        file << (i == 0 ? "\n" : ",\n") << R"({"id": "mirror-)" << number
             << R"(", "title": {"en": "Mirror )" << number << R"(", "zh_CN": "镜像站 )" << number
             << R"("}, "kind": "registry", "endpoint": ")" << scheme << host
             << R"(", "rules": [{"source": ")" << registry << R"(", "target": ")" << host
             << R"(/{path}"}], "trust": ")" << s_trusts.at(std::size_t(i) % s_trusts.size())
             << R"(", "claim": {"state": "works", "asOf": "2026-01", "source": "a list of )"
             << registry << R"("}})";
    }
    file << "\n]}\n";
    return file.flush().good();
}

} // namespace jingtai::bench
