// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/text/hitcollector.h"
#include "app/core/text/lines.h"
#include "app/core/text/shellscanner.h"

#include <string_view>
#include <vector>

namespace jingtai::text {

/// Finds names inside a line, whatever the line is: names with a known registry, names behind
/// `docker://`, and the places that say "image" (`image "…"`, `"image":"…"`, `--image=…`).
class FreeScanner final
{
public:
    explicit FreeScanner(HitCollector &hits)
        : m_hits(hits)
    {}

    /// `text` is a part of `line`. What is in `claims` is passed over, what is found is added.
    void scan(std::string_view text, const Line &line, TextKind kind, std::vector<Claim> &claims);

private:
    void scanImageWords(std::string_view text, const Line &line, TextKind kind,
                        std::vector<Claim> &claims);
    void scanSlashes(std::string_view text, const Line &line, TextKind kind,
                     std::vector<Claim> &claims);

    HitCollector &m_hits;
};

} // namespace jingtai::text
