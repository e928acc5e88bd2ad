// SPDX-License-Identifier: MIT
#include "tests/core/convertednames.h"

#include <QTest>

#include <string>
#include <string_view>

using namespace jingtai;

/// Which mirror takes a name.
class TestNameConverterChoice final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void automatic_data();
    void automatic();
    void anyRegistry();
    void ranking();
    void lastResort();
    void leave();
    void perRegistry();
    void orderOfChosenMirrors();
    void privateRegistriesStay();
    void privateRegistries_data();
    void privateRegistries();

private:
    const MirrorCatalog m_shipped = shippedCatalog();
};

void TestNameConverterChoice::automatic_data()
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

void TestNameConverterChoice::automatic()
{
    QFETCH(QString, name);
    QFETCH(QString, converted);
    const auto result = convert(m_shipped, {}, name.toStdString());
    QCOMPARE(QString::fromStdString(result.name), converted);
    QCOMPARE(result.outcome, NameOutcome::Converted);
}

void TestNameConverterChoice::anyRegistry()
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

void TestNameConverterChoice::ranking()
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

void TestNameConverterChoice::lastResort()
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

void TestNameConverterChoice::leave()
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

void TestNameConverterChoice::perRegistry()
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

void TestNameConverterChoice::orderOfChosenMirrors()
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

void TestNameConverterChoice::privateRegistriesStay()
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

void TestNameConverterChoice::privateRegistries_data()
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

void TestNameConverterChoice::privateRegistries()
{
    QFETCH(bool, isPrivate);
    QCOMPARE(isPrivateRegistry(QTest::currentDataTag()), isPrivate);
}

QTEST_GUILESS_MAIN(TestNameConverterChoice)
#include "tst_nameconverter_choice.moc"
