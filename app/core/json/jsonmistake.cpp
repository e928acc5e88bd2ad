// SPDX-License-Identifier: MIT
#include "app/core/json/jsonmistake.h"

namespace jingtai {

std::string_view code(JsonMistakeKind kind)
{
    switch (kind) {
    case JsonMistakeKind::TooLarge:
        return "too-large";
    case JsonMistakeKind::TooDeep:
        return "too-deep";
    case JsonMistakeKind::Empty:
        return "empty";
    case JsonMistakeKind::Utf16:
        return "utf-16";
    case JsonMistakeKind::NotUtf8:
        return "not-utf-8";
    case JsonMistakeKind::Nul:
        return "nul";
    case JsonMistakeKind::OddSpace:
        return "odd-space";
    case JsonMistakeKind::FullWidthPunctuation:
        return "full-width-punctuation";
    case JsonMistakeKind::WrongQuotes:
        return "wrong-quotes";
    case JsonMistakeKind::Comment:
        return "comment";
    case JsonMistakeKind::UnclosedComment:
        return "unclosed-comment";
    case JsonMistakeKind::TrailingComma:
        return "trailing-comma";
    case JsonMistakeKind::ExtraComma:
        return "extra-comma";
    case JsonMistakeKind::MissingComma:
        return "missing-comma";
    case JsonMistakeKind::MissingColon:
        return "missing-colon";
    case JsonMistakeKind::WrongSeparator:
        return "wrong-separator";
    case JsonMistakeKind::UnquotedKey:
        return "unquoted-key";
    case JsonMistakeKind::UnquotedText:
        return "unquoted-text";
    case JsonMistakeKind::WrongLiteral:
        return "wrong-literal";
    case JsonMistakeKind::BadNumber:
        return "bad-number";
    case JsonMistakeKind::BadEscape:
        return "bad-escape";
    case JsonMistakeKind::LoneSurrogate:
        return "lone-surrogate";
    case JsonMistakeKind::ControlCharacter:
        return "control-character";
    case JsonMistakeKind::UnclosedString:
        return "unclosed-string";
    case JsonMistakeKind::MissingCloser:
        return "missing-closer";
    case JsonMistakeKind::WrongCloser:
        return "wrong-closer";
    case JsonMistakeKind::ExtraCloser:
        return "extra-closer";
    case JsonMistakeKind::MissingBraces:
        return "missing-braces";
    case JsonMistakeKind::MissingValue:
        return "missing-value";
    case JsonMistakeKind::CutOff:
        return "cut-off";
    case JsonMistakeKind::SecondDocument:
        return "second-document";
    case JsonMistakeKind::MarkdownFence:
        return "markdown-fence";
    case JsonMistakeKind::TextAround:
        return "text-around";
    case JsonMistakeKind::TooMany:
        return "too-many-mistakes";
    case JsonMistakeKind::Unexpected:
        return "unexpected";
    }
    return {};
}

} // namespace jingtai
