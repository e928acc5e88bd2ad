// SPDX-License-Identifier: MIT
#include "tests/core/namegenerator.h"

#include <algorithm>

namespace jingtai::test {

namespace {

constexpr std::string_view s_lower = "abcdefghijklmnopqrstuvwxyz0123456789";
constexpr std::string_view s_mixed = "abcxyzABCXYZ0189";
constexpr std::string_view s_hex = "0123456789abcdef";
constexpr std::string_view s_digits = "0123456789";

} // namespace

// The distributions of the standard library differ between implementations.
std::size_t NameGenerator::below(std::size_t limit)
{
    return static_cast<std::size_t>(m_random() % limit);
}

std::string_view NameGenerator::oneOf(const std::vector<std::string_view> &words)
{
    return words[below(words.size())];
}

std::string NameGenerator::run(std::string_view alphabet, std::size_t longest)
{
    std::string out(1 + below(longest), '\0');
    std::generate(out.begin(), out.end(), [&] { return alphabet[below(alphabet.size())]; });
    return out;
}

std::string NameGenerator::host()
{
    static const std::vector<std::string_view> s_known{
        "docker.io",   "docker.io",     "index.docker.io", "registry-1.docker.io",
        "DOCKER.IO",   "localhost",     "quay.io",         "k8s.gcr.io",
        "gcr.io",      "docker_io.com", "127.0.0.1",       "Localhost",
        "xn--n3h.com", "a__b.c",        "MyHost"};
    std::string out;
    if (chance(50)) {
        out = oneOf(s_known);
    } else if (chance(25)) {
        out = "[" + run("0123456789abcdefABCDEF::::", 20) + "]";
    } else {
        out = run(chance(50) ? s_lower : s_mixed, 8);
        for (std::size_t labels = below(4); labels > 0; --labels)
            out.append(chance(10) ? "-" : ".").append(run(chance(80) ? s_lower : s_mixed, 6));
    }
    if (chance(25))
        out.append(":").append(run(s_digits, 6));
    return out;
}

std::string NameGenerator::path()
{
    static const std::vector<std::string_view> s_joints{"/", "/", "/", ".", "_", "__", "-", "---"};
    std::string out = chance(10) ? "library/" : "";
    out.append(run(s_lower, 8));
    for (std::size_t parts = below(5); parts > 0; --parts)
        out.append(oneOf(s_joints)).append(run(s_lower, 8));
    return out;
}

std::string NameGenerator::suffix()
{
    std::string out;
    if (chance(50))
        out.append(":").append(run("abcXYZ019_", 1)).append(run("abcXYZ019_.-", 12));
    if (chance(25)) {
        static const std::vector<std::string_view> s_algorithms{"sha256", "sha384", "sha512",
                                                                "sha256", "sha1",   "sha256+b64"};
        const std::string_view algorithm = oneOf(s_algorithms);
        std::size_t digits = algorithm == "sha512" ? 128 : algorithm == "sha384" ? 96 : 64;
        if (chance(5))
            digits += below(3) - 1;
        out.append("@").append(algorithm).append(":");
        for (; digits > 0; --digits)
            out.push_back(s_hex[below(s_hex.size())]);
    }
    return out;
}

std::string NameGenerator::name()
{
    std::string out = chance(60) ? host() + "/" : "";
    return out.append(path()).append(suffix());
}

void NameGenerator::mutate(std::string &text)
{
    static const std::vector<std::string_view> s_pieces{
        "/",          ":",        "@",    ".",     "-",        "_",         "A",  "[",  "]",
        "$",          " ",        "\n",   "\t",    "0",        "a",         "__", "..", "sha256:",
        "://",        "Z",        "\x7f", "\xff",  "\xd0\xbe", "\u200b",    "：", "／", "é",
        "docker.io/", "library/", "%",    "@sha1", "--",       "localhost", "E"};
    const std::size_t at = below(text.size() + 1);
    switch (below(8)) {
    case 0:
    case 1:
        text.insert(at, oneOf(s_pieces));
        break;
    case 2:
        text.erase(at, 1 + below(3));
        break;
    case 3:
        if (at < text.size())
            text.replace(at, 1, oneOf(s_pieces));
        break;
    case 4:
        text.insert(at, text.substr(below(text.size() + 1), 1 + below(12)));
        break;
    case 5:
        text.resize(at);
        break;
    case 6:
        if (at < text.size() && text[at] >= 'a' && text[at] <= 'z')
            text[at] = static_cast<char>(text[at] - 'a' + 'A');
        break;
    case 7: {
        // To one of the limits, or a byte or two beside it.
        static const std::vector<std::size_t> s_limits{128, 247, 255, 255, 260, 270};
        const std::size_t length = s_limits[below(s_limits.size())] + below(5) - 2;
        if (text.size() < length && at < text.size())
            text.insert(at, std::string(length - text.size(), text[at]));
        break;
    }
    }
}

std::string NameGenerator::mutated()
{
    std::string out = chance(10) ? seeds()[below(seeds().size())] : name();
    for (std::size_t changes = 1 + below(3); changes > 0; --changes)
        mutate(out);
    return out;
}

const std::vector<std::string> &NameGenerator::seeds()
{
    static const std::string s_id(64, 'a');
    static const std::vector<std::string> s_seeds{
        "",
        " ",
        "nginx",
        "nginx:5000",
        "nginx:latest@sha256:" + s_id,
        "nginx\n",
        "nginx:",
        "nginx@",
        "192.168.0.1:80",
        "localhost",
        "localhost:5000",
        "localhost/a",
        "localhost:5000/a",
        "docker.io/nginx",
        "docker.io/library/nginx",
        "index.docker.io/nginx",
        "index.docker.io/library/nginx",
        "index.docker.io",
        "registry-1.docker.io/nginx",
        "DOCKER.IO/nginx",
        "docker.io:443/nginx",
        "docker_io.com/a",
        "docker_io.com:80/a",
        "docker_IO.com/a",
        "a__b.c/d",
        "docker.io/docker.io/library/nginx",
        "docker.io/localhost/nginx",
        "docker.io/library/a/b",
        "library/a",
        "library/library",
        "docker.io/library",
        "docker.io/",
        "/",
        "//",
        "Foo/bar",
        "Foo/Bar",
        "Foo_bar/x",
        "foo/Bar",
        "[::1]/a",
        "[::1]:5000/a:t",
        "[::1]",
        "[]/a",
        "[ab]/a",
        "[AB]/a",
        "[::1/a",
        "[fe80::1%eth0]:5000/a",
        s_id,
        s_id + "a",
        s_id.substr(1),
        s_id + ":t",
        s_id + "@sha256:" + s_id,
        "docker.io/" + s_id,
        "sha256:" + s_id,
        "a@sha384:" + std::string(96, 'b'),
        "a@sha512:" + std::string(128, 'c'),
        "a@sha512:" + std::string(127, 'c'),
        "a@sha256:" + std::string(64, 'A'),
        "a@SHA256:" + s_id,
        "a@md5:d41d8cd98f00b204e9800998ecf8427e",
        "a:" + std::string(128, 't'),
        "a:" + std::string(129, 't'),
        std::string(247, 'a'),
        std::string(248, 'a'),
        "a/" + std::string(253, 'a'),
        "a/" + std::string(254, 'a'),
        "quay.io/" + std::string(247, 'a'),
        "quay.io/" + std::string(248, 'a'),
        "quay.io/" + std::string(255, 'a'),
        "quay.io/" + std::string(256, 'a'),
        std::string(300, 'h') + ".com/a",
        "https://github.com/docker/docker",
        "docker://nginx",
        "hub.docker.com/_/nginx",
        "containers-storage:alpine",
        "dосker.io/nginx",
        "nginx：1.25",
        "a-/b",
        "-a.com/x",
        "a..b/x",
        "a___b",
        "a.-b",
        "host:/x",
        "host:abc/x",
        "host:65536/x",
    };
    return s_seeds;
}

} // namespace jingtai::test
