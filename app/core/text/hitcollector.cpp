// SPDX-License-Identifier: MIT
#include "app/core/text/hitcollector.h"

#include "app/core/names/referencesuggestion.h"

#include <algorithm>
#include <iterator>

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

TextHit hitOf(const ConvertedName &result, std::string original, const Place &place)
{
    TextHit hit;
    hit.line = place.line;
    hit.kind = place.kind;
    hit.original = std::move(original);
    if (result.outcome == NameOutcome::Converted)
        hit.converted = result.name;
    hit.outcome = result.outcome;
    hit.upstream = result.original;
    hit.mirrorId = result.mirrorId;
    hit.notes = result.notes;
    return hit;
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

HitCollector::HitCollector(const NameConverter &converter, HitScope scope)
    : m_converter(converter)
    , m_scope(scope)
{}

bool HitCollector::wants(NameOutcome outcome) const
{
    return m_scope == HitScope::All
           || (m_scope == HitScope::Unserved && outcome == NameOutcome::NoMirror);
}

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
    if (!isFree(place.offset, written.size()))
        return false;
    const ConvertedName &result = name.result;
    const bool converted = result.outcome == NameOutcome::Converted;
    Queued *queued = nullptr;
    if (wants(result.outcome)) {
        TextHit hit = hitOf(result, std::string(written), place);
        hit.spans.push_back({place.offset, written.size(), 0, 0});
        queued = addHit(std::move(hit));
    }
    addEdit({place.offset, written.size(), result.name, converted, nullptr, queued, 0});
    return true;
}

bool HitCollector::takeSplit(const SplitName &name, TextKind kind)
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

    struct Part
    {
        const Value *value;
        std::string by;
    };
    std::vector<Part> parts;
    if (withRegistry)
        parts.push_back({&*name.registry, split ? split->registry : std::string()});
    parts.push_back({&*name.repository, split ? split->repository : std::string()});
    std::sort(parts.begin(), parts.end(),
              [](const Part &a, const Part &b) { return a.value->offset < b.value->offset; });
    for (const Part &part : parts) {
        if (!isFree(part.value->offset, part.value->text.size()))
            return false;
    }

    Queued *queued = nullptr;
    if (wants(result.outcome)) {
        TextHit hit = hitOf(result, std::move(whole),
                            {parts.front().value->offset, parts.front().value->line, kind});
        for (const Part &part : parts)
            hit.spans.push_back({part.value->offset, part.value->text.size(), 0, 0});
        queued = addHit(std::move(hit));
    }
    for (std::size_t i = 0; i < parts.size(); ++i) {
        auto owned = std::make_unique<const std::string>(std::move(parts[i].by));
        const std::string_view view = *owned;
        addEdit({parts[i].value->offset, parts[i].value->text.size(), view, converted,
                 std::move(owned), queued, i});
    }
    return true;
}

bool HitCollector::takeRegistry(std::string_view registry, const Place &place)
{
    const ConvertedName result = m_converter.convertRegistry(registry);
    const bool converted = result.outcome == NameOutcome::Converted;
    // Without a reason why it stays it is no registry at all.
    if (!converted && (result.notes.empty() || hasNote(result, NoteCode::NoMirror)))
        return false;
    if (!isFree(place.offset, registry.size()))
        return false;
    auto owned = std::make_unique<const std::string>(result.name);
    const std::string_view view = *owned;
    Queued *queued = nullptr;
    if (wants(result.outcome)) {
        TextHit hit = hitOf(result, std::string(registry), place);
        hit.spans.push_back({place.offset, registry.size(), 0, 0});
        queued = addHit(std::move(hit));
    }
    addEdit({place.offset, registry.size(), view, converted, std::move(owned), queued, 0});
    return true;
}

bool HitCollector::takeReplacedName(const Value &name, std::string_view suffix)
{
    const Known &entry = known(name.text + std::string(suffix));
    if (!entry.isName || entry.result.outcome != NameOutcome::Converted)
        return false;
    const auto split = splitResult(entry.result.name, false);
    if (!split || !isFree(name.offset, name.text.size()))
        return false;
    TextHit hit;
    hit.line = name.line;
    hit.kind = TextKind::Kustomize;
    hit.original = name.text + std::string(suffix);
    hit.upstream = entry.result.original;
    hit.notes.push_back({NoteCode::AddNewName, split->repository});
    addUnchanged(std::move(hit), name.offset, name.text.size());
    return true;
}

bool HitCollector::takeBuilt(std::string_view name, const Place &place)
{
    if (!ImageReferenceView::parse(name) || !isFree(place.offset, name.size()))
        return false;
    TextHit hit;
    hit.line = place.line;
    hit.kind = place.kind;
    hit.original = name;
    hit.upstream = name;
    hit.notes.push_back({NoteCode::BuiltHere, std::string(name)});
    addUnchanged(std::move(hit), place.offset, name.size());
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
    if (!entry.isName || entry.result.outcome != NameOutcome::Converted
        || !isFree(place.offset, text.size())) {
        return false;
    }
    TextHit hit;
    hit.line = place.line;
    hit.kind = place.kind;
    hit.original = text;
    hit.upstream = text;
    hit.notes.push_back({NoteCode::HasVariable, entry.result.name});
    addUnchanged(std::move(hit), place.offset, text.size());
    return true;
}

void HitCollector::addUnchanged(TextHit hit, std::uint64_t offset, std::uint64_t length)
{
    hit.spans.push_back({offset, length, 0, 0});
    Queued *const queued = wants(hit.outcome) ? addHit(std::move(hit)) : nullptr;
    addEdit({offset, length, {}, false, nullptr, queued, 0});
}

bool HitCollector::isFree(std::uint64_t offset, std::uint64_t length) const
{
    if (m_nextEdit == m_edits.size() || m_edits.back().offset + m_edits.back().length <= offset)
        return true;
    const auto first = m_edits.begin() + std::ptrdiff_t(m_nextEdit);
    const auto next
        = std::lower_bound(first, m_edits.end(), offset, [](const Edit &edit, std::uint64_t other) {
              return edit.offset < other;
          });
    if (next != m_edits.end() && next->offset < offset + length)
        return false;
    return next == first || std::prev(next)->offset + std::prev(next)->length <= offset;
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

HitCollector::Queued *HitCollector::addHit(TextHit hit)
{
    const std::uint64_t first = hit.spans.front().offset;
    auto queued = std::make_unique<Queued>();
    queued->open = hit.spans.size();
    queued->hit = std::move(hit);
    Queued *const result = queued.get();
    if (m_hits.empty() || m_hits.back()->hit.spans.front().offset < first) {
        m_hits.push_back(std::move(queued));
        return result;
    }
    const auto place = std::upper_bound(m_hits.begin(), m_hits.end(), first,
                                        [](std::uint64_t o, const std::unique_ptr<Queued> &other) {
                                            return o < other->hit.spans.front().offset;
                                        });
    m_hits.insert(place, std::move(queued));
    return result;
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
        if (edit.hit == nullptr)
            continue;
        TextSpan &span = edit.hit->hit.spans[edit.span];
        span.outputOffset = outputAt;
        span.outputLength = edit.replaces ? edit.replacement.size() : edit.length;
        --edit.hit->open;
        while (!m_hits.empty() && m_hits.front()->open == 0) {
            if (hits)
                hits(std::move(m_hits.front()->hit));
            m_hits.pop_front();
        }
    }
    output.append(bytes.substr(at - offset));
    m_outputOffset += output.size() - outputStart;
    forgetWritten();
}

} // namespace jingtai::text
