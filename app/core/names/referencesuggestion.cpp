// SPDX-License-Identifier: MIT
#include "app/core/names/referencesuggestion.h"

#include "app/core/asciitext.h"

#include <algorithm>
#include <array>
#include <vector>

namespace jingtai {

namespace {

// What people paste is short; a longer text is no name with something around it.
constexpr std::size_t s_longestText = 4096;

using Words = std::vector<std::string_view>;

template <std::size_t N>
bool isOneOf(std::string_view word, const std::array<std::string_view, N> &words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

Words split(std::string_view text, char separator)
{
    Words words;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(separator), text.size());
        if (end > 0)
            words.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

std::string join(const Words &words, std::size_t from, std::size_t to)
{
    std::string out;
    for (std::size_t i = from; i < to; ++i)
        out.append(i == from ? "" : "/").append(words[i]);
    return out;
}

// Registries that everybody knows: where look-alike letters spell one of these, it is meant.
bool isWellKnown(std::string_view registry)
{
    static constexpr std::array<std::string_view, 15> s_registries{"docker.io",
                                                                   "registry-1.docker.io",
                                                                   "registry.k8s.io",
                                                                   "k8s.gcr.io",
                                                                   "gcr.io",
                                                                   "us.gcr.io",
                                                                   "eu.gcr.io",
                                                                   "asia.gcr.io",
                                                                   "quay.io",
                                                                   "ghcr.io",
                                                                   "mcr.microsoft.com",
                                                                   "nvcr.io",
                                                                   "dhi.io",
                                                                   "docker.elastic.co",
                                                                   "registry.ollama.ai"};
    return isOneOf(registry, s_registries) || registry == "public.ecr.aws";
}

// Pages

struct Page
{
    bool isPage = false;
    // The image it is about; empty where that is not certain.
    std::string name;
};

Page hubPage(const Words &path)
{
    const std::size_t size = path.size();
    // Images of Microsoft have a page on the hub, and are not there.
    if (size >= 2 && path[0] == "_" && !path[1].starts_with("microsoft-"))
        return {true, "docker.io/" + std::string(path[1])};
    if (size >= 3 && path[0] == "r")
        return {true, "docker.io/" + join(path, 1, 3)};
    if (size >= 4 && path[0] == "repository" && path[1] == "docker")
        return {true, "docker.io/" + join(path, 2, 4)};
    if (size >= 4 && path[0] == "hardened-images" && path[1] == "catalog" && path[2] == "dhi")
        return {true, "dhi.io/" + std::string(path[3])};
    if (size >= 5 && path[0] == "layers" && path[4] == "images")
        return {true, "docker.io/" + join(path, 1, 3).append(":").append(path[3])};
    if (size >= 6 && path[0] == "layers" && path[5] == "images")
        return {true, "docker.io/" + join(path, 2, 4).append(":").append(path[4])};
    return {true, {}};
}

Page quayPage(const Words &path)
{
    if (path.size() < 3 || path[0] != "repository")
        return {};
    std::string name = "quay.io/";
    if (path.size() >= 5 && path[3] == "tag")
        return {true, name.append(join(path, 1, 3)).append(":").append(path[4])};
    if (path.size() >= 5 && path[3] == "manifest")
        return {true, name.append(join(path, 1, 3)).append("@").append(path[4])};
    return {true, name.append(join(path, 1, path.size()))};
}

Page githubPage(const Words &path)
{
    std::string owner;
    std::string name;
    if (path.size() >= 5 && path[2] == "pkgs" && path[3] == "container") {
        owner = path[0];
        name = path[4];
    } else if (path.size() >= 6 && path[2] == "packages" && path[3] == "container"
               && path[4] == "package") {
        owner = path[1];
        name = path[5];
    } else {
        return {true, {}};
    }
    name = lowerCase(name);
    for (std::size_t at = name.find("%2f"); at != std::string::npos; at = name.find("%2f", at))
        name.replace(at, 3, "/");
    return {true, "ghcr.io/" + lowerCase(owner) + "/" + name};
}

Page microsoftPage(const Words &path)
{
    std::size_t from = 0;
    if (path.size() >= 2 && path[0].size() == 5 && path[0][2] == '-')
        from = 1;
    if (path.size() > from + 1 && path[from] == "product")
        from += 1;
    else if (path.size() > from + 2 && path[from] == "artifact" && path[from + 1] == "mar")
        from += 2;
    else
        return {};
    std::size_t to = path.size();
    if (path[to - 1] == "about" || path[to - 1] == "tags")
        --to;
    return {true, from < to ? "mcr.microsoft.com/" + join(path, from, to) : std::string()};
}

Page nvidiaPage(const Words &path)
{
    if (path.size() >= 4 && path[0] == "orgs" && path[2] == "containers")
        return {true, "nvcr.io/" + std::string(path[1]) + "/" + std::string(path[3])};
    if (path.size() >= 6 && path[0] == "orgs" && path[2] == "teams" && path[4] == "containers")
        return {true, "nvcr.io/" + std::string(path[1]) + "/" + std::string(path[3]) + "/"
                          + std::string(path[5])};
    return {true, {}};
}

Page pageAt(std::string_view host, std::string_view path)
{
    if (host.starts_with("www."))
        host.remove_prefix(4);
    if (host == "hub.docker.com")
        return hubPage(split(path, '/'));
    if (host == "registry.hub.docker.com" && (path.starts_with("_/") || path.starts_with("r/")))
        return hubPage(split(path, '/'));
    if (host == "quay.io")
        return quayPage(split(path, '/'));
    if (host == "github.com")
        return githubPage(split(path, '/'));
    if (host == "mcr.microsoft.com")
        return microsoftPage(split(path, '/'));
    if (host == "catalog.ngc.nvidia.com")
        return nvidiaPage(split(path, '/'));
    if (host == "gallery.ecr.aws")
        return {true, "public.ecr.aws/" + std::string(path)};
    return {};
}

// Addresses that lead to something else than an image.
bool isElsewhere(std::string_view host, std::string_view path)
{
    static constexpr std::array<std::string_view, 8> s_beginnings{
        "www.", "docs.", "blog.", "raw.", "mirrors.", "download.", "pkgs.", "packages."};
    static constexpr std::array<std::string_view, 9> s_sites{
        "artifacthub.io", "bitbucket.org", "docker.com", "gitee.com", "github.com",
        "gitlab.com",     "kubernetes.io", "google.com", "helm.sh"};
    static constexpr std::array<std::string_view, 12> s_files{".yaml", ".yml", ".json", ".html",
                                                              ".htm",  ".md",  ".sh",   ".txt",
                                                              ".git",  ".tgz", ".gz",   ".zip"};
    const auto begins = [host](std::string_view word) { return host.starts_with(word); };
    const auto ends = [path](std::string_view word) { return path.ends_with(word); };
    return std::any_of(s_beginnings.begin(), s_beginnings.end(), begins) || isOneOf(host, s_sites)
           || std::any_of(s_files.begin(), s_files.end(), ends) || path == "v1" || path == "v2"
           || path.starts_with("v1/") || path.starts_with("v2/");
}

// What stands around a name

struct Plain
{
    std::string text;
    // Whether letters of another script were read as the Latin ones they look like.
    bool hasLookAlikes = false;
};

struct Decoded
{
    char32_t point;
    std::size_t length;
};

// One character of UTF-8, nothing where it is not well formed.
std::optional<Decoded> decode(std::string_view text)
{
    const auto byte = [text](std::size_t i) {
        return static_cast<char32_t>(static_cast<unsigned char>(text[i]));
    };
    const char32_t lead = byte(0);
    const std::size_t length = lead < 0xc2   ? 0
                               : lead < 0xe0 ? 2
                               : lead < 0xf0 ? 3
                               : lead < 0xf5 ? 4
                                             : 0;
    if (length == 0 || length > text.size())
        return std::nullopt;
    char32_t point = lead & (0x7fU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xc0U) != 0x80)
            return std::nullopt;
        point = point << 6U | (byte(i) & 0x3fU);
    }
    return Decoded{point, length};
}

// Letters of other scripts that are drawn as a Latin one.
char lookAlike(char32_t point)
{
    struct Pair
    {
        char32_t point;
        char latin;
    };
    static constexpr std::array<Pair, 20> s_pairs{
        {{0x0430, 'a'}, {0x0441, 'c'}, {0x0501, 'd'}, {0x0435, 'e'}, {0x04bb, 'h'},
         {0x0456, 'i'}, {0x0458, 'j'}, {0x043a, 'k'}, {0x04cf, 'l'}, {0x043e, 'o'},
         {0x0440, 'p'}, {0x051b, 'q'}, {0x0455, 's'}, {0x051d, 'w'}, {0x0445, 'x'},
         {0x0443, 'y'}, {0x03bf, 'o'}, {0x03b9, 'i'}, {0x03ba, 'k'}, {0x03bd, 'v'}}};
    const auto *const found = std::find_if(
        s_pairs.begin(), s_pairs.end(), [point](const Pair &pair) { return pair.point == point; });
    return found == s_pairs.end() ? '\0' : found->latin;
}

// The ASCII character that an input method or a word processor wrote in another width or form;
// '\0' where there is none, and for what is invisible.
char asciiForm(char32_t point)
{
    if (point >= 0xff01 && point <= 0xff5e)
        return static_cast<char>(point - 0xff01 + '!');
    switch (point) {
    case 0x00a0: // no-break space
    case 0x2007:
    case 0x202f:
    case 0x3000: // ideographic space
        return ' ';
    case 0x2018:
    case 0x2019:
        return '\'';
    case 0x201c:
    case 0x201d:
        return '"';
    case 0x2010: // hyphens
    case 0x2011:
        return '-';
    case 0x2044: // slashes
    case 0x2215:
        return '/';
    case 0x2236: // ratio
        return ':';
    case 0x3002: // ideographic full stop
        return '.';
    }
    return '\0';
}

bool isInvisible(char32_t point)
{
    return point == 0x00ad || (point >= 0x200b && point <= 0x200f) || point == 0x2060
           || point == 0xfeff;
}

std::optional<Plain> inAscii(std::string_view text)
{
    Plain plain;
    plain.text.reserve(text.size());
    while (!text.empty()) {
        if (static_cast<unsigned char>(text.front()) < 0x80) {
            plain.text.push_back(text.front());
            text.remove_prefix(1);
            continue;
        }
        const auto character = decode(text);
        if (!character)
            return std::nullopt;
        text.remove_prefix(character->length);
        if (isInvisible(character->point))
            continue;
        char ascii = asciiForm(character->point);
        if (ascii == '\0') {
            ascii = lookAlike(character->point);
            plain.hasLookAlikes = true;
        }
        if (ascii == '\0')
            return std::nullopt;
        plain.text.push_back(ascii);
    }
    return plain;
}

bool dropWord(Words &words, std::string_view word)
{
    if (words.empty() || words.front() != word)
        return false;
    words.erase(words.begin());
    return true;
}

// The name in a line that pulls one image or names one, without any option but ctr's namespace.
std::string_view inCommand(std::string_view line)
{
    static constexpr std::array<std::string_view, 4> s_tools{"docker", "podman", "nerdctl",
                                                             "crictl"};
    static constexpr std::array<std::string_view, 3> s_images{"images", "image", "i"};
    if (line.find_first_of("\r\n") != std::string_view::npos)
        return line;
    std::string blanks(line);
    std::replace(blanks.begin(), blanks.end(), '\t', ' ');
    Words words = split(blanks, ' ');
    dropWord(words, "$");
    dropWord(words, "sudo");
    bool isCommand = false;
    if (!words.empty() && isOneOf(words.front(), s_tools)) {
        words.erase(words.begin());
        dropWord(words, "image");
        isCommand = dropWord(words, "pull");
    } else if (dropWord(words, "ctr")) {
        if (words.size() > 1 && (dropWord(words, "-n") || dropWord(words, "--namespace")))
            words.erase(words.begin());
        isCommand = !words.empty() && isOneOf(words.front(), s_images);
        if (isCommand)
            words.erase(words.begin());
        isCommand = isCommand && dropWord(words, "pull");
    } else {
        isCommand = dropWord(words, "FROM");
        if (!isCommand) {
            dropWord(words, "-");
            isCommand = dropWord(words, "image:");
        }
    }
    if (!isCommand || words.size() != 1)
        return line;
    const auto offset = static_cast<std::size_t>(words.front().data() - blanks.data());
    return line.substr(offset, words.front().size());
}

// The text without blanks, quotes, a list's comma and a command around it.
std::string_view unwrapped(std::string_view text)
{
    for (std::size_t before = text.size() + 1; text.size() < before;) {
        before = text.size();
        text = trimmed(text, " \t\r\n");
        if (text.size() < 2)
            return text;
        const char first = text.front();
        const char last = text.back();
        if (last == ',' || last == ';')
            text.remove_suffix(1);
        else if (first == last && (first == '"' || first == '\'' || first == '`'))
            text = text.substr(1, text.size() - 2);
        else
            text = inCommand(text);
    }
    return text;
}

// Addresses

enum class Scheme : std::uint8_t { None, Web, Image };

// Takes the scheme from the front of `text`.
Scheme takeScheme(std::string_view &text)
{
    const std::size_t end = text.find("://");
    if (end != std::string_view::npos) {
        const std::string scheme = lowerCase(text.substr(0, end));
        text.remove_prefix(end + 3);
        if (scheme == "http" || scheme == "https")
            return Scheme::Web;
        return scheme == "docker" || scheme == "docker-image" || scheme == "oci" ? Scheme::Image
                                                                                 : Scheme::None;
    }
    for (const std::string_view transport : {"docker-daemon:", "containers-storage:"}) {
        if (text.starts_with(transport)) {
            text.remove_prefix(transport.size());
            return Scheme::Image;
        }
    }
    return Scheme::None;
}

// Lower case wherever upper case cannot stand: in the path and in the digest.
std::string withLowerCase(std::string_view text)
{
    std::size_t path = 0;
    const std::size_t slash = text.find('/');
    if (slash != std::string_view::npos) {
        const std::string_view first = text.substr(0, slash);
        if (first == "localhost" || first.find_first_of(".:") != std::string_view::npos)
            path = slash + 1;
    }
    const std::size_t tag = std::min(text.find_first_of(":@", path), text.size());
    const std::size_t digest = std::min(text.find('@', tag), text.size());
    std::string out(text.substr(0, path));
    return out.append(lowerCase(text.substr(path, tag - path)))
        .append(text.substr(tag, digest - tag))
        .append(lowerCase(text.substr(digest)));
}

// Whether a registry is written, and it is one that everybody knows.
bool namesWellKnown(const ImageReferenceView &reference)
{
    return reference.path().data() != reference.text().data() && isWellKnown(reference.registry());
}

std::string withoutRepeatedRegistry(const ImageReferenceView &reference)
{
    std::string text(reference.text());
    for (auto view = reference; isPastedTwice(view);) {
        text = std::string(view.path()).append(view.suffix());
        const auto next = ImageReferenceView::parse(text);
        if (!next)
            return {};
        view = *next;
    }
    return text;
}

// A name that says what is meant, or nothing.
std::optional<std::string> finished(std::string_view name, std::string_view text)
{
    std::string candidate(name);
    auto view = ImageReferenceView::parse(candidate);
    if (!view) {
        candidate = withLowerCase(name);
        view = ImageReferenceView::parse(candidate);
    }
    if (view && isPastedTwice(*view)) {
        candidate = withoutRepeatedRegistry(*view);
        view = ImageReferenceView::parse(candidate);
    }
    if (!view || isWebPage(*view) || view->registry().empty() || candidate == text)
        return std::nullopt;
    return candidate;
}

std::optional<std::string> nameOf(const Page &page, std::string_view text)
{
    if (page.name.empty())
        return std::nullopt;
    const auto view = ImageReferenceView::parse(page.name);
    return view ? finished(view->shortForm(), text) : std::nullopt;
}

// `text` is a name with or without a scheme, nothing around it.
std::optional<std::string> fromAddress(std::string_view text, std::string_view original)
{
    const bool hasScheme = text.find("://") != std::string_view::npos;
    std::string_view rest = text;
    const Scheme scheme = takeScheme(rest);
    if (scheme == Scheme::None && hasScheme)
        return std::nullopt;

    std::string_view address = rest.substr(0, rest.find_first_of("?#"));
    while (!address.empty() && address.back() == '/')
        address.remove_suffix(1);
    const std::size_t slash = address.find('/');
    const std::string host = lowerCase(address.substr(0, slash));
    const std::string_view path
        = slash == std::string_view::npos ? std::string_view() : address.substr(slash + 1);
    if (scheme != Scheme::Image) {
        const Page page = pageAt(host, path);
        if (page.isPage)
            return nameOf(page, original);
    }
    if (scheme != Scheme::Web)
        return finished(rest, original);
    const bool isHost = host == "localhost" || host.find_first_of(".:[") != std::string::npos;
    if (path.empty() || !isHost || isElsewhere(host, path))
        return std::nullopt;
    return finished(host + "/" + std::string(path), original);
}

} // namespace

bool isWebPage(const ImageReferenceView &reference)
{
    const std::string_view registry = reference.registry();
    // Asked for every name of a text: the registries that most names are on need no closer look.
    if (registry == "docker.io" || (registry == "quay.io" && !reference.path().starts_with("repo")))
        return false;
    return pageAt(registry, reference.path()).isPage;
}

bool isPastedTwice(const ImageReferenceView &reference)
{
    const std::string_view path = reference.path();
    const std::size_t slash = path.find('/');
    if (slash == std::string_view::npos)
        return false;
    const std::string_view first = path.substr(0, slash);
    if (reference.registry() == "docker.io")
        return first == "docker.io" || first == "index.docker.io";
    return first == reference.registry() && first.find('.') != std::string_view::npos;
}

std::optional<std::string> suggestReference(std::string_view text)
{
    if (text.size() > s_longestText)
        return std::nullopt;
    if (const auto view = ImageReferenceView::parse(text)) {
        if (isWebPage(*view))
            return fromAddress(text, text);
        return isPastedTwice(*view) ? finished(text, text) : std::nullopt;
    }
    const auto plain = inAscii(text);
    if (!plain)
        return std::nullopt;
    auto suggestion = fromAddress(unwrapped(plain->text), text);
    if (suggestion && plain->hasLookAlikes) {
        const auto view = ImageReferenceView::parse(*suggestion);
        if (!view || !namesWellKnown(*view))
            return std::nullopt;
    }
    return suggestion;
}

} // namespace jingtai
