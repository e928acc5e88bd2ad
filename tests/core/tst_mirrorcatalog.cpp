// SPDX-License-Identifier: MIT
#include "app/core/mirrorcatalog.h"
#include "app/core/parameterpattern.h"
#include "app/core/weburl.h"

#include <QTest>

#include <array>
#include <random>
#include <regex>
#include <set>
#include <string>
#include <string_view>

using namespace jingtai;

namespace {

constexpr std::string_view s_required
    = R"("id":"a","kind":"registry","endpoint":"https://m.example",)"
      R"("rules":[{"source":"quay.io","target":"m.example/{path}"}])";

std::string file(std::string_view members)
{
    return R"({"version":1,)" + std::string(members) + "}";
}

/// A file with one mirror of nothing but what must stand, and these members.
std::string mirrorWith(std::string_view members)
{
    return file(R"("mirrors":[{)" + std::string(s_required) + "," + std::string(members) + "}]");
}

/// A file with one mirror of exactly these members.
std::string mirrorOf(std::string_view members)
{
    return file(R"("mirrors":[{)" + std::string(members) + "}]");
}

std::string mirrorWithRules(std::string_view rules, std::string_view more = {})
{
    return mirrorOf(R"("id":"a","kind":"registry","endpoint":"https://m.example","rules":[)"
                    + std::string(rules) + "]" + std::string(more));
}

std::string packagesWithRules(std::string_view rules)
{
    return mirrorOf(R"("id":"a","kind":"packages","endpoint":"https://m.example","rules":[)"
                    + std::string(rules) + "]");
}

std::string registryWith(std::string_view members)
{
    return file(R"("registries":[{)" + std::string(members) + "}]");
}

QString words(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::string text(const QByteArray &bytes)
{
    return bytes.toStdString();
}

MirrorCatalog parsed(const std::string &json)
{
    auto catalog = MirrorCatalog::parse(json);
    if (!catalog) {
        QTest::qFail(("refused: " + std::string(code(catalog.error().kind)) + " at "
                      + catalog.error().pointer + " " + catalog.error().detail)
                         .c_str(),
                     __FILE__, __LINE__);
        return {};
    }
    return std::move(*catalog);
}

} // namespace

class TestMirrorCatalog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryMember();
    void takesDefaults();
    void ignoresWhatItDoesNotKnow();
    void acceptsByteOrderMark();
    void acceptsLessThanAll_data();
    void acceptsLessThanAll();
    void placesSyntaxErrors_data();
    void placesSyntaxErrors();
    void refusesBadBytes_data();
    void refusesBadBytes();
    void refusesDepth();
    void refusesSize();
    void pointsAtBreaks_data();
    void pointsAtBreaks();
    void checksUrls_data();
    void checksUrls();
    void readsUrls();
    void matchesPatterns_data();
    void matchesPatterns();
    void refusesPatterns_data();
    void refusesPatterns();
    void patternsStayLinear();
    void patternsAgreeWithStandardOnes();
    void acceptsParameterValues();
    void overlays();
    void overlayTakesNamesOver();
    void choosesLanguage_data();
    void choosesLanguage();
    void hasDistinctCodes();
};

void TestMirrorCatalog::readsEveryMember()
{
    const MirrorCatalog catalog = parsed(R"({
        "version": 1, "updated": "2026-11-23",
        "registries": [{ "name": "registry.k8s.io", "aliases": ["k8s.gcr.io", "gcr.io/google-containers"],
                         "endpoint": "https://registry.k8s.io/", "probe": "pause:3.9" }],
        "mirrors": [{
            "id": "aliyun-google-containers", "operator": "aliyun",
            "title": { "en": "Alibaba Cloud", "zh_CN": "阿里云" },
            "kind": "registry", "endpoint": "https://{user_code}.mirror.example:8443/",
            "rules": [{ "source": "registry.k8s.io", "target": "m.example/google_containers/{name}" },
                      { "source": "gcr.io/google-containers", "target": "{user_code}.example/{path}" },
                      { "source": "*", "target": "m.example/{registry}/{repository}" }],
            "names": { "ingress-nginx/controller": "nginx-ingress-controller" },
            "daemonMirror": true, "probe": { "image": "google_containers/pause:3.9", "path": "a/b" },
            "trust": "third-party-copy", "access": "allow-list", "requestsPerMinute": 60,
            "homepage": "https://example.org/docs/",
            "parameters": { "user_code": { "title": { "en": "Your code", "zh_CN": "代码" },
                                           "pattern": "[a-z0-9]{4,16}" } },
            "claim": { "state": "works", "asOf": "2026-08", "source": "minikube" },
            "notes": { "en": "Copies.", "zh_CN": "副本。" } }] })");

    QCOMPARE(catalog.updated(), std::string("2026-11-23"));
    const Registry *const registry = catalog.registry("registry.k8s.io");
    QVERIFY(registry);
    QCOMPARE(catalog.registry("k8s.gcr.io"), nullptr);
    QCOMPARE(registry->endpoint, std::string("https://registry.k8s.io"));
    QCOMPARE(registry->probe, std::string("pause:3.9"));
    QCOMPARE(registry->aliases.size(), std::size_t{2});
    QCOMPARE(registry->aliases[0].text(), std::string("k8s.gcr.io"));
    QCOMPARE(registry->aliases[1].registry, std::string("gcr.io"));
    QCOMPARE(registry->aliases[1].prefix, std::string("google-containers"));

    const Mirror *const mirror = catalog.mirror("aliyun-google-containers");
    QVERIFY(mirror);
    QCOMPARE(catalog.mirror("aliyun"), nullptr);
    QCOMPARE(mirror->operatorId, std::string("aliyun"));
    QCOMPARE(mirror->title.in("en"), std::string("Alibaba Cloud"));
    QCOMPARE(mirror->title.in("zh_CN"), std::string("阿里云"));
    QCOMPARE(mirror->kind, MirrorKind::Registry);
    QCOMPARE(mirror->endpoint, std::string("https://{user_code}.mirror.example:8443"));
    QCOMPARE(mirror->rules.size(), std::size_t{3});
    QCOMPARE(mirror->rules[0].source.text(), std::string("registry.k8s.io"));
    QCOMPARE(mirror->rules[0].target, std::string("m.example/google_containers/{name}"));
    QCOMPARE(mirror->rules[1].source.prefix, std::string("google-containers"));
    QVERIFY(!mirror->rules[1].source.isAny());
    QVERIFY(mirror->rules[2].source.isAny());
    QCOMPARE(mirror->names.at("ingress-nginx/controller"), std::string("nginx-ingress-controller"));
    QVERIFY(mirror->daemonMirror);
    QCOMPARE(mirror->probeImage, std::string("google_containers/pause:3.9"));
    QCOMPARE(mirror->probePath, std::string("a/b"));
    QCOMPARE(mirror->trust, Trust::ThirdPartyCopy);
    QCOMPARE(mirror->access, Access::AllowList);
    QCOMPARE(mirror->requestsPerMinute, 60);
    QCOMPARE(mirror->homepage, std::string("https://example.org/docs/"));
    QCOMPARE(mirror->parameters.size(), std::size_t{1});
    QCOMPARE(mirror->parameters[0].name, std::string("user_code"));
    QCOMPARE(mirror->parameters[0].title.zhCn, std::string("代码"));
    QCOMPARE(mirror->parameters[0].pattern, std::string("[a-z0-9]{4,16}"));
    QCOMPARE(mirror->claim.state, ClaimState::Works);
    QCOMPARE(mirror->claim.asOf, std::string("2026-08"));
    QCOMPARE(mirror->claim.source, std::string("minikube"));
    QCOMPARE(mirror->notes.in("en"), std::string("Copies."));
    QVERIFY(!mirror->isOwn);
}

void TestMirrorCatalog::takesDefaults()
{
    const MirrorCatalog catalog = parsed(
        file(R"("registries":[{"name":"quay.io"}],"mirrors":[{)" + std::string(s_required) + "}]"));
    QCOMPARE(catalog.updated(), std::string());
    QCOMPARE(catalog.registry("quay.io")->endpoint, std::string("https://quay.io"));
    const Mirror &mirror = *catalog.mirror("a");
    QCOMPARE(mirror.title.in("en"), std::string("m.example"));
    QCOMPARE(mirror.title.in("zh_CN"), std::string("m.example"));
    QCOMPARE(mirror.operatorId, std::string());
    QVERIFY(mirror.names.empty());
    QVERIFY(!mirror.daemonMirror);
    QCOMPARE(mirror.probeImage, std::string());
    QCOMPARE(mirror.trust, Trust::Personal);
    QCOMPARE(mirror.access, Access::Public);
    QCOMPARE(mirror.requestsPerMinute, 0);
    QVERIFY(mirror.parameters.empty());
    QCOMPARE(mirror.claim.state, ClaimState::Unknown);
    QVERIFY(mirror.notes.isEmpty());
}

void TestMirrorCatalog::ignoresWhatItDoesNotKnow()
{
    const MirrorCatalog catalog
        = parsed(R"({"$schema":"x","version":1,"future":{"a":[null,1.5,-3,true]},)"
                 R"("mirrors":[{"colour":"blue",)"
                 + std::string(s_required) + R"(,"claim":{"by":"me"},"probe":{"bytes":9}}]})");
    QCOMPARE(catalog.mirrors().size(), std::size_t{1});
}

void TestMirrorCatalog::acceptsByteOrderMark()
{
    QCOMPARE(parsed("\xEF\xBB\xBF" + file(R"("updated":"2026")")).updated(), std::string("2026"));
    const auto twice
        = MirrorCatalog::parse("\xEF\xBB\xBF\xEF\xBB\xBF" + file(R"("updated":"2026")"));
    QVERIFY(!twice);
    QCOMPARE(twice.error().kind, CatalogErrorKind::NotJson);
}

void TestMirrorCatalog::acceptsLessThanAll_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("version alone") << QByteArray(R"({"version":1})");
    QTest::newRow("empty lists") << QByteArray(R"({"version":1,"registries":[],"mirrors":[]})");
    QTest::newRow("empty claim") << QByteArray(mirrorWith(R"("claim":{})").c_str());
    QTest::newRow("empty notes") << QByteArray(mirrorWith(R"("notes":{"en":""})").c_str());
    QTest::newRow("no probe") << QByteArray(mirrorWith(R"("probe":{})").c_str());
    QTest::newRow("plain http") << QByteArray(
        mirrorOf(R"("id":"a","kind":"registry","endpoint":"http://10.0.0.1:5000",)"
                 R"("rules":[{"source":"*","target":"10.0.0.1:5000/{repository}"}])")
            .c_str());
    QTest::newRow("target at the Hub") << QByteArray(
        mirrorWithRules(R"({"source":"k8s.gcr.io","target":"someone/{name}"})").c_str());
    QTest::newRow("longest id") << QByteArray(
        mirrorOf(R"("id":")" + std::string(64, 'a')
                 + R"(","kind":"packages","endpoint":"https://m.example/docker-ce",)"
                   R"("rules":[{"source":"docker-ce"},{"source":"kubernetes"}])")
            .c_str());
    QTest::newRow("leap day") << QByteArray(
        mirrorWith(R"("claim":{"state":"closed","asOf":"2024-02-29"})").c_str());
    QTest::newRow("white space") << QByteArray(" \t\r\n{ \"version\" : 1 }\n\n");
}

void TestMirrorCatalog::acceptsLessThanAll()
{
    QFETCH(QByteArray, json);
    const auto catalog = MirrorCatalog::parse(text(json));
    QVERIFY2(catalog.has_value(), catalog ? "" : catalog.error().pointer.c_str());
}

void TestMirrorCatalog::placesSyntaxErrors_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    const auto row = [](const char *name, const char *json, int line, int column) {
        QTest::newRow(name) << QByteArray(json) << line << column;
    };
    row("empty", "", 1, 1);
    row("blank", "  \n ", 2, 2);
    row("open end", "{", 1, 2);
    row("open array", "[1,2", 1, 5);
    row("open string", R"({"a":"b)", 1, 8);
    row("comma at the end", R"({"version":1,})", 1, 14);
    row("missing comma", R"({"version": 1 "a": 2})", 1, 15);
    row("missing comma, a long word", "{\"version\": 1\n  \"a\\\"b\\\\\": 2}", 2, 3);
    row("missing comma, number", R"({"a":[1 -23.5e7]})", 1, 9);
    row("missing comma, true", R"({"a":[1 true]})", 1, 9);
    row("missing comma, false", R"({"a":[1 false]})", 1, 9);
    row("missing comma, null", R"({"a":[1 null]})", 1, 9);
    row("missing comma, brace", R"({"a":[1 {}]})", 1, 9);
    row("word that is none", R"({"a": tru})", 1, 10);
    row("comment", "{ // no\n}", 1, 3);
    row("single quotes", "{'a':1}", 1, 2);
    row("something after it", "{\"version\":1} x", 1, 15);
    row("second document", "{\"version\":1}\n{}", 2, 1);
    row("tab in a string", "{\"a\":\"x\ty\"}", 1, 8);
    row("columns are characters", "{\"é€😀\": x}", 1, 9);
    row("CRLF is one line end", "{\r\n \"a\":x}", 2, 6);
    row("bracket for brace", R"({"a":1])", 1, 7);
    row("missing colon", R"({"a" 1})", 1, 6);
    row("lone surrogate", R"({"a":"\ud800x"})", 1, 13);
}

void TestMirrorCatalog::placesSyntaxErrors()
{
    QFETCH(QByteArray, json);
    QFETCH(int, line);
    QFETCH(int, column);
    const auto catalog = MirrorCatalog::parse(text(json));
    QVERIFY(!catalog);
    QCOMPARE(words(code(catalog.error().kind)), QStringLiteral("not-json"));
    QCOMPARE(words(catalog.error().pointer), QString());
    QCOMPARE(static_cast<int>(catalog.error().line), line);
    QCOMPARE(static_cast<int>(catalog.error().column), column);
    QVERIFY(!catalog.error().detail.empty());
    QVERIFY2(catalog.error().detail.find("exception") == std::string::npos
                 && catalog.error().detail.find("last read") == std::string::npos,
             catalog.error().detail.c_str());
}

void TestMirrorCatalog::refusesBadBytes_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("column");
    const auto inString = [](const QByteArray &bytes) { return "{\"a\":\"" + bytes + "\"}"; };
    QTest::newRow("latin 1") << inString("caf\xE9") << QStringLiteral("not-utf8") << 10;
    QTest::newRow("lone continuation") << inString("\x80") << QStringLiteral("not-utf8") << 7;
    QTest::newRow("overlong slash") << inString("\xC0\xAF") << QStringLiteral("not-utf8") << 7;
    QTest::newRow("overlong, three") << inString("\xE0\x9F\xBF") << QStringLiteral("not-utf8") << 7;
    QTest::newRow("overlong, four")
        << inString("\xF0\x8F\xBF\xBF") << QStringLiteral("not-utf8") << 7;
    QTest::newRow("surrogate") << inString("\xED\xA0\x80") << QStringLiteral("not-utf8") << 7;
    QTest::newRow("beyond Unicode")
        << inString("\xF4\x90\x80\x80") << QStringLiteral("not-utf8") << 7;
    QTest::newRow("cut off") << QByteArray("{\"a\":\"\xE9\x95") << QStringLiteral("not-utf8") << 7;
    QTest::newRow("after characters") << inString("镜台\xFF") << QStringLiteral("not-utf8") << 9;
    QTest::newRow("NUL") << QByteArray("{\"a\":\0 1}", 9) << QStringLiteral("not-json") << 6;
    QTest::newRow("NUL in a string")
        << inString(QByteArray("x\0y", 3)) << QStringLiteral("not-json") << 8;
    QTest::newRow("NUL at the end")
        << QByteArray("{\"version\":1}\0", 14) << QStringLiteral("not-json") << 14;
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE{\0", 4) << QStringLiteral("not-utf8") << 1;
}

void TestMirrorCatalog::refusesBadBytes()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, kind);
    QFETCH(int, column);
    const auto catalog = MirrorCatalog::parse(text(json));
    QVERIFY(!catalog);
    QCOMPARE(words(code(catalog.error().kind)), kind);
    QCOMPARE(static_cast<int>(catalog.error().line), 1);
    QCOMPARE(static_cast<int>(catalog.error().column), column);
}

void TestMirrorCatalog::refusesDepth()
{
    const auto nested = [](std::size_t levels) {
        return R"({"version":1,"a":)" + std::string(levels, '[') + std::string(levels, ']') + "}";
    };
    QVERIFY(MirrorCatalog::parse(nested(63)).has_value());
    const auto catalog = MirrorCatalog::parse(nested(64));
    QVERIFY(!catalog);
    QCOMPARE(catalog.error().kind, CatalogErrorKind::TooDeep);
    QVERIFY(catalog.error().pointer.starts_with("/a/0/0/0"));
    QCOMPARE(MirrorCatalog::parse(std::string(1'000'000, '[')).error().kind,
             CatalogErrorKind::TooDeep);
}

void TestMirrorCatalog::refusesSize()
{
    constexpr std::size_t limit = std::size_t{16} * 1024 * 1024;
    std::string json = R"({"version":1})";
    json.resize(limit, ' ');
    QVERIFY(MirrorCatalog::parse(json).has_value());
    json += ' ';
    QCOMPARE(MirrorCatalog::parse(json).error().kind, CatalogErrorKind::TooLarge);

    std::string values = R"({"version":1,"a":[0)";
    for (int i = 0; i < 1'000'000; ++i)
        values += ",0";
    QCOMPARE(MirrorCatalog::parse(values + "]}").error().kind, CatalogErrorKind::TooLarge);
}

void TestMirrorCatalog::pointsAtBreaks_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, const std::string &json, const char *kind,
                        const char *pointer, const char *detail = nullptr) {
        QTest::newRow(name) << QByteArray(json.data(), static_cast<qsizetype>(json.size()))
                            << QString::fromLatin1(kind) << QString::fromUtf8(pointer)
                            << QString::fromUtf8(detail);
    };

    row("not an object", "[]", "wrong-type", "", "object");
    row("a number", "1", "wrong-type", "", "object");
    row("no version", "{}", "missing", "", "version");
    row("version of another type", R"({"version":"1"})", "wrong-type", "/version", "integer");
    row("version with a fraction", R"({"version":1.0})", "wrong-type", "/version", "integer");
    row("later version", R"({"version":2})", "wrong-version", "/version", "2");
    row("huge version", R"({"version":18446744073709551615})", "wrong-version", "/version");
    row("date", file(R"("updated":"23.11.2026")"), "bad-date", "/updated", "23.11.2026");
    row("registries of another type", file(R"("registries":{})"), "wrong-type", "/registries",
        "array");
    row("mirrors of another type", file(R"("mirrors":null)"), "wrong-type", "/mirrors", "array");
    row("key twice", R"({"version":1,"version":1})", "duplicate", "/version", "version");
    row("key twice, escaped otherwise", R"({"version":1,"\u0061":1,"a":1})", "duplicate", "/a",
        "a");
    row("key twice inside", file(R"("mirrors":[{"id":"a","x/y~":1,"x/y~":2}])"), "duplicate",
        "/mirrors/0/x~1y~0", "x/y~");
    row("key twice, unknown member", file(R"("other":[[{"a":1,"b":1,"a":1}]])"), "duplicate",
        "/other/0/0/a", "a");

    row("registry of another type", file(R"("registries":["quay.io"])"), "wrong-type",
        "/registries/0", "object");
    row("registry without a name", registryWith(R"("probe":"a")"), "missing", "/registries/0",
        "name");
    row("registry with an empty name", registryWith(R"("name":"")"), "empty", "/registries/0/name");
    row("registry that is none", registryWith(R"("name":"quay")"), "bad-registry",
        "/registries/0/name", "quay");
    row("registry with a path", registryWith(R"("name":"quay.io/a")"), "bad-registry",
        "/registries/0/name");
    row("registry as a URL", registryWith(R"("name":"https://quay.io")"), "bad-registry",
        "/registries/0/name");
    row("registry with an underscore", registryWith(R"("name":"a_b.io")"), "bad-registry",
        "/registries/0/name");
    row("registry of any", registryWith(R"("name":"*")"), "bad-registry", "/registries/0/name");
    row("alias that is none", registryWith(R"("name":"a.io","aliases":["b.io","c.io/UP"])"),
        "bad-registry", "/registries/0/aliases/1", "c.io/UP");
    row("alias of another type", registryWith(R"("name":"a.io","aliases":[1])"), "wrong-type",
        "/registries/0/aliases/0", "string");
    row("alias of itself", registryWith(R"("name":"a.io","aliases":["a.io"])"), "duplicate",
        "/registries/0/aliases/0", "a.io");
    row("registry twice", file(R"("registries":[{"name":"a.io"},{"name":"a.io"}])"), "duplicate",
        "/registries/1/name", "a.io");
    row("alias of two",
        file(
            R"("registries":[{"name":"a.io","aliases":["c.io/x"]},{"name":"b.io","aliases":["c.io/x"]}])"),
        "duplicate", "/registries/1/aliases/0", "c.io/x");
    row("registry that is an alias",
        file(R"("registries":[{"name":"a.io","aliases":["b.io"]},{"name":"b.io"}])"), "duplicate",
        "/registries/1/name", "b.io");
    row("registry's endpoint", registryWith(R"("name":"a.io","endpoint":"ftp://a.io")"), "bad-url",
        "/registries/0/endpoint");
    row("registry's endpoint with a parameter",
        registryWith(R"("name":"a.io","endpoint":"https://{x}.io")"), "bad-url",
        "/registries/0/endpoint", "parameter {x}");
    row("registry's probe", registryWith(R"("name":"a.io","probe":"UP:1")"), "bad-image",
        "/registries/0/probe", "UP:1");
    row("registry's probe with a registry", registryWith(R"("name":"a.io","probe":"a.io:1/x:1")"),
        "bad-image", "/registries/0/probe");

    row("mirror of another type", file(R"("mirrors":[[]])"), "wrong-type", "/mirrors/0", "object");
    row("no id", mirrorOf(R"("kind":"registry","endpoint":"https://a.io","rules":[])"), "missing",
        "/mirrors/0", "id");
    row("no kind", mirrorOf(R"("id":"a","endpoint":"https://a.io","rules":[])"), "missing",
        "/mirrors/0", "kind");
    row("no endpoint", mirrorOf(R"("id":"a","kind":"registry","rules":[])"), "missing",
        "/mirrors/0", "endpoint");
    row("no rules", mirrorOf(R"("id":"a","kind":"registry","endpoint":"https://a.io")"), "missing",
        "/mirrors/0", "rules");
    row("second mirror", file(R"("mirrors":[{)" + std::string(s_required) + R"(},{"id":"b"}])"),
        "missing", "/mirrors/1", "kind");
    row("id twice",
        file(R"("mirrors":[{)" + std::string(s_required) + "},{" + std::string(s_required) + "}]"),
        "duplicate", "/mirrors/1/id", "a");
    for (const char *id : {"A", "-a", ".a", "_a", "a b", "ä", "a/b", "a\\u0000", "a\\n"}) {
        const std::string json
            = mirrorOf(R"("id":")" + std::string(id)
                       + R"(","kind":"registry","endpoint":"https://a.io","rules":[])");
        row(("id " + std::string(id)).c_str(), json, "bad-id", "/mirrors/0/id");
    }
    row("id too long",
        mirrorOf(R"("id":")" + std::string(65, 'a')
                 + R"(","kind":"registry","endpoint":"https://a.io","rules":[])"),
        "bad-id", "/mirrors/0/id");
    row("empty id", mirrorOf(R"("id":"","kind":"registry","endpoint":"https://a.io","rules":[])"),
        "empty", "/mirrors/0/id");
    row("id of another type",
        mirrorOf(R"("id":7,"kind":"registry","endpoint":"https://a.io","rules":[])"), "wrong-type",
        "/mirrors/0/id", "string");
    row("kind", mirrorOf(R"("id":"a","kind":"Registry","endpoint":"https://a.io","rules":[])"),
        "unknown-word", "/mirrors/0/kind", "registry, packages");
    row("operator", mirrorWith(R"("operator":"Ali Yun")"), "bad-id", "/mirrors/0/operator",
        "Ali Yun");
    row("trust", mirrorWith(R"("trust":"full")"), "unknown-word", "/mirrors/0/trust",
        "operator, cloud, community, personal, third-party-copy");
    row("access", mirrorWith(R"("access":"")"), "unknown-word", "/mirrors/0/access",
        "public, registration, inside, allow-list");
    row("state", mirrorWith(R"("claim":{"state":"fine"})"), "unknown-word",
        "/mirrors/0/claim/state", "works, limited, inside, closed, unknown");
    row("claim of another type", mirrorWith(R"("claim":"works")"), "wrong-type", "/mirrors/0/claim",
        "object");
    row("title of another type", mirrorWith(R"("title":"A")"), "wrong-type", "/mirrors/0/title",
        "object");
    row("title without a text", mirrorWith(R"("title":{"fr":"A"})"), "empty", "/mirrors/0/title");
    row("empty title", mirrorWith(R"("title":{"en":"A","zh_CN":""})"), "empty",
        "/mirrors/0/title/zh_CN");
    row("note of another type", mirrorWith(R"("notes":{"en":1})"), "wrong-type",
        "/mirrors/0/notes/en", "string");
    row("daemonMirror", mirrorWith(R"("daemonMirror":"true")"), "wrong-type",
        "/mirrors/0/daemonMirror", "boolean");
    row("requests, negative", mirrorWith(R"("requestsPerMinute":-1)"), "out-of-range",
        "/mirrors/0/requestsPerMinute", "-1");
    row("requests, too many", mirrorWith(R"("requestsPerMinute":100001)"), "out-of-range",
        "/mirrors/0/requestsPerMinute");
    row("requests, a fraction", mirrorWith(R"("requestsPerMinute":1.5)"), "wrong-type",
        "/mirrors/0/requestsPerMinute", "integer");
    row("homepage", mirrorWith(R"("homepage":"example.org")"), "bad-url", "/mirrors/0/homepage");
    row("homepage with a parameter", mirrorWith(R"("homepage":"https://{a}.org")"), "bad-url",
        "/mirrors/0/homepage");
    for (const char *date :
         {"26", "2026-13", "2026-00", "2026-1", "2026-01-32", "2026-02-29", "1900-02-29",
          "2026-04-31", "2026-01-00", "2026/01", "2026-01-01T00:00", ""}) {
        const std::string json = mirrorWith(R"("claim":{"asOf":")" + std::string(date) + R"("})");
        row(("date " + std::string(date)).c_str(), json, "bad-date", "/mirrors/0/claim/asOf", date);
    }

    row("rules of another type",
        mirrorOf(R"("id":"a","kind":"registry","endpoint":"https://a.io","rules":{})"),
        "wrong-type", "/mirrors/0/rules", "array");
    row("no rule", mirrorWithRules(""), "empty", "/mirrors/0/rules");
    row("rule of another type", mirrorWithRules(R"("quay.io")"), "wrong-type", "/mirrors/0/rules/0",
        "object");
    row("rule without a source", mirrorWithRules(R"({"target":"a.io/{path}"})"), "missing",
        "/mirrors/0/rules/0", "source");
    row("rule without a target", mirrorWithRules(R"({"source":"quay.io"})"), "missing",
        "/mirrors/0/rules/0", "target");
    for (const char *source :
         {"quay", "quay.io/", "/quay.io", "quay.io//a", "quay.io/A", "quay.io/a:1", "**", "*/a",
          "https://quay.io", "quay.io/a/", "qu ay.io", "quay.io\\u0000", "qüay.io"}) {
        const std::string json = mirrorWithRules(R"({"source":")" + std::string(source)
                                                 + R"(","target":"a.io/{path}"})");
        row(("source " + std::string(source)).c_str(), json, "bad-registry",
            "/mirrors/0/rules/0/source");
    }
    row("empty source", mirrorWithRules(R"({"source":"","target":"a.io/{path}"})"), "empty",
        "/mirrors/0/rules/0/source");
    row("source twice",
        mirrorWithRules(
            R"({"source":"quay.io","target":"a.io/{path}"},{"source":"quay.io","target":"b.io/{path}"})"),
        "duplicate", "/mirrors/0/rules/1/source", "quay.io");
    row("source twice, under its other name",
        mirrorWithRules(
            R"({"source":"docker.io","target":"a.io/{path}"},{"source":"index.docker.io","target":"b.io/{path}"})"),
        "duplicate", "/mirrors/0/rules/1/source");
    for (const char *target :
         {"a.io", "a.io/x", "a.io/{registry}", "a.io/{path", "a.io/path}", "a.io/{}", "a.io/{Path}",
          "a.io/{user_code}/{path}", "a.io/{path}:1", "a.io/{path}@sha256", "a.io//{path}",
          "A/{path}x{", "https://a.io/{path}", "a.io/UP/{path}", "a.io/{path}/", "-a.io/{path}",
          "a b/{path}", "{path}:{name}"}) {
        const std::string json
            = mirrorWithRules(R"({"source":"quay.io","target":")" + std::string(target) + R"("})");
        row(("target " + std::string(target)).c_str(), json, "bad-rule",
            "/mirrors/0/rules/0/target");
    }
    row("empty target", mirrorWithRules(R"({"source":"quay.io","target":""})"), "empty",
        "/mirrors/0/rules/0/target");
    row("names of another type", mirrorWith(R"("names":["a"])"), "wrong-type", "/mirrors/0/names",
        "object");
    row("name of another type", mirrorWith(R"("names":{"a/b":1})"), "wrong-type",
        "/mirrors/0/names/a~1b", "string");
    row("names, bad path", mirrorWith(R"("names":{"A":"b"})"), "bad-rule", "/mirrors/0/names/A",
        "A");
    row("names, bad name", mirrorWith(R"("names":{"a/b":"c:1"})"), "bad-rule",
        "/mirrors/0/names/a~1b", "c:1");
    row("names, empty name", mirrorWith(R"("names":{"a":""})"), "empty", "/mirrors/0/names/a");

    row("packages with a registry", packagesWithRules(R"({"source":"docker.io"})"), "unknown-word",
        "/mirrors/0/rules/0/source", "docker-ce, kubernetes");
    row("packages with a target",
        packagesWithRules(R"({"source":"kubernetes","target":"a.io/{path}"})"), "bad-rule",
        "/mirrors/0/rules/0/target");
    row("packages as a registry",
        mirrorWithRules(R"({"source":"docker-ce","target":"a.io/{path}"})"), "bad-registry",
        "/mirrors/0/rules/0/source");

    row("probe of another type", mirrorWith(R"("probe":"a:1")"), "wrong-type", "/mirrors/0/probe",
        "object");
    row("probe's image", mirrorWith(R"("probe":{"image":"a b"})"), "bad-image",
        "/mirrors/0/probe/image", "a b");
    row("probe's path, above", mirrorWith(R"("probe":{"path":"a/../b"})"), "bad-url",
        "/mirrors/0/probe/path");
    row("probe's path, absolute", mirrorWith(R"("probe":{"path":"/a"})"), "bad-url",
        "/mirrors/0/probe/path");
    row("probe's path, query", mirrorWith(R"("probe":{"path":"a?b"})"), "bad-url",
        "/mirrors/0/probe/path");

    row("parameters of another type", mirrorWith(R"("parameters":["a"])"), "wrong-type",
        "/mirrors/0/parameters", "object");
    row("parameter of another type", mirrorWith(R"("parameters":{"a":"b"})"), "wrong-type",
        "/mirrors/0/parameters/a", "object");
    row("parameter's name", mirrorWith(R"("parameters":{"A-b":{}})"), "bad-id",
        "/mirrors/0/parameters/A-b", "A-b");
    row("parameter's name is taken", mirrorWith(R"("parameters":{"path":{}})"), "bad-id",
        "/mirrors/0/parameters/path", "path");
    std::string many;
    for (int i = 0; i < 17; ++i)
        many += (i > 0 ? ",\"p" : "\"p") + std::to_string(i) + "\":{}";
    row("too many parameters", mirrorWith(R"("parameters":{)" + many + "}"), "out-of-range",
        "/mirrors/0/parameters", "17");
    row("long target",
        mirrorWithRules(R"({"source":"quay.io","target":"a.io/{path})" + std::string(1024, 'a')
                        + R"("})"),
        "bad-rule", "/mirrors/0/rules/0/target", "longer than 1024 bytes");
    row("parameter's pattern", mirrorWith(R"("parameters":{"a":{"pattern":"(a+)+"}})"),
        "bad-pattern", "/mirrors/0/parameters/a/pattern");
    row("endpoint with an unknown parameter",
        mirrorOf(R"("id":"a","kind":"registry","endpoint":"https://{code}.io","rules":[])"),
        "bad-url", "/mirrors/0/endpoint", "parameter {code}");
    row("endpoint of another type",
        mirrorOf(R"("id":"a","kind":"registry","endpoint":[],"rules":[])"), "wrong-type",
        "/mirrors/0/endpoint", "string");
}

void TestMirrorCatalog::pointsAtBreaks()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, kind);
    QFETCH(QString, pointer);
    QFETCH(QString, detail);
    const auto catalog = MirrorCatalog::parse(text(json));
    QVERIFY(!catalog);
    QCOMPARE(words(code(catalog.error().kind)), kind);
    QCOMPARE(words(catalog.error().pointer), pointer);
    if (!detail.isNull())
        QCOMPARE(words(catalog.error().detail), detail);
}

void TestMirrorCatalog::checksUrls_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("isFine");
    for (const char *url :
         {"https://a", "http://a.example", "HTTPS://A.example", "https://a.example:1",
          "https://a.example:65535/", "https://a.example/b/c", "https://10.0.0.1:5000",
          "https://[::1]:5000", "https://[fe80::1]", "https://{user_code}.mirror.example",
          "https://a_b.example", "https://镜像.example", "https://a.example/core:/x"})
        QTest::newRow(url) << QString::fromUtf8(url) << true;
    for (const char *url : {"",
                            "a.example",
                            "//a.example",
                            "ftp://a.example",
                            "https:/a",
                            "https://",
                            "https:///x",
                            "https://:80",
                            "https://u@a.example",
                            "https://u:p@a.example",
                            "https://a.example?x",
                            "https://a.example/#x",
                            "https://a b",
                            "https://a\tb",
                            "https://a\nb",
                            "https://a\x7F",
                            "https://a.example:0",
                            "https://a.example:65536",
                            "https://a.example:",
                            "https://a.example:x",
                            "https://a.example:000080",
                            "https://-a.example",
                            "https://a-.example",
                            "https://a..example",
                            "https://.a",
                            "https://a.",
                            "https://[::1",
                            "https://::1",
                            "https://[]",
                            "https://[a.example]",
                            "https://a\\b",
                            "https://a\"b",
                            "https://{}.example",
                            "https://{a.example",
                            "https://a}.example",
                            "https://a.example/{x}",
                            "https://a,b",
                            "https://a%41"})
        QTest::addRow("refused %s", QString::fromUtf8(url).simplified().toUtf8().constData())
            << QString::fromUtf8(url) << false;
    QTest::newRow("2048 bytes") << QStringLiteral("https://a/") + QString(2038, QLatin1Char('x'))
                                << true;
    QTest::newRow("2049 bytes") << QStringLiteral("https://a/") + QString(2039, QLatin1Char('x'))
                                << false;
    QTest::newRow("NUL") << QStringLiteral("https://a") + QChar(0) << false;
    QTest::newRow("long host") << QStringLiteral("https://")
                                      + QStringLiteral("abcdefg.").repeated(32) + QLatin1Char('a')
                               << false;
    QTest::newRow("long label") << QStringLiteral("https://") + QString(64, QLatin1Char('a'))
                                << false;
}

void TestMirrorCatalog::checksUrls()
{
    QFETCH(QString, url);
    QFETCH(bool, isFine);
    WebUrl result;
    const std::string problem = parseWebUrl(url.toStdString(), result);
    QVERIFY2(problem.empty() == isFine, problem.c_str());
}

void TestMirrorCatalog::readsUrls()
{
    WebUrl url;
    QCOMPARE(parseWebUrl("HTTP://{a}.Example.org:8080/b//", url), std::string());
    QVERIFY(!url.isSecure);
    QCOMPARE(url.host, std::string("{a}.Example.org"));
    QCOMPARE(url.port, 8080);
    QCOMPARE(url.path, std::string("/b"));
    QCOMPARE(url.parameters, std::vector<std::string>{"a"});
    QCOMPARE(url.text(), std::string("http://{a}.Example.org:8080/b"));
    QCOMPARE(parseWebUrl("https://[::1]/", url), std::string());
    QCOMPARE(url.host, std::string("[::1]"));
    QCOMPARE(url.port, 0);
    QCOMPARE(url.text(), std::string("https://[::1]"));
}

void TestMirrorCatalog::matchesPatterns_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("matches");
    const auto row = [](const char *pattern, const char *value, bool matches) {
        QTest::addRow("%s ~ %s", pattern, value)
            << QString::fromUtf8(pattern) << QString::fromUtf8(value) << matches;
    };
    row("[a-z0-9]{4,16}", "abc", false);
    row("[a-z0-9]{4,16}", "abcd", true);
    row("[a-z0-9]{4,16}", "abcdefghijklmnop", true);
    row("[a-z0-9]{4,16}", "abcdefghijklmnopq", false);
    row("[a-z0-9]{4,16}", "abcD", false);
    row("^[a-z]+$", "abc", true);
    row("^[a-z]+$", "", false);
    row("a|bc|d*", "a", true);
    row("a|bc|d*", "bc", true);
    row("a|bc|d*", "ddd", true);
    row("a|bc|d*", "", true);
    row("a|bc|d*", "b", false);
    row("a?b+c*", "b", true);
    row("a?b+c*", "abbcc", true);
    row("a?b+c*", "aab", false);
    row("\\d{2,}-\\w", "12-_", true);
    row("\\d{2,}-\\w", "1-a", false);
    row("\\D\\W", "a-", true);
    row("\\D\\W", "1-", false);
    row("a\\.b", "a.b", true);
    row("a\\.b", "axb", false);
    row("a.b", "axb", true);
    row("a.b", "a\nb", false);
    row("[^a-c]", "d", true);
    row("[^a-c]", "b", false);
    row("[a-]", "-", true);
    row("[-a]", "-", true);
    row("[\\]\\d]", "]", true);
    row("[\\]\\d]", "7", true);
    row("x{3}", "xxx", true);
    row("x{3}", "xx", false);
    row("x{0}y", "y", true);
    row("a", "ä", false);
}

void TestMirrorCatalog::matchesPatterns()
{
    QFETCH(QString, pattern);
    QFETCH(QString, value);
    QFETCH(bool, matches);
    const auto parsedPattern = ParameterPattern::parse(pattern.toStdString());
    QVERIFY2(parsedPattern.has_value(), parsedPattern ? "" : parsedPattern.error().c_str());
    QCOMPARE(parsedPattern->matches(value.toStdString()), matches);
}

void TestMirrorCatalog::refusesPatterns_data()
{
    QTest::addColumn<QString>("pattern");
    for (const char *pattern :
         {"",      "(a)",     "(a+)+",  "a)",      "[a",      "[]",
          "[b-a]", "[\\d-z]", "a**",    "a+?",     "a{2}{3}", "*a",
          "a|*",   "a{,3}",   "a{3,2}", "a{1001}", "a{x}",    "a{2",
          "\\",    "\\b",     "\\1",    "\\x41",   "ä",       "[ä]",
          "a$b",   "a^",      "a]",     "a}",      "{2}",     "x{1000}y{1000}z{1000}"})
        QTest::addRow("refused %s", pattern) << QString::fromUtf8(pattern);
    QTest::newRow("too long") << QString(257, QLatin1Char('a'));
}

void TestMirrorCatalog::refusesPatterns()
{
    QFETCH(QString, pattern);
    const auto parsedPattern = ParameterPattern::parse(pattern.toStdString());
    QVERIFY(!parsedPattern);
    QVERIFY(!parsedPattern.error().empty());
}

void TestMirrorCatalog::patternsStayLinear()
{
    std::string pattern;
    for (int i = 0; i < 100; ++i)
        pattern += "a*";
    const auto hard = ParameterPattern::parse(pattern + "b");
    QVERIFY(hard.has_value());
    QVERIFY(!hard->matches(std::string(10'000, 'a')));
}

void TestMirrorCatalog::patternsAgreeWithStandardOnes()
{
    std::mt19937 random(7);
    constexpr std::array<std::string_view, 22> parts
        = {"a",    "b",    "1",         "-",      "_", ".", "\\.", "\\d", "\\w",   "\\D",  "\\W",
           "[ab]", "[^a]", "[a-c1-3_]", "[\\d-]", "*", "+", "?",   "{2}", "{1,3}", "{2,}", "|"};
    constexpr std::string_view letters = "ab1-._";
    const auto anyOf = [&random](const auto &things) { return things[random() % things.size()]; };
    int compared = 0;
    int matching = 0;
    for (int i = 0; i < 2000; ++i) {
        std::string pattern;
        for (std::size_t length = 1 + random() % 6; length > 0; --length)
            pattern += anyOf(parts);
        const auto own = ParameterPattern::parse(pattern);
        if (!own)
            continue;
        const std::regex standard(pattern);
        for (int k = 0; k < 20; ++k) {
            std::string value;
            for (std::size_t length = random() % 6; length > 0; --length)
                value += anyOf(letters);
            const bool matches = std::regex_match(value, standard);
            QVERIFY2(own->matches(value) == matches,
                     std::string(pattern).append(" with ").append(value).c_str());
            ++compared;
            matching += matches ? 1 : 0;
        }
    }
    QVERIFY2(compared > 5000 && matching > 500, "the sample is too thin to mean anything");
}

void TestMirrorCatalog::acceptsParameterValues()
{
    Parameter parameter;
    QVERIFY(parameter.accepts("a1.B_-"));
    for (const char *value : {"", "a b", "a/b", "a:1", "a@b", "{a}", "ä", "a\n"})
        QVERIFY2(!parameter.accepts(value), value);
    QVERIFY(parameter.accepts(std::string(253, 'a')));
    QVERIFY(!parameter.accepts(std::string(254, 'a')));
    parameter.pattern = ".*";
    QVERIFY(parameter.accepts("abc"));
    QVERIFY2(!parameter.accepts("evil.example/x"), "no pattern opens what a host cannot hold");
    parameter.pattern = "[a-z]{2}";
    QVERIFY(parameter.accepts("ab"));
    QVERIFY(!parameter.accepts("abc"));
}

void TestMirrorCatalog::overlays()
{
    const auto entry = [](const char *id, const char *host) {
        return R"({"id":")" + std::string(id) + R"(","kind":"registry","endpoint":"https://)" + host
               + R"(","rules":[{"source":"quay.io","target":")" + host + R"(/{path}"}]})";
    };
    MirrorCatalog catalog = parsed(
        file(R"("updated":"2026-01","registries":[{"name":"quay.io","probe":"a:1"}],"mirrors":[)"
             + entry("one", "one.io") + "," + entry("two", "two.io") + "]"));
    const MirrorCatalog own = parsed(file(
        R"("updated":"2027","registries":[{"name":"own.io"},{"name":"quay.io","probe":"b:1"}],"mirrors":[)"
        + entry("three", "three.io") + "," + entry("one", "mine.io") + "]"));
    catalog.overlay(own);
    QCOMPARE(catalog.updated(), std::string("2026-01"));
    QCOMPARE(catalog.mirrors().size(), std::size_t{3});
    QCOMPARE(catalog.mirrors()[0].id, std::string("one"));
    QCOMPARE(catalog.mirrors()[0].endpoint, std::string("https://mine.io"));
    QVERIFY(catalog.mirrors()[0].isOwn);
    QCOMPARE(catalog.mirrors()[1].id, std::string("two"));
    QVERIFY(!catalog.mirrors()[1].isOwn);
    QCOMPARE(catalog.mirrors()[2].id, std::string("three"));
    QVERIFY(catalog.mirrors()[2].isOwn);
    QCOMPARE(catalog.registries().size(), std::size_t{2});
    QCOMPARE(catalog.registries()[0].name, std::string("quay.io"));
    QCOMPARE(catalog.registries()[0].probe, std::string("b:1"));
    QCOMPARE(catalog.registries()[1].name, std::string("own.io"));
    QVERIFY2(!own.mirrors()[0].isOwn, "the one laid over stays what it was");

    const std::size_t before = catalog.mirrors().size();
    catalog.overlay(own);
    QCOMPARE(catalog.mirrors().size(), before);
}

void TestMirrorCatalog::overlayTakesNamesOver()
{
    MirrorCatalog catalog
        = parsed(file(R"("registries":[{"name":"a.io","aliases":["old-a.io","gone.io","b.io"]}])"));
    catalog.overlay(parsed(file(R"("registries":[{"name":"b.io","aliases":["gone.io"]}])")));
    QCOMPARE(catalog.registry("a.io")->aliases.size(), std::size_t{1});
    QCOMPARE(catalog.registry("a.io")->aliases[0].registry, std::string("old-a.io"));
    QCOMPARE(catalog.registry("b.io")->aliases[0].registry, std::string("gone.io"));
}

void TestMirrorCatalog::choosesLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("isChinese");
    for (const char *language : {"zh", "zh_CN", "zh-Hans", "zh-CN", "zh_CN.UTF-8"})
        QTest::newRow(language) << QString::fromLatin1(language) << true;
    for (const char *language : {"", "en", "C", "z", "de_CH", "zha", "C.UTF-8"})
        QTest::addRow("<%s>", language) << QString::fromLatin1(language) << false;
}

void TestMirrorCatalog::choosesLanguage()
{
    QFETCH(QString, language);
    QFETCH(bool, isChinese);
    const LocalizedText both{"mirror", "镜像"};
    QCOMPARE(both.in(language.toStdString()) == both.zhCn, isChinese);
    const LocalizedText english{"mirror", {}};
    QCOMPARE(english.in(language.toStdString()), english.en);
    const MirrorCatalog catalog = parsed(mirrorWith(R"("title":{"zh_CN":"镜像"})"));
    QCOMPARE(catalog.mirrors()[0].title.in(language.toStdString()), std::string("镜像"));
}

void TestMirrorCatalog::hasDistinctCodes()
{
    std::set<std::string_view> codes;
    constexpr int count = static_cast<int>(CatalogErrorKind::OutOfRange) + 1;
    for (int i = 0; i < count; ++i)
        codes.insert(code(static_cast<CatalogErrorKind>(i)));
    QCOMPARE(static_cast<int>(codes.size()), count);
    QVERIFY(!codes.contains(std::string_view{}));
}

QTEST_GUILESS_MAIN(TestMirrorCatalog)
#include "tst_mirrorcatalog.moc"
