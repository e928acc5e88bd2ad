// SPDX-License-Identifier: MIT
#include "tests/core/convertednames.h"

#include <QTest>

#include <string>
#include <string_view>

using namespace jingtai;

/// Names that are on a mirror already, and the way back to their originals.
class TestNameConverterOrigins final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void backToOriginal_data();
    void backToOriginal();
    void backNotes();
    void backOnlyOfChosenMirrors();
    void alreadyOnMirror();
    void takenFromClosed();
    void takenFromUnusable();
    void closedWithoutAnother();
    void insideMirrors();
    void chosenClosedMirrorKeepsItsNames();
    void knownFirstParts();

private:
    const MirrorCatalog m_shipped = shippedCatalog();
};

void TestNameConverterOrigins::backToOriginal_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("original");
    const auto row = [](const char *name, const char *original) {
        QTest::addRow("%s", name) << QString::fromUtf8(name) << QString::fromUtf8(original);
    };
    row("quay-mirror.qiniu.com/prometheus/node-exporter:v0.18.1",
        "quay.io/prometheus/node-exporter:v0.18.1");
    row("registry.aliyuncs.com/google_containers/kube-proxy:v1.18.0",
        "registry.k8s.io/kube-proxy:v1.18.0");
    row("registry.aliyuncs.com/google_containers/nginx-ingress-controller:v1",
        "registry.k8s.io/ingress-nginx/controller:v1");
    row("googlecontainersmirror/kube-proxy:v1.18.0", "k8s.gcr.io/kube-proxy:v1.18.0");
    row("docker.io/googlecontainersmirror/kube-proxy:v1.18.0", "k8s.gcr.io/kube-proxy:v1.18.0");
    row("m.daocloud.io/docker.io/library/nginx", "nginx");
    row("m.daocloud.io/quay.io/x/y:1", "quay.io/x/y:1");
    row("docker.m.daocloud.io/library/nginx:1.25", "nginx:1.25");
    row("docker.m.daocloud.io/nginx:1.25", "nginx:1.25");
    row("public.ecr.aws/docker/library/redis:7", "redis:7");
    row("hub-mirror.c.163.com/library/nginx", "nginx");
    row("gcr.azk8s.cn/distroless/static:latest", "gcr.io/distroless/static:latest");
    row("abcd1234.mirror.aliyuncs.com/library/nginx:1", "nginx:1");
}

void TestNameConverterOrigins::backToOriginal()
{
    QFETCH(QString, name);
    QFETCH(QString, original);
    const ConvertedName result = convert(m_shipped, backwards(), name.toStdString());
    QCOMPARE(QString::fromStdString(result.name), original);
    QCOMPARE(result.outcome, NameOutcome::Converted);
    QVERIFY(!result.mirrorId.empty());
}

void TestNameConverterOrigins::backNotes()
{
    const auto result = convert(m_shipped, backwards(),
                                "registry.aliyuncs.com/google_containers/kube-proxy:v1.18.0");
    COMPARE_TEXT(subjectOf(result, NoteCode::OtherOrigins),
                 "k8s.gcr.io/kube-proxy:v1.18.0, gcr.io/google-containers/kube-proxy:v1.18.0, "
                 "gcr.io/google_containers/kube-proxy:v1.18.0");

    const auto guessed
        = convert(m_shipped, backwards(), "registry.aliyuncs.com/google_containers/some-thing:1");
    COMPARE_TEXT(guessed.name, "registry.k8s.io/some-thing:1");
    QVERIFY(hasNote(guessed, NoteCode::FlatOrigin));
    const auto known
        = convert(m_shipped, backwards(),
                  "registry.aliyuncs.com/google_containers/nginx-ingress-controller:v1");
    QVERIFY(!hasNote(known, NoteCode::FlatOrigin));

    const auto none = convert(m_shipped, backwards(), "quay.io/a/b:1");
    COMPARE_TEXT(told(none), "stays [not-on-mirror]");
}

void TestNameConverterOrigins::backOnlyOfChosenMirrors()
{
    const auto other
        = convert(m_shipped, backwards({"daocloud-quay"}), "quay-mirror.qiniu.com/a/b");
    COMPARE_TEXT(told(other), "stays [not-on-mirror]");
    const auto own = convert(m_shipped, backwards({"qiniu-quay"}), "quay-mirror.qiniu.com/a/b");
    COMPARE_TEXT(own.name, "quay.io/a/b");
}

void TestNameConverterOrigins::alreadyOnMirror()
{
    const std::vector<std::pair<std::string_view, std::string_view>> names{
        {"docker.m.daocloud.io/library/nginx", "nginx"},
        {"m.daocloud.io/quay.io/x/y", "quay.io/x/y"},
        {"registry.aliyuncs.com/google_containers/pause:3.9", "registry.k8s.io/pause:3.9"},
        {"googlecontainersmirror/kube-proxy:v1.18.0", "k8s.gcr.io/kube-proxy:v1.18.0"},
        {"public.ecr.aws/docker/library/redis", "redis"},
    };
    for (const auto &[name, original] : names) {
        for (const ConversionChoice &choice : {ConversionChoice{}, with({"1ms-docker"})}) {
            const auto result = convert(m_shipped, choice, name);
            COMPARE_TEXT(told(result), "stays [already-on-mirror]");
            COMPARE_TEXT(result.original, original);
            COMPARE_TEXT(subjectOf(result, NoteCode::AlreadyOnMirror), result.mirrorId);
        }
    }
}

void TestNameConverterOrigins::takenFromClosed()
{
    const auto result = convert(m_shipped, {}, "quay.mirrors.ustc.edu.cn/a/b:1");
    COMPARE_TEXT(result.name, "quay.m.daocloud.io/a/b:1");
    COMPARE_TEXT(result.original, "quay.io/a/b:1");
    COMPARE_TEXT(subjectOf(result, NoteCode::TakenFromClosed), "ustc-quay");
    COMPARE_TEXT(result.mirrorId, "daocloud-quay");

    const auto left = [] {
        ConversionChoice choice;
        choice.leave.insert("docker.io");
        return choice;
    }();
    const auto original = convert(m_shipped, left, "hub-mirror.c.163.com/library/nginx:1");
    COMPARE_TEXT(original.name, "nginx:1");
    COMPARE_TEXT(told(original), "converted nginx:1 [taken-from-closed] [left-by-choice]");
}

void TestNameConverterOrigins::takenFromUnusable()
{
    const auto catalog = catalogWith(quayMirror("a") + "," + quayMirror("b"));
    const auto choice = measured({{"a", {false, 0}}, {"b", {true, 10}}});
    const auto result = convert(catalog, choice, "a.example/x/y:1");
    COMPARE_TEXT(told(result), "converted b.example/x/y:1 [taken-from-closed]");
    COMPARE_TEXT(told(convert(catalog, choice, "b.example/x/y:1")), "stays [already-on-mirror]");
}

void TestNameConverterOrigins::closedWithoutAnother()
{
    const auto catalog = catalogWith(quayMirror("a", claim("closed")));
    const auto result = convert(catalog, {}, "a.example/x/y:1");
    COMPARE_TEXT(told(result), "no mirror [on-closed-mirror] [no-open-mirror]");
    COMPARE_TEXT(result.original, "quay.io/x/y:1");
    COMPARE_TEXT(result.mirrorId, "a");
    COMPARE_TEXT(told(convert(catalog, {}, "quay.io/x/y:1")), "no mirror [no-open-mirror]");
}

void TestNameConverterOrigins::insideMirrors()
{
    // Old scripts are full of it, and from outside its cloud it does not answer.
    const auto old = convert(m_shipped, {}, "gcr.azk8s.cn/distroless/static:latest");
    COMPARE_TEXT(old.name, "gcr.m.daocloud.io/distroless/static:latest");
    COMPARE_TEXT(subjectOf(old, NoteCode::TakenFromClosed), "azk8s-gcr");

    const auto inside = measured({{"azk8s-gcr", {true, 5}}});
    COMPARE_TEXT(told(convert(m_shipped, inside, "gcr.azk8s.cn/distroless/static:latest")),
                 "stays [already-on-mirror]");
    const auto taken = convert(m_shipped, inside, "gcr.io/distroless/static:latest");
    COMPARE_TEXT(taken.name, "gcr.azk8s.cn/distroless/static:latest");
    QVERIFY(hasNote(taken, NoteCode::InsideMirror));

    const auto only = catalogWith(quayMirror("a", claim("inside")));
    COMPARE_TEXT(told(convert(only, {}, "a.example/x/y")),
                 "stays [already-on-mirror] [inside-mirror]");
    COMPARE_TEXT(told(convert(only, {}, "quay.io/x/y")), "no mirror [no-open-mirror]");
}

void TestNameConverterOrigins::chosenClosedMirrorKeepsItsNames()
{
    const auto choice = with({"ustc-quay"});
    const auto result = convert(m_shipped, choice, "quay.io/a/b:1");
    COMPARE_TEXT(told(result), "converted quay.mirrors.ustc.edu.cn/a/b:1 [closed-mirror]");
    COMPARE_TEXT(told(convert(m_shipped, choice, result.name)), "stays [already-on-mirror]");
    ConversionChoice perRegistry;
    perRegistry.perRegistry["quay.io"] = "ustc-quay";
    COMPARE_TEXT(told(convert(m_shipped, perRegistry, result.name)), "stays [already-on-mirror]");
}

void TestNameConverterOrigins::knownFirstParts()
{
    const NameConverter converter(m_shipped, {});
    for (const std::string_view part :
         {"docker.io", "index.docker.io", "registry-1.docker.io", "quay.io", "k8s.gcr.io", "gcr.io",
          "us.gcr.io", "registry.k8s.io", "docker.m.daocloud.io", "m.daocloud.io",
          "registry.aliyuncs.com", "googlecontainersmirror", "hub-mirror.c.163.com",
          "abcd1234.mirror.aliyuncs.com", "registry.ollama.ai"})
        QVERIFY2(converter.isKnownFirstPart(part), std::string(part).c_str());
    for (const std::string_view part :
         {"", "docker", "Docker.io", "docker.io ", "xdocker.io", "library", "google_containers",
          "mirror.aliyuncs.com", ".mirror.aliyuncs.com", "a b.mirror.aliyuncs.com",
          "abcd1234.mirror.aliyuncs.com.example", "usr", "https:"})
        QVERIFY2(!converter.isKnownFirstPart(part), std::string(part).c_str());
}

QTEST_GUILESS_MAIN(TestNameConverterOrigins)
#include "tst_nameconverter_origins.moc"
