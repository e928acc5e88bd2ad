// SPDX-License-Identifier: MIT
#include "app/cli/hitwriter.h"

#include "app/model/conversion/notewording.h"
#include "app/model/quotedtext.h"

#include <algorithm>

namespace jingtai {

namespace {

constexpr std::size_t s_maxUnserved = 5;

struct ConvertText
{
    Q_DECLARE_TR_FUNCTIONS(ConvertText)
};

} // namespace

HitWriter::HitWriter(Console &console, const MirrorCatalog &catalog, Options options)
    : m_console(console)
    , m_catalog(catalog)
    , m_options(std::move(options))
    , m_lines(m_options.form)
{}

void HitWriter::take(const TextHit &hit)
{
    if (hit.outcome == NameOutcome::NoMirror) {
        ++m_unservedCount;
        if (m_unserved.size() < s_maxUnserved
            && std::find(m_unserved.begin(), m_unserved.end(), hit.original) == m_unserved.end())
            m_unserved.push_back(hit.original);
    }
    std::vector<Note> more;
    if (m_options.isJson) {
        writeJson(hit);
    } else if (m_options.form.kind != OutputForm::Kind::Text) {
        OutputLines::Lines lines = m_lines.linesFor(hit);
        for (const std::string &line : lines.lines) {
            m_console.out().write(line);
            m_console.out().write("\n");
        }
        more = std::move(lines.notes);
    }
    if (m_options.isVerbose)
        tellNotes(hit, more);
}

void HitWriter::writeJson(const TextHit &hit)
{
    m_json.beginObject().key("spans").beginArray();
    for (const TextSpan &span : hit.spans) {
        m_json.beginObject().key("offset").number(span.offset);
        m_json.key("length").number(span.length).endObject();
    }
    m_json.endArray();
    m_json.key("line").number(hit.line);
    m_json.key("kind").string(code(hit.kind));
    m_json.key("original").string(hit.original);
    m_json.key("converted");
    if (hit.converted)
        m_json.string(*hit.converted);
    else
        m_json.null();
    m_json.key("mirror").stringOrNull(hit.mirrorId);
    // Names that follow each other mostly have the same notes.
    if (hit.notes != m_lastNotes) {
        m_lastNotes = hit.notes;
        m_lastNote = wording(hit.notes, m_catalog).toUtf8();
    }
    m_json.key("note").string({m_lastNote.constData(), std::size_t(m_lastNote.size())});
    m_json.endObject();
    m_console.out().write(m_json.text());
    m_console.out().write("\n");
    m_json.restart();
}

void HitWriter::tellNotes(const TextHit &hit, const std::vector<Note> &more)
{
    std::vector<Note> notes = hit.notes;
    notes.insert(notes.end(), more.begin(), more.end());
    if (notes.empty())
        return;
    //: %1 number of the line, %2 an image name, %3 sentences about it
    m_console.tellLine(
        ConvertText::tr("line %1: %2: %3")
            .arg(QString::number(hit.line), quotable(hit.original), wording(notes, m_catalog)));
}

} // namespace jingtai
