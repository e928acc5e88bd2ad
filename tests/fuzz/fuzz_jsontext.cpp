// SPDX-License-Identifier: MIT
#include "app/core/json/jsonrepair.h"
#include "app/core/json/jsontext.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

using namespace jingtai;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void checkNodes(const JsonText &json)
{
    for (JsonText::Index i = 0; i < json.size(); ++i) {
        const JsonText::Node &node = json.node(i);
        require(node.span.end() <= json.text().size() && node.key.end() <= json.text().size());
        JsonText::Index count = 0;
        std::size_t before = node.span.offset;
        for (JsonText::Index k = node.firstChild; k != JsonText::none; k = json.node(k).next) {
            const JsonText::Node &child = json.node(k);
            require(child.parent == i && child.position == count++);
            require(child.span.offset >= before);
            before = child.span.end();
        }
        require(count == node.count);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string text(reinterpret_cast<const char *>(data), size);
    const JsonText json(text);
    require(json.text() == text);
    checkNodes(json);
    // The other library takes a NUL for the end of the text and passes over two byte order marks.
    const bool isComparable = text.find('\0') == std::string::npos && !json.hasByteOrderMark();
    if (isComparable)
        require(json.isValid() == nlohmann::json::accept(text));
    std::size_t before = 0;
    for (const JsonMistake &mistake : json.mistakes()) {
        require(mistake.span.offset >= before && mistake.span.end() <= size);
        before = mistake.span.offset;
        if (mistake.fix)
            require(mistake.fix->span.end() <= size && edited(text, *mistake.fix) != text);
        require(!code(mistake.kind).empty());
    }
    const JsonRepair repair = repairedJson(text);
    require(json.isValid() == (repair.left.empty() && repair.mended.empty()));
    if (json.isValid())
        require(repair.text == text);
    if (repair.left.empty())
        require(nlohmann::json::accept(repair.text));
    return 0;
}
