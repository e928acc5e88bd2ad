// SPDX-License-Identifier: MIT
#include "app/core/json/jsonedit.h"

#include <algorithm>

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

std::string_view lineEndOf(const JsonText &json)
{
    const std::size_t first = json.text().find('\n');
    const bool isWindows
        = first != std::string::npos && first > 0 && json.text()[first - 1] == '\r';
    return isWindows ? "\r\n" : "\n";
}

/// The blanks between a child and the comma or bracket before it.
std::string_view blanksBefore(const JsonText &json, Index child)
{
    const std::size_t end = beginOf(json.node(child));
    std::size_t begin = end;
    while (begin > 0
           && std::string_view(" \t\r\n").find(json.text()[begin - 1]) != std::string_view::npos)
        --begin;
    return std::string_view(json.text()).substr(begin, end - begin);
}

std::string_view indentIn(std::string_view blanks)
{
    const std::size_t line = blanks.rfind('\n');
    return line == std::string_view::npos ? std::string_view{} : blanks.substr(line + 1);
}

std::string joined(const std::vector<std::string> &values, const std::string &between)
{
    std::string text;
    for (const std::string &value : values)
        text += (text.empty() ? "" : between) + value;
    return text;
}

/// A new list whose line, where it has one of its own, begins with `indent`.
std::string listText(const std::vector<std::string> &values, std::string_view lineEnd,
                     std::string_view indent, std::string_view step)
{
    if (values.empty())
        return "[]";
    if (lineEnd.empty())
        return "[" + joined(values, ", ") + "]";
    const std::string inner = std::string(lineEnd) + std::string(indent) + std::string(step);
    return "[" + inner + joined(values, "," + inner) + std::string(lineEnd) + std::string(indent)
           + "]";
}

TextEdit newMember(const JsonText &json, Index object, std::string_view key,
                   const std::vector<std::string> &values)
{
    const JsonText::Node &node = json.node(object);
    const std::string quoted = jsonString(key);
    const std::string_view lineEnd = lineEndOf(json);
    if (node.count == 0) {
        const ByteSpan inside{node.span.offset + 1, node.span.length - 2};
        return {inside, std::string(lineEnd) + "  " + quoted + ": "
                            + listText(values, lineEnd, "  ", "  ") + std::string(lineEnd)};
    }
    const JsonText::Node &last = json.node(node.lastChild);
    const std::string separator
        = json.text().substr(last.key.end(), last.span.offset - last.key.end());
    std::string blanks(blanksBefore(json, node.lastChild));
    const bool ownLine = blanks.find('\n') != std::string::npos;
    if (!ownLine && blanks.empty() && separator.size() > 1)
        blanks = " ";
    const std::string_view indent = indentIn(blanks);
    const std::string value
        = listText(values, ownLine ? lineEnd : "", indent, indent.empty() ? "  " : indent);
    return {{last.span.end(), 0}, "," + blanks + quoted + separator + value};
}

std::optional<TextEdit> changedList(const JsonText &json, Index list,
                                    const std::vector<std::string> &texts,
                                    const std::vector<std::string> &values)
{
    const std::vector<Index> items = childrenOf(json, list);
    const auto isSame = [&](std::size_t item, std::size_t text) {
        return json.node(items[item]).type == Type::String
               && json.stringOf(items[item]) == texts[text];
    };
    const std::size_t shorter = std::min(items.size(), texts.size());
    std::size_t before = 0;
    while (before < shorter && isSame(before, before))
        ++before;
    std::size_t after = 0;
    while (after < shorter - before && isSame(items.size() - after - 1, texts.size() - after - 1))
        ++after;
    if (before == items.size() && before == texts.size())
        return {};
    const JsonText::Node &node = json.node(list);
    if (items.empty() || texts.empty()) {
        const bool isMember = node.key.length > 0;
        const std::string_view indent = isMember ? indentIn(blanksBefore(json, list)) : "";
        const bool ownLine
            = isMember && blanksBefore(json, list).find('\n') != std::string_view::npos;
        return TextEdit{node.span, listText(values, ownLine ? lineEndOf(json) : "", indent,
                                            indent.empty() ? "  " : indent)};
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

} // namespace

TextEdit removal(const JsonText &json, JsonText::Index index)
{
    const JsonText::Node &node = json.node(index);
    const JsonText::Node &parent = json.node(node.parent);
    if (node.next != JsonText::none) {
        const std::size_t begin = beginOf(node);
        return {{begin, beginOf(json.node(node.next)) - begin}, {}};
    }
    if (parent.firstChild == index)
        return {{parent.span.offset + 1, parent.span.length - 2}, {}};
    Index before = parent.firstChild;
    while (json.node(before).next != index)
        before = json.node(before).next;
    const std::size_t begin = json.node(before).span.end();
    return {{begin, node.span.end() - begin}, {}};
}

std::optional<TextEdit> listChange(const JsonText &json, std::string_view key,
                                   const std::vector<std::string> &texts)
{
    std::vector<std::string> values;
    for (const std::string &text : texts)
        values.push_back(jsonString(text));
    const bool hasRoot = json.root() != JsonText::none;
    if (!hasRoot || json.node(json.root()).type != Type::Object) {
        const std::size_t begin = json.hasByteOrderMark() ? 3 : 0;
        const std::string end(lineEndOf(json));
        const ByteSpan span
            = hasRoot ? json.node(json.root()).span : ByteSpan{begin, json.text().size() - begin};
        return TextEdit{span, "{" + end + "  " + jsonString(key) + ": "
                                  + listText(values, end, "  ", "  ") + end + "}"
                                  + (hasRoot ? std::string() : end)};
    }
    const Index member = json.member(json.root(), key);
    if (member == JsonText::none)
        return newMember(json, json.root(), key, values);
    if (json.node(member).type == Type::Array)
        return changedList(json, member, texts, values);
    const std::string_view blanks = blanksBefore(json, member);
    const bool ownLine = blanks.find('\n') != std::string_view::npos;
    const std::string_view indent = indentIn(blanks);
    return TextEdit{json.node(member).span, listText(values, ownLine ? lineEndOf(json) : "", indent,
                                                     indent.empty() ? "  " : indent)};
}

} // namespace jingtai
