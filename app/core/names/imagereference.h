// SPDX-License-Identifier: MIT
#pragma once

#include <tl/expected.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jingtai {

/// Why a text is no image name. The rules are those of distribution/reference 0.6.0, which only
/// says "invalid reference format"; which of several faults is told is decided so:
/// 1. Empty: no byte, or blanks alone.
/// 2. The first byte that can stand in no name, where it is outside ASCII (NotAscii: look-alike
///    letters, full-width forms, zero-width characters) or a blank or control character
///    (BadCharacter): such a text is no name at all, whatever else is wrong with it.
/// 3. ImageId: the whole is 64 lower-case hex digits.
/// 4. From left to right, the first byte that no valid name with the same beginning could have
///    there: BadHost in a first part that is read as a host; in the path UpperCase, BadPath
///    (separators and empty components) or BadCharacter (a byte no path may have), TooLong at the
///    byte that exceeds 255, an implied "library/" counted; BadTag and BadDigest.
enum class ReferenceErrorKind : std::uint8_t {
    Empty,
    TooLong,
    UpperCase,
    BadCharacter,
    BadHost,
    BadPath,
    BadTag,
    BadDigest,
    ImageId,
    NotAscii,
};

struct ReferenceError
{
    ReferenceErrorKind kind;
    /// Byte offset of the first offending byte; the text's length where something is missing.
    std::size_t position;
    bool operator==(const ReferenceError &) const = default;
};

/// What a name that parses may still be wrong about.
enum class ReferenceWarning : std::uint8_t {
    PastedTwice,     ///< `docker.io/docker.io/library/nginx`
    SkopeoTransport, ///< `containers-storage:alpine` parses as an image of that name
    PortOutOfRange,  ///< the parser takes any digits, no client connects to 0 or 65536
    LongWithHost,    ///< host and path together exceed 255 bytes, and many clients count both
    UnderscoreHost,  ///< `docker_io.com/a` is accepted with an empty registry and pulled by nobody
    WebPage,         ///< `hub.docker.com/r/owner/name`: the address of a page about an image
};

/// A parsed image name over bytes that somebody else keeps; parsing allocates nothing.
/// The views are valid as long as the text that was parsed (or are of static storage).
class ImageReferenceView final
{
public:
    /// The only door: a view exists for valid names alone.
    static tl::expected<ImageReferenceView, ReferenceError> parse(std::string_view text) noexcept;

    /// The name as it was written.
    std::string_view text() const { return m_text; }
    /// The registry that is meant: "docker.io" where none is written or where "index.docker.io" is;
    /// empty for the one odd class of ReferenceWarning::UnderscoreHost.
    std::string_view registry() const { return m_registry; }
    /// The path as written behind the registry, without an implied "library/".
    std::string_view path() const { return m_path; }
    /// Whether "library/" belongs before path(): docker.io and a path of one part.
    bool isOfficialShort() const { return m_officialShort; }
    /// Empty where absent: a tag and a digest cannot be empty.
    std::string_view tag() const { return m_tag; }
    std::string_view digest() const { return m_digest; }

    /// The whole repository, "library/" included.
    std::string repository() const;
    /// `registry/repository[:tag][@digest]`, nothing added but what was implied.
    std::string canonical() const;
    /// The short form that people write: `nginx`, `bitnami/redis:7`, `quay.io/a/b@sha256:…`. As the
    /// Go package forms it, which for a few odd names (`docker.io/docker.io/library/nginx`) means
    /// another image: shortForm() is the one to write into a text.
    std::string familiar() const;
    /// familiar() where that names the same image, else canonical().
    std::string shortForm() const;
    /// ":tag", "@digest" or both, as written; empty where there is neither.
    std::string_view suffix() const { return m_suffix; }

private:
    ImageReferenceView() = default;

    std::string_view m_text;
    std::string_view m_registry;
    std::string_view m_path;
    std::string_view m_tag;
    std::string_view m_digest;
    std::string_view m_suffix;
    bool m_officialShort = false;
};

/// What is odd about a name that parsed, in the order of ReferenceWarning.
std::vector<ReferenceWarning> warningsFor(const ImageReferenceView &reference);

/// A name to keep: as ImageReferenceView, but it owns its text.
class ImageReference final
{
public:
    static tl::expected<ImageReference, ReferenceError> parse(std::string text);
    explicit ImageReference(const ImageReferenceView &view)
        : m_text(view.text())
    {}

    const std::string &text() const { return m_text; }
    /// Its parts; valid as long as this object is neither changed nor moved.
    ImageReferenceView view() const noexcept;
    bool operator==(const ImageReference &) const = default;

private:
    explicit ImageReference(std::string &&text)
        : m_text(std::move(text))
    {}

    std::string m_text;
};

/// Stable English codes for output: "too-long", "pasted-twice", …
std::string_view code(ReferenceErrorKind kind);
std::string_view code(ReferenceWarning warning);

} // namespace jingtai
