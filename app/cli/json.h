// SPDX-License-Identifier: MIT
#pragma once

#include <tl/expected.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jingtai {

/// Writes JSON without blanks, members in the order in which they come. UTF-8 stands as it is; each
/// byte that is no part of UTF-8 becomes `\udcXX`, as in Python's surrogateescape.
class JsonWriter final
{
public:
    JsonWriter &beginObject();
    JsonWriter &endObject();
    JsonWriter &beginArray();
    JsonWriter &endArray();
    JsonWriter &key(std::string_view name);
    JsonWriter &string(std::string_view bytes);
    JsonWriter &stringOrNull(std::string_view bytes);
    JsonWriter &number(std::uint64_t value);
    /// With two digits behind the point.
    JsonWriter &decimal(double value);
    JsonWriter &boolean(bool value);
    JsonWriter &null();

    /// A string in parts, no UTF-8 sequence split between them.
    JsonWriter &beginString();
    JsonWriter &stringPart(std::string_view bytes);
    JsonWriter &endString();

    /// What was written since the last clear() or restart().
    const std::string &text() const { return m_text; }
    /// Goes on in the same place of the structure.
    void clear() { m_text.clear(); }
    /// Begins another text; memory is kept.
    void restart()
    {
        m_text.clear();
        m_needsComma = false;
    }

private:
    void beginValue();

    std::string m_text;
    bool m_needsComma = false;
};

enum class JsonStringError : std::uint8_t { NotAString, LoneSurrogate };

/// The bytes of a JSON string with nothing but blanks around it. `\udc80` … `\udcff` that are no
/// half of a pair are single bytes.
tl::expected<std::string, JsonStringError> bytesFromJsonString(std::string_view json);

} // namespace jingtai
