// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/json/jsonmistake.h"
#include "app/core/json/jsonplace.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jingtai {

/// A JSON text as it was written, and where its values lie in it. Any bytes can be read: what is no
/// JSON is listed with what would mend it. Text that keeps to RFC 8259 has no mistakes; a byte
/// order mark of UTF-8 is accepted. At most 1 MiB and 10,000 levels.
class JsonText final
{
public:
    enum class Type : std::uint8_t { Null, Boolean, Number, String, Array, Object };
    using Index = std::uint32_t;
    static constexpr Index none = std::numeric_limits<Index>::max();
    static constexpr std::size_t maxBytes = std::size_t{1} << 20;
    static constexpr std::size_t maxDepth = 10'000;

    struct Node
    {
        Type type = Type::Null;
        ByteSpan span;
        /// Of a member, with its quotes; empty else.
        ByteSpan key;
        Index parent = none;
        Index firstChild = none;
        Index lastChild = none;
        Index next = none;
        /// Number of children, and the number of this one among its parent's.
        Index count = 0;
        Index position = 0;
    };

    explicit JsonText(std::string text);

    const std::string &text() const { return m_text; }
    /// In the order of the text.
    const std::vector<JsonMistake> &mistakes() const { return m_mistakes; }
    bool isValid() const { return m_mistakes.empty(); }
    bool hasByteOrderMark() const;

    /// Of the first document; `none` where there is none.
    Index root() const { return m_nodes.empty() ? none : 0; }
    const Node &node(Index index) const { return m_nodes[index]; }
    Index size() const { return static_cast<Index>(m_nodes.size()); }

    /// A member of an object, the last one of that key. `none` where there is none. Linear.
    Index member(Index object, std::string_view key) const;
    /// A key, or the value of a string, without its escapes: UTF-8 where the text is; half a
    /// surrogate pair becomes U+FFFD.
    std::string keyOf(Index index) const;
    std::string stringOf(Index index) const;
    /// JSON pointer (RFC 6901).
    std::string pointerTo(Index index) const;
    /// The same for people: keys, and of elements their number, counted from one.
    std::vector<std::string> pathTo(Index index) const;
    /// The bytes of the value as they stand.
    std::string_view textOf(Index index) const { return node(index).span.in(m_text); }

private:
    friend class JsonTextReader;

    std::string m_text;
    std::vector<Node> m_nodes;
    std::vector<JsonMistake> m_mistakes;
};

/// Places of many offsets of a text: asked for in rising order they cost one pass together.
class PlaceFinder final
{
public:
    /// The text is borrowed.
    explicit PlaceFinder(std::string_view text);
    /// Columns count characters; a byte order mark has no place.
    TextPlace at(std::size_t offset);

private:
    std::string_view m_text;
    std::size_t m_begin;
    std::size_t m_offset;
    TextPlace m_place;
};

/// A JSON string of UTF-8: quoted, and escaped where it must be.
std::string jsonString(std::string_view utf8);

/// The text of UTF-16 with its byte order mark; nothing where it is not that.
std::optional<std::string> utf8FromUtf16(std::string_view bytes);

} // namespace jingtai
