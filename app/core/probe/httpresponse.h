// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jingtai {

/// What is wrong with the bytes of an answer.
enum class HttpFault : std::uint8_t {
    NotHttp,           ///< does not begin as HTTP/1 does
    BadHead,           ///< a line of the head that is none
    HeadTooLarge,      ///< over 64 KiB, or over 256 header lines
    TooManyInterim,    ///< over five 1xx answers
    SwitchedProtocols, ///< 101, which nobody asked for
    BadLength,         ///< lengths that contradict each other or are no numbers
    BadCoding,         ///< a transfer coding other than chunked
    BadChunk,
    BodyTooLarge,
    Truncated, ///< the connection ended before the answer did
};

struct HttpHeader
{
    /// In lower case.
    std::string name;
    /// Without blanks at its ends; any byte but CR, LF and NUL.
    std::string value;
};

struct ResponseHead
{
    int status = 0;
    std::vector<HttpHeader> headers;

    /// The first of that name (in lower case), empty where there is none.
    std::string_view header(std::string_view name) const;
    bool has(std::string_view name) const;
};

enum class HttpMethod : std::uint8_t { Get, Head };

/// Takes an answer of HTTP/1.0 or 1.1 apart as its bytes come (RFC 9112). Memory stays within the
/// caps whatever comes.
class ResponseParser final
{
public:
    struct Limits
    {
        /// Bytes of the body after which it is too large.
        std::size_t body = std::size_t(64) * 1024;
        /// Whether what is longer is cut there and taken as complete, instead of a fault.
        bool isCut = false;
        /// Whether body() holds the bytes; else they are counted only.
        bool isKept = true;
    };
    enum class State : std::uint8_t { Head, Body, Done, Failed };

    ResponseParser(HttpMethod method, Limits limits);

    /// Takes the next bytes; what comes after the answer's end is not looked at.
    State feed(std::string_view bytes);
    /// The connection has ended.
    State finish();
    /// Takes what came of the body as all of it.
    State cut();

    State state() const { return m_state; }
    /// Set from State::Body on.
    const ResponseHead &head() const { return m_head; }
    bool hasHead() const { return m_hasHead; }
    const std::string &body() const { return m_body; }
    std::uint64_t bodyBytes() const { return m_bodyBytes; }
    /// In State::Failed.
    std::optional<HttpFault> fault() const { return m_fault; }
    /// In State::Done: whether another request may be sent on the connection.
    bool keepsConnection() const { return m_state == State::Done && m_keepsConnection; }

private:
    enum class BodyKind : std::uint8_t { None, Length, Chunked, UntilEnd };
    enum class ChunkPart : std::uint8_t { Size, Data, DataEnd, Trailer };

    State fail(HttpFault fault);
    State done();
    void feedHead(std::string_view &bytes);
    bool readHead(std::string_view text);
    bool readStatusLine(std::string_view line);
    bool readHeaderLine(std::string_view line);
    void beginBody();
    bool readLength();
    bool takeBody(std::string_view bytes);
    void feedChunked(std::string_view &bytes);
    bool takeLine(std::string_view &bytes, std::size_t limit);
    void endChunkLine();

    HttpMethod m_method;
    Limits m_limits;
    State m_state = State::Head;
    BodyKind m_bodyKind = BodyKind::None;
    ChunkPart m_chunkPart = ChunkPart::Size;
    ResponseHead m_head;
    /// Of the head, or of a chunk's line, as far as it came.
    std::string m_line;
    std::string m_body;
    std::uint64_t m_bodyBytes = 0;
    /// Of the body or of the chunk.
    std::uint64_t m_left = 0;
    std::size_t m_trailerBytes = 0;
    std::optional<HttpFault> m_fault;
    int m_interimCount = 0;
    bool m_hasHead = false;
    bool m_keepsConnection = true;
};

/// Whether a body is a web page, by its type or its first bytes.
bool isWebPage(std::string_view contentType, std::string_view body);

/// Seconds of a Retry-After header from now on, at least 1; `now` is Unix time for its date form.
std::optional<std::int64_t> retryAfterSeconds(std::string_view value, std::int64_t now);

/// Unix time of a date as HTTP and Debian's Release files write it ("Tue, 24 Nov 2026 03:00:00
/// GMT", "… UTC", "… +0000").
std::optional<std::int64_t> parseHttpDate(std::string_view text);

} // namespace jingtai
