// SPDX-License-Identifier: MIT
#include "app/core/catalog/mirrorcatalog.h"
#include "app/core/names/imagereference.h"
#include "app/core/weburl.h"
#include "tests/core/schemacheck.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <map>
#include <set>
#include <string>

using namespace jingtai;

namespace {

QByteArray contents(const char *name)
{
    QFile file(QStringLiteral(JINGTAI_SOURCE_DIR "/resources/catalog/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString words(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// What a rule makes of a name, as far as these tests need it.
std::string applied(const Mirror &mirror, const Rule &rule, std::string registry,
                    const std::string &repository)
{
    std::string path = repository;
    if (!rule.source.prefix.empty())
        path = repository.substr(rule.source.prefix.size() + 1);
    const auto known = mirror.names.find(path);
    std::map<std::string, std::string> values
        = {{"path", path},
           {"name", known != mirror.names.end() ? known->second : path.substr(path.rfind('/') + 1)},
           {"registry", std::move(registry)},
           {"repository", repository},
           {"user_code", "abcd1234"}};
    std::string result;
    for (std::size_t i = 0; i < rule.target.size(); ++i) {
        if (rule.target[i] != '{') {
            result += rule.target[i];
            continue;
        }
        const std::size_t end = rule.target.find('}', i);
        result += values.at(rule.target.substr(i + 1, end - i - 1));
        i = end;
    }
    return result;
}

} // namespace

class TestCatalogData final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsToTheSchema();
    void registries_data();
    void registries();
    void mirrors_data();
    void mirrors();
    void listsNothingTwice();
    void packages_data();
    void packages();
    void everyEntryIsComplete();
    void everyTargetIsAName();
    void daemonMirrorsServeDockerHub();
    void operatorsAgree();
    void bestComeFirst();
    void namesOnAlibabaCloud_data();
    void namesOnAlibabaCloud();
    void whatDoesNotExistIsNotListed();

private:
    MirrorCatalog m_catalog;
};

void TestCatalogData::initTestCase()
{
    auto catalog = MirrorCatalog::parse(contents("mirrors.json").toStdString());
    if (!catalog)
        QFAIL((std::string(code(catalog.error().kind)) + " at " + catalog.error().pointer + ": "
               + catalog.error().detail)
                  .c_str());
    m_catalog = std::move(*catalog);
}

void TestCatalogData::keepsToTheSchema()
{
    const QJsonObject schema = QJsonDocument::fromJson(contents("mirrors.schema.json")).object();
    QVERIFY(!schema.isEmpty());
    SchemaCheck check(schema);
    check.check(QJsonDocument::fromJson(contents("mirrors.json")).object(), schema, QString());
    QCOMPARE(check.faults.join(QLatin1Char('\n')), QString());
}

void TestCatalogData::registries_data()
{
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<QString>("aliases");
    const auto row = [](const char *name, const char *endpoint, const char *aliases = "") {
        QTest::newRow(name) << QString::fromLatin1(endpoint) << QString::fromLatin1(aliases);
    };
    row("docker.io", "https://registry-1.docker.io", "index.docker.io registry-1.docker.io");
    row("registry.k8s.io", "https://registry.k8s.io",
        "k8s.gcr.io us.gcr.io/k8s-artifacts-prod eu.gcr.io/k8s-artifacts-prod "
        "asia.gcr.io/k8s-artifacts-prod gcr.io/google-containers gcr.io/google_containers");
    row("gcr.io", "https://gcr.io");
    row("quay.io", "https://quay.io");
    row("ghcr.io", "https://ghcr.io");
    row("mcr.microsoft.com", "https://mcr.microsoft.com");
    row("nvcr.io", "https://nvcr.io");
    row("docker.elastic.co", "https://docker.elastic.co");
    row("dhi.io", "https://dhi.io");
    row("registry.ollama.ai", "https://registry.ollama.ai");
    row("public.ecr.aws", "https://public.ecr.aws");
}

void TestCatalogData::registries()
{
    QFETCH(QString, endpoint);
    QFETCH(QString, aliases);
    const Registry *const registry = m_catalog.registry(QTest::currentDataTag());
    QVERIFY(registry);
    QCOMPARE(words(registry->endpoint), endpoint);
    QStringList found;
    for (const RegistrySource &alias : registry->aliases)
        found << words(alias.text());
    QCOMPARE(found.join(QLatin1Char(' ')), aliases);
    QVERIFY(registry->probe.find(':') != std::string::npos);
}

// What is said of each mirror, written out: a change of the file has to be made here too.
void TestCatalogData::mirrors_data()
{
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("converted");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *endpoint, const char *source, const char *name,
                        const char *converted, const char *said) {
        QTest::addRow("%s for %s", endpoint, source)
            << QString::fromLatin1(endpoint) << QString::fromLatin1(source)
            << QString::fromLatin1(name) << QString::fromLatin1(converted)
            << QString::fromLatin1(said);
    };
    // A mirror that replaces the host, and what is said of it.
    const auto host = [&row](const char *endpoint, const char *source, const char *said) {
        const std::string authority
            = std::string(endpoint).substr(std::string(endpoint).find("//") + 2);
        row(endpoint, source, "some/path", (authority + "/some/path").c_str(), said);
    };

    // The seed's table.
    row("https://{user_code}.mirror.aliyuncs.com", "docker.io", "library/nginx",
        "abcd1234.mirror.aliyuncs.com/library/nginx", "cloud inside inside 2024-07");
    host("http://f1361db2.m.daocloud.io", "docker.io", "community public unknown 2026");
    host("https://reg-mirror.qiniu.com", "docker.io", "cloud public closed 2020-05-30");
    host("https://dockerhub.azk8s.cn", "docker.io", "cloud inside inside 2020-04-02");
    host("https://gcr.azk8s.cn", "gcr.io", "cloud inside inside 2020-04-02");
    row("https://gcr.azk8s.cn", "k8s.gcr.io", "kube-proxy",
        "gcr.azk8s.cn/google-containers/kube-proxy", "cloud inside inside 2020-04-02");
    host("https://quay.azk8s.cn", "quay.io", "cloud inside inside 2020-04-02");
    host("https://mcr.azk8s.cn", "mcr.microsoft.com", "cloud inside inside 2020-04-02");
    row("https://registry-1.docker.io", "k8s.gcr.io", "kube-proxy",
        "googlecontainersmirror/kube-proxy", "third-party-copy public unknown 2020");
    row("https://registry-1.docker.io", "gcr.io/google-containers", "google-containers/kube-proxy",
        "googlecontainersmirror/kube-proxy", "third-party-copy public unknown 2020");
    row("https://registry-1.docker.io", "gcr.io/google_containers", "google_containers/kube-proxy",
        "googlecontainersmirror/kube-proxy", "third-party-copy public unknown 2020");
    const char *const copy = "third-party-copy public works 2026-08";
    row("https://registry.aliyuncs.com", "registry.k8s.io", "coredns/coredns",
        "registry.aliyuncs.com/google_containers/coredns", copy);
    row("https://registry.aliyuncs.com", "k8s.gcr.io", "kube-proxy",
        "registry.aliyuncs.com/google_containers/kube-proxy", copy);
    row("https://registry.aliyuncs.com", "gcr.io/google-containers", "google-containers/kube-proxy",
        "registry.aliyuncs.com/google_containers/kube-proxy", copy);
    row("https://registry.aliyuncs.com", "gcr.io/google_containers", "google_containers/kube-proxy",
        "registry.aliyuncs.com/google_containers/kube-proxy", copy);
    host("https://quay-mirror.qiniu.com", "quay.io", "cloud public unknown 2026");
    host("https://quay.mirrors.ustc.edu.cn", "quay.io", "community public closed 2024-08-12");
    host("https://gcr.mirrors.ustc.edu.cn", "gcr.io", "community public closed 2024-08-12");
    host("https://gcr-mirror.qiniu.com", "gcr.io", "cloud public closed 2026");

    // Later ones.
    const char *const listed = "community allow-list works 2026-09";
    const char *const listedEarlier = "community allow-list works 2026";
    const char *const open = "community public works 2026-09";
    const char *const openEarlier = "community public works 2026";
    host("https://docker.m.daocloud.io", "docker.io", listed);
    host("https://docker.1ms.run", "docker.io", openEarlier);
    host("https://docker.1panel.live", "docker.io", open);
    host("https://docker.xuanyuan.me", "docker.io", "personal public limited 2026-09");
    host("https://dockerproxy.net", "docker.io", "personal public works 2026");
    host("https://dockerproxy.link", "docker.io", "personal public works 2026");
    row("https://public.ecr.aws", "docker.io/library", "library/redis",
        "public.ecr.aws/docker/library/redis", "cloud public works 2026-09");
    host("https://mirror.gcr.io", "docker.io", "cloud public limited 2026");
    host("https://mirror.ccs.tencentyun.com", "docker.io", "cloud inside inside 2026");
    host("https://registry.docker-cn.com", "docker.io", "operator public closed 2026");
    host("https://hub-mirror.c.163.com", "docker.io", "cloud public closed 2026");
    host("https://mirror.baidubce.com", "docker.io", "cloud public closed 2026");
    host("https://docker.mirrors.ustc.edu.cn", "docker.io", "community public closed 2026");
    host("https://docker.mirrors.sjtug.sjtu.edu.cn", "docker.io", "community public closed 2026");
    host("https://docker.nju.edu.cn", "docker.io", "community public closed 2026");
    host("https://hub.atomgit.com", "docker.io", "community public closed 2026");
    host("https://dockerpull.org", "docker.io", "personal public closed 2026");
    host("https://docker.1panel.dev", "docker.io", "community public closed 2026");
    host("https://hub.rat.dev", "docker.io", "personal public closed 2026");
    host("https://k8s.m.daocloud.io", "registry.k8s.io", listed);
    host("https://k8s.1ms.run", "registry.k8s.io", open);
    host("https://registryk8s.azk8s.cn", "registry.k8s.io", "cloud inside inside 2020-04-02");
    host("https://k8s-gcr.m.daocloud.io", "k8s.gcr.io", listedEarlier);
    host("https://k8sgcr.azk8s.cn", "k8s.gcr.io", "cloud inside inside 2020-04-02");
    host("https://gcr.m.daocloud.io", "gcr.io", listed);
    host("https://gcr.1ms.run", "gcr.io", open);
    host("https://quay.m.daocloud.io", "quay.io", listed);
    host("https://quay.1ms.run", "quay.io", open);
    host("https://quay.nju.edu.cn", "quay.io", "community public unknown 2026");
    host("https://ghcr.m.daocloud.io", "ghcr.io", listed);
    host("https://ghcr.1ms.run", "ghcr.io", open);
    host("https://ghcr.nju.edu.cn", "ghcr.io", "community public unknown 2026");
    host("https://mcr.azure.cn", "mcr.microsoft.com", "operator public works 2026");
    host("https://mcr.m.daocloud.io", "mcr.microsoft.com", listed);
    host("https://mcr.1ms.run", "mcr.microsoft.com", open);
    host("https://nvcr.m.daocloud.io", "nvcr.io", listed);
    host("https://nvcr.1ms.run", "nvcr.io", openEarlier);
    host("https://elastic.m.daocloud.io", "docker.elastic.co", listedEarlier);
    host("https://elastic.1ms.run", "docker.elastic.co", openEarlier);
    host("https://dhi.m.daocloud.io", "dhi.io", listedEarlier);
    host("https://ollama.m.daocloud.io", "registry.ollama.ai", listedEarlier);
    row("https://m.daocloud.io", "*", "library/nginx",
        "m.daocloud.io/registry.example/library/nginx", listedEarlier);

    // The same copies under the address that minikube uses.
    for (const char *source : {"registry.k8s.io", "k8s.gcr.io"})
        row("https://registry.cn-hangzhou.aliyuncs.com", source, "metrics-server/metrics-server",
            "registry.cn-hangzhou.aliyuncs.com/google_containers/metrics-server", copy);
    for (const char *source : {"gcr.io/google-containers", "gcr.io/google_containers"})
        row("https://registry.cn-hangzhou.aliyuncs.com", source,
            (std::string(source).substr(7) + "/pause").c_str(),
            "registry.cn-hangzhou.aliyuncs.com/google_containers/pause", copy);
}

void TestCatalogData::mirrors()
{
    QFETCH(QString, endpoint);
    QFETCH(QString, source);
    QFETCH(QString, name);
    QFETCH(QString, converted);
    QFETCH(QString, said);
    int found = 0;
    for (const Mirror &mirror : m_catalog.mirrors()) {
        for (const Rule &rule : mirror.rules) {
            if (words(mirror.endpoint) != endpoint || words(rule.source.text()) != source)
                continue;
            ++found;
            const std::string registry
                = rule.source.isAny() ? "registry.example" : rule.source.registry;
            QCOMPARE(words(applied(mirror, rule, registry, name.toStdString())), converted);
            QCOMPARE(words(std::string(code(mirror.trust)) + " " + std::string(code(mirror.access))
                           + " " + std::string(code(mirror.claim.state)) + " " + mirror.claim.asOf),
                     said);
        }
    }
    QCOMPARE(found, 1);
}

// With the rows above each found once, a rule more in the file would be one that no row is about.
void TestCatalogData::listsNothingTwice()
{
    constexpr std::size_t registryRules = 65;
    constexpr std::size_t packageMirrors = 13;
    std::size_t rules = 0;
    std::size_t packages = 0;
    std::set<std::string> served;
    for (const Mirror &mirror : m_catalog.mirrors()) {
        if (mirror.kind == MirrorKind::Packages)
            ++packages;
        else
            rules += mirror.rules.size();
        for (const Rule &rule : mirror.rules)
            QVERIFY2(served.insert(mirror.endpoint + " " + rule.source.text()).second,
                     mirror.id.c_str());
    }
    QCOMPARE(rules, registryRules);
    QCOMPARE(packages, packageMirrors);
}

void TestCatalogData::packages_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("proof");
    QTest::addColumn<QString>("said");
    const auto row
        = [](const char *endpoint, const char *source, const char *proof, const char *said) {
              QTest::newRow(endpoint) << QString::fromLatin1(source) << QString::fromLatin1(proof)
                                      << QString::fromLatin1(said);
          };
    const char *const release = "linux/debian/dists/bookworm/Release";
    row("https://mirrors.aliyun.com/docker-ce", "docker-ce", release, "cloud works 2026-06");
    row("https://mirrors.tencent.com/docker-ce", "docker-ce", release, "cloud works 2026");
    row("https://mirrors.huaweicloud.com/docker-ce", "docker-ce", release, "cloud works 2026");
    row("https://mirrors.tuna.tsinghua.edu.cn/docker-ce", "docker-ce", release,
        "community works 2026");
    row("https://mirrors.ustc.edu.cn/docker-ce", "docker-ce", release, "community works 2026");
    row("https://mirror.sjtu.edu.cn/docker-ce", "docker-ce", release, "community works 2026");
    row("https://mirrors.bfsu.edu.cn/docker-ce", "docker-ce", release, "community works 2026");
    row("https://mirrors.nju.edu.cn/docker-ce", "docker-ce", release, "community works 2026");
    row("https://mirrors.volces.com/docker", "docker-ce", release, "cloud works 2026");
    row("https://mirrors.aliyun.com/kubernetes", "kubernetes",
        "apt/dists/kubernetes-xenial/Release", "cloud limited 2026-06");
    row("https://mirrors.aliyun.com/kubernetes-new", "kubernetes", "core/stable/v1.30/deb/Release",
        "cloud works 2026-06");
    row("https://mirrors.tuna.tsinghua.edu.cn/kubernetes", "kubernetes",
        "core:/stable:/v1.30/deb/Release", "community works 2026");
    row("https://mirrors.ustc.edu.cn/kubernetes", "kubernetes", "core:/stable:/v1.30/deb/Release",
        "community works 2026");
}

void TestCatalogData::packages()
{
    QFETCH(QString, source);
    QFETCH(QString, proof);
    QFETCH(QString, said);
    const auto &all = m_catalog.mirrors();
    const auto found = std::find_if(all.begin(), all.end(), [](const Mirror &mirror) {
        return mirror.endpoint == QTest::currentDataTag();
    });
    QVERIFY(found != all.end());
    QCOMPARE(found->kind, MirrorKind::Packages);
    QCOMPARE(found->rules.size(), std::size_t{1});
    QCOMPARE(words(found->rules[0].source.text()), source);
    QCOMPARE(words(found->probePath), proof);
    QCOMPARE(words(std::string(code(found->trust)) + " " + std::string(code(found->claim.state))
                   + " " + found->claim.asOf),
             said);
}

void TestCatalogData::everyEntryIsComplete()
{
    for (const Mirror &mirror : m_catalog.mirrors()) {
        const char *const id = mirror.id.c_str();
        QVERIFY2(!mirror.operatorId.empty(), id);
        QVERIFY2(!mirror.title.en.empty() && !mirror.title.zhCn.empty(), id);
        QVERIFY2(mirror.notes.en.empty() == mirror.notes.zhCn.empty(), id);
        QVERIFY2(!mirror.claim.asOf.empty() && !mirror.claim.source.empty(), id);
        if (mirror.claim.state != ClaimState::Works)
            QVERIFY2(!mirror.notes.isEmpty(), id);
        if (mirror.access == Access::Inside)
            QVERIFY2(mirror.claim.state == ClaimState::Inside, id);
        for (const Parameter &parameter : mirror.parameters)
            QVERIFY2(!parameter.title.en.empty() && !parameter.title.zhCn.empty()
                         && !parameter.pattern.empty(),
                     id);
    }
}

void TestCatalogData::everyTargetIsAName()
{
    for (const Mirror &mirror : m_catalog.mirrors()) {
        if (mirror.kind == MirrorKind::Packages)
            continue;
        WebUrl url;
        QCOMPARE(parseWebUrl(mirror.endpoint, url), std::string());
        for (const Rule &rule : mirror.rules) {
            const std::string prefix = rule.source.prefix.empty() ? "" : rule.source.prefix + "/";
            const std::string registry = rule.source.isAny() ? "quay.io" : rule.source.registry;
            const std::string target = applied(mirror, rule, registry, prefix + "one/two") + ":1.0";
            const auto name = ImageReferenceView::parse(target);
            QVERIFY2(name.has_value(), target.c_str());
            // The endpoint is where its names are.
            const std::string host = url.host == "{user_code}.mirror.aliyuncs.com"
                                         ? "abcd1234.mirror.aliyuncs.com"
                                         : url.host;
            QCOMPARE(words(host == "registry-1.docker.io" ? "docker.io" : host),
                     words(name->registry()));
            if (!rule.source.isAny()) {
                const auto &all = m_catalog.registries();
                QVERIFY2(std::any_of(all.begin(), all.end(),
                                     [&rule](const Registry &known) {
                                         const auto &aliases = known.aliases;
                                         return known.name == rule.source.registry
                                                || std::find(aliases.begin(), aliases.end(),
                                                             rule.source)
                                                       != aliases.end();
                                     }),
                         rule.source.text().c_str());
            }
        }
    }
}

void TestCatalogData::daemonMirrorsServeDockerHub()
{
    for (const Mirror &mirror : m_catalog.mirrors()) {
        WebUrl url;
        QCOMPARE(parseWebUrl(mirror.endpoint, url), std::string());
        const bool servesHub = mirror.kind == MirrorKind::Registry && mirror.rules.size() == 1
                               && mirror.rules[0].source.text() == "docker.io"
                               && mirror.rules[0].target == url.authority() + "/{path}";
        QVERIFY2(mirror.daemonMirror == servesHub, mirror.id.c_str());
    }
}

void TestCatalogData::operatorsAgree()
{
    std::map<std::string, int> allowances;
    for (const Mirror &mirror : m_catalog.mirrors()) {
        const auto [known, isNew] = allowances.emplace(mirror.operatorId, mirror.requestsPerMinute);
        QVERIFY2(known->second == mirror.requestsPerMinute, mirror.id.c_str());
        if (mirror.operatorId == "daocloud")
            QVERIFY2(mirror.requestsPerMinute == 20 && mirror.trust == Trust::Community,
                     mirror.id.c_str());
        QVERIFY2((mirror.endpoint.find("daocloud.io") != std::string::npos)
                     == (mirror.operatorId == "daocloud"),
                 mirror.id.c_str());
    }
}

// The order of the file decides where nothing else does.
void TestCatalogData::bestComeFirst()
{
    const auto rank = [](const Mirror &mirror) {
        switch (mirror.claim.state) {
        case ClaimState::Works:
            return mirror.trust == Trust::Personal || mirror.trust == Trust::ThirdPartyCopy ? 1 : 0;
        case ClaimState::Limited:
        case ClaimState::Inside:
        case ClaimState::Unknown:
            return 2;
        case ClaimState::Closed:
            return 3;
        }
        return 4;
    };
    std::map<std::string, int> reached;
    for (const Mirror &mirror : m_catalog.mirrors()) {
        int &last = reached[mirror.rules[0].source.registry];
        QVERIFY2(rank(mirror) >= last, mirror.id.c_str());
        last = rank(mirror);
    }
}

void TestCatalogData::namesOnAlibabaCloud_data()
{
    QTest::addColumn<QString>("onMirror");
    const auto row = [](const char *path, const char *onMirror) {
        QTest::newRow(path) << QString::fromLatin1(onMirror);
    };
    row("ingress-nginx/controller", "nginx-ingress-controller");
    row("ingress-nginx/kube-webhook-certgen", "kube-webhook-certgen");
    row("coredns/coredns", "coredns");
    row("metrics-server/metrics-server", "metrics-server");
    row("kube-state-metrics/kube-state-metrics", "kube-state-metrics");
    row("dns/k8s-dns-node-cache", "k8s-dns-node-cache");
    row("sig-storage/csi-provisioner", "csi-provisioner");
    row("sig-storage/livenessprobe", "livenessprobe");
    row("sig-storage/snapshot-controller", "snapshot-controller");
}

void TestCatalogData::namesOnAlibabaCloud()
{
    QFETCH(QString, onMirror);
    for (const char *id : {"aliyun-google-containers", "aliyun-google-containers-hangzhou"}) {
        const Mirror *const mirror = m_catalog.mirror(id);
        QVERIFY(mirror);
        QCOMPARE(words(mirror->names.at(QTest::currentDataTag())), onMirror);
        std::set<std::string> names;
        for (const auto &[path, name] : mirror->names)
            QVERIFY2(names.insert(name).second, "two paths of one name: there is no way back");
    }
}

void TestCatalogData::whatDoesNotExistIsNotListed()
{
    QVERIFY(!contents("mirrors.json").contains("registry.k8s.m.daocloud.io"));
}

QTEST_GUILESS_MAIN(TestCatalogData)
#include "tst_catalogdata.moc"
