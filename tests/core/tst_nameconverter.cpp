// SPDX-License-Identifier: MIT
#include "app/core/nameconverter.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <string>
#include <string_view>

using namespace jingtai;

namespace {

MirrorCatalog shippedCatalog()
{
    QFile file(QStringLiteral(JINGTAI_SOURCE_DIR "/resources/catalog/mirrors.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the catalogue is missing");
    const auto catalog = MirrorCatalog::parse(file.readAll().toStdString());
    if (!catalog)
        qFatal("the catalogue does not parse: %s", catalog.error().pointer.c_str());
    return *catalog;
}

/// `mirrors` is the inside of the list, with ' in place of ".
MirrorCatalog catalogWith(const std::string &mirrors)
{
    std::string json = "{'version':1,'registries':["
                       "{'name':'docker.io','aliases':[]},"
                       "{'name':'registry.k8s.io',"
                       "'aliases':['k8s.gcr.io','us.gcr.io/k8s-artifacts-prod']},"
                       "{'name':'gcr.io'},{'name':'quay.io'}],'mirrors':["
                       + mirrors + "]}";
    std::replace(json.begin(), json.end(), '\'', '"');
    const auto catalog = MirrorCatalog::parse(json);
    if (!catalog)
        qFatal("%s: %s", catalog.error().pointer.c_str(), catalog.error().detail.c_str());
    return *catalog;
}

std::string mirror(const std::string &id, const std::string &rules, const std::string &more = {})
{
    return "{'id':'" + id + "','kind':'registry','endpoint':'https://" + id
           + ".example','trust':'community','rules':[" + rules + "]"
           + (more.empty() ? "" : "," + more) + "}";
}

std::string rule(const std::string &source, const std::string &target)
{
    return "{'source':'" + source + "','target':'" + target + "'}";
}

/// A mirror of quay.io at ID.example.
std::string quayMirror(const std::string &id, const std::string &more = {})
{
    return mirror(id, rule("quay.io", id + ".example/{path}"), more);
}

std::string claim(const std::string &state)
{
    return "'claim':{'state':'" + state + "'}";
}

ImageReferenceView view(std::string_view name)
{
    const auto parsed = ImageReferenceView::parse(name);
    if (!parsed)
        qFatal("no name: %s", std::string(name).c_str());
    return *parsed;
}

ConversionChoice with(std::vector<std::string> mirrors)
{
    ConversionChoice choice;
    choice.mirrors = std::move(mirrors);
    return choice;
}

ConversionChoice backwards(std::vector<std::string> mirrors = {})
{
    ConversionChoice choice = with(std::move(mirrors));
    choice.back = true;
    return choice;
}

ConversionChoice measured(std::map<std::string, Measurement, std::less<>> measurements)
{
    ConversionChoice choice;
    choice.measurements = std::move(measurements);
    return choice;
}

ConvertedName convert(const MirrorCatalog &catalog, const ConversionChoice &choice,
                      std::string_view name)
{
    return NameConverter(catalog, choice).convert(view(name));
}

bool hasNote(const ConvertedName &name, NoteCode code)
{
    return std::any_of(name.notes.begin(), name.notes.end(),
                       [code](const Note &note) { return note.code == code; });
}

std::string subjectOf(const ConvertedName &name, NoteCode code)
{
    for (const Note &note : name.notes) {
        if (note.code == code)
            return note.subject;
    }
    return "(no such note)";
}

/// "converted quay.m.example/a", "stays [already-on-mirror]", …
std::string told(const ConvertedName &name)
{
    std::string text;
    switch (name.outcome) {
    case NameOutcome::Converted:
        text = "converted " + name.name;
        break;
    case NameOutcome::Stays:
        text = "stays";
        break;
    case NameOutcome::NoMirror:
        text = "no mirror";
        break;
    }
    for (const Note &note : name.notes)
        text += std::string(" [") + code(note.code) + "]";
    return text;
}

} // namespace

#define COMPARE_TEXT(actual, expected) \
    QCOMPARE(QString::fromStdString(actual), QString::fromStdString(std::string(expected)))

class TestNameConverter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chosenMirror_data();
    void chosenMirror();
    void backToOriginal_data();
    void backToOriginal();
    void backNotes();
    void backOnlyOfChosenMirrors();
    void automatic_data();
    void automatic();
    void matchesParsedNames();
    void longestSourceWins();
    void prefixesMatchWholeComponents();
    void aliasesFoldOneWay();
    void directRuleBeforeFolded();
    void apiHostsOfDockerHub();
    void anyRegistry();
    void privateRegistriesStay();
    void alreadyOnMirror();
    void takenFromClosed();
    void takenFromUnusable();
    void closedWithoutAnother();
    void insideMirrors();
    void chosenClosedMirrorKeepsItsNames();
    void ranking();
    void lastResort();
    void leave();
    void perRegistry();
    void orderOfChosenMirrors();
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
    void knownFirstParts();
    void privateRegistries_data();
    void privateRegistries();
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

void TestNameConverter::backToOriginal_data()
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

void TestNameConverter::backToOriginal()
{
    QFETCH(QString, name);
    QFETCH(QString, original);
    const ConvertedName result = convert(m_shipped, backwards(), name.toStdString());
    QCOMPARE(QString::fromStdString(result.name), original);
    QCOMPARE(result.outcome, NameOutcome::Converted);
    QVERIFY(!result.mirrorId.empty());
}

void TestNameConverter::backNotes()
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

void TestNameConverter::backOnlyOfChosenMirrors()
{
    const auto other
        = convert(m_shipped, backwards({"daocloud-quay"}), "quay-mirror.qiniu.com/a/b");
    COMPARE_TEXT(told(other), "stays [not-on-mirror]");
    const auto own = convert(m_shipped, backwards({"qiniu-quay"}), "quay-mirror.qiniu.com/a/b");
    COMPARE_TEXT(own.name, "quay.io/a/b");
}

void TestNameConverter::automatic_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("converted");
    const auto row = [](const char *name, const char *converted) {
        QTest::addRow("%s", name) << QString::fromUtf8(name) << QString::fromUtf8(converted);
    };
    row("nginx", "docker.m.daocloud.io/library/nginx");
    row("quay.io/prometheus/node-exporter:v0.18.1",
        "quay.m.daocloud.io/prometheus/node-exporter:v0.18.1");
    row("registry.k8s.io/coredns/coredns:v1.8.6", "k8s.m.daocloud.io/coredns/coredns:v1.8.6");
    row("gcr.io/distroless/static", "gcr.m.daocloud.io/distroless/static");
    row("mcr.microsoft.com/dotnet/sdk:8.0", "mcr.azure.cn/dotnet/sdk:8.0");
    row("public.ecr.aws/eks/pause:3.9", "m.daocloud.io/public.ecr.aws/eks/pause:3.9");
    row("us.gcr.io/k8s-artifacts-prod/kube-proxy:v1.18.0", "k8s.m.daocloud.io/kube-proxy:v1.18.0");
}

void TestNameConverter::automatic()
{
    QFETCH(QString, name);
    QFETCH(QString, converted);
    const auto result = convert(m_shipped, {}, name.toStdString());
    QCOMPARE(QString::fromStdString(result.name), converted);
    QCOMPARE(result.outcome, NameOutcome::Converted);
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

void TestNameConverter::anyRegistry()
{
    COMPARE_TEXT(told(convert(m_shipped, {}, "registry.gitlab.com/a/b:1")),
                 "no mirror [no-mirror]");
    const auto chosen = convert(m_shipped, with({"daocloud-any"}), "registry.gitlab.com/a/b:1");
    COMPARE_TEXT(chosen.name, "m.daocloud.io/registry.gitlab.com/a/b:1");
    QVERIFY(hasNote(chosen, NoteCode::AllowListMirror));
    // A mirror's own host in a form that it does not know is not sent through another mirror.
    COMPARE_TEXT(told(convert(m_shipped, with({"daocloud-any"}), "m.daocloud.io/a/b")),
                 "no mirror [no-chosen-mirror]");
}

void TestNameConverter::privateRegistriesStay()
{
    for (const std::string_view name : {"localhost/a", "localhost:5000/a/b:1", "10.0.0.1/a",
                                        "registry.corp/a/b", "registry.example.com:5000/a/b"}) {
        const auto automatic = convert(m_shipped, {}, name);
        COMPARE_TEXT(told(automatic), "stays [private-registry]");
        const auto chosen = convert(m_shipped, with({"daocloud-any"}), name);
        COMPARE_TEXT(told(chosen), "stays [private-registry]");
        COMPARE_TEXT(chosen.original, name);
    }
}

void TestNameConverter::alreadyOnMirror()
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

void TestNameConverter::takenFromClosed()
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

void TestNameConverter::takenFromUnusable()
{
    const auto catalog = catalogWith(quayMirror("a") + "," + quayMirror("b"));
    const auto choice = measured({{"a", {false, 0}}, {"b", {true, 10}}});
    const auto result = convert(catalog, choice, "a.example/x/y:1");
    COMPARE_TEXT(told(result), "converted b.example/x/y:1 [taken-from-closed]");
    COMPARE_TEXT(told(convert(catalog, choice, "b.example/x/y:1")), "stays [already-on-mirror]");
}

void TestNameConverter::closedWithoutAnother()
{
    const auto catalog = catalogWith(quayMirror("a", claim("closed")));
    const auto result = convert(catalog, {}, "a.example/x/y:1");
    COMPARE_TEXT(told(result), "no mirror [on-closed-mirror] [no-open-mirror]");
    COMPARE_TEXT(result.original, "quay.io/x/y:1");
    COMPARE_TEXT(result.mirrorId, "a");
    COMPARE_TEXT(told(convert(catalog, {}, "quay.io/x/y:1")), "no mirror [no-open-mirror]");
}

void TestNameConverter::insideMirrors()
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

void TestNameConverter::chosenClosedMirrorKeepsItsNames()
{
    const auto choice = with({"ustc-quay"});
    const auto result = convert(m_shipped, choice, "quay.io/a/b:1");
    COMPARE_TEXT(told(result), "converted quay.mirrors.ustc.edu.cn/a/b:1 [closed-mirror]");
    COMPARE_TEXT(told(convert(m_shipped, choice, result.name)), "stays [already-on-mirror]");
    ConversionChoice perRegistry;
    perRegistry.perRegistry["quay.io"] = "ustc-quay";
    COMPARE_TEXT(told(convert(m_shipped, perRegistry, result.name)), "stays [already-on-mirror]");
}

void TestNameConverter::ranking()
{
    const auto taken = [](const std::string &mirrors, const ConversionChoice &choice) {
        return convert(catalogWith(mirrors), choice, "quay.io/x/y").mirrorId;
    };
    const std::string ab = quayMirror("a") + "," + quayMirror("b");
    // Catalogue order where nothing else tells.
    COMPARE_TEXT(taken(ab, {}), "a");
    // Usable by the last check before unchecked, whatever is claimed.
    COMPARE_TEXT(taken(quayMirror("a", claim("works")) + "," + quayMirror("b", claim("unknown")),
                       measured({{"b", {true, 900}}})),
                 "b");
    // Unchecked before unusable.
    COMPARE_TEXT(taken(quayMirror("a", claim("works")) + "," + quayMirror("b"),
                       measured({{"a", {false, 1}}})),
                 "b");
    // Latency among the usable.
    COMPARE_TEXT(taken(ab, measured({{"a", {true, 30}}, {"b", {true, 20}}})), "b");
    // Third-party copies and personal mirrors after real ones, whatever their speed.
    for (const std::string trust : {"third-party-copy", "personal"}) {
        const std::string copy
            = "{'id':'a','kind':'registry','endpoint':'https://a.example','trust':'" + trust
              + "','rules':[" + rule("quay.io", "a.example/{path}") + "]}," + quayMirror("b");
        COMPARE_TEXT(taken(copy, {}), "b");
        COMPARE_TEXT(taken(copy, measured({{"a", {true, 1}}, {"b", {true, 500}}})), "b");
        COMPARE_TEXT(taken(copy, measured({{"a", {true, 1}}})), "a");
    }
    // Works before limited before unknown.
    const std::string claims = quayMirror("a") + "," + quayMirror("b", claim("limited"));
    COMPARE_TEXT(taken(claims, {}), "b");
    COMPARE_TEXT(taken(claims + "," + quayMirror("c", claim("works")), {}), "c");
    // An allow-list does not count against a mirror.
    COMPARE_TEXT(taken(quayMirror("a", "'access':'allow-list'") + "," + quayMirror("b"), {}), "a");
    // Closed never, even when measured usable; inside only when measured usable.
    COMPARE_TEXT(taken(quayMirror("a", claim("closed")), measured({{"a", {true, 1}}})), "");
    COMPARE_TEXT(taken(quayMirror("a", claim("inside")), {}), "");
    COMPARE_TEXT(taken(quayMirror("a", "'access':'inside'"), {}), "");
    COMPARE_TEXT(taken(quayMirror("a", claim("inside")), measured({{"a", {true, 1}}})), "a");
}

void TestNameConverter::lastResort()
{
    const auto catalog = catalogWith(quayMirror("a", claim("works")));
    const auto choice = measured({{"a", {false, 0}}});
    const auto result = convert(catalog, choice, "quay.io/x/y:1");
    COMPARE_TEXT(result.name, "a.example/x/y:1");
    COMPARE_TEXT(told(convert(catalog, choice, result.name)), "stays [already-on-mirror]");

    const auto unknown = catalogWith(quayMirror("a"));
    COMPARE_TEXT(told(convert(unknown, choice, "quay.io/x/y:1")), "no mirror [no-open-mirror]");

    // The last resort's preferred origin has a better mirror: once must be as good as twice.
    const auto two = catalogWith(mirror("a",
                                        rule("registry.k8s.io", "a.example/{name}") + ","
                                            + rule("gcr.io", "a.example/{name}"),
                                        claim("works"))
                                 + "," + mirror("b", rule("registry.k8s.io", "b.example/{path}")));
    const auto once = convert(two, choice, "gcr.io/x/pod:1");
    COMPARE_TEXT(once.name, "b.example/pod:1");
    COMPARE_TEXT(once.original, "gcr.io/x/pod:1");
}

void TestNameConverter::leave()
{
    ConversionChoice choice = with({"daocloud-any"});
    choice.leave = {"docker.io", "registry.k8s.io"};
    COMPARE_TEXT(told(convert(m_shipped, choice, "nginx")), "stays [left-by-choice]");
    COMPARE_TEXT(told(convert(m_shipped, choice, "registry-1.docker.io/a/b")),
                 "stays [left-by-choice]");
    COMPARE_TEXT(told(convert(m_shipped, choice, "registry.k8s.io/a")), "stays [left-by-choice]");
    COMPARE_TEXT(convert(m_shipped, choice, "k8s.gcr.io/a").name, "m.daocloud.io/k8s.gcr.io/a");

    ConversionChoice other;
    other.leave = {"index.docker.io"};
    other.perRegistry["docker.io"] = "daocloud-docker";
    COMPARE_TEXT(told(convert(m_shipped, other, "nginx")), "stays [left-by-choice]");
}

void TestNameConverter::perRegistry()
{
    ConversionChoice choice = with({"daocloud-any"});
    choice.perRegistry["quay.io"] = "nju-quay";
    choice.perRegistry["registry-1.docker.io"] = "aws-ecr-docker";
    COMPARE_TEXT(convert(m_shipped, choice, "quay.io/a/b").name, "quay.nju.edu.cn/a/b");
    COMPARE_TEXT(convert(m_shipped, choice, "ghcr.io/a/b").name, "m.daocloud.io/ghcr.io/a/b");
    COMPARE_TEXT(convert(m_shipped, choice, "nginx").name, "public.ecr.aws/docker/library/nginx");
    COMPARE_TEXT(convert(m_shipped, choice, "a/b").name, "m.daocloud.io/docker.io/a/b");

    ConversionChoice alone;
    alone.perRegistry["quay.io"] = "nju-quay";
    COMPARE_TEXT(convert(m_shipped, alone, "quay.io/a/b").name, "quay.nju.edu.cn/a/b");
    COMPARE_TEXT(convert(m_shipped, alone, "ghcr.io/a/b").name, "ghcr.m.daocloud.io/a/b");
}

void TestNameConverter::orderOfChosenMirrors()
{
    const auto choice = with({"nju-quay", "1ms-quay", "1ms-docker"});
    COMPARE_TEXT(convert(m_shipped, choice, "quay.io/a/b").name, "quay.nju.edu.cn/a/b");
    COMPARE_TEXT(convert(m_shipped, choice, "a/b").name, "docker.1ms.run/a/b");
    const auto none = convert(m_shipped, choice, "ghcr.io/a/b");
    COMPARE_TEXT(told(none), "no mirror [no-chosen-mirror]");
    COMPARE_TEXT(subjectOf(none, NoteCode::NoChosenMirror), "ghcr.io");
    // Ids that the catalogue does not have serve nothing.
    COMPARE_TEXT(told(convert(m_shipped, with({"no-such-id"}), "quay.io/a/b")),
                 "no mirror [no-chosen-mirror]");
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
    QCOMPARE(QString::fromStdString(::told(result)), told);

    if (result.outcome == NameOutcome::Converted && ids.size() > 0) {
        const auto back = NameConverter(m_shipped, backwards()).convertRegistry(result.name);
        QCOMPARE(QString::fromStdString(back.name), registry);
    }
}

void TestNameConverter::knownFirstParts()
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

void TestNameConverter::privateRegistries_data()
{
    QTest::addColumn<bool>("isPrivate");
    for (const char *host : {"localhost",
                             "localhost:443",
                             "registry",
                             "registry:443",
                             "10.0.0.1",
                             "192.168.1.2:5000",
                             "8.8.8.8",
                             "[::1]",
                             "[2001:db8::1]:443",
                             "quay.io:5000",
                             "quay.io:80",
                             "a.local",
                             "a.internal",
                             "a.lan",
                             "a.home",
                             "a.corp",
                             "a.intranet",
                             "a.test",
                             "a.localdomain",
                             "a.b.svc",
                             "a.home.arpa",
                             "A.LOCAL",
                             "registry.svc.cluster.local",
                             ""})
        QTest::addRow("%s", host) << true;
    for (const char *host : {"quay.io", "quay.io:443", "docker.io", "a.locale", "alocal.example",
                             "homes.example.org", "a.arpa", "x1.2b", "DOCKER.IO"})
        QTest::addRow("%s", host) << false;
}

void TestNameConverter::privateRegistries()
{
    QFETCH(bool, isPrivate);
    QCOMPARE(isPrivateRegistry(QTest::currentDataTag()), isPrivate);
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
