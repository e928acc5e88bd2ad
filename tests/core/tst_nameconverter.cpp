// SPDX-License-Identifier: MIT
#include "tests/core/convertednames.h"

#include <QTest>

#include <string>
#include <string_view>

using namespace jingtai;

/// What a mirror makes of a name, and what is said of it.
class TestNameConverter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chosenMirror_data();
    void chosenMirror();
    void matchesParsedNames();
    void longestSourceWins();
    void prefixesMatchWholeComponents();
    void aliasesFoldOneWay();
    void directRuleBeforeFolded();
    void apiHostsOfDockerHub();
    void parameters();
    void invalidResult();
    void namesTable();
    void webPage();
    void parserWarnings();
    void pauseImage();
    void mirrorNotes_data();
    void mirrorNotes();
    void registryAlone_data();
    void registryAlone();
    void hostileTemplates();
    void packageMirrorsNeverServe();

private:
    const MirrorCatalog m_shipped = shippedCatalog();
};

void TestNameConverter::chosenMirror_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("converted");
    const auto row = [](const char *id, const char *name, const char *converted) {
        QTest::addRow("%s: %s", id, name)
            << QString::fromUtf8(id) << QString::fromUtf8(name) << QString::fromUtf8(converted);
    };
    row("qiniu-quay", "quay.io/prometheus/node-exporter:v0.18.1",
        "quay-mirror.qiniu.com/prometheus/node-exporter:v0.18.1");
    row("aliyun-google-containers", "gcr.io/google-containers/kube-proxy:v1.18.0",
        "registry.aliyuncs.com/google_containers/kube-proxy:v1.18.0");
    row("aliyun-google-containers", "gcr.io/google_containers/kube-proxy:v1.18.0",
        "registry.aliyuncs.com/google_containers/kube-proxy:v1.18.0");
    row("aliyun-google-containers", "k8s.gcr.io/kube-proxy:v1.18.0",
        "registry.aliyuncs.com/google_containers/kube-proxy:v1.18.0");
    row("aliyun-google-containers", "registry.k8s.io/coredns/coredns:v1.8.6",
        "registry.aliyuncs.com/google_containers/coredns:v1.8.6");
    row("aliyun-google-containers", "registry.k8s.io/ingress-nginx/controller:v1.9.4",
        "registry.aliyuncs.com/google_containers/nginx-ingress-controller:v1.9.4");
    row("googlecontainersmirror", "gcr.io/google-containers/kube-proxy:v1.18.0",
        "googlecontainersmirror/kube-proxy:v1.18.0");
    row("googlecontainersmirror", "k8s.gcr.io/kube-proxy:v1.18.0",
        "googlecontainersmirror/kube-proxy:v1.18.0");
    row("daocloud-quay", "quay.io/prometheus/node-exporter:v0.18.1",
        "quay.m.daocloud.io/prometheus/node-exporter:v0.18.1");
    row("daocloud-any", "nginx", "m.daocloud.io/docker.io/library/nginx");
    row("daocloud-any",
        "docker.io/bitnami/redis:7@sha256:"
        "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        "m.daocloud.io/docker.io/bitnami/redis:7@sha256:"
        "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef");
    row("daocloud-any", "k8s.gcr.io/pause:3.1", "m.daocloud.io/k8s.gcr.io/pause:3.1");
    row("aws-ecr-docker", "redis:7", "public.ecr.aws/docker/library/redis:7");
    row("aws-ecr-docker", "docker.io/library/redis:7", "public.ecr.aws/docker/library/redis:7");
    row("daocloud-docker", "nginx:1.25", "docker.m.daocloud.io/library/nginx:1.25");
    row("daocloud-docker", "bitnami/redis", "docker.m.daocloud.io/bitnami/redis");
    row("azk8s-gcr", "k8s.gcr.io/kube-proxy:v1.18.0",
        "gcr.azk8s.cn/google-containers/kube-proxy:v1.18.0");
}

void TestNameConverter::chosenMirror()
{
    QFETCH(QString, id);
    QFETCH(QString, name);
    QFETCH(QString, converted);
    const ConvertedName result = convert(m_shipped, with({id.toStdString()}), name.toStdString());
    QCOMPARE(QString::fromStdString(result.name), converted);
    QCOMPARE(result.outcome, NameOutcome::Converted);
    QCOMPARE(QString::fromStdString(result.mirrorId), id);
    COMPARE_TEXT(result.original, view(name.toStdString()).familiar());
}

void TestNameConverter::matchesParsedNames()
{
    const auto catalog = catalogWith(mirror("m", rule("gcr.io", "m.example/{path}")));
    COMPARE_TEXT(convert(catalog, {}, "gcr.io/a/b").name, "m.example/a/b");
    for (const std::string_view other :
         {"us.gcr.io/a/b", "ghcr.io/a/b", "gcr.io.example.org/a/b", "gcr.io:443/a/b"}) {
        const auto result = convert(catalog, {}, other);
        COMPARE_TEXT(told(result), "no mirror [no-mirror]");
        QVERIFY(result.name.empty());
    }
    // k8s.gcr.io folds to registry.k8s.io, never to gcr.io.
    COMPARE_TEXT(told(convert(catalog, {}, "k8s.gcr.io/pause:3.1")), "no mirror [no-mirror]");
}

void TestNameConverter::longestSourceWins()
{
    const auto catalog
        = catalogWith(mirror("m", rule("quay.io", "m.example/q/{path}") + ","
                                      + rule("quay.io/a/b", "m.example/ab/{path}") + ","
                                      + rule("quay.io/a", "m.example/a/{path}") + ","
                                      + rule("*", "m.example/{registry}/{path}")));
    COMPARE_TEXT(convert(catalog, {}, "quay.io/x/y:1").name, "m.example/q/x/y:1");
    COMPARE_TEXT(convert(catalog, {}, "quay.io/a/y:1").name, "m.example/a/y:1");
    COMPARE_TEXT(convert(catalog, {}, "quay.io/a/b/y:1").name, "m.example/ab/y:1");
    COMPARE_TEXT(convert(catalog, {}, "quay.io/a/b:1").name, "m.example/a/b:1");
    COMPARE_TEXT(convert(catalog, {}, "gcr.io/a/b:1").name, "m.example/gcr.io/a/b:1");
}

void TestNameConverter::prefixesMatchWholeComponents()
{
    const auto catalog
        = catalogWith(mirror("m", rule("docker.io/library", "m.example/l/{path}") + ","
                                      + rule("quay.io/ab", "m.example/ab/{path}")));
    COMPARE_TEXT(convert(catalog, {}, "nginx").name, "m.example/l/nginx");
    COMPARE_TEXT(convert(catalog, {}, "docker.io/library/nginx").name, "m.example/l/nginx");
    COMPARE_TEXT(told(convert(catalog, {}, "bitnami/nginx")), "no mirror [no-mirror]");
    COMPARE_TEXT(told(convert(catalog, {}, "librarything/nginx")), "no mirror [no-mirror]");
    COMPARE_TEXT(told(convert(catalog, {}, "quay.io/abc/d")), "no mirror [no-mirror]");
    COMPARE_TEXT(told(convert(catalog, {}, "quay.io/ab")), "no mirror [no-mirror]");
}

void TestNameConverter::aliasesFoldOneWay()
{
    const auto catalog
        = catalogWith(mirror("new", rule("registry.k8s.io", "new.example/{path}")) + ","
                      + mirror("quayonly", rule("quay.io", "q.example/{registry}/{repository}")));
    const auto folded = convert(catalog, {}, "k8s.gcr.io/kube-proxy:v1");
    COMPARE_TEXT(folded.name, "new.example/kube-proxy:v1");
    COMPARE_TEXT(subjectOf(folded, NoteCode::AliasFolded), "registry.k8s.io");
    COMPARE_TEXT(folded.original, "k8s.gcr.io/kube-proxy:v1");
    COMPARE_TEXT(convert(catalog, {}, "us.gcr.io/k8s-artifacts-prod/a/b:1").name,
                 "new.example/a/b:1");
    COMPARE_TEXT(told(convert(catalog, {}, "us.gcr.io/other/a:1")), "no mirror [no-mirror]");

    const auto old = catalogWith(mirror("old", rule("k8s.gcr.io", "old.example/{path}")));
    COMPARE_TEXT(told(convert(old, {}, "registry.k8s.io/kube-proxy:v1")), "no mirror [no-mirror]");
    COMPARE_TEXT(told(convert(old, with({"old"}), "registry.k8s.io/kube-proxy:v1")),
                 "no mirror [no-chosen-mirror]");
}

void TestNameConverter::directRuleBeforeFolded()
{
    const auto catalog
        = catalogWith(mirror("m", rule("registry.k8s.io", "m.example/new/{path}") + ","
                                      + rule("k8s.gcr.io", "m.example/old/{path}")));
    const auto result = convert(catalog, {}, "k8s.gcr.io/pod:1");
    COMPARE_TEXT(result.name, "m.example/old/pod:1");
    QVERIFY(!hasNote(result, NoteCode::AliasFolded));
}

void TestNameConverter::apiHostsOfDockerHub()
{
    COMPARE_TEXT(
        convert(m_shipped, with({"daocloud-docker"}), "registry-1.docker.io/library/nginx").name,
        "docker.m.daocloud.io/library/nginx");
    COMPARE_TEXT(convert(m_shipped, with({"daocloud-docker"}), "index.docker.io/nginx:1").name,
                 "docker.m.daocloud.io/library/nginx:1");
    COMPARE_TEXT(convert(m_shipped, with({"daocloud-any"}), "registry-1.docker.io/a/b").name,
                 "m.daocloud.io/docker.io/a/b");
}

void TestNameConverter::parameters()
{
    ConversionChoice choice = with({"aliyun-docker"});
    const auto missing = convert(m_shipped, choice, "nginx");
    COMPARE_TEXT(told(missing), "no mirror [unknown-parameter]");
    COMPARE_TEXT(subjectOf(missing, NoteCode::UnknownParameter), "aliyun-docker.user_code");

    choice.parameters["aliyun-docker.user_code"] = "no/slash";
    const auto bad = convert(m_shipped, choice, "nginx");
    COMPARE_TEXT(told(bad), "no mirror [bad-parameter]");
    COMPARE_TEXT(subjectOf(bad, NoteCode::BadParameter), "aliyun-docker.user_code");

    choice.parameters["aliyun-docker.user_code"] = "abcd1234";
    const auto good = convert(m_shipped, choice, "nginx:1");
    COMPARE_TEXT(good.name, "abcd1234.mirror.aliyuncs.com/library/nginx:1");
    COMPARE_TEXT(told(convert(m_shipped, choice, good.name)), "stays [already-on-mirror]");
    // Another person's code is on the same mirror.
    COMPARE_TEXT(told(convert(m_shipped, choice, "zzzz9999.mirror.aliyuncs.com/library/nginx:1")),
                 "stays [already-on-mirror]");

    // The automatic choice goes on to the next where a value is missing.
    const auto catalog = catalogWith(
        mirror("a", rule("quay.io", "{code}.a.example/{path}"), "'parameters':{'code':{}}") + ","
        + quayMirror("b"));
    COMPARE_TEXT(convert(catalog, {}, "quay.io/x/y").name, "b.example/x/y");
    ConversionChoice given;
    given.parameters["a.code"] = "me";
    COMPARE_TEXT(convert(catalog, given, "quay.io/x/y").name, "me.a.example/x/y");
}

void TestNameConverter::invalidResult()
{
    // The path alone may have 255 bytes, and the mirror puts something before it.
    const std::string path = "a/" + std::string(250, 'x');
    const auto result = convert(m_shipped, with({"daocloud-any"}), "quay.io/" + path + ":1");
    COMPARE_TEXT(told(result), "no mirror [invalid-result] [parser-warning]");
    COMPARE_TEXT(subjectOf(result, NoteCode::InvalidResult),
                 "m.daocloud.io/quay.io/" + path + ":1");
    QVERIFY(result.name.empty());
    COMPARE_TEXT(told(convert(m_shipped, with({"daocloud-any"}), "Quay.IO/a/b")),
                 "no mirror [invalid-result]");
}

void TestNameConverter::namesTable()
{
    const auto catalog
        = catalogWith(mirror("m",
                             rule("registry.k8s.io", "m.example/flat/{name}") + ","
                                 + rule("quay.io", "m.example/q/{path}"),
                             "'names':{'ingress-nginx/controller':'nginx-ingress','a/b':'c/d'}"));
    COMPARE_TEXT(convert(catalog, {}, "registry.k8s.io/ingress-nginx/controller:1").name,
                 "m.example/flat/nginx-ingress:1");
    COMPARE_TEXT(convert(catalog, {}, "registry.k8s.io/other/controller:1").name,
                 "m.example/flat/controller:1");
    COMPARE_TEXT(convert(catalog, backwards(), "m.example/flat/nginx-ingress:1").name,
                 "registry.k8s.io/ingress-nginx/controller:1");
    COMPARE_TEXT(convert(catalog, {}, "registry.k8s.io/a/b:1").name, "m.example/flat/c/d:1");
    COMPARE_TEXT(convert(catalog, backwards(), "m.example/flat/c/d:1").name,
                 "registry.k8s.io/a/b:1");
    COMPARE_TEXT(told(convert(catalog, backwards(), "m.example/flat/x/y:1")),
                 "stays [not-on-mirror]");
}

void TestNameConverter::webPage()
{
    const auto result = convert(m_shipped, {}, "hub.docker.com/r/bitnami/redis");
    COMPARE_TEXT(result.name, "docker.m.daocloud.io/bitnami/redis");
    COMPARE_TEXT(subjectOf(result, NoteCode::SuggestionTaken), "hub.docker.com/r/bitnami/redis");
    COMPARE_TEXT(result.original, "bitnami/redis");

    ConversionChoice choice;
    choice.leave.insert("docker.io");
    COMPARE_TEXT(convert(m_shipped, choice, "hub.docker.com/r/bitnami/redis").name,
                 "bitnami/redis");
}

void TestNameConverter::parserWarnings()
{
    const auto nobody = convert(m_shipped, {}, "docker_io.com/a");
    COMPARE_TEXT(told(nobody), "stays [parser-warning]");
    COMPARE_TEXT(nobody.original, "docker_io.com/a");
    COMPARE_TEXT(subjectOf(nobody, NoteCode::ParserWarning), "underscore-host");
    COMPARE_TEXT(subjectOf(convert(m_shipped, {}, "docker.io/docker.io/library/nginx"),
                           NoteCode::ParserWarning),
                 "pasted-twice");
}

void TestNameConverter::pauseImage()
{
    QVERIFY(hasNote(convert(m_shipped, {}, "registry.k8s.io/pause:3.9"), NoteCode::PauseImage));
    QVERIFY(
        hasNote(convert(m_shipped, with({"googlecontainersmirror"}), "k8s.gcr.io/pause-amd64:3.1"),
                NoteCode::PauseImage));
    QVERIFY(!hasNote(convert(m_shipped, {}, "registry.k8s.io/pauser:3.9"), NoteCode::PauseImage));
    QVERIFY(!hasNote(convert(m_shipped, {}, "registry.aliyuncs.com/google_containers/pause:3.9"),
                     NoteCode::PauseImage));
}

void TestNameConverter::mirrorNotes_data()
{
    QTest::addColumn<QString>("members");
    QTest::addColumn<QString>("notes");
    const auto row = [](const char *members, const char *notes) {
        QTest::addRow("%s", members) << QString::fromUtf8(members) << QString::fromUtf8(notes);
    };
    row("'access':'public'", "");
    row("'access':'allow-list'", " [allow-list-mirror]");
    row("'access':'registration'", " [registration-mirror]");
    row("'access':'inside'", " [inside-mirror]");
    row("'access':'inside','claim':{'state':'inside'}", " [inside-mirror]");
    row("'claim':{'state':'closed'}", " [closed-mirror]");
    row("'claim':{'state':'limited'}", " [limited-mirror]");
    row("'claim':{'state':'works'}", "");
}

void TestNameConverter::mirrorNotes()
{
    QFETCH(QString, members);
    QFETCH(QString, notes);
    const auto catalog = catalogWith(quayMirror("m", members.toStdString()));
    const auto result = convert(catalog, with({"m"}), "quay.io/a/b");
    COMPARE_TEXT(told(result), "converted m.example/a/b" + notes.toStdString());
    for (const Note &note : result.notes)
        COMPARE_TEXT(note.subject, "m");
}

void TestNameConverter::registryAlone_data()
{
    QTest::addColumn<QString>("ids");
    QTest::addColumn<QString>("registry");
    QTest::addColumn<QString>("told");
    const auto row = [](const char *ids, const char *registry, const char *expected) {
        QTest::addRow("%s: %s", ids, registry)
            << QString::fromUtf8(ids) << QString::fromUtf8(registry) << QString::fromUtf8(expected);
    };
    row("", "quay.io", "converted quay.m.daocloud.io [allow-list-mirror]");
    row("daocloud-any", "quay.io", "converted m.daocloud.io/quay.io [allow-list-mirror]");
    row("daocloud-any", "docker.io",
        "converted m.daocloud.io/docker.io [allow-list-mirror] [library-needed]");
    row("1ms-docker", "docker.io", "converted docker.1ms.run [library-needed]");
    row("1ms-quay", "quay.io/prometheus", "converted quay.1ms.run/prometheus");
    row("aws-ecr-docker", "docker.io", "no mirror [no-chosen-mirror]");
    row("aws-ecr-docker", "docker.io/library", "converted public.ecr.aws/docker/library");
    row("aliyun-google-containers", "registry.k8s.io", "no mirror [no-chosen-mirror]");
    row("", "quay.m.daocloud.io", "stays [already-on-mirror]");
    row("", "m.daocloud.io/quay.io", "stays [already-on-mirror]");
    row("", "quay.mirrors.ustc.edu.cn",
        "converted quay.m.daocloud.io [taken-from-closed] [allow-list-mirror]");
    row("", "registry.corp:5000", "stays [private-registry]");
    row("", "registry.gitlab.com", "no mirror [no-mirror]");
    row("", "", "stays");
    row("", "{{ .Values.registry }}", "stays");
}

void TestNameConverter::registryAlone()
{
    QFETCH(QString, ids);
    QFETCH(QString, registry);
    QFETCH(QString, told);
    const auto choice = ids.isEmpty() ? ConversionChoice{} : with({ids.toStdString()});
    const auto result = NameConverter(m_shipped, choice).convertRegistry(registry.toStdString());
    QCOMPARE(QString::fromStdString(jingtai::told(result)), told);

    if (result.outcome == NameOutcome::Converted && ids.size() > 0) {
        const auto back = NameConverter(m_shipped, backwards()).convertRegistry(result.name);
        QCOMPARE(QString::fromStdString(back.name), registry);
    }
}

void TestNameConverter::hostileTemplates()
{
    // Many places in a row, and a name made to try them all: an answer, whatever it is, at once.
    const auto catalog
        = catalogWith(mirror("m", rule("quay.io", "{a}-{b}-{c}-{d}-{e}.x.example/{path}"),
                             "'parameters':{'a':{},'b':{},'c':{},'d':{},'e':{}}"));
    std::string host;
    for (int i = 0; i < 50000; ++i)
        host += "a-";
    host += "a.y.example";
    const NameConverter converter(catalog, {});
    COMPARE_TEXT(told(converter.convert(view(host + "/p"))),
                 "no mirror [no-mirror] [parser-warning]");
    QVERIFY(!converter.isKnownFirstPart(host));
    const std::string shorter = host.substr(host.size() - 900);
    const std::string trimmed = shorter.substr(shorter.find('a'));
    COMPARE_TEXT(told(converter.convert(view(trimmed + "/p"))),
                 "no mirror [no-mirror] [parser-warning]");
}

void TestNameConverter::packageMirrorsNeverServe()
{
    COMPARE_TEXT(told(convert(m_shipped, with({"aliyun-docker-ce"}), "nginx")),
                 "no mirror [no-chosen-mirror]");
}

QTEST_GUILESS_MAIN(TestNameConverter)
#include "tst_nameconverter.moc"
