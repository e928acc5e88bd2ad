// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/text/dockerfilescanner.h"
#include "app/core/text/flowscanner.h"
#include "app/core/text/freescanner.h"
#include "app/core/text/hitcollector.h"
#include "app/core/text/lines.h"
#include "app/core/text/shellscanner.h"
#include "app/core/text/yamlscanner.h"

#include <cstdint>
#include <vector>

namespace jingtai::text {

/// Reads a text line by line and asks the scanner of each kind what names stand in it.
class TextScanner final
{
public:
    TextScanner(HitCollector &hits, bool plainList);

    /// The next line. A very long one comes in pieces: the first with `first`, the last with
    /// `last`.
    void scan(const Line &line, bool first, bool last);
    void finish();

    /// Names before this offset of the input are known; `scanned` is where scan() has come to.
    std::uint64_t settled(std::uint64_t scanned) const;

private:
    void scanLine(const Line &line, bool first, bool last);
    void scanListLine(const Line &line);
    void scanPiece(const Line &line);
    void scanText(const Line &line, TextKind kind, bool isShell);
    void endDocument();
    /// What began before `oldest` waits no longer.
    void expire(std::uint64_t oldest);

    HitCollector &m_hits;
    bool m_plainList;
    DockerfileScanner m_dockerfile;
    YamlScanner m_yaml;
    ShellScanner m_shell;
    FlowScanner m_flow;
    FreeScanner m_free;
    std::vector<Claim> m_claims;
    TextKind m_kind = TextKind::Text; ///< of the line that is being read
    bool m_isJson = false;            ///< … which begins like JSON
    bool m_isIdle = false;            ///< nothing is open that a line could go on
    std::uint64_t m_block = 0;
};

} // namespace jingtai::text
