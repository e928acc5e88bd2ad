// SPDX-License-Identifier: MIT
#include "app/model/jsonwording.h"

#include <QCoreApplication>

namespace jingtai {

namespace {

struct JsonWording
{
    Q_DECLARE_TR_FUNCTIONS(JsonWording)
};

} // namespace

QString wording(JsonMistakeKind kind)
{
    switch (kind) {
    case JsonMistakeKind::TooLarge:
        return JsonWording::tr("The file is larger than 1 MiB, which no settings are. Check "
                               "whether it is the right file.");
    case JsonMistakeKind::TooDeep:
        return JsonWording::tr("Brackets are nested more than 10,000 levels deep. Remove some.");
    case JsonMistakeKind::Empty:
        return JsonWording::tr("The file is empty. Write at least {} into it.");
    case JsonMistakeKind::Utf16:
        return JsonWording::tr("The file is UTF-16. Save it as UTF-8.");
    case JsonMistakeKind::NotUtf8:
        return JsonWording::tr("A byte here is no UTF-8. Save the file as UTF-8, or type the "
                               "character anew.");
    case JsonMistakeKind::Nul:
        return JsonWording::tr("There is a NUL byte here. Remove it.");
    case JsonMistakeKind::OddSpace:
        return JsonWording::tr("There is a blank here that JSON does not know, such as a "
                               "full-width or an unseen one. Use ordinary blanks.");
    case JsonMistakeKind::FullWidthPunctuation:
        return JsonWording::tr("This is a full-width character. JSON wants the plain one: "
                               "{ } [ ] : ,");
    case JsonMistakeKind::WrongQuotes:
        return JsonWording::tr("JSON texts stand in plain double quotes. Replace these quotes.");
    case JsonMistakeKind::Comment:
        return JsonWording::tr("JSON has no comments. Remove this one.");
    case JsonMistakeKind::UnclosedComment:
        return JsonWording::tr("A comment begins here and never ends; JSON has no comments. "
                               "Remove it.");
    case JsonMistakeKind::TrailingComma:
        return JsonWording::tr("There is a comma after the last value. Remove it.");
    case JsonMistakeKind::ExtraComma:
        return JsonWording::tr("There is a comma too many. Remove it.");
    case JsonMistakeKind::MissingComma:
        return JsonWording::tr("A comma is missing here. Insert it.");
    case JsonMistakeKind::MissingColon:
        return JsonWording::tr("A colon is missing between a key and its value. Insert it.");
    case JsonMistakeKind::WrongSeparator:
        return JsonWording::tr("Keys and values are separated by “:”, one from the next by “,”. "
                               "Replace this character.");
    case JsonMistakeKind::UnquotedKey:
        return JsonWording::tr("A key stands in double quotes. Add them.");
    case JsonMistakeKind::UnquotedText:
        return JsonWording::tr("A text stands in double quotes. Add them, or write true, false, "
                               "null or a number.");
    case JsonMistakeKind::WrongLiteral:
        return JsonWording::tr("JSON writes true, false and null in lower case. Replace this "
                               "word.");
    case JsonMistakeKind::BadNumber:
        return JsonWording::tr("This is no number as JSON writes it. Correct it, or put it in "
                               "double quotes if it is a text.");
    case JsonMistakeKind::BadEscape:
        return JsonWording::tr("A backslash begins an escape that there is not. Write \\\\ for a "
                               "backslash.");
    case JsonMistakeKind::LoneSurrogate:
        return JsonWording::tr("This escape is half of a character. Write both halves, or the "
                               "character itself.");
    case JsonMistakeKind::ControlCharacter:
        return JsonWording::tr("There is a control character in a text. Remove it or escape it.");
    case JsonMistakeKind::UnclosedString:
        return JsonWording::tr("A text begins here and does not end on its line. Add the closing "
                               "quote.");
    case JsonMistakeKind::MissingCloser:
        return JsonWording::tr("A closing bracket is missing here. Insert it.");
    case JsonMistakeKind::WrongCloser:
        return JsonWording::tr("This bracket does not fit the one that was opened. Correct it.");
    case JsonMistakeKind::ExtraCloser:
        return JsonWording::tr("There is a closing bracket too many. Remove it.");
    case JsonMistakeKind::MissingBraces:
        return JsonWording::tr("The settings do not stand in { }. Put them in.");
    case JsonMistakeKind::MissingValue:
        return JsonWording::tr("A value is missing here. Write it, or remove the key.");
    case JsonMistakeKind::CutOff:
        return JsonWording::tr("The text ends in the middle. Fetch the rest of it, or complete "
                               "it by hand.");
    case JsonMistakeKind::SecondDocument:
        return JsonWording::tr("A second object begins here, but a file has one. Put all keys "
                               "into the first one.");
    case JsonMistakeKind::MarkdownFence:
        return JsonWording::tr("This line is from a Markdown page, not from the file. Remove it.");
    case JsonMistakeKind::TextAround:
        return JsonWording::tr("This does not belong to the settings. Remove it.");
    case JsonMistakeKind::TooMany:
        return JsonWording::tr("There are too many mistakes to go on. Check whether it is the "
                               "right file.");
    case JsonMistakeKind::Unexpected:
        return JsonWording::tr("This cannot stand here. Remove or correct it.");
    }
    return {};
}

QString wordingOfFix(JsonMistakeKind kind)
{
    switch (kind) {
    case JsonMistakeKind::Utf16:
        return JsonWording::tr("Convert the file to UTF-8");
    case JsonMistakeKind::OddSpace:
        return JsonWording::tr("Use ordinary blanks");
    case JsonMistakeKind::FullWidthPunctuation:
        return JsonWording::tr("Use the plain character");
    case JsonMistakeKind::WrongQuotes:
        return JsonWording::tr("Use plain double quotes");
    case JsonMistakeKind::Comment:
        return JsonWording::tr("Remove the comment");
    case JsonMistakeKind::TrailingComma:
    case JsonMistakeKind::ExtraComma:
        return JsonWording::tr("Remove the comma");
    case JsonMistakeKind::MissingComma:
        return JsonWording::tr("Insert a comma");
    case JsonMistakeKind::MissingColon:
        return JsonWording::tr("Insert a colon");
    case JsonMistakeKind::WrongSeparator:
        return JsonWording::tr("Replace the character");
    case JsonMistakeKind::UnquotedKey:
    case JsonMistakeKind::UnquotedText:
        return JsonWording::tr("Add double quotes");
    case JsonMistakeKind::WrongLiteral:
        return JsonWording::tr("Write it in JSON's words");
    case JsonMistakeKind::BadEscape:
        return JsonWording::tr("Remove the backslash");
    case JsonMistakeKind::ControlCharacter:
        return JsonWording::tr("Escape the character");
    case JsonMistakeKind::UnclosedString:
        return JsonWording::tr("Add the closing quote");
    case JsonMistakeKind::MissingCloser:
        return JsonWording::tr("Insert the closing brackets");
    case JsonMistakeKind::WrongCloser:
        return JsonWording::tr("Use the bracket that fits");
    case JsonMistakeKind::ExtraCloser:
        return JsonWording::tr("Remove the bracket");
    case JsonMistakeKind::MissingBraces:
        return JsonWording::tr("Put the settings into { }");
    case JsonMistakeKind::SecondDocument:
        return JsonWording::tr("Join the two objects");
    case JsonMistakeKind::MarkdownFence:
    case JsonMistakeKind::TextAround:
        return JsonWording::tr("Remove the line");
    case JsonMistakeKind::TooLarge:
    case JsonMistakeKind::TooDeep:
    case JsonMistakeKind::Empty:
    case JsonMistakeKind::NotUtf8:
    case JsonMistakeKind::Nul:
    case JsonMistakeKind::UnclosedComment:
    case JsonMistakeKind::BadNumber:
    case JsonMistakeKind::LoneSurrogate:
    case JsonMistakeKind::MissingValue:
    case JsonMistakeKind::CutOff:
    case JsonMistakeKind::TooMany:
    case JsonMistakeKind::Unexpected:
        break;
    }
    return {};
}

QString wordingOfPlace(const TextPlace &place)
{
    //: %1 number of the line, %2 of the column
    return JsonWording::tr("Line %1, column %2")
        .arg(QString::number(place.line), QString::number(place.column));
}

QString wordingAt(const TextPlace &place, const QString &sentence)
{
    //: %1 number of the line, %2 of the column, %3 a sentence about what stands there
    return JsonWording::tr("Line %1, column %2: %3")
        .arg(QString::number(place.line), QString::number(place.column), sentence);
}

} // namespace jingtai
