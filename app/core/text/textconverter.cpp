// SPDX-License-Identifier: MIT
#include "app/core/text/textconverter.h"

#include "app/core/asciitext.h"
#include "app/core/names/referencesuggestion.h"
#include "app/core/text/hitcollector.h"
#include "app/core/text/textscanner.h"
#include "app/core/utf8.h"

#include <algorithm>
#include <utility>

namespace jingtai {

namespace {

// A line longer than this is read in pieces that end behind a blank or a separator.
constexpr std::size_t s_longLine = std::size_t(64) * 1024;

bool endsName(char c)
{
    return !text::isNameChar(c) && c != '\\' && c != '$' && c != '%' && c != '+' && c != '=';
}

} // namespace

bool PlainListDetector::feed(std::string_view bytes)
{
    while (m_possible && !bytes.empty()) {
        const std::size_t end = bytes.find('\n');
        if (end == std::string_view::npos) {
            // No name is that long; what cannot be a list need not be kept.
            if (m_rest.size() + bytes.size() > s_longLine)
                m_possible = false;
            else
                m_rest.append(bytes);
            break;
        }
        if (m_rest.empty()) {
            m_possible = takeLine(bytes.substr(0, end));
        } else {
            m_rest.append(bytes.substr(0, end));
            m_possible = takeLine(m_rest);
            m_rest.clear();
        }
        bytes.remove_prefix(end + 1);
    }
    return m_possible;
}

bool PlainListDetector::finish()
{
    if (m_possible && !m_rest.empty())
        m_possible = takeLine(m_rest);
    m_rest.clear();
    return m_possible && m_telling;
}

bool PlainListDetector::takeLine(std::string_view line)
{
    if (std::exchange(m_first, false) && line.substr(0, 3) == s_byteOrderMark)
        line.remove_prefix(3);
    if (!line.empty() && line.back() == '\r')
        line.remove_suffix(1);
    const std::string_view word = trimmed(line);
    if (word.empty() || word.front() == '#')
        return true;
    if (!ImageReferenceView::parse(word)) {
        // What people paste in place of a name counts, an address of any other kind does not.
        const bool pasted = word.find("hub.docker.com/") != std::string_view::npos
                            || word.find("://") != std::string_view::npos;
        const bool isOneWord = word.find_first_of(" \t") == std::string_view::npos;
        if (!isOneWord || !pasted || !suggestReference(word))
            return false;
    }
    m_telling = m_telling || word.find_first_of(":/@") != std::string_view::npos;
    return true;
}

struct TextConverter::Private
{
    Private(const NameConverter &converter, bool plainList, Output out, Hits found, HitScope scope)
        : collector(converter, found ? scope : HitScope::None)
        , scanner(collector, plainList)
        , output(std::move(out))
        , hits(std::move(found))
    {}

    void take(std::string_view piece);
    void scanLines(bool atEnd);
    text::LineEnd lineEnd(const char *limit);
    void flush(bool atEnd);

    text::HitCollector collector;
    text::TextScanner scanner;
    Output output;
    Hits hits;

    std::string buffer; ///< the input from `base` on
    std::uint64_t base = 0;
    std::size_t scanned = 0;     ///< in buffer: where the next line, or its next piece, begins
    std::size_t searched = 0;    ///< in buffer: no line feed from `scanned` to here
    text::Traits searchedTraits; ///< of what was searched
    /// The line feeds that are known beforehand and not reached yet; they count from `marked` in
    /// buffer.
    const text::LineMark *mark = nullptr;
    const text::LineMark *marksEnd = nullptr;
    std::size_t marked = 0;
    std::uint64_t line = 1;
    bool inLongLine = false;
    bool inLongName = false; ///< the last piece ended in the middle of a word
    std::string converted;
};

/// Where the line ends that begins, or goes on, at `scanned`.
text::LineEnd TextConverter::Private::lineEnd(const char *limit)
{
    const char *const begin = buffer.data();
    // "mag" may lie across the place up to which was searched
    const std::size_t back = std::min<std::size_t>(searched - scanned, 2);
    const char *const from = begin + searched - back;
    const char *const known = mark != marksEnd ? begin + marked + mark->at : limit;
    text::LineEnd found;
    if (known < limit && !inLongLine) {
        found = {known, true, mark->traits};
        if (back > 0)
            found.traits.bits
                |= text::findLineEnd(from, std::min(from + back + 2, known)).traits.bits;
    } else {
        found = text::findLineEnd(from, limit);
    }
    found.traits.bits |= searchedTraits.bits;
    if (found.complete && found.end == known)
        ++mark;
    return found;
}

void TextConverter::Private::scanLines(bool atEnd)
{
    const char *const begin = buffer.data();
    const char *const end = begin + buffer.size();
    while (scanned < buffer.size()) {
        const char *const from = begin + scanned;
        const char *const limit = std::size_t(end - from) > s_longLine ? from + s_longLine : end;
        const text::LineEnd found = lineEnd(limit);
        if (found.complete && !inLongLine && base + scanned != 0) {
            // Nearly all lines: not the first, not a piece of one.
            scanner.scan({text::lineText(from, found.end), base + scanned, line, found.traits},
                         true, true);
            scanned = std::size_t(found.end - begin) + 1;
            searched = scanned;
            searchedTraits = {};
            ++line;
            continue;
        }
        const bool isLong = !found.complete && std::size_t(limit - from) == s_longLine;
        if (!found.complete && !isLong && !atEnd) {
            searched = buffer.size();
            searchedTraits = found.traits;
            return;
        }
        const char *last = found.end;
        bool inName = false;
        if (isLong) {
            while (last != from && !endsName(last[-1]))
                --last;
            if (last == from) {
                last = found.end;
                inName = true;
            }
        }
        text::Line piece{{from, std::size_t(last - from)}, base + scanned, line, found.traits};
        if (!isLong && !piece.text.empty() && piece.text.back() == '\r')
            piece.text.remove_suffix(1);
        if (piece.offset == 0 && piece.text.substr(0, 3) == s_byteOrderMark) {
            piece.text.remove_prefix(3);
            piece.offset += 3;
        }
        const bool isLast = !isLong;
        if (inLongName) {
            // What is left of a word that is too long for a name is no name of its own.
            while (!piece.text.empty() && !endsName(piece.text.front())) {
                piece.text.remove_prefix(1);
                ++piece.offset;
            }
            inLongName = piece.text.empty() && !isLast;
        }
        scanner.scan(piece, !inLongLine, isLast);
        inLongLine = !isLast;
        inLongName = (inLongName || inName) && !isLast;
        scanned = std::size_t(last - begin) + (found.complete ? 1 : 0);
        searched = scanned;
        searchedTraits = {};
        if (found.complete)
            ++line;
    }
    if (atEnd)
        scanner.finish();
}

void TextConverter::Private::flush(bool atEnd)
{
    std::uint64_t limit = base + scanned;
    if (!atEnd)
        limit = std::max(base, collector.clampToEdits(scanner.settled(limit)));
    const std::size_t count = std::size_t(limit - base);
    if (count == 0)
        return;
    converted.clear();
    collector.write(std::string_view(buffer).substr(0, count), base, converted, hits);
    if (output && !converted.empty())
        output(converted);
    buffer.erase(0, count);
    base += count;
    scanned -= count;
    searched -= count;
}

TextConverter::TextConverter(const NameConverter &converter, bool plainList, Output output,
                             Hits hits, HitScope scope)
    : d(std::make_unique<Private>(converter, plainList, std::move(output), std::move(hits), scope))
{}

TextConverter::~TextConverter() = default;

void TextConverter::Private::take(std::string_view piece)
{
    marked = buffer.size();
    buffer.append(piece);
    scanLines(false);
    flush(false);
}

void TextConverter::feed(std::string_view bytes)
{
    // However much comes at once, no more than a piece of it is kept.
    constexpr std::size_t s_piece = std::size_t(1) << 20;
    while (!bytes.empty()) {
        const std::string_view piece = bytes.substr(0, s_piece);
        d->take(piece);
        bytes.remove_prefix(piece.size());
    }
}

void TextConverter::feed(std::string_view bytes, const text::LineMarks &lines)
{
    d->mark = lines.data();
    d->marksEnd = d->mark + lines.size();
    d->take(bytes);
    d->mark = d->marksEnd = nullptr;
}

void TextConverter::finish()
{
    d->scanLines(true);
    d->flush(true);
}

ConvertedText convertText(const NameConverter &converter, std::string_view text)
{
    PlainListDetector detector;
    detector.feed(text);
    ConvertedText result;
    result.text.reserve(text.size() + text.size() / 8);
    TextConverter textConverter(
        converter, detector.finish(),
        [&result](std::string_view bytes) { result.text.append(bytes); },
        [&result](TextHit &&hit) { result.hits.push_back(std::move(hit)); });
    textConverter.feed(text);
    textConverter.finish();
    return result;
}

bool isPulled(const TextHit &hit, const NameConverter &converter)
{
    const bool isBuiltHere = std::any_of(hit.notes.begin(), hit.notes.end(), [](const Note &note) {
        return note.code == NoteCode::BuiltHere;
    });
    // A setting that is a registry alone would be read as an image of that name.
    const bool isRegistry = hit.kind == TextKind::Helm
                            && hit.original.find('/') == std::string::npos
                            && converter.isKnownFirstPart(hit.original);
    return !isBuiltHere && !isRegistry;
}

std::string_view code(TextKind kind)
{
    switch (kind) {
    case TextKind::List:
        return "list";
    case TextKind::Yaml:
        return "yaml";
    case TextKind::Compose:
        return "compose";
    case TextKind::Dockerfile:
        return "dockerfile";
    case TextKind::Helm:
        return "helm";
    case TextKind::Kustomize:
        return "kustomize";
    case TextKind::Shell:
        return "shell";
    case TextKind::Text:
        return "text";
    }
    return {};
}

} // namespace jingtai
