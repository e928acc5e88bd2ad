// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/text/textconverter.h"

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace jingtai::text {

/// A stretch of the input, kept while its bytes may be gone. `offset` counts from the text's start.
struct Value
{
    std::uint64_t offset = 0;
    std::uint64_t line = 1;
    std::string text;
};

/// Where a name stands.
struct Place
{
    std::uint64_t offset = 0;
    std::uint64_t line = 1;
    TextKind kind = TextKind::Text;
};

/// Registry, repository, tag and digest that stand apart (Helm values, Kustomize). Absent: nothing.
struct SplitName
{
    std::optional<Value> registry;
    std::optional<Value> repository;
    std::string tag;
    std::string digest;
};

/// Turns names that the scanners find into edits and hits, keeps both in the order of the text, and
/// writes the text out with the edits made. A name that overlaps one that was taken before is
/// refused. Knows nothing about kinds of text.
class HitCollector final
{
public:
    /// Hits outside of the scope are not built, which is quicker.
    HitCollector(const NameConverter &converter, HitScope scope);

    /// A name where the context says that it is one: short names count, texts that people paste in
    /// place of a name are taken by their suggestion. False where it is none.
    bool takeExpected(std::string_view name, const Place &place);
    /// A name in free text: only with a first part that the catalogue knows.
    bool takeFree(std::string_view name, const Place &place);
    /// Whether takeFree() would look at it at all.
    bool isKnownFirstPart(std::string_view part) const;
    /// A name put together of parts; each part is replaced on its own.
    bool takeSplit(const SplitName &name, TextKind kind);
    /// A registry alone.
    bool takeRegistry(std::string_view registry, const Place &place);
    /// Kustomize without `newName`: stays, with the value to add.
    bool takeReplacedName(const Value &name, std::string_view suffix);
    /// `image:` beside `build:`: stays.
    bool takeBuilt(std::string_view name, const Place &place);
    /// A name whose tag is a variable: stays, with what its repository would become.
    bool takeVariable(std::string_view text, const Place &place);

    /// Writes `bytes`, which begin at `offset` of the input, with the edits made, and hands out the
    /// hits that are complete. No edit before offset + bytes.size() may come later, none reaches
    /// beyond it.
    void write(std::string_view bytes, std::uint64_t offset, std::string &output,
               const TextConverter::Hits &hits);
    /// `limit`, or the beginning of the edit that reaches across it.
    std::uint64_t clampToEdits(std::uint64_t limit) const;

private:
    struct Known
    {
        bool isName = false;
        ConvertedName result;
    };
    struct Queued
    {
        TextHit hit;
        std::size_t open; ///< spans whose output place is not known yet
    };
    struct Edit
    {
        std::uint64_t offset;
        std::uint64_t length;
        /// Views m_known, or what `owned` holds.
        std::string_view replacement;
        bool replaces;
        std::unique_ptr<const std::string> owned;
        Queued *hit; ///< null without hits
        std::size_t span;
    };

    bool wants(NameOutcome outcome) const;
    const Known &known(std::string_view name);
    bool take(const Known &name, std::string_view written, const Place &place);
    /// A hit whose one span stays as it is.
    void addUnchanged(TextHit hit, std::uint64_t offset, std::uint64_t length);
    bool isFree(std::uint64_t offset, std::uint64_t length) const;
    void addEdit(Edit edit);
    Queued *addHit(TextHit hit);
    void forgetWritten();

    struct Hash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const noexcept
        {
            return std::hash<std::string_view>{}(text);
        }
    };

    const NameConverter &m_converter;
    HitScope m_scope;
    std::unordered_map<std::string, Known, Hash, std::equal_to<>> m_known;
    std::vector<Edit> m_edits; ///< sorted by offset; m_nextEdit is the first not written
    std::size_t m_nextEdit = 0;
    std::deque<std::unique_ptr<Queued>> m_hits; ///< sorted by the first span
    std::uint64_t m_outputOffset = 0;
};

} // namespace jingtai::text
