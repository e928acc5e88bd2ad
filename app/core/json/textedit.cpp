// SPDX-License-Identifier: MIT
#include "app/core/json/textedit.h"

#include <algorithm>

namespace jingtai {

std::string edited(std::string_view text, const TextEdit &edit)
{
    std::string result(text.substr(0, edit.span.offset));
    result += edit.text;
    result += text.substr(edit.span.end());
    return result;
}

std::string edited(std::string_view text, std::vector<TextEdit> edits, std::size_t *made)
{
    std::stable_sort(edits.begin(), edits.end(), [](const TextEdit &a, const TextEdit &b) {
        return a.span.offset != b.span.offset ? a.span.offset < b.span.offset
                                              : a.span.length < b.span.length;
    });
    std::string result;
    std::size_t at = 0;
    std::size_t count = 0;
    for (const TextEdit &edit : edits) {
        if (edit.span.offset < at)
            continue;
        result += text.substr(at, edit.span.offset - at);
        result += edit.text;
        at = edit.span.end();
        ++count;
    }
    result += text.substr(at);
    if (made)
        *made = count;
    return result;
}

} // namespace jingtai
