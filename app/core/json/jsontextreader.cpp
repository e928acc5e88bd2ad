// SPDX-License-Identifier: MIT
#include "app/core/json/jsontextreader.h"

#include "app/core/asciitext.h"

#include <algorithm>
#include <set>
#include <utility>

namespace jingtai {

namespace {

using Kind = JsonToken::Kind;
using Type = JsonText::Type;

bool isOpener(Kind kind)
{
    return kind == Kind::OpenObject || kind == Kind::OpenArray;
}

Type typeOf(Kind kind, std::string_view text)
{
    if (kind == Kind::OpenObject)
        return Type::Object;
    if (kind == Kind::OpenArray)
        return Type::Array;
    if (kind == Kind::Number)
        return Type::Number;
    if (kind == Kind::Literal)
        return text == "null" ? Type::Null : Type::Boolean;
    return Type::String;
}

/// The literal that a word of another language stands for; empty where it is none.
std::string_view literalMeant(std::string_view word)
{
    const std::string lower = lowerCase(word);
    if (lower == "true")
        return "true";
    if (lower == "false")
        return "false";
    return lower == "null" || lower == "none" || lower == "nil" ? "null" : "";
}

bool isKeyWord(std::string_view word)
{
    return word.find_first_not_of(
               "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.")
           == std::string_view::npos;
}

/// Whether a word without quotes can only be meant as a text.
bool isTextWord(std::string_view word)
{
    const bool isUrl = word.find("://") != std::string_view::npos;
    const bool hasLetter = std::any_of(word.begin(), word.end(), isLetter);
    return hasLetter && word.find_first_of("[{$\\<>\"") == std::string_view::npos
           && (isUrl
               || (word.find_first_of("-./") != std::string_view::npos && word.front() != '-'));
}

} // namespace

JsonTextReader::JsonTextReader(JsonText &target, bool isTolerant)
    : m_target(target)
    , m_scanner(target.m_text, target.m_mistakes, isTolerant)
    , m_isTolerant(isTolerant)
{}

void JsonTextReader::mistake(JsonMistakeKind kind, ByteSpan span, std::optional<TextEdit> fix)
{
    m_target.m_mistakes.push_back({kind, span, std::move(fix)});
}

void JsonTextReader::unexpected(const JsonToken &token)
{
    // What the scanner has listed already needs no second mention.
    const auto &mistakes = m_target.m_mistakes;
    const std::size_t first = mistakes.size() > 2 ? mistakes.size() - 2 : 0;
    bool isListed = false;
    for (std::size_t i = first; i < mistakes.size(); ++i)
        isListed = isListed || (!mistakes[i].fix && mistakes[i].span.offset == token.span.offset);
    if (!isListed)
        mistake(JsonMistakeKind::Unexpected, token.span);
}

bool JsonTextReader::read()
{
    while (!m_stopped) {
        const JsonToken token = m_scanner.next();
        if (!m_isTolerant && !m_target.m_mistakes.empty())
            return false;
        if (m_target.m_mistakes.size() >= JsonScanner::maxMistakes) {
            mistake(JsonMistakeKind::TooMany, token.span);
            break;
        }
        take(token);
        if (!m_isTolerant && !m_target.m_mistakes.empty())
            return false;
        if (token.kind == Kind::End)
            break;
    }
    return true;
}

bool JsonTextReader::parentIs(Type type) const
{
    const JsonText::Index parent = m_target.m_nodes[m_open.back().node].parent;
    return parent != JsonText::none && m_target.m_nodes[parent].type == type;
}

void JsonTextReader::take(const JsonToken &token)
{
    switch (token.kind) {
    case Kind::String:
    case Kind::Number:
    case Kind::Literal:
    case Kind::OpenObject:
    case Kind::OpenArray:
        takeValue(token);
        break;
    case Kind::CloseObject:
    case Kind::CloseArray:
        takeCloser(token);
        break;
    case Kind::Colon:
        takeColon(token);
        break;
    case Kind::Equals:
        if (!m_open.empty() && m_open.back().state == State::Colon) {
            mistake(JsonMistakeKind::WrongSeparator, token.span, TextEdit{token.span, ":"});
            takeColon(token);
        } else {
            unexpected(token);
        }
        break;
    case Kind::Comma:
        takeComma(token);
        break;
    case Kind::Semicolon:
        if (!m_open.empty() && m_open.back().state == State::CommaOrEnd) {
            mistake(JsonMistakeKind::WrongSeparator, token.span, TextEdit{token.span, ","});
            takeComma(token);
        } else {
            unexpected(token);
        }
        break;
    case Kind::Word:
        takeWord(token);
        break;
    case Kind::Other:
        if (m_open.empty() && !m_roots.empty())
            takeAfterRoot(token);
        else
            unexpected(token);
        break;
    case Kind::End:
        takeEnd(token);
        break;
    }
    m_endOfLast = std::max(m_endOfLast, token.kind == Kind::End ? 0 : token.span.end());
}

void JsonTextReader::addKey(const JsonToken &token)
{
    m_pendingKey = token.span;
    m_open.back().state = State::Colon;
}

void JsonTextReader::addValue(const JsonToken &token)
{
    const auto index = static_cast<JsonText::Index>(m_target.m_nodes.size());
    JsonText::Node value;
    value.type = typeOf(token.kind, token.span.in(m_target.m_text));
    value.span = token.span;
    if (!m_open.empty()) {
        Open &open = m_open.back();
        value.parent = open.node;
        JsonText::Node &parent = node(open.node);
        value.position = parent.count++;
        if (parent.lastChild == JsonText::none)
            parent.firstChild = index;
        else
            node(parent.lastChild).next = index;
        parent.lastChild = index;
        if (parent.type == Type::Object)
            value.key = std::exchange(m_pendingKey, {});
        open.state = State::CommaOrEnd;
    } else {
        m_roots.push_back(index);
    }
    m_target.m_nodes.push_back(value);
    if (!isOpener(token.kind))
        return;
    if (m_open.size() >= JsonText::maxDepth) {
        mistake(JsonMistakeKind::TooDeep, token.span);
        m_stopped = true;
        return;
    }
    m_open.push_back({index, value.type == Type::Object ? State::KeyOrEnd : State::ItemOrEnd, {}});
}

void JsonTextReader::takeValue(const JsonToken &token)
{
    if (m_open.empty()) {
        takeAtRoot(token);
        return;
    }
    const bool isObject = inObject();
    const State state = m_open.back().state;
    const bool mayBeKey = token.kind == Kind::String;
    switch (state) {
    case State::KeyOrEnd:
    case State::Key:
        if (mayBeKey) {
            addKey(token);
        } else {
            unexpected(token);
            addValue(token);
        }
        break;
    case State::Colon: {
        const bool isKeyItself = mayBeKey && m_scanner.peek().kind == Kind::Colon;
        std::optional<TextEdit> fix;
        if (!isKeyItself)
            fix = TextEdit{{m_pendingKey.end(), 0}, ":"};
        mistake(isKeyItself ? JsonMistakeKind::MissingValue : JsonMistakeKind::MissingColon,
                {m_pendingKey.end(), 0}, fix);
        if (isKeyItself)
            addKey(token);
        else
            addValue(token);
        break;
    }
    case State::Value:
    case State::ItemOrEnd:
    case State::Item:
        addValue(token);
        break;
    case State::CommaOrEnd: {
        const ByteSpan place{m_endOfLast, 0};
        if (isObject && !mayBeKey) {
            unexpected(token);
            addValue(token);
            break;
        }
        mistake(JsonMistakeKind::MissingComma, place, TextEdit{place, ","});
        if (isObject)
            addKey(token);
        else
            addValue(token);
        break;
    }
    }
}

void JsonTextReader::takeAtRoot(const JsonToken &token)
{
    if (!m_roots.empty()) {
        takeAfterRoot(token);
    } else if (token.kind == Kind::String && m_scanner.peek().kind == Kind::Colon) {
        openImplicit(token);
        addKey(token);
    } else {
        addValue(token);
    }
}

/// Members that stand without the braces of their object.
void JsonTextReader::openImplicit(const JsonToken &token)
{
    addValue({Kind::OpenObject, {token.span.offset, 0}});
    m_open.back().isImplicit = true;
}

void JsonTextReader::takeAfterRoot(const JsonToken &token)
{
    const bool isObject
        = token.kind == Kind::OpenObject && node(m_roots.front()).type == Type::Object;
    if (isObject) {
        addValue(token);
        return;
    }
    if (token.kind == Kind::Word && !m_scanner.endWord().empty()
        && token.span.in(m_target.m_text) == m_scanner.endWord()) {
        mistake(JsonMistakeKind::TextAround, token.span, TextEdit{token.span, {}});
        return;
    }
    mistake(JsonMistakeKind::TextAround,
            {token.span.offset, m_target.m_text.size() - token.span.offset});
    m_stopped = true;
}

void JsonTextReader::takeWord(const JsonToken &token)
{
    if (m_open.empty() && !m_roots.empty()) {
        takeAfterRoot(token);
        return;
    }
    const std::string_view word = token.span.in(m_target.m_text);
    const Kind following = m_scanner.peek().kind;
    const bool isKey = isKeyWord(word) && (following == Kind::Colon || following == Kind::Equals);
    if (m_open.empty()) {
        if (!isKey) {
            unexpected(token);
            return;
        }
        openImplicit(token);
    }
    const std::string quoted = "\"" + std::string(word) + "\"";
    switch (m_open.back().state) {
    case State::KeyOrEnd:
    case State::Key:
        if (isKey) {
            mistake(JsonMistakeKind::UnquotedKey, token.span, TextEdit{token.span, quoted});
            addKey(token);
            return;
        }
        break;
    case State::Value:
    case State::ItemOrEnd:
    case State::Item: {
        const std::string_view literal = literalMeant(word);
        const bool isNumber = word.find_first_not_of("0123456789+-.eE") == std::string_view::npos;
        JsonToken meant = token;
        if (!literal.empty()) {
            mistake(JsonMistakeKind::WrongLiteral, token.span,
                    TextEdit{token.span, std::string(literal)});
            meant.kind = Kind::Literal;
        } else if (isNumber) {
            mistake(JsonMistakeKind::BadNumber, token.span);
            meant.kind = Kind::Number;
        } else {
            std::optional<TextEdit> fix;
            if (isTextWord(word))
                fix = TextEdit{token.span, quoted};
            mistake(JsonMistakeKind::UnquotedText, token.span, fix);
            meant.kind = Kind::String;
        }
        addValue(meant);
        return;
    }
    case State::Colon:
        if (following != Kind::Colon) {
            mistake(JsonMistakeKind::MissingColon, {m_pendingKey.end(), 0});
            addValue({Kind::String, token.span});
            return;
        }
        break;
    case State::CommaOrEnd:
        if (isKey && inObject()) {
            const ByteSpan place{m_endOfLast, 0};
            mistake(JsonMistakeKind::MissingComma, place, TextEdit{place, ","});
            mistake(JsonMistakeKind::UnquotedKey, token.span, TextEdit{token.span, quoted});
            addKey(token);
            return;
        }
        break;
    }
    unexpected(token);
}

void JsonTextReader::takeComma(const JsonToken &token)
{
    const TextEdit removal{token.span, {}};
    if (m_open.empty()) {
        // Between two objects one after the other the comma goes with what joins them.
        if (m_roots.empty() || m_scanner.peek().kind != Kind::OpenObject)
            mistake(JsonMistakeKind::ExtraComma, token.span, removal);
        return;
    }
    Open &open = m_open.back();
    switch (open.state) {
    case State::CommaOrEnd:
        open.state = inObject() ? State::Key : State::Item;
        open.comma = token.span;
        break;
    case State::KeyOrEnd:
    case State::Key:
    case State::ItemOrEnd:
    case State::Item:
        mistake(JsonMistakeKind::ExtraComma, token.span, removal);
        break;
    case State::Colon:
    case State::Value:
        mistake(JsonMistakeKind::MissingValue, {token.span.offset, 0});
        m_pendingKey = {};
        open.state = State::Key;
        open.comma = token.span;
        break;
    }
}

/// A list whose bracket is missing before the next member: `["a", "debug": true`.
void JsonTextReader::endArrayBeforeKey()
{
    const JsonText::Index array = m_open.back().node;
    const JsonText::Index key = node(array).lastChild;
    JsonText::Index before = node(array).firstChild;
    while (node(before).next != key)
        before = node(before).next;
    const ByteSpan place{node(before).span.end(), 0};
    mistake(JsonMistakeKind::MissingCloser, place, TextEdit{place, "]"});
    m_pendingKey = node(key).span;
    node(before).next = JsonText::none;
    node(array).lastChild = before;
    --node(array).count;
    m_target.m_nodes.pop_back();
    close(place.offset);
    m_open.back().state = State::Value;
}

void JsonTextReader::takeColon(const JsonToken &token)
{
    if (m_open.empty()) {
        if (m_roots.empty())
            unexpected(token);
        else
            takeAfterRoot(token);
        return;
    }
    Open &open = m_open.back();
    if (open.state == State::Colon) {
        open.state = State::Value;
        return;
    }
    const JsonText::Node &container = node(open.node);
    const bool isKeyInArray = !inObject() && open.state == State::CommaOrEnd && container.count >= 2
                              && parentIs(Type::Object)
                              && container.lastChild + 1 == m_target.m_nodes.size()
                              && node(container.lastChild).type == Type::String;
    if (isKeyInArray)
        endArrayBeforeKey();
    else
        unexpected(token);
}

void JsonTextReader::close(std::size_t end)
{
    JsonText::Node &closed = node(m_open.back().node);
    closed.span.length = end - closed.span.offset;
    m_open.pop_back();
    m_pendingKey = {};
    if (m_open.empty() && m_roots.size() > 1)
        joinDocuments();
}

void JsonTextReader::takeCloser(const JsonToken &token)
{
    const char mark = token.kind == Kind::CloseObject ? '}' : ']';
    if (m_open.empty()) {
        if (m_roots.empty())
            unexpected(token);
        else
            mistake(JsonMistakeKind::ExtraCloser, token.span, TextEdit{token.span, {}});
        return;
    }
    const bool isObject = inObject();
    if (isObject != (mark == '}')) {
        const bool endsParent = parentIs(mark == '}' ? Type::Object : Type::Array);
        const std::string right(1, isObject ? '}' : ']');
        const ByteSpan place{m_endOfLast, 0};
        if (endsParent) {
            mistake(JsonMistakeKind::MissingCloser, place, TextEdit{place, right});
            close(place.offset);
            takeCloser(token);
            return;
        }
        std::optional<TextEdit> fix;
        const bool isLast = m_scanner.peek().kind == Kind::End && m_open.size() == 1;
        if (isLast)
            fix = TextEdit{token.span, right};
        mistake(JsonMistakeKind::WrongCloser, token.span, fix);
        if (!isLast)
            return;
    }
    const Open open = m_open.back();
    switch (open.state) {
    case State::Key:
    case State::Item:
        mistake(JsonMistakeKind::TrailingComma, open.comma, TextEdit{open.comma, {}});
        break;
    case State::Colon:
    case State::Value:
        mistake(JsonMistakeKind::MissingValue, {token.span.offset, 0});
        break;
    case State::KeyOrEnd:
    case State::ItemOrEnd:
    case State::CommaOrEnd:
        break;
    }
    if (open.isImplicit) {
        const ByteSpan place{node(open.node).span.offset, 0};
        mistake(JsonMistakeKind::MissingBraces, place, TextEdit{place, "{"});
    }
    close(token.span.end());
}

void JsonTextReader::takeEnd(const JsonToken &token)
{
    if (m_roots.empty()) {
        const bool isBlank = m_target.m_text.find_first_not_of(" \t\r\n") == std::string::npos
                             || m_target.m_mistakes.empty();
        if (isBlank)
            mistake(JsonMistakeKind::Empty, {token.span.offset, 0});
        return;
    }
    if (m_open.empty())
        return;
    const ByteSpan end{m_endOfLast, 0};
    const State state = m_open.back().state;
    if (state != State::CommaOrEnd && state != State::KeyOrEnd && state != State::ItemOrEnd) {
        mistake(JsonMistakeKind::CutOff, end);
        return;
    }
    const std::string_view blanks = std::string_view(m_target.m_text).substr(m_endOfLast);
    const bool atLineStart = blanks.find('\n') != std::string_view::npos;
    const ByteSpan place{atLineStart ? m_target.m_text.size() : m_endOfLast, 0};
    std::string closers;
    const bool isImplicit = m_open.front().isImplicit;
    const std::size_t first = node(m_open.front().node).span.offset;
    while (!m_open.empty()) {
        closers += inObject() ? '}' : ']';
        close(m_endOfLast);
    }
    if (isImplicit) {
        const ByteSpan all{first, m_endOfLast - first};
        mistake(JsonMistakeKind::MissingBraces, {first, 0},
                TextEdit{all, "{" + std::string(all.in(m_target.m_text)) + closers});
        return;
    }
    if (atLineStart)
        closers += '\n';
    const auto &mistakes = m_target.m_mistakes;
    const bool isCut = std::any_of(mistakes.begin(), mistakes.end(), [](const JsonMistake &each) {
        return each.kind == JsonMistakeKind::CutOff;
    });
    mistake(JsonMistakeKind::MissingCloser, end,
            isCut ? std::nullopt : std::optional<TextEdit>({place, closers}));
}

/// Whether none of the keys was there before.
bool JsonTextReader::takeKeysOf(JsonText::Index root)
{
    bool areNew = true;
    for (JsonText::Index i = node(root).firstChild; i != JsonText::none; i = node(i).next)
        areNew = m_rootKeys.insert(m_target.keyOf(i)).second && areNew;
    return areNew;
}

/// Two objects one after the other become one where they have no key in common.
void JsonTextReader::joinDocuments()
{
    const JsonText::Node &second = node(m_roots.back());
    const JsonText::Node &first = node(m_roots[m_roots.size() - 2]);
    if (m_roots.size() == 2)
        takeKeysOf(m_roots.front());
    const bool isCertain = takeKeysOf(m_roots.back());
    std::optional<TextEdit> fix;
    if (first.count == 0) {
        fix = TextEdit{{first.span.offset, second.span.offset - first.span.offset}, {}};
    } else if (second.count == 0) {
        fix = TextEdit{{first.span.end(), second.span.end() - first.span.end()}, {}};
    } else if (isCertain) {
        const std::size_t begin = node(first.lastChild).span.end();
        const std::size_t keyBegin = node(second.firstChild).key.offset;
        const std::size_t inside = second.span.offset + 1;
        fix = TextEdit{{begin, keyBegin - begin},
                       "," + m_target.m_text.substr(inside, keyBegin - inside)};
    }
    mistake(JsonMistakeKind::SecondDocument, {second.span.offset, 1}, fix);
}

} // namespace jingtai
