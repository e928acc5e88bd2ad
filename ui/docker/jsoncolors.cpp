// SPDX-License-Identifier: MIT
#include "ui/docker/jsoncolors.h"

#include "app/core/json/jsonscanner.h"

#include <QByteArray>

#include <algorithm>
#include <string_view>

namespace jingtai {

namespace {

struct ByteMark
{
    JsonSpan::Kind kind;
    ByteSpan span;
    QChar bracket;
};

ByteMark markOf(const JsonToken &token, bool isKey)
{
    using Kind = JsonToken::Kind;
    switch (token.kind) {
    case Kind::OpenObject:
        return {JsonSpan::Kind::Punctuation, token.span, u'{'};
    case Kind::CloseObject:
        return {JsonSpan::Kind::Punctuation, token.span, u'}'};
    case Kind::OpenArray:
        return {JsonSpan::Kind::Punctuation, token.span, u'['};
    case Kind::CloseArray:
        return {JsonSpan::Kind::Punctuation, token.span, u']'};
    case Kind::String:
        return {isKey ? JsonSpan::Kind::Key : JsonSpan::Kind::Text, token.span, {}};
    case Kind::Number:
        return {JsonSpan::Kind::Number, token.span, {}};
    case Kind::Literal:
    case Kind::Word:
        return {isKey ? JsonSpan::Kind::Key : JsonSpan::Kind::Word, token.span, {}};
    case Kind::Colon:
    case Kind::Comma:
    case Kind::Equals:
    case Kind::Semicolon:
    case Kind::Other:
    case Kind::End:
        break;
    }
    return {JsonSpan::Kind::Punctuation, token.span, {}};
}

/// UTF-16 units in UTF-8.
int unitsOf(std::string_view bytes)
{
    int units = 0;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        // One for each first byte, and one more where a pair is needed.
        units += (byte & 0xC0U) != 0x80U ? 1 : 0;
        units += byte >= 0xF0U ? 1 : 0;
    }
    return units;
}

} // namespace

std::vector<JsonSpan> jsonSpans(QStringView line)
{
    const QByteArray utf8 = line.toUtf8();
    const std::string_view bytes(utf8.constData(), std::size_t(utf8.size()));
    std::vector<JsonMistake> mistakes;
    JsonScanner scanner(bytes, mistakes, true);
    std::vector<ByteMark> marks;
    for (JsonToken token = scanner.next(); token.kind != JsonToken::Kind::End;
         token = scanner.next()) {
        const bool isKey = scanner.peek().kind == JsonToken::Kind::Colon;
        marks.push_back(markOf(token, isKey));
    }
    for (const JsonMistake &mistake : mistakes) {
        if (mistake.kind == JsonMistakeKind::Comment
            || mistake.kind == JsonMistakeKind::UnclosedComment)
            marks.push_back({JsonSpan::Kind::Comment, mistake.span, {}});
    }
    std::stable_sort(marks.begin(), marks.end(), [](const ByteMark &a, const ByteMark &b) {
        return a.span.offset < b.span.offset;
    });
    std::vector<JsonSpan> spans;
    spans.reserve(marks.size());
    std::size_t at = 0;
    int units = 0;
    for (const ByteMark &mark : marks) {
        if (mark.span.offset < at)
            continue;
        units += unitsOf(bytes.substr(at, mark.span.offset - at));
        const int length = unitsOf(mark.span.in(bytes));
        spans.push_back({mark.kind, units, length, mark.bracket});
        units += length;
        at = mark.span.end();
    }
    return spans;
}

Role roleOf(JsonSpan::Kind kind)
{
    switch (kind) {
    case JsonSpan::Kind::Key:
        return Role::Accent;
    case JsonSpan::Kind::Text:
        return Role::Good;
    case JsonSpan::Kind::Number:
    case JsonSpan::Kind::Word:
        return Role::Caution;
    case JsonSpan::Kind::Punctuation:
    case JsonSpan::Kind::Comment:
        break;
    }
    return Role::QuietText;
}

} // namespace jingtai
