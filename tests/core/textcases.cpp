// SPDX-License-Identifier: MIT
#include "tests/core/textcases.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace jingtai::test {

namespace {

std::string contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll().toStdString();
}

std::vector<std::string> split(std::string_view text, char separator)
{
    std::vector<std::string> parts;
    for (;;) {
        const std::size_t end = text.find(separator);
        parts.emplace_back(text.substr(0, end));
        if (end == std::string_view::npos)
            return parts;
        text.remove_prefix(end + 1);
    }
}

std::vector<ExpectedHit> readHits(const QString &path)
{
    std::vector<ExpectedHit> hits;
    for (const std::string &line : split(contentOf(path), '\n')) {
        if (line.empty())
            continue;
        const std::vector<std::string> fields = split(line, '\t');
        if (fields.size() != 4)
            qFatal("%s: four fields a line, not %zu", qPrintable(path), fields.size());
        hits.push_back({fields[0], fields[1], fields[2], fields[3]});
    }
    return hits;
}

ConversionChoice readChoice(const QString &path)
{
    ConversionChoice choice;
    if (!QFile::exists(path))
        return choice;
    for (const std::string &line : split(contentOf(path), '\n')) {
        if (line.empty())
            continue;
        const std::vector<std::string> words = split(line, ' ');
        if (words[0] == "with" && words.size() == 2)
            choice.mirrors.push_back(words[1]);
        else if (words[0] == "leave" && words.size() == 2)
            choice.leave.insert(words[1]);
        else if (line == "back")
            choice.back = true;
        else
            qFatal("%s: unknown option %s", qPrintable(path), line.c_str());
    }
    return choice;
}

} // namespace

std::vector<TextCase> textCases()
{
    const QDir folder(QStringLiteral(JINGTAI_TEST_DATA "/convert"));
    std::vector<TextCase> cases;
    const QStringList inputs
        = folder.entryList({QStringLiteral("*.in.*")}, QDir::Files, QDir::Name);
    for (const QString &file : inputs) {
        const QString name = file.section(QLatin1Char('.'), 0, 0);
        const QString extension = file.section(QLatin1Char('.'), 2);
        TextCase one;
        one.name = name.toStdString();
        one.extension = extension.toStdString();
        one.input = contentOf(folder.filePath(file));
        one.output = contentOf(folder.filePath(name + QStringLiteral(".out.") + extension));
        one.hits = readHits(folder.filePath(name + QStringLiteral(".hits")));
        one.choice = readChoice(folder.filePath(name + QStringLiteral(".opts")));
        cases.push_back(std::move(one));
    }
    if (cases.empty())
        qFatal("no cases in %s", qPrintable(folder.path()));
    return cases;
}

MirrorCatalog testCatalog()
{
    auto catalog
        = MirrorCatalog::parse(contentOf(QStringLiteral(JINGTAI_TEST_DATA "/catalog-test.json")));
    if (!catalog)
        qFatal("catalog-test.json: %s", catalog.error().pointer.c_str());
    return *std::move(catalog);
}

ConvertedText convertInPieces(const NameConverter &converter, std::string_view text,
                              std::size_t piece, LinesOf lines)
{
    PlainListDetector detector;
    for (std::size_t at = 0; at < text.size(); at += piece)
        detector.feed(text.substr(at, piece));
    ConvertedText result;
    TextConverter text_(
        converter, detector.finish(), [&](std::string_view bytes) { result.text += bytes; },
        [&](TextHit &&hit) { result.hits.push_back(std::move(hit)); });
    text::LineMarks marks;
    for (std::size_t at = 0; at < text.size(); at += piece) {
        const std::string_view bytes = text.substr(at, piece);
        if (lines == LinesOf::Other) {
            text::markLines(bytes, marks);
            text_.feed(bytes, marks);
        } else {
            text_.feed(bytes);
        }
    }
    text_.finish();
    return result;
}

std::string spliceFault(std::string_view input, const ConvertedText &converted)
{
    std::vector<TextSpan> spans;
    std::uint64_t previous = 0;
    std::uint64_t line = 1;
    std::size_t counted = 0;
    for (const TextHit &hit : converted.hits) {
        if (hit.spans.empty())
            return "a hit without a span: " + hit.original;
        if (hit.spans.front().offset < previous)
            return "hits out of order at " + hit.original;
        previous = hit.spans.front().offset;
        const std::size_t first = std::min<std::size_t>(previous, input.size());
        const std::string_view passed = input.substr(counted, first - counted);
        line += static_cast<std::uint64_t>(std::count(passed.begin(), passed.end(), '\n'));
        counted = first;
        if (hit.line != line)
            return "wrong line " + std::to_string(hit.line) + " for " + hit.original;
        spans.insert(spans.end(), hit.spans.begin(), hit.spans.end());
    }
    std::sort(spans.begin(), spans.end(),
              [](const TextSpan &a, const TextSpan &b) { return a.offset < b.offset; });
    std::uint64_t in = 0;
    std::uint64_t out = 0;
    const std::string_view text = converted.text;
    for (const TextSpan &span : spans) {
        const std::string place = " at byte " + std::to_string(span.offset);
        if (span.offset < in || span.offset > input.size()
            || span.length > input.size() - span.offset)
            return "span overlaps or leaves the text" + place;
        const std::uint64_t plain = span.offset - in;
        if (span.outputOffset != out + plain || span.outputOffset > text.size()
            || span.outputLength > text.size() - span.outputOffset)
            return "wrong place in the output" + place;
        if (input.substr(in, plain) != text.substr(out, plain))
            return "bytes changed before the span" + place;
        in = span.offset + span.length;
        out = span.outputOffset + span.outputLength;
    }
    if (input.substr(in) != text.substr(out))
        return "bytes changed behind the last span";
    for (const TextHit &hit : converted.hits) {
        for (const TextSpan &span : hit.spans) {
            if (!hit.converted
                && input.substr(span.offset, span.length)
                       != text.substr(span.outputOffset, span.outputLength))
                return "a name that stays was changed: " + hit.original;
        }
    }
    return {};
}

std::string firstDifference(std::string_view actual, std::string_view expected)
{
    if (actual == expected)
        return {};
    const auto [a, b]
        = std::mismatch(actual.begin(), actual.end(), expected.begin(), expected.end());
    const auto lineAround = [](std::string_view text, std::size_t at) {
        const std::size_t before = text.substr(0, at).rfind('\n');
        const std::size_t from = before == std::string_view::npos ? 0 : before + 1;
        const std::size_t to = std::min(text.find('\n', at), text.size());
        return std::string(text.substr(from, std::min<std::size_t>(to - from, 300)));
    };
    const auto at = static_cast<std::size_t>(a - actual.begin());
    const auto line = std::count(actual.begin(), a, '\n') + 1;
    return "line " + std::to_string(line) + "\n  actual:   " + lineAround(actual, at)
           + "\n  expected: " + lineAround(expected, at);
}

std::string withCrLf(std::string_view text)
{
    std::string result;
    char previous = 0;
    for (const char c : text) {
        if (c == '\n' && previous != '\r')
            result += '\r';
        result += c;
        previous = c;
    }
    return result;
}

bool isOneOf(std::string_view word, std::string_view alternatives)
{
    const std::vector<std::string> words = split(alternatives, '|');
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::string normalised(std::string_view name)
{
    const auto parsed = ImageReferenceView::parse(name);
    if (!parsed)
        return "no name: " + std::string(name);
    static const std::string_view s_frozen = "k8s.gcr.io/";
    std::string full = parsed->canonical();
    if (full.starts_with(s_frozen))
        full.replace(0, s_frozen.size(), "registry.k8s.io/");
    return full;
}

bool hasNote(const TextHit &hit, NoteCode code)
{
    return std::any_of(hit.notes.begin(), hit.notes.end(),
                       [code](const Note &note) { return note.code == code; });
}

} // namespace jingtai::test
