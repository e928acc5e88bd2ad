// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/console.h"
#include "app/cli/json.h"
#include "app/core/catalog/mirrorcatalog.h"
#include "app/core/names/outputform.h"
#include "app/core/text/textconverter.h"

#include <QByteArray>

#include <cstdint>
#include <string>
#include <vector>

namespace jingtai {

/// Writes what a conversion found: hits as JSON, names or commands on standard output, notes on
/// standard error.
class HitWriter final
{
public:
    struct Options
    {
        bool isJson = false;
        bool isVerbose = false;
        OutputForm form;
    };

    /// Both are borrowed.
    HitWriter(Console &console, const MirrorCatalog &catalog, Options options);

    void take(const TextHit &hit);

    /// Names that nothing serves, as the text has them; the first few, each once.
    const std::vector<std::string> &unserved() const { return m_unserved; }
    /// All of them, also those that came before.
    std::uint64_t unservedCount() const { return m_unservedCount; }

private:
    void writeJson(const TextHit &hit);
    void tellNotes(const TextHit &hit, const std::vector<Note> &more);

    Console &m_console;
    const MirrorCatalog &m_catalog;
    const Options m_options;
    OutputLines m_lines;
    JsonWriter m_json;
    std::vector<Note> m_lastNotes;
    QByteArray m_lastNote;
    std::vector<std::string> m_unserved;
    std::uint64_t m_unservedCount = 0;
};

} // namespace jingtai
