// SPDX-License-Identifier: MIT
#include "app/core/names/nameconverter.h"
#include "tests/core/namegenerator.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace jingtai;

namespace {

constexpr std::string_view s_digest
    = "@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

/// Names, measurements and catalogues at random, the same in each run.
class Chance
{
public:
    explicit Chance(std::uint32_t seed)
        : m_random(seed)
    {}

    std::size_t below(std::size_t limit) { return m_random() % limit; }
    bool once(std::size_t in) { return below(in) == 0; }

    template <typename T>
    const T &oneOf(const std::vector<T> &list)
    {
        return list[below(list.size())];
    }

    std::string path(std::size_t most)
    {
        static const std::vector<std::string> s_words{"a",
                                                      "nginx",
                                                      "coredns",
                                                      "library",
                                                      "google-containers",
                                                      "controller",
                                                      "pause",
                                                      "x.y",
                                                      "a__b",
                                                      "kube-proxy",
                                                      "docker.io",
                                                      "quay.io",
                                                      "ingress-nginx",
                                                      "k8s-artifacts-prod",
                                                      "google_containers",
                                                      "docker",
                                                      "mirror-x"};
        std::string path = oneOf(s_words);
        for (std::size_t i = below(most); i > 0; --i)
            path += '/' + oneOf(s_words);
        return path;
    }
    std::string suffix()
    {
        switch (below(4)) {
        case 0:
            return {};
        case 1:
            return ":v1.18.0";
        case 2:
            return std::string(s_digest);
        default:
            return ":3" + std::string(s_digest);
        }
    }
    std::map<std::string, Measurement, std::less<>> measurements(const MirrorCatalog &catalog)
    {
        std::map<std::string, Measurement, std::less<>> result;
        for (const Mirror &mirror : catalog.mirrors()) {
            if (once(2))
                result[mirror.id] = {once(2), static_cast<double>(below(1000))};
        }
        return result;
    }

private:
    std::mt19937 m_random;
};

MirrorCatalog shippedCatalog()
{
    QFile file(QStringLiteral(JINGTAI_SOURCE_DIR "/resources/catalog/mirrors.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the catalogue is missing");
    const auto catalog = MirrorCatalog::parse(file.readAll().toStdString());
    if (!catalog)
        qFatal("the catalogue does not parse");
    return *catalog;
}

ConversionChoice chosen(const Mirror &mirror)
{
    ConversionChoice choice;
    choice.mirrors = {mirror.id};
    for (const Parameter &parameter : mirror.parameters)
        choice.parameters[mirror.id + '.' + parameter.name] = "abcd1234";
    return choice;
}

std::string canonical(std::string_view name)
{
    const auto view = ImageReferenceView::parse(name);
    return view ? view->canonical() : "(no name) " + std::string(name);
}

ConvertedName convert(const NameConverter &converter, std::string_view name)
{
    const auto view = ImageReferenceView::parse(name);
    if (!view)
        qFatal("no name: %s", std::string(name).c_str());
    return converter.convert(*view);
}

bool hasNote(const ConvertedName &name, NoteCode code)
{
    return std::any_of(name.notes.begin(), name.notes.end(),
                       [code](const Note &note) { return note.code == code; });
}

/// What a conversion promises of every name, whatever the catalogue. Empty where it holds.
std::string brokenPromise(const NameConverter &converter, const std::string &name)
{
    const auto view = ImageReferenceView::parse(name);
    if (!view)
        return {};
    const ConvertedName once = converter.convert(*view);
    if ((once.outcome == NameOutcome::Converted) != !once.name.empty())
        return name + ": a new name without a conversion, or the reverse: " + once.name;
    if (once.outcome != NameOutcome::Converted && once.notes.empty())
        return name + ": stays without a reason";
    if (!ImageReferenceView::parse(once.original))
        return name + ": the original is no name: " + once.original;
    if (once.outcome != NameOutcome::Converted)
        return {};
    const auto result = ImageReferenceView::parse(once.name);
    if (!result)
        return name + ": no name: " + once.name;
    // A page's address may go on behind the name.
    if (result->suffix() != view->suffix() && !hasNote(once, NoteCode::SuggestionTaken))
        return name + ": tag or digest changed: " + once.name;
    const ConvertedName twice = converter.convert(*result);
    if (twice.outcome == NameOutcome::Converted)
        return name + " -> " + once.name + " -> " + twice.name;
    return {};
}

/// Random names that the rules of a catalogue are about, on originals and on mirrors.
std::vector<std::string> namesFor(const MirrorCatalog &catalog, Chance &chance, int rounds)
{
    std::vector<std::string> firsts{"",
                                    "docker.io/",
                                    "registry-1.docker.io/",
                                    "hub.docker.com/r/",
                                    "localhost:5000/",
                                    "unknown.example.org/"};
    for (const Registry &registry : catalog.registries()) {
        firsts.push_back(registry.name + '/');
        for (const RegistrySource &alias : registry.aliases)
            firsts.push_back(alias.text() + '/');
    }
    for (const Mirror &mirror : catalog.mirrors()) {
        for (const Rule &rule : mirror.rules) {
            if (mirror.kind != MirrorKind::Registry)
                continue;
            if (!rule.source.isAny())
                firsts.push_back(rule.source.text() + '/');
            std::string target = rule.target.substr(0, rule.target.rfind('/') + 1);
            for (const std::string place : {"{registry}", "{user_code}", "{p}"}) {
                const auto at = target.find(place);
                if (at != std::string::npos)
                    target.replace(at, place.size(),
                                   place == "{registry}" ? "quay.io" : "abcd1234");
            }
            if (target.find('{') == std::string::npos)
                firsts.push_back(target);
        }
    }
    std::vector<std::string> names;
    for (int round = 0; round < rounds; ++round) {
        for (const std::string &first : firsts)
            names.push_back(first + chance.path(3) + chance.suffix());
    }
    return names;
}

} // namespace

class TestConversionLaws final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twiceChangesNothing();
    void twiceChangesNothingWithChosenMirrors();
    void twiceChangesNothingInStrangeCatalogues();
    void backOfForward();
    void backOfForwardFlattened();

private:
    const MirrorCatalog m_shipped = shippedCatalog();
};

void TestConversionLaws::twiceChangesNothing()
{
    Chance chance(1);
    for (int round = 0; round < 40; ++round) {
        ConversionChoice choice;
        choice.measurements = chance.measurements(m_shipped);
        if (chance.once(3))
            choice.leave = {"docker.io"};
        if (chance.once(3))
            choice.leave.insert("registry.k8s.io");
        const NameConverter converter(m_shipped, choice);
        for (const std::string &name : namesFor(m_shipped, chance, 2)) {
            const std::string broken = brokenPromise(converter, name);
            QVERIFY2(broken.empty(), broken.c_str());
        }
    }
    test::NameGenerator generator(7);
    const NameConverter converter(m_shipped, {});
    for (int i = 0; i < 5000; ++i) {
        const std::string broken
            = brokenPromise(converter, i % 2 == 0 ? generator.name() : generator.mutated());
        QVERIFY2(broken.empty(), broken.c_str());
    }
}

void TestConversionLaws::twiceChangesNothingWithChosenMirrors()
{
    Chance chance(2);
    for (const Mirror &mirror : m_shipped.mirrors()) {
        ConversionChoice choice = chosen(mirror);
        choice.measurements = chance.measurements(m_shipped);
        choice.mirrors.push_back(chance.oneOf(m_shipped.mirrors()).id);
        choice.perRegistry["quay.io"] = chance.oneOf(m_shipped.mirrors()).id;
        const NameConverter converter(m_shipped, choice);
        for (const std::string &name : namesFor(m_shipped, chance, 1)) {
            const std::string broken = brokenPromise(converter, name);
            QVERIFY2(broken.empty(), broken.c_str());
        }
    }
}

void TestConversionLaws::twiceChangesNothingInStrangeCatalogues()
{
    const std::vector<std::string> sources{"docker.io",       "docker.io/library",
                                           "quay.io",         "k8s.gcr.io",
                                           "registry.k8s.io", "gcr.io/google-containers",
                                           "gcr.io",          "*",
                                           "a.example",       "quay.io/a"};
    const std::vector<std::string> targets{"{path}",
                                           "{name}",
                                           "a.example/{path}",
                                           "a.example/{name}",
                                           "a.example/{registry}/{path}",
                                           "b.example/x/{path}",
                                           "b.example/{path}",
                                           "user/{name}",
                                           "user/pre-{name}",
                                           "{p}.c.example/{path}",
                                           "{p}/{path}",
                                           "c.example/{p}-{name}",
                                           "quay.io/{path}",
                                           "gcr.io/google-containers/{name}",

                                           "{registry}.d.example/{repository}",
                                           "d.example/{path}/{name}",
                                           "docker.io/user/{path}"};
    const std::vector<std::string> claims{"works", "limited", "inside", "closed", "unknown"};
    Chance chance(3);
    Chance switches(5);
    for (int round = 0; round < 400; ++round) {
        std::string json = "{'version':1,'registries':[{'name':'docker.io'},"
                           "{'name':'registry.k8s.io','aliases':['k8s.gcr.io',"
                           "'gcr.io/google-containers']},{'name':'quay.io'}],'mirrors':[";
        const std::size_t count = 1 + chance.below(4);
        for (std::size_t i = 0; i < count; ++i) {
            const std::string id = "m" + std::to_string(i);
            json += (i > 0 ? ",{'id':'" : "{'id':'") + id
                    + "','kind':'registry','endpoint':'https://x.example','parameters':{'p':{}},"
                      "'names':{'a/nginx':'renamed','coredns/coredns':'x/y'},"
                      "'claim':{'state':'"
                    + chance.oneOf(claims) + "'},'rules':[";
            const std::size_t first = chance.below(sources.size());
            const std::size_t rules = 1 + chance.below(3);
            for (std::size_t j = 0; j < rules; ++j) {
                json += std::string(j > 0 ? "," : "") + "{'source':'"
                        + sources[(first + j) % sources.size()] + "','target':'"
                        + chance.oneOf(targets) + "'}";
            }
            json += "]}";
        }
        json += "]}";
        std::replace(json.begin(), json.end(), '\'', '"');
        const auto catalog = MirrorCatalog::parse(json);
        QVERIFY2(catalog, json.c_str());

        ConversionChoice choice;
        choice.measurements = chance.measurements(*catalog);
        for (const Mirror &mirror : catalog->mirrors()) {
            if (switches.once(6))
                choice.disabled.insert(mirror.id);
        }
        for (const Mirror &mirror : catalog->mirrors()) {
            if (chance.once(2))
                choice.parameters[mirror.id + ".p"] = chance.once(2) ? "abcd1234" : "a.example";
        }
        if (chance.once(2))
            choice.mirrors.push_back(chance.oneOf(catalog->mirrors()).id);
        const NameConverter converter(*catalog, choice);
        for (const std::string &name : namesFor(*catalog, chance, 3)) {
            std::string broken = brokenPromise(converter, name);
            if (!broken.empty())
                broken += '\n' + json;
            QVERIFY2(broken.empty(), broken.c_str());
        }
    }
}

void TestConversionLaws::backOfForward()
{
    Chance chance(4);
    int tried = 0;
    for (const Mirror &mirror : m_shipped.mirrors()) {
        ConversionChoice choice = chosen(mirror);
        const NameConverter forward(m_shipped, choice);
        choice.back = true;
        const NameConverter back(m_shipped, choice);
        ConversionChoice anyBack;
        anyBack.back = true;
        const NameConverter backOfAny(m_shipped, anyBack);
        for (const std::string &name : namesFor(m_shipped, chance, 3)) {
            const ConvertedName there = convert(forward, name);
            if (there.outcome != NameOutcome::Converted || there.mirrorId != mirror.id
                || hasNote(there, NoteCode::AliasFolded)
                || hasNote(there, NoteCode::TakenFromClosed)
                || hasNote(there, NoteCode::SuggestionTaken))
                continue;
            if (std::any_of(mirror.rules.begin(), mirror.rules.end(), [](const Rule &rule) {
                    return rule.target.find("{name}") != std::string::npos;
                }))
                continue;
            ++tried;
            std::string expected = canonical(name);
            if (expected.starts_with("registry-1.docker.io/")) {
                expected.replace(0, expected.find('/'), "docker.io");
                expected = canonical(expected);
            }
            for (const NameConverter *converter : {&back, &backOfAny}) {
                const ConvertedName again = convert(*converter, there.name);
                const std::string both = name + " -> " + there.name + " -> " + again.name;
                QVERIFY2(again.outcome == NameOutcome::Converted, both.c_str());
                // A mirror of two registries may put both into one place.
                bool isFound = canonical(again.name) == expected;
                for (const Note &note : again.notes) {
                    if (note.code != NoteCode::OtherOrigins)
                        continue;
                    std::string_view rest = note.subject;
                    while (!rest.empty()) {
                        const std::size_t comma = std::min(rest.find(", "), rest.size());
                        isFound = isFound || canonical(rest.substr(0, comma)) == expected;
                        rest.remove_prefix(std::min(comma + 2, rest.size()));
                    }
                }
                QVERIFY2(isFound, both.c_str());
                QVERIFY2(mirror.rules.size() > 1 || canonical(again.name) == expected,
                         both.c_str());
                // In the short form that people write.
                QCOMPARE(
                    QString::fromStdString(again.name),
                    QString::fromStdString(ImageReferenceView::parse(again.name)->shortForm()));
            }
        }
    }
    QVERIFY(tried > 1000);
}

void TestConversionLaws::backOfForwardFlattened()
{
    Chance chance(5);
    int tried = 0;
    for (const Mirror &mirror : m_shipped.mirrors()) {
        if (mirror.kind != MirrorKind::Registry
            || mirror.rules.front().target.find("{name}") == std::string::npos)
            continue;
        ConversionChoice choice = chosen(mirror);
        const NameConverter forward(m_shipped, choice);
        choice.back = true;
        const NameConverter back(m_shipped, choice);
        std::vector<std::string> paths;
        // What the mirror's table has can be taken back, unless it gives one name to two.
        for (const auto &[path, name] : mirror.names) {
            const auto same
                = std::count_if(mirror.names.begin(), mirror.names.end(),
                                [&name = name](const auto &other) { return other.second == name; });
            if (same == 1)
                paths.push_back(path);
        }
        for (int i = 0; i < 50; ++i)
            paths.push_back("some-thing" + std::to_string(i));
        for (const std::string &path : paths) {
            ++tried;
            const std::string name = mirror.rules.front().source.text() + '/' + path + ":1";
            const ConvertedName there = convert(forward, name);
            const ConvertedName again = convert(back, there.name);
            QCOMPARE(QString::fromStdString(canonical(again.name)),
                     QString::fromStdString(canonical(name)));
        }
    }
    QVERIFY(tried > 100);
}

QTEST_GUILESS_MAIN(TestConversionLaws)
#include "tst_conversionlaws.moc"
