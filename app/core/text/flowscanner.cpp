// SPDX-License-Identifier: MIT
#include "app/core/text/flowscanner.h"

#include <algorithm>

namespace jingtai::text {

namespace {

constexpr std::size_t s_maxDepth = 64;

bool isQuote(char c)
{
    return c == '"' || c == '\'';
}

bool isPlain(char c)
{
    return isNameChar(c);
}

} // namespace

void FlowScanner::scan(const Line &line, std::vector<Claim> &claims)
{
    const std::string_view text = line.text;
    std::size_t i = 0;
    while (i < text.size()) {
        const char c = text[i];
        if (c == '{') {
            // "{{" opens a template, which is no mapping
            if (i + 1 < text.size() && text[i + 1] == '{') {
                const std::size_t end = text.find("}}", i);
                i = end == std::string_view::npos ? text.size() : end + 2;
                continue;
            }
            if (m_groups.size() < s_maxDepth) {
                const bool underImage = !m_groups.empty() && m_groups.back().lastIsImage;
                m_groups.emplace_back().underImage = underImage;
            } else {
                ++m_tooDeep;
            }
            ++i;
        } else if (c == '}') {
            if (m_tooDeep > 0) {
                --m_tooDeep;
            } else if (!m_groups.empty()) {
                close(m_groups.back(), &claims);
                m_groups.pop_back();
            }
            ++i;
        } else if (c == ',') {
            if (!m_groups.empty())
                m_groups.back().isValue = false;
            ++i;
        } else if (!m_groups.empty() && m_tooDeep == 0 && (isQuote(c) || isAlnum(c))) {
            const bool quoted = isQuote(c);
            const std::size_t begin = quoted ? i + 1 : i;
            std::size_t end = begin;
            while (end < text.size() && isPlain(text[end])
                   && (quoted || text[end] != ':' || m_groups.back().isValue)) {
                ++end;
            }
            const std::string_view word = text.substr(begin, end - begin);
            if (quoted) {
                // What is no plain word is passed over, but never past its end quote.
                while (end < text.size() && text[end] != c)
                    end += text[end] == '\\' && end + 1 < text.size() ? 2U : 1U;
                end = std::min(end, text.size());
                if (word.size() != end - begin) {
                    const bool escaped
                        = end > begin + word.size()
                          && text.substr(begin + word.size(), end - begin - word.size()) == "\\";
                    if (!escaped) {
                        m_groups.back().isValue = false;
                        i = std::min(end + 1, text.size());
                        continue;
                    }
                }
                end = std::min(end + 1, text.size());
            }
            std::size_t colon = end;
            while (colon < text.size() && isSpace(text[colon]))
                ++colon;
            const bool isKey = colon < text.size() && text[colon] == ':';
            take(word, line, isKey, claims);
            i = isKey ? colon + 1 : std::max(end, i + 1);
        } else {
            ++i;
        }
    }
}

void FlowScanner::take(std::string_view word, const Line &line, bool isKey,
                       std::vector<Claim> &claims)
{
    Group &group = m_groups.back();
    if (isKey) {
        group.isValue = true;
        group.lastIsImage = word == "image";
        group.expected = word == "registry"     ? Member::Registry
                         : word == "repository" ? Member::Repository
                         : word == "tag"        ? Member::Tag
                         : word == "digest"     ? Member::Digest
                         : word == "newTag"     ? Member::Tag
                         : word == "name"       ? Member::Name
                         : word == "newName"    ? Member::NewName
                                                : Member::Other;
        return;
    }
    if (!group.isValue)
        return;
    group.isValue = false;
    const Value value{line.offset + std::uint64_t(word.data() - line.text.data()), line.number,
                      std::string(word)};
    switch (group.expected) {
    case Member::Other:
        return;
    case Member::Registry:
        group.name.registry = value;
        break;
    case Member::Repository:
        group.name.repository = value;
        break;
    case Member::Tag:
        group.name.tag = value.text;
        group.hasTag = true;
        return;
    case Member::Digest:
        group.name.digest = value.text;
        group.hasTag = true;
        return;
    case Member::Name:
        group.replaced = Claim{value.offset, value.offset + value.text.size()};
        return;
    case Member::NewName:
        group.newName = value;
        break;
    }
    claims.push_back({value.offset, value.offset + value.text.size()});
}

void FlowScanner::close(const Group &group, std::vector<Claim> *claims)
{
    if (group.newName) {
        SplitName name = group.name;
        name.registry.reset();
        name.repository = group.newName;
        m_hits.takeSplit(name, TextKind::Kustomize);
        if (group.replaced && claims != nullptr)
            claims->push_back(*group.replaced);
        return;
    }
    if (!group.name.repository || group.name.repository->text.empty())
        return;
    const std::string &repository = group.name.repository->text;
    const bool registry = group.name.registry && !group.name.registry->text.empty();
    if (repository.find("://") != std::string::npos)
        return;
    if (group.hasTag || registry || group.underImage
        || m_hits.isKnownFirstPart(std::string_view(repository).substr(0, repository.find('/')))) {
        m_hits.takeSplit(group.name, TextKind::Helm);
    }
}

void FlowScanner::endLine()
{
    while (!m_groups.empty()) {
        close(m_groups.back(), nullptr);
        m_groups.pop_back();
    }
    m_tooDeep = 0;
}

std::optional<std::uint64_t> FlowScanner::pendingOffset() const
{
    std::optional<std::uint64_t> first;
    for (const Group &group : m_groups) {
        for (const auto *value : {&group.name.registry, &group.name.repository, &group.newName}) {
            if (*value && (!first || (*value)->offset < *first))
                first = (*value)->offset;
        }
    }
    return first;
}

void FlowScanner::expire(std::uint64_t offset)
{
    for (Group &group : m_groups) {
        const auto isOld = [offset](const std::optional<Value> &value) {
            return value && value->offset < offset;
        };
        if (isOld(group.name.registry) || isOld(group.name.repository) || isOld(group.newName)) {
            close(group, nullptr);
            group.name = {};
            group.newName.reset();
        }
    }
}

} // namespace jingtai::text
