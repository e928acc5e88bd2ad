// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/json/jsonscanner.h"
#include "app/core/json/jsontext.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace jingtai {

/// Puts the values of a text in order. What does not belong is listed as a mistake and passed over
/// as a person would, so that one mistake does not make others of what follows it.
class JsonTextReader final
{
public:
    /// A text that is valid is to be read strictly first: only then is nothing guessed.
    JsonTextReader(JsonText &target, bool isTolerant);

    /// False where a strict reading met a mistake: nothing is to be used then.
    bool read();

private:
    enum class State : std::uint8_t {
        KeyOrEnd,
        Key,
        Colon,
        Value,
        ItemOrEnd,
        Item,
        CommaOrEnd,
    };
    struct Open
    {
        JsonText::Index node;
        State state;
        ByteSpan comma;
        bool isImplicit = false;
    };

    JsonText::Node &node(JsonText::Index index) { return m_target.m_nodes[index]; }
    bool inObject() const
    {
        return m_target.m_nodes[m_open.back().node].type == JsonText::Type::Object;
    }
    bool parentIs(JsonText::Type type) const;
    void take(const JsonToken &token);
    void takeValue(const JsonToken &token);
    void takeAtRoot(const JsonToken &token);
    void takeAfterRoot(const JsonToken &token);
    void takeWord(const JsonToken &token);
    void takeCloser(const JsonToken &token);
    void takeComma(const JsonToken &token);
    void takeColon(const JsonToken &token);
    void takeEnd(const JsonToken &token);
    void openImplicit(const JsonToken &token);
    void endArrayBeforeKey();

    void addKey(const JsonToken &token);
    void addValue(const JsonToken &token);
    void close(std::size_t end);
    bool takeKeysOf(JsonText::Index root);
    void joinDocuments();

    void mistake(JsonMistakeKind kind, ByteSpan span, std::optional<TextEdit> fix = {});
    void unexpected(const JsonToken &token);

    JsonText &m_target;
    JsonScanner m_scanner;
    const bool m_isTolerant;
    std::vector<Open> m_open;
    std::vector<JsonText::Index> m_roots;
    std::set<std::string> m_rootKeys;
    ByteSpan m_pendingKey;
    std::size_t m_endOfLast = 0;
    bool m_stopped = false;
};

} // namespace jingtai
