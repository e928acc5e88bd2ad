// SPDX-License-Identifier: MIT
#include "app/core/text/hitcollector.h"

#include "app/core/referencesuggestion.h"

#include <algorithm>
#include <limits>

namespace jingtai::text {

namespace {

// So many names are remembered with their conversion before the memory is emptied: manifests repeat
// the same few names, a list of millions does not.
constexpr std::size_t s_maxKnown = 8192;

/// What may be taken for the name it stands for without asking: an address, not a word misspelt.
bool isPastedAddress(std::string_view text)
{
    return text.find("://") != std::string_view::npos || text.substr(0, 15) == "hub.docker.com/";
}

bool hasNote(const ConvertedName &name, NoteCode code)
{
    return std::any_of(name.notes.begin(), name.notes.end(),
                       [code](const Note &note) { return note.code == code; });
}

/// Splits a converted name in front of its path: the host as written (empty where there is none)
/// and the repository without tag and digest.
struct SplitResult
{
    std::string registry;
    std::string repository;
};

std::optional<SplitResult> splitResult(std::string_view name, bool withRegistry)
{
    const auto reference = ImageReferenceView::parse(name);
    if (!reference)
        return {};
    const std::string_view whole = name.substr(0, name.size() - reference->suffix().size());
    if (!withRegistry)
        return SplitResult{{}, std::string(whole)};
    return SplitResult{std::string(reference->registry()), reference->repository()};
}

} // namespace

HitCollector::HitCollector(const NameConverter &converter, bool wantHits)
    : m_converter(converter)
    , m_wantHits(wantHits)
{}

bool HitCollector::isKnownFirstPart(std::string_view part) const
{
    return m_converter.isKnownFirstPart(part);
}

const HitCollector::Known &HitCollector::known(std::string_view name)
{
    if (const auto it = m_known.find(name); it != m_known.end())
        return it->second;
    Known entry;
    if (const auto reference = ImageReferenceView::parse(name)) {
        entry.isName = true;
        entry.result = m_converter.convert(*reference);
    } else if (const auto suggestion
               = isPastedAddress(name) ? suggestReference(name) : std::nullopt) {
        if (const auto meant = ImageReferenceView::parse(*suggestion)) {
            ConvertedName result = m_converter.convert(*meant);
            if (result.outcome == NameOutcome::Converted) {
                entry.isName = true;
                result.notes.push_back({NoteCode::SuggestionTaken, std::string(name)});
                entry.result = std::move(result);
            }
        }
    }
    return m_known.emplace(std::string(name), std::move(entry)).first->second;
}

bool HitCollector::takeExpected(std::string_view name, const Place &place)
{
    const Known &entry = known(name);
    return entry.isName && take(entry, name, place);
}

bool HitCollector::takeFree(std::string_view name, const Place &place)
{
    const Known &entry = known(name);
    if (!entry.isName)
        return false;
    // A mirror's host with a path that none of its rules makes is no name that we know.
    if (entry.result.outcome == NameOutcome::NoMirror && hasNote(entry.result, NoteCode::NoMirror))
        return false;
    return take(entry, name, place);
}

bool HitCollector::take(const Known &name, std::string_view written, const Place &place)
{
    const ConvertedName &result = name.result;
    const bool converted = result.outcome == NameOutcome::Converted;
    if (!m_wantHits) {
        if (converted)
            addEdit({place.offset, written.size(), result.name, true, nullptr});
        return true;
    }
    addEdit({place.offset, written.size(), result.name, converted, nullptr});
    TextHit hit;
    hit.spans.push_back({place.offset, written.size(), 0, 0});
    hit.line = place.line;
    hit.kind = place.kind;
    hit.original = written;
    if (converted)
        hit.converted = result.name;
    hit.outcome = result.outcome;
    hit.upstream = result.original;
    hit.mirrorId = result.mirrorId;
    hit.notes = result.notes;
    addHit(std::move(hit));
    return true;
}

bool HitCollector::takeSplit(const SplitName &name, std::uint64_t line, TextKind kind)
{
    if (!name.repository)
        return false;
    const bool withRegistry = name.registry && !name.registry->text.empty();
    std::string suffix;
    if (!name.tag.empty())
        suffix += ":" + name.tag;
    if (!name.digest.empty())
        suffix += "@" + name.digest;
    std::string whole = (withRegistry ? name.registry->text + "/" : std::string())
                        + name.repository->text + suffix;
    const Known *entry = &known(whole);
    if (!entry->isName && !suffix.empty()) {
        // A tag that is no tag (a template, an empty word in quotes) does not stop the repository.
        whole.resize(whole.size() - suffix.size());
        entry = &known(whole);
    }
    if (!entry->isName)
        return false;
    const ConvertedName &result = entry->result;
    const bool converted = result.outcome == NameOutcome::Converted;
    std::optional<SplitResult> split;
    if (converted) {
        split = splitResult(result.name, withRegistry);
        if (!split)
            return false;
    }

    TextHit hit;
    const auto replace = [&](const Value &part, const std::string &by) {
        if (m_wantHits || converted)
            addOwnedEdit(part.offset, part.text.size(), by, converted);
        hit.spans.push_back({part.offset, part.text.size(), 0, 0});
    };
    if (withRegistry)
        replace(*name.registry, split ? split->registry : std::string());
    replace(*name.repository, split ? split->repository : std::string());
    if (!m_wantHits)
        return true;
    std::sort(hit.spans.begin(), hit.spans.end(),
              [](const TextSpan &a, const TextSpan &b) { return a.offset < b.offset; });
    hit.line = line;
    hit.kind = kind;
    hit.original = std::move(whole);
    if (converted)
        hit.converted = result.name;
    hit.outcome = result.outcome;
    hit.upstream = result.original;
    hit.mirrorId = result.mirrorId;
    hit.notes = result.notes;
    addHit(std::move(hit));
    return true;
}

bool HitCollector::takeRegistry(std::string_view registry, const Place &place)
{
    ConvertedName result = m_converter.convertRegistry(registry);
    if (result.outcome == NameOutcome::NoMirror && hasNote(result, NoteCode::NoMirror))
        return false;
    const bool converted = result.outcome == NameOutcome::Converted;
    if (converted || m_wantHits)
        addOwnedEdit(place.offset, registry.size(), result.name, converted);
    if (!m_wantHits)
        return true;
    TextHit hit;
    hit.spans.push_back({place.offset, registry.size(), 0, 0});
    hit.line = place.line;
    hit.kind = place.kind;
    hit.original = registry;
    if (converted)
        hit.converted = result.name;
    hit.outcome = result.outcome;
    hit.upstream = std::move(result.original);
    hit.mirrorId = std::move(result.mirrorId);
    hit.notes = std::move(result.notes);
    addHit(std::move(hit));
    return true;
}

bool HitCollector::takeReplacedName(const Value &name, std::string_view suffix, std::uint64_t line)
{
    const Known &entry = known(name.text + std::string(suffix));
    if (!entry.isName || entry.result.outcome != NameOutcome::Converted)
        return false;
    const auto split = splitResult(entry.result.name, false);
    if (!split || !m_wantHits)
        return split.has_value();
    addEdit({name.offset, name.text.size(), {}, false, nullptr});
    TextHit hit;
    hit.spans.push_back({name.offset, name.text.size(), 0, 0});
    hit.line = line;
    hit.kind = TextKind::Kustomize;
    hit.original = name.text + std::string(suffix);
    hit.upstream = entry.result.original;
    hit.notes.push_back({NoteCode::AddNewName, split->repository});
    addHit(std::move(hit));
    return true;
}

bool HitCollector::takeBuilt(std::string_view name, const Place &place)
{
    if (!m_wantHits || !ImageReferenceView::parse(name))
        return false;
    addEdit({place.offset, name.size(), {}, false, nullptr});
    TextHit hit;
    hit.spans.push_back({place.offset, name.size(), 0, 0});
    hit.line = place.line;
    hit.kind = place.kind;
    hit.original = name;
    hit.upstream = name;
    hit.notes.push_back({NoteCode::BuiltHere, std::string(name)});
    addHit(std::move(hit));
    return true;
}

bool HitCollector::takeVariable(std::string_view text, const Place &place)
{
    const std::size_t variable = std::min(text.find('$'), text.find("{{"));
    if (variable == std::string_view::npos || variable < 2)
        return false;
    const char before = text[variable - 1];
    if (before != ':' && before != '@')
        return false;
    const Known &entry = known(text.substr(0, variable - 1));
    if (!entry.isName || entry.result.outcome != NameOutcome::Converted)
        return false;
    if (!m_wantHits)
        return true;
    addEdit({place.offset, text.size(), {}, false, nullptr});
    TextHit hit;
    hit.spans.push_back({place.offset, text.size(), 0, 0});
    hit.line = place.line;
    hit.kind = place.kind;
    hit.original = text;
    hit.upstream = text;
    hit.notes.push_back({NoteCode::HasVariable, entry.result.name});
    addHit(std::move(hit));
    return true;
}

void HitCollector::addEdit(Edit edit)
{
    if (m_edits.empty() || m_edits.back().offset < edit.offset) {
        m_edits.push_back(std::move(edit));
        return;
    }
    const auto place = std::upper_bound(
        m_edits.begin() + std::ptrdiff_t(m_nextEdit), m_edits.end(), edit.offset,
        [](std::uint64_t offset, const Edit &other) { return offset < other.offset; });
    m_edits.insert(place, std::move(edit));
}

void HitCollector::addOwnedEdit(std::uint64_t offset, std::uint64_t length, std::string replacement,
                                bool replaces)
{
    auto owned = std::make_unique<const std::string>(std::move(replacement));
    const std::string_view view = *owned;
    addEdit({offset, length, view, replaces, std::move(owned)});
}

void HitCollector::forgetWritten()
{
    m_edits.erase(m_edits.begin(), m_edits.begin() + std::ptrdiff_t(m_nextEdit));
    m_nextEdit = 0;
    if (m_known.size() < s_maxKnown)
        return;
    for (Edit &edit : m_edits) {
        if (!edit.owned) {
            edit.owned = std::make_unique<const std::string>(edit.replacement);
            edit.replacement = *edit.owned;
        }
    }
    m_known.clear();
}

void HitCollector::addHit(TextHit hit)
{
    const std::uint64_t first = hit.spans.front().offset;
    const std::size_t open = hit.spans.size();
    if (m_hits.empty() || m_hits.back().hit.spans.front().offset < first) {
        m_hits.push_back({std::move(hit), open});
        return;
    }
    const auto place = std::upper_bound(
        m_hits.begin(), m_hits.end(), first,
        [](std::uint64_t o, const Queued &q) { return o < q.hit.spans.front().offset; });
    m_hits.insert(place, {std::move(hit), open});
}

std::uint64_t HitCollector::clampToEdits(std::uint64_t limit) const
{
    for (std::size_t i = m_edits.size(); i > m_nextEdit; --i) {
        const Edit &edit = m_edits[i - 1];
        if (edit.offset + edit.length <= limit)
            break;
        if (edit.offset < limit)
            return edit.offset;
    }
    return limit;
}

void HitCollector::write(std::string_view bytes, std::uint64_t offset, std::string &output,
                         const TextConverter::Hits &hits)
{
    const std::uint64_t end = offset + bytes.size();
    std::uint64_t at = offset;
    const std::size_t outputStart = output.size();
    while (m_nextEdit < m_edits.size() && m_edits[m_nextEdit].offset < end) {
        const Edit &edit = m_edits[m_nextEdit++];
        output.append(bytes.substr(at - offset, edit.offset - at));
        const std::uint64_t outputAt = m_outputOffset + output.size() - outputStart;
        output.append(edit.replaces ? edit.replacement
                                    : bytes.substr(edit.offset - offset, edit.length));
        at = edit.offset + edit.length;
        if (!m_wantHits)
            continue;
        const std::uint64_t outputLength = edit.replaces ? edit.replacement.size() : edit.length;
        for (Queued &queued : m_hits) {
            if (queued.hit.spans.front().offset > edit.offset)
                break;
            for (TextSpan &span : queued.hit.spans) {
                if (span.offset == edit.offset) {
                    span.outputOffset = outputAt;
                    span.outputLength = outputLength;
                    --queued.open;
                }
            }
        }
        while (!m_hits.empty() && m_hits.front().open == 0) {
            if (hits)
                hits(std::move(m_hits.front().hit));
            m_hits.pop_front();
        }
    }
    output.append(bytes.substr(at - offset));
    m_outputOffset += output.size() - outputStart;
    forgetWritten();
}

} // namespace jingtai::text
