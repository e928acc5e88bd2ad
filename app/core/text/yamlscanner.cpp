// SPDX-License-Identifier: MIT
#include "app/core/text/yamlscanner.h"

#include <algorithm>
#include <array>

namespace jingtai::text {

namespace {

// Deeper than any document that means something; what lies below is read without siblings.
constexpr std::size_t s_maxDepth = 256;

bool isKeyChar(char c)
{
    return isAlnum(c) || c == '_' || c == '-' || c == '.';
}

bool isVariable(std::string_view text)
{
    return text.find("{{") != std::string_view::npos || text.find('$') != std::string_view::npos;
}

/// The scalar behind a key: without anchor, tag, quotes, comment, and the comma of JSON.
std::string_view scalar(std::string_view text)
{
    text = trimmed(text);
    while (!text.empty() && (text.front() == '&' || text.front() == '!')) {
        std::size_t end = 0;
        while (end < text.size() && !isSpace(text[end]))
            ++end;
        text = trimmed(text.substr(end));
    }
    if (text.empty())
        return {};
    const char quote = text.front();
    if (quote == '"' || quote == '\'') {
        const std::size_t end = text.find(quote, 1);
        return end == std::string_view::npos ? std::string_view() : text.substr(1, end - 1);
    }
    for (std::size_t i = text.find('#', 1); i != std::string_view::npos;
         i = text.find('#', i + 1)) {
        if (isSpace(text[i - 1])) {
            text = trimmed(text.substr(0, i));
            break;
        }
    }
    if (!text.empty() && text.front() == '#')
        return {};
    while (!text.empty() && (text.back() == ',' || text.back() == '}' || text.back() == ']')) {
        // {{ .Values.x }} keeps its braces
        if (isVariable(text))
            break;
        text.remove_suffix(1);
        text = trimmed(text);
    }
    return text;
}

/// A value under the key `image` that is anything but an image name: a word of YAML, a number, a
/// picture.
bool isOtherValue(std::string_view value)
{
    static constexpr std::array<std::string_view, 10> s_words{
        "true", "false", "null", "yes", "no", "on", "off", "none", "True", "False"};
    if (std::find(s_words.begin(), s_words.end(), value) != s_words.end())
        return true;
    if (std::all_of(value.begin(), value.end(), [](char c) { return isDigit(c) || c == '.'; }))
        return true;
    static constexpr std::array<std::string_view, 14> s_pictures{
        ".png", ".jpg",  ".jpeg", ".gif",   ".svg", ".webp", ".ico",
        ".bmp", ".avif", ".iso",  ".qcow2", ".img", ".vmdk", ".raw"};
    return std::any_of(s_pictures.begin(), s_pictures.end(), [value](std::string_view ending) {
        return value.size() > ending.size() && value.substr(value.size() - ending.size()) == ending;
    });
}

bool saysImage(std::string_view name)
{
    return name.find(':') != std::string_view::npos || name.find('/') != std::string_view::npos
           || name.find('@') != std::string_view::npos;
}

bool isUrl(const std::optional<Value> &value)
{
    return value->text.find("://") != std::string::npos;
}

std::uint64_t offsetIn(const Line &line, std::string_view part)
{
    return line.offset + std::uint64_t(part.data() - line.text.data());
}

} // namespace

YamlScanner::Key YamlScanner::keyOf(std::string_view word)
{
    switch (word.size()) {
    case 3:
        return word == "tag" ? Key::Tag : Key::Other;
    case 4:
        return word == "name" ? Key::Name : word == "kind" ? Key::Kind : Key::Other;
    case 5:
        return word == "image"   ? Key::Image
               : word == "Image" ? Key::DescribedImage
               : word == "build" ? Key::Build
                                 : Key::Other;
    case 6:
        return word == "images"   ? Key::Images
               : word == "digest" ? Key::Digest
               : word == "newTag" ? Key::NewTag
                                  : Key::Other;
    case 7:
        return word == "newName" ? Key::NewName : Key::Other;
    case 8:
        return word == "services" ? Key::Services : word == "registry" ? Key::Registry : Key::Other;
    case 9:
        return word == "container" ? Key::Container : Key::Other;
    case 10:
        return word == "repository"   ? Key::Repository
               : word == "apiVersion" ? Key::ApiVersion
                                      : Key::Other;
    case 13:
        return word == "imageRegistry" ? Key::ImageRegistry : Key::Other;
    default:
        return Key::Other;
    }
}

YamlScanner::Found YamlScanner::scan(const Line &line, std::vector<Claim> &claims)
{
    const std::string_view text = line.text;
    std::size_t at = 0;
    while (at < text.size() && isSpace(text[at]))
        ++at;
    std::size_t column = at;
    if (!m_groups.empty() && column < m_groups.back().column)
        closeGroups(column);
    // A template at the margin says nothing about the mapping around it.
    while (!m_parents.empty() && text[at] != '{'
           && (column < m_parents.back().column
               || (column == m_parents.back().column && text[at] != '-'))) {
        m_parents.pop_back();
    }
    if (m_servicesColumn != std::string_view::npos && column <= m_servicesColumn
        && (column < m_servicesColumn || text[at] != '-')) {
        m_servicesColumn = std::string_view::npos;
    }
    if (text[at] == '-') {
        if (column == 0 && text.substr(0, 3) == "---") {
            endDocument();
            return {};
        }
        if (at + 1 == text.size() || !isSpace(text[at + 1])) {
            // "-" alone begins an item whose members follow
            if (at + 1 == text.size())
                closeGroups(column);
            return {};
        }
    }
    std::size_t dashColumn = std::string_view::npos;
    bool inList = false;
    while (at + 1 < text.size() && text[at] == '-' && isSpace(text[at + 1])) {
        dashColumn = at;
        inList = true;
        // A new item: the mapping before it is complete.
        if (!m_groups.empty() && m_groups.back().column > dashColumn)
            closeGroups(dashColumn);
        ++at;
        while (at < text.size() && isSpace(text[at]))
            ++at;
    }
    if (at == text.size())
        return {};
    column = at;

    const char quote = text[at] == '"' || text[at] == '\'' ? text[at] : '\0';
    const std::size_t begin = quote != '\0' ? at + 1 : at;
    std::size_t end = begin;
    while (end < text.size() && isKeyChar(text[end]))
        ++end;
    std::size_t colon = end;
    if (quote != '\0' && colon < text.size() && text[colon] == quote)
        ++colon;
    while (colon < text.size() && isSpace(text[colon]))
        ++colon;
    const bool isKey
        = end > begin && colon < text.size() && text[colon] == ':'
          && (colon + 1 == text.size() || isSpace(text[colon + 1])
              || (quote != '\0' && (text[colon + 1] == '"' || text[colon + 1] == '{')));
    if (!isKey) {
        if (!inList)
            return {};
        takeItem(text.substr(at), line, dashColumn, claims);
        return {true, text.substr(at)};
    }
    const Key key = keyOf(text.substr(begin, end - begin));
    const std::string_view value = text.substr(colon + 1);
    if (key == Key::Other) {
        if (text.back() == ':' || text.back() == '{' || text.back() == '[') {
            while (!m_parents.empty() && m_parents.back().column >= column)
                m_parents.pop_back();
            // An entry for a key that means nothing matters only above one that does.
            if (!m_parents.empty() && m_parents.size() < s_maxDepth)
                m_parents.push_back({column, Key::Other});
        }
        return {true, value};
    }
    takeMember(key, value, line, column, dashColumn, inList, claims);
    return {true, value};
}

void YamlScanner::takeMember(Key key, std::string_view value, const Line &line, std::size_t column,
                             std::size_t dashColumn, bool inList, std::vector<Claim> &claims)
{
    const std::string_view word = scalar(value);
    const bool opens = word.empty() || word == "{" || word == "[";
    const auto remember = [this, column](Key parent) {
        while (!m_parents.empty() && m_parents.back().column >= column)
            m_parents.pop_back();
        if (m_parents.size() < s_maxDepth)
            m_parents.push_back({column, parent});
    };
    if (opens)
        remember(key);
    const auto asValue = [&line, word]() {
        return Value{offsetIn(line, word), line.number, std::string(word)};
    };
    const auto wait = [](Group &group, std::uint64_t offset) {
        if (!group.first || offset < *group.first)
            group.first = offset;
    };

    switch (key) {
    case Key::Other:
        break;
    case Key::Kind:
    case Key::ApiVersion:
        m_isYaml = true;
        m_isKustomization
            = m_isKustomization || word == "Kustomization" || word.substr(0, 10) == "kustomize.";
        break;
    case Key::Services:
        if (opens && column == 0)
            m_servicesColumn = column;
        else if (!opens)
            takeFlowItems(value, line, claims);
        break;
    case Key::Images:
        break;
    case Key::Container:
        // GitHub Actions; elsewhere `container:` names a container
        if (!opens && word.find(':') != std::string_view::npos && !isVariable(word)
            && m_hits.takeExpected(word, {offsetIn(line, word), line.number, TextKind::Yaml})) {
            claims.push_back({offsetIn(line, word), offsetIn(line, word) + word.size()});
        }
        break;
    case Key::Image:
        if (!opens)
            takeImage(word, line, column, claims);
        break;
    case Key::DescribedImage:
        if (!opens && !isVariable(word) && !isOtherValue(word)
            && m_hits.takeExpected(word, {offsetIn(line, word), line.number, TextKind::Text})) {
            claims.push_back({offsetIn(line, word), offsetIn(line, word) + word.size()});
        }
        break;
    case Key::Build:
        if (inCompose(column))
            groupAt(column).hasBuild = true;
        break;
    case Key::ImageRegistry:
        if (!opens && !isVariable(word)) {
            m_hits.takeRegistry(word, {offsetIn(line, word), line.number, TextKind::Helm});
            claims.push_back({offsetIn(line, word), offsetIn(line, word) + word.size()});
        }
        break;
    case Key::Registry:
    case Key::Repository: {
        if (opens && word.empty() && trimmed(value).empty())
            break;
        Group &group = groupAt(column);
        auto &part = key == Key::Registry ? group.name.registry : group.name.repository;
        if (part || isVariable(word)) {
            // Twice in one mapping, or a template: nothing certain can be said.
            if (isVariable(word))
                claims.push_back({offsetIn(line, word), offsetIn(line, word) + word.size()});
            group.name.repository.reset();
            group.name.registry.reset();
            break;
        }
        if (word.empty())
            break;
        part = asValue();
        wait(group, part->offset);
        claims.push_back({part->offset, part->offset + word.size()});
        break;
    }
    case Key::Tag:
    case Key::NewTag:
    case Key::Digest: {
        Group &group = groupAt(column);
        group.hasTag = true;
        if (isVariable(word))
            break;
        (key == Key::Digest ? group.name.digest : group.name.tag) = std::string(word);
        break;
    }
    case Key::Name: {
        if (opens)
            break;
        const Key parent = parentOf(inList ? dashColumn : column, inList);
        if (parent == Key::Images) {
            Group &group = groupAt(column);
            group.underImages = true;
            group.replaced = asValue();
            wait(group, group.replaced->offset);
            claims.push_back(
                {group.replaced->offset, group.replaced->offset + group.replaced->text.size()});
        } else if ((parent == Key::Image || (parent == Key::Services && inList)) && saysImage(word)
                   && !isVariable(word)) {
            // GitLab: `image:` and `services:` with `name:` below
            if (m_hits.takeExpected(word, {offsetIn(line, word), line.number, TextKind::Yaml}))
                claims.push_back({offsetIn(line, word), offsetIn(line, word) + word.size()});
        }
        break;
    }
    case Key::NewName: {
        if (opens || isVariable(word))
            break;
        Group &group = groupAt(column);
        group.newName = asValue();
        wait(group, group.newName->offset);
        claims.push_back({group.newName->offset, group.newName->offset + word.size()});
        break;
    }
    }
}

void YamlScanner::takeImage(std::string_view value, const Line &line, std::size_t column,
                            std::vector<Claim> &claims)
{
    const std::uint64_t offset = offsetIn(line, value);
    const bool compose = inCompose(column);
    const Place place{offset, line.number, compose ? TextKind::Compose : freeKind(true)};
    const auto claim = [&]() { claims.push_back({offset, offset + value.size()}); };
    if (isVariable(value)) {
        m_hits.takeVariable(value, place);
        claim();
        return;
    }
    if (value.empty() || value.front() == '*' || isOtherValue(value))
        return;
    if (compose) {
        // `build:` may still come: then the name is what is built here.
        Group &group = groupAt(column);
        if (!group.image) {
            group.image = Value{offset, line.number, std::string(value)};
            if (!group.first || offset < *group.first)
                group.first = offset;
            claim();
        }
        return;
    }
    if (m_hits.takeExpected(value, place))
        claim();
}

void YamlScanner::takeItem(std::string_view value, const Line &line, std::size_t dashColumn,
                           std::vector<Claim> &claims)
{
    const Key parent = parentOf(dashColumn, true);
    if (parent != Key::Images && parent != Key::Services)
        return;
    takeListed(scalar(value), line, claims);
}

void YamlScanner::takeFlowItems(std::string_view value, const Line &line,
                                std::vector<Claim> &claims)
{
    value = trimmed(value);
    if (value.empty() || value.front() != '[' || value.find('{') != std::string_view::npos)
        return;
    value = value.substr(1, value.find(']') - 1);
    while (!value.empty()) {
        const std::size_t comma = std::min(value.find(','), value.size());
        takeListed(scalar(value.substr(0, comma)), line, claims);
        value.remove_prefix(std::min(comma + 1, value.size()));
    }
}

void YamlScanner::takeListed(std::string_view word, const Line &line, std::vector<Claim> &claims)
{
    // `services:` and `images:` list other things too; a tag tells.
    if (word.find_first_of(":@") == std::string_view::npos || isVariable(word)
        || isOtherValue(word))
        return;
    if (m_hits.takeExpected(word, {offsetIn(line, word), line.number, TextKind::Yaml}))
        claims.push_back({offsetIn(line, word), offsetIn(line, word) + word.size()});
}

YamlScanner::Group &YamlScanner::groupAt(std::size_t column)
{
    if (!m_groups.empty() && m_groups.back().column == column)
        return m_groups.back();
    if (m_groups.size() >= s_maxDepth) {
        close(m_groups.back());
        m_groups.pop_back();
    }
    Group group;
    group.column = column;
    group.underImage = parentOf(column, false) == Key::Image;
    m_groups.push_back(std::move(group));
    return m_groups.back();
}

void YamlScanner::closeGroups(std::size_t column)
{
    while (!m_groups.empty() && m_groups.back().column > column) {
        close(m_groups.back());
        m_groups.pop_back();
    }
}

void YamlScanner::close(const Group &group)
{
    if (group.image) {
        const Place place{group.image->offset, group.image->line, TextKind::Compose};
        if (group.hasBuild)
            m_hits.takeBuilt(group.image->text, place);
        else
            m_hits.takeExpected(group.image->text, place);
    }
    if (group.newName) {
        SplitName name = group.name;
        name.registry.reset();
        name.repository = group.newName;
        m_hits.takeSplit(name, TextKind::Kustomize);
        return;
    }
    if (group.replaced && (group.hasTag || m_isKustomization)) {
        std::string suffix;
        if (!group.name.tag.empty())
            suffix += ":" + group.name.tag;
        if (!group.name.digest.empty())
            suffix += "@" + group.name.digest;
        m_hits.takeReplacedName(*group.replaced, suffix);
        return;
    }
    if (group.replaced && saysImage(group.replaced->text)) {
        // `images:` of something else than Kustomize
        m_hits.takeFree(group.replaced->text,
                        {group.replaced->offset, group.replaced->line, TextKind::Yaml});
        return;
    }
    // "https://…" is a chart's or a package's repository
    if (!group.name.repository || isUrl(group.name.repository)
        || (group.name.registry && isUrl(group.name.registry))) {
        return;
    }
    const std::string &repository = group.name.repository->text;
    const bool registry = group.name.registry && !group.name.registry->text.empty();
    if (group.hasTag || registry || group.underImage
        || m_hits.isKnownFirstPart(std::string_view(repository).substr(0, repository.find('/')))) {
        m_hits.takeSplit(group.name, TextKind::Helm);
    }
}

void YamlScanner::endDocument()
{
    closeGroups(0);
    for (const Group &group : m_groups)
        close(group);
    m_groups.clear();
    m_parents.clear();
    m_servicesColumn = std::string_view::npos;
    m_isYaml = false;
    m_isKustomization = false;
}

TextKind YamlScanner::freeKind(bool isEntry) const
{
    if (m_servicesColumn != std::string_view::npos)
        return TextKind::Compose;
    return m_isYaml || isEntry ? TextKind::Yaml : TextKind::Text;
}

std::optional<std::uint64_t> YamlScanner::pendingOffset() const
{
    std::optional<std::uint64_t> first;
    for (const Group &group : m_groups) {
        if (group.first && (!first || *group.first < *first))
            first = group.first;
    }
    return first;
}

void YamlScanner::expire(std::uint64_t offset)
{
    while (!m_groups.empty()) {
        const auto old = std::find_if(m_groups.begin(), m_groups.end(), [offset](const Group &g) {
            return g.first && *g.first < offset;
        });
        if (old == m_groups.end())
            return;
        close(*old);
        m_groups.erase(old);
    }
}

YamlScanner::Key YamlScanner::parentOf(std::size_t column, bool dash) const
{
    const auto parent
        = std::find_if(m_parents.rbegin(), m_parents.rend(), [column, dash](const Parent &p) {
              return p.column < column || (dash && p.column == column);
          });
    return parent == m_parents.rend() ? Key::Other : parent->key;
}

bool YamlScanner::inCompose(std::size_t column) const
{
    return m_servicesColumn != std::string_view::npos && column > m_servicesColumn;
}

} // namespace jingtai::text
