// SPDX-License-Identifier: MIT
#include "app/core/names/imagereference.h"
#include "app/core/names/referencesuggestion.h"

#include <QTest>

#include <string>
#include <string_view>

using namespace jingtai;

namespace {

const std::string s_hex64 = "1a3f5e7d9c1b3a5f7e9d1c3b5a7f9e1d3c5b7a9f1e3d5d7c9b1a3f5e7d9c1b3a";
const std::string s_sha256 = "sha256:" + s_hex64;
const std::string s_sha384 = "sha384:" + std::string(96, 'b');
const std::string s_sha512 = "sha512:" + std::string(128, 'c');

QByteArray bytes(std::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

std::string_view view(const QByteArray &text)
{
    return {text.constData(), static_cast<std::size_t>(text.size())};
}

QByteArray rowName(std::string_view text)
{
    return bytes(text.substr(0, 60)).toPercentEncoding(" /:@[]{}$'\"`?#,=+&");
}

QByteArray warningCodes(std::string_view text)
{
    const auto reference = ImageReferenceView::parse(text);
    if (!reference)
        return "not a name";
    QByteArrayList codes;
    for (const ReferenceWarning warning : warningsFor(*reference))
        codes.append(bytes(code(warning)));
    return codes.join(' ');
}

} // namespace

class TestImageReference final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parts_data();
    void parts();
    void refused_data();
    void refused();
    void lengths();
    void shortForm_data();
    void shortForm();
    void warnings_data();
    void warnings();
    void suggestions_data();
    void suggestions();
    void owningName();
    void partsAreViewsOfTheText();
    void codesAreStable();
};

void TestImageReference::parts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("registry");
    QTest::addColumn<QByteArray>("repository");
    QTest::addColumn<QByteArray>("tag");
    QTest::addColumn<QByteArray>("digest");
    QTest::addColumn<QByteArray>("familiar");

    const auto row
        = [](const std::string &text, const char *registry, const std::string &repository,
             const char *tag, const std::string &digest, const std::string &familiar) {
              QTest::newRow(rowName(text).constData())
                  << bytes(text) << QByteArray(registry) << bytes(repository) << QByteArray(tag)
                  << bytes(digest) << bytes(familiar);
          };
    row("nginx", "docker.io", "library/nginx", "", "", "nginx");
    row("nginx:5000", "docker.io", "library/nginx", "5000", "", "nginx:5000");
    row("192.168.0.1:80", "docker.io", "library/192.168.0.1", "80", "", "192.168.0.1:80");
    row("localhost", "docker.io", "library/localhost", "", "", "localhost");
    row("localhost:5000", "docker.io", "library/localhost", "5000", "", "localhost:5000");
    row("localhost/nginx", "localhost", "nginx", "", "", "localhost/nginx");
    row("localhost:5000/nginx:1", "localhost:5000", "nginx", "1", "", "localhost:5000/nginx:1");
    row("library/nginx", "docker.io", "library/nginx", "", "", "nginx");
    row("docker.io/nginx", "docker.io", "library/nginx", "", "", "nginx");
    row("docker.io/library/nginx:1.25", "docker.io", "library/nginx", "1.25", "", "nginx:1.25");
    row("index.docker.io/nginx", "docker.io", "library/nginx", "", "", "nginx");
    row("index.docker.io/library/nginx", "docker.io", "library/nginx", "", "", "nginx");
    row("index.docker.io/bitnami/redis:7", "docker.io", "bitnami/redis", "7", "",
        "bitnami/redis:7");
    row("registry-1.docker.io/nginx", "registry-1.docker.io", "nginx", "", "",
        "registry-1.docker.io/nginx");
    row("DOCKER.IO/nginx", "DOCKER.IO", "nginx", "", "", "DOCKER.IO/nginx");
    row("docker.io:443/nginx", "docker.io:443", "nginx", "", "", "docker.io:443/nginx");
    row("docker.io/library/a/b", "docker.io", "library/a/b", "", "", "library/a/b");
    row("Foo/bar", "Foo", "bar", "", "", "Foo/bar");
    row("[AB]/bar", "[AB]", "bar", "", "", "[AB]/bar");
    row("[::1]/a", "[::1]", "a", "", "", "[::1]/a");
    row("[2001:DB8::1]:5000/a/b:t", "[2001:DB8::1]:5000", "a/b", "t", "",
        "[2001:DB8::1]:5000/a/b:t");
    row("[:]/a", "[:]", "a", "", "", "[:]/a");
    row("xn--n3h.com:18080/a", "xn--n3h.com:18080", "a", "", "", "xn--n3h.com:18080/a");
    row("host:0099999999999/a", "host:0099999999999", "a", "", "", "host:0099999999999/a");
    row("docker_io.com/a", "", "docker_io.com/a", "", "", "docker_io.com/a");
    row("a__b.c/d/e:t", "", "a__b.c/d/e", "t", "", "a__b.c/d/e:t");
    row("test_com/foo", "docker.io", "test_com/foo", "", "", "test_com/foo");
    row("a.b_c:8080", "docker.io", "library/a.b_c", "8080", "", "a.b_c:8080");
    row("docker---rules/dock__er", "docker.io", "docker---rules/dock__er", "", "",
        "docker---rules/dock__er");
    row("docker.io/docker.io/library/nginx", "docker.io", "docker.io/library/nginx", "", "",
        "docker.io/library/nginx");
    row("containers-storage:alpine", "docker.io", "library/containers-storage", "alpine", "",
        "containers-storage:alpine");
    row("hub.docker.com/r/owner/name", "hub.docker.com", "r/owner/name", "", "",
        "hub.docker.com/r/owner/name");
    row("k8s.gcr.io/kube-proxy:v1.18.0", "k8s.gcr.io", "kube-proxy", "v1.18.0", "",
        "k8s.gcr.io/kube-proxy:v1.18.0");
    row("quay.io/prometheus/node-exporter:v0.18.1", "quay.io", "prometheus/node-exporter",
        "v0.18.1", "", "quay.io/prometheus/node-exporter:v0.18.1");
    row("redis@" + s_sha256, "docker.io", "library/redis", "", s_sha256, "redis@" + s_sha256);
    row("redis:7@" + s_sha256, "docker.io", "library/redis", "7", s_sha256, "redis:7@" + s_sha256);
    row("ghcr.io/a/b@" + s_sha384, "ghcr.io", "a/b", "", s_sha384, "ghcr.io/a/b@" + s_sha384);
    row("ghcr.io/a/b:t@" + s_sha512, "ghcr.io", "a/b", "t", s_sha512, "ghcr.io/a/b:t@" + s_sha512);
    row("a:_", "docker.io", "library/a", "_", "", "a:_");
    row("a:T.-_9", "docker.io", "library/a", "T.-_9", "", "a:T.-_9");
    row(s_sha256, "docker.io", "library/sha256", s_hex64.c_str(), "", s_sha256);
    row("docker.io/" + s_hex64, "docker.io", "library/" + s_hex64, "", "", s_hex64);
    row(s_hex64 + ":t", "docker.io", "library/" + s_hex64, "t", "", s_hex64 + ":t");
    row(s_hex64.substr(1), "docker.io", "library/" + s_hex64.substr(1), "", "", s_hex64.substr(1));
    row(s_hex64 + "0", "docker.io", "library/" + s_hex64 + "0", "", "", s_hex64 + "0");
    row("g" + s_hex64.substr(1), "docker.io", "library/g" + s_hex64.substr(1), "", "",
        "g" + s_hex64.substr(1));
}

void TestImageReference::parts()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, registry);
    QFETCH(QByteArray, repository);
    QFETCH(QByteArray, tag);
    QFETCH(QByteArray, digest);
    QFETCH(QByteArray, familiar);

    const auto reference = ImageReferenceView::parse(view(text));
    QVERIFY(reference);
    QCOMPARE(bytes(reference->text()), text);
    QCOMPARE(bytes(reference->registry()), registry);
    QCOMPARE(bytes(reference->repository()), repository);
    QCOMPARE(bytes(reference->tag()), tag);
    QCOMPARE(bytes(reference->digest()), digest);
    QCOMPARE(bytes(reference->familiar()), familiar);

    QByteArray suffix = tag.isEmpty() ? QByteArray() : ":" + tag;
    if (!digest.isEmpty())
        suffix += "@" + digest;
    QCOMPARE(bytes(reference->suffix()), suffix);
    const QByteArray canonical
        = (registry.isEmpty() ? QByteArray() : registry + "/") + repository + suffix;
    QCOMPARE(bytes(reference->canonical()), canonical);

    const auto again = ImageReferenceView::parse(view(canonical));
    QVERIFY(again);
    QCOMPARE(bytes(again->registry()), registry);
    QCOMPARE(bytes(again->repository()), repository);
    QCOMPARE(bytes(again->suffix()), suffix);
    QCOMPARE(bytes(again->canonical()), canonical);

    const auto shortened = ImageReferenceView::parse(reference->shortForm());
    QVERIFY(shortened);
}

void TestImageReference::refused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<int>("position");

    const auto row = [](std::string_view text, const char *kind, std::size_t position) {
        QTest::newRow((rowName(text) + ' ' + kind).constData())
            << bytes(text) << QByteArray(kind) << static_cast<int>(position);
    };
    row("", "empty", 0);
    row("  \t", "empty", 0);

    row(s_hex64, "image-id", 0);

    row("dосker.io/nginx", "not-ascii", 1);
    row("nginx：1.25", "not-ascii", 5);
    row("docker.io／nginx", "not-ascii", 9);
    row("DOCKER.IO／nginx", "not-ascii", 9);
    row("ngi\u200bnx", "not-ascii", 3);
    row("\ufeffnginx", "not-ascii", 0);
    row("nginx:\xff", "not-ascii", 6);
    row("nginx:1\xc3", "not-ascii", 7);
    row("quay.io/é/x", "not-ascii", 8);

    row(" nginx", "bad-character", 0);
    row("nginx ", "bad-character", 5);
    row("nginx\n", "bad-character", 5);
    row("nginx:1.25\n", "bad-character", 10);
    row(std::string_view("ngi\0nx", 6), "bad-character", 3);
    row("nginx\x7f", "bad-character", 5);
    row("Nginx latest", "bad-character", 5);
    row("docker pull nginx", "bad-character", 6);
    row("\n", "bad-character", 0);
    row("quay.io/a/b@" + s_sha256 + "\n", "bad-character", 12 + s_sha256.size());
    row("ngi$nx", "bad-character", 3);
    row("{{ .Values.image }}", "bad-character", 0);
    row("${REGISTRY}/nginx", "bad-character", 0);
    row("quay.io/a/b[1]", "bad-character", 11);
    row("quay.io/a/b?tab=tags", "bad-character", 11);

    row("Nginx", "upper-case", 0);
    row("docker.io/library/Nginx:1", "upper-case", 18);
    row("test:5000/Uppercase/lowercase:tag", "upper-case", 10);
    row("Foo_bar/x", "upper-case", 0);
    row("Foo/Bar", "upper-case", 4);

    row("https://github.com/docker/docker", "bad-host", 6);
    row("-a.com/x", "bad-host", 0);
    row("a-.com/x", "bad-host", 2);
    row("a.com-/x", "bad-host", 6);
    row("a..b/x", "bad-host", 2);
    row(".a/x", "bad-host", 0);
    row("a./x", "bad-host", 2);
    row("host:/x", "bad-host", 5);
    row("host:abc/x", "bad-host", 5);
    row("host:50a/x", "bad-host", 7);
    row("nginx:latest/foo", "bad-host", 6);
    row("a_b:5000/x", "bad-host", 1);
    row("docker_IO.com/a", "bad-host", 6);
    row("fc00::1:5000/debian", "bad-host", 5);
    row("[::1/x", "bad-host", 4);
    row("[::1]x/y", "bad-host", 5);
    row("[]/x", "bad-host", 1);
    row("[fe80::1%eth0]:5000/x", "bad-host", 8);
    row("[2001:db8:3:4::192.0.2.33]:5000/x", "bad-host", 18);
    row("[ab]/x", "bad-host", 4);
    row("[::1", "bad-host", 4);
    row("user:pw@host/x", "bad-host", 5);
    row("docker://nginx", "bad-host", 7);

    row("[::1]", "bad-path", 5);
    row("[::1]:5000", "bad-path", 10);
    row("/nginx", "bad-path", 0);
    row("docker.io/", "bad-path", 10);
    row("docker///docker", "bad-path", 7);
    row("a/b/", "bad-path", 4);
    row("-docker", "bad-path", 0);
    row("docker-/docker", "bad-path", 7);
    row("nginx-", "bad-path", 6);
    row("nginx-:1", "bad-path", 6);
    row("a/_b", "bad-path", 2);
    row("a___b", "bad-path", 3);
    row("dock_.er/docker", "bad-host", 4);
    row("x/dock-.er", "bad-path", 7);
    row(":justtag", "bad-path", 0);
    row("@" + s_sha256, "bad-path", 0);
    row("hub.docker.com/_/nginx", "bad-path", 15);

    row("nginx:", "bad-tag", 6);
    row("nginx:@" + s_sha256, "bad-tag", 6);
    row("nginx:.1", "bad-tag", 6);
    row("nginx:-1", "bad-tag", 6);
    row("nginx:a:b", "bad-tag", 7);
    row("nginx:1.0+build", "bad-tag", 9);
    row("docker.io/nginx:a/b", "bad-tag", 17);

    row("nginx@", "bad-digest", 6);
    row("nginx@latest", "bad-digest", 6);
    row("nginx@sha256", "bad-digest", 12);
    row("nginx@sha257:" + s_hex64, "bad-digest", 11);
    row("nginx@SHA256:" + s_hex64, "bad-digest", 6);
    row("nginx@md5:d41d8cd98f00b204e9800998ecf8427e", "bad-digest", 6);
    row("nginx@sha256:", "bad-digest", 13);
    row("nginx@" + s_sha256.substr(0, 70), "bad-digest", 76);
    row("nginx@" + s_sha256 + "0", "bad-digest", 77);
    row("nginx@sha256:A" + s_hex64.substr(1), "bad-digest", 13);
    row("nginx@sha512:" + s_hex64, "bad-digest", 77);
    row("nginx@" + s_sha256 + "@" + s_sha256, "bad-digest", 77);
    row("nginx@" + s_sha256 + ":tag", "bad-digest", 77);
}

void TestImageReference::refused()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, kind);
    QFETCH(int, position);

    const auto reference = ImageReferenceView::parse(view(text));
    QVERIFY(!reference);
    QCOMPARE(bytes(code(reference.error().kind)), kind);
    QCOMPARE(static_cast<int>(reference.error().position), position);
}

void TestImageReference::lengths()
{
    const std::string host = "registry.example.com/";
    const std::string path(255, 'a');
    const auto longest = ImageReferenceView::parse(host + path + ":t");
    QVERIFY(longest);

    struct Case
    {
        std::string text;
        std::size_t position;
    };
    const std::vector<Case> tooLong{{host + path + "a:t", host.size() + 255},
                                    {std::string(248, 'a'), 247},
                                    {"docker.io/" + std::string(248, 'a'), 10 + 247},
                                    {"index.docker.io/" + std::string(248, 'a') + ":t", 16 + 247},
                                    {"a/" + std::string(254, 'a'), 255},
                                    {"a_b.c/" + std::string(250, 'a'), 255},
                                    {std::string(3000000, 'a'), 247}};
    for (const auto &[text, position] : tooLong) {
        const auto error = ImageReferenceView::parse(text);
        QVERIFY(!error);
        QCOMPARE(bytes(code(error.error().kind)), QByteArray("too-long"));
        QCOMPARE(error.error().position, position);
    }

    QVERIFY(ImageReferenceView::parse(std::string(247, 'a')));
    QVERIFY(ImageReferenceView::parse("a/" + std::string(253, 'a')));
    QVERIFY(ImageReferenceView::parse("a_b.c/" + std::string(249, 'a')));
    // Only the path is counted.
    QVERIFY(ImageReferenceView::parse(std::string(4000, 'h') + ".com/" + path));

    const std::string tag(128, 't');
    QVERIFY(ImageReferenceView::parse("a:" + tag));
    const auto error = ImageReferenceView::parse("a:" + tag + "t");
    QVERIFY(!error);
    QCOMPARE(bytes(code(error.error().kind)), QByteArray("bad-tag"));
    QCOMPARE(error.error().position, std::size_t{130});
}

void TestImageReference::shortForm_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const std::string &text, const std::string &expected) {
        QTest::newRow(rowName(text).constData()) << bytes(text) << bytes(expected);
    };
    row("docker.io/library/nginx:1", "nginx:1");
    row("index.docker.io/bitnami/redis", "bitnami/redis");
    row("quay.io/a/b", "quay.io/a/b");
    row("docker_io.com/a", "docker_io.com/a");
    // The short form that the Go package gives would name something else, or nothing.
    row("docker.io/docker.io/library/nginx", "docker.io/docker.io/library/nginx");
    row("docker.io/localhost/nginx", "docker.io/localhost/nginx");
    row("docker.io/a.b/c:1", "docker.io/a.b/c:1");
    row("docker.io/" + s_hex64, "docker.io/library/" + s_hex64);
    row("docker.io/" + s_hex64 + ":t", s_hex64 + ":t");
}

void TestImageReference::shortForm()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    const auto reference = ImageReferenceView::parse(view(text));
    QVERIFY(reference);
    QCOMPARE(bytes(reference->shortForm()), expected);
    const auto again = ImageReferenceView::parse(view(expected));
    QVERIFY(again);
    QCOMPARE(bytes(again->canonical()), bytes(reference->canonical()));
}

void TestImageReference::warnings_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("codes");
    const auto row = [](const std::string &text, const char *codes) {
        QTest::newRow(rowName(text).constData()) << bytes(text) << QByteArray(codes);
    };
    row("nginx", "");
    row("docker:dind", "");
    row("registry.k8s.io/pause:3.9", "");
    row("localhost:5000/localhost/x", "");
    row("m.daocloud.io/docker.io/library/nginx", "");
    row("docker.io/docker.io/library/nginx", "pasted-twice");
    row("docker.io/index.docker.io/nginx", "pasted-twice");
    row("index.docker.io/docker.io/nginx", "pasted-twice");
    row("quay.io/quay.io/a/b", "pasted-twice");
    row("quay.io/quay.io", "");
    row("containers-storage:alpine", "skopeo-transport");
    row("docker-daemon:alpine", "skopeo-transport");
    row("oci:layout", "skopeo-transport");
    row("oci", "");
    row("quay.io/oci:layout", "");
    row("host:65535/a", "");
    row("host:65536/a", "port-out-of-range");
    row("host:0/a", "port-out-of-range");
    row("host:99999999999999999999999/a", "port-out-of-range");
    row("host:00080/a", "");
    row("[::1]/a", "");
    row("[::99999]/a", "");
    row("[::1]:70000/a", "port-out-of-range");
    row("nginx:70000", "");
    row("quay.io/" + std::string(247, 'a'), "");
    row("quay.io/" + std::string(248, 'a'), "long-with-host");
    row(std::string(237, 'a'), "");
    row(std::string(238, 'a'), "long-with-host");
    row("docker_io.com/a", "underscore-host");
    row("hub.docker.com/r/owner/name", "web-page");
    row("hub.docker.com/u/owner", "web-page");
    row("quay.io/repository/prometheus/node-exporter", "web-page");
    row("quay.io/repository/name", "");
    row("github.com/kubernetes/kubernetes", "web-page");
    row("registry.hub.docker.com/library/nginx", "");
    row("registry.hub.docker.com/r/owner/name", "web-page");
    row("mcr.microsoft.com/dotnet/sdk", "");
    row("mcr.microsoft.com/en-us/product/dotnet/sdk/about", "web-page");
}

void TestImageReference::warnings()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, codes);
    QCOMPARE(warningCodes(view(text)), codes);
}

void TestImageReference::suggestions_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](std::string_view text, const std::string &expected) {
        QTest::newRow(rowName(text).constData()) << bytes(text) << bytes(expected);
    };
    // A name that can be pulled as it is.
    row("nginx", "");
    row("quay.io/prometheus/node-exporter:v0.18.1", "");
    row("containers-storage:alpine", "");
    row("docker_io.com/a", "");
    row("Foo/bar", "");
    // Addresses
    row("https://quay.io/prometheus/node-exporter:v0.18.1",
        "quay.io/prometheus/node-exporter:v0.18.1");
    row("http://registry.example.com:5000/team/app/", "registry.example.com:5000/team/app");
    row("HTTPS://Quay.io/prometheus/node-exporter?tab=tags", "quay.io/prometheus/node-exporter");
    row("https://docker.io/library/nginx", "docker.io/library/nginx");
    row("https://localhost/a", "localhost/a");
    row("https://[::1]:5000/a", "[::1]:5000/a");
    row("https://x/y", "");
    row("https://quay.io", "");
    row("https://quay.io/", "");
    row("https://index.docker.io/v1/", "");
    row("https://registry-1.docker.io/v2/library/nginx/manifests/latest", "");
    row("https://raw.githubusercontent.com/a/b/main/deploy.yaml", "");
    row("https://github.com/kubernetes/kubernetes", "");
    row("https://www.example.com/a", "");
    row("ftp://quay.io/a/b", "");
    row("docker://nginx", "nginx");
    row("docker://quay.io/a/b@" + s_sha256, "quay.io/a/b@" + s_sha256);
    row("docker-daemon:alpine:3.18", "alpine:3.18");
    row("containers-storage:docker.io/library/alpine:3.18", "docker.io/library/alpine:3.18");
    row("oci-archive:a.tar:b", "");
    // Pages
    row("hub.docker.com/_/nginx", "nginx");
    row("hub.docker.com/_/nginx/tags", "nginx");
    row("https://hub.docker.com/_/nginx?tab=description", "nginx");
    row("https://hub.docker.com/_/nginx/tags?page=1&name=1.25", "nginx");
    row("hub.docker.com/_/nginx:1.25", "nginx:1.25");
    row("hub.docker.com/_/microsoft-dotnet-sdk", "");
    row("hub.docker.com/r/bitnami/redis", "bitnami/redis");
    row("hub.docker.com/r/library/redis", "redis");
    row("https://hub.docker.com/r/bitnami/redis/tags", "bitnami/redis");
    row("https://registry.hub.docker.com/r/bitnami/redis/", "bitnami/redis");
    row("hub.docker.com/layers/library/nginx/1.25/images/sha256-1a2b", "nginx:1.25");
    row("https://hub.docker.com/layers/nginx/library/nginx/1.25/images/sha256-1a2b?context=explore",
        "nginx:1.25");
    row("https://hub.docker.com/layers/bitnami/redis/7.2/images/sha256-1a2b", "bitnami/redis:7.2");
    row("https://hub.docker.com/repository/docker/owner/name/general", "owner/name");
    row("https://hub.docker.com/hardened-images/catalog/dhi/node", "dhi.io/node");
    row("hub.docker.com/u/owner", "");
    row("https://hub.docker.com/search?q=nginx", "");
    row("hub.docker.com/r/a.b/c", "docker.io/a.b/c");
    row("quay.io/repository/prometheus/node-exporter", "quay.io/prometheus/node-exporter");
    row("https://quay.io/repository/prometheus/node-exporter?tab=tags",
        "quay.io/prometheus/node-exporter");
    row("https://quay.io/repository/prometheus/node-exporter/tag/v1.8",
        "quay.io/prometheus/node-exporter:v1.8");
    row("https://quay.io/repository/a/b/manifest/" + s_sha256, "quay.io/a/b@" + s_sha256);
    row("https://github.com/Owner/repo/pkgs/container/charts%2Fapp", "ghcr.io/owner/charts/app");
    row("https://github.com/orgs/Owner/packages/container/package/app", "ghcr.io/owner/app");
    row("https://gallery.ecr.aws/docker/library/nginx", "public.ecr.aws/docker/library/nginx");
    row("https://mcr.microsoft.com/en-us/product/dotnet/sdk/about", "mcr.microsoft.com/dotnet/sdk");
    row("https://mcr.microsoft.com/artifact/mar/dotnet/sdk/tags", "mcr.microsoft.com/dotnet/sdk");
    row("https://catalog.ngc.nvidia.com/orgs/nvidia/containers/pytorch", "nvcr.io/nvidia/pytorch");
    row("https://catalog.ngc.nvidia.com/orgs/nvidia/teams/k8s/containers/dcgm/tags",
        "nvcr.io/nvidia/k8s/dcgm");
    // Twice
    row("docker.io/docker.io/library/nginx", "docker.io/library/nginx");
    row("docker.io/docker.io/docker.io/nginx:1", "docker.io/nginx:1");
    row("docker.io/index.docker.io/nginx", "index.docker.io/nginx");
    row("quay.io/quay.io/a/b:1", "quay.io/a/b:1");
    // Around
    row("  nginx:1.25\r\n", "nginx:1.25");
    row("\"nginx:1.25\",", "nginx:1.25");
    row("`quay.io/a/b`", "quay.io/a/b");
    row("'nginx'", "nginx");
    row("“nginx:1.25”", "nginx:1.25");
    row("docker pull nginx:1.25", "nginx:1.25");
    row("$ sudo docker image pull `quay.io/a/b`", "quay.io/a/b");
    row("docker pull docker://nginx", "nginx");
    row("docker pull https://hub.docker.com/_/nginx", "nginx");
    row("ctr -n k8s.io images pull registry.k8s.io/pause:3.9", "registry.k8s.io/pause:3.9");
    row("FROM nginx", "nginx");
    row("    - image: \"nginx:1.25\"", "nginx:1.25");
    row("docker pull --quiet nginx", "");
    row("docker run nginx", "");
    row("docker pull nginx redis", "");
    row("nginx latest", "");
    row("nginx\nredis", "");
    row("docker pull\nnginx", "");
    // Upper case
    row("Nginx:Latest", "nginx:Latest");
    row("ghcr.io/MyOrg/App:V1", "ghcr.io/myorg/app:V1");
    row("Foo/Bar", "foo/bar");
    row("nginx@SHA256:A" + s_hex64.substr(1), "nginx@sha256:a" + s_hex64.substr(1));
    // Other scripts
    row("nginx：1.25", "nginx:1.25");
    row("docker。io／library／nginx", "docker.io/library/nginx");
    row("ｎｇｉｎｘ", "nginx");
    row("ngi\u200bnx", "nginx");
    row("\ufeffquay.io/a/b", "quay.io/a/b");
    row("\u3000nginx\u00a0", "nginx");
    row("dосker.io/library/nginx", "docker.io/library/nginx");
    row("dосker.example/nginx", "");
    row("ngіnx", "");
    row("nginx:\xff", "");
    row("镜像", "");
    // Nothing
    row("", "");
    row(" ", "");
    row("\"\"", "");
    row("nginx:", "");
    row("-", "");
    row("://", "");
    row("https://", "");
    row("{{ .Values.image }}", "");
    row("${REGISTRY}/nginx", "");
    row(s_hex64, "");
    row(std::string(100000, '"'), "");
}

void TestImageReference::suggestions()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    const auto suggestion = suggestReference(view(text));
    QCOMPARE(bytes(suggestion.value_or("")), expected);
    if (suggestion) {
        const auto reference = ImageReferenceView::parse(*suggestion);
        QVERIFY(reference);
        QVERIFY(!suggestReference(*suggestion));
    }
}

void TestImageReference::owningName()
{
    auto made = ImageReference::parse("quay.io/a/b:1");
    QVERIFY(made);
    ImageReference copy = *made;
    const ImageReference moved = std::move(*made);
    QCOMPARE(copy, moved);
    QCOMPARE(bytes(moved.view().registry()), QByteArray("quay.io"));
    QVERIFY(moved.view().text().data() == moved.text().data());
    copy = ImageReference(*ImageReferenceView::parse("nginx"));
    QCOMPARE(bytes(copy.view().canonical()), QByteArray("docker.io/library/nginx"));
    QVERIFY(!(copy == moved));
    QVERIFY(!ImageReference::parse("Nginx"));
}

void TestImageReference::partsAreViewsOfTheText()
{
    const std::string text = "quay.io/a/b:1@" + s_sha256;
    const auto reference = ImageReferenceView::parse(text);
    QVERIFY(reference);
    QVERIFY(reference->registry().data() == text.data());
    QVERIFY(reference->path().data() == text.data() + 8);
    QVERIFY(reference->tag().data() == text.data() + 12);
    QVERIFY(reference->digest().data() == text.data() + 14);
}

void TestImageReference::codesAreStable()
{
    QByteArrayList codes;
    for (int i = 0; i <= static_cast<int>(ReferenceErrorKind::NotAscii); ++i)
        codes.append(bytes(code(static_cast<ReferenceErrorKind>(i))));
    QCOMPARE(codes.join(' '),
             QByteArray("empty too-long upper-case bad-character bad-host bad-path bad-tag "
                        "bad-digest image-id not-ascii"));
    codes.clear();
    for (int i = 0; i <= static_cast<int>(ReferenceWarning::WebPage); ++i)
        codes.append(bytes(code(static_cast<ReferenceWarning>(i))));
    QCOMPARE(codes.join(' '),
             QByteArray("pasted-twice skopeo-transport port-out-of-range long-with-host "
                        "underscore-host web-page"));
}

QTEST_GUILESS_MAIN(TestImageReference)
#include "tst_imagereference.moc"
