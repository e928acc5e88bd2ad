// SPDX-License-Identifier: MIT
#include "tests/core/textcases.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <random>

using namespace jingtai;
using namespace jingtai::test;

namespace {

/// Random texts that are the same on each machine and in each run.
class Source final
{
public:
    explicit Source(unsigned seed)
        : m_engine(seed)
    {}

    std::size_t below(std::size_t bound) { return m_engine() % bound; }
    bool oneIn(std::size_t bound) { return below(bound) == 0; }

    template <typename List>
    auto pick(const List &list)
    {
        return list[below(std::size(list))];
    }

private:
    std::mt19937 m_engine;
};

constexpr std::array s_hosts = {"",
                                "",
                                "docker.io/",
                                "index.docker.io/",
                                "registry.k8s.io/",
                                "k8s.gcr.io/",
                                "gcr.io/",
                                "quay.io/",
                                "ghcr.io/",
                                "nvcr.io/",
                                "docker.m.daocloud.io/",
                                "gcr.azk8s.cn/google-containers/",
                                "docker.mirrors.ustc.edu.cn/",
                                "registry.aliyuncs.com/google_containers/",
                                "localhost:5000/",
                                "10.0.0.5/",
                                "example.com:443/",
                                "${REGISTRY}/",
                                "{{ .Values.registry }}/"};
constexpr std::array s_paths
    = {"nginx", "a/b",  "coredns/coredns", "library/redis", "build", "scratch",
       "x/y/z", "base", "image",           "$NAME"};
constexpr std::array s_suffixes
    = {"",
       "",
       ":1.25",
       ":v1",
       ":",
       "@sha256:",
       ":${TAG:-1}",
       ":{{ .Tag }}",
       "@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"};

std::string randomName(Source &source)
{
    return std::string(source.pick(s_hosts)) + source.pick(s_paths) + source.pick(s_suffixes);
}

constexpr std::array s_before = {"image: ",
                                 "- image: ",
                                 "\"image\": \"",
                                 "image: '",
                                 "{image: ",
                                 "repository: ",
                                 "registry: ",
                                 "tag: ",
                                 "digest: ",
                                 "newName: ",
                                 "newTag: ",
                                 "- name: ",
                                 "imageRegistry: ",
                                 "FROM ",
                                 "from --platform=$BUILDPLATFORM ",
                                 "ARG BASE=",
                                 "ARG ",
                                 "FROM ${BASE} AS ",
                                 "COPY --from=",
                                 "RUN --mount=type=bind,from=",
                                 "# syntax=",
                                 "docker pull ",
                                 "docker run -d -p 80:80 ",
                                 "ctr -n k8s.io images pull ",
                                 "skopeo copy docker://",
                                 "kubectl set image deploy/x c=",
                                 "kubectl run x --image=",
                                 "helm install x --set image.repository=",
                                 "Failed to pull image \"",
                                 "\\\"image\\\":\\\"",
                                 "uses: docker://",
                                 "# ",
                                 "`",
                                 "https://",
                                 "/",
                                 ""};
constexpr std::array s_after
    = {"",        "",     "",  "\"", "'", "}", ",", " \\", " AS build",
       " # note", "\\\"", "`", ".",  ")", "/", ":", "\"}", " && docker pull x",
       "\t"};
constexpr std::array s_lines = {"services:",
                                "images:",
                                "image:",
                                "build: .",
                                "build:",
                                "global:",
                                "kind: Kustomization",
                                "apiVersion: v1",
                                "containers:",
                                "---",
                                "```dockerfile",
                                "```yaml",
                                "```",
                                "SELECT *",
                                "RUN <<EOF",
                                "EOF",
                                "",
                                " ",
                                "# comment",
                                "args: [\"--x-image=quay.io/a/b\"]",
                                "{\"spec\":{\"containers\":[{\"name\":\"a\",",
                                "key: |",
                                "key: >-"};
constexpr std::array s_ends = {"\n", "\n", "\n", "\n", "\r\n", "\r", "\n\n", " ", ""};

std::string randomText(Source &source)
{
    std::string text;
    if (source.oneIn(10))
        text += "\xef\xbb\xbf";
    const std::size_t lines = source.below(25);
    std::size_t indent = 0;
    for (std::size_t i = 0; i < lines; ++i) {
        if (source.oneIn(3))
            indent = 2 * source.below(6);
        text.append(indent, source.oneIn(20) ? '\t' : ' ');
        if (source.oneIn(3))
            text += source.pick(s_lines);
        else
            text += source.pick(s_before) + randomName(source) + source.pick(s_after);
        text += source.pick(s_ends);
    }
    return text;
}

std::string mutated(std::string text, const std::string &other, Source &source)
{
    const std::size_t changes = 1 + source.below(6);
    for (std::size_t i = 0; i < changes && !text.empty(); ++i) {
        const std::size_t at = source.below(text.size());
        const std::size_t length = source.below(40);
        switch (source.below(6)) {
        case 0:
            text.erase(at, length);
            break;
        case 1:
            text[at] = static_cast<char>(source.below(256));
            break;
        case 2:
            text.insert(at, text.substr(source.below(text.size()), length));
            break;
        case 3:
            text.insert(at, other.substr(source.below(other.size()), length));
            break;
        case 4:
            text.insert(at, 1, "\n\r\t \"'{}[]:#\\$/@,-=<`"[source.below(21)]);
            break;
        default:
            text.insert(at, randomName(source));
            break;
        }
    }
    return text;
}

/// Empty where all laws hold for the text, else the first that does not.
std::string lawFault(const NameConverter &names, const std::string &text, Source &source)
{
    const ConvertedText whole = convertText(names, text);
    std::string fault = spliceFault(text, whole);
    if (!fault.empty())
        return fault;
    const std::size_t piece = 1 + source.below(source.oneIn(2) ? 5 : 60);
    for (const LinesOf lines : {LinesOf::Converter, LinesOf::Other}) {
        const ConvertedText pieces = convertInPieces(names, text, piece, lines);
        if (pieces.text != whole.text)
            return "pieces of " + std::to_string(piece) + ": "
                   + firstDifference(pieces.text, whole.text);
        if (pieces.hits.size() != whole.hits.size())
            return "other hits in pieces of " + std::to_string(piece);
    }
    for (const HitScope scope : {HitScope::None, HitScope::Unserved}) {
        PlainListDetector detector;
        detector.feed(text);
        std::string quiet;
        std::size_t unserved = 0;
        TextConverter fewer(
            names, detector.finish(), [&](std::string_view bytes) { quiet += bytes; },
            [&](TextHit &&) { ++unserved; }, scope);
        fewer.feed(text);
        fewer.finish();
        if (quiet != whole.text)
            return "other text when fewer hits are wanted: " + firstDifference(quiet, whole.text);
        const auto expected
            = std::count_if(whole.hits.begin(), whole.hits.end(), [scope](const TextHit &hit) {
                  return scope == HitScope::Unserved && hit.outcome == NameOutcome::NoMirror;
              });
        if (unserved != static_cast<std::size_t>(expected))
            return "another number of names that nothing serves";
    }
    fault = firstDifference(convertText(names, whole.text).text, whole.text);
    if (!fault.empty())
        return "not the same when converted again, " + fault;
    for (const TextHit &hit : whole.hits) {
        if (!hit.converted != (hit.outcome != NameOutcome::Converted))
            return "outcome and result do not fit: " + hit.original;
        if (!hit.converted && hit.notes.empty())
            return "no reason why it stays: " + hit.original;
    }
    return {};
}

std::string told(unsigned seed, const std::string &fault, const std::string &text)
{
    std::string words = "seed " + std::to_string(seed) + ": ";
    words += fault;
    words += '\n';
    words += text;
    return words;
}

std::string repeated(std::string_view part, std::size_t size)
{
    std::string text;
    text.reserve(size + part.size());
    while (text.size() < size)
        text += part;
    return text;
}

} // namespace

/// What must hold for any text, on random ones and on such as want to do harm.
class TextConverterLawsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void randomTexts_data();
    void randomTexts();
    void mutatedCases_data();
    void mutatedCases();
    void hostileTexts_data();
    void hostileTexts();
    void emptyText();

private:
    MirrorCatalog m_catalog;
    std::vector<TextCase> m_cases;
};

void TextConverterLawsTest::initTestCase()
{
    m_catalog = testCatalog();
    m_cases = textCases();
}

void TextConverterLawsTest::randomTexts_data()
{
    QTest::addColumn<bool>("back");
    QTest::newRow("forward") << false;
    QTest::newRow("back") << true;
}

void TextConverterLawsTest::randomTexts()
{
    QFETCH(const bool, back);
    ConversionChoice choice;
    choice.back = back;
    const NameConverter names(m_catalog, choice);
    for (unsigned seed = 0; seed < 4000; ++seed) {
        Source source(seed);
        const std::string text = randomText(source);
        const std::string fault = lawFault(names, text, source);
        QVERIFY2(fault.empty(), told(seed, fault, text).c_str());
    }
}

void TextConverterLawsTest::mutatedCases_data()
{
    QTest::addColumn<std::size_t>("index");
    for (std::size_t i = 0; i < m_cases.size(); ++i)
        QTest::newRow(m_cases[i].name.c_str()) << i;
}

void TextConverterLawsTest::mutatedCases()
{
    QFETCH(const std::size_t, index);
    const NameConverter names(m_catalog, m_cases[index].choice);
    for (unsigned seed = 0; seed < 60; ++seed) {
        Source source(seed);
        const std::string &other = source.pick(m_cases).input;
        const std::string text = mutated(m_cases[index].input, other, source);
        const std::string fault = lawFault(names, text, source);
        QVERIFY2(fault.empty(), told(seed, fault, text).c_str());
    }
}

void TextConverterLawsTest::hostileTexts_data()
{
    QTest::addColumn<QByteArray>("text");
    constexpr std::size_t s_size = 1'000'000;
    const auto row = [](const char *name, const std::string &text) {
        QTest::newRow(name) << QByteArray::fromStdString(text);
    };
    row("path without end", repeated("a/", s_size));
    const std::string manifest = repeated("kind: Pod\nspec:\n- image: quay.io/a/b:1\n", 1000);
    for (const std::size_t size : {65534U, 65535U, 65536U, 65537U, 100'000U}) {
        const std::string line = repeated("word quay.io/a/b:2 ", size).substr(0, size);
        std::string text = manifest;
        text.append(line).append("\n").append(manifest).append(line).append("\r\n");
        text.append(manifest);
        row(("a line of " + std::to_string(size) + " among short ones").c_str(), text);
    }
    row("known host, path without end", "quay.io/" + repeated("a/", s_size));
    row("known hosts one after another", repeated("quay.io/", s_size));
    row("colons", repeated(":", s_size));
    row("at signs", repeated("a@", s_size));
    row("double quotes", repeated("\"", s_size));
    row("single quotes", repeated("'", s_size));
    row("back quotes", repeated("`", s_size));
    row("backslashes", repeated("\\", s_size));
    row("backslash at each line end", repeated("\\\n", s_size));
    row("blanks", repeated(" ", s_size));
    row("line ends", repeated("\n", s_size));
    row("carriage returns", repeated("\r", s_size));
    row("zero bytes", std::string(s_size, '\0'));
    row("dashes", repeated("- ", s_size));
    row("one word", repeated("a", s_size));
    row("one line of 5 MB", repeated("some words in a line ", 5 * s_size));
    row("one line of names", repeated("quay.io/a/b:1 ", s_size));
    row("image: on one line", repeated("image: ", s_size));
    row("image: a line each", repeated("image:\n", s_size));
    row("image: with names", repeated("image: nginx:1.25\n", s_size));
    row("image: ever deeper", [] {
        std::string text;
        for (std::size_t depth = 0; depth < 1000; ++depth)
            text += std::string(depth, ' ') + "image:\n";
        return text;
    }());
    row("repository: a line each", repeated("repository: a/b\n", s_size));
    row("open siblings", [] {
        std::string text;
        for (std::size_t depth = 0; depth < 1000; ++depth)
            text += std::string(depth, ' ') + "image:\n" + std::string(depth + 1, ' ')
                    + "repository: a/b\n";
        return text;
    }());
    row("siblings far apart",
        "image:\n  repository: a/b\n" + repeated("  x: y\n", 2 * s_size) + "  tag: v1\n");
    row("registry after the look-ahead", "image:\n  repository: a/b\n"
                                             + repeated("  x: y\n", 2 * s_size)
                                             + "  registry: quay.io\n  tag: v1\n");
    row("siblings with names between", "image:\n  registry: quay.io\n  x:\n"
                                           + repeated("    - quay.io/a/b:1\n", s_size / 2)
                                           + "  repository: c/d\n  tag: v1\n");
    row("siblings in siblings", [] {
        constexpr std::size_t s_depth = 700;
        std::string text;
        for (std::size_t depth = 0; depth < s_depth; ++depth) {
            text.append(depth, ' ').append("image:\n");
            text.append(depth, ' ').append(" registry: quay.io\n");
        }
        for (std::size_t depth = s_depth; depth > 0; --depth) {
            text.append(depth, ' ').append("repository: a/b\n");
            text.append(depth, ' ').append("tag: v1\n");
        }
        return text;
    }());
    row("braces", repeated("{", s_size));
    row("brackets", repeated("[", s_size));
    row("open maps", repeated("{image: ", s_size));
    row("open JSON", repeated("{\"a\":{\"image\":\"nginx\",", s_size));
    row("open templates", repeated("{{ ", s_size));
    row("open variables", repeated("${a", s_size));
    row("image: of open templates", "image: " + repeated("{{", s_size));
    row("image: one long value", "image: " + repeated("nginx:1.25 ", s_size));
    row("image: a value too long", "image: " + std::string(s_size, 'a'));
    row("FROM with continuations", "FROM " + repeated("\\\n", s_size) + "nginx\n");
    row("FROM with flags", "FROM " + repeated("--platform=a ", s_size) + "nginx\n");
    row("FROM a line each", repeated("FROM nginx AS a\n", s_size));
    row("many stages", [] {
        std::string text;
        for (std::size_t i = 0; i < 20000; ++i)
            text += "FROM a" + std::to_string(i) + " AS s" + std::to_string(i) + "\nCOPY --from=s"
                    + std::to_string(i / 2) + " /a /b\n";
        return text;
    }());
    row("many ARGs", [] {
        std::string text;
        for (std::size_t i = 0; i < 40000; ++i)
            text += "ARG A" + std::to_string(i) + "=nginx:1\n";
        return text + "FROM ${A1}\nFROM $A39999\n";
    }());
    row("ARGs of one name", repeated("ARG A=nginx\n", s_size) + "FROM $A\n");
    row("ARG before much else", "ARG A=nginx\n" + repeated("# x\n", 2 * s_size) + "FROM $A\n");
    row("heredocs", "FROM nginx\n" + repeated("RUN <<A <<B <<C\n", s_size));
    row("heredoc without end", "FROM nginx\nRUN <<A\n" + repeated("FROM nginx\n", s_size));
    row("docker run with options", "docker run " + repeated("-v a:b ", s_size) + "nginx\n");
    row("docker run, a line each", repeated("docker run nginx\n", s_size));
    row("docker run on one line", repeated("docker run nginx; ", s_size));
    row("docker pull with continuations", "docker pull " + repeated("\\\n", s_size) + "nginx\n");
    row("set image", "kubectl set image d/x " + repeated("c=nginx ", s_size));
    row("helm --set", "helm install x --set " + repeated("image.repository=a/b,", s_size));
    row("fences", repeated("```yaml\n", s_size));
    row("images: list", "images:\n" + repeated("- name: a\n  newTag: v1\n", s_size));
    row("invalid UTF-8", repeated("\xff\xfe\x80 image: \xc3\n", s_size));
    row("a list, then none", repeated("quay.io/a/b:1\n", s_size) + "no list at all\n");
    row("escaped JSON", "\"" + repeated("\\\\\\\"image\\\\\\\":\\\\\\\"nginx\\\\\\\",", s_size));
}

void TextConverterLawsTest::hostileTexts()
{
    QFETCH(const QByteArray, text);
    const NameConverter names(m_catalog, {});
    const std::string_view input(text.constData(), static_cast<std::size_t>(text.size()));
    const ConvertedText whole = convertText(names, input);
    const std::string fault = spliceFault(input, whole);
    QVERIFY2(fault.empty(), fault.c_str());
    // As the programs read, and to where a line counts as long.
    for (const std::size_t piece : {std::size_t{65536}, std::size_t{262144}}) {
        for (const LinesOf lines : {LinesOf::Converter, LinesOf::Other}) {
            const ConvertedText pieces = convertInPieces(names, input, piece, lines);
            QVERIFY(pieces.text == whole.text);
            QCOMPARE(pieces.hits.size(), whole.hits.size());
        }
    }
}

void TextConverterLawsTest::emptyText()
{
    const NameConverter names(m_catalog, {});
    const ConvertedText converted = convertText(names, {});
    QVERIFY(converted.text.empty());
    QVERIFY(converted.hits.empty());
}

QTEST_GUILESS_MAIN(TextConverterLawsTest)
#include "tst_textconverter_laws.moc"
