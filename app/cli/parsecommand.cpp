// SPDX-License-Identifier: MIT
#include "app/cli/parsecommand.h"

#include "app/cli/json.h"
#include "app/cli/linereader.h"
#include "app/core/names/imagereference.h"
#include "app/core/names/referencesuggestion.h"
#include "app/model/conversion/referencewording.h"
#include "app/model/quotedtext.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jingtai {

namespace {

struct ParseText
{
    Q_DECLARE_TR_FUNCTIONS(ParseText)
};

/// Judges names and writes what comes out, as JSON or for people.
class Parser final
{
public:
    Parser(Console &console, bool json)
        : m_console(console)
        , m_isJson(json)
    {}

    void take(std::string_view name);
    /// A line too long to be held: its first part is judged, all of it is written.
    void beginLong(std::string_view part);
    void continueLong(std::string_view part, bool isLast);

    std::uint64_t lines() const { return m_line; }
    bool allGood() const { return m_allGood; }

private:
    void writeGood(const ImageReferenceView &name, const std::optional<std::string> &suggestion);
    void writeError(const ReferenceError &error, const QString &sentence,
                    const std::optional<std::string> &suggestion);
    void tellError(const QString &sentence, const std::optional<std::string> &suggestion);
    void tellGood(const ImageReferenceView &name, const std::optional<std::string> &suggestion);
    void writeSuggestion(const std::optional<std::string> &suggestion);
    void tellLine(const QString &sentence);
    void writeLine();

    Console &m_console;
    const bool m_isJson;
    JsonWriter m_json;
    std::uint64_t m_line = 0;
    bool m_allGood = true;
    ReferenceError m_longError{ReferenceErrorKind::TooLong, 0};
    QString m_longSentence;
};

void Parser::writeLine()
{
    m_json.endObject();
    m_console.out().write(m_json.text());
    m_console.out().write("\n");
    m_json.restart();
}

void Parser::writeSuggestion(const std::optional<std::string> &suggestion)
{
    m_json.key("suggestion");
    if (suggestion)
        m_json.string(*suggestion);
    else
        m_json.null();
}

void Parser::writeGood(const ImageReferenceView &name, const std::optional<std::string> &suggestion)
{
    m_json.key("ok").boolean(true);
    m_json.key("registry").string(name.registry());
    m_json.key("repository").string(name.repository());
    m_json.key("tag").stringOrNull(name.tag());
    m_json.key("digest").stringOrNull(name.digest());
    m_json.key("familiar").string(name.familiar());
    m_json.key("canonical").string(name.canonical());
    m_json.key("warnings").beginArray();
    for (const ReferenceWarning warning : warningsFor(name)) {
        m_console.readySentences();
        m_json.beginObject().key("code").string(code(warning));
        m_json.key("message").string(wording(warning).toStdString()).endObject();
    }
    m_json.endArray();
    writeSuggestion(suggestion);
}

void Parser::writeError(const ReferenceError &error, const QString &sentence,
                        const std::optional<std::string> &suggestion)
{
    m_json.key("ok").boolean(false);
    m_json.key("error").beginObject().key("kind").string(code(error.kind));
    m_json.key("position").number(error.position);
    m_json.key("message").string(sentence.toStdString()).endObject();
    writeSuggestion(suggestion);
}

void Parser::tellLine(const QString &sentence)
{
    m_console.readySentences();
    //: %1 number of the line, %2 a sentence about it
    m_console.tellLine(ParseText::tr("line %1: %2").arg(QString::number(m_line), sentence));
}

void Parser::tellError(const QString &sentence, const std::optional<std::string> &suggestion)
{
    if (!suggestion) {
        tellLine(sentence);
        return;
    }
    //: %1 a sentence about a name, %2 the name that was probably meant
    tellLine(ParseText::tr("%1 Did you mean “%2”?").arg(sentence, quotable(*suggestion)));
}

void Parser::tellGood(const ImageReferenceView &name, const std::optional<std::string> &suggestion)
{
    m_console.out().write(name.canonical());
    m_console.out().write("\n");
    for (const ReferenceWarning warning : warningsFor(name)) {
        m_console.readySentences();
        //: %1 an image name, %2 a sentence about it
        tellError(ParseText::tr("“%1”: %2").arg(quotable(name.text()), wording(warning)),
                  suggestion);
    }
}

void Parser::take(std::string_view name)
{
    ++m_line;
    const auto reference = ImageReferenceView::parse(name);
    const auto suggestion = suggestReference(name);
    if (m_isJson)
        m_json.beginObject().key("input").string(name);
    if (reference && m_isJson) {
        writeGood(*reference, suggestion);
    } else if (reference) {
        tellGood(*reference, suggestion);
    } else {
        m_allGood = false;
        m_console.readySentences();
        const QString sentence = wording(reference.error(), textFromBytes(name));
        if (m_isJson)
            writeError(reference.error(), sentence, suggestion);
        else
            tellError(sentence, suggestion);
    }
    if (m_isJson)
        writeLine();
}

void Parser::beginLong(std::string_view part)
{
    ++m_line;
    m_allGood = false;
    const auto reference = ImageReferenceView::parse(part);
    // What the rest of the line holds cannot take an error back, except one at the very end.
    if (!reference && reference.error().position < part.size())
        m_longError = reference.error();
    else
        m_longError = {ReferenceErrorKind::TooLong, part.size()};
    m_console.readySentences();
    m_longSentence = wording(m_longError, textFromBytes(part));
    if (m_isJson)
        m_json.beginObject().key("input").beginString();
    continueLong(part, false);
}

void Parser::continueLong(std::string_view part, bool isLast)
{
    if (m_isJson) {
        m_json.stringPart(part);
        m_console.out().write(m_json.text());
        m_json.clear();
    }
    if (!isLast)
        return;
    if (m_isJson) {
        m_json.endString();
        writeError(m_longError, m_longSentence, {});
        writeLine();
    } else {
        tellError(m_longSentence, {});
    }
}

int refuseLine(Console &console, UsageErrorKind kind, std::uint64_t line)
{
    console.readySentences();
    console.tell(wording(UsageError{kind, QString::number(line), {}}));
    return Trouble;
}

/// The exit code where the line cannot be read as JSON.
std::optional<int> takeJson(Console &console, Parser &parser, std::string_view line)
{
    // A blank line is an empty name here as well.
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) {
        parser.take({});
        return {};
    }
    const auto name = bytesFromJsonString(line);
    if (name) {
        parser.take(*name);
        return {};
    }
    switch (name.error()) {
    case JsonStringError::NotAString:
        return refuseLine(console, UsageErrorKind::NotJsonString, parser.lines() + 1);
    case JsonStringError::LoneSurrogate:
        return refuseLine(console, UsageErrorKind::BadSurrogate, parser.lines() + 1);
    }
    return Trouble;
}

} // namespace

int runParse(Console &console, const Arguments &arguments)
{
    // The help is put together before the options are read.
    if (asksForHelp(arguments.words))
        console.readySentences();
    CommandLine line(
        console, arguments,
        ParseText::tr("Says what each line of the input means as an image name. Names come "
                      "out in full, one a line; what is wrong with a line is told on "
                      "standard error. Exit 1 if any line is no name."));
    line.addFlag(QStringLiteral("json"), ParseText::tr("Write one JSON object for each line."));
    line.addFlag(
        QStringLiteral("json-input"),
        ParseText::tr("Read each line as a JSON string, for names with control characters."));
    line.addArgument(QStringLiteral("[FILE|-]"),
                     ParseText::tr("The names, one a line; standard input if it is left out."));
    if (const auto exitCode = line.read())
        return *exitCode;
    const auto path = inputFile(line);
    if (!path)
        return console.refuse(path.error());
    const auto input = openInput(*path);
    if (!input)
        return console.failedToRead(*path, input.error());

    Parser parser(console, line.isSet(QStringLiteral("json")));
    const bool jsonInput = line.isSet(QStringLiteral("json-input"));
    // Whoever feeds lines by hand or slowly sees each answer at once.
    LineReader reader(*input, [&console] { console.out().flush(); });
    LineReader::Piece piece;
    while (console.out().error() == 0 && reader.next(piece)) {
        if (!piece.isFirst) {
            parser.continueLong(piece.bytes, piece.isLast);
        } else if (jsonInput && !piece.isLast) {
            return refuseLine(console, UsageErrorKind::LineTooLong, parser.lines() + 1);
        } else if (!piece.isLast) {
            parser.beginLong(piece.bytes);
        } else if (jsonInput) {
            if (const auto exitCode = takeJson(console, parser, piece.bytes))
                return *exitCode;
        } else {
            parser.take(piece.bytes);
        }
    }
    if (reader.error() != 0)
        return console.failedToRead(*path, reader.error());
    return parser.allGood() ? Fine : Findings;
}

} // namespace jingtai
