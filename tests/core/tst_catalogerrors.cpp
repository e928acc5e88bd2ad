// SPDX-License-Identifier: MIT
#include "tests/core/catalogfiles.h"

#include <QTest>

#include <string>

using namespace jingtai;

/// Catalogues that break the format are refused, with the place.
class TestCatalogErrors final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placesSyntaxErrors_data();
    void placesSyntaxErrors();
    void refusesBadBytes_data();
    void refusesBadBytes();
    void refusesDepth();
    void refusesSize();
    void pointsAtBreaks_data();
    void pointsAtBreaks();
};

void TestCatalogErrors::placesSyntaxErrors_data()
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

void TestCatalogErrors::placesSyntaxErrors()
{
    QFETCH(QByteArray, json);
    QFETCH(int, line);
    QFETCH(int, column);
    const auto catalog = MirrorCatalog::parse(json.toStdString());
    QVERIFY(!catalog);
    QCOMPARE(QString::fromUtf8(code(catalog.error().kind)), QStringLiteral("not-json"));
    QCOMPARE(QString::fromUtf8(catalog.error().pointer), QString());
    QCOMPARE(static_cast<int>(catalog.error().line), line);
    QCOMPARE(static_cast<int>(catalog.error().column), column);
    QVERIFY(!catalog.error().detail.empty());
    QVERIFY2(catalog.error().detail.find("exception") == std::string::npos
                 && catalog.error().detail.find("last read") == std::string::npos,
             catalog.error().detail.c_str());
}

void TestCatalogErrors::refusesBadBytes_data()
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

void TestCatalogErrors::refusesBadBytes()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, kind);
    QFETCH(int, column);
    const auto catalog = MirrorCatalog::parse(json.toStdString());
    QVERIFY(!catalog);
    QCOMPARE(QString::fromUtf8(code(catalog.error().kind)), kind);
    QCOMPARE(static_cast<int>(catalog.error().line), 1);
    QCOMPARE(static_cast<int>(catalog.error().column), column);
}

void TestCatalogErrors::refusesDepth()
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

void TestCatalogErrors::refusesSize()
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

void TestCatalogErrors::pointsAtBreaks_data()
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

void TestCatalogErrors::pointsAtBreaks()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, kind);
    QFETCH(QString, pointer);
    QFETCH(QString, detail);
    const auto catalog = MirrorCatalog::parse(json.toStdString());
    QVERIFY(!catalog);
    QCOMPARE(QString::fromUtf8(code(catalog.error().kind)), kind);
    QCOMPARE(QString::fromUtf8(catalog.error().pointer), pointer);
    if (!detail.isNull())
        QCOMPARE(QString::fromUtf8(catalog.error().detail), detail);
}

QTEST_GUILESS_MAIN(TestCatalogErrors)
#include "tst_catalogerrors.moc"
