// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/names/nameconverter.h"
#include "app/core/text/linemarks.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jingtai {

/// What kind of text a name stands in.
enum class TextKind : std::uint8_t {
    List,
    Yaml,
    Compose,
    Dockerfile,
    Helm,
    Kustomize,
    Shell,
    Text
};

/// Bytes of the input, and where their replacement stands in the output. Where nothing was replaced
/// both lengths are equal.
struct TextSpan
{
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
    std::uint64_t outputOffset = 0;
    std::uint64_t outputLength = 0;
    bool operator==(const TextSpan &) const = default;
};

/// One image name found in a text.
struct TextHit
{
    /// Where it stands; several for Helm's `registry:` and `repository:` siblings.
    std::vector<TextSpan> spans;
    /// Line of the first span, from 1.
    std::uint64_t line = 1;
    TextKind kind = TextKind::Text;
    /// The name as it is meant (for siblings: put together). May hold variables where it stays.
    std::string original;
    /// Nothing where it stays; the reason is among the notes.
    std::optional<std::string> converted;
    NameOutcome outcome = NameOutcome::Stays;
    /// Original upstream name that is meant, for "tag back" commands; see ConvertedName::original.
    std::string upstream;
    std::string mirrorId;
    std::vector<Note> notes;
};

/// Whether somebody pulls what was found: neither a registry that stands alone (Helm's
/// `global.imageRegistry`) nor an image that is built. `converter` knows the registries.
bool isPulled(const TextHit &hit, const NameConverter &converter);

/// Decides whether a text is a plain list: every line that is not blank or a comment is one word
/// that parses as a name, and at least one of them has a '/', ':' or '@'. Constant memory.
class PlainListDetector final
{
public:
    /// Returns false once the text cannot be a list any more; further calls do nothing then.
    bool feed(std::string_view bytes);
    /// After the last feed: whether it is one.
    bool finish();

private:
    bool takeLine(std::string_view line);

    std::string m_rest;
    bool m_possible = true;
    bool m_telling = false;
    bool m_first = true;
};

/// Which names are told of. To tell of each costs as much again as to convert a large file.
enum class HitScope : std::uint8_t {
    None,
    Unserved, ///< those with NameOutcome::NoMirror
    All,
};

/// Converts the image names in a text that comes in pieces; every other byte goes through
/// unchanged. Memory is bounded (a few MiB) whatever the size. Not thread-safe; one object for one
/// text.
class TextConverter final
{
public:
    using Output = std::function<void(std::string_view)>;
    using Hits = std::function<void(TextHit &&)>;

    /// `output` receives the converted text in pieces, `hits` the names found, in the order of
    /// their first span; either may be empty. The converter is borrowed.
    TextConverter(const NameConverter &converter, bool plainList, Output output, Hits hits,
                  HitScope scope = HitScope::All);
    ~TextConverter();
    TextConverter(const TextConverter &) = delete;
    TextConverter &operator=(const TextConverter &) = delete;

    void feed(std::string_view bytes);
    /// The same where another thread has gone through these bytes already, a mebibyte at most:
    /// `lines` are what text::markLines() found in them, borrowed for the call.
    void feed(std::string_view bytes, const text::LineMarks &lines);
    void finish();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

struct ConvertedText
{
    std::string text;
    std::vector<TextHit> hits;
};

/// The whole of a text that is in memory.
ConvertedText convertText(const NameConverter &converter, std::string_view text);

/// "list", "yaml", …
std::string_view code(TextKind kind);

} // namespace jingtai
