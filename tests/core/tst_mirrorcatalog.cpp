// SPDX-License-Identifier: MIT
#include "tests/core/catalogfiles.h"

#include <QTest>

#include <set>
#include <string>
#include <string_view>

using namespace jingtai;

/// Reads catalogues, and lays one over the other.
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
    const auto catalog = MirrorCatalog::parse(json.toStdString());
    QVERIFY2(catalog.has_value(), catalog ? "" : catalog.error().pointer.c_str());
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
