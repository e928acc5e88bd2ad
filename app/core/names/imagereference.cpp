// SPDX-License-Identifier: MIT
#include "app/core/names/imagereference.h"

#include "app/core/names/referencesuggestion.h"

#include <algorithm>
#include <array>

namespace jingtai {

namespace {

constexpr std::string_view s_hub = "docker.io";
constexpr std::string_view s_oldHub = "index.docker.io";
constexpr std::string_view s_official = "library/";
constexpr std::size_t s_longestPath = 255;
constexpr std::size_t s_longestTag = 128;
constexpr std::size_t s_imageIdLength = 64;

enum : std::uint8_t {
    Lower = 1,      // [a-z0-9], what a path component is made of
    Upper = 2,      // [A-Z]
    Digit = 4,      // [0-9]
    Hex = 8,        // [0-9a-f]
    Address = 16,   // [0-9a-fA-F:], what stands in the brackets of an IPv6 host
    Word = 32,      // [A-Za-z0-9_], where a tag begins
    Tag = 64,       // [A-Za-z0-9_.-], how it goes on
    HostMark = 128, // [A-Z.:], what makes a host of a first part
};

constexpr std::array<std::uint8_t, 256> makeClasses()
{
    std::array<std::uint8_t, 256> classes{};
    const auto add = [&classes](unsigned char first, unsigned char last, unsigned bits) {
        for (unsigned c = first; c <= last; ++c)
            classes.at(c) = static_cast<std::uint8_t>(classes.at(c) | bits);
    };
    add('a', 'z', Lower | Word | Tag);
    add('0', '9', Lower | Digit | Hex | Address | Word | Tag);
    add('A', 'Z', Upper | Word | Tag | HostMark);
    add('a', 'f', Hex | Address);
    add('A', 'F', Address);
    add(':', ':', Address | HostMark);
    add('.', '.', Tag | HostMark);
    add('_', '_', Word | Tag);
    add('-', '-', Tag);
    return classes;
}

constexpr std::array<std::uint8_t, 256> s_classes = makeClasses();

bool is(char c, unsigned bits)
{
    return (s_classes[static_cast<unsigned char>(c)] & bits) != 0;
}

// How far a part reaches. Where it is not complete, `end` is the byte that does not fit: nothing
// valid begins with the bytes up to and including it.
struct Scan
{
    std::size_t end;
    bool complete;
};

std::size_t skip(std::string_view text, std::size_t from, unsigned bits)
{
    while (from < text.size() && is(text[from], bits))
        ++from;
    return from;
}

// [a-z0-9]+ joined by one of / . _ __ and any number of -.
Scan scanPath(std::string_view text, std::size_t from)
{
    for (;;) {
        const std::size_t end = skip(text, from, Lower);
        if (end == from)
            return {end, false};
        if (end == text.size())
            return {end, true};
        from = end + 1;
        switch (text[end]) {
        case '/':
        case '.':
            break;
        case '_':
            if (from < text.size() && text[from] == '_')
                ++from;
            break;
        case '-':
            while (from < text.size() && text[from] == '-')
                ++from;
            break;
        default:
            return {end, true};
        }
    }
}

Scan scanName(std::string_view part)
{
    std::size_t at = 0;
    for (;;) {
        if (at == part.size() || !is(part[at], Lower | Upper))
            return {at, false};
        while (at < part.size() && (is(part[at], Lower | Upper) || part[at] == '-'))
            ++at;
        if (part[at - 1] == '-')
            return {at, false};
        if (at == part.size() || part[at] != '.')
            return {at, true};
        ++at;
    }
}

Scan scanBracketed(std::string_view part)
{
    const std::size_t end = skip(part, 1, Address);
    if (end == 1 || end == part.size() || part[end] != ']')
        return {end, false};
    return {end + 1, true};
}

// A host with its port, all of `part`.
Scan scanHost(std::string_view part)
{
    const bool bracketed = !part.empty() && part.front() == '[';
    const Scan name = bracketed ? scanBracketed(part) : scanName(part);
    if (!name.complete || name.end == part.size())
        return name;
    if (part[name.end] != ':')
        return {name.end, false};
    const std::size_t port = name.end + 1;
    const std::size_t end = skip(part, port, Digit);
    return {end, end != port && end == part.size()};
}

Scan scanTag(std::string_view text, std::size_t from)
{
    if (from == text.size() || !is(text[from], Word))
        return {from, false};
    const std::size_t end = skip(text, from + 1, Tag);
    if (end - from > s_longestTag)
        return {from + s_longestTag, false};
    return {end, end == text.size() || text[end] == '@'};
}

// A digest reaches to the end of the text.
Scan scanDigest(std::string_view text, std::size_t from)
{
    struct Algorithm
    {
        std::string_view prefix;
        std::size_t digits;
    };
    static constexpr std::array<Algorithm, 3> s_algorithms{
        {{"sha256:", 64}, {"sha384:", 96}, {"sha512:", 128}}};
    const std::string_view digest = text.substr(from);
    std::size_t longest = 0;
    for (const auto &[prefix, digits] : s_algorithms) {
        const std::size_t length = std::min(prefix.size(), digest.size());
        std::size_t same = 0;
        while (same < length && prefix[same] == digest[same])
            ++same;
        longest = std::max(longest, same);
        if (same < prefix.size())
            continue;
        const std::size_t limit = std::min(digest.size(), same + digits);
        std::size_t end = same;
        while (end < limit && is(digest[end], Hex))
            ++end;
        return {from + end, end == same + digits && end == digest.size()};
    }
    return {from + longest, false};
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

bool isControl(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7f;
}

bool isOutsideAscii(char c)
{
    return static_cast<unsigned char>(c) >= 0x80;
}

// Whether a byte may stand somewhere in some name.
bool canStand(char c)
{
    return is(c, Tag | Address) || c == '/' || c == '@' || c == '[' || c == ']';
}

using Refusal = tl::unexpected<ReferenceError>;

Refusal refuse(std::string_view text, ReferenceErrorKind kind, std::size_t position)
{
    const auto *const odd = std::find_if_not(text.begin(), text.end(), canStand);
    if (odd != text.end()) {
        const auto at = static_cast<std::size_t>(odd - text.begin());
        if (isOutsideAscii(*odd))
            return Refusal({ReferenceErrorKind::NotAscii, at});
        if (isBlank(*odd) || isControl(*odd))
            return std::all_of(text.begin(), text.end(), isBlank)
                       ? Refusal({ReferenceErrorKind::Empty, 0})
                       : Refusal({ReferenceErrorKind::BadCharacter, at});
    }
    return Refusal({kind, position});
}

Refusal refusePath(std::string_view text, std::size_t position)
{
    constexpr std::string_view s_separators = "/:@._-";
    auto kind = ReferenceErrorKind::BadPath;
    if (position < text.size() && is(text[position], Upper))
        kind = ReferenceErrorKind::UpperCase;
    else if (position < text.size() && s_separators.find(text[position]) == std::string_view::npos)
        kind = ReferenceErrorKind::BadCharacter;
    return refuse(text, kind, position);
}

// A first part that is no host and cannot begin a path either. Upper case alone makes a host of it
// for the parser, not for the person who wrote it.
Refusal refuseHost(std::string_view text, std::string_view host, std::size_t position)
{
    if (host.find_first_of(".:[") == std::string_view::npos)
        return refusePath(text, scanPath(text, 0).end);
    return refuse(text, ReferenceErrorKind::BadHost, position);
}

std::string joined(std::string_view registry, std::string_view prefix, std::string_view path,
                   std::string_view suffix)
{
    std::string out;
    out.reserve(registry.size() + 1 + prefix.size() + path.size() + suffix.size());
    if (!registry.empty())
        out.append(registry).append("/");
    return std::move(out.append(prefix).append(path).append(suffix));
}

// Past the last digit of 65535 no value is in range, whatever follows.
bool isPortOutOfRange(std::string_view registry)
{
    const std::size_t colon = registry.rfind(':');
    if (colon == std::string_view::npos || registry.back() == ']')
        return false;
    unsigned port = 0;
    for (const char c : registry.substr(colon + 1)) {
        port = port * 10 + static_cast<unsigned>(c - '0');
        if (port > 65535)
            return true;
    }
    return port == 0;
}

// `docker:` is missing on purpose: `docker:dind` is an image.
bool isSkopeoTransport(std::string_view path)
{
    static constexpr std::array<std::string_view, 9> s_transports{"containers-storage",
                                                                  "dir",
                                                                  "docker-archive",
                                                                  "docker-daemon",
                                                                  "oci",
                                                                  "oci-archive",
                                                                  "ostree",
                                                                  "sif",
                                                                  "tarball"};
    return std::find(s_transports.begin(), s_transports.end(), path) != s_transports.end();
}

} // namespace

tl::expected<ImageReferenceView, ReferenceError>
ImageReferenceView::parse(std::string_view text) noexcept
{
    if (text.empty())
        return Refusal({ReferenceErrorKind::Empty, 0});

    std::size_t slash = 0;
    unsigned seen = 0;
    while (slash < text.size() && text[slash] != '/')
        seen |= s_classes[static_cast<unsigned char>(text[slash++])];

    ImageReferenceView view;
    view.m_text = text;
    view.m_registry = s_hub;
    std::size_t pathStart = 0;
    if (slash == text.size()) {
        if (text.front() == '[') {
            const Scan host = scanHost(text);
            return host.complete ? refuse(text, ReferenceErrorKind::BadPath, host.end)
                                 : refuse(text, ReferenceErrorKind::BadHost, host.end);
        }
    } else {
        const std::string_view first = text.substr(0, slash);
        if ((seen & HostMark) != 0 || first == "localhost") {
            const Scan host = scanHost(first);
            if (host.complete) {
                view.m_registry = first == s_oldHub ? s_hub : first;
                pathStart = slash + 1;
            } else if (const Scan path = scanPath(first, 0); path.complete && path.end == slash) {
                view.m_registry = {};
            } else {
                return refuseHost(text, first, host.end);
            }
        } else if (text.front() == '[') {
            return refuse(text, ReferenceErrorKind::BadHost, scanHost(first).end);
        }
    }

    const Scan path = scanPath(text, pathStart);
    view.m_path = text.substr(pathStart, path.end - pathStart);
    const std::size_t nextSlash = pathStart == 0 ? slash : text.find('/', pathStart);
    view.m_officialShort = view.m_registry == s_hub && nextSlash >= text.size();
    const std::size_t longest = s_longestPath - (view.m_officialShort ? s_official.size() : 0);
    if (view.m_path.size() > longest)
        return refuse(text, ReferenceErrorKind::TooLong, pathStart + longest);
    if (!path.complete)
        return refusePath(text, path.end);

    std::size_t at = path.end;
    if (at == text.size()) {
        if (at == s_imageIdLength && skip(text, 0, Hex) == at)
            return Refusal({ReferenceErrorKind::ImageId, 0});
        return view;
    }
    view.m_suffix = text.substr(at);
    if (text[at] == ':') {
        const Scan tag = scanTag(text, at + 1);
        if (!tag.complete)
            return refuse(text, ReferenceErrorKind::BadTag, tag.end);
        view.m_tag = text.substr(at + 1, tag.end - at - 1);
        at = tag.end;
        if (at == text.size())
            return view;
    }
    if (text[at] != '@')
        return refusePath(text, at);
    const Scan digest = scanDigest(text, at + 1);
    if (!digest.complete)
        return refuse(text, ReferenceErrorKind::BadDigest, digest.end);
    view.m_digest = text.substr(at + 1);
    return view;
}

std::string ImageReferenceView::repository() const
{
    return joined({}, m_officialShort ? s_official : std::string_view(), m_path, {});
}

std::string ImageReferenceView::canonical() const
{
    return joined(m_registry, m_officialShort ? s_official : std::string_view(), m_path, m_suffix);
}

std::string ImageReferenceView::familiar() const
{
    if (m_registry != s_hub)
        return joined(m_registry, {}, m_path, m_suffix);
    std::string_view path = m_path;
    if (path.starts_with(s_official) && path.find('/', s_official.size()) == std::string_view::npos)
        path.remove_prefix(s_official.size());
    return joined({}, {}, path, m_suffix);
}

std::string ImageReferenceView::shortForm() const
{
    std::string familiar = this->familiar();
    std::string canonical = this->canonical();
    const auto again = parse(familiar);
    return again && again->canonical() == canonical ? familiar : canonical;
}

tl::expected<ImageReference, ReferenceError> ImageReference::parse(std::string text)
{
    if (const auto view = ImageReferenceView::parse(text); !view)
        return tl::unexpected(view.error());
    return ImageReference(std::move(text));
}

ImageReferenceView ImageReference::view() const noexcept
{
    return *ImageReferenceView::parse(m_text);
}

std::vector<ReferenceWarning> warningsFor(const ImageReferenceView &reference)
{
    std::vector<ReferenceWarning> warnings;
    const std::string_view registry = reference.registry();
    const std::string_view path = reference.path();
    if (isPastedTwice(reference))
        warnings.push_back(ReferenceWarning::PastedTwice);
    if (path.size() + reference.suffix().size() == reference.text().size()
        && !reference.tag().empty() && isSkopeoTransport(path))
        warnings.push_back(ReferenceWarning::SkopeoTransport);
    if (isPortOutOfRange(registry))
        warnings.push_back(ReferenceWarning::PortOutOfRange);
    const std::size_t implied = reference.isOfficialShort() ? s_official.size() : 0;
    if (!registry.empty() && registry.size() + 1 + implied + path.size() > s_longestPath)
        warnings.push_back(ReferenceWarning::LongWithHost);
    if (registry.empty())
        warnings.push_back(ReferenceWarning::UnderscoreHost);
    if (isWebPage(reference))
        warnings.push_back(ReferenceWarning::WebPage);
    return warnings;
}

std::string_view code(ReferenceErrorKind kind)
{
    switch (kind) {
    case ReferenceErrorKind::Empty:
        return "empty";
    case ReferenceErrorKind::TooLong:
        return "too-long";
    case ReferenceErrorKind::UpperCase:
        return "upper-case";
    case ReferenceErrorKind::BadCharacter:
        return "bad-character";
    case ReferenceErrorKind::BadHost:
        return "bad-host";
    case ReferenceErrorKind::BadPath:
        return "bad-path";
    case ReferenceErrorKind::BadTag:
        return "bad-tag";
    case ReferenceErrorKind::BadDigest:
        return "bad-digest";
    case ReferenceErrorKind::ImageId:
        return "image-id";
    case ReferenceErrorKind::NotAscii:
        return "not-ascii";
    }
    return {};
}

std::string_view code(ReferenceWarning warning)
{
    switch (warning) {
    case ReferenceWarning::PastedTwice:
        return "pasted-twice";
    case ReferenceWarning::SkopeoTransport:
        return "skopeo-transport";
    case ReferenceWarning::PortOutOfRange:
        return "port-out-of-range";
    case ReferenceWarning::LongWithHost:
        return "long-with-host";
    case ReferenceWarning::UnderscoreHost:
        return "underscore-host";
    case ReferenceWarning::WebPage:
        return "web-page";
    }
    return {};
}

} // namespace jingtai
