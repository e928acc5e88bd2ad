// SPDX-License-Identifier: MIT
#include "app/model/mirrors/libraryhistory.h"

#include <utility>

namespace jingtai {

namespace {

constexpr std::size_t s_maxSteps = 100;
constexpr std::size_t s_maxBytes = std::size_t(64) * 1024 * 1024;

} // namespace

void LibraryHistory::push(LibraryStep step)
{
    m_steps.resize(m_position);
    m_steps.push_back(std::move(step));
    std::size_t bytes = 0;
    std::size_t kept = 0;
    while (kept < m_steps.size() && kept < s_maxSteps) {
        const LibraryStep &each = m_steps[m_steps.size() - kept - 1];
        // Steps that leave the catalogue alone share their text.
        if (each.before.own != each.after.own)
            bytes += each.after.own->size();
        if (bytes > s_maxBytes && kept > 0)
            break;
        ++kept;
    }
    m_steps.erase(m_steps.begin(), m_steps.end() - std::ptrdiff_t(kept));
    m_position = m_steps.size();
}

void LibraryHistory::clear()
{
    m_steps.clear();
    m_position = 0;
}

const LibraryStep *LibraryHistory::undoable() const
{
    return m_position > 0 ? &m_steps[m_position - 1] : nullptr;
}

const LibraryStep *LibraryHistory::redoable() const
{
    return m_position < m_steps.size() ? &m_steps[m_position] : nullptr;
}

} // namespace jingtai
