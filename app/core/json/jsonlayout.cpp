// SPDX-License-Identifier: MIT
#include "app/core/json/jsonlayout.h"

#include <vector>

namespace jingtai {

namespace {

using Type = JsonText::Type;
using Index = JsonText::Index;

std::string_view indentIn(std::string_view blanks)
{
    const std::size_t line = blanks.rfind('\n');
    return line == std::string_view::npos ? std::string_view{} : blanks.substr(line + 1);
}

/// What one level of the text adds: the indentation of the first member of the top object.
std::string stepOf(const JsonText &json)
{
    const Index root = json.root();
    const Index first = root == JsonText::none ? JsonText::none : json.node(root).firstChild;
    const std::string_view indent
        = first == JsonText::none ? std::string_view{} : indentIn(blanksBefore(json, first));
    return std::string(indent.empty() ? "  " : indent);
}

} // namespace

std::string_view lineEndOf(const JsonText &json)
{
    const std::size_t first = json.text().find('\n');
    const bool isWindows
        = first != std::string::npos && first > 0 && json.text()[first - 1] == '\r';
    return isWindows ? "\r\n" : "\n";
}

std::string_view blanksBefore(const JsonText &json, JsonText::Index child)
{
    const JsonText::Node &node = json.node(child);
    const std::size_t end = node.key.length > 0 ? node.key.offset : node.span.offset;
    std::size_t begin = end;
    while (begin > 0
           && std::string_view(" \t\r\n").find(json.text()[begin - 1]) != std::string_view::npos)
        --begin;
    return std::string_view(json.text()).substr(begin, end - begin);
}

JsonLayout layoutOf(const JsonText &json, JsonText::Index child)
{
    JsonLayout layout;
    const std::string_view blanks = blanksBefore(json, child);
    if (blanks.find('\n') == std::string_view::npos)
        return layout;
    layout.lineEnd = lineEndOf(json);
    layout.indent = indentIn(blanks);
    layout.step = stepOf(json);
    return layout;
}

std::string laidOut(const JsonText &value, const JsonLayout &layout)
{
    std::string text;
    std::string indent = layout.indent;
    const auto breakLine = [&] {
        if (!layout.lineEnd.empty())
            text += layout.lineEnd + indent;
    };
    const auto begin = [&](const JsonText::Node &node, Index index) {
        if (node.key.length > 0)
            text += std::string(node.key.in(value.text())) + ": ";
        const bool isObject = node.type == Type::Object;
        if (!isObject && node.type != Type::Array)
            text += value.textOf(index);
        else
            text += node.count == 0 ? (isObject ? "{}" : "[]") : (isObject ? "{" : "[");
    };
    // A value may be nested deeper than a stack of calls is.
    for (Index at = value.root(); at != JsonText::none;) {
        begin(value.node(at), at);
        if (value.node(at).count > 0) {
            indent += layout.step;
            breakLine();
            at = value.node(at).firstChild;
            continue;
        }
        while (value.node(at).next == JsonText::none && value.node(at).parent != JsonText::none) {
            at = value.node(at).parent;
            indent.resize(indent.size() - layout.step.size());
            breakLine();
            text += value.node(at).type == Type::Object ? '}' : ']';
        }
        at = value.node(at).next;
        if (at != JsonText::none) {
            text += layout.lineEnd.empty() ? ", " : ",";
            breakLine();
        }
    }
    return text;
}

} // namespace jingtai
