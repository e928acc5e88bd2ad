// SPDX-License-Identifier: MIT
#include "app/core/json/jsonedit.h"

#include "app/core/json/jsonlayout.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace jingtai {

namespace {

using Type = JsonText::Type;
using Index = JsonText::Index;

std::size_t beginOf(const JsonText::Node &node)
{
    return node.key.length > 0 ? node.key.offset : node.span.offset;
}

std::vector<Index> childrenOf(const JsonText &json, Index parent)
{
    std::vector<Index> children;
    for (Index i = json.node(parent).firstChild; i != JsonText::none; i = json.node(i).next)
        children.push_back(i);
    return children;
}

bool isObject(const JsonText &json, Index index)
{
    return index != JsonText::none && json.node(index).type == Type::Object;
}

std::string joined(const std::vector<std::string> &values, const std::string &between)
{
    std::string text;
    for (const std::string &value : values)
        text += (text.empty() ? "" : between) + value;
    return text;
}

std::string list(const std::vector<std::string> &values)
{
    return '[' + joined(values, ",") + ']';
}

/// Spans of a text that is no JSON are guesses.
bool isEditable(const JsonText &json)
{
    return json.isValid() || json.mistakes().front().kind == JsonMistakeKind::Empty;
}

/// The value inside of objects of these keys.
std::string wrapped(const JsonPath &path, std::size_t from, const JsonText &value)
{
    std::string before;
    for (std::size_t i = from; i < path.size(); ++i)
        before += '{' + jsonString(path[i]) + ':';
    return before + std::string(value.textOf(value.root())) + std::string(path.size() - from, '}');
}

/// A whole text in place of a blank one, or of null.
TextEdit newText(const JsonText &json, const JsonText &object)
{
    const bool hasRoot = json.root() != JsonText::none;
    const std::size_t begin = json.hasByteOrderMark() ? 3 : 0;
    const std::string end(lineEndOf(json));
    const ByteSpan span
        = hasRoot ? json.node(json.root()).span : ByteSpan{begin, json.text().size() - begin};
    return {span, laidOut(object, {end, "", "  "}) + (hasRoot ? std::string() : end)};
}

/// Inside of an object without members.
TextEdit firstMember(const JsonText &json, Index object, const std::string &quotedKey,
                     const JsonText &value)
{
    const JsonText::Node &node = json.node(object);
    const ByteSpan inside{node.span.offset + 1, node.span.length - 2};
    const bool isRoot = node.parent == JsonText::none;
    const JsonLayout layout
        = isRoot ? JsonLayout{std::string(lineEndOf(json)), "", "  "} : layoutOf(json, object);
    const JsonLayout inner = layout.inner();
    const std::string member = quotedKey + ": " + laidOut(value, inner);
    if (layout.lineEnd.empty())
        return {inside, member};
    return {inside, layout.lineEnd + inner.indent + member + layout.lineEnd + layout.indent};
}

TextEdit newMember(const JsonText &json, Index object, std::string_view key, const JsonText &value)
{
    const JsonText::Node &node = json.node(object);
    const std::string quoted = jsonString(key);
    if (node.count == 0)
        return firstMember(json, object, quoted, value);
    const JsonText::Node &last = json.node(node.lastChild);
    const std::string separator
        = json.text().substr(last.key.end(), last.span.offset - last.key.end());
    std::string blanks(blanksBefore(json, node.lastChild));
    if (blanks.empty() && separator.size() > 1)
        blanks = " ";
    const JsonLayout layout = layoutOf(json, node.lastChild);
    return {{last.span.end(), 0}, "," + blanks + quoted + separator + laidOut(value, layout)};
}

/// The items of a list become these values; those that are there in the same bytes stay.
std::optional<TextEdit> itemsChange(const JsonText &json, Index list,
                                    const std::vector<std::string> &values)
{
    const std::vector<Index> items = childrenOf(json, list);
    const auto isSame = [&](std::size_t item, std::size_t value) {
        return json.textOf(items[item]) == values[value];
    };
    const std::size_t shorter = std::min(items.size(), values.size());
    std::size_t before = 0;
    while (before < shorter && isSame(before, before))
        ++before;
    std::size_t after = 0;
    while (after < shorter - before && isSame(items.size() - after - 1, values.size() - after - 1))
        ++after;
    if (before == items.size() && before == values.size())
        return {};
    if (items.empty() || values.empty()) {
        return TextEdit{json.node(list).span,
                        laidOut(JsonText('[' + joined(values, ",") + ']'), layoutOf(json, list))};
    }
    std::string blanks(blanksBefore(json, items.size() > 1 ? items[1] : items[0]));
    if (items.size() == 1 && blanks.find('\n') == std::string::npos)
        blanks = " ";
    const std::string comma = "," + blanks;
    const std::vector<std::string> fresh(values.begin() + static_cast<std::ptrdiff_t>(before),
                                         values.end() - static_cast<std::ptrdiff_t>(after));
    const std::size_t gone = items.size() - before - after;
    if (before > 0) {
        const std::size_t begin = json.node(items[before - 1]).span.end();
        const std::size_t end = gone == 0 ? begin : json.node(items[before + gone - 1]).span.end();
        std::string text;
        for (const std::string &value : fresh)
            text += comma + value;
        return TextEdit{{begin, end - begin}, text};
    }
    const std::size_t begin = json.node(items.front()).span.offset;
    const std::size_t end
        = after > 0 ? json.node(items[gone]).span.offset : json.node(items.back()).span.end();
    std::string text = joined(fresh, comma);
    if (after > 0 && !fresh.empty())
        text += comma;
    return TextEdit{{begin, end - begin}, text};
}

/// Texts as JSON: as they are written among the items where they are.
std::vector<std::string> valuesFor(const JsonText &json, Index list,
                                   const std::vector<std::string> &texts)
{
    std::unordered_map<std::string, std::vector<Index>> written;
    std::vector<Index> items = childrenOf(json, list);
    std::reverse(items.begin(), items.end());
    for (const Index item : items) {
        if (json.node(item).type == Type::String)
            written[json.stringOf(item)].push_back(item);
    }
    std::vector<std::string> values;
    values.reserve(texts.size());
    for (const std::string &text : texts) {
        const auto found = written.find(text);
        if (found == written.end() || found->second.empty()) {
            values.push_back(jsonString(text));
            continue;
        }
        values.emplace_back(json.textOf(found->second.back()));
        found->second.pop_back();
    }
    return values;
}

/// Takes out the children from one to another, with the commas that they leave.
TextEdit removal(const JsonText &json, Index first, Index last)
{
    const JsonText::Node &parent = json.node(json.node(first).parent);
    const std::size_t begin = beginOf(json.node(first));
    if (const Index next = json.node(last).next; next != JsonText::none)
        return {{begin, beginOf(json.node(next)) - begin}, {}};
    if (parent.firstChild == first)
        return {{parent.span.offset + 1, parent.span.length - 2}, {}};
    Index before = parent.firstChild;
    while (json.node(before).next != first)
        before = json.node(before).next;
    const std::size_t end = json.node(before).span.end();
    return {{end, json.node(last).span.end() - end}, {}};
}

Index lastOf(const JsonText &json, Index index)
{
    while (json.node(index).lastChild != JsonText::none)
        index = json.node(index).lastChild;
    return index;
}

} // namespace

Index valueAt(const JsonText &json, const JsonPath &path)
{
    Index at = json.root();
    for (const std::string &key : path) {
        if (!isObject(json, at))
            return JsonText::none;
        at = json.member(at, key);
    }
    return at;
}

bool isSameValue(const JsonText &json, Index index, const JsonText &other, Index otherIndex)
{
    // The nodes stand in the order of the text, so that a value is a run of them.
    const Index count = lastOf(json, index) - index + 1;
    if (lastOf(other, otherIndex) - otherIndex + 1 != count)
        return false;
    for (Index i = 0; i < count; ++i) {
        const JsonText::Node &node = json.node(index + i);
        const JsonText::Node &match = other.node(otherIndex + i);
        if (node.type != match.type || node.count != match.count)
            return false;
        if (i > 0 && json.keyOf(index + i) != other.keyOf(otherIndex + i))
            return false;
        if (node.type == Type::String
                ? json.stringOf(index + i) != other.stringOf(otherIndex + i)
                : node.count == 0 && node.type != Type::Array && node.type != Type::Object
                      && json.textOf(index + i) != other.textOf(otherIndex + i))
            return false;
    }
    return true;
}

std::optional<TextEdit> memberChange(const JsonText &json, const JsonPath &path,
                                     const JsonText &value)
{
    if (path.empty() || !value.isValid() || !isEditable(json))
        return {};
    Index at = json.root();
    if (at == JsonText::none || json.node(at).type == Type::Null)
        return newText(json, JsonText(wrapped(path, 0, value)));
    for (std::size_t i = 0; i < path.size(); ++i) {
        if (!isObject(json, at))
            return {};
        const Index member = json.member(at, path[i]);
        const bool isLast = i + 1 == path.size();
        if (member == JsonText::none)
            return newMember(json, at, path[i], JsonText(wrapped(path, i + 1, value)));
        if (isLast && isSameValue(json, member, value, value.root()))
            return {};
        if (isLast || json.node(member).type == Type::Null) {
            return TextEdit{json.node(member).span,
                            laidOut(JsonText(wrapped(path, i + 1, value)), layoutOf(json, member))};
        }
        at = member;
    }
    return {};
}

std::optional<TextEdit> memberRemoval(const JsonText &json, const JsonPath &path)
{
    Index at = valueAt(json, path);
    if (at == JsonText::none || path.empty() || !isEditable(json))
        return {};
    const auto isAlone = [&json](Index index) {
        const Index parent = json.node(index).parent;
        return json.node(parent).count == 1 && json.node(parent).parent != JsonText::none
               && json.node(json.node(parent).parent).type == Type::Object;
    };
    while (isAlone(at))
        at = json.node(at).parent;
    // A key that stands twice is gone only when both are: what lies between them stays.
    const std::string key = json.keyOf(at);
    Index first = JsonText::none;
    std::vector<std::string> kept;
    for (const Index child : childrenOf(json, json.node(at).parent)) {
        const JsonText::Node &node = json.node(child);
        if (json.keyOf(child) == key)
            first = std::min(first, child);
        else if (first != JsonText::none && child < at)
            kept.push_back(json.text().substr(node.key.offset, node.span.end() - node.key.offset));
    }
    if (kept.empty())
        return removal(json, first, at);
    const std::size_t begin = beginOf(json.node(first));
    return TextEdit{{begin, json.node(at).span.end() - begin},
                    joined(kept, "," + std::string(blanksBefore(json, at)))};
}

TextEdit removal(const JsonText &json, JsonText::Index index)
{
    return removal(json, index, index);
}

std::optional<TextEdit> listChange(const JsonText &json, std::string_view key,
                                   const std::vector<std::string> &texts)
{
    return listChange(json, JsonPath{std::string(key)}, texts);
}

std::optional<TextEdit> listChange(const JsonText &json, const JsonPath &path,
                                   const std::vector<std::string> &texts)
{
    const Index member = valueAt(json, path);
    if (!isEditable(json))
        return {};
    if (member != JsonText::none && json.node(member).type == Type::Array)
        return itemsChange(json, member, valuesFor(json, member, texts));
    std::vector<std::string> values;
    values.reserve(texts.size());
    for (const std::string &text : texts)
        values.push_back(jsonString(text));
    return memberChange(json, path, JsonText(list(values)));
}

} // namespace jingtai
