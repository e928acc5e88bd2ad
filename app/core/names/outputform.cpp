// SPDX-License-Identifier: MIT
#include "app/core/names/outputform.h"

#include "app/core/names/imagereference.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace jingtai {

namespace {

/// Above it names may come twice: memory is bounded whatever the text.
constexpr std::size_t s_maxSeen = 200'000;

} // namespace

OutputLines::OutputLines(OutputForm form)
    : m_form(std::move(form))
{}

OutputLines::Lines OutputLines::linesFor(const TextHit &hit)
{
    const bool isBuiltHere = std::any_of(hit.notes.begin(), hit.notes.end(), [](const Note &note) {
        return note.code == NoteCode::BuiltHere;
    });
    if (isBuiltHere)
        return {};
    const std::string &name = hit.converted ? *hit.converted : hit.original;
    const auto parsed = ImageReferenceView::parse(name);
    if (!parsed)
        return {};
    const std::string &upstream = hit.converted && !hit.upstream.empty() ? hit.upstream : name;
    const std::string key
        = m_form.kind == OutputForm::Kind::Commands ? name + '\n' + upstream : name;
    const std::size_t hash = std::hash<std::string>{}(key);
    if (m_seen.contains(hash))
        return {};
    if (m_seen.size() < s_maxSeen)
        m_seen.insert(hash);

    switch (m_form.kind) {
    case OutputForm::Kind::Text:
        return {};
    case OutputForm::Kind::Names:
        return {{name}, {}};
    case OutputForm::Kind::Commands:
        break;
    }
    auto commands = pullCommands(name, upstream, m_form.pull);
    if (!commands)
        return {};
    return {std::move(commands->lines), std::move(commands->notes)};
}

} // namespace jingtai
