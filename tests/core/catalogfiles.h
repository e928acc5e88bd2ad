// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/catalog/mirrorcatalog.h"

#include <QTest>

#include <string>
#include <string_view>

/// Texts of catalogues for tests.
namespace jingtai {

inline constexpr std::string_view s_required
    = R"("id":"a","kind":"registry","endpoint":"https://m.example",)"
      R"("rules":[{"source":"quay.io","target":"m.example/{path}"}])";

inline std::string file(std::string_view members)
{
    return R"({"version":1,)" + std::string(members) + "}";
}

/// A file with one mirror of nothing but what must stand, and these members.
inline std::string mirrorWith(std::string_view members)
{
    return file(R"("mirrors":[{)" + std::string(s_required) + "," + std::string(members) + "}]");
}

/// A file with one mirror of exactly these members.
inline std::string mirrorOf(std::string_view members)
{
    return file(R"("mirrors":[{)" + std::string(members) + "}]");
}

inline std::string mirrorWithRules(std::string_view rules, std::string_view more = {})
{
    return mirrorOf(R"("id":"a","kind":"registry","endpoint":"https://m.example","rules":[)"
                    + std::string(rules) + "]" + std::string(more));
}

inline std::string packagesWithRules(std::string_view rules)
{
    return mirrorOf(R"("id":"a","kind":"packages","endpoint":"https://m.example","rules":[)"
                    + std::string(rules) + "]");
}

inline std::string registryWith(std::string_view members)
{
    return file(R"("registries":[{)" + std::string(members) + "}]");
}

inline MirrorCatalog parsed(const std::string &json)
{
    auto catalog = MirrorCatalog::parse(json);
    if (!catalog) {
        QTest::qFail(("refused: " + std::string(code(catalog.error().kind)) + " at "
                      + catalog.error().pointer + " " + catalog.error().detail)
                         .c_str(),
                     __FILE__, __LINE__);
        return {};
    }
    return std::move(*catalog);
}

} // namespace jingtai
